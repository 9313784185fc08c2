//! Who is at a session: every member whose mandate runs on its days, marked or not yet, the
//! guests, and the heads counted.
//!
//! Made in one walk over the mandates and one over the attendances, so that a village assembly
//! of hundreds is as quick as a committee of ten. Rows stand by mandate, each shared, so that a
//! page draws anew only the one that changed.

mod noted;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::calendar::{Life, Moment};
use crate::facts::{Membership, Presence, Role, Session, Standing, Voting};
use crate::ids::{AttendanceId, BodyId, EntryId, MembershipId, PostId, SessionId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::{sessions, term};

use noted::Noted;

/// The most days that a form offers one by one.
const MOST_DAYS: usize = 31;

/// Who is at a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The session.
    pub session: SessionId,
    /// The body that sits.
    pub body: BodyId,
    /// The days of the session; none where they are not known.
    pub days: Vec<NaiveDate>,
    /// Those who hold a seat, by post, then those without one by name.
    pub members: Vec<MembershipId>,
    /// Those who stand in.
    pub substitutes: Vec<MembershipId>,
    /// What is known of each of them.
    pub rows: BTreeMap<MembershipId, Arc<MemberRow>>,
    /// Guests, as they were noted.
    pub guests: Vec<GuestRow>,
    /// Heads counted, as they were noted.
    pub heads: Vec<HeadRow>,
    /// How many members are marked.
    pub n_marked: usize,
}

/// One member, or one who stands in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MemberRow {
    /// The mandate.
    pub id: MembershipId,
    /// Who; none where the person has not arrived.
    pub name: Option<String>,
    /// Their post in the body.
    pub post: Option<String>,
    /// The function that they hold elsewhere.
    pub function: Option<String>,
    /// Whether they hold the seat or stand in.
    pub standing: Standing,
    /// The name of the member stood in for.
    pub stands_in_for: Option<String>,
    /// Whether the seat votes.
    pub votes: bool,
    /// Whether the mandate does not run on the days of the session, or is in another body.
    pub is_outside: bool,
    /// When they were there, or that they were not; none: not marked yet.
    pub spells: Vec<Spell>,
}

/// One attendance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spell {
    /// The attendance.
    pub id: AttendanceId,
    /// Whether they were there.
    pub presence: Presence,
    /// Who sits in their place.
    pub represented_by: Option<String>,
    /// In what capacity.
    pub capacity: Option<String>,
    /// When they came; none: from the start.
    pub from: Option<Moment>,
    /// When they left; none: they stayed.
    pub to: Option<Moment>,
    /// On how many items they withdraw.
    pub n_recused: usize,
    /// Whether a field has several values in force.
    pub is_contested: bool,
    /// Whether it meets another attendance of the same mandate.
    pub is_double: bool,
}

/// A guest.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GuestRow {
    /// Who: a function.
    pub guest: String,
    /// When they were there.
    pub spell: Spell,
}

/// Heads counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeadRow {
    /// The attendance.
    pub id: AttendanceId,
    /// How many women.
    pub women: Option<u32>,
    /// How many men.
    pub men: Option<u32>,
}

impl Spell {
    /// Tells whether there is more to say of it than whether they were there.
    #[must_use]
    pub fn says_more(&self) -> bool {
        let sits = matches!(self.presence, Presence::Present | Presence::Represented);
        let is_timed = self.from.is_some() || self.to.is_some();
        self.presence == Presence::Represented
            || (sits && (is_timed || self.n_recused > 0))
            || self.is_contested
            || self.is_double
    }
}

impl MemberRow {
    /// Returns whether they are there, by their last attendance; none: not marked yet.
    #[must_use]
    pub fn presence(&self) -> Option<Presence> {
        self.spells.last().map(|spell| spell.presence)
    }
}

impl Roll {
    /// Returns how many women and men were counted.
    #[must_use]
    pub fn heads_counted(&self) -> Option<(u32, u32)> {
        let add = |(women, men): (u32, u32), row: &HeadRow| {
            (
                women.saturating_add(row.women.unwrap_or(0)),
                men.saturating_add(row.men.unwrap_or(0)),
            )
        };
        (!self.heads.is_empty()).then(|| self.heads.iter().fold((0, 0), add))
    }

    /// Returns how many members are there by each way, those that anybody is in.
    #[must_use]
    pub fn by_presence(&self) -> Vec<(Presence, usize)> {
        let mut counts: BTreeMap<Presence, usize> = BTreeMap::new();
        let members = self.members.iter().filter_map(|id| self.rows.get(id));
        for presence in members.filter_map(|row| row.presence()) {
            *counts.entry(presence).or_default() += 1;
        }
        counts.into_iter().collect()
    }

