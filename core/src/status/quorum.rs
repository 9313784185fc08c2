//! Does a session have its quorum, at this moment and for this item?
//!
//! Computed from the attendances, by the rule of the body as it stands that day (charter,
//! rule 1). Where nobody has set a rule, that is said; none is invented.

use std::collections::BTreeSet;

use crate::calendar::Moment;
use crate::charter::Charter;
use crate::charter::parameter::{QuorumRule, Topic};
use crate::facts::{Membership, Role, Standing, Voting};
use crate::ids::{AgendaItemId, AttendanceId, BodyId, EntryId, MembershipId, PostId, SessionId};
use crate::programme::Programme;

use super::{in_force, term, value_on};

/// Who is there, against who must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// The rule, if one is set.
    pub rule: Option<QuorumRule>,
    /// What a share is taken of: seats that there are, or held ones; none where not settled.
    pub base: Option<u32>,
    /// How many voting seats must be taken; none where it cannot be said.
    pub required: Option<u32>,
    /// How many are.
    pub present: u32,
    /// Posts whose holders must be there, and are not.
    pub missing: Vec<PostId>,
}

/// What follows for a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Enough are there.
    Reached,
    /// Too few are, or somebody who must be is not.
    NotReached,
    /// Nobody has set a rule for that day.
    NoRule,
    /// A share is asked for, and nobody has set of what.
    NoBase,
}

impl Quorum {
    /// Returns what follows.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.rule.is_none() && self.missing.is_empty() {
            return Verdict::NoRule;
        }
        match self.required {
            _ if !self.missing.is_empty() => Verdict::NotReached,
            None => Verdict::NoBase,
            Some(required) if self.present >= required => Verdict::Reached,
            Some(_) => Verdict::NotReached,
        }
    }
}

/// Computes the quorum of a session at a moment, for one item or in general.
#[must_use]
pub fn quorum(
    programme: &Programme,
    charter: &Charter,
    session: SessionId,
    at: Moment,
    item: Option<AgendaItemId>,
) -> Quorum {
    let there = voters(programme, session, at, item);
    let mut quorum = Quorum {
        rule: None,
        base: None,
        required: None,
        present: u32::try_from(there.len()).unwrap_or(u32::MAX),
        missing: Vec::new(),
    };
    let Some(body) = programme.session(session).map(|session| session.body) else {
        return quorum;
    };
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    if let Some(definition) = charter.parameter_on(Topic::Quorum, kind) {
        quorum.rule =
            value_on(programme, definition, Some(body), at.day).and_then(QuorumRule::parse);
        let set = in_force(programme, &definition.code, Some(body), at.day);
        let asked = set.map(|(_, set)| set.posts.as_slice()).unwrap_or_default();
        quorum.missing = asked
            .iter()
            .filter(|post| !is_there(programme, **post, &there))
            .copied()
            .collect();
    }
    quorum.base = base(programme, charter, body, kind, at);
    quorum.required = match quorum.rule {
        Some(rule @ QuorumRule::Seats(_)) => Some(rule.required(0)),
        Some(rule) => quorum.base.map(|base| rule.required(base)),
        None => None,
    };
    quorum
}

/// Returns the voting seats that are taken at a moment, each by the mandate of its holder:
/// whether the holder sits, somebody in their place, or their substitute.
#[must_use]
pub fn voters(
    programme: &Programme,
    session: SessionId,
    at: Moment,
    item: Option<AgendaItemId>,
) -> BTreeSet<MembershipId> {
    let attendances = programme
        .referring(session.0, Role::AttendanceAt)
        .filter_map(|id| programme.attendance(AttendanceId(id)));
    let body = programme.session(session).map(|session| session.body);
    attendances
        .filter(|attendance| attendance.sits_at(at))
        .filter(|attendance| item.is_none_or(|item| !attendance.recused.contains(&item)))
        .filter_map(|attendance| {
            let own = attendance.membership?;
            let mandate = programme.membership(own)?;
            let seat = match mandate.standing {
                Standing::Holder => own,
                Standing::Substitute => mandate.substitutes?,
            };
            let is_seat = |id| {
                let mandate = programme.membership(id);
                mandate.is_some_and(|mandate| {
                    Some(mandate.body) == body && votes(programme, mandate, at)
                })
            };
            let runs = term(programme, mandate).contains(at.day);
            (runs && is_seat(seat)).then_some(seat)
        })
        .collect()
}

/// Tells whether a mandate is that of a voting seat, and runs at a moment.
fn votes(programme: &Programme, mandate: &Membership, at: Moment) -> bool {
    let post = mandate.post.and_then(|post| programme.post(post));
    mandate.standing == Standing::Holder
        && term(programme, mandate).contains(at.day)
        && post.is_none_or(|post| post.voting != Some(Voting::No))
}

fn is_there(programme: &Programme, post: PostId, there: &BTreeSet<MembershipId>) -> bool {
    programme
        .memberships_at(post)
        .any(|(id, _)| there.contains(&id))
}

/// Counts what a share is taken of.
fn base(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    kind: Option<&str>,
    at: Moment,
) -> Option<u32> {
    let definition = charter.parameter_on(Topic::QuorumBase, kind)?;
    let of_all = match value_on(programme, definition, Some(body), at.day)? {
        "seats" => true,
        "held" => false,
        _ => return None,
    };
    let held_at = |post: Option<EntryId>| {
        let held = programme.memberships_in(body).filter(|(_, mandate)| {
            mandate.post.map(|post| post.0) == post && votes(programme, mandate, at)
        });
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    };
    let life = programme.body(body).map(|body| body.life());
    let mut seats = held_at(None);
    for (id, post) in programme.posts_of(body) {
        let exists = post
            .life()
            .within(&life.unwrap_or_default())
            .contains(at.day);
        if exists && post.voting != Some(Voting::No) {
            let held = held_at(Some(id.0));
            // Seats that no text settles are as many as are held.
            seats += if of_all {
                post.seats.unwrap_or(held)
            } else {
                held
            };
        }
    }
    Some(seats)
}
