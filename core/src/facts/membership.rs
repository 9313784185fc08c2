//! Memberships: who sits where, from when to when, and in what standing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Recordable, Role, Shape};
use crate::calendar::Life;
use crate::ids::{BodyId, EntryId, MembershipId, PersonId, PostId};

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

impl Recordable for Membership {
    const KIND: Kind = Kind::Membership;

    fn each_reference(&mut self, visit: &mut dyn FnMut(Role, &mut EntryId)) {
        visit(Role::MembershipOf, &mut self.person.0);
        visit(Role::MembershipIn, &mut self.body.0);
        if let Some(post) = &mut self.post {
            visit(Role::MembershipPost, &mut post.0);
        }
        if let Some(other) = &mut self.substitutes {
            visit(Role::SubstituteFor, &mut other.0);
        }
    }

    fn into_fact(self) -> Fact {
        Fact::Membership(self.into())
    }
}
