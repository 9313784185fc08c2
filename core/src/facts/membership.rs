//! Memberships: who sits where, from when to when, and in what standing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::calendar::Life;
use crate::ids::{BodyId, MembershipId, PersonId, PostId};

/// A person in a body, maybe holding a post, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub body: BodyId,
    /// Which post of that body, if one.
    pub post: Option<PostId>,
    /// Whether they hold the seat or stand in.
    #[serde(default)]
    pub standing: Standing,
    /// The mandate that a substitute stands in for.
    pub substitutes: Option<MembershipId>,
    /// First day of the mandate.
    pub from: NaiveDate,
    /// Last day of the mandate.
    pub to: Option<NaiveDate>,
    /// The act of appointment, or where this is written.
    pub source: Option<String>,
}

/// Whether somebody holds a seat or stands in for its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Holds the seat.
    #[default]
    Holder,
    /// Stands in for a holder; takes no seat.
    Substitute,
}

impl Membership {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("person", Shape::Reference(Kind::Person)),
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::optional("post", Shape::Reference(Kind::Post)),
        Field::optional("standing", Shape::Choice(&["holder", "substitute"])),
        Field::optional("substitutes", Shape::Reference(Kind::Membership)),
        Field::required("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the days of the mandate, as recorded.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(Some(self.from), self.to)
    }
}

recordable!(Membership {
    person: MembershipOf,
    body: MembershipIn,
    post: MembershipPost,
    substitutes: SubstituteFor,
});
