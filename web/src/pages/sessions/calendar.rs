//! Sessions as a calendar file, for the calendar of a telephone or a computer.

use governance::exports::{Export, icalendar};
use governance::facts::Listing;
use governance::ids::SessionId;
use governance::present::SessionName;
use governance::present::session::agenda::agenda_items;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seen::use_seen;
use crate::device;
use crate::files::{self, HandedOut};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::pages::exchange::file_name::plain;
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, Icon, Notice, Shape, Tone};

/// What the browser is told that the file is.
const KIND: &str = "text/calendar";

/// The sessions of the list, as a calendar.
#[component]
pub(super) fn CalendarSheet() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let note = move || match seen.filter.with(|filter| filter.is_open()) {
        true => t_string!(i18n, sessions.calendar_all),
        false => t_string!(i18n, sessions.calendar_some),
    };
    view! {
        <div class="only-screen">
            <Section id="calendar" title=move || t_string!(i18n, sessions.calendar)>
                <div class="sheet-body">
                    <p class="soft">{note}</p>
                    <CalendarGive sessions=seen.found name="sessions" />
                </div>
            </Section>
        </div>
    }
}

/// A file that was handed out, or was not.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Given {
    name: String,
    outcome: HandedOut,
    n_held: usize,
    n_undated: usize,
}

/// Hands out a calendar of some sessions, and says what it leaves out.
#[component]
pub(in crate::pages) fn CalendarGive(
    /// The sessions.
    #[prop(into)]
    sessions: Signal<Vec<SessionId>>,
    /// What the name of the file starts with.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let given = RwSignal::new(None::<Given>);
    let name = StoredValue::new(name);
    let give = move |share: bool| {
        let sessions = sessions.get_untracked();
        let n_all = sessions.len();
        let export = calendar(app, i18n, &sessions);
        let what = match app.workspace() {
            Workspace::Real => name.get_value(),
            // Never taken for the real calendar.
            Workspace::Demonstration => format!(
                "{} {}",
                t_string!(i18n, settings.workspace_demonstration),
                name.read_value()
            ),
        };
        let name = format!("{}_{}.ics", plain(&what), device::today());
        spawn_local(async move {
            let bytes = export.text.as_bytes();
            let outcome = match share {
                true => files::share(&name, KIND, bytes).await,
                false => files::download(&name, KIND, bytes),
            };
            let n_undated: usize = export.left_out.values().sum();
            given.try_set(Some(Given {
                name,
                outcome,
                n_held: n_all.saturating_sub(n_undated),
                n_undated,
            }));
        });
    };
    let is_empty = Signal::derive(move || sessions.with(Vec::is_empty));
    let can_share = files::can_share("a.ics", KIND);
    view! {
        <div class="acts">
            <Button disabled=is_empty on_press=move || give(false)>
                <Icon shape=Shape::Calendar />
                {t!(i18n, sessions.calendar_download)}
            </Button>
            {can_share.then(|| view! {
                <Button disabled=is_empty on_press=move || give(true)>{t!(i18n, sessions.calendar_share)}</Button>
            })}
        </div>
        <div role="status">{move || given.get().map(|given| view! { <Outcome given /> })}</div>
    }
}

/// Says what became of the file.
#[component]
fn Outcome(given: Given) -> impl IntoView {
    let i18n = use_i18n();
    let (tone, is_out) = match given.outcome {
        HandedOut::Shared | HandedOut::Downloaded => (Tone::Done, true),
        HandedOut::Cancelled => (Tone::Plain, false),
        HandedOut::Failed { .. } => (Tone::Trouble, false),
    };
    let (n_held, n_undated) = (given.n_held, given.n_undated);
    let holds = move || t_string!(i18n, sessions.calendar_holds, count = n_held).to_string();
    let leaves = move || t_string!(i18n, sessions.calendar_undated, count = n_undated).to_string();
    view! {
        <Notice tone>
            <b>{move || text::calendar_out(i18n, &given.outcome, &given.name)}</b>
            {is_out.then(|| view! { <p>{holds}</p> })}
            {(is_out && n_undated > 0).then(|| view! { <p>{leaves}</p> })}
        </Notice>
    }
}

/// Writes the calendar in the language of the page.
fn calendar(app: App, i18n: text::Words, sessions: &[SessionId]) -> Export {
    let product = app.read_untracked(|register| register.charter().programme().short.clone());
    let day = app.today();
    let events = app.read_untracked(|register| {
        let event = |id: &SessionId| {
            let session = register.programme().session(*id)?;
            let items = agenda_items(register, *id, day).into_iter();
            let lines: Vec<String> = items
                .filter(|item| item.listing == Listing::Listed)
                .map(|item| format!("{}. {}", item.place, item.title))
                .collect();
            Some(icalendar::Event {
                session: *id,
                from: session.opens_on,
                to: session.closes_on,
                summary: text::session(i18n, &SessionName::of(register.programme(), session)),
                location: session.place.clone(),
                description: (!lines.is_empty()).then(|| lines.join("\n")),
            })
        };
        sessions.iter().filter_map(event).collect::<Vec<_>>()
    });
    icalendar::write(&events, &product, &device::now())
}
