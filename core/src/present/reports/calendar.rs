//! The calendar of reports: one line for each that is owed, that practice adds, or that was written
//! unasked.

use chrono::{Datelike as _, NaiveDate};

use super::super::{Label, ReportName, SessionName};
use crate::charter::duty::{Duty, ProofKind};
use crate::drafts::reports::ToBegin;
use crate::facts::{ReportKind, ReportPeriod};
use crate::ids::{BodyId, ReportId, SessionId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::duties::{DutyState, Occasion, Owed, duties_where};
use crate::status::reports::{ReportState, approving_bodies, awaited, report_of, report_state};

/// The most years back from the last that can be chosen.
const MOST_YEARS: i32 = 60;

/// What is owed in some years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The years that can be chosen, the last first.
    pub years: Vec<i32>,
    /// By cut-off day, the last first.
    pub groups: Vec<Group>,
    /// How many are late: to be put forward, or to be approved.
    pub n_late: usize,
    /// How many were put forward and await a session.
    pub n_awaiting: usize,
    /// How many are to be written or being written, their period being over.
    pub n_to_write: usize,
    /// How many are approved.
    pub n_approved: usize,
    /// Whether a text or the programme has set by when reports are put forward.
    pub has_delay: bool,
}

/// What counts up to one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Group {
    /// The day.
    pub cut_off: NaiveDate,
    /// The reports.
    pub lines: Vec<Line>,
}

/// One report, written or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// Who owes it.
    pub body: Label,
    /// What tells it from others, and what begins it.
    pub of: ToBegin,
    /// The same, by name.
    pub name: ReportName,
    /// Why it is here.
    pub basis: Basis,
    /// The report; none: nobody has begun it.
    pub report: Option<ReportId>,
    /// Where it stands; none: nobody has begun it.
    pub state: Option<ReportState>,
    /// Whether its period is over.
    pub is_over: bool,
    /// By when it is to be put forward; none where nobody has set it.
    pub due_by: Option<NaiveDate>,
    /// How many days after that it was put forward or, where it was not, it is now.
    pub late: Option<u32>,
    /// The session that it awaits.
    pub waits: Option<Waits>,
    /// By when it is to be approved; none where nobody has set it, or no text asks for it.
    pub approval_by: Option<NaiveDate>,
    /// How many days it is late to be approved.
    pub approval_late: Option<u32>,
}

/// Why a report stands in the calendar.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A duty asks for it: its code.
    Duty(String),
    /// Practice adds it, and no text.
    Practice,
    /// Nobody asks for it: it was written.
    Unasked,
}

/// A session that a report awaits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Waits {
    /// The session.
    pub session: SessionId,
    /// What tells it from others.
    pub named: SessionName,
    /// Whether the report is on its agenda.
    pub is_listed: bool,
}

impl Line {
    /// Tells whether it was put forward, and no session has settled it.
    #[must_use]
    pub fn is_awaiting(&self) -> bool {
        let is_out = matches!(
            self.state,
            Some(ReportState::Submitted(_) | ReportState::Deferred(_))
        );
        is_out && self.of.kind.subject().is_some()
    }

    /// Tells whether it is still to be put forward.
    #[must_use]
    pub fn is_to_write(&self) -> bool {
        matches!(
            self.state,
            None | Some(ReportState::Writing | ReportState::Rejected(_))
        )
    }
}

