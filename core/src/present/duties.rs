//! The register of duties: for one body its duties year by year, each with what proves it; for
//! all bodies of a kind, where each of them stands in one year.
//!
//! Everything is computed from what [`crate::status::duties`] says; here it is only put in order.

mod answer;
mod cell;
mod kind;
mod matrix;
mod missing;
mod occasion;

pub use answer::{Answer, Deed, deeds};
pub(crate) use cell::proven_of;
pub use cell::{Cell, Honour};
pub use kind::{
    KindChoice, KindDuty, KindRow, KindView, Subject, bodies_of, kind_choices, kind_view, subject,
};
pub use matrix::{DutyRow, Matrix, matrix};
pub use missing::{Missing, When, missing};
pub use occasion::{Occasion, OccasionView, ProofView, occasions};

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use crate::ids::BodyId;
use crate::register::Register;
use crate::status::sessions::span;

/// The most years of one table.
pub const MOST_YEARS: i32 = 40;

/// Returns the last year, up to a day, in which a session of one of these bodies may have sat.
#[must_use]
pub fn last_known_year(register: &Register, bodies: &[BodyId], day: NaiveDate) -> Option<i32> {
    let programme = register.programme();
    let sessions = bodies.iter().flat_map(|body| programme.sessions_of(*body));
    let firsts = sessions.filter_map(|(id, _)| span(programme, id).from);
    let known = firsts.filter(|first| *first <= day).max();
    known.map(|first| first.year())
}

/// Returns the years that a table of a body shows: those asked for, or else the last ten up to
/// the day looked at, from the body's first one; always with the year that is looked into.
#[must_use]
pub fn years_shown(
    register: &Register,
    body: BodyId,
    asked: (Option<i32>, Option<i32>),
    chosen: Option<i32>,
    day: NaiveDate,
) -> RangeInclusive<i32> {
    const USUAL: i32 = 9;
    let programme = register.programme();
    let begins = programme.body(body).and_then(|body| body.from);
    let sits = programme
        .sessions_of(body)
        .filter_map(|(_, session)| session.opens_on);
    let begins = begins.or_else(|| sits.min()).map(|first| first.year());
    let last = asked.1.unwrap_or(day.year());
    let usual = last.saturating_sub(USUAL);
    let first = asked
        .0
        .unwrap_or_else(|| begins.map_or(usual, |begins| begins.max(usual)));
    let first = chosen.map_or(first, |chosen| first.min(chosen)).min(last);
    let last = chosen.map_or(last, |chosen| last.max(chosen));
    // An address may ask for any years at all: the nearest to the last are shown.
    first.max(last.saturating_sub(MOST_YEARS - 1))..=last
}

#[cfg(test)]
mod tests;
