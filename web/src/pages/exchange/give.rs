//! Giving a file: all of the work, or what one territory or body needs.

use governance::exchange::{Cover, Scope, write};
use governance::present::exchange::{ScopeChoice, reminder_days, scope_choices};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_name::{Named, file_name};
use super::pause::pause;
use crate::device;
use crate::files::{self, HandedOut};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, Icon, Notice, RadioField, SearchSelect, Shape, Tone};

/// What the browser is told that the file is.
const KIND: &str = "application/json";

/// A file that was handed out, or was not.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Given {
    name: String,
    outcome: HandedOut,
    n_entries: usize,
    /// How many entries of the journal it does not hold.
    n_left_out: usize,
}

/// Offers to make a file.
#[component]
pub(super) fn GiveView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let (is_part, set_part) = signal(false);
    let chosen = RwSignal::new(String::new());
    let is_busy = RwSignal::new(false);
    let given = RwSignal::new(None::<Given>);
    let choices = Memo::new(move |_| {
        // Tens of thousands in a large programme: made only when they are asked for.
        if is_part.get() {
            app.read(|register| scope_choices(register, app.as_of()))
        } else {
            Vec::new()
        }
    });
    let scope = Memo::new(move |_| {
        if !is_part.get() {
            return Some(Scope::All);
        }
        let key = chosen.get();
        choices.with(|choices| {
            choices
                .iter()
                .find(|choice| choice.key() == key)
                .map(|choice| choice.scope)
        })
    });
    let cannot = Signal::derive(move || {
        scope.get().is_none() || app.read(|register| register.journal().is_empty())
    });
    let give = move |share: bool| {
        let Some(scope) = scope.get_untracked() else {
            return;
        };
        let of = choices
            .with_untracked(|choices| choices.iter().find(|choice| choice.scope == scope).cloned());
        let named = scope_name(i18n, app, of.as_ref());
        is_busy.set(true);
        spawn_local(async move {
            pause().await;
            let made = hand_out(app, scope, &named, text::exchange::device(i18n, app), share).await;
            if made.outcome_is_good() && scope == Scope::All {
                app.note_export();
            }
            given.try_set(Some(made));
            is_busy.try_set(false);
        });
    };
    let can_share = files::can_share("a.json", KIND);
    let reminder = move || {
        let days = app.read(|register| reminder_days(register, app.today()));
        days.map(|days| t_string!(i18n, exchange.give_reminder, days = days).to_string())
    };
    view! {
        <section class="sheet" aria-labelledby="give-title">
            <div class="sheet-head">
                <h2 id="give-title">{t!(i18n, exchange.give_title)}</h2>
                <p>{move || text::last_file(i18n, app).text} {move || reminder().map(|words| format!(" · {words}"))}</p>
            </div>
            <div class="sheet-body">
                <RadioField
                    label=move || t_string!(i18n, exchange.give_what)
                    choices=Signal::derive(move || parts(i18n))
                    value=Signal::derive(move || if is_part.get() { "part" } else { "all" }.to_owned())
                    on_choose=move |value: String| set_part.set(value == "part")
                />
                <Show when=move || is_part.get()>
                    <SearchSelect
                        label=move || t_string!(i18n, exchange.give_of)
                        hint=move || t_string!(i18n, exchange.give_of_hint)
                        choices=Signal::derive(move || choices.with(|choices| listed(i18n, choices)))
                        value=chosen
                        on_choose=move |value| chosen.set(value)
                    />
                    <p class="soft">{t!(i18n, exchange.give_part_note)}</p>
                </Show>
                <div class="acts">
                    <Button kind=ButtonKind::Main disabled=cannot busy=is_busy on_press=move || give(false)>
                        <Icon shape=Shape::GiveOut />
                        {t!(i18n, exchange.give_download)}
                    </Button>
                    {can_share.then(|| view! {
                        <Button disabled=cannot busy=is_busy on_press=move || give(true)>
                            {t!(i18n, exchange.give_share)}
                        </Button>
                    })}
                </div>
                <div role="status">{move || given.get().map(|given| view! { <Outcome given /> })}</div>
            </div>
        </section>
    }
}

/// Says what became of the file.
#[component]
fn Outcome(given: Given) -> impl IntoView {
    let i18n = use_i18n();
    let tone = match given.outcome {
        HandedOut::Shared | HandedOut::Downloaded => Tone::Done,
        HandedOut::Cancelled => Tone::Plain,
        HandedOut::Failed { .. } => Tone::Trouble,
    };
    let (outcome, name) = (given.outcome.clone(), given.name.clone());
    let good = given.outcome_is_good();
    let holds = move || text::exchange::holds(i18n, given.n_entries, given.n_left_out);
    view! {
        <Notice tone>
            <b>{move || text::exchange::handed_out(i18n, &outcome, &name)}</b>
            {good.then(|| view! { <p>{holds}</p> })}
        </Notice>
    }
}

impl Given {
    fn outcome_is_good(&self) -> bool {
        matches!(self.outcome, HandedOut::Shared | HandedOut::Downloaded)
    }
}

/// Writes the file and hands it out.
async fn hand_out(app: App, scope: Scope, named: &str, device_name: String, share: bool) -> Given {
    let made_at = device::now();
    let cover = Cover {
        realm: app.realm(),
        made_at: &made_at,
        device: &device_name,
        scope,
    };
    let (file, n_journal, programme) = app.read_untracked(|register| {
        let programme = register.charter().programme().short.clone();
        (write(register, &cover), register.journal().len(), programme)
    });
    let name = file_name(&Named {
        programme: &programme,
        scope: named,
        at: device::local_now(),
        device: &device_name,
    });
    // One entry per line, between the line of the header and the closing one.
    let n_entries = file.lines().count().saturating_sub(2);
    let outcome = match share {
        true => files::share(&name, KIND, file.as_bytes()).await,
        false => files::download(&name, KIND, file.as_bytes()),
    };
    Given {
        name,
        outcome,
        n_entries,
        n_left_out: n_journal.saturating_sub(n_entries),
    }
}

/// Names what the file holds, as its name says it; the demonstration is never taken for real.
fn scope_name(i18n: text::Words, app: App, of: Option<&ScopeChoice>) -> String {
    let scope = match of {
        Some(choice) => choice.short.as_ref().unwrap_or(&choice.name).clone(),
        None => t_string!(i18n, exchange.give_all_name).to_owned(),
    };
    match app.workspace() {
        Workspace::Real => scope,
        Workspace::Demonstration => format!(
            "{} {scope}",
            t_string!(i18n, settings.workspace_demonstration)
        ),
    }
}

fn parts(i18n: text::Words) -> Vec<Choice> {
    let choice = |value: &str, label: &str, detail: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    vec![
        choice(
            "all",
            t_string!(i18n, exchange.give_all),
            t_string!(i18n, exchange.give_all_detail),
        ),
        choice(
            "part",
            t_string!(i18n, exchange.give_part),
            t_string!(i18n, exchange.give_part_detail),
        ),
    ]
}

fn listed(i18n: text::Words, choices: &[ScopeChoice]) -> Vec<Choice> {
    let listed = choices.iter().map(|choice| {
        let level = choice
            .level
            .as_ref()
            .map(|level| text::charter(i18n, level));
        let detail: Vec<String> = level.into_iter().chain(choice.within.clone()).collect();
        let label = match &choice.short {
            Some(short) => format!("{short} · {}", choice.name),
            None => choice.name.clone(),
        };
        Choice {
            value: choice.key(),
            label,
            detail: detail.join(" · "),
        }
    });
    listed.collect()
}