/// Returns the calendar of a year as it stands on a day; of that day's year and the one before,
/// where none is asked for.
#[must_use]
pub fn calendar(register: &Register, asked: Option<i32>, day: NaiveDate) -> Calendar {
    let last = day.year();
    let years = match asked {
        Some(year) => year..=year,
        None => last.saturating_sub(1)..=last,
    };
    let ledger = Ledger {
        register,
        approvals: approvals(register, years.clone(), day),
        day,
    };
    let mut lines = Vec::new();
    for (id, body) in register.programme().bodies() {
        if let Some(kind) = &body.kind {
            ledger.add_owed(id, kind, years.clone(), &mut lines);
        }
    }
    ledger.add_unasked(years, &mut lines);
    let mut calendar = Calendar {
        years: years_known(register, last),
        has_delay: lines.iter().any(|(_, line)| line.due_by.is_some()),
        ..Calendar::default()
    };
    let count =
        |is_it: &dyn Fn(&Line) -> bool| lines.iter().filter(|(_, line)| is_it(line)).count();
    calendar.n_late =
        count(&|line| line.approval_late.is_some() || (line.late.is_some() && line.is_to_write()));
    calendar.n_awaiting = count(&Line::is_awaiting);
    calendar.n_to_write = count(&|line| line.is_over && line.is_to_write());
    calendar.n_approved = count(&|line| matches!(line.state, Some(ReportState::Approved(_))));
    lines.order_by(|(one_day, one), (other_day, other)| {
        let key = |line: &Line| (line.basis.clone(), line.of.kind, line.name.body.clone());
        (other_day, key(one), one.of, one.report).cmp(&(
            one_day,
            key(other),
            other.of,
            other.report,
        ))
    });
    for (cut_off, line) in lines {
        match calendar.groups.last_mut() {
            Some(group) if group.cut_off == cut_off => group.lines.push(line),
            _ => calendar.groups.push(Group {
                cut_off,
                lines: vec![line],
            }),
        }
    }
    calendar
}

/// Returns the years from the first in which somebody owed or wrote a report, the last first.
fn years_known(register: &Register, last: i32) -> Vec<i32> {
    let (programme, charter) = (register.programme(), register.charter());
    let owes = |kind: &str| {
        let mut duties = charter.duties_of(kind);
        duties.any(|duty| duty.proof.kind == ProofKind::ReportsSubmitted)
    };
    let begun = programme
        .bodies()
        .filter(|(_, body)| body.kind.as_deref().is_some_and(owes))
        .filter_map(|(_, body)| Some(body.from?.year()));
    let written = programme.reports().map(|(_, report)| report.year);
    let written = written.filter_map(|year| i32::try_from(year).ok());
    let years: Vec<i32> = begun.chain(written).collect();
    let first = years.iter().copied().min().unwrap_or(last).min(last);
    let first = first.max(last.saturating_sub(MOST_YEARS));
    let end = years.into_iter().max().unwrap_or(last).max(last);
    (first..=end.min(last.saturating_add(1))).rev().collect()
}

/// Returns by when the reports of each half are to be approved, by those who approve them.
fn approvals(
    register: &Register,
    years: std::ops::RangeInclusive<i32>,
    day: NaiveDate,
) -> Vec<Owed> {
    let (programme, charter) = (register.programme(), register.charter());
    let is_approval = |duty: &Duty| duty.proof.kind == ProofKind::ReportsApproved;
    approving_bodies(programme, charter)
        .flat_map(|(body, _)| {
            duties_where(programme, charter, body, years.clone(), day, &is_approval)
        })
        .collect()
}

struct Ledger<'a> {
    register: &'a Register,
    approvals: Vec<Owed>,
    day: NaiveDate,
}