    /// Goes through the members, then those who stand in, in their order.
    pub fn in_order(&self) -> impl Iterator<Item = &Arc<MemberRow>> {
        let ids = self.members.iter().chain(&self.substitutes);
        ids.filter_map(|id| self.rows.get(id))
    }
}

/// Returns who was at a session by a day; none where there is no such session.
#[must_use]
pub fn roll(register: &Register, id: SessionId, day: NaiveDate) -> Option<Roll> {
    let programme = register.programme();
    let session = programme.session(id)?;
    let mut noted = Noted::by(register, id, day);
    let days = sessions::span(programme, id);
    let mut rows: Vec<(Place, MemberRow)> = Vec::new();
    for (membership, mandate) in programme.memberships_in(session.body) {
        let shared = term(programme, mandate).within(&days);
        let spells = noted.spells.remove(&membership);
        if spells.is_some() || !Life::is_reversed(&shared) {
            let is_outside = Life::is_reversed(&shared);
            let spells = spells.unwrap_or_default();
            rows.push(row(programme, membership, mandate, spells, is_outside));
        }
    }
    // What a merge brought of mandates elsewhere is shown, never left out.
    for (membership, spells) in std::mem::take(&mut noted.spells) {
        if let Some(mandate) = programme.membership(membership) {
            rows.push(row(programme, membership, mandate, spells, true));
        }
    }
    rows.order_by(|one, other| one.0.cmp(&other.0));
    let of = |standing: Standing| -> Vec<MembershipId> {
        let rows = rows.iter().filter(|(_, row)| row.standing == standing);
        rows.map(|(_, row)| row.id).collect()
    };
    let (members, substitutes) = (of(Standing::Holder), of(Standing::Substitute));
    let is_marked =
        |row: &&(Place, MemberRow)| row.1.standing == Standing::Holder && !row.1.spells.is_empty();
    Some(Roll {
        session: id,
        body: session.body,
        days: days_of(session),
        members,
        substitutes,
        n_marked: rows.iter().filter(is_marked).count(),
        rows: rows
            .into_iter()
            .map(|(_, row)| (row.id, Arc::new(row)))
            .collect(),
        guests: noted.guests,
        heads: noted.heads,
    })
}

/// Returns the days of a session, one by one; none where they are not known.
#[must_use]
pub fn days_of(session: &Session) -> Vec<NaiveDate> {
    let Some(days) = session.days() else {
        return Vec::new();
    };
    let (Some(from), Some(to)) = (days.from, days.to) else {
        return Vec::new();
    };
    from.iter_days()
        .take(MOST_DAYS)
        .take_while(|day| *day <= to)
        .collect()
}

/// Proposes who sits in a member's place: whoever did the last time.
#[must_use]
pub fn last_representation(
    programme: &Programme,
    membership: MembershipId,
) -> Option<(Option<String>, Option<String>)> {
    let attendances = programme
        .referring(membership.0, Role::AttendanceOf)
        .filter_map(|id| Some((id, programme.attendance(AttendanceId(id))?)));
    attendances
        .filter(|(_, attendance)| attendance.presence == Presence::Represented)
        .max_by_key(|(id, attendance)| {
            let session = programme.session(attendance.session);
            (session.and_then(|session| session.opens_on), *id)
        })
        .map(|(_, last)| (last.represented_by.clone(), last.capacity.clone()))
}

/// Where a row stands: by post, then without one by name.
type Place = (bool, Option<PostId>, String, EntryId);

fn row(
    programme: &Programme,
    id: MembershipId,
    mandate: &Membership,
    spells: Vec<Spell>,
    is_outside: bool,
) -> (Place, MemberRow) {
    let person = programme.person(mandate.person);
    let post = mandate.post.and_then(|post| programme.post(post));
    let name = person.map(|person| person.name.clone());
    let holder = mandate
        .substitutes
        .and_then(|held| programme.membership(held))
        .and_then(|held| programme.person(held.person));
    let place = (
        mandate.post.is_none(),
        mandate.post,
        fold_name(name.as_deref().unwrap_or_default()),
        id.0,
    );
    let row = MemberRow {
        id,
        name,
        post: post.map(|post| post.name.clone()),
        function: person.and_then(|person| person.function.clone()),
        standing: mandate.standing,
        stands_in_for: holder.map(|person| person.name.clone()),
        votes: post.is_none_or(|post| post.voting != Some(Voting::No)),
        is_outside,
        spells,
    };
    (place, row)
}

#[cfg(test)]
mod tests;
