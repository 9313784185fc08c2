//! One thing that goes up: what it is, of whom, of when, and where it stands.

use governance::present::validation::WaitingRow;
use governance::status::validation::Subject;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, Router, use_router};
use crate::text;
use crate::ui::{Standing, Status};

/// The address of the page that shows something whole.
pub(super) fn address(router: Router, row: &WaitingRow) -> String {
    match (row.subject, &row.session, row.indicator) {
        (Subject::Minutes(_), Some((session, _)), _) => {
            router.href_with(&Route::Session(session.to_string()), "onglet", Some("pv"))
        }
        (Subject::Report(id), ..) => router.href(&Route::Report(id.to_string())),
        (_, _, Some(indicator)) => router.href(&Route::Indicator(indicator.to_string())),
        _ => router.href(&Route::Validation),
    }
}

/// One row: what it is, its marks, its acts, and what is told below.
#[component]
pub(super) fn Row(
    /// The thing.
    row: WaitingRow,
    /// The box to tick.
    #[prop(optional, into)]
    tick: Option<ViewFn>,
    /// What is told below.
    #[prop(optional, into)]
    below: Option<ViewFn>,
    /// What can be done.
    #[prop(optional, into)]
    acts: Option<ViewFn>,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (named, linked, told) = (row.clone(), row.clone(), row.clone());
    let about = move || {
        let at = |day| text::day(i18n, day);
        let body = told.body.as_ref().map(|body| text::name(i18n, body));
        let area = told.area.as_ref().map(|area| text::name(i18n, area));
        let of = told
            .about
            .map(|on| t_string!(i18n, validation.of_day, day = at(on)).to_string());
        let parts: Vec<String> = [body, area, of].into_iter().flatten().collect();
        parts.join(" · ")
    };
    let figure = row.figure.clone();
    let figure = figure.map(|figure| {
        view! { <p class="figure">{move || text::validation::figure(i18n, &figure)}</p> }
    });
    let n_doubts = row.doubts.len();
    let doubts = (n_doubts > 0).then(|| {
        let label = move || t_string!(i18n, validation.doubts, count = n_doubts).to_string();
        view! { <Status standing=Standing::Contested label /> }
    });
    let state = row.state;
    let label = move || text::validation::state(i18n, state).1;
    view! {
        <article class="goes-up">
            {tick.map(|tick| view! { <div class="tick only-screen">{tick.run()}</div> })}
            <div class="what">
                <h3><a href=move || address(router, &linked)>{move || text::validation::title(i18n, &named)}</a></h3>
                <p class="soft">{about}</p>
            </div>
            {figure}
            <div class="marks">
                <Status standing=text::validation::state(i18n, state).0 label />
                {doubts}
            </div>
            {acts.map(|acts| view! { <div class="acts only-screen">{acts.run()}</div> })}
            {below.map(|below| view! { <div class="below">{below.run()}</div> })}
        </article>
    }
}
