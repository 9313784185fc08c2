//! The next sessions, and how ready each is.

use chrono::NaiveDate;

use super::Whose;
use crate::facts::Role;
use crate::ids::{PostingId, SessionId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::Register;
use crate::status::{SessionState, state};

/// A session that is to come, or sits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NextSession {
    /// The session.
    pub id: SessionId,
    /// What it is called.
    pub label: Label,
    /// Its first day.
    pub opens_on: NaiveDate,
    /// Where it sits.
    pub place: Option<String>,
    /// Where it stands.
    pub state: SessionState,
    /// How many items its agenda has.
    pub n_items: usize,
}

/// Returns the next sessions of a perimeter that have a day, those that sit first.
#[must_use]
pub fn next_sessions(
    register: &Register,
    posting: Option<PostingId>,
    day: NaiveDate,
    limit: usize,
) -> Vec<NextSession> {
    let (programme, charter) = (register.programme(), register.charter());
    let whose = Whose::of(register, posting, day);
    let all = whose
        .bodies
        .iter()
        .flat_map(|body| programme.sessions_of(*body));
    let mut coming: Vec<(NaiveDate, SessionId, SessionState)> = all
        .filter_map(|(id, session)| {
            let state = state(programme, charter, id, day)?;
            let is_ahead = matches!(
                state,
                SessionState::Planned | SessionState::Convened | SessionState::Open
            );
            Some((session.opens_on.filter(|_| is_ahead)?, id, state))
        })
        .collect();
    coming.order_by_key(|(on, id, _)| (*on, *id));
    let row = |(opens_on, id, state): (NaiveDate, SessionId, SessionState)| NextSession {
        id,
        label: Label::of(register, id.0),
        opens_on,
        place: programme
            .session(id)
            .and_then(|session| session.place.clone()),
        state,
        n_items: programme.referring(id.0, Role::AgendaOf).count(),
    };
    coming.into_iter().take(limit).map(row).collect()
}
