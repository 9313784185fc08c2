//! One decision, as pages and minutes show it.

use governance::facts::Verdict;
use governance::present::session::decisions::DecisionRow;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::pages::session::attendance::{counted, verdict_standing, verdict_word};
use crate::route::{Route, use_router};
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Standing, Status, Tone};

/// What was decided, by what power, with what votes, before how many.
#[component]
pub(in crate::pages::session) fn DecisionBody(
    /// The decision.
    row: DecisionRow,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let is_without = row.is_without_quorum();
    let (verdict, at) = (row.verdict, row.at);
    let manner = {
        let row = row.clone();
        move || text::decision::manner(i18n, &row)
    };
    let about = {
        let row = row.clone();
        move || text::decision::about(i18n, &row)
    };
    let linked = row
        .about_session
        .as_ref()
        .map(|(id, _)| Route::Session(id.to_string()));
    let linked = linked.or_else(|| {
        let (id, _) = row.about_recommendation.as_ref()?;
        Some(Route::Recommendation(id.to_string()))
    });
    let linked = linked.or_else(|| {
        let (id, _) = row.about_report.as_ref()?;
        Some(Route::Report(id.to_string()))
    });
    let about = match linked {
        Some(route) => view! { <a href=move || router.href(&route)>{about}</a> }.into_any(),
        None => view! { <span>{about}</span> }.into_any(),
    };
    let breaches = row.breaches.clone();
    let told = Memo::new(move |_| {
        app.read(|register| {
            let told = breaches
                .iter()
                .map(|why| text::refusal(i18n, register, why));
            told.collect::<Vec<_>>()
        })
    });
    let power = row.power.clone();
    view! {
        <p class="marks">
            <Status standing=standing(verdict) label=move || text::decision::verdict(i18n, verdict) />
            {is_without.then(|| view! {
                <Status standing=Standing::Late label=move || t_string!(i18n, decision.without_quorum) />
            })}
            {row.is_contested.then(|| view! {
                <Status standing=Standing::Contested label=move || t_string!(i18n, bodies.contested) />
            })}
            {row.number.clone().map(|number| view! { <b>{number}</b> })}
        </p>
        <p class="decision-text">{row.text.clone()}</p>
        {row.conditions.clone().map(|text| view! {
            <p class="decision-text">{move || t_string!(i18n, decision.conditions, text = text.as_str()).to_string()}</p>
        })}
        <p class="soft told">
            {about}
            <span>{manner}</span>
            {at.map(|at| view! { <span>{move || text::moment_of_day(i18n, at)}</span> })}
            {power.map(|power| view! { <span>{move || text::charter(i18n, &power)}</span> })}
            {row.count.clone().map(|count| {
                let (verdict, is_noted) = (count.verdict, count.is_noted);
                view! {
                    <span>
                        {move || t_string!(i18n, decision.quorum, figure = counted(i18n, &count)).to_string()} " "
                        {is_noted.then(|| view! {
                            <Status standing=verdict_standing(verdict) label=move || verdict_word(i18n, verdict) />
                        })}
                    </span>
                }
            })}
            {row.source.clone().map(|source| view! { <span>{source}</span> })}
        </p>
        {move || (!told.with(Vec::is_empty)).then(|| view! {
            <Notice tone=Tone::Warning>{told.get().join(" ")}</Notice>
        })}
    }
}

const fn standing(verdict: Verdict) -> Standing {
    match verdict {
        Verdict::Adopted | Verdict::AdoptedAmended => Standing::Done,
        Verdict::Rejected => Standing::Ended,
        Verdict::Deferred => Standing::Due,
    }
}
