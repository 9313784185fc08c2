//! Before the first recommendation: what will be here, and the quickest way to it.

use leptos::prelude::*;

use super::acts::CREATE;
use super::seen::{View, use_seen};
use crate::form::{ACT, ActButton};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{EmptyState, LinkButton, Shape};

/// The empty page.
#[component]
pub(super) fn NothingYet() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    view! {
        <EmptyState
            shape=Shape::Flag
            title=move || t_string!(i18n, recommendations.empty_title)
            note=move || t_string!(i18n, recommendations.empty_note)
        >
            <ActButton on_press=move || seen.show(View::Paste)>{t!(i18n, recommendations.import)}</ActButton>
            <ActButton on_press=move || router.set_filter(ACT, Some(CREATE))>{t!(i18n, recommendations.create)}</ActButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, exchange.take_title)}</LinkButton>
        </EmptyState>
    }
}
