//! A visit of the whole in eight scenes, each of which is a live page: who governs, what a session
//! decided, the plan and the gap that it fell into, what answers that, the field, two tablets
//! merged, and what the register of duties says.
//!
//! Nothing of it is written down: the scenes and their figures are found in whatever past is here,
//! where a plan was executed least.

mod tablets;

pub use tablets::{Apart, two_tablets};

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::SessionName;
use super::duties::matrix;
use super::perimeter::living;
use super::plans::{ExecutionLine, YearLine, years};
use crate::facts::{Precision, Role};
use crate::ids::{BodyId, SessionId};
use crate::money::Rate;
use crate::register::Register;

/// One scene of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scene {
    /// Who governs.
    Governing,
    /// A session decides.
    Session,
    /// What was planned.
    Plan,
    /// How far that came.
    Gap,
    /// What answers the gap: a justification, or measures.
    Answer,
    /// What the field counts.
    Field,
    /// Two tablets that worked apart are merged.
    Merge,
    /// What the register of duties says of it all.
    Duties,
}

impl Scene {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Governing,
        Self::Session,
        Self::Plan,
        Self::Gap,
        Self::Answer,
        Self::Field,
        Self::Merge,
        Self::Duties,
    ];
}

/// What the scenes show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The day that the scenes up to the answer look at: the end of the year of the session.
    pub then: NaiveDate,
    /// The day that the later ones look at: the end of the last year known.
    pub last: NaiveDate,
    /// How many bodies live then.
    pub n_bodies: usize,
    /// On how many levels, and how many the charter has.
    pub n_levels: (usize, usize),
    /// The body that decides.
    pub body: BodyId,
    /// What it is called.
    pub called: String,
    /// The session that heard of the gap.
    pub session: SessionId,
    /// What that is called.
    pub named: SessionName,
    /// How many decisions it took.
    pub n_decisions: usize,
    /// The year of the plan, and of the register.
    pub year: u32,
    /// The budget of that year, in whole francs, and how finely it is known.
    pub budget: Option<(i128, Precision)>,
    /// The share that was disbursed, and by when.
    pub gap: (Rate, NaiveDate),
    /// What was spent by then, in whole francs, and how finely it is known.
    pub spent: Option<(i128, Precision)>,
    /// The last justification of the gap, in the words that were recorded.
    pub justified: Option<String>,
    /// How many measures were ordered about it.
    pub n_measures: usize,
    /// How many indicators there are, and how many of them have a figure.
    pub n_indicators: (usize, usize),
    /// Of the duties of the body in that year: how many are proven wholly, in part, and all of them.
    pub n_duties: (usize, usize, usize),
}

/// Finds the scenes in the past that is here; none where no gap in a plan was heard by a session.
#[must_use]
pub fn story(register: &Register) -> Option<Story> {
    let programme = register.programme();
    let opened = programme.sessions().filter_map(|(_, one)| one.opens_on);
    let counted = programme.measurements().map(|(_, one)| one.cut_off);
    let last = last_of_year(opened.chain(counted).max()?)?;
    let all = years(register, last);
    let (line, execution) = least_executed(&all)?;
    let (rate, cut_off) = (execution.figures.rate()?.0, execution.figures.cut_off);

    let n_decisions = |id: SessionId| programme.referring(id.0, Role::DecidedIn).count();
    let heard = programme
        .sessions()
        .filter_map(|(id, one)| Some((one.opens_on.filter(|on| *on >= cut_off)?, id, one)))
        .filter(|(_, id, _)| n_decisions(*id) > 0);
    let (on, session, sitting) = heard.min_by_key(|(on, id, _)| (*on, *id))?;
    let body = sitting.body;
    let found = programme.body(body)?;
    let then = last_of_year(on)?;

    let year = on.year();
    let answer = matrix(register, body, year..=year, last)?.answer(year)?;

    let bodies = living(programme, then);
    let levels = bodies.iter().filter_map(|id| programme.body(*id));
    let levels: BTreeSet<&str> = levels.map(|body| body.level.as_str()).collect();
    let has_figure = |id| {
        let figures = programme.referring(id, Role::MeasurementOf);
        usize::from(figures.take(1).count() > 0)
    };
    let indicators = programme.indicators();
    let n_indicators = indicators.fold((0, 0), |(n, n_counted), (id, _)| {
        (n + 1, n_counted + has_figure(id.0))
    });
    Some(Story {
        then,
        last,
        n_bodies: bodies.len(),
        n_levels: (levels.len(), register.charter().levels().len()),
        body,
        called: found.short.clone().unwrap_or_else(|| found.name.clone()),
        session,
        named: SessionName::of(programme, sitting),
        n_decisions: n_decisions(session),
        year: line.year,
        budget: line.plan.budget.map(|budget| (budget, line.plan.precision)),
        gap: (rate, cut_off),
        spent: execution
            .figures
            .disbursed
            .map(|spent| (spent, execution.precision)),
        justified: execution.justifications.first().map(|one| one.text.clone()),
        n_measures: execution
            .order
            .as_ref()
            .map_or(0, |order| order.measures.len()),
        n_indicators,
        n_duties: (answer.whole.len(), answer.part.len(), answer.n_duties),
    })
}

/// Returns the year, and how far its whole plan was, where the least of it was executed.
fn least_executed(years: &[YearLine]) -> Option<(&YearLine, &ExecutionLine)> {
    let all = years
        .iter()
        .flat_map(|year| year.executions.iter().map(move |line| (year, line)));
    let rated = all.filter_map(|(year, line)| Some((line.figures.rate()?.0, year, line)));
    let (_, year, line) = rated.min_by_key(|(rate, _, line)| (*rate, line.progress))?;
    Some((year, line))
}

fn last_of_year(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::{Sample, day};

    #[test]
    fn it_is_found_where_the_plan_of_the_demonstration_was_executed_least() {
        let story = story(&Sample::demonstration().register).unwrap();
        assert_eq!(
            (story.then, story.last),
            (day("2020-12-31"), day("2023-12-31"))
        );
        assert_eq!(
            (story.gap.0.hundredths(), story.gap.1),
            (1711, day("2020-09-30"))
        );
        assert_eq!(
            (story.named.number, story.called.as_str()),
            (Some(15), "CNP")
        );
        assert_eq!((story.year, story.n_decisions), (2020, 3));
        assert_eq!(story.budget.unwrap().0, 15_545_000_000);
        assert_eq!(story.spent.unwrap().0, 2_659_000_000);
        assert!(story.justified.unwrap().starts_with("Retards"));
        assert_eq!(story.n_measures, 0);
        assert_eq!((story.n_bodies, story.n_levels), (6, (2, 5)));
        assert_eq!(story.n_indicators, (18, 5));
        assert_eq!(story.n_duties, (0, 1, 6));
    }

    #[test]
    fn without_a_past_there_is_none() {
        assert_eq!(story(&Sample::new().register), None);
        let (sample, _) = Sample::with_charter();
        assert_eq!(story(&sample.register), None);
    }
}
