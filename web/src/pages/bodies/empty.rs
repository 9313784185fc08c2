//! Before the first body: what this page will show, and the ways to begin.

use leptos::prelude::*;

use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::pages::demonstration::load_history;
use crate::route::{Route, Router, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, LinkButton, Shape, Tone, focus_once_drawn};

/// Records what the charter says exists, and leads to it.
pub(in crate::pages) fn load_charter(app: App, i18n: text::Words) {
    match app.load_charter() {
        Ok(()) => {
            app.say(Tone::Done, t_string!(i18n, bodies.charter_loaded));
            // The button has gone: the focus goes to what it made.
            focus_once_drawn(["main #bodies-chart".to_owned(), "main #needs".to_owned()]);
        }
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    }
}

/// Opens the demonstration.
pub(in crate::pages) fn see_demonstration(app: App, router: Router) {
    router.go(&Route::Demonstration);
    app.open_workspace(Workspace::Demonstration);
}

/// Teaches, and offers the charter, a file, or the demonstration.
#[component]
pub(in crate::pages) fn NoBodyYet() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let is_real = app.workspace() == Workspace::Real;
    let first = match is_real {
        true => view! {
            <ActButton at_once=true kind=ButtonKind::Main on_press=move || load_charter(app, i18n)>{t!(i18n, bodies.load_charter)}</ActButton>
        }
        .into_any(),
        // In the demonstration the charter alone would show empty chairs.
        false => view! {
            <ActButton at_once=true kind=ButtonKind::Main on_press=move || load_history(app, i18n)>
                {t!(i18n, demo.load)}
            </ActButton>
        }
        .into_any(),
    };
    view! {
        <EmptyState
            shape=Shape::Bodies
            title=move || t_string!(i18n, bodies.empty_title)
            note=move || t_string!(i18n, bodies.empty_note)
        >
            {first}
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, exchange.take_title)}</LinkButton>
            {is_real.then(|| view! {
                <Button on_press=move || see_demonstration(app, router)>{t!(i18n, bodies.demonstration)}</Button>
            })}
        </EmptyState>
    }
}
