//! Reports in words: what they are called, where they stand, by when.

use governance::facts::{ReportKind, ReportPeriod};
use governance::present::ReportName;
use governance::present::reports::{Basis, Line};
use governance::rules::Refusal;
use governance::status::ReportState;

use super::{Words, day};
use crate::i18n::t_string;
use crate::ui::Standing;

/// Names a report with its body: `UTGFS · Rapport d’activités, année 2019`.
#[must_use]
pub fn name(i18n: Words, of: &ReportName) -> String {
    let report = name_alone(i18n, of);
    match of.body.is_empty() {
        true => report,
        false => t_string!(
            i18n,
            reports.of_body,
            body = of.body.clone(),
            report = report
        )
        .to_string(),
    }
}

/// Names a report where its body is plain from the place: `Bilan au 30 septembre 2020`.
#[must_use]
pub fn name_alone(i18n: Words, of: &ReportName) -> String {
    let (kind, year) = (kind(i18n, of.kind), of.year);
    match (of.kind, of.period) {
        (ReportKind::Activity, ReportPeriod::NineMonths) => {
            t_string!(i18n, reports.statement, year = year).to_string()
        }
        (_, ReportPeriod::NineMonths) => {
            t_string!(i18n, reports.at_september, kind = kind, year = year).to_string()
        }
        (_, ReportPeriod::FirstHalf) => {
            t_string!(i18n, reports.of_first_half, kind = kind, year = year).to_string()
        }
        // What an antenna owes at the year’s end is about its second half.
        (ReportKind::Circumstantial, ReportPeriod::Year) => {
            t_string!(i18n, reports.of_second_half, kind = kind, year = year).to_string()
        }
        (_, ReportPeriod::Year) => {
            t_string!(i18n, reports.of_year, kind = kind, year = year).to_string()
        }
    }
}

/// Names a kind of report.
#[must_use]
pub fn kind(i18n: Words, kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Activity => t_string!(i18n, reports.activity),
        ReportKind::Financial => t_string!(i18n, reports.financial),
        ReportKind::Circumstantial => t_string!(i18n, reports.circumstantial),
    }
}

/// How it looks where a report stands.
#[must_use]
pub fn standing(line: &Line) -> Standing {
    match line.state {
        None if !line.is_over => Standing::NotApplicable,
        None => Standing::Vacant,
        Some(ReportState::Writing | ReportState::Deferred(_)) => Standing::Due,
        Some(ReportState::Submitted(_) | ReportState::Examined(_)) => Standing::Told,
        Some(ReportState::Rejected(_)) => Standing::Ended,
        Some(ReportState::Approved(_)) => Standing::Done,
    }
}

/// Says where a report stands.
#[must_use]
pub fn state(i18n: Words, line: &Line) -> &'static str {
    match line.state {
        None if !line.is_over => t_string!(i18n, reports.not_over),
        None => t_string!(i18n, reports.to_begin),
        Some(state) => stand(i18n, state),
    }
}

/// Says where a report that was begun stands.
#[must_use]
pub fn stand(i18n: Words, state: ReportState) -> &'static str {
    match state {
        ReportState::Writing => t_string!(i18n, reports.writing),
        ReportState::Submitted(_) => t_string!(i18n, reports.submitted),
        ReportState::Examined(_) => t_string!(i18n, reports.examined),
        ReportState::Deferred(_) => t_string!(i18n, reports.deferred),
        ReportState::Rejected(_) => t_string!(i18n, reports.rejected),
        ReportState::Approved(_) => t_string!(i18n, reports.approved),
    }
}

/// How it looks that a report is late, or was put forward late; nothing where it is in time or
/// nobody can tell.
#[must_use]
pub fn late_standing(line: &Line) -> Option<Standing> {
    let is_late_now = line.approval_late.is_some() || line.is_to_write();
    line.approval_late.or(line.late).map(|_| match is_late_now {
        true => Standing::Late,
        false => Standing::Ended,
    })
}

/// Says how late a report is, or was put forward.
#[must_use]
pub fn late(i18n: Words, line: &Line) -> Option<String> {
    if let Some(count) = line.approval_late {
        return Some(t_string!(i18n, reports.approval_late, count = count).to_string());
    }
    let count = line.late?;
    Some(match line.is_to_write() {
        true => t_string!(i18n, reports.late, count = count).to_string(),
        false => t_string!(i18n, reports.came_late, count = count).to_string(),
    })
}

/// Says why a report stands in the calendar.
#[must_use]
pub fn basis(i18n: Words, basis: &Basis) -> String {
    match basis {
        // A code is not cut at the end of a line.
        Basis::Duty(code) => code.replace('-', "\u{2011}"),
        Basis::Practice => t_string!(i18n, reports.practice).to_owned(),
        Basis::Unasked => t_string!(i18n, reports.unasked).to_owned(),
    }
}

/// Says by when a report is to be put forward or approved; nothing where neither is asked.
#[must_use]
pub fn due(i18n: Words, line: &Line) -> Option<String> {
    if line.is_awaiting() {
        let by = line.approval_by?;
        return Some(t_string!(i18n, reports.approve_by, day = day(i18n, by)).to_string());
    }
    if !line.is_to_write() {
        return None;
    }
    match (line.due_by, &line.basis) {
        (Some(by), _) => Some(t_string!(i18n, reports.due_by, day = day(i18n, by)).to_string()),
        (None, Basis::Duty(_)) => Some(t_string!(i18n, reports.no_delay).to_owned()),
        (None, Basis::Practice | Basis::Unasked) => None,
    }
}

/// Says why an act on a report is refused.
#[must_use]
pub fn refusal(i18n: Words, why: &Refusal) -> Option<String> {
    Some(match why {
        Refusal::PlanOfOtherYear { .. } => t_string!(i18n, refusal.plan_of_other_year).to_owned(),
        Refusal::BeforeCutOff { cut_off } => {
            t_string!(i18n, refusal.before_cut_off, day = day(i18n, *cut_off)).to_string()
        }
        Refusal::ReportTwice { .. } => t_string!(i18n, refusal.report_twice).to_owned(),
        Refusal::OtherReport { .. } => t_string!(i18n, refusal.other_report).to_owned(),
        Refusal::ReportApproved { .. } => t_string!(i18n, refusal.report_approved).to_owned(),
        _ => return None,
    })
}
