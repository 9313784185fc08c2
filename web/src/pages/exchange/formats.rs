//! Files for other software: Popolo, IATI, a calendar, tables for Excel. Each says what it is for and
//! what it leaves out.

use governance::exports::csv::{Asked, Set as TableOf};
use governance::exports::{Export, csv, iati, icalendar, popolo};
use governance::workbook;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_name::{Named, file_name_ending};
use crate::device;
use crate::files::{self, HandedOut};
use crate::i18n::{I18nLocaleTrait as _, t_string, use_i18n};
use crate::moments::pause;
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, Choice, Icon, Notice, SelectField, Shape, Tone};

/// What the browser is told that a table is, and how its name ends.
pub(in crate::pages) const CSV: (&str, &str) = ("text/csv", "csv");
/// The same of a workbook.
pub(in crate::pages) const WORKBOOK: (&str, &str) = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsx",
);

/// How many facts of each kind a file leaves out.
type LeftOut = std::collections::BTreeMap<governance::facts::Kind, usize>;

/// A format, with the table that is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Popolo,
    Iati,
    Calendar,
    Table(TableOf),
    Workbook(TableOf),
}

impl Format {
    /// What the browser is told that the file is, and how its name ends.
    const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Popolo => ("application/json", "popolo.json"),
            Self::Iati => ("application/xml", "iati.xml"),
            Self::Calendar => ("text/calendar", "ics"),
            Self::Table(_) => CSV,
            Self::Workbook(_) => WORKBOOK,
        }
    }

    fn name(self, i18n: text::Words) -> String {
        match self {
            Self::Popolo => t_string!(i18n, exports.popolo).to_owned(),
            Self::Iati => t_string!(i18n, exports.iati).to_owned(),
            Self::Calendar => t_string!(i18n, exports.calendar).to_owned(),
            Self::Table(set) => text::exports::set(i18n, set).to_owned(),
            Self::Workbook(set) => {
                let (set, kind) = (text::exports::set(i18n, set), t_string!(i18n, plans.xlsx));
                format!("{set}, {kind}")
            }
        }
    }

    fn write(self, app: App, i18n: text::Words) -> (Vec<u8>, LeftOut) {
        let day = untrack(move || app.as_of());
        let bytes = |export: Export| (export.text.into_bytes(), export.left_out);
        app.read_untracked(|register| match self {
            Self::Popolo => bytes(popolo::write(register)),
            Self::Iati => {
                let say = |say| text::exports::say_iati(i18n, say);
                bytes(iati::write(iati::Asked {
                    register,
                    day,
                    made_at: &device::now(),
                    language: i18n.get_locale_untracked().as_str(),
                    say: &say,
                }))
            }
            Self::Calendar => {
                let name = |name: &_| text::duties::session(i18n, name);
                let events = icalendar::events(register, &name);
                let product = register.charter().programme().short.clone();
                bytes(icalendar::write(&events, &product, &device::now()))
            }
            Self::Table(set) | Self::Workbook(set) => {
                let say = |say: csv::Say<'_>| text::exports::say(i18n, say);
                let asked = Asked {
                    register,
                    day,
                    say: &say,
                };
                match self {
                    Self::Workbook(_) => {
                        let sheet = csv::sheet(asked, set);
                        let name = text::exports::set(i18n, set);
                        (workbook::write(name, &sheet), csv::left_out(register, set))
                    }
                    _ => bytes(csv::write(asked, set)),
                }
            }
        })
    }
}

/// A file that was handed out, or was not.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Given {
    name: String,
    outcome: HandedOut,
    left_out: LeftOut,
}

/// The formats, one below the other.
#[component]
pub(super) fn FormatsView() -> impl IntoView {
    let i18n = use_i18n();
    let set = RwSignal::new(TableOf::Bodies);
    let choices = Signal::derive(move || {
        let choice = |(at, set): (usize, TableOf)| {
            Choice::plain(at, text::exports::set(i18n, set).to_owned())
        };
        TableOf::ALL.into_iter().enumerate().map(choice).collect()
    });
    let place = move || TableOf::ALL.iter().position(|one| *one == set.get());
    let choose = move |at: String| {
        let chosen = at.parse().ok().and_then(|at: usize| TableOf::ALL.get(at));
        if let Some(chosen) = chosen {
            set.set(*chosen);
        }
    };
    view! {
        <section class="sheet" aria-labelledby="formats-title">
            <div class="sheet-head">
                <h2 id="formats-title">{t!(i18n, exports.title)}</h2>
                <p>{t!(i18n, exports.note)}</p>
            </div>
            <div class="sheet-body formats">
                <OneFormat
                    format=Signal::stored(Format::Popolo)
                    title=move || t_string!(i18n, exports.popolo)
                    purpose=move || t_string!(i18n, exports.popolo_for)
                    leaves=move || t_string!(i18n, exports.popolo_leaves)
                />
                <OneFormat
                    format=Signal::stored(Format::Iati)
                    title=move || t_string!(i18n, exports.iati)
                    purpose=move || t_string!(i18n, exports.iati_for)
                    leaves=move || t_string!(i18n, exports.iati_leaves)
                />
                <OneFormat
                    format=Signal::stored(Format::Calendar)
                    title=move || t_string!(i18n, exports.calendar)
                    purpose=move || t_string!(i18n, exports.calendar_for)
                    leaves=move || t_string!(i18n, exports.calendar_leaves)
                />
                <OneFormat
                    format=Signal::derive(move || Format::Table(set.get()))
                    title=move || t_string!(i18n, exports.csv)
                    purpose=move || t_string!(i18n, exports.csv_for)
                    leaves=move || t_string!(i18n, exports.csv_leaves)
                >
                    <SelectField
                        label=move || t_string!(i18n, exports.csv_set)
                        choices
                        value=Signal::derive(move || place().unwrap_or_default().to_string())
                        on_choose=choose
                    />
                </OneFormat>
                <OneFormat
                    format=Signal::derive(move || Format::Workbook(set.get()))
                    title=move || t_string!(i18n, exports.workbook)
                    purpose=move || t_string!(i18n, exports.workbook_for)
                    leaves=move || t_string!(i18n, exports.csv_leaves)
                />
            </div>
        </section>
    }
}

