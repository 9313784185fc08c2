//! What is asked, of whom, by whom, by when.

use governance::facts::Kind;
use governance::present::recommendations::SourceName;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::{Fact, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::text;

/// The text as printed, then its facts.
#[component]
pub(super) fn Asked() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let facts = seen.part(|view| {
        (
            view.recommendation.clone(),
            view.source.clone(),
            view.addressee.clone(),
            view.made_on,
        )
    });
    let name =
        move |field: &'static str| move || text::field(i18n, Some(Kind::Recommendation), field);
    let drawn = move || {
        let (recommendation, source, addressee, made_on) = facts.get()?;
        let day = move |day| move || text::day(i18n, day);
        let due_on = recommendation.due_on;
        Some(view! {
            <p class="demand">{recommendation.text}</p>
            <dl class="facts">
                <Fact name=move || t_string!(i18n, recommendation.addressed_to)><ToWhom addressee /></Fact>
                <Fact name=name("due_on")>{move || text::recommendation::due(i18n, due_on)}</Fact>
                {recommendation.level.map(|level| view! { <Fact name=name("level")>{level}</Fact> })}
                <Fact name=move || t_string!(i18n, recommendation.from_whom)><FromWhom source /></Fact>
                {made_on.map(|made_on| view! { <Fact name=name("made_on")>{day(made_on)}</Fact> })}
                {recommendation.source.map(|source| view! { <Fact name=name("source")>{source}</Fact> })}
            </dl>
        })
    };
    view! {
        <Section id="asked" title=move || t_string!(i18n, recommendation.asked)>
            <div class="sheet-body">{drawn}</div>
        </Section>
    }
}

/// Who answers for it, with the way to its page.
#[component]
fn ToWhom(addressee: Option<governance::present::recommendations::Addressed>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let body = addressee.as_ref().map(|addressed| addressed.body);
    let words = move || text::recommendation::addressee(i18n, addressee.as_ref());
    match body {
        Some(body) => {
            let route = Route::Body(body.to_string());
            view! { <a href=move || router.href(&route)>{words}</a> }.into_any()
        }
        None => view! { <span class="soft">{words}</span> }.into_any(),
    }
}

/// The mission or the session; a session has a page of its own.
#[component]
pub(super) fn FromWhom(source: Option<SourceName>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let session = match &source {
        Some(SourceName::Session { id, .. }) => Some(Route::Session(id.to_string())),
        _ => None,
    };
    let words = move || text::recommendation::source(i18n, source.as_ref());
    match session {
        Some(route) => view! { <a href=move || router.href(&route)>{words}</a> }.into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    }
}
