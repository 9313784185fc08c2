//! A plan adds up, and what was adopted stays as it was adopted (charter, rule 4).

use serde_json::{Map, Value};

use crate::charter::Charter;
use crate::facts::{Activity, BudgetLine, Component, Fact, MAX_AMOUNT, Progress, WorkPlan};
use crate::ids::{EntryId, WorkPlanId};
use crate::programme::Programme;
use crate::status::plans::adoptions;

use super::Refusal;

/// The fields of a plan that its adoption settles.
const SETTLED: [&str; 4] = ["year", "version", "revises", "total"];

pub(super) fn check(id: EntryId, plan: &WorkPlan, refusals: &mut Vec<Refusal>) {
    if plan.revises.map(|earlier| earlier.0) == Some(id) {
        refusals.push(Refusal::Malformed { field: "revises" });
    }
}

pub(super) fn check_component(id: EntryId, component: &Component, refusals: &mut Vec<Refusal>) {
    if component.within.map(|whole| whole.0) == Some(id) {
        refusals.push(Refusal::Malformed { field: "within" });
    }
}

pub(super) fn check_activity(activity: &Activity, refusals: &mut Vec<Refusal>) {
    if let (Some(from), Some(to)) = (activity.from_quarter, activity.to_quarter)
        && from > to
    {
        refusals.push(Refusal::Malformed {
            field: "to_quarter",
        });
    }
}

pub(super) fn check_line(line: &BudgetLine, refusals: &mut Vec<Refusal>) {
    let sum: i128 = line
        .quarters()
        .iter()
        .map(|amount| i128::from(*amount))
        .sum();
    if sum > i128::from(MAX_AMOUNT) {
        refusals.push(Refusal::TooMuch { field: "q4" });
    }
}

/// Progress is of one thing, and says something of it.
pub(super) fn check_progress(progress: &Progress, refusals: &mut Vec<Refusal>) {
    let about = [
        progress.plan.is_some(),
        progress.activity.is_some(),
        progress.line.is_some(),
    ];
    match about.iter().filter(|is_about| **is_about).count() {
        0 => refusals.push(Refusal::Missing { field: "plan" }),
        1 => {}
        _ => refusals.push(Refusal::Malformed { field: "plan" }),
    }
    let figures = [progress.committed, progress.disbursed, progress.quantity];
    if figures.iter().all(Option::is_none) {
        refusals.push(Refusal::Missing { field: "disbursed" });
    }
}

/// Returns why a fact may not be recorded, changed or withdrawn any more: its plan was adopted,
/// the report that it belongs to
/// approved, figures were written in the unit of an indicator, or what is validated reads otherwise.
///
/// Asked at each act, and not of the whole state: what was changed apart before the adoption
/// arrived is no breach, and is shown as changed since.
pub(crate) fn frozen(
    programme: &Programme,
    charter: &Charter,
    id: Option<EntryId>,
    fact: &Fact,
    changes: Option<&Map<String, Value>>,
) -> Option<Refusal> {
    let plan = match fact {
        Fact::Activity(activity) => activity.plan,
        Fact::BudgetLine(line) => programme.activity(line.activity)?.plan,
        Fact::WorkPlan(_) => {
            let is_settled = |changes: &Map<String, Value>| {
                SETTLED.iter().any(|field| changes.contains_key(*field))
            };
            changes.is_none_or(is_settled).then_some(WorkPlanId(id?))?
        }
        _ => {
            let is_report = super::report::frozen(programme, charter, id, fact, changes);
            return is_report
                .or_else(|| super::indicator::frozen(programme, id, fact, changes))
                .or_else(|| super::validation::frozen(programme, id, fact));
        }
    };
    let is_adopted = adoptions(programme, charter, plan).next().is_some();
    is_adopted.then_some(Refusal::PlanAdopted { plan })
}
