//! A day before the first body: the chart says so, and leads to days that have something.

use chrono::NaiveDate;
use governance::present::last_day;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Shape};

/// Says when the first body begins, and offers that day and the last one known.
#[component]
pub(in crate::pages) fn NotBegun(
    /// When the first body begins.
    first: Memo<Option<NaiveDate>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let last = Memo::new(move |_| app.read(last_day).filter(|last| Some(*last) > first.get()));
    let long = move |day| text::long_day(i18n, day);
    let title = move || t_string!(i18n, bodies.not_begun, day = long(app.as_of())).to_string();
    let note = move || {
        first
            .get()
            .map(|first| t_string!(i18n, bodies.begins_on, day = long(first)).to_string())
    };
    view! {
        <EmptyState shape=Shape::Calendar title note=move || note().unwrap_or_default()>
            {move || last.get().map(|day| view! { <LookAt day kind=ButtonKind::Main /> })}
            {move || first.get().map(|day| view! { <LookAt day kind=ButtonKind::Quiet /> })}
        </EmptyState>
    }
}

/// Looks at another day.
#[component]
fn LookAt(day: NaiveDate, kind: ButtonKind) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <Button kind on_press=move || router.set_filter("au", Some(&day.to_string()))>
            {move || t_string!(i18n, bodies.look_at, day = text::long_day(i18n, day)).to_string()}
        </Button>
    }
}
