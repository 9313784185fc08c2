//! Where does a report stand, which session does it await, and which decisions settle it?

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::duty::ProofKind;
use crate::facts::{
    AgendaItem, Body, Decision, Listing, Report, ReportKind, ReportPeriod, Role, Verdict,
};
use crate::ids::{
    AgendaItemId, AreaId, BodyId, DecisionId, EntryId, ReportId, ReportSectionId, SessionId,
};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::figures::{Figures, figures};
use super::sessions::{decided_on, is_decided_by, is_effective, span};

/// Where a report stands. Never stored: it follows from dates, agendas and decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportState {
    /// Being written.
    Writing,
    /// Put forward.
    Submitted(NaiveDate),
    /// On the agenda of a session that sat, on a day of submission that is not known; what the
    /// session said of it is not known either.
    Examined(SessionId),
    /// Put off by a decision.
    Deferred(DecisionId),
    /// Rejected by a decision: to be put forward anew.
    Rejected(DecisionId),
    /// Approved.
    Approved(DecisionId),
}

/// Returns where a report stands on a day.
#[must_use]
pub fn report_state(
    programme: &Programme,
    charter: &Charter,
    id: ReportId,
    day: NaiveDate,
) -> Option<ReportState> {
    let report = programme.report(id)?;
    let mut decided: Vec<(Option<NaiveDate>, DecisionId, Verdict)> =
        decisions_about(programme, charter, id)
            .into_iter()
            .filter_map(|decision| Some((decision, programme.decision(decision)?)))
            .filter(|(_, found)| is_decided_by(programme, found, day))
            .map(|(decision, found)| (decided_on(programme, found), decision, found.verdict))
            .collect();
    decided.in_order();
    let approval = decided.iter().find(|(_, _, verdict)| verdict.is_adoption());
    if let Some((_, decision, _)) = approval {
        return Some(ReportState::Approved(*decision));
    }
    let submitted = report.submitted_on.filter(|on| *on <= day);
    if let Some((on, decision, verdict)) = decided.last() {
        // What was put forward since then awaits a session anew.
        let again = submitted.filter(|again| on.is_some_and(|on| *again > on));
        return Some(match (again, verdict) {
            (Some(again), _) => ReportState::Submitted(again),
            (None, Verdict::Deferred) => ReportState::Deferred(*decision),
            (None, _) => ReportState::Rejected(*decision),
        });
    }
    Some(match submitted {
        Some(on) => ReportState::Submitted(on),
        None => match examined_in(programme, charter, id, day) {
            Some(session) => ReportState::Examined(session),
            None => ReportState::Writing,
        },
    })
}

/// Tells whether a report had been put forward by a day, and when: no day where it is known only
/// by what a session did with it.
#[must_use]
pub fn submission(
    programme: &Programme,
    charter: &Charter,
    id: ReportId,
    day: NaiveDate,
) -> Option<Option<NaiveDate>> {
    let on = programme.report(id)?.submitted_on;
    if on.is_some_and(|on| on <= day) {
        return Some(on);
    }
    let state = report_state(programme, charter, id, day)?;
    (state != ReportState::Writing && on.is_none()).then_some(None)
}

/// Returns the decisions that settle something of a report, taken with a quorum or where none is
/// asked: those that name it and, where they name none, those on its subject, year and half.
#[must_use]
pub fn decisions_about(programme: &Programme, charter: &Charter, id: ReportId) -> Vec<DecisionId> {
    let mut found: Vec<DecisionId> = programme
        .referring(id.0, Role::AboutReport)
        .map(DecisionId)
        .filter(|decision| programme.decision(*decision).is_some())
        .collect();
    if let Some(report) = programme.report(id) {
        let sessions = sessions_that_may_approve(programme, charter, report).into_iter();
        let unnamed = sessions
            .flat_map(|session| programme.referring(session.0, Role::DecidedIn))
            .map(DecisionId)
            .filter(|decision| {
                let decision = programme.decision(*decision);
                decision.is_some_and(|decision| is_told_by_time(report, decision))
            });
        found.extend(unnamed);
    }
    found.retain(|decision| is_effective(programme, charter, *decision));
    found
}

/// Tells whether a decision that names no report is about this one: a year has one report of a
/// kind for each half.
fn is_told_by_time(report: &Report, decision: &Decision) -> bool {
    decision.about_report.is_none()
        && report.kind.subject() == Some(decision.subject)
        && decision.year == Some(report.year)
        && decision.half.is_some()
        && decision.half == report.period.half()
}

/// Returns the sessions of the bodies that approve reports, where one may be meant though nothing
/// names it: its body owes such reports by the charter. None for others, which only their name
/// tells.
fn sessions_that_may_approve(
    programme: &Programme,
    charter: &Charter,
    report: &Report,
) -> Vec<SessionId> {
    if report.kind.subject().is_none() || !is_owed(programme, charter, report) {
        return Vec::new();
    }
    approving_bodies(programme, charter)
        .flat_map(|(body, _)| programme.sessions_of(body))
        .map(|(session, _)| session)
        .collect()
}

/// Tells whether a body of this kind owes such reports by the charter.
fn is_owed(programme: &Programme, charter: &Charter, report: &Report) -> bool {
    let kind = programme
        .body(report.body)
        .and_then(|body| body.kind.as_deref());
    kind.is_some_and(|kind| {
        charter
            .duties_of(kind)
            .any(|duty| duty.proof.reports.contains(&report.kind))
    })
}

