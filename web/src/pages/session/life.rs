//! The life of the session: six steps, each with its day and its proof. A small screen draws them
//! as one thread with the step where the session stands, until somebody opens it.

use governance::present::session::{Proof, Reach, StepView};
use leptos::prelude::*;

use super::seen::use_seen;
use super::tabs::TabKey;
use crate::i18n::{t_string, use_i18n};
use crate::pages::journal::journal_link;
use crate::route::use_router;
use crate::said::t;
use crate::text;
use crate::ui::{Icon, Shape};

/// The steps, in order.
#[component]
pub(super) fn LifeLine() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let steps = seen.part(|view| view.life.steps.clone());
    let steps = move || steps.get().unwrap_or_default();
    let is_open = RwSignal::new(false);
    let here = move || {
        let here = steps().into_iter().find(|step| step.reach == Reach::Here)?;
        let name = text::step(i18n, here.step);
        let day = here.on.map(|on| text::day(i18n, on));
        Some(
            [Some(name.to_owned()), day]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
        )
    };
    view! {
        <div class="life" data-open=move || is_open.get().then_some("")>
            <ol id="life" tabindex="-1" role="list" aria-label=move || t_string!(i18n, session.life)>
                <For each=steps key=StepView::clone let:step>
                    <OneStep step />
                </For>
            </ol>
            <button
                type="button"
                aria-controls="life"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                // Heard in the list already.
                <b aria-hidden="true">{here}</b>
                <span>{t!(i18n, session.life_steps)}</span>
                <Icon shape=Shape::Forward />
            </button>
        </div>
    }
}

/// One step: its shape says how far it is, and so do its words.
#[component]
fn OneStep(step: StepView) -> impl IntoView {
    let i18n = use_i18n();
    let StepView {
        step,
        reach,
        on,
        proof,
    } = step;
    let (code, shape) = match reach {
        Reach::Done => ("done", Shape::Done),
        Reach::Untold => ("untold", Shape::Dash),
        Reach::Here => ("here", Shape::Due),
        Reach::Ahead => ("ahead", Shape::Vacant),
    };
    let heard = move || match reach {
        Reach::Done => t_string!(i18n, session.reach_done),
        Reach::Untold => t_string!(i18n, session.reach_untold),
        Reach::Here => t_string!(i18n, session.reach_here),
        Reach::Ahead => t_string!(i18n, session.reach_ahead),
    };
    let told = move || match (on, reach) {
        (Some(on), _) => text::day(i18n, on),
        (None, Reach::Untold) => t_string!(i18n, session.no_day).to_owned(),
        (None, _) => String::new(),
    };
    view! {
        <li data-reach=code aria-current=(reach == Reach::Here).then_some("step")>
            <Icon shape />
            <b>{move || text::step(i18n, step)}<span class="unseen">" – "{heard}</span></b>
            <small>{told}</small>
            {proof.map(|proof| view! { <ProofLink proof /> })}
        </li>
    }
}

/// The way to what proves a step.
#[component]
fn ProofLink(proof: Proof) -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    match proof {
        Proof::Entry(entry) => {
            let entry = entry.to_string();
            view! {
                <a href=move || journal_link(router, &[("entree", &entry)])>{t!(i18n, session.proof_entry)}</a>
            }
            .into_any()
        }
        Proof::Minutes => {
            let href = move || {
                let id = seen.id();
                id.map(|id| seen.at_tab(id, TabKey::Minutes))
                    .unwrap_or_default()
            };
            view! { <a href=href>{t!(i18n, session.proof_minutes)}</a> }.into_any()
        }
        Proof::Decision { session, name, .. } => view! {
            <a href=move || seen.at_tab(session, TabKey::Decisions)>
                {move || text::session_alone(i18n, &name)}
            </a>
        }
        .into_any(),
    }
}
