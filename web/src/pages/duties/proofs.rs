//! How do we know? Behind a cell: each occasion, the facts that prove it, and what is missing.

use governance::present::body::DutyView;
use governance::present::duties::{Occasion, OccasionView, ProofView, occasions};
use governance::status::DutyState;
use leptos::prelude::*;

use super::cell::{cell_id, focus_cell, panel_id};
use super::proof::ProofLine;
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, Status};

/// The proofs of one duty in one year.
#[component]
pub(super) fn Proofs(duty: DutyView, year: i32) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let code = duty.code.clone();
    let own = code.clone();
    let all = Memo::new(move |_| {
        let day = app.as_of();
        let body = seen.body.get();
        body.map(|body| app.read(|register| occasions(register, body, &own, year, day)))
            .unwrap_or_default()
    });
    let apart = move |is_unplaced: bool| {
        let mut some = all.get();
        some.retain(|one| (one.state == DutyState::Unplaced) == is_unplaced);
        some
    };
    let title_id = panel_id(&code, year);
    let titled = title_id.clone();
    let named = code.clone();
    let title = move || {
        t_string!(
            i18n,
            duties.proofs_title,
            code = named.as_str(),
            year = year
        )
        .to_string()
    };
    let close = move || {
        seen.toggle(&code, year);
        focus_cell(Some(&cell_id(&code, year)));
    };
    let leave = close.clone();
    let on_key = move |ev: leptos::ev::KeyboardEvent| {
        if ev.key() == "Escape" {
            ev.stop_propagation();
            leave();
        }
    };
    let text = duty.text.clone();
    let proof = duty.proof.clone();
    view! {
        <div class="proofs" role="group" aria-labelledby=titled on:keydown=on_key>
            <div class="proofs-head">
                <h3 id=title_id>{title}</h3>
                <Button kind=ButtonKind::Plain on_press=close>
                    <Icon shape=Shape::Cross />
                    {t!(i18n, duties.close)}
                </Button>
            </div>
            <p>{move || text::charter(i18n, &text)}</p>
            <Show when=move || all.with(Vec::is_empty)>
                <p class="soft">{t!(i18n, duties.no_occasion)}</p>
            </Show>
            <ul class="occasions" role="list">
                <For each=move || apart(false) key=OccasionView::clone let:one>
                    <OccasionItem one />
                </For>
            </ul>
            <Show when=move || !apart(true).is_empty()>
                <p class="soft">{t!(i18n, duties.unplaced_note)}</p>
                <ul class="occasions" role="list">
                    <For each=move || apart(true) key=OccasionView::clone let:one>
                        <OccasionItem one />
                    </For>
                </ul>
            </Show>
            <p class="soft">{move || {
                let proof = text::charter(i18n, &proof);
                t_string!(i18n, duties.expected, proof = proof).to_string()
            }}</p>
        </div>
    }
}

/// One occasion: when, where it stands, its proofs.
#[component]
fn OccasionItem(one: OccasionView) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (standing, _) = text::duties::state(i18n, one.state);
    let state = one.state;
    let n_more = one.n_proofs.saturating_sub(one.proofs.len());
    let occasion = one.occasion.clone();
    let name = move || text::duties::occasion(i18n, &occasion);
    let link = match &one.occasion {
        Occasion::Session(id, _) => Some(Route::Session(id.to_string())),
        Occasion::Period(_) | Occasion::Always => None,
    };
    let name = match link {
        Some(route) => view! { <a href=move || router.href(&route)>{name}</a> }.into_any(),
        None => view! { <b>{name}</b> }.into_any(),
    };
    let is_unjudged = state == DutyState::NotJudged;
    let (proofs, void) = (one.proofs.clone(), one.void.clone());
    let has_void = !void.is_empty();
    view! {
        <li>
            <div class="occasion-head">
                {name}
                <Status standing label=move || text::duties::state(i18n, state).1 />
                <span class="soft">{move || told(i18n, &one)}</span>
            </div>
            {is_unjudged.then(|| view! {
                <p>
                    {t!(i18n, duties.not_judged_note)} " "
                    <a href=move || router.href(&Route::Gaps)>{t!(i18n, gaps.set_threshold)}</a>
                </p>
            })}
            <ProofList proofs />
            {(n_more > 0).then(|| view! {
                <p class="soft">{move || text::exchange::and_more(i18n, n_more)}</p>
            })}
            {has_void.then(|| view! {
                <p class="void">{t!(i18n, duties.void)}</p>
                <ProofList proofs=void />
            })}
        </li>
    }
}

#[component]
fn ProofList(proofs: Vec<ProofView>) -> impl IntoView {
    (!proofs.is_empty()).then(|| {
        let lines = proofs
            .into_iter()
            .map(|proof| view! { <li><ProofLine proof /></li> });
        view! { <ul class="proof-list" role="list">{lines.collect_view()}</ul> }
    })
}

/// Says by when, when it was done, how many proofs there are.
fn told(i18n: text::Words, one: &OccasionView) -> String {
    let held = match &one.occasion {
        Occasion::Session(_, name) => Some(match name.opens_on {
            Some(on) => t_string!(i18n, duties.session_on, day = text::day(i18n, on)).to_string(),
            None => t_string!(i18n, duties.session_unknown).to_owned(),
        }),
        Occasion::Period(_) | Occasion::Always => None,
    };
    let is_period = matches!(one.occasion, Occasion::Period(_));
    let time = match (one.state, one.done_on, one.due_by) {
        (DutyState::Done { .. }, Some(on), _) if is_period => {
            Some(t_string!(i18n, duties.done_on, day = text::day(i18n, on)).to_string())
        }
        (DutyState::Done { .. }, None, _) if is_period => {
            Some(t_string!(i18n, duties.done_unknown).to_owned())
        }
        (DutyState::Due | DutyState::Late | DutyState::NotYetDue, _, Some(by)) => {
            Some(t_string!(i18n, duties.due_by, day = text::day(i18n, by)).to_string())
        }
        (DutyState::Due, _, None) if is_period => Some(t_string!(i18n, duties.no_delay).to_owned()),
        _ => None,
    };
    let proofs = (one.n_expected > 1 && is_period).then(|| {
        let (count, total) = (one.n_proofs, one.n_expected);
        t_string!(i18n, duties.proofs_of, count = count, total = total).to_string()
    });
    let parts: Vec<String> = [held, time, proofs].into_iter().flatten().collect();
    parts.join(" · ")
}
