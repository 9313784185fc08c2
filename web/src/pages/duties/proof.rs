//! One fact that proves a duty: its session, its day, what was decided, whence it is known.

use governance::facts::{Kind, Verdict};
use governance::present::duties::ProofView;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Standing, Status};

/// A proof, with the way to its session.
#[component]
pub(super) fn ProofLine(proof: ProofView) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let on = proof.on;
    let day = move || match on {
        Some(on) => text::day(i18n, on),
        None => t_string!(i18n, duties.day_unknown).to_owned(),
    };
    let name = match proof.session.clone() {
        Some((id, name)) => {
            let route = Route::Session(id.to_string());
            view! {
                <a href=move || router.href(&route)>{move || text::session_alone(i18n, &name)}</a>
            }
            .into_any()
        }
        None => {
            let label = proof.label.clone();
            let route = match label.kind {
                Some(Kind::Report) => Some(Route::Report(proof.id.to_string())),
                Some(Kind::Body) => Some(Route::Body(proof.id.to_string())),
                _ => None,
            };
            let name = move || text::name(i18n, &label);
            match route {
                Some(route) => view! { <a href=move || router.href(&route)>{name}</a> }.into_any(),
                None => view! { <b>{name}</b> }.into_any(),
            }
        }
    };
    let verdict = proof.verdict.map(|verdict| {
        let code = match verdict {
            Verdict::Adopted => "adopted",
            Verdict::AdoptedAmended => "adopted_amended",
            Verdict::Rejected => "rejected",
            Verdict::Deferred => "deferred",
        };
        view! { <span>{move || text::choice(i18n, code)}</span> }
    });
    let contested = proof.is_contested.then(|| {
        view! { <Status standing=Standing::Contested label=move || t_string!(i18n, duties.contested) /> }
    });
    view! {
        <div class="proof">
            <p class="proof-head">{name} <span class="soft">{day}</span> {verdict} {contested}</p>
            {proof.text.map(|text| view! { <p>{text}</p> })}
            {proof.source.map(|source| view! {
                <p class="cited">{t!(i18n, duties.source)} " " {source}</p>
            })}
        </div>
    }
}
