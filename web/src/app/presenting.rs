//! Carries out what is asked for of the view in sight: a picture of it, or a print.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::files::{self, HandedOut};
use crate::frame::{PICTURE, PRINT};
use crate::i18n::{t_string, use_i18n};
use crate::pages::name_of_view;
use crate::picture::picture;
use crate::route::{ACT, use_router};
use crate::state::{App, use_app};
use crate::text::Words;
use crate::ui::{Tone, after_paint, print};

/// Follows the address: what it asks for is done once, and no longer stands in it.
pub(super) fn follow_presenting() {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(ACT);
    Effect::new(move |_| {
        let act: fn(App, Words) = match asked.get().as_deref() {
            Some(PRINT) => |_, _| print(),
            Some(PICTURE) => |app, i18n| spawn_local(hand_out(app, i18n)),
            _ => return,
        };
        router.set_filter(ACT, None);
        // The list that it was chosen from is gone by then.
        after_paint(move || act(app, i18n));
    });
}

async fn hand_out(app: App, i18n: Words) {
    let Some(picture) = picture().await else {
        return app.say(Tone::Trouble, t_string!(i18n, screen.no_picture));
    };
    // The document is named after the page, and then after the programme.
    let title = document().title();
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
