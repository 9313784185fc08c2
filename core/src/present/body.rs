//! One body: what it rests on, where it stands, what it may and must do, who sits in it.
//!
//! [`body_page`] says first whether there is such a body at all; what was withdrawn or united
//! still has a page, which tells what became of it. The history is made apart, on request.

mod charge;
mod contested;
mod history;
mod mandates;
mod place;

pub use charge::{Charge, Cited, DutyView, ParameterView, PowerView};
pub use contested::{ContestedField, ShownVersion};
pub use history::{HistoryDeed, HistoryRow, ShownDetail, history_of_body, history_of_facts};
pub use mandates::{MandateView, PostView, Sitting};
pub use place::{BodyLink, Place, PlacementView};

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::{Body, Fact, Kind, Role, Session};
use crate::ids::{BodyId, EntryId, SessionId};
use crate::order::InOrder as _;
use crate::register::{Act, Concern, Deed, Register};
use crate::status::Term;

use super::Label;
use super::label::last_text;
use super::told_once;

/// What an address that names a body leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyPage {
    /// Nothing here bears that name, or not a body.
    Unknown,
    /// A body that was withdrawn.
    Withdrawn(Withdrawn),
    /// A body that stands under another's name.
    United(BodyLink),
    /// A body that this version cannot read whole: kept, and shown by its history alone.
    SetAside(Label),
    /// A body.
    Found(Arc<BodyView>),
}

/// A body that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// The body.
    pub id: EntryId,
    /// Its last name.
    pub name: Option<String>,
    /// Who withdrew it.
    pub by: String,
    /// When, by their tablet's clock.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// All that a page says of one body on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyView {
    /// The body.
    pub id: BodyId,
    /// Its fields.
    pub body: Body,
    /// Where its life stands that day.
    pub term: Term,
    /// Its level.
    pub level: Option<Words>,
    /// Where its facts are from, when its source is one of the charter's.
    pub cited: Option<Cited>,
    /// Where it stands.
    pub place: Place,
    /// What its kind is charged with; none without a kind of the charter.
    pub charge: Option<Charge>,
    /// Who sits in it.
    pub sitting: Sitting,
    /// Its sessions, the last first; shared, as a page looks at them in several ways.
    pub sessions: Arc<[SessionRow]>,
    /// Fields of it and its posts, mandates and sessions that have several values.
    pub contested: Vec<ContestedField>,
    /// What else people must look at, of it and all that is its.
    pub concerns: Vec<Concern>,
}

/// One session of the body; cheap to copy and to compare, as a committee has had a thousand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The session.
    pub id: SessionId,
    /// Its fields.
    pub session: Arc<Session>,
}

impl Hash for SessionRow {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

/// Returns what there is to say of the body that an address names, on a day.
#[must_use]
pub fn body_page(register: &Register, id: &str, day: NaiveDate) -> BodyPage {
    let Ok(id) = id.parse::<EntryId>() else {
        return BodyPage::Unknown;
    };
    let programme = register.programme();
    let at = programme.resolve(id);
    if let Some(body) = programme.body(BodyId(at)) {
        if at != id {
            return BodyPage::United(BodyLink::of(BodyId(at), body));
        }
        return BodyPage::Found(Arc::new(view(register, BodyId(id), body, day)));
    }
    if register.kind(id) != Some(Kind::Body) {
        return BodyPage::Unknown;
    }
    match withdrawal(register, id) {
        Some(withdrawn) => BodyPage::Withdrawn(withdrawn),
        None => BodyPage::SetAside(Label::of(register, id)),
    }
}

fn view(register: &Register, id: BodyId, body: &Body, day: NaiveDate) -> BodyView {
    let charter = register.charter();
    let own = own_facts(register, id);
    let concerns = own.iter().flat_map(|fact| register.concerns_of(*fact));
    BodyView {
        id,
        body: body.clone(),
        term: Term::of(&body.life(), day),
        level: charter.level(&body.level).map(|level| level.label.clone()),
        cited: body
            .source
            .as_deref()
            .and_then(|source| Cited::of(charter, source)),
        place: Place::of(register, id, body, day),
        charge: Charge::of(register, id, body, day),
        sitting: Sitting::of(register, id, body, day),
        sessions: sessions(register, id),
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
    }
}

/// Returns the body, then its posts, mandates and sessions.
fn own_facts(register: &Register, id: BodyId) -> Vec<EntryId> {
    let programme = register.programme();
    let mut own = vec![id.0];
    own.extend(programme.posts_of(id).map(|(post, _)| post.0));
    own.extend(
        programme
            .memberships_in(id)
            .map(|(membership, _)| membership.0),
    );
    own.extend(programme.sessions_of(id).map(|(session, _)| session.0));
    own
}

fn sessions(register: &Register, id: BodyId) -> Arc<[SessionRow]> {
    let programme = register.programme();
    let mut sessions: Vec<SessionRow> = programme
        .referring(id.0, Role::SessionOf)
        .filter_map(|id| match programme.fact_of(Kind::Session, id)? {
            Fact::Session(session) => Some(SessionRow {
                id: SessionId(id),
                session: Arc::clone(session),
            }),
            _ => None,
        })
        .collect();
    // Sessions of unknown day come last, by their number.
    sessions.order_by_key(|SessionRow { id, session }| {
        std::cmp::Reverse((session.opens_on, session.number, *id))
    });
    sessions.into()
}

/// Finds the last withdrawal; a fact may have been brought back in between.
pub(super) fn withdrawal(register: &Register, id: EntryId) -> Option<Withdrawn> {
    if !register.is_withdrawn(id) {
        return None;
    }
    let withdrawn = |act: Act| match act.deed {
        Deed::Withdrew { reason } => Some(Withdrawn {
            id,
            name: last_text(register, id, "name"),
            by: act.by,
            at: act.at,
            reason,
        }),
        _ => None,
    };
    register.story(id).into_iter().rev().find_map(withdrawn)
}

/// Returns what still refers to a fact, so that it cannot be withdrawn: the first few of them.
#[must_use]
pub fn dependents(register: &Register, fact: EntryId) -> Vec<Label> {
    const SHOWN: usize = 8;
    let referring = register.programme().referring_any(fact);
    referring
        .take(SHOWN)
        .map(|(_, id)| Label::of(register, id))
        .collect()
}

#[cfg(test)]
mod tests;