/// Tells whether what a report says no longer changes: it was approved as it was put forward, or
/// by a decision that names it. A decision of old that names but its half settles no words that
/// nobody had written yet.
#[must_use]
pub fn is_settled(programme: &Programme, charter: &Charter, id: ReportId) -> bool {
    let is_out = programme
        .report(id)
        .is_some_and(|report| report.submitted_on.is_some());
    decisions_about(programme, charter, id)
        .into_iter()
        .filter_map(|decision| programme.decision(decision))
        .any(|decision| {
            decision.verdict.is_adoption() && (is_out || decision.about_report == Some(id))
        })
}

/// Finds the report of a body on a period; of several, the one recorded under the least name.
#[must_use]
pub fn report_of(
    programme: &Programme,
    body: BodyId,
    kind: ReportKind,
    year: u32,
    period: ReportPeriod,
) -> Option<ReportId> {
    reports_of(programme, body)
        .find(|(_, report)| (report.kind, report.year, report.period) == (kind, year, period))
        .map(|(id, _)| id)
}

/// Goes through the reports of a body.
pub fn reports_of(
    programme: &Programme,
    body: BodyId,
) -> impl Iterator<Item = (ReportId, &Report)> {
    programme
        .referring(body.0, Role::ReportBy)
        .filter_map(|id| Some((ReportId(id), programme.report(ReportId(id))?)))
}

/// Goes through the sections of a report.
pub fn sections_of(programme: &Programme, id: ReportId) -> impl Iterator<Item = ReportSectionId> {
    programme
        .referring(id.0, Role::SectionOf)
        .map(ReportSectionId)
}

/// Returns the figures of a report as they would be now; none where it names no plan.
#[must_use]
pub fn figures_now(programme: &Programme, id: ReportId) -> Option<Figures> {
    let report = programme.report(id)?;
    figures(
        programme,
        report.plan?,
        area_of(programme, report),
        report.cut_off()?,
    )
}

/// Returns the territory that a report is about: its own or, for that of a region, its body's.
#[must_use]
pub fn area_of(programme: &Programme, report: &Report) -> Option<AreaId> {
    let of_body = || programme.body(report.body)?.area;
    match report.kind {
        ReportKind::Circumstantial => report.area.or_else(of_body),
        ReportKind::Activity | ReportKind::Financial => report.area,
    }
}

/// Goes through the bodies that approve reports (charter, CNP-4).
pub fn approving_bodies<'a>(
    programme: &'a Programme,
    charter: &'a Charter,
) -> impl Iterator<Item = (BodyId, &'a Body)> + 'a {
    let approves = |kind: &str| {
        let mut duties = charter.duties_of(kind);
        duties.any(|duty| duty.proof.kind == ProofKind::ReportsApproved)
    };
    programme
        .bodies()
        .filter(move |(_, body)| body.kind.as_deref().is_some_and(approves))
}

/// A session that a report awaits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Awaited {
    /// The session.
    pub session: SessionId,
    /// Whether the report is on its agenda.
    pub is_listed: bool,
}

/// Finds the session that a report awaits: the first from a day on that has it on its agenda, or
/// else the first of a body that approves reports.
#[must_use]
pub fn awaited(
    programme: &Programme,
    charter: &Charter,
    id: ReportId,
    day: NaiveDate,
) -> Option<Awaited> {
    programme.report(id)?.kind.subject()?;
    let coming = |session: SessionId| {
        let opens = programme.session(session)?.days()?;
        let is_coming = opens.to.is_none_or(|last| last >= day);
        opens
            .from
            .filter(|_| is_coming)
            .map(|opens| (opens, session))
    };
    let mut listed: Vec<_> = items_about(programme, charter, id)
        .into_iter()
        .filter_map(coming)
        .collect();
    listed.in_order();
    if let Some((_, session)) = listed.first() {
        return Some(Awaited {
            session: *session,
            is_listed: true,
        });
    }
    let mut next: Vec<_> = approving_bodies(programme, charter)
        .flat_map(|(body, _)| programme.sessions_of(body))
        .filter_map(|(session, _)| coming(session))
        .collect();
    next.in_order();
    next.first().map(|(_, session)| Awaited {
        session: *session,
        is_listed: false,
    })
}

/// Finds the last session that sat by a day and had a report on its agenda.
fn examined_in(
    programme: &Programme,
    charter: &Charter,
    id: ReportId,
    day: NaiveDate,
) -> Option<SessionId> {
    let mut sat: Vec<_> = items_about(programme, charter, id)
        .into_iter()
        .filter_map(|session| {
            let opened = programme.session(session)?.opens_on;
            // Of unknown day, it sat by the day of the one numbered after it.
            let by = opened.or(span(programme, session).to)?;
            (by <= day).then_some((by, session))
        })
        .collect();
    sat.in_order();
    sat.last().map(|(_, session)| *session)
}

/// Returns the sessions that have a report on their agenda: by its name or, where no report is
/// named, by its subject, year and half. An item without a half is about the statement of
/// 30 September.
fn items_about(programme: &Programme, charter: &Charter, id: ReportId) -> Vec<SessionId> {
    let Some(report) = programme.report(id) else {
        return Vec::new();
    };
    let is_unnamed = |item: &AgendaItem| {
        item.about_report.is_none()
            && item.subject.is_some()
            && item.subject == report.kind.subject()
            && item.year == Some(report.year)
            && item.half == report.period.half()
    };
    let item = |id: EntryId| programme.agenda_item(AgendaItemId(id));
    let named = programme.referring(id.0, Role::AboutReport);
    let unnamed = sessions_that_may_approve(programme, charter, report)
        .into_iter()
        .flat_map(|session| programme.referring(session.0, Role::AgendaOf))
        .filter_map(item)
        .filter(|item| is_unnamed(item));
    named
        .filter_map(item)
        .chain(unnamed)
        .filter(|item| item.listing == Listing::Listed)
        .map(|item| item.session)
        .collect()
}

#[cfg(test)]
pub(crate) mod stage;
#[cfg(test)]
mod tests;
