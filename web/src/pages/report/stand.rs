//! Where the report stands, in a word and a sentence, what changed since, and the next act.

use governance::drafts::reports::{submit_report, take_back_report};
use governance::present::reports::Settled;
use governance::status::ReportState;
use leptos::prelude::*;

use super::super::reports::{Awaited, Marks};
use super::super::session::ChangesSince;
use super::{View, part};
use crate::form::{ActButton, FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Notice, Shape, Tone};

/// State, sentence, acts.
#[component]
pub(super) fn Stand(view: View) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let id = part(view, |view| view.id);
    let line = part(view, |view| view.line.clone());
    let state = part(view, |view| view.line.state);
    let is_settled = part(view, |view| view.is_settled);
    let is_over = part(view, |view| view.line.is_over);
    let is_changed = part(view, |view| view.changes.is_some());
    let digest = part(view, |view| view.digest.clone());
    let is_out = move || matches!(state.get().flatten(), Some(ReportState::Submitted(_)));
    let is_writable = move || is_settled.get() == Some(false);
    let submit = move || {
        let (day, Some(id)) = (app.today(), id.get_untracked()) else {
            return;
        };
        let Some(intent) = app.read_untracked(|register| submit_report(register, id, day)) else {
            return;
        };
        match app.record(&intent) {
            Ok(_) => app.say(Tone::Done, t_string!(i18n, reports.submitted_done)),
            Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
        }
    };
    let take_back = move || {
        let Some(id) = id.get_untracked() else {
            return;
        };
        match app.record(&take_back_report(id)) {
            Ok(_) => app.say(Tone::Done, t_string!(i18n, reports.taken_back)),
            Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
        }
    };
    // What was put forward and has not changed since has nothing to be put forward anew.
    let may_submit = move || {
        let is_new = match state.get().flatten() {
            Some(
                ReportState::Writing
                | ReportState::Examined(_)
                | ReportState::Rejected(_)
                | ReportState::Deferred(_),
            ) => true,
            Some(ReportState::Submitted(_)) => is_changed.get() == Some(true),
            _ => false,
        };
        is_new && is_over.get() == Some(true)
    };
    let submit_label = move || match state.get().flatten() {
        Some(ReportState::Writing | ReportState::Examined(_)) => t_string!(i18n, reports.submit),
        _ => t_string!(i18n, reports.submit_again),
    };
    let write = move || {
        id.get().map(|id| {
            view! {
                <FactButton act=FactAct::Amend(id.0)>
                    <Icon shape=Shape::Pen />
                    {t!(i18n, reports.write)}
                </FactButton>
            }
        })
    };
    let acts = move || {
        view! {
            <Show when=is_writable>{write}</Show>
            <Show when=may_submit>
                <ActButton kind=ButtonKind::Main at_once=true on_press=submit>
                    <Icon shape=Shape::GiveOut />
                    {submit_label}
                </ActButton>
            </Show>
            <Show when=is_out>
                <More about=move || t_string!(i18n, reports.stand_title)>
                    <ActButton kind=ButtonKind::Plain at_once=true on_press=take_back>{t!(i18n, reports.take_back)}</ActButton>
                </More>
            </Show>
        }
    };
    let rests = move || {
        let (digest, count) = digest.get()?;
        Some(t_string!(i18n, minutes.rests_on, count = count, digest = digest).to_string())
    };
    view! {
        <Section id="report" title=move || t_string!(i18n, reports.stand_title) acts>
            <div class="sheet-body">
                {move || line.get().map(|line| view! { <Marks line /> })}
                <Sentence view />
                {move || line.get().filter(|line| line.is_awaiting()).map(|line| view! { <Awaited waits=line.waits /> })}
                {move || line.get().and_then(|line| text::reports::due(i18n, &line)).map(|due| view! { <p class="soft">{due}</p> })}
                <p class="soft digest">{rests}</p>
            </div>
        </Section>
        <ChangesNotice view />
    }
}

/// What the state means, and what comes next.
#[component]
fn Sentence(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let told = part(view, |view| {
        (
            view.line.state,
            view.line.is_over,
            view.report.kind.subject().is_some(),
        )
    });
    let settled = part(view, |view| view.settled.clone());
    let is_unsealed = part(view, |view| {
        let is_approved = matches!(view.line.state, Some(ReportState::Approved(_)));
        is_approved && view.report.digest.is_none()
    });
    let is_settled = part(view, |view| view.is_settled);
    let sentence = move || {
        let (state, is_over, is_approvable) = told.get()?;
        Some(match state {
            None | Some(ReportState::Writing) if !is_over => {
                t_string!(i18n, reports.not_over_note).to_owned()
            }
            None | Some(ReportState::Writing) => t_string!(i18n, reports.writing_note).to_owned(),
            Some(ReportState::Submitted(on)) => {
                let day = text::day(i18n, on);
                match is_approvable {
                    true => t_string!(i18n, reports.submitted_note, day = day).to_string(),
                    false => t_string!(i18n, reports.submitted_only, day = day).to_string(),
                }
            }
            Some(ReportState::Examined(_)) => t_string!(i18n, reports.examined_note).to_owned(),
            Some(ReportState::Deferred(_)) => t_string!(i18n, reports.deferred_note).to_owned(),
            Some(ReportState::Rejected(_)) => t_string!(i18n, reports.rejected_note).to_owned(),
            Some(ReportState::Approved(_)) => t_string!(i18n, reports.approved_note).to_owned(),
        })
    };
    view! {
        <p>
            {sentence} " "
            {move || settled.get().flatten().map(|settled| view! { <By settled /> })}
        </p>
        <Show when=move || is_settled.get() == Some(true)>
            <p class="soft">{t!(i18n, reports.settled_note)}</p>
        </Show>
        <Show when=move || is_unsealed.get() == Some(true)>
            <p class="soft">{t!(i18n, reports.approved_unsealed)}</p>
        </Show>
    }
}

/// The session that examined or settled it.
#[component]
fn By(settled: Settled) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Session(settled.session.to_string());
    let (named, on) = (settled.named, settled.on);
    let conditions = settled.conditions.map(|text| {
        let told = move || t_string!(i18n, reports.conditions, text = text.as_str()).to_string();
        view! { <span class="block">{told}</span> }
    });
    view! {
        <a href=move || router.href(&route)>{move || text::session(i18n, &named)}</a>
        {move || on.map(|on| [", ", &text::day(i18n, on)].concat())}
        {conditions}
    }
}

/// What changed since it was put forward: said loudly, entry by entry.
#[component]
fn ChangesNotice(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let changes = part(view, |view| view.changes.clone());
    let is_approved = part(view, |view| {
        matches!(view.line.state, Some(ReportState::Approved(_)))
    });
    let title = move || match is_approved.get() {
        Some(true) => t_string!(i18n, minutes.changed_after_approval),
        _ => t_string!(i18n, minutes.changed_after_submission),
    };
    move || {
        changes.get().flatten().map(|changes| {
            view! {
                <Notice tone=Tone::Trouble>
                    <b>{title}</b>
                    {t!(i18n, reports.changed_note)}
                    <ChangesSince changes apart=move || t_string!(i18n, reports.changed_apart) />
                </Notice>
            }
        })
    }
}
