//! The figures that a steering committee looks at first.

use chrono::{Datelike as _, NaiveDate};

use super::{Whose, YEAR, months_before};
use crate::ids::PostingId;
use crate::money::Rate;
use crate::present::duties::proven_of;
use crate::present::plans::years;
use crate::register::Register;
use crate::status::recommendations::{addressee, closed_in_time};
use crate::status::territory::{Asked, Territory};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// What share of the plan was disbursed, as last reported of the whole (charter, UT-1).
    Execution,
    /// What share of what the charter asks by now is proven.
    Duties,
    /// What share of the recommendations whose day is past was done by that day, and confirmed.
    Recommendations,
    /// What share of the areas that a committee of each kind is to serve has one.
    Coverage,
}

impl Key {
    /// All, in the order of a page.
    pub const ALL: [Self; 4] = [
        Self::Execution,
        Self::Duties,
        Self::Recommendations,
        Self::Coverage,
    ];
}

/// A share, beside what it was a year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyFigure {
    /// The share.
    pub rate: Rate,
    /// What it is of: so much of so much. In whole francs for the plan.
    pub of: (i128, i128),
    /// The year that it tells of; none where it is of no year.
    pub year: Option<i32>,
    /// The day up to which it counts, where that is another than the one looked at.
    pub cut_off: Option<NaiveDate>,
    /// The same share as it stood a year before; none where there was none.
    pub before: Option<Rate>,
}

/// Returns a key figure of a perimeter on a day; none where nothing is known that makes one. The
/// plan is that of the whole programme.
#[must_use]
pub fn key_figure(
    register: &Register,
    posting: Option<PostingId>,
    key: Key,
    day: NaiveDate,
) -> Option<KeyFigure> {
    let on = |day| on(register, &Whose::of(register, posting, day), key, day);
    let now = on(day)?;
    Some(KeyFigure {
        before: on(months_before(day, YEAR)).map(|then| then.rate),
        ..now
    })
}

/// Returns it without what was before.
fn on(register: &Register, whose: &Whose, key: Key, day: NaiveDate) -> Option<KeyFigure> {
    let (programme, charter) = (register.programme(), register.charter());
    let share = |part: usize, whole: usize| {
        let of = (i128::try_from(part).ok()?, i128::try_from(whole).ok()?);
        Some(KeyFigure {
            rate: Rate::of(of.0, of.1)?,
            of,
            year: None,
            cut_off: None,
            before: None,
        })
    };
    match key {
        Key::Execution => {
            let all = whose.is_whole.then(|| years(register, day))?;
            let last = all.iter().find_map(|line| line.executions.first())?;
            let figures = &last.figures;
            let (rate, _) = figures.rate()?;
            Some(KeyFigure {
                rate,
                of: (figures.disbursed?, figures.forecast.or(figures.budget)?),
                year: i32::try_from(last.year).ok(),
                cut_off: Some(figures.cut_off),
                before: None,
            })
        }
        Key::Duties => {
            // In January little is asked yet of the year: then that of the year before is told.
            let of_year = |year: i32| {
                let (n_proven, n_asked) = proven_of(register, &whose.bodies, year, day);
                let found = share(n_proven, n_asked)?;
                Some(KeyFigure {
                    year: Some(year),
                    ..found
                })
            };
            of_year(day.year()).or_else(|| of_year(day.year().checked_sub(1)?))
        }
        Key::Recommendations => {
            let all = programme.recommendations().filter(|(_, one)| {
                let body = addressee(programme, one);
                whose.is_whole || body.is_some_and(|body| whose.bodies.contains(&body))
            });
            let judged = all.filter_map(|(id, one)| closed_in_time(programme, id, one, day));
            let (mut n_in_time, mut n_all) = (0, 0);
            for is_in_time in judged {
                n_in_time += usize::from(is_in_time);
                n_all += 1;
            }
            share(n_in_time, n_all)
        }
        Key::Coverage => {
            let said_on = |_| None;
            let asked = Asked {
                day,
                said_on: &said_on,
            };
            let territory = Territory::on(programme, charter, asked);
            let figures = match (whose.is_whole, whose.area) {
                (true, _) => territory.whole().clone(),
                (false, area) => territory.figures(area?)?,
            };
            // Bodies of the whole country cover nothing by being there.
            let widest = charter.area_levels().first().map(|level| &level.code);
            let kinds = charter.kinds().iter();
            let is_below: Vec<bool> = kinds.map(|kind| Some(&kind.serves) != widest).collect();
            let sum = |of: &[u32]| {
                let own = of.iter().zip(&is_below).filter(|(_, is_below)| **is_below);
                usize::try_from(own.map(|(n, _)| n).sum::<u32>()).ok()
            };
            let (n_served, n_missing) = (sum(&figures.n_served)?, sum(&figures.n_missing)?);
            share(n_served.saturating_sub(n_missing), n_served)
        }
    }
}
