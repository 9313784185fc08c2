//! The life of a session: its steps, each with its day and its proof, and the act that fits now.

use chrono::NaiveDate;

use crate::facts::Session;
use crate::ids::{DecisionId, EntryId, SessionId};
use crate::register::Register;
use crate::status::sessions::{minutes_approved_by, minutes_of};
use crate::status::{SessionState, decided_on};

use super::super::SessionName;
use super::Counts;

/// One step of a session's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// It was recorded.
    Planned,
    /// Its members were convened.
    Convened,
    /// It opened.
    Opened,
    /// It closed.
    Closed,
    /// Its minutes were put forward.
    Submitted,
    /// Its minutes were approved.
    Approved,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Behind, and recorded.
    Done,
    /// Behind, and nothing says when.
    Untold,
    /// Where the session stands.
    Here,
    /// Ahead.
    Ahead,
}

/// What proves a step.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The entry that recorded the session.
    Entry(EntryId),
    /// The minutes.
    Minutes,
    /// A decision of a later session.
    Decision {
        /// The decision.
        decision: DecisionId,
        /// Its session.
        session: SessionId,
        /// What that session is called.
        name: SessionName,
    },
}

/// One step, as the page draws it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StepView {
    /// The step.
    pub step: Step,
    /// How far it is.
    pub reach: Reach,
    /// Its day, past or foreseen.
    pub on: Option<NaiveDate>,
    /// What proves it.
    pub proof: Option<Proof>,
}

/// What a session asks for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextAct {
    /// Put its agenda together.
    Agenda,
    /// Note the day on which its members are convened.
    Convene,
    /// Give out the convocation.
    Convocation,
    /// Note who is there.
    Attendance,
    /// Record what is decided.
    Decisions,
    /// Write its minutes.
    Minutes,
}

/// The life of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// Its steps, in order.
    pub steps: Vec<StepView>,
    /// What it asks for next; none once its minutes are put forward.
    pub next: Option<NextAct>,
}

impl Life {
    pub(super) fn of(
        register: &Register,
        id: SessionId,
        session: &Session,
        (state, counts): (SessionState, Counts),
        day: NaiveDate,
    ) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let submitted = minutes_of(programme, id)
            .and_then(|minutes| programme.minutes(minutes)?.submitted_on)
            .filter(|on| *on <= day);
        let approved = minutes_approved_by(programme, charter, id, day)
            .and_then(|id| Some((id, programme.decision(id)?)));
        let approval = approved.and_then(|(decision, found)| {
            let by = programme.session(found.session)?;
            Some(Proof::Decision {
                decision,
                session: found.session,
                name: SessionName::of(programme, by),
            })
        });
        let approved_on = approved.and_then(|(_, found)| decided_on(programme, found));
        let closes_on = session.closes_on.or(session.opens_on);
        let known = [
            (Step::Planned, None, Some(Proof::Entry(id.0))),
            (Step::Convened, session.convened_on, None),
            (Step::Opened, session.opens_on, None),
            (Step::Closed, closes_on, None),
            (
                Step::Submitted,
                submitted,
                submitted.map(|_| Proof::Minutes),
            ),
            (Step::Approved, approved_on, approval),
        ];
        let here = step_of(state);
        let step = |(step, on, proof): (Step, Option<NaiveDate>, Option<Proof>)| StepView {
            step,
            reach: match step.cmp(&here) {
                std::cmp::Ordering::Equal => Reach::Here,
                std::cmp::Ordering::Greater => Reach::Ahead,
                std::cmp::Ordering::Less if on.is_some() || proof.is_some() => Reach::Done,
                std::cmp::Ordering::Less => Reach::Untold,
            },
            on,
            proof,
        };
        Self {
            steps: known.into_iter().map(step).collect(),
            next: next(state, counts),
        }
    }
}

fn step_of(state: SessionState) -> Step {
    match state {
        SessionState::Planned => Step::Planned,
        SessionState::Convened => Step::Convened,
        SessionState::Open => Step::Opened,
        SessionState::Closed => Step::Closed,
        SessionState::MinutesSubmitted => Step::Submitted,
        SessionState::MinutesApproved => Step::Approved,
    }
}

fn next(state: SessionState, counts: Counts) -> Option<NextAct> {
    Some(match state {
        SessionState::Planned | SessionState::Convened if counts.n_items == 0 => NextAct::Agenda,
        SessionState::Planned => NextAct::Convene,
        SessionState::Convened => NextAct::Convocation,
        SessionState::Open if counts.n_attendances == 0 => NextAct::Attendance,
        SessionState::Open => NextAct::Decisions,
        SessionState::Closed => NextAct::Minutes,
        SessionState::MinutesSubmitted | SessionState::MinutesApproved => return None,
    })
}
