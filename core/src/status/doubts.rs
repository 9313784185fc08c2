//! What looks wrong in a plan, and is not refused: somebody is asked, and the doubt stays in sight
//! until the figure is put right or the doubt no longer holds.

use chrono::{Datelike as _, NaiveDate};

use crate::charter::Charter;
use crate::facts::{Progress, Role};
use crate::ids::{EntryId, ProgressId, WorkPlanId};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::execution::execution;
use super::plans::{activities_of, budget_of, lines_of, sum_of_lines, version_in_force};

/// So many times its neighbours no amount of a plan is: a unit was taken for another.
const FAR: i128 = 1_000;
/// So many times another no budget of a year is.
const SLIP: i128 = 100;
/// So many lines at least are there before one of them can be unlike the others.
const FEWEST: usize = 4;

/// What looks wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// An amount a thousand times those beside it, or a thousandth: the amount, and the usual one.
    UnlikeOthers(i128, i128),
    /// The total as stated and the sum of the lines are a hundred times apart.
    UnlikeTotal(i128, i128),
    /// The budget is a hundred times that of the year before, or a hundredth.
    UnlikeYearBefore(i128, i128),
    /// More was disbursed than the year has: what was disbursed, and what the year has.
    BeyondBudget(i128, i128),
    /// More was disbursed than committed.
    BeyondCommitted(i128, i128),
    /// Money was spent before the year of the plan began.
    BeforeYear,
    /// Less is said than for an earlier day, though figures count on from the year's first day:
    /// what is said, and what was.
    Shrinks(i128, i128),
}

/// A doubt, and the fact that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Doubted {
    /// The line, the plan or the progress.
    pub fact: EntryId,
    /// What looks wrong.
    pub doubt: Doubt,
}

/// Returns what looks wrong in a version of a plan and in what is reported of it by a day.
#[must_use]
pub fn doubts(
    programme: &Programme,
    charter: &Charter,
    plan: WorkPlanId,
    day: NaiveDate,
) -> Vec<Doubted> {
    let mut found = Vec::new();
    let mut doubt = |fact: EntryId, doubt: Doubt| found.push(Doubted { fact, doubt });
    let mut amounts: Vec<(EntryId, i128)> = Vec::new();
    let mut reports: Vec<ProgressId> = reports_of(programme, plan.0, Role::ProgressOfPlan);
    for (id, _) in activities_of(programme, plan) {
        reports.extend(reports_of(programme, id.0, Role::ProgressOfActivity));
        for (line, budget) in lines_of(programme, id) {
            let amount: i128 = budget.quarters().into_iter().map(i128::from).sum();
            amounts.push((line.0, amount));
            reports.extend(reports_of(programme, line.0, Role::ProgressOfLine));
        }
    }
    let usual = usual(&amounts);
    for (line, amount) in amounts {
        if let Some(usual) = usual.filter(|usual| are_apart(amount, *usual, FAR)) {
            doubt(line, Doubt::UnlikeOthers(amount, usual));
        }
    }
    let known = programme.work_plan(plan);
    let stated = known.and_then(|plan| plan.total).map(i128::from);
    let sum = sum_of_lines(programme, plan).map(|sum| sum.total());
    if let (Some(stated), Some(sum)) = (stated, sum)
        && are_apart(stated, sum, SLIP)
    {
        doubt(plan.0, Doubt::UnlikeTotal(stated, sum));
    }
    let before = known.and_then(|plan| plan.year.checked_sub(1));
    let before = before.and_then(|year| version_in_force(programme, charter, year, day));
    let before = before.and_then(|before| budget_of(programme, before));
    if let (Some(budget), Some(before)) = (budget_of(programme, plan), before)
        && are_apart(budget, before, SLIP)
    {
        doubt(plan.0, Doubt::UnlikeYearBefore(budget, before));
    }
    for id in reports {
        if let Some(progress) = programme.progress(id).filter(|one| one.cut_off <= day) {
            let year = known.map_or(0, |plan| plan.year);
            of_report(programme, charter, (id, progress), year, &mut doubt);
        }
    }
    found.in_order();
    found.dedup();
    found
}

fn of_report(
    programme: &Programme,
    charter: &Charter,
    (id, progress): (ProgressId, &Progress),
    year: u32,
    doubt: &mut impl FnMut(EntryId, Doubt),
) {
    let Some(disbursed) = progress.disbursed.map(i128::from) else {
        return;
    };
    let budget = execution(programme, charter, id).and_then(|execution| execution.budget);
    if let Some(budget) = budget.filter(|budget| disbursed > *budget) {
        doubt(id.0, Doubt::BeyondBudget(disbursed, budget));
    }
    let committed = progress.committed.map(i128::from);
    if let Some(committed) = committed.filter(|committed| disbursed > *committed) {
        doubt(id.0, Doubt::BeyondCommitted(disbursed, committed));
    }
    if disbursed > 0 && i64::from(progress.cut_off.year()) < i64::from(year) {
        doubt(id.0, Doubt::BeforeYear);
    }
    let earlier = same_thing(programme, progress)
        .into_iter()
        .filter_map(|other| programme.progress(other))
        .filter(|other| other.cut_off < progress.cut_off)
        .filter_map(|other| other.disbursed.map(i128::from))
        .max();
    if let Some(earlier) = earlier.filter(|earlier| *earlier > disbursed) {
        doubt(id.0, Doubt::Shrinks(disbursed, earlier));
    }
}

fn reports_of(programme: &Programme, of: EntryId, role: Role) -> Vec<ProgressId> {
    programme.referring(of, role).map(ProgressId).collect()
}

/// Returns every report about what one report is about.
fn same_thing(programme: &Programme, progress: &Progress) -> Vec<ProgressId> {
    match (progress.plan, progress.activity, progress.line) {
        (Some(plan), ..) => reports_of(programme, plan.0, Role::ProgressOfPlan),
        (_, Some(activity), _) => reports_of(programme, activity.0, Role::ProgressOfActivity),
        (.., Some(line)) => reports_of(programme, line.0, Role::ProgressOfLine),
        (None, None, None) => Vec::new(),
    }
}

/// Returns the middle one of the amounts, where there are enough of them to have one.
fn usual(amounts: &[(EntryId, i128)]) -> Option<i128> {
    let mut known: Vec<i128> = amounts
        .iter()
        .map(|(_, amount)| *amount)
        .filter(|amount| *amount > 0)
        .collect();
    known.in_order();
    (known.len() >= FEWEST).then(|| known.get(known.len() / 2).copied())?
}

/// Tells whether one is so many times the other, or more.
fn are_apart(one: i128, other: i128, times: i128) -> bool {
    let (least, most) = (one.min(other), one.max(other));
    least > 0 && least.checked_mul(times).is_some_and(|bound| most >= bound)
}

#[cfg(test)]
mod tests;
