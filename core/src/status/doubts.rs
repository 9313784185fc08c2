//! What looks wrong in a plan, and is not refused: somebody is asked, and the doubt stays in sight
//! until the figure is put right or the doubt no longer holds.

use chrono::{Datelike as _, NaiveDate};

use crate::charter::Charter;
use crate::facts::{BudgetLine, Fact, Progress, Role, WorkPlan};
use crate::ids::{BudgetLineId, EntryId, ProgressId, WorkPlanId};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::execution::{plan_of, planned_behind};
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
    /// More was disbursed than forecast up to the day: what was disbursed, and what was forecast.
    BeyondForecast(i128, i128),
    /// More was reached than aimed at: what was reached, and the target.
    BeyondTarget(i128, i128),
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
    let mut put = |fact: EntryId, of: Vec<Doubt>| {
        found.extend(of.into_iter().map(|doubt| Doubted { fact, doubt }));
    };
    let mut reports: Vec<ProgressId> = reports_of(programme, plan.0, Role::ProgressOfPlan);
    let lines = amounts_of(programme, plan);
    for (id, _) in activities_of(programme, plan) {
        reports.extend(reports_of(programme, id.0, Role::ProgressOfActivity));
    }
    for (line, _) in &lines {
        reports.extend(reports_of(programme, line.0, Role::ProgressOfLine));
    }
    let usual = usual(lines.iter().map(|(_, amount)| *amount));
    for (line, amount) in lines {
        put(line.0, unlike(amount, usual).into_iter().collect());
    }
    let known = programme.work_plan(plan);
    if let Some(known) = known {
        put(
            plan.0,
            of_plan(programme, charter, (Some(plan), known), day),
        );
    }
    for id in reports {
        if let Some(progress) = programme.progress(id).filter(|one| one.cut_off <= day) {
            let year = known.map_or(0, |plan| plan.year);
            put(id.0, of_report(programme, (Some(id), progress), year));
        }
    }
    found.in_order();
    found.dedup();
    found
}

/// Returns what would look wrong about a fact as it is being written, before it is recorded: in
/// place of the one that it corrects, where it corrects one.
#[must_use]
pub fn doubts_about(
    programme: &Programme,
    charter: &Charter,
    fact: &Fact,
    corrects: Option<EntryId>,
    day: NaiveDate,
) -> Vec<Doubt> {
    match fact {
        Fact::WorkPlan(plan) => of_plan(programme, charter, (corrects.map(WorkPlanId), plan), day),
        Fact::BudgetLine(line) => {
            let Some(activity) = programme.activity(line.activity) else {
                return Vec::new();
            };
            let amount = line.quarters().into_iter().map(i128::from).sum();
            let others = amounts_of(programme, activity.plan).into_iter();
            let others = others.filter(|(id, _)| Some(id.0) != corrects);
            let all = others.map(|(_, amount)| amount).chain([amount]);
            unlike(amount, usual(all)).into_iter().collect()
        }
        Fact::Progress(progress) => {
            let plan = plan_of(programme, progress).and_then(|plan| programme.work_plan(plan));
            let corrects = corrects.map(ProgressId);
            match plan {
                Some(plan) => of_report(programme, (corrects, progress), plan.year),
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Returns what looks wrong about an amount, beside the usual one.
#[must_use]
pub fn unlike(amount: i128, usual: Option<i128>) -> Option<Doubt> {
    let usual = usual.filter(|usual| are_apart(amount, *usual, FAR))?;
    Some(Doubt::UnlikeOthers(amount, usual))
}

/// Returns the middle one of some amounts above nought, where there are enough of them to have one.
fn usual(amounts: impl Iterator<Item = i128>) -> Option<i128> {
    let mut known: Vec<i128> = amounts.filter(|amount| *amount > 0).collect();
    known.sort_unstable();
    usual_of(&known)
}

/// Returns the middle one of amounts above nought that stand in order, the least first; none where
/// they are too few to have a usual one.
#[must_use]
pub fn usual_of(in_order: &[i128]) -> Option<i128> {
    let middle = in_order.get(in_order.len() / 2).copied();
    middle.filter(|_| in_order.len() >= FEWEST)
}

/// Returns the lines of a version of a plan, and what each has for the year.
fn amounts_of(programme: &Programme, plan: WorkPlanId) -> Vec<(BudgetLineId, i128)> {
    let activities = activities_of(programme, plan);
    let lines = activities.flat_map(|(id, _)| lines_of(programme, id));
    let amount = |line: &BudgetLine| line.quarters().into_iter().map(i128::from).sum();
    lines.map(|(id, line)| (id, amount(line))).collect()
}

fn of_plan(
    programme: &Programme,
    charter: &Charter,
    (id, plan): (Option<WorkPlanId>, &WorkPlan),
    day: NaiveDate,
) -> Vec<Doubt> {
    let mut found = Vec::new();
    let stated = plan.total.map(i128::from);
    let sum = id.and_then(|id| sum_of_lines(programme, id));
    let sum = sum.map(|sum| sum.total());
    if let (Some(stated), Some(sum)) = (stated, sum)
        && are_apart(stated, sum, SLIP)
    {
        found.push(Doubt::UnlikeTotal(stated, sum));
    }
    let before = plan.year.checked_sub(1);
    let before = before.and_then(|year| version_in_force(programme, charter, year, day));
    let before = before.and_then(|before| budget_of(programme, before));
    if let (Some(budget), Some(before)) = (sum.or(stated), before)
        && are_apart(budget, before, SLIP)
    {
        found.push(Doubt::UnlikeYearBefore(budget, before));
    }
    found
}

fn of_report(
    programme: &Programme,
    (id, progress): (Option<ProgressId>, &Progress),
    year: u32,
) -> Vec<Doubt> {
    let mut found = Vec::new();
    let whole = planned_behind(programme, progress, year);
    let reached = progress.quantity.map(i128::from);
    if let (Some(reached), Some(target)) = (reached, whole.target)
        && reached > target
    {
        found.push(Doubt::BeyondTarget(reached, target));
    }
    let Some(disbursed) = progress.disbursed.map(i128::from) else {
        return found;
    };
    let is_beyond = |amount: &i128| disbursed > *amount;
    match (
        whole.budget.filter(is_beyond),
        whole.forecast.filter(is_beyond),
    ) {
        (Some(budget), _) => found.push(Doubt::BeyondBudget(disbursed, budget)),
        (None, Some(forecast)) => found.push(Doubt::BeyondForecast(disbursed, forecast)),
        (None, None) => {}
    }
    let committed = progress.committed.map(i128::from);
    if let Some(committed) = committed.filter(|committed| disbursed > *committed) {
        found.push(Doubt::BeyondCommitted(disbursed, committed));
    }
    if disbursed > 0 && i64::from(progress.cut_off.year()) < i64::from(year) {
        found.push(Doubt::BeforeYear);
    }
    let earlier = same_thing(programme, progress)
        .into_iter()
        .filter(|other| Some(*other) != id)
        .filter_map(|other| programme.progress(other))
        .filter(|other| other.cut_off < progress.cut_off)
        .filter_map(|other| other.disbursed.map(i128::from))
        .max();
    if let Some(earlier) = earlier.filter(|earlier| *earlier > disbursed) {
        found.push(Doubt::Shrinks(disbursed, earlier));
    }
    found
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

/// Tells whether one is so many times the other, or more.
fn are_apart(one: i128, other: i128, times: i128) -> bool {
    let (least, most) = (one.min(other), one.max(other));
    least > 0 && least.checked_mul(times).is_some_and(|bound| most >= bound)
}

#[cfg(test)]
mod tests;
