//! How far the marking is, who is there by how, and the acts on all at once.

use std::sync::Arc;

use governance::drafts::{Step, all_present, lent, unmark};
use governance::facts::Presence;
use governance::ids::EntryId;
use governance::present::session::attendance::Roll;
use governance::register::Intent;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::member::word_of;
use super::quorum::{counted, verdict_standing, verdict_word};
use super::seen::use_seen;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, Gauge, Icon, Shape, Status, Toast, ToastAct, Tone, focus_once_drawn};

use super::sheet::SHEET;

/// Marks all who are not yet, and opens the signing sheet.
#[component]
pub(super) fn RollActs() -> impl IntoView {
    let (app, i18n, seen, router) = (use_app(), use_i18n(), use_seen(), use_router());
    let n_unmarked = seen.part(|roll| roll.members.len().saturating_sub(roll.n_marked));
    let mark = move || {
        let session = seen.session;
        let intents = app.read_untracked(|register| all_present(register, session));
        match record_together(app, intents) {
            Ok(done) => {
                let told = t_string!(i18n, attendance.all_marked, count = done.len()).to_string();
                let press = Arc::new(move || take_back(app, i18n, &done));
                app.say_toast(Toast {
                    tone: Tone::Done,
                    text: told,
                    act: Some(ToastAct {
                        label: t_string!(i18n, attendance.undo).to_owned(),
                        press,
                    }),
                });
            }
            Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
        }
    };
    view! {
        <Show when=move || seen.ahead().is_none() && n_unmarked.get().is_some_and(|n| n > 0)>
            <ActButton at_once=true on_press=mark>
                <Icon shape=Shape::Done />
                {t!(i18n, attendance.all_present)}
            </ActButton>
        </Show>
        <Button on_press=move || router.set_filter(SHEET, Some("1"))>
            <Icon shape=Shape::Print />
            {t!(i18n, attendance.sheet)}
        </Button>
    }
}

/// Takes back what was marked together, but for what was changed since.
fn take_back(app: App, i18n: text::Words, marked: &[EntryId]) {
    let reason = t_string!(i18n, attendance.undo_reason);
    let intents = app.read_untracked(|register| unmark(register, marked, reason));
    match record_together(app, intents) {
        Ok(gone) => {
            let told = t_string!(i18n, attendance.undone, count = gone.len()).to_string();
            app.say(Tone::Done, told);
            // The toast with its button has gone.
            focus_once_drawn(["main #presence".to_owned()]);
        }
        Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
    }
}

fn record_together(app: App, intents: Vec<Intent>) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let step = |intent: Intent| Box::new(move |_: &[EntryId]| intent.clone()) as Step;
    let steps: Vec<Step> = intents.into_iter().map(step).collect();
    app.record_all(&lent(&steps))
}

/// What is told above the rows, and stays in sight: how far it is, and the quorum.
#[component]
pub(super) fn RollHead() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let marked = seen.part(|roll| (roll.n_marked, roll.members.len()));
    let by_way = seen.part(Roll::by_presence);
    let words = move || {
        let (marked, all) = marked.get().unwrap_or_default();
        t_string!(
            i18n,
            attendance.marked,
            count = marked,
            all = text::count(i18n, all)
        )
        .to_string()
    };
    let full = Signal::derive(move || share(marked.get().unwrap_or_default()));
    let told = move || {
        let counts = by_way.get().unwrap_or_default();
        let part = |(way, count): (Presence, usize)| {
            let way = text::choice(i18n, word_of(way));
            t_string!(i18n, attendance.way_count, way = way, count = count).to_string()
        };
        counts.into_iter().map(part).collect::<Vec<_>>().join(" · ")
    };
    let quorum = move || {
        seen.quorum.get().map(|view| {
            let count = view.count;
            let standing = verdict_standing(count.verdict);
            let label = move || {
                let figure = counted(i18n, &count);
                t_string!(
                    i18n,
                    attendance.quorum_chip,
                    figure = figure,
                    verdict = verdict_word(i18n, count.verdict)
                )
                .to_string()
            };
            view! { <Status standing label /> }
        })
    };
    view! {
        <div class="roll-head">
            <Gauge label=move || t_string!(i18n, attendance.progress) full words />
            <p class="soft">{told}</p>
            <div role="status">{quorum}</div>
        </div>
    }
}

/// How much of the roll is marked, from 0 to 1, for the bar alone.
#[allow(
    clippy::cast_precision_loss,
    reason = "a bar is a few hundred pixels long"
)]
fn share((marked, all): (usize, usize)) -> f64 {
    marked as f64 / all.max(1) as f64
}
