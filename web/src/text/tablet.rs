//! What the tablet says of itself: how safe the work is, how old the last file, what is wrong.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};
use governance::charter::parameter::Topic;
use governance::status::parameters::Notice;
use leptos::prelude::*;
use leptos_i18n::I18nContext;

use crate::frame::Sentence;
use crate::i18n::{I18nKeys, Locale, t_string, use_i18n};
use crate::state::App;
use crate::storage::{Fault, SaveState, StorageError, Store};
use crate::ui::Tone;

type Words = I18nContext<Locale, I18nKeys>;

/// Writes a day as the language does: `26/11/2020`, `26 Nov 2020`.
#[must_use]
pub fn day(i18n: Words, day: NaiveDate) -> String {
    match i18n.get_locale() {
        Locale::fr => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        Locale::en => day.format("%-d %b %Y").to_string(),
    }
}

/// Says which day the pages speak of.
#[must_use]
pub fn as_of(i18n: Words, shown: NaiveDate, is_chosen: bool) -> String {
    let shown = day(i18n, shown);
    match is_chosen {
        true => t_string!(i18n, dates.seen_on, day = shown).to_string(),
        false => t_string!(i18n, dates.as_of, day = shown).to_string(),
    }
}

/// Says how long ago a day was.
#[must_use]
pub fn ago(i18n: Words, today: NaiveDate, then: NaiveDate) -> String {
    match (today - then).num_days() {
        // A clock that was set back: the day itself is said.
        ..0 => day(i18n, then),
        0 => t_string!(i18n, dates.today).to_lowercase(),
        1 => t_string!(i18n, dates.yesterday).to_string(),
        days => t_string!(i18n, dates.days_ago, count = days).to_string(),
    }
}

/// Says how safe the work is.
#[must_use]
pub fn saving(i18n: Words, app: App) -> Sentence {
    let time = |at: NaiveDateTime| at.format("%H:%M").to_string();
    let (text, tone) = match app.save_state() {
        None => (t_string!(i18n, saving.opening).to_string(), Tone::Plain),
        Some(SaveState::Saving { .. }) => {
            (t_string!(i18n, saving.pending).to_string(), Tone::Plain)
        }
        Some(SaveState::Saved { at }) => (
            t_string!(i18n, saving.saved, time = time(at)).to_string(),
            Tone::Done,
        ),
        Some(SaveState::Partial { at, .. }) => (
            t_string!(i18n, saving.partial, time = time(at)).to_string(),
            Tone::Warning,
        ),
        Some(SaveState::Unsaved { .. }) => {
            (t_string!(i18n, saving.unsaved).to_string(), Tone::Trouble)
        }
    };
    Sentence { text, tone }
}

/// Says how old the last file is, and reminds before the work is a week away from any that holds
/// all of it. The one sentence on files, wherever one is told.
#[must_use]
pub fn last_file(i18n: Words, app: App) -> Sentence {
    let exports = app.settings().exports(app.workspace());
    let today = app.today();
    let limit = app.read(|register| {
        let notice = Notice::on(
            register.programme(),
            register.charter(),
            Topic::ExportReminder,
            today,
        );
        notice.common()
    });
    let waiting = exports.unfiled_since.as_deref().and_then(day_of);
    let days = waiting.map(|since| (today - since).num_days());
    let tone = match (days, limit) {
        (Some(days), Some(limit)) if days >= i64::from(limit) => Tone::Trouble,
        // The day before is the last on which the reminder still helps.
        (Some(days), Some(limit)) if days + 1 >= i64::from(limit) => Tone::Warning,
        _ => Tone::Plain,
    };
    // Whoever is reminded although a part was handed up is told what the whole lacks.
    let reminds_of_whole = tone != Tone::Plain && exports.last_of_any() != exports.last.as_deref();
    let text = match reminds_of_whole {
        true => match exports.last.as_deref().and_then(day_of) {
            Some(last) => {
                t_string!(i18n, saving.last_whole, ago = ago(i18n, today, last)).to_string()
            }
            None => t_string!(i18n, saving.no_whole).to_owned(),
        },
        false => match exports.last_of_any().and_then(day_of) {
            Some(last) => {
                t_string!(i18n, saving.last_file, ago = ago(i18n, today, last)).to_string()
            }
            None => t_string!(i18n, saving.no_file).to_owned(),
        },
    };
    Sentence { text, tone }
}

/// Says in a few words what is wrong with the stores; nothing when all is well.
#[must_use]
pub fn trouble(i18n: Words, app: App) -> String {
    let mut told: Vec<String> = Vec::new();
    for trouble in app.troubles() {
        let store = store(i18n, trouble.store);
        let words = match trouble.what {
            Fault::Full => t_string!(i18n, storage.full_short, store = store).to_string(),
            Fault::Damaged { .. } => {
                t_string!(i18n, storage.damaged_short, store = store).to_string()
            }
            Fault::Newer { .. } => t_string!(i18n, storage.newer_short).to_string(),
            Fault::Unavailable | Fault::Refused { .. } => {
                t_string!(i18n, storage.refused_short, store = store).to_string()
            }
        };
        if !told.contains(&words) {
            told.push(words);
        }
    }
    told.join(", ")
}

/// Says what is wrong with a store, and what to do.
#[must_use]
pub fn fault(i18n: Words, trouble: &StorageError) -> String {
    let store = store(i18n, trouble.store);
    match &trouble.what {
        Fault::Unavailable => t_string!(i18n, storage.unavailable, store = store).to_string(),
        Fault::Full => t_string!(i18n, storage.full, store = store).to_string(),
        Fault::Damaged { key, copied: true } => {
            t_string!(i18n, storage.damaged_copied, store = store, key = key).to_string()
        }
        Fault::Damaged { key, copied: false } => {
            t_string!(i18n, storage.damaged, store = store, key = key).to_string()
        }
        Fault::Newer { format } => t_string!(i18n, storage.newer, format = format).to_string(),
        Fault::Refused { name } => {
            t_string!(i18n, storage.refused, store = store, name = name).to_string()
        }
    }
}

fn store(i18n: Words, store: Store) -> &'static str {
    match store {
        Store::Local => t_string!(i18n, storage.local),
        Store::Indexed => t_string!(i18n, storage.indexed),
    }
}

/// Takes up the language chosen on this tablet, and remembers a new choice.
pub fn follow_language(app: App) {
    let i18n = use_i18n();
    // French first: the programme's language, whatever the browser's.
    crate::frame::start_in(match app.settings().language.as_deref() {
        Some("en") => Locale::en,
        _ => Locale::fr,
    });
    Effect::new(move |before: Option<Locale>| {
        let locale = i18n.get_locale();
        if before.is_some_and(|before| before != locale) {
            let code = match locale {
                Locale::fr => "fr",
                Locale::en => "en",
            };
            app.set_settings(|settings| settings.language = Some(code.to_owned()));
        }
        locale
    });
}

/// The day, on this tablet, of a moment kept in UTC.
fn day_of(moment: &str) -> Option<NaiveDate> {
    let moment = DateTime::parse_from_rfc3339(moment).ok()?;
    Some(moment.with_timezone(&chrono::Local).date_naive())
}
