//! A new session: its number is proposed, its agenda comes next.

use governance::drafts::Draft;
use governance::facts::{Kind, SessionKind};
use governance::ids::BodyId;
use governance::status::next_number;
use leptos::prelude::*;

use super::seen::{BODY, use_seen};
use crate::form::RecordForm;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::state::{App, use_app};
use crate::ui::Tone;

/// What is asked, in order.
const FIELDS: &[&str] = &[
    "body",
    "kind",
    "number",
    "opens_on",
    "closes_on",
    "convened_on",
    "place",
    "presided_by",
    "note",
    "source",
];

/// The form; once recorded, the page of the session takes over, where its agenda waits.
#[component]
pub(super) fn NewSessionForm() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    // The list of one body proposes that body.
    let body = seen.filter.with_untracked(|filter| filter.body);
    let start = move |typed: Draft| proposal(app, &typed, body);
    let on_done = move |id: governance::ids::EntryId| {
        app.say(Tone::Done, t_string!(i18n, sessions.added));
        router.go(&Route::Session(id.to_string()));
    };
    view! {
        <RecordForm
            kind=Kind::Session
            about=BODY
            start=Callback::new(start)
            fields=FIELDS
            submit=move || t_string!(i18n, sessions.submit)
            on_done=Callback::new(on_done)
        />
    }
}

/// Proposes the number that follows those of the body's sessions of that kind.
fn proposal(app: App, typed: &Draft, body: Option<BodyId>) -> Draft {
    let body = match typed.text("body") {
        "" => body,
        chosen => chosen.parse().ok(),
    };
    let kind = match typed.text("kind") {
        "extraordinary" => SessionKind::Extraordinary,
        _ => SessionKind::Ordinary,
    };
    let Some(body) = body else {
        return Draft::default();
    };
    let number = app.read(|register| next_number(register.programme(), body, kind));
    Draft::default()
        .with("body", &body.to_string())
        .with("number", &number.to_string())
}
