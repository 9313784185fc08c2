//! One session: its agenda, who is there, its quorum, what it decides, its minutes.
//!
//! [`session_page`] says first whether there is such a session at all; what was withdrawn or
//! united still has a page, which tells what became of it. Each tab has a view model of its own.

pub mod agenda;
pub mod attendance;
pub mod convocation;
pub mod decisions;
mod history;
mod life;
pub mod minutes;
pub mod quorum;
pub mod recommendations;

pub use history::history_of_session;
pub use life::{Life, NextAct, Proof, Reach, Step, StepView};

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::facts::{Fact, Kind, Role, Session};
use crate::ids::{AttendanceId, EntryId, MembershipId, SessionId};
use crate::register::{Concern, Register};
use crate::status::sessions::{is_noted_by, may_have_sat, n_decided_by, opens_after};
use crate::status::{SessionState, state};

use super::body::{BodyLink, Cited, ContestedField, Withdrawn, withdrawal};
use super::{Label, SessionName, told_once};

/// What an address that names a session leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum SessionPage {
    /// Nothing here bears that name, or not a session.
    Unknown,
    /// A session that was withdrawn, and what it was called.
    Withdrawn(Withdrawn, Option<SessionName>),
    /// A session that stands under another's name.
    United(SessionId, SessionName),
    /// A session that this version cannot read whole: kept, and shown by its history alone.
    SetAside(Label),
    /// A session.
    Found(Arc<SessionView>),
}

/// All that the page says of a session beside its tabs.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionView {
    /// The session.
    pub id: SessionId,
    /// Its fields.
    pub session: Session,
    /// What tells it from others.
    pub name: SessionName,
    /// Its body; none where it has not arrived.
    pub body: Option<BodyLink>,
    /// Where it stands.
    pub state: SessionState,
    /// The steps of its life, with their proofs.
    pub life: Life,
    /// Where its facts are from, when its source is one of the charter's.
    pub cited: Option<Cited>,
    /// How much each tab holds.
    pub counts: Counts,
    /// That it opens later.
    pub ahead: Option<Ahead>,
    /// Fields of it and what is its that have several values.
    pub contested: Vec<ContestedField>,
    /// What else people must look at.
    pub concerns: Vec<Concern>,
}

/// That a session opens after the day that is looked at: nothing of it has happened yet, so that
/// only its agenda and its convocation can be worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// The day on which it opens; where that is not known, the first on which it can have.
    pub on: NaiveDate,
    /// What is recorded of it all the same: of a day to come.
    pub noted: Counts,
}

/// How much each tab holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items of the agenda.
    pub n_items: usize,
    /// Members and guests of whom something is noted: whoever came twice is one.
    pub n_attendances: usize,
    /// Decisions.
    pub n_decisions: usize,
    /// Recommendations that it makes.
    pub n_recommendations: usize,
}

impl Counts {
    /// Counts what had happened by a day.
    fn by(register: &Register, id: SessionId, day: NaiveDate) -> Self {
        let programme = register.programme();
        let count = |role| programme.referring(id.0, role).count();
        let mut members: BTreeSet<MembershipId> = BTreeSet::new();
        let noted = programme.referring(id.0, Role::AttendanceAt).filter(|id| {
            let noted = programme.attendance(AttendanceId(*id));
            noted.is_some_and(|noted| {
                is_noted_by(programme, noted, day)
                    && noted.membership.is_none_or(|id| members.insert(id))
            })
        });
        let n_attendances = noted.count();
        Self {
            n_items: count(Role::AgendaOf),
            n_attendances,
            n_decisions: n_decided_by(programme, id.0, Role::DecidedIn, day),
            n_recommendations: match may_have_sat(programme, id, day) {
                true => count(Role::RecommendedIn),
                false => 0,
            },
        }
    }
}

/// Returns what there is to say of the session that an address names, on a day.
#[must_use]
pub fn session_page(register: &Register, id: &str, day: NaiveDate) -> SessionPage {
    let Ok(id) = id.parse::<EntryId>() else {
        return SessionPage::Unknown;
    };
    let programme = register.programme();
    let at = programme.resolve(id);
    if let Some(session) = programme.session(SessionId(at)) {
        if at != id {
            return SessionPage::United(SessionId(at), SessionName::of(programme, session));
        }
        return match view(register, SessionId(id), session, day) {
            Some(view) => SessionPage::Found(Arc::new(view)),
            None => SessionPage::Unknown,
        };
    }
    if register.kind(id) != Some(Kind::Session) {
        return SessionPage::Unknown;
    }
    match withdrawal(register, id) {
        Some(withdrawn) => SessionPage::Withdrawn(withdrawn, last_name(register, id)),
        None => SessionPage::SetAside(Label::of(register, id)),
    }
}

fn view(
    register: &Register,
    id: SessionId,
    session: &Session,
    day: NaiveDate,
) -> Option<SessionView> {
    let (programme, charter) = (register.programme(), register.charter());
    let own = own_facts(register, id);
    let concerns = own.iter().flat_map(|fact| register.concerns_of(*fact));
    let state = state(programme, charter, id, day)?;
    let counts = Counts::by(register, id, day);
    let body = programme.body(session.body);
    let source = session.source.as_deref();
    Some(SessionView {
        id,
        session: session.clone(),
        name: SessionName::of(programme, session),
        body: body.map(|body| BodyLink::of(session.body, body)),
        state,
        life: Life::of(register, id, session, (state, counts), day),
        cited: source.and_then(|source| Cited::of(charter, source)),
        counts,
        ahead: opens_after(programme, id, day).map(|on| Ahead {
            on,
            noted: Counts::by(register, id, NaiveDate::MAX),
        }),
        contested: own
            .iter()
            .flat_map(|fact| ContestedField::of(register, *fact))
            .collect(),
        // Contested fields are shown on their own, each where it stands.
        concerns: told_once(
            concerns
                .filter(|concern| !matches!(concern, Concern::Contested { .. }))
                .collect(),
        ),
    })
}

/// In what capacity a fact is a session's own.
const OWN: [Role; 5] = [
    Role::AgendaOf,
    Role::AttendanceAt,
    Role::DecidedIn,
    Role::MinutesOf,
    Role::RecommendedIn,
];

/// Returns the session, then its agenda, attendances, decisions, minutes and recommendations.
fn own_facts(register: &Register, id: SessionId) -> Vec<EntryId> {
    let mut own = vec![id.0];
    for role in OWN {
        own.extend(register.programme().referring(id.0, role));
    }
    own
}

/// Names a session that no longer holds, by what was last recorded of it.
fn last_name(register: &Register, id: EntryId) -> Option<SessionName> {
    let mut fields = serde_json::Map::new();
    for field in ["body", "kind", "number", "opens_on"] {
        let value = register.value(id, field);
        let value = value.and_then(|json| serde_json::from_str(&json).ok());
        fields.extend(value.map(|value| (field.to_owned(), value)));
    }
    let json = serde_json::Value::Object(fields).to_string();
    match Kind::Session.decode(&json).ok()? {
        Fact::Session(session) => Some(SessionName::of(register.programme(), &session)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) mod stage;
