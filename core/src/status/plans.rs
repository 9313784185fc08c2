//! Which version of a year's work plan holds, and what does it add up to?

use chrono::{Datelike as _, NaiveDate};

use crate::charter::Charter;
use crate::facts::{Activity, BudgetLine, Decision, Role, Subject, WorkPlan};
use crate::ids::{ActivityId, BudgetLineId, DecisionId, WorkPlanId};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::sessions::{is_decided_by, is_effective};

/// Where a version of a plan stands. Never stored: it follows from dates and decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanState {
    /// Being prepared.
    Prepared,
    /// Put to the body that adopts it.
    Submitted,
    /// Adopted.
    Adopted,
    /// Adopted, and since then a later version was.
    Revised,
    /// Its year has begun, or is over for a revision, and nothing proves that it was adopted.
    Unproven,
}

impl PlanState {
    /// Tells whether the version may still be changed: what is adopted is only revised
    /// (charter, rule 4).
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Adopted | Self::Revised)
    }
}

/// What lines add up to: amounts by quarter, in whole francs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarters(pub [i128; 4]);

impl Quarters {
    /// Adds the amounts of a line.
    pub fn add(&mut self, line: &BudgetLine) {
        for (sum, amount) in self.0.iter_mut().zip(line.quarters()) {
            *sum = sum.saturating_add(i128::from(amount));
        }
    }

    /// Adds other sums.
    pub fn unite(&mut self, other: Self) {
        for (sum, amount) in self.0.iter_mut().zip(other.0) {
            *sum = sum.saturating_add(amount);
        }
    }

    /// Returns the sum of the year.
    #[must_use]
    pub fn total(&self) -> i128 {
        self.0.iter().sum()
    }

    /// Returns the sum of the quarters that are over on a day of the plan's year; all of them
    /// after it, none before it.
    #[must_use]
    pub fn until(&self, year: u32, day: NaiveDate) -> i128 {
        let ends = [(3, 31), (6, 30), (9, 30), (12, 31)];
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        let is_over = |(month, last): (u32, u32)| {
            NaiveDate::from_ymd_opt(year, month, last).is_some_and(|end| end <= day)
        };
        let over = self.0.iter().zip(ends).filter(|(_, end)| is_over(*end));
        over.map(|(amount, _)| *amount).sum()
    }
}

/// Goes through the decisions that adopt a version of a plan: those that name it, and those that
/// name only its year, which are about the first version.
pub fn adoptions<'a>(
    programme: &'a Programme,
    charter: &'a Charter,
    plan: WorkPlanId,
) -> impl Iterator<Item = DecisionId> + 'a {
    programme
        .decisions()
        .filter(move |(_, decision)| is_adoption(programme, decision, plan))
        .map(|(id, _)| id)
        .filter(move |id| is_effective(programme, charter, *id))
}

/// Tells whether a decision says that a version of a plan is adopted, whatever its quorum.
#[must_use]
pub fn is_adoption(programme: &Programme, decision: &Decision, plan: WorkPlanId) -> bool {
    let is_about = match decision.about_plan {
        Some(about) => about == plan,
        None => programme.work_plan(plan).is_some_and(|known| {
            known.version == 1 && decision.year == Some(known.year) && decision.half.is_none()
        }),
    };
    is_about
        && matches!(decision.subject, Subject::Plan | Subject::Budget)
        && decision.verdict.is_adoption()
}

/// Tells whether a version of a plan was adopted by a day.
#[must_use]
pub fn is_adopted(
    programme: &Programme,
    charter: &Charter,
    plan: WorkPlanId,
    day: NaiveDate,
) -> bool {
    adoptions(programme, charter, plan).any(|id| {
        let decision = programme.decision(id);
        decision.is_some_and(|decision| is_decided_by(programme, decision, day))
    })
}

/// Returns the versions of a year's plan, the first one first.
#[must_use]
pub fn versions(programme: &Programme, year: u32) -> Vec<(WorkPlanId, &WorkPlan)> {
    let of_year = |(_, plan): &(WorkPlanId, &WorkPlan)| plan.year == year;
    let mut versions: Vec<_> = programme.work_plans().filter(of_year).collect();
    versions.order_by_key(|(id, plan)| (plan.version, *id));
    versions
}

/// Finds the version that holds on a day: the last that was adopted; where none was, the last.
#[must_use]
pub fn version_in_force(
    programme: &Programme,
    charter: &Charter,
    year: u32,
    day: NaiveDate,
) -> Option<WorkPlanId> {
    let versions = versions(programme, year);
    let adopted = versions
        .iter()
        .rev()
        .find(|(id, _)| is_adopted(programme, charter, *id, day));
    adopted.or(versions.last()).map(|(id, _)| *id)
}

/// Returns where a version of a plan stands on a day.
#[must_use]
pub fn plan_state(
    programme: &Programme,
    charter: &Charter,
    id: WorkPlanId,
    day: NaiveDate,
) -> Option<PlanState> {
    let plan = programme.work_plan(id)?;
    if is_adopted(programme, charter, id, day) {
        let later = versions(programme, plan.year)
            .into_iter()
            .filter(|(_, other)| other.version > plan.version)
            .any(|(other, _)| is_adopted(programme, charter, other, day));
        return Some(match later {
            true => PlanState::Revised,
            false => PlanState::Adopted,
        });
    }
    let year = i32::try_from(plan.year).unwrap_or(i32::MAX);
    let is_overdue = day.year() > year || (day.year() == year && plan.version == 1);
    let is_submitted = plan.submitted_on.is_some_and(|on| on <= day);
    Some(match (is_overdue, is_submitted) {
        (true, _) => PlanState::Unproven,
        (false, true) => PlanState::Submitted,
        (false, false) => PlanState::Prepared,
    })
}

/// Goes through the activities of a version of a plan.
pub fn activities_of(
    programme: &Programme,
    plan: WorkPlanId,
) -> impl Iterator<Item = (ActivityId, &Activity)> {
    programme
        .referring(plan.0, Role::ActivityOf)
        .filter_map(|id| Some((ActivityId(id), programme.activity(ActivityId(id))?)))
}

/// Goes through the budget lines of an activity.
pub fn lines_of(
    programme: &Programme,
    activity: ActivityId,
) -> impl Iterator<Item = (BudgetLineId, &BudgetLine)> {
    programme
        .referring(activity.0, Role::LineOf)
        .filter_map(|id| Some((BudgetLineId(id), programme.budget_line(BudgetLineId(id))?)))
}

/// Adds up all lines of a version of a plan; none where it has none.
#[must_use]
pub fn sum_of_lines(programme: &Programme, plan: WorkPlanId) -> Option<Quarters> {
    let mut sum = None;
    for (activity, _) in activities_of(programme, plan) {
        for (_, line) in lines_of(programme, activity) {
            sum.get_or_insert_with(Quarters::default).add(line);
        }
    }
    sum
}

/// Returns the budget of a version of a plan, in whole francs: the sum of its lines or, where
/// these are not known, what its source states.
#[must_use]
pub fn budget_of(programme: &Programme, id: WorkPlanId) -> Option<i128> {
    let stated = || programme.work_plan(id)?.total.map(i128::from);
    let sum = sum_of_lines(programme, id).map(|sum| sum.total());
    sum.or_else(stated)
}

#[cfg(test)]
mod tests;
