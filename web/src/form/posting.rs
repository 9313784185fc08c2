//! For which territory a tablet works, and in what capacity: chosen once, changed by an act.

use governance::drafts::start_of_posting;
use governance::facts::Kind;
use governance::present::home::{Posted, posted};
use leptos::prelude::*;

use super::{ACT, ActDialog, FactOrKindField, Form, FormView};
use crate::frame::go_to_start;
use crate::i18n::{t_string, use_i18n};
use crate::moments::after_paint;
use crate::route::use_router;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Tone;

/// What the address says while the perimeter is being chosen.
pub const POSTING: &str = "affectation";

/// What is asked, in order.
const FIELDS: [&str; 4] = ["function", "area", "body", "device"];

/// Names the perimeter of this tablet; nothing where none was chosen.
pub fn perimeter(app: App, i18n: text::Words) -> Option<String> {
    let id = app.posting()?;
    let posted = app.read(|register| posted(register, id))?;
    Some(named(i18n, &posted))
}

/// Names the perimeter of this tablet and the capacity; nothing where none was chosen.
pub fn posted_as(app: App, i18n: text::Words) -> Option<String> {
    let id = app.posting()?;
    let posted = app.read(|register| posted(register, id))?;
    Some(format!("{} · {}", named(i18n, &posted), posted.function))
}

/// Names a perimeter: its territory, else its body, else the whole programme.
fn named(i18n: text::Words, posted: &Posted) -> String {
    let label = posted.area.as_ref().or(posted.body.as_ref());
    match label {
        Some(label) => text::name(i18n, label),
        None => t_string!(i18n, posting.whole).to_owned(),
    }
}

/// The form, over whatever page is open.
#[component]
pub fn PostingDialog() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let doing = router.filter(ACT);
    let is_open = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(POSTING)));
    view! {
        <ActDialog is_open title=move || t_string!(i18n, posting.title)>
            {move || is_open.get().then(|| view! { <PostingForm /> })}
        </ActDialog>
    }
}

#[component]
fn PostingForm() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let form = Form::open(app, POSTING, move |_| {
        let (posting, today) = (app.posting(), app.today());
        let (function, device) = (app.who().function, app.settings().name);
        app.read(|register| start_of_posting(register, posting, &function, &device, today))
    });
    let submit = move |()| {
        if form.settle(app.post(&form.draft())).is_some() {
            router.end_act();
            // Another page begins: the day of this perimeter.
            after_paint(go_to_start);
            app.say(Tone::Done, t_string!(i18n, posting.done));
        }
    };
    let fields = FIELDS.map(|name| view! { <FactOrKindField form kind=Kind::Posting name /> });
    view! {
        <FormView form submit=move || t_string!(i18n, posting.submit) on_submit=submit signs=true>
            <p>{t!(i18n, posting.note)}</p>
            {fields.collect_view()}
        </FormView>
    }
}
