//! The check of the chains: each entry names its author's entry before it by digest, so that
//! what was altered or is missing is seen.

use governance::journal::ChainFault;
use governance::present::journal::{ChainCheck, ChainVerdict};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{t_string, use_i18n};
use crate::moments::pause;
use crate::pages::exchange::SLICE;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, Icon, Notice, Progress, Shape, Tone};

/// How many faults are written out.
const SHOWN: usize = 50;

/// Where the check stands.
#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Checking(usize, usize),
    Found(ChainVerdict),
}

/// Offers the check, and says what it found.
#[component]
pub(super) fn ChainView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let stage = RwSignal::new(Stage::Waiting);
    let check = move || {
        stage.set(Stage::Checking(0, 0));
        spawn_local(async move {
            let mut check = ChainCheck::default();
            loop {
                pause().await;
                // Gone with the page, or stopped by hand.
                if !matches!(stage.try_get_untracked(), Some(Stage::Checking(..))) {
                    return;
                }
                let next = match app.read_untracked(|register| check.check_some(register, SLICE)) {
                    Some(verdict) => Stage::Found(verdict),
                    None => Stage::Checking(check.progress().0, check.progress().1),
                };
                stage.try_set(next);
            }
        });
    };
    let progress = Memo::new(move |_| match stage.get() {
        Stage::Checking(done, total) => Some((done, total)),
        _ => None,
    });
    let is_checking = Memo::new(move |_| progress.with(Option::is_some));
    let part = Signal::derive(move || match progress.get() {
        Some((done, total)) if total > 0 => done as f64 / total as f64,
        _ => 0.0,
    });
    let words = move || {
        progress
            .get()
            .map(|(done, total)| text::exchange::entries_of(i18n, done, total))
            .unwrap_or_default()
    };
    view! {
        <section class="sheet" aria-labelledby="journal-chains">
            <div class="sheet-head">
                <div>
                    <h2 id="journal-chains">{t!(i18n, journal.chains)}</h2>
                    <p>{t!(i18n, journal.chains_note)}</p>
                </div>
                <Button busy=is_checking on_press=check>
                    <Icon shape=Shape::Lock />
                    {t!(i18n, journal.check)}
                </Button>
            </div>
            <div role="status">
                <Show when=move || is_checking.get()>
                    <div class="sheet-body">
                        <Progress
                            label=move || t_string!(i18n, journal.checking)
                            done=part
                            words
                            on_stop=move |()| stage.set(Stage::Waiting)
                        />
                    </div>
                </Show>
                {move || match stage.get() {
                    Stage::Found(verdict) => Some(view! { <div class="sheet-body"><Verdict verdict /></div> }),
                    _ => None,
                }}
            </div>
        </section>
    }
}

/// What the check found, in words.
#[component]
fn Verdict(verdict: ChainVerdict) -> impl IntoView {
    let i18n = use_i18n();
    let is_altered = verdict
        .faults
        .iter()
        .any(|fault| matches!(fault, ChainFault::Altered { .. }));
    let tone = match (verdict.faults.is_empty(), is_altered) {
        (true, _) => Tone::Done,
        (false, false) => Tone::Warning,
        (false, true) => Tone::Trouble,
    };
    let faults = verdict
        .faults
        .clone()
        .into_iter()
        .take(SHOWN)
        .map(move |fault| {
            view! { <li>{move || text::journal::chain_fault(i18n, &fault)}</li> }
        });
    let more = verdict.faults.len().saturating_sub(SHOWN);
    view! {
        <Notice tone>
            <b>{move || text::journal::verdict(i18n, &verdict)}</b>
            <ul>{faults.collect_view()}</ul>
            {(more > 0).then(|| view! { <p>{move || text::exchange::and_more(i18n, more)}</p> })}
        </Notice>
    }
}
