//! From what was reached in all by each cut-off day to what came between two of them.
//!
//! Progress is cumulative from the first day of the plan's year, whichever version of the plan it
//! is about; so a year has one series, or a revision would count its first months again. What may
//! be compared follows the status code: what is stated of a plan as a whole stands in place of
//! what its lines add up to, a figure that two reports contradict is taken from neither, and
//! between two ways of counting only complete counts are compared.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::facts::{Precision, Progress, Role};
use crate::ids::{EntryId, ProgressId, WorkPlanId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::status::execution_by::{By, cut_offs, parts};
use crate::status::figures::figures;
use crate::status::plans::{activities_of, lines_of, version_in_force, versions};

/// What was reached in all by a cut-off day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Total {
    amount: i128,
    /// Whether it is of the whole plan.
    is_whole: bool,
    /// Whether it is stated of the plan, not added up.
    is_stated: bool,
    /// Of how many lines it is known, where it is added up.
    n_known: usize,
}

/// What one version of a plan is reported to have come to on a cut-off day.
pub(super) struct Point {
    day: NaiveDate,
    plan: WorkPlanId,
    committed: Option<Total>,
    disbursed: Option<Total>,
    precision: Precision,
    reports: Vec<EntryId>,
}

/// What came between two cut-off days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The cut-off day before; none: since the first day of the year.
    pub(super) after: Option<NaiveDate>,
    /// The cut-off day.
    pub(super) until: NaiveDate,
    /// How much, in whole francs; below nought where a later report corrects an earlier one.
    pub(super) amount: i128,
    /// How finely it is known: no finer than either of the two figures.
    pub(super) precision: Precision,
    /// The reports of the cut-off day.
    pub(super) reports: Vec<EntryId>,
}

/// Which of the two amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Promised to somebody.
    Committed,
    /// Paid out.
    Disbursed,
}

/// Returns what is reported of the versions of a year's plan up to a day, in order of days.
pub(super) fn points(programme: &Programme, year: u32, day: NaiveDate) -> Vec<Point> {
    let mut points = Vec::new();
    for (plan, _) in versions(programme, year) {
        let days = cut_offs(programme, plan, day);
        points.extend(days.into_iter().filter_map(|on| point(programme, plan, on)));
    }
    points.order_by_key(|point| point.day);
    points
}

/// Returns what came between the cut-off days of a year.
pub(super) fn steps(
    programme: &Programme,
    charter: &Charter,
    year: u32,
    points: &[Point],
    flow: Flow,
) -> Vec<Step> {
    let total = |point: &Point| match flow {
        Flow::Committed => point.committed,
        Flow::Disbursed => point.disbursed,
    };
    let known = || {
        points
            .iter()
            .filter_map(|point| Some((point, total(point)?)))
    };
    let plans: BTreeSet<WorkPlanId> = known().map(|(point, _)| point.plan).collect();
    let is_mixed = plans.len() > 1 || known().any(|(_, total)| total.is_stated);
    let comparable: Vec<_> = known()
        .filter(|(_, total)| total.is_whole || !is_mixed)
        .collect();
    let mut steps: Vec<Step> = Vec::new();
    let mut before: Option<(&Point, Total)> = None;
    for of_day in comparable.chunk_by(|(one, _), (other, _)| one.day == other.day) {
        let in_force = of_day
            .first()
            .and_then(|(point, _)| version_in_force(programme, charter, year, point.day));
        let is_in_force = |(point, _): &&(&Point, Total)| Some(point.plan) == in_force;
        let Some((point, total)) = of_day.iter().find(is_in_force).or(of_day.last()) else {
            continue;
        };
        // Fewer lines than before: what is missing was not paid back.
        let fell = before.is_some_and(|(_, last)| !total.is_whole && total.n_known < last.n_known);
        if fell {
            continue;
        }
        steps.push(Step {
            after: before.map(|(point, _)| point.day),
            until: point.day,
            amount: total.amount - before.map_or(0, |(_, total)| total.amount),
            precision: before.map_or(point.precision, |(last, _)| {
                point.precision.max(last.precision)
            }),
            reports: point.reports.clone(),
        });
        before = Some((point, *total));
    }
    steps
}

