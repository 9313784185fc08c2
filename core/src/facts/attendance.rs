//! Attendances: who was at a session, from when to when, and in whose place.
//!
//! Holder and chair differ in practice (charter, rule 2): the minister holds the seat, an adviser
//! sits. Who comes twice has two attendances; a village assembly counts heads beside its members.

use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::calendar::Moment;
use crate::ids::{AgendaItemId, MembershipId, SessionId};

/// The most people of an assembly.
const MAX_HEADS: u32 = 1_000_000;

/// A member, a guest, or so many people, at a session or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The session.
    pub session: SessionId,
    /// The mandate whose seat it is; none for guests and heads counted.
    pub membership: Option<MembershipId>,
    /// A guest: a function.
    pub guest: Option<String>,
    /// Whether they were there.
    #[serde(default)]
    pub presence: Presence,
    /// Who sits in the member's place: a function.
    pub represented_by: Option<String>,
    /// In what capacity.
    pub capacity: Option<String>,
    /// When they came; none: from the start.
    pub from: Option<Moment>,
    /// When they left; none: they stayed.
    pub to: Option<Moment>,
    /// Items on which they withdraw.
    #[serde(default)]
    pub recused: Vec<AgendaItemId>,
    /// How many women, where heads are counted.
    pub women: Option<u32>,
    /// How many men.
    pub men: Option<u32>,
    /// Where this is written.
    pub source: Option<String>,
}

/// Whether somebody was there.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// There.
    #[default]
    Present,
    /// Somebody sits in their place.
    Represented,
    /// Not there, and said so.
    Excused,
    /// Not there.
    Absent,
}

impl Attendance {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("session", Shape::Reference(Kind::Session)),
        Field::optional("membership", Shape::Reference(Kind::Membership)),
        Field::optional("guest", Shape::Line(200)),
        Field::optional(
            "presence",
            Shape::Choice(&["present", "represented", "excused", "absent"]),
        ),
        Field::optional("represented_by", Shape::Line(200)),
        Field::optional("capacity", Shape::Line(200)),
        Field::optional("from", Shape::Moment),
        Field::optional("to", Shape::Moment),
        Field::optional("recused", Shape::References(Kind::AgendaItem)),
        Field::optional("women", Shape::Tally(MAX_HEADS)),
        Field::optional("men", Shape::Tally(MAX_HEADS)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Tells whether the seat is taken at a moment: by its holder or in their place.
    ///
    /// A moment whose time is not known asks for the whole day: then it is enough to have been
    /// there at some time of it.
    #[must_use]
    pub fn sits_at(&self, at: Moment) -> bool {
        let takes_seat = matches!(self.presence, Presence::Present | Presence::Represented);
        let has_come = self.from.is_none_or(|from| match at.minute {
            Some(_) => from <= at,
            None => from.day <= at.day,
        });
        let is_still_there = self.to.is_none_or(|to| match (at.minute, to.minute) {
            (Some(_), Some(_)) => at < to,
            _ => at.day <= to.day,
        });
        takes_seat && has_come && is_still_there
    }
}

recordable!(Attendance {
    session: AttendanceAt,
    membership: AttendanceOf,
    recused: RecusedFrom
});
