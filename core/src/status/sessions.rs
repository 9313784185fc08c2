//! Where does a session stand, and what does one of its decisions bring about?

use chrono::NaiveDate;

use crate::calendar::{Life, Moment};
use crate::charter::Charter;
use crate::facts::{Attendance, Decision, Role, SessionKind, Subject};
use crate::ids::{BodyId, DecisionId, EntryId, MinutesId, SessionId};
use crate::programme::Programme;

use super::quorum::{self, Quorum, quorum};

/// The life of a session. Never stored: it follows from dates, minutes and decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionState {
    /// To come, and nobody convened yet.
    Planned,
    /// To come, its members convened.
    Convened,
    /// Sitting that day.
    Open,
    /// Over, without minutes put forward.
    Closed,
    /// Its minutes were put forward.
    MinutesSubmitted,
    /// Its minutes were approved by a later session.
    MinutesApproved,
}

/// Returns where a session stands on a day.
#[must_use]
pub fn state(
    programme: &Programme,
    charter: &Charter,
    id: SessionId,
    day: NaiveDate,
) -> Option<SessionState> {
    let session = programme.session(id)?;
    if opens_after(programme, id, day).is_some() {
        let is_convened = session.convened_on.is_some_and(|convened| convened <= day);
        return Some(match is_convened {
            true => SessionState::Convened,
            false => SessionState::Planned,
        });
    }
    if minutes_approved_by(programme, charter, id, day).is_some() {
        return Some(SessionState::MinutesApproved);
    }
    let is_submitted = minutes_of(programme, id)
        .and_then(|minutes| programme.minutes(minutes)?.submitted_on)
        .is_some_and(|on| on <= day);
    Some(if is_submitted {
        SessionState::MinutesSubmitted
    } else if session.days().is_some_and(|days| days.contains(day)) {
        SessionState::Open
    } else {
        SessionState::Closed
    })
}

/// Finds the minutes of a session.
#[must_use]
pub fn minutes_of(programme: &Programme, id: SessionId) -> Option<MinutesId> {
    programme
        .referring(id.0, Role::MinutesOf)
        .map(MinutesId)
        .find(|id| programme.minutes(*id).is_some())
}

/// Finds the decision of a later session that approves the minutes of one, by a day.
#[must_use]
pub fn minutes_approved_by(
    programme: &Programme,
    charter: &Charter,
    id: SessionId,
    day: NaiveDate,
) -> Option<DecisionId> {
    programme
        .referring(id.0, Role::AboutSession)
        .filter_map(|other| Some((DecisionId(other), programme.decision(DecisionId(other))?)))
        .find(|(decision, found)| {
            found.subject == Subject::Minutes
                && found.session != id
                && found.verdict.is_adoption()
                && is_decided_by(programme, found, day)
                && is_effective(programme, charter, *decision)
        })
        .map(|(decision, _)| decision)
}

/// Returns the day of a decision: its own, or that on which its session opened.
#[must_use]
pub fn decided_on(programme: &Programme, decision: &Decision) -> Option<NaiveDate> {
    let opened = || programme.session(decision.session)?.opens_on;
    decision.at.map(|at| at.day).or_else(opened)
}

/// Returns the days between which a session sat: its own or, where these are not known, those
/// that the sessions numbered before and after it leave, within the life of its body.
#[must_use]
pub fn span(programme: &Programme, id: SessionId) -> Life {
    let Some(session) = programme.session(id) else {
        return Life::default();
    };
    if let Some(days) = session.days() {
        return days;
    }
    let body = programme.body(session.body).map(|body| body.life());
    let open = body.unwrap_or_default();
    let Some(number) = session.number else {
        return open;
    };
    let mut span = open;
    for (_, other) in programme.sessions_of(session.body) {
        let (Some(place), Some(days)) = (other.number, other.days()) else {
            continue;
        };
        if other.kind == session.kind && place < number {
            span.from = span.from.max(days.to);
        } else if other.kind == session.kind && place > number {
            let earlier = |to: NaiveDate| days.from.map_or(to, |from| to.min(from));
            span.to = span.to.map(earlier).or(days.from);
        }
    }
    // Numbers that do not follow the days say nothing.
    if span.is_reversed() { open } else { span }
}

/// Returns the day on which a session opens, where that is after a day: until then nothing of it
/// has happened. Where its own is not known, the first on which it can have.
#[must_use]
pub fn opens_after(programme: &Programme, id: SessionId, day: NaiveDate) -> Option<NaiveDate> {
    span(programme, id).from.filter(|from| *from > day)
}

/// Tells whether a session had sat, or begun to, by a day; where its day is not known, whether
/// it may have.
#[must_use]
pub fn may_have_sat(programme: &Programme, id: SessionId, day: NaiveDate) -> bool {
    opens_after(programme, id, day).is_none()
}

/// Tells whether a decision was taken by a day; where its day is not known, whether it may have.
#[must_use]
pub fn is_decided_by(programme: &Programme, decision: &Decision, day: NaiveDate) -> bool {
    match decided_on(programme, decision) {
        Some(on) => on <= day,
        None => may_have_sat(programme, decision.session, day),
    }
}

/// Returns how many decisions that name a fact in one capacity were taken by a day.
#[must_use]
pub fn n_decided_by(programme: &Programme, of: EntryId, role: Role, day: NaiveDate) -> usize {
    let decided = programme.referring(of, role);
    decided
        .filter_map(|id| programme.decision(DecisionId(id)))
        .filter(|decision| is_decided_by(programme, decision, day))
        .count()
}

/// Tells whether what was noted of somebody at a session had happened by a day: whoever comes
/// later, not before; the others, once it opens.
#[must_use]
pub fn is_noted_by(programme: &Programme, attendance: &Attendance, day: NaiveDate) -> bool {
    may_have_sat(programme, attendance.session, day)
        && attendance.from.is_none_or(|from| from.day <= day)
}

/// Computes the quorum under which a decision was taken; none where no day is known.
#[must_use]
pub fn quorum_of(programme: &Programme, charter: &Charter, id: DecisionId) -> Option<Quorum> {
    let decision = programme.decision(id)?;
    let opened = || {
        programme
            .session(decision.session)?
            .opens_on
            .map(Moment::from)
    };
    let at = decision.at.or_else(opened)?;
    Some(quorum(
        programme,
        charter,
        decision.session,
        at,
        decision.item,
    ))
}

/// Tells whether a decision has effect: it was not taken without quorum (charter, rule 1).
///
/// Where no rule is set for that day, nothing speaks against it.
#[must_use]
pub fn is_effective(programme: &Programme, charter: &Charter, id: DecisionId) -> bool {
    quorum_of(programme, charter, id)
        .is_none_or(|quorum| quorum.verdict() != quorum::Verdict::NotReached)
}

/// Proposes the number of a body's next session of one kind.
#[must_use]
pub fn next_number(programme: &Programme, body: BodyId, kind: SessionKind) -> u32 {
    let numbers = programme
        .sessions_of(body)
        .filter(|(_, session)| session.kind == kind)
        .filter_map(|(_, session)| session.number);
    numbers.max().map_or(1, |last| last.saturating_add(1))
}
