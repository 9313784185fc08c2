//! Posts: offices that exist whoever holds them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::calendar::Life;
use crate::ids::BodyId;

/// The most seats of one post.
const MAX_SEATS: u32 = 10_000;

/// An office of a body, with one seat or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The body it belongs to.
    pub body: BodyId,
    /// Its name: a function, not a person.
    pub name: String,
    /// How many may hold it at a time; none: not settled.
    pub seats: Option<u32>,
    /// Whether its holders vote; where nothing is said, they do.
    pub voting: Option<Voting>,
    /// Since when it exists.
    pub from: Option<NaiveDate>,
    /// Until when it existed.
    pub to: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// Whether the holders of a post vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voting {
    /// They vote, and count for the quorum.
    Yes,
    /// They sit without a vote.
    No,
}

impl Post {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("name", Shape::Line(200)),
        Field::optional("seats", Shape::Count(MAX_SEATS)),
        Field::optional("voting", Shape::Choice(&["yes", "no"])),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the days on which it exists.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(self.from, self.to)
    }
}

recordable!(Post { body: PostOf });
