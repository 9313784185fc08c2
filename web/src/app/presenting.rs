//! Carries out what is asked for of the view in sight: a picture of it, or a print.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::files::{self, HandedOut};
use crate::frame::{PICTURE, PRINT};
use crate::i18n::{t_string, use_i18n};
use crate::moments::after_paint;
use crate::pages::name_of_view;
use crate::picture::picture;
use crate::route::{ACT, AS_OF, use_router};
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text::{self, Words};
use crate::ui::{Tone, print};

/// Follows the address: what it asks for is done once, and no longer stands in it.
pub(super) fn follow_presenting() {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(ACT);
    Effect::new(move |_| {
        let is_picture = match asked.get().as_deref() {
            Some(PRINT) => false,
            Some(PICTURE) => true,
            _ => return,
        };
        router.set_filter(ACT, None);
        let day = untrack(|| router.value(AS_OF));
        // The list that it was chosen from is gone by then.
        after_paint(move || match is_picture {
            true => spawn_local(hand_out(app, i18n, day)),
            false => print(),
        });
    });
}

async fn hand_out(app: App, i18n: Words, day: Option<String>) {
    let title = document().title();
    // The demonstration is never taken for real.
    let workspace = match app.workspace() {
        Workspace::Real => None,
        Workspace::Demonstration => Some(t_string!(i18n, settings.workspace_demonstration)),
    };
    let as_of = text::as_of(i18n, untrack(|| app.as_of()), day.is_some());
    let told = [Some(title.as_str()), Some(as_of.as_str()), workspace];
    let told: Vec<&str> = told.into_iter().flatten().collect();
    let Some(picture) = picture(&told.join(" · ")).await else {
        return app.say(Tone::Trouble, t_string!(i18n, screen.no_picture));
    };
    // The document is named after the page, and then after the programme.
    let page = title.split(" · ").next().unwrap_or(&title);
    let name = name_of_view(app, i18n, page, picture.ending);
    match files::download(&name, picture.kind, &picture.bytes) {
        HandedOut::Failed { .. } => app.say(Tone::Trouble, t_string!(i18n, screen.no_picture)),
        _ => {
            let told = t_string!(i18n, screen.picture_made, name = name.as_str());
            app.say(Tone::Done, told.to_string());
        }
    }
}
