//! One body: as a card of the chart, or as a row of a long list.

use std::sync::Arc;

use governance::present::bodies::BodyLine;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::text;
use crate::ui::{Standing, Status};

/// A body as a card: what it is called, where it stands, what is missing.
#[component]
pub(super) fn BodyCard(line: Arc<BodyLine>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(line.id.to_string());
    let standing = (line.tally.n_vacant > 0).then_some("vacant");
    let full_name = line.short.is_some().then(|| line.name.clone());
    let called = line.called().to_owned();
    let under = line.under.clone();
    let marks = line.clone();
    view! {
        <a class="body-card" data-standing=standing data-step="" href=move || router.href(&route)>
            <b>{called}</b>
            {full_name.map(|name| view! { <small>{name}</small> })}
            {under.map(|under| view! {
                <small class="under">{move || t_string!(i18n, bodies.reports_to, body = under.as_str()).to_string()}</small>
            })}
            <Marks line=marks />
        </a>
    }
}

/// What is missing or about to be.
#[component]
pub(super) fn Marks(line: Arc<BodyLine>) -> impl IntoView {
    let i18n = use_i18n();
    let (tally, is_contested) = (line.tally, line.is_contested);
    let count = |count: u32| (count > 0).then_some(count);
    let has_any = is_contested || tally.n_vacant > 0 || tally.n_ending > 0;
    has_any.then(|| view! {
        <span class="marks">
            {count(tally.n_vacant).map(|count| view! {
                <Status standing=Standing::Vacant label=move || t_string!(i18n, bodies.vacant, count = count).to_string() />
            })}
            {count(tally.n_ending).map(|count| view! {
                <Status standing=Standing::Ending label=move || t_string!(i18n, bodies.ending, count = count).to_string() />
            })}
            {is_contested.then(|| view! {
                <Status standing=Standing::Contested label=move || t_string!(i18n, bodies.contested) />
            })}
        </span>
    })
}

/// A body as a row: for lists too long for cards.
#[component]
pub(super) fn BodyRow(line: Arc<BodyLine>) -> impl IntoView {
    let router = use_router();
    let route = Route::Body(line.id.to_string());
    let name = line.name.clone();
    // Namesakes are told apart by where they lie.
    let place = match (&line.area, &line.around) {
        (Some(area), Some(around)) => format!("{area} · {around}"),
        (Some(area), None) => area.clone(),
        _ => String::new(),
    };
    view! {
        <a class="grow" href=move || router.href(&route)>{name}</a>
        <small class="soft row-place">{place}</small>
        <Marks line />
    }
}

/// The same, for lists that draw only the rows in sight.
pub(super) fn body_row(line: Arc<BodyLine>) -> AnyView {
    view! { <BodyRow line /> }.into_any()
}

/// Says how many bodies there are.
pub(super) fn n_bodies(i18n: text::Words, count: usize) -> String {
    t_string!(i18n, bodies.n_bodies, count = count).to_string()
}