/// Takes what is stated of a version as a whole on a cut-off day; where nothing is, what is
/// reported of its parts by then. None where two reports contradict each other.
fn point(programme: &Programme, plan: WorkPlanId, on: NaiveDate) -> Option<Point> {
    let stated: Vec<_> = reports(programme, plan.0, Role::ProgressOfPlan, on).collect();
    let told = |progress: &Progress| (progress.committed, progress.disbursed);
    let first = stated.first().map(|(_, first)| *first);
    let is_agreed = |first: &Progress| stated.iter().all(|(_, one)| told(one) == told(first));
    if first.is_some_and(|first| !is_agreed(first)) {
        return None;
    }
    let of_whole = |amount: Option<i64>| {
        amount.map(|amount| Total {
            amount: i128::from(amount),
            is_whole: true,
            is_stated: true,
            n_known: 0,
        })
    };
    let committed = of_whole(first.and_then(|first| first.committed));
    let disbursed = of_whole(first.and_then(|first| first.disbursed));
    let (committed_of_lines, disbursed_of_lines) = of_lines(programme, plan, on);
    let row = figures(programme, plan, None, on).and_then(|all| all.rows.first().copied());
    let mut told: Vec<EntryId> = stated.iter().map(|(id, _)| *id).collect();
    if committed.is_none() || disbursed.is_none() {
        told.extend(reports_of_parts(programme, plan, on));
    }
    Some(Point {
        day: on,
        plan,
        committed: committed.or(committed_of_lines),
        disbursed: disbursed.or(disbursed_of_lines),
        precision: row.map_or(Precision::Franc, |row| row.precision),
        reports: told,
    })
}

/// Adds up what is reported of the parts of a version by a day; an older report counts on, and
/// then the sum is not whole, nor where an activity has no line to tell by.
fn of_lines(
    programme: &Programme,
    plan: WorkPlanId,
    on: NaiveDate,
) -> (Option<Total>, Option<Total>) {
    let part = parts(programme, plan, By::Whole, on).remove(&None);
    let Some(part) = part.filter(|part| part.n_doubled == 0) else {
        return (None, None);
    };
    let row = figures(programme, plan, None, on).and_then(|all| all.rows.first().copied());
    let is_fresh = row.is_some_and(|row| row.n_unknown == 0)
        && activities_of(programme, plan).all(|(id, _)| lines_of(programme, id).next().is_some());
    let total = |amount: Option<i128>, n_known: usize| {
        amount.map(|amount| Total {
            amount,
            is_whole: is_fresh && n_known == part.n_lines,
            is_stated: false,
            n_known,
        })
    };
    (
        total(part.committed, part.n_committed),
        total(part.disbursed, part.n_reported),
    )
}

fn reports(
    programme: &Programme,
    of: EntryId,
    role: Role,
    on: NaiveDate,
) -> impl Iterator<Item = (EntryId, &Progress)> {
    programme
        .referring(of, role)
        .filter_map(|id| Some((id, programme.progress(ProgressId(id))?)))
        .filter(move |(_, progress)| {
            let has_money = progress.committed.or(progress.disbursed).is_some();
            has_money && progress.cut_off == on
        })
}

fn reports_of_parts(programme: &Programme, plan: WorkPlanId, on: NaiveDate) -> Vec<EntryId> {
    let mut found = Vec::new();
    for (activity, _) in activities_of(programme, plan) {
        let of_activity = reports(programme, activity.0, Role::ProgressOfActivity, on);
        found.extend(of_activity.map(|(id, _)| id));
        for (line, _) in lines_of(programme, activity) {
            let of_line = reports(programme, line.0, Role::ProgressOfLine, on);
            found.extend(of_line.map(|(id, _)| id));
        }
    }
    found
}

#[cfg(test)]
mod tests;
