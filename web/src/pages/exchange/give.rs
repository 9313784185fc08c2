//! Giving a file: all of the work, what goes from an agent to the antenna and on to the capital, the
//! lists that agents begin with, or what one territory or body needs.

use governance::exchange::{Cover, Scope, write};
use governance::present::exchange::{ScopeChoice, reminder_days, scope_choices};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_name::{Named, file_name};
use crate::device;
use crate::files::{self, HandedOut};
use crate::i18n::{t_string, use_i18n};
use crate::moments::pause;
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, Icon, Notice, RadioField, SearchSelect, Shape, Tone};

/// What the browser is told that the file is.
const KIND: &str = "application/json";

/// What the file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// All that this tablet knows.
    All,
    /// What a body hands up to the antenna.
    Mine,
    /// What an antenna hands up to the capital.
    Above,
    /// What agents begin with.
    Lists,
    /// One territory or body.
    Part,
}

impl Purpose {
    const ALL: [Self; 5] = [Self::All, Self::Mine, Self::Above, Self::Lists, Self::Part];

    const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Mine => "mine",
            Self::Above => "above",
            Self::Lists => "lists",
            Self::Part => "part",
        }
    }

    fn named(code: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.code() == code);
        found.unwrap_or(Self::All)
    }

    /// Tells whether a body or territory is to be chosen.
    const fn asks(self) -> bool {
        matches!(self, Self::Mine | Self::Above | Self::Part)
    }

    /// Tells whether it is one of what can be chosen.
    fn fits(self, choice: &ScopeChoice) -> bool {
        match self {
            Self::Mine => choice.hands_up(),
            Self::Above => choice.gathers(),
            Self::Part => true,
            Self::All | Self::Lists => false,
        }
    }

    /// What the file holds of what was chosen.
    fn scope(self, choice: &ScopeChoice) -> Scope {
        match self {
            Self::Part => choice.scope,
            _ => choice.perimeter,
        }
    }
}

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
    let purpose = RwSignal::new(Purpose::All);
    let asked = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let given = RwSignal::new(None::<Given>);
    let choices = Memo::new(move |_| {
        // Tens of thousands in a large programme: made only when they are asked for.
        let purpose = purpose.get();
        if !purpose.asks() {
            return Vec::new();
        }
        let mut all = app.read(|register| scope_choices(register, app.as_of()));
        all.retain(|choice| purpose.fits(choice));
        all
    });
    // For whom one works is known: nothing is asked twice.
    let chosen = Memo::new(move |_| {
        let own = move || app.works_for();
        let named = asked.get().map_or_else(own, |key| vec![key]);
        choices.with(|choices| {
            let is_there = |key: &String| choices.iter().any(|choice| choice.key() == *key);
            named.into_iter().find(is_there).unwrap_or_default()
        })
    });
    let scope = Memo::new(move |_| {
        let purpose = purpose.get();
        match purpose {
            Purpose::All => return Some(Scope::All),
            Purpose::Lists => return Some(Scope::Lists),
            _ => {}
        }
        let key = chosen.get();
        choices.with(|choices| {
            let choice = choices.iter().find(|choice| choice.key() == key);
            choice.map(|choice| purpose.scope(choice))
        })
    });
    let cannot = Signal::derive(move || app.read(|register| register.journal().is_empty()));
    // Asked of whoever presses too early, beside the field that awaits an answer.
    let is_asked_for = RwSignal::new(false);
    let flaw = Signal::derive(move || {
        let is_missing = is_asked_for.get() && scope.with(Option::is_none);
        is_missing.then(|| t_string!(i18n, refusal.nothing_chosen).to_owned())
    });
    let give = move |share: bool| {
        let Some(scope) = scope.get_untracked() else {
            return is_asked_for.set(true);
        };
        let key = chosen.get_untracked();
        let of = choices
            .with_untracked(|choices| choices.iter().find(|choice| choice.key() == key).cloned());
        let named = scope_name(i18n, app, scope, of.as_ref());
        let hands_up = matches!(purpose.get_untracked(), Purpose::Mine | Purpose::Above);
        is_busy.set(true);
        spawn_local(async move {
            pause().await;
            let made = hand_out(app, scope, &named, text::exchange::device(i18n, app), share).await;
            if made.outcome_is_good() && scope == Scope::All {
                app.note_export();
            }
            if made.outcome_is_good() && hands_up {
                app.note_handing_up();
            }
            given.try_set(Some(made));
            is_busy.try_set(false);
        });
    };
    let can_share = files::can_share("a.json", KIND);
    let reminder = move || {
        let days = app.read(|register| reminder_days(register, app.today()));
        days.map(|days| t_string!(i18n, exchange.give_reminder, count = days).to_string())
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
                    value=Signal::derive(move || purpose.get().code().to_owned())
                    on_choose=move |value: String| {
                        asked.set(None);
                        is_asked_for.set(false);
                        purpose.set(Purpose::named(&value));
                    }
                />
                <Show when=move || purpose.get().asks()>
                    <SearchSelect
                        label=move || of_what(i18n, purpose.get())
                        hint=move || t_string!(i18n, exchange.give_of_hint)
                        flaw
                        choices=Signal::derive(move || choices.with(|choices| listed(i18n, choices)))
                        value=chosen
                        on_choose=move |value| asked.set(Some(value))
                    />
                </Show>
                {move || holds(i18n, purpose.get()).map(|words| view! { <p class="soft">{words}</p> })}
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
fn scope_name(i18n: text::Words, app: App, scope: Scope, of: Option<&ScopeChoice>) -> String {
    let scope = match (scope, of) {
        (Scope::Lists, _) => t_string!(i18n, exchange.give_lists_name).to_owned(),
        (Scope::All, _) | (_, None) => t_string!(i18n, exchange.give_all_name).to_owned(),
        (_, Some(choice)) => choice.short.as_ref().unwrap_or(&choice.name).clone(),
    };
    match app.workspace() {
        Workspace::Real => scope,
        Workspace::Demonstration => format!(
            "{} {scope}",
            t_string!(i18n, settings.workspace_demonstration)
        ),
    }
}

/// What a file may be for, each with what it is.
fn parts(i18n: text::Words) -> Vec<Choice> {
    let words = |purpose: Purpose| match purpose {
        Purpose::All => (
            t_string!(i18n, exchange.give_all),
            t_string!(i18n, exchange.give_all_detail),
        ),
        Purpose::Mine => (
            t_string!(i18n, exchange.give_mine),
            t_string!(i18n, exchange.give_mine_detail),
        ),
        Purpose::Above => (
            t_string!(i18n, exchange.give_above),
            t_string!(i18n, exchange.give_above_detail),
        ),
        Purpose::Lists => (
            t_string!(i18n, exchange.give_lists),
            t_string!(i18n, exchange.give_lists_detail),
        ),
        Purpose::Part => (
            t_string!(i18n, exchange.give_part),
            t_string!(i18n, exchange.give_part_detail),
        ),
    };
    let choice = |purpose: Purpose| {
        let (label, detail) = words(purpose);
        Choice {
            value: purpose.code().to_owned(),
            label: label.to_owned(),
            detail: detail.to_owned(),
        }
    };
    Purpose::ALL.map(choice).to_vec()
}

/// What is to be chosen.
fn of_what(i18n: text::Words, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Mine => t_string!(i18n, exchange.give_my_body),
        Purpose::Above => t_string!(i18n, exchange.give_antenna),
        _ => t_string!(i18n, exchange.give_of),
    }
}

/// What is in the file, and what it leaves out; nothing of one that holds all.
fn holds(i18n: text::Words, purpose: Purpose) -> Option<&'static str> {
    Some(match purpose {
        Purpose::All => return None,
        Purpose::Mine | Purpose::Above => t_string!(i18n, exchange.give_perimeter_note),
        Purpose::Lists => t_string!(i18n, exchange.give_lists_note),
        Purpose::Part => t_string!(i18n, exchange.give_part_note),
    })
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
