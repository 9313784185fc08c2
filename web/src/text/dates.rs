//! Days, moments and spans of days, as each language writes them.

use chrono::{DateTime, Datelike as _, NaiveDate};
use governance::calendar::{Life, Moment};

use super::{Words, day};
use crate::i18n::t_string;

/// Writes a moment kept in UTC by this tablet's clock: `23/11/2026 à 10:42`.
#[must_use]
pub fn moment(i18n: Words, at: &str) -> String {
    let Ok(read) = DateTime::parse_from_rfc3339(at) else {
        return at.to_owned();
    };
    let local = read.with_timezone(&chrono::Local);
    let time = local.format("%H:%M").to_string();
    t_string!(
        i18n,
        field.moment,
        day = day(i18n, local.date_naive()),
        time = time
    )
    .to_string()
}

/// Writes a day in full: `1er mars 2013`, `6 March 2013`.
///
/// In our own words: the browser's take it a while to find, and the first page asks for one.
#[must_use]
pub fn long_day(i18n: Words, day: NaiveDate) -> String {
    let (year, month) = (day.year(), month(i18n, day));
    match day.day() {
        1 => t_string!(i18n, dates.long_first, month = month, year = year).to_string(),
        day => t_string!(i18n, dates.long, day = day, month = month, year = year).to_string(),
    }
}

/// Names the month of a day: `mars`, `March`.
#[must_use]
pub fn month(i18n: Words, day: NaiveDate) -> &'static str {
    match day.month() {
        1 => t_string!(i18n, dates.january),
        2 => t_string!(i18n, dates.february),
        3 => t_string!(i18n, dates.march),
        4 => t_string!(i18n, dates.april),
        5 => t_string!(i18n, dates.may),
        6 => t_string!(i18n, dates.june),
        7 => t_string!(i18n, dates.july),
        8 => t_string!(i18n, dates.august),
        9 => t_string!(i18n, dates.september),
        10 => t_string!(i18n, dates.october),
        11 => t_string!(i18n, dates.november),
        _ => t_string!(i18n, dates.december),
    }
}

/// Writes a day, and its time where that is known, as clocks on the spot show it.
#[must_use]
pub fn moment_of_day(i18n: Words, at: Moment) -> String {
    match at.time() {
        Some((hour, minute)) => t_string!(
            i18n,
            field.moment,
            day = day(i18n, at.day),
            time = format!("{hour:02}:{minute:02}")
        )
        .to_string(),
        None => day(i18n, at.day),
    }
}

/// Writes the time of a moment alone, where its day is plain from the place: `09:30`.
#[must_use]
pub fn time_of_day(at: Moment) -> Option<String> {
    at.time()
        .map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

/// Writes from when to when something holds.
#[must_use]
pub fn span(i18n: Words, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => day(i18n, from),
        (Some(from), Some(to)) => t_string!(
            i18n,
            field.between,
            from = day(i18n, from),
            to = day(i18n, to)
        )
        .to_string(),
        (Some(from), None) => t_string!(i18n, field.since, from = day(i18n, from)).to_string(),
        (None, Some(to)) => t_string!(i18n, field.until, to = day(i18n, to)).to_string(),
        (None, None) => t_string!(i18n, field.always).to_owned(),
    }
}

/// Writes the days of a life.
#[must_use]
pub fn life(i18n: Words, life: &Life) -> String {
    span(i18n, life.from, life.to)
}

/// Says how long a mandate still has.
#[must_use]
pub fn left(i18n: Words, days: u32) -> String {
    match days {
        0 => t_string!(i18n, field.ends_today).to_owned(),
        1 => t_string!(i18n, field.ends_tomorrow).to_owned(),
        days => t_string!(i18n, field.ends_in, days = days).to_string(),
    }
}
