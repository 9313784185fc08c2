//! What each year was to cost: the first version of its plan, and the revision that counts.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::xml::Xml;
use super::Asked;
use crate::facts::{Precision, WorkPlan};
use crate::ids::{EntryId, WorkPlanId};
use crate::status::plans::{
    activities_of, adoptions, budget_of, is_adopted, lines_of, sum_of_lines, versions,
};
use crate::status::sessions::{decided_on, is_decided_by};

/// The budget of a year in one version.
pub(super) struct Budget {
    year: (NaiveDate, NaiveDate),
    is_revised: bool,
    is_adopted: bool,
    amount: i128,
    set_on: NaiveDate,
    pub(super) precision: Precision,
    /// The version, and the lines that it adds up.
    pub(super) told: Vec<EntryId>,
}

/// Returns the years that have a plan.
pub(super) fn years(asked: Asked<'_>) -> BTreeSet<u32> {
    let plans = asked.register.programme().work_plans();
    plans.map(|(_, plan)| plan.year).collect()
}

/// Returns the first and the last day of a year; none where no calendar has it.
pub(super) fn days_of(year: u32) -> Option<(NaiveDate, NaiveDate)> {
    let year = i32::try_from(year).ok().filter(|year| *year > 0)?;
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    Some((first, NaiveDate::from_ymd_opt(year, 12, 31)?))
}

/// Returns at most two budgets of a year: as it was first, and as it was last revised. Of several
/// revisions only the one that counts is told: whoever reads the file would add them up.
pub(super) fn of_year(asked: Asked<'_>, year: u32) -> Vec<Budget> {
    let programme = asked.register.programme();
    let (revised, first): (Vec<_>, Vec<_>) = versions(programme, year)
        .into_iter()
        .partition(|(_, plan)| plan.version > 1);
    let counting = |of: &[(WorkPlanId, &WorkPlan)]| {
        let adopted = of.iter().rev().find(|(id, _)| asked.is_adopted(*id));
        let (id, plan) = adopted.or(of.last())?;
        budget(asked, *id, plan)
    };
    let both = [counting(&first), counting(&revised)];
    both.into_iter().flatten().collect()
}

/// None where its amount is not known.
fn budget(asked: Asked<'_>, id: WorkPlanId, plan: &WorkPlan) -> Option<Budget> {
    let programme = asked.register.programme();
    let year = days_of(plan.year)?;
    let amount = budget_of(programme, id)?;
    let is_stated = sum_of_lines(programme, id).is_none();
    let lines = activities_of(programme, id)
        .flat_map(|(activity, _)| lines_of(programme, activity).map(|(line, _)| line.0));
    Some(Budget {
        year,
        is_revised: plan.version > 1,
        is_adopted: asked.is_adopted(id),
        amount,
        set_on: set_on(asked, id).or(plan.submitted_on).unwrap_or(year.0),
        precision: plan.precision.filter(|_| is_stated).unwrap_or_default(),
        told: std::iter::once(id.0).chain(lines).collect(),
    })
}

/// Returns the day of its first adoption, where that is known.
fn set_on(asked: Asked<'_>, id: WorkPlanId) -> Option<NaiveDate> {
    let (programme, charter) = (asked.register.programme(), asked.register.charter());
    adoptions(programme, charter, id)
        .filter_map(|id| programme.decision(id))
        .filter(|decision| is_decided_by(programme, decision, asked.day))
        .filter_map(|decision| decided_on(programme, decision))
        .min()
}

/// Writes a budget: original or revised (list `BudgetType`), committed once it was adopted,
/// indicative before (`BudgetStatus`). It has the value of the day on which it was adopted or, where
/// that is not known, was put forward or began.
pub(super) fn write(xml: &mut Xml, currency: &str, budget: &Budget) {
    let kind = if budget.is_revised { "2" } else { "1" };
    let status = if budget.is_adopted { "2" } else { "1" };
    let (first, last) = budget.year;
    xml.within(
        "budget",
        &[("type", kind), ("status", status)],
        &mut |xml| {
            xml.empty("period-start", &[("iso-date", &first.to_string())]);
            xml.empty("period-end", &[("iso-date", &last.to_string())]);
            let set_on = budget.set_on.to_string();
            let of = [("currency", currency), ("value-date", set_on.as_str())];
            xml.leaf("value", &of, &budget.amount.to_string());
        },
    );
}

impl Asked<'_> {
    fn is_adopted(&self, plan: WorkPlanId) -> bool {
        let register = self.register;
        is_adopted(register.programme(), register.charter(), plan, self.day)
    }
}
