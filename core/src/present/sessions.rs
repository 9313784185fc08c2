//! All sessions: what is to come, what is open, what awaits minutes.
//!
//! The index holds little of each, for there may be hundreds of thousands; a row is read whole
//! only once it is in sight.

mod row;
mod words;

pub use row::{Opening, SessionRow, session_row};

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::ids::{BodyId, SessionId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::{SessionState, state};

use self::words::{Texts, Told, Writer};
use super::body::BodyLink;

/// Where sessions are looked for together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Planned or convened.
    Coming,
    /// Sitting.
    Open,
    /// Over, and without minutes put forward.
    MinutesAwaited,
    /// Their minutes await approval.
    ApprovalAwaited,
    /// Their minutes are approved.
    Approved,
}

impl Phase {
    /// All, in the order of a session's life.
    pub const ALL: [Self; 5] = [
        Self::Coming,
        Self::Open,
        Self::MinutesAwaited,
        Self::ApprovalAwaited,
        Self::Approved,
    ];

    /// Returns the phase of a state.
    #[must_use]
    pub fn of(state: SessionState) -> Self {
        match state {
            SessionState::Planned | SessionState::Convened => Self::Coming,
            SessionState::Open => Self::Open,
            SessionState::Closed => Self::MinutesAwaited,
            SessionState::MinutesSubmitted => Self::ApprovalAwaited,
            SessionState::MinutesApproved => Self::Approved,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of the body, the place, the number or the year.
    pub words: String,
    /// The body.
    pub body: Option<BodyId>,
    /// The year of the first day.
    pub year: Option<i32>,
    /// The phase.
    pub phase: Option<Phase>,
}

impl Filter {
    /// Tells whether it lets everything through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// The figures above the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// The next session to come, and its first day.
    pub next: Option<(SessionId, NaiveDate)>,
    /// How many are to come.
    pub n_coming: usize,
    /// How many sit that day.
    pub n_open: usize,
    /// The one that sits, where it is the only one.
    pub open: Option<SessionId>,
    /// How many are over, without minutes put forward.
    pub n_minutes_awaited: usize,
    /// How many have minutes that await approval.
    pub n_approval_awaited: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Brief {
    id: SessionId,
    body: BodyId,
    opens_on: Option<NaiveDate>,
    phase: Phase,
    told: Told,
}

/// Every session, as things stand on a day: those that sit, those to come with the next first,
/// those held with the last first, then those of unknown day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionIndex {
    sessions: Vec<Brief>,
    figures: Figures,
    texts: Texts,
}

impl SessionIndex {
    /// Looks at every session once.
    #[must_use]
    pub fn on(register: &Register, day: NaiveDate) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let mut writer = Writer::default();
        let mut sessions: Vec<Brief> = programme
            .sessions()
            .filter_map(|(id, session)| {
                Some(Brief {
                    id,
                    body: session.body,
                    opens_on: session.opens_on,
                    phase: Phase::of(state(programme, charter, id, day)?),
                    told: writer.told(programme, session),
                })
            })
            .collect();
        sessions.order_by_key(place);
        let mut figures = Figures::default();
        for brief in &sessions {
            match brief.phase {
                Phase::Coming => {
                    figures.n_coming += 1;
                    let this = brief.opens_on.map(|on| (brief.id, on));
                    figures.next = figures.next.or(this);
                }
                Phase::Open => {
                    figures.n_open += 1;
                    figures.open = (figures.n_open == 1).then_some(brief.id);
                }
                Phase::MinutesAwaited => figures.n_minutes_awaited += 1,
                Phase::ApprovalAwaited => figures.n_approval_awaited += 1,
                Phase::Approved => {}
            }
        }
        Self {
            sessions,
            figures,
            texts: writer.texts,
        }
    }

    /// Tells whether no session was ever recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty()
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sessions.len()
    }

    /// Returns the figures above the list.
    #[must_use]
    pub fn figures(&self) -> Figures {
        self.figures
    }

    /// Returns the years in which sessions opened, the last first.
    #[must_use]
    pub fn years(&self) -> Vec<i32> {
        let years = self.sessions.iter().filter_map(|brief| brief.opens_on);
        let years: BTreeSet<i32> = years.map(|on| on.year()).collect();
        years.into_iter().rev().collect()
    }

    /// Returns the bodies that have sessions, by name.
    #[must_use]
    pub fn bodies(&self, programme: &Programme) -> Vec<BodyLink> {
        let ids: BTreeSet<BodyId> = self.sessions.iter().map(|brief| brief.body).collect();
        let found = ids
            .into_iter()
            .filter_map(|id| Some(BodyLink::of(id, programme.body(id)?)));
        let mut bodies: Vec<BodyLink> = found.collect();
        bodies.order_by_cached_key(|link| (fold_name(&link.name), link.id));
        bodies
    }

    /// Returns the sessions that a filter lets through, in their order.
    #[must_use]
    pub fn matching(&self, filter: &Filter) -> Vec<SessionId> {
        let words = self.texts.look_for(&filter.words);
        let is_wanted = |brief: &Brief| {
            filter.body.is_none_or(|body| body == brief.body)
                && filter.phase.is_none_or(|phase| phase == brief.phase)
                && filter
                    .year
                    .is_none_or(|year| brief.opens_on.is_some_and(|on| on.year() == year))
                && words.are_in(&brief.told)
        };
        let wanted = self.sessions.iter().filter(|brief| is_wanted(brief));
        wanted.map(|brief| brief.id).collect()
    }
}

/// The place of a session among all.
fn place(brief: &Brief) -> (u8, Option<NaiveDate>, Reverse<Option<NaiveDate>>, SessionId) {
    let (rank, ahead, back) = match (brief.phase, brief.opens_on) {
        (Phase::Open, on) => (0, on, None),
        (Phase::Coming, on) => (1, on, None),
        (_, Some(on)) => (2, None, Some(on)),
        (_, None) => (3, None, None),
    };
    (rank, ahead, Reverse(back), brief.id)
}

#[cfg(test)]
mod tests;
