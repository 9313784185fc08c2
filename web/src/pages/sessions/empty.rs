//! Before the first session: what this page will show, and the ways to begin.

use leptos::prelude::*;

use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Shape};

/// Teaches, and offers the first session; before the first body, the way to the bodies.
#[component]
pub(super) fn NoSessionYet(create: Callback<()>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let has_body =
        Memo::new(move |_| app.read(|register| !register.programme().bodies().is_empty()));
    let note = move || match has_body.get() {
        true => t_string!(i18n, sessions.empty_note),
        false => t_string!(i18n, sessions.no_body_note),
    };
    view! {
        <EmptyState shape=Shape::Sessions title=move || t_string!(i18n, sessions.empty_title) note>
            {move || match has_body.get() {
                true => view! {
                    <ActButton kind=ButtonKind::Main on_press=create>{t!(i18n, sessions.add)}</ActButton>
                }.into_any(),
                false => view! {
                    <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                        {t!(i18n, body.to_bodies)}
                    </LinkButton>
                }.into_any(),
            }}
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, exchange.take_title)}</LinkButton>
        </EmptyState>
    }
}