/// One format: what it is for, what it leaves out, and the ways to have it.
#[component]
fn OneFormat(
    format: Signal<Format>,
    #[prop(into)] title: TextProp,
    #[prop(into)] purpose: TextProp,
    #[prop(into)] leaves: TextProp,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_busy = RwSignal::new(false);
    let given = RwSignal::new(None::<Given>);
    let give = move |share: bool| {
        let format = format.get_untracked();
        is_busy.set(true);
        spawn_local(async move {
            pause().await;
            let made = hand_out(app, i18n, format, share).await;
            given.try_set(Some(made));
            is_busy.try_set(false);
        });
    };
    let (kind, ending) = format.get_untracked().kind();
    let can_share = files::can_share(&format!("a.{ending}"), kind);
    let cannot = Signal::derive(move || app.read(|register| register.journal().is_empty()));
    let named = move || format.get().name(i18n);
    view! {
        <div class="format">
            <h3>{move || title.get()}</h3>
            <p>{move || purpose.get()}</p>
            <p class="soft">{move || leaves.get()}</p>
            {children.map(|children| children())}
            <div class="acts">
                <Button
                    disabled=cannot
                    busy=is_busy
                    label=move || t_string!(i18n, exports.download_of, format = named()).to_string()
                    on_press=move || give(false)
                >
                    <Icon shape=Shape::GiveOut />
                    {t!(i18n, exports.download)}
                </Button>
                {can_share.then(|| view! {
                    <Button
                        disabled=cannot
                        busy=is_busy
                        label=move || t_string!(i18n, exports.share_of, format = named()).to_string()
                        on_press=move || give(true)
                    >
                        {t!(i18n, exports.share)}
                    </Button>
                })}
            </div>
            <div role="status">{move || given.get().map(|given| view! { <Outcome given /> })}</div>
        </div>
    }
}

/// Says what became of the file, and what it leaves out.
#[component]
fn Outcome(given: Given) -> impl IntoView {
    let i18n = use_i18n();
    let (tone, is_good) = match given.outcome {
        HandedOut::Shared | HandedOut::Downloaded => (Tone::Done, true),
        HandedOut::Cancelled => (Tone::Plain, false),
        HandedOut::Failed { .. } => (Tone::Trouble, false),
    };
    let Given {
        name,
        outcome,
        left_out,
    } = given;
    view! {
        <Notice tone>
            <b>{move || text::exchange::handed_out(i18n, &outcome, &name)}</b>
            {is_good.then(|| view! { <p>{move || text::exports::left_out(i18n, &left_out)}</p> })}
        </Notice>
    }
}

/// Writes the file and hands it out.
async fn hand_out(app: App, i18n: text::Words, format: Format, share: bool) -> Given {
    let (bytes, left_out) = format.write(app, i18n);
    let (kind, ending) = format.kind();
    let name = name_of(app, i18n, &format.name(i18n), ending);
    let outcome = match share {
        true => files::share(&name, kind, &bytes).await,
        false => files::download(&name, kind, &bytes),
    };
    Given {
        name,
        outcome,
        left_out,
    }
}

/// Names a file that holds a view: the programme, what it shows, when, and from which device.
pub(crate) fn name_of(app: App, i18n: text::Words, scope: &str, ending: &str) -> String {
    // The demonstration is never taken for real.
    let scope = match app.workspace() {
        Workspace::Real => scope.to_owned(),
        Workspace::Demonstration => {
            let realm = t_string!(i18n, settings.workspace_demonstration);
            [realm, scope].join(" ")
        }
    };
    let programme = app.read_untracked(|register| register.charter().programme().short.clone());
    let named = Named {
        programme: &programme,
        scope: &scope,
        at: device::local_now(),
        device: &text::exchange::device(i18n, app),
    };
    file_name_ending(&named, ending)
}
