//! One session in the list: made only while it is in sight.

use chrono::NaiveDate;

use super::super::SessionName;
use crate::calendar::Moment;
use crate::facts::Role;
use crate::ids::{AttendanceId, SessionId};
use crate::register::Register;
use crate::status::sessions::{is_noted_by, n_decided_by};
use crate::status::{QuorumVerdict, SessionState, quorum, state};

/// One session of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SessionRow {
    /// The session.
    pub id: SessionId,
    /// What tells it from others.
    pub name: SessionName,
    /// First day.
    pub opens_on: Option<NaiveDate>,
    /// Last day.
    pub closes_on: Option<NaiveDate>,
    /// Where.
    pub place: Option<String>,
    /// Where it stands.
    pub state: SessionState,
    /// How many decisions it took.
    pub n_decisions: usize,
    /// Who was there at its opening; none where nobody was noted.
    pub opening: Option<Opening>,
}

/// Who was there at the opening of a session, against who must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Opening {
    /// How many voting seats were taken.
    pub present: u32,
    /// How many must be; none where no rule says.
    pub required: Option<u32>,
    /// What follows.
    pub verdict: QuorumVerdict,
}

/// Returns what the list says of a session on a day; none where it is no longer there.
#[must_use]
pub fn session_row(register: &Register, id: SessionId, day: NaiveDate) -> Option<SessionRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let session = programme.session(id)?;
    let is_noted = || {
        programme.referring(id.0, Role::AttendanceAt).any(|id| {
            let attendance = programme.attendance(AttendanceId(id));
            attendance.is_some_and(|attendance| is_noted_by(programme, attendance, day))
        })
    };
    let opening = session.opens_on.filter(|_| is_noted()).map(|on| {
        let quorum = quorum(programme, charter, id, Moment::from(on), None);
        Opening {
            present: quorum.present,
            required: quorum.required,
            verdict: quorum.verdict(),
        }
    });
    Some(SessionRow {
        id,
        name: SessionName::of(programme, session),
        opens_on: session.opens_on,
        closes_on: session.closes_on,
        place: session.place.clone(),
        state: state(programme, charter, id, day)?,
        n_decisions: n_decided_by(programme, id.0, Role::DecidedIn, day),
        opening,
    })
}
