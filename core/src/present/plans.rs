//! Plans year by year: what was forecast, what was reached, and what is said of the gap.

mod changes;
mod charts;
mod comparison;
mod doubts;
mod execution;
mod submission;
mod year;

pub use changes::changes_since_adoption;
pub use charts::{
    Chart, ChartBar, ChartRow, LENGTH, Measure, RowName, gap_chart, parts_chart, time_chart,
    years_chart,
};
pub use comparison::{Change, ComparedLine, Comparison, compare};
pub use doubts::{DoubtLine, doubt_lines};
pub use execution::{
    ExecutionLine, JustificationLine, MeasureLine, Order, execution_line, gap_lines,
};
pub use submission::{GapSubmission, gap_submission, only_gap};
pub use year::{ActivityLine, BudgetPart, GroupLine, Run, YearPage, year_page};

use chrono::NaiveDate;

use crate::facts::Precision;
use crate::ids::{DecisionId, SessionId, WorkPlanId};
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::execution::Gap;
use crate::status::plans::{
    PlanState, adoptions, budget_of, plan_state, sum_of_lines, version_in_force, versions,
};
use crate::status::sessions::decided_on;

use super::SessionName;

/// One version of the plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlanLine {
    /// The plan.
    pub id: WorkPlanId,
    /// The year.
    pub year: u32,
    /// Its version: 1 is the first.
    pub version: u32,
    /// What it is called, where it has a name of its own.
    pub name: Option<String>,
    /// Where it stands.
    pub state: PlanState,
    /// Whether it is the version that holds: the last adopted or, where none was, the last.
    pub is_in_force: bool,
    /// Whether it was adopted and holds.
    pub is_adopted_and_holds: bool,
    /// Its budget, in whole francs.
    pub budget: Option<i128>,
    /// Whether that is the sum of its lines, not what a source states.
    pub is_summed: bool,
    /// How finely the budget is known.
    pub precision: Precision,
    /// When it was put forward.
    pub submitted_on: Option<NaiveDate>,
    /// What adopted it.
    pub adoptions: Vec<Adoption>,
    /// What else is known.
    pub note: Option<String>,
    /// Where it is written.
    pub source: Option<String>,
}

/// A decision that adopts a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Adoption {
    /// The decision.
    pub decision: DecisionId,
    /// Its session.
    pub session: SessionId,
    /// What that is called.
    pub named: SessionName,
    /// When.
    pub on: Option<NaiveDate>,
}

/// A year: the version that holds, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct YearLine {
    /// The year.
    pub year: u32,
    /// The version that holds, or the last one.
    pub plan: PlanLine,
    /// How many versions there are.
    pub n_versions: usize,
    /// By how much the budget grew from that of the year before.
    pub growth: Option<Rate>,
    /// How far the whole plan is, the last cut-off day first.
    pub executions: Vec<ExecutionLine>,
}

/// Returns every year that has a plan, the last first, as it stands on a day.
#[must_use]
pub fn years(register: &Register, day: NaiveDate) -> Vec<YearLine> {
    let programme = register.programme();
    let mut years: Vec<u32> = programme.work_plans().map(|(_, plan)| plan.year).collect();
    years.in_order();
    years.dedup();
    let executions = gap_lines(register, day);
    let in_force = |year: u32| version_in_force(programme, register.charter(), year, day);
    let line = |year: u32| {
        let plan = plan_line(register, in_force(year)?, day)?;
        let before = year.checked_sub(1).and_then(in_force);
        let before = before.and_then(|before| budget_of(programme, before));
        let of_year = versions(programme, year);
        let is_of_year = |line: &&ExecutionLine| {
            line.about.is_none() && of_year.iter().any(|(id, _)| *id == line.plan)
        };
        Some(YearLine {
            year,
            growth: before
                .zip(plan.budget)
                .and_then(|(before, now)| Rate::of_growth(before, now)),
            plan,
            n_versions: of_year.len(),
            executions: executions.iter().filter(is_of_year).cloned().collect(),
        })
    };
    years.into_iter().rev().filter_map(line).collect()
}

/// Counts the gaps that somebody is still to answer; none where nothing says what gap counts.
#[must_use]
pub fn waiting_gaps(lines: &[YearLine]) -> Option<usize> {
    let all = lines.iter().flat_map(|line| &line.executions);
    let gaps: Vec<_> = all.filter_map(|line| line.gap).collect();
    let is_judged = gaps.iter().any(Gap::is_judged);
    is_judged.then(|| gaps.iter().filter(|gap| gap.state.is_waiting()).count())
}

/// Tells of one version of a plan.
fn plan_line(register: &Register, id: WorkPlanId, day: NaiveDate) -> Option<PlanLine> {
    let (programme, charter) = (register.programme(), register.charter());
    let plan = programme.work_plan(id)?;
    let adoption = |decision: DecisionId| {
        let found = programme.decision(decision)?;
        Some(Adoption {
            decision,
            session: found.session,
            named: SessionName::of(programme, programme.session(found.session)?),
            on: decided_on(programme, found),
        })
    };
    let is_summed = sum_of_lines(programme, id).is_some();
    let state = plan_state(programme, charter, id, day)?;
    let is_in_force = version_in_force(programme, charter, plan.year, day) == Some(id);
    let mut adopted: Vec<Adoption> = adoptions(programme, charter, id)
        .filter_map(adoption)
        .filter(|adoption| adoption.on.is_none_or(|on| on <= day))
        .collect();
    // Programme and budget adopted in one session are told once.
    adopted.order_by_key(|adoption| (adoption.on, adoption.session, adoption.decision));
    adopted.dedup_by_key(|adoption| adoption.session);
    Some(PlanLine {
        id,
        year: plan.year,
        version: plan.version,
        name: plan.name.clone(),
        state,
        is_in_force,
        is_adopted_and_holds: is_in_force && state == PlanState::Adopted,
        budget: budget_of(programme, id),
        is_summed,
        precision: match is_summed {
            true => Precision::Franc,
            false => plan.precision.unwrap_or_default(),
        },
        submitted_on: plan.submitted_on,
        adoptions: adopted,
        note: plan.note.clone(),
        source: plan.source.clone(),
    })
}

#[cfg(test)]
mod tests;