impl Ledger<'_> {
    fn add_owed(
        &self,
        body: BodyId,
        kind: &str,
        years: std::ops::RangeInclusive<i32>,
        lines: &mut Vec<(NaiveDate, Line)>,
    ) {
        let (programme, charter) = (self.register.programme(), self.register.charter());
        let is_report = |duty: &Duty| duty.proof.kind == ProofKind::ReportsSubmitted;
        let duties = charter.duties_of(kind).filter(|duty| is_report(duty));
        let duties: Vec<_> = duties.collect();
        if duties.is_empty() {
            return;
        }
        let life = programme
            .body(body)
            .map(|body| body.life())
            .unwrap_or_default();
        // A period that was over before there was a body is nobody's to report on.
        let lived = |of: &ToBegin| {
            let cut_off = of.period.cut_off(of.year);
            cut_off.is_some_and(|day| life.from.is_none_or(|from| from <= day))
        };
        let to_begin = |kind: ReportKind, year: i32, period: ReportPeriod| {
            let of = ToBegin {
                body,
                kind,
                year: u32::try_from(year).ok()?,
                period,
            };
            lived(&of).then_some(of)
        };
        let (asked, day) = (years.clone(), self.day);
        let all = duties_where(programme, charter, body, asked, day, &is_report);
        for duty in duties {
            for owed in all.iter().filter(|owed| owed.duty == duty.code) {
                let Occasion::Period(period) = owed.occasion else {
                    continue;
                };
                let Some(half) = period.half() else {
                    continue;
                };
                if owed.state == DutyState::NotApplicable {
                    continue;
                }
                for kind in &duty.proof.reports {
                    let of = to_begin(*kind, period.year, ReportPeriod::of_half(half));
                    let basis = Basis::Duty(duty.code.clone());
                    lines.extend(of.and_then(|of| self.line(of, basis, owed.due_by)));
                }
            }
            for year in years.clone() {
                for kind in &duty.proof.practice {
                    let of = to_begin(*kind, year, ReportPeriod::NineMonths).filter(|of| {
                        let cut_off = of.period.cut_off(of.year);
                        cut_off.is_some_and(|day| life.contains(day))
                    });
                    lines.extend(of.and_then(|of| self.line(of, Basis::Practice, None)));
                }
            }
        }
    }

    /// Adds the reports that nobody asks for.
    fn add_unasked(
        &self,
        years: std::ops::RangeInclusive<i32>,
        lines: &mut Vec<(NaiveDate, Line)>,
    ) {
        let known: std::collections::BTreeSet<ReportId> =
            lines.iter().filter_map(|(_, line)| line.report).collect();
        let is_asked = |year: u32| i32::try_from(year).is_ok_and(|year| years.contains(&year));
        for (id, report) in self.register.programme().reports() {
            if known.contains(&id) || !is_asked(report.year) {
                continue;
            }
            let of = ToBegin {
                body: report.body,
                kind: report.kind,
                year: report.year,
                period: report.period,
            };
            lines.extend(self.line_of(of, Some(id), Basis::Unasked, None));
        }
    }

    fn line(
        &self,
        of: ToBegin,
        basis: Basis,
        due_by: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Line)> {
        let programme = self.register.programme();
        let report = report_of(programme, of.body, of.kind, of.year, of.period);
        self.line_of(of, report, basis, due_by)
    }

    fn line_of(
        &self,
        of: ToBegin,
        report: Option<ReportId>,
        basis: Basis,
        due_by: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Line)> {
        let register = self.register;
        let (programme, charter) = (register.programme(), register.charter());
        let cut_off = of.period.cut_off(of.year)?;
        let state = report.and_then(|id| report_state(programme, charter, id, self.day));
        let body = Label::of(register, of.body.0);
        let mut line = Line {
            name: ReportName {
                body: body.name.clone().unwrap_or_default(),
                kind: of.kind,
                year: of.year,
                period: of.period,
            },
            body,
            of,
            basis,
            report,
            state,
            is_over: cut_off < self.day,
            due_by,
            late: None,
            waits: None,
            approval_by: None,
            approval_late: None,
        };
        let submitted = report.and_then(|id| programme.report(id)?.submitted_on);
        let when = match line.is_to_write() {
            true => Some(self.day),
            false => submitted,
        };
        line.late = days_after(when, due_by);
        let is_approvable = of.kind.subject().is_some() && line.basis != Basis::Unasked;
        if is_approvable {
            let half = of.period.half();
            let owed = self.approvals.iter().find(|owed| {
                matches!(owed.occasion, Occasion::Period(period)
                    if i64::from(period.year) == i64::from(of.year)
                        && half.is_some() && period.half() == half)
            });
            line.approval_by = owed.and_then(|owed| owed.due_by);
        }
        if line.is_awaiting() {
            line.approval_late = days_after(Some(self.day), line.approval_by);
            line.waits = report.and_then(|id| {
                let awaited = awaited(programme, charter, id, self.day)?;
                Some(Waits {
                    session: awaited.session,
                    named: SessionName::of(programme, programme.session(awaited.session)?),
                    is_listed: awaited.is_listed,
                })
            });
        }
        Some((cut_off, line))
    }
}

/// Returns the line of one report, as the calendar has it.
pub(super) fn line_of_report(register: &Register, id: ReportId, day: NaiveDate) -> Option<Line> {
    let report = register.programme().report(id)?;
    let year = i32::try_from(report.year).ok()?;
    let found = calendar(register, Some(year), day);
    let lines = found.groups.into_iter().flat_map(|group| group.lines);
    lines.into_iter().find(|line| line.report == Some(id))
}

fn days_after(when: Option<NaiveDate>, due_by: Option<NaiveDate>) -> Option<u32> {
    let days = (when? - due_by?).num_days();
    u32::try_from(days).ok().filter(|days| *days > 0)
}
