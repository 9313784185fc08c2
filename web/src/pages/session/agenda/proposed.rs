//! What is open for the body and might be put down, each line with why, at one press.

use std::sync::Arc;

use governance::drafts::agenda::{Line, next_order, put_down};
use governance::drafts::{Step, lent};
use governance::facts::Listing;
use governance::ids::{EntryId, SessionId};
use governance::present::session::agenda::{Agenda, Proposed};
use governance::register::Intent;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::super::act::Act;
use super::super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{ButtonKind, Disclosure, Standing, Status, Tone, focus_once_drawn};

/// The proposed lines; folded once the session is over.
#[component]
pub(super) fn ProposedLines(session: SessionId, agenda: Memo<Arc<Agenda>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_over = Memo::new(move |_| agenda.with(|agenda| agenda.is_over));
    let n_lines = Memo::new(move |_| agenda.with(|agenda| agenda.proposed.len()));
    let all = move || {
        let lines = agenda.with_untracked(|agenda| agenda.proposed.clone());
        let count = lines.len();
        if tell(app, i18n, record(app, i18n, session, &lines)) {
            app.say(
                Tone::Done,
                t_string!(i18n, agenda.all_listed, count).to_string(),
            );
            focus_once_drawn(["main #agenda".to_owned(), "main".to_owned()]);
        }
    };
    let acts = move || {
        (!is_over.get()).then(|| {
            view! {
                <ActButton at_once=true kind=ButtonKind::Main on_press=all>{t!(i18n, agenda.list_all)}</ActButton>
            }
        })
    };
    let lines = move || view! { <Lines session agenda /> };
    let count = move || t_string!(i18n, agenda.n_proposed, count = n_lines.get()).to_string();
    view! {
        {move || match is_over.get() {
            true => view! {
                <Disclosure label=move || t_string!(i18n, agenda.were_open) aside=count>
                    {lines()}
                </Disclosure>
            }.into_any(),
            false => view! {
                <Section id="proposed" title=move || t_string!(i18n, agenda.proposed) acts>
                    <p class="sheet-body soft">{t!(i18n, agenda.proposed_note)}</p>
                    {lines()}
                </Section>
            }.into_any(),
        }}
    }
}

#[component]
fn Lines(session: SessionId, agenda: Memo<Arc<Agenda>>) -> impl IntoView {
    let lines = move || agenda.with(|agenda| agenda.proposed.clone());
    view! {
        <ul class="agenda" data-plain="" role="list">
            <For each=lines key=Proposed::clone let:line>
                <OneLine session agenda line />
            </For>
        </ul>
    }
}

/// One line: what it is called, why it is there, and what can be done with it.
#[component]
fn OneLine(session: SessionId, agenda: Memo<Arc<Agenda>>, line: Proposed) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let line = Arc::new(line);
    let (for_title, for_why, for_aside) = (line.clone(), line.clone(), line.clone());
    let title = move || text::agenda::proposed_title(i18n, &for_title);
    let is_late = text::agenda::is_late(&line);
    let key = line.key.clone();
    let why = move || text::agenda::why(i18n, &for_why);
    let standing = if is_late {
        Standing::Late
    } else {
        Standing::Due
    };
    let duty = line.duty.clone();
    let put = {
        let line = line.clone();
        move || {
            let next = next_key(&agenda.get_untracked(), &line.key);
            if tell(
                app,
                i18n,
                record(app, i18n, session, std::slice::from_ref(&*line)),
            ) {
                let next = next.map_or("main #agenda".to_owned(), |key| {
                    format!("[data-proposed='{key}'] button")
                });
                focus_once_drawn([next, "main #agenda".to_owned()]);
            }
        }
    };
    let aside = move |listing: Listing| seen.act(Act::Decline(for_aside.key.clone(), listing));
    let (defer, leave_out) = (aside.clone(), aside);
    let for_label = title.clone();
    view! {
        <li data-proposed=key>
            <div class="line">
                <b>{title}</b>
                <Status standing label=why />
                {duty.map(|words| view! { <small class="soft">{move || text::charter(i18n, &words)}</small> })}
            </div>
            <div class="acts only-screen">
                <ActButton
                    at_once=true
                    label=move || t_string!(i18n, agenda.list_this, title = for_label()).to_string()
                    on_press=put
                >
                    {t!(i18n, agenda.list)}
                </ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || defer(Listing::Deferred)>{t!(i18n, agenda.defer)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || leave_out(Listing::Dropped)>{t!(i18n, agenda.drop)}</ActButton>
            </div>
        </li>
    }
}

/// The line that takes the place of one that goes.
fn next_key(agenda: &Agenda, key: &str) -> Option<String> {
    let at = agenda.proposed.iter().position(|line| line.key == key)?;
    let next = agenda.proposed.get(at + 1);
    let before = at.checked_sub(1).and_then(|at| agenda.proposed.get(at));
    next.or(before).map(|line| line.key.clone())
}

/// Puts lines down in their order, all or none.
fn record(
    app: App,
    i18n: text::Words,
    session: SessionId,
    lines: &[Proposed],
) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let intents: Vec<Intent> = app.read_untracked(|register| {
        let programme = register.programme();
        let first = next_order(programme, session);
        let intent = |(line, order): (&Proposed, u32)| {
            let as_listed = Line {
                session,
                order,
                title: &text::agenda::proposed_title(i18n, line),
                power: line.power.as_ref().map(|(code, _)| code.as_str()),
                listing: Listing::Listed,
                reason: None,
            };
            put_down(programme, &line.proposal, &as_listed)
        };
        lines.iter().zip(first..).map(intent).collect()
    });
    let steps: Vec<Step> = intents
        .into_iter()
        .map(|intent| Box::new(move |_: &[EntryId]| intent.clone()) as Step)
        .collect();
    app.record_all(&lent(&steps))
}

fn tell<T>(app: App, i18n: text::Words, outcome: Result<T, Vec<Refusal>>) -> bool {
    match outcome {
        Ok(_) => true,
        Err(refusals) => {
            app.say(Tone::Trouble, text::refusals(i18n, app, &refusals));
            false
        }
    }
}
