//! A report tells of a period that is over, once, and stays as it was approved (charter, CNP-4).

use serde_json::{Map, Value};

use crate::charter::Charter;
use crate::facts::{Decision, Fact, Report, Role};
use crate::ids::{EntryId, ReportId};
use crate::programme::Programme;
use crate::status::figures::parse;
use crate::status::reports::is_settled;

use super::{Lens, Refusal};

/// The fields of a report that its approval does not settle.
const UNSETTLED: [&str; 2] = ["note", "source"];

pub(super) fn check(lens: &Lens<'_>, id: EntryId, report: &Report, refusals: &mut Vec<Refusal>) {
    if let Some(plan) = report.plan
        && let Some(found) = lens.work_plan(plan)
        && found.year != report.year
    {
        refusals.push(Refusal::PlanOfOtherYear { plan });
    }
    if let (Some(on), Some(cut_off)) = (report.submitted_on, report.cut_off())
        && on < cut_off
    {
        refusals.push(Refusal::BeforeCutOff { cut_off });
    }
    if report
        .figures
        .as_deref()
        .is_some_and(|text| parse(text).is_none())
    {
        refusals.push(Refusal::Malformed { field: "figures" });
    }
    let is_same = |other: &&Report| {
        (other.kind, other.year, other.period, other.area)
            == (report.kind, report.year, report.period, report.area)
    };
    let others = lens.others(report.body.0, Role::ReportBy).map(ReportId);
    let mut others = others.filter(|other| other.0 != id);
    if let Some(other) = others.find(|other| lens.report(*other).filter(is_same).is_some()) {
        refusals.push(Refusal::ReportTwice { report: other });
    }
}

/// A decision that names a report is about its kind and its time.
pub(super) fn check_decision(lens: &Lens<'_>, decision: &Decision, refusals: &mut Vec<Refusal>) {
    let Some(id) = decision.about_report else {
        return;
    };
    let Some(report) = lens.report(id) else {
        return;
    };
    let is_of_kind = report
        .kind
        .subject()
        .is_none_or(|subject| subject == decision.subject);
    let is_of_year = decision.year.is_none_or(|year| year == report.year);
    let is_of_half = decision.half.is_none() || decision.half == report.period.half();
    if !(is_of_kind && is_of_year && is_of_half) {
        refusals.push(Refusal::OtherReport { report: id });
    }
}

/// Returns why a report or a section may not be recorded, changed or withdrawn any more: the
/// report was approved.
///
/// Asked at each act, like that of a plan: what was written apart before the approval arrived is
/// no breach, and is shown as changed since.
pub(super) fn frozen(
    programme: &Programme,
    charter: &Charter,
    id: Option<EntryId>,
    fact: &Fact,
    changes: Option<&Map<String, Value>>,
) -> Option<Refusal> {
    let report = match fact {
        Fact::Report(_) => {
            let is_settled = |changes: &Map<String, Value>| {
                changes
                    .keys()
                    .any(|name| !UNSETTLED.contains(&name.as_str()))
            };
            changes.is_none_or(is_settled).then_some(ReportId(id?))?
        }
        Fact::ReportSection(section) => section.report,
        _ => return None,
    };
    is_settled(programme, charter, report).then_some(Refusal::ReportApproved { report })
}
