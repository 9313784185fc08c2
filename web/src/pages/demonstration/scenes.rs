//! Three visits: where to look first.

use std::sync::Arc;

use governance::present::demonstration::{Demonstration, Guide};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Query, Route};
use crate::said::t;
use crate::state::use_app;
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Icon, Shape};

/// The three visits; before anything is loaded, what it takes.
#[component]
pub(super) fn GuideSheet(view: Arc<Demonstration>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_real = app.workspace() == Workspace::Real;
    let guide = view
        .guide
        .clone()
        .filter(|_| !is_real && view.n_awaited == 0);
    let seen_on = view.guide.as_ref().map(|guide| guide.seen_on);
    let inside = match guide {
        Some(guide) => view! {
            <p class="sheet-body soft">{move || {
                let day = seen_on.map(|day| text::day(i18n, day)).unwrap_or_default();
                t_string!(i18n, demo.guide_note, day = day).to_string()
            }}</p>
            <Visits guide />
        }
        .into_any(),
        None if is_real => {
            view! { <p class="sheet-body">{t!(i18n, demo.guide_elsewhere)}</p> }.into_any()
        }
        None => view! { <p class="sheet-body">{t!(i18n, demo.guide_first)}</p> }.into_any(),
    };
    view! {
        <Section id="demo-guide" title=move || t_string!(i18n, demo.guide_title)>{inside}</Section>
    }
}

#[component]
fn Visits(guide: Guide) -> impl IntoView {
    let i18n = use_i18n();
    let day = guide.seen_on.to_string();
    let link = |route: Route, filters: &[(&str, &str)]| {
        let mut query = Query::default();
        query.set("au", Some(&day));
        for (name, value) in filters {
            query.set(name, Some(value));
        }
        Address { route, query }.to_string()
    };
    let (body, year) = (guide.body.to_string(), guide.year);
    let duties = link(
        Route::Duties,
        &[("instance", &body), ("an", &year.to_string())],
    );
    let session = link(Route::Session(guide.session.to_string()), &[]);
    let recommendations = link(Route::Recommendations, &[]);
    let (called, named) = (guide.called, guide.named);
    view! {
        <ul class="visits" role="list">
            <Visit
                href=duties
                shape=Shape::Duties
                title=move || t_string!(i18n, demo.guide_duties, body = called.as_str(), year = year).to_string()
                note=move || t_string!(i18n, demo.guide_duties_note)
            />
            <Visit
                href=session
                shape=Shape::Sessions
                title=move || {
                    let session = text::session_alone(i18n, &named);
                    t_string!(i18n, demo.guide_session, session = session).to_string()
                }
                note=move || t_string!(i18n, demo.guide_session_note)
            />
            <Visit
                href=recommendations
                shape=Shape::Flag
                title=move || t_string!(i18n, demo.guide_recommendations)
                note=move || t_string!(i18n, demo.guide_recommendations_note)
            />
        </ul>
    }
}

/// One visit, as a card one can press.
#[component]
fn Visit(
    href: String,
    shape: Shape,
    #[prop(into)] title: TextProp,
    #[prop(into)] note: TextProp,
) -> impl IntoView {
    view! {
        <li>
            <a class="visit" href=href>
                <Icon shape />
                <b>{move || title.get()}</b>
                <small>{move || note.get()}</small>
            </a>
        </li>
    }
}
