//! Sessions: the sittings of a body.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::calendar::Life;
use crate::ids::BodyId;

/// One sitting of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Whose.
    pub body: BodyId,
    /// Its number among the body's sessions of that kind.
    pub number: Option<u32>,
    /// Ordinary or extraordinary.
    #[serde(default)]
    pub kind: SessionKind,
    /// When its members were convened.
    pub convened_on: Option<NaiveDate>,
    /// First day; none: held, the day unknown.
    pub opens_on: Option<NaiveDate>,
    /// Last day, when it sat for several.
    pub closes_on: Option<NaiveDate>,
    /// Where it sat.
    pub place: Option<String>,
    /// Who presides: one function a line.
    pub presided_by: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// Whether a session is one of the regular ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// One of the regular ones.
    #[default]
    Ordinary,
    /// Called for a reason.
    Extraordinary,
}

impl Session {
    /// Returns its days; none where its first day is not known.
    #[must_use]
    pub fn days(&self) -> Option<Life> {
        let first = self.opens_on?;
        Some(Life::new(Some(first), self.closes_on.or(Some(first))))
    }

    pub(super) const FIELDS: &[Field] = &[
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::optional("number", Shape::Count(100_000)),
        Field::optional("kind", Shape::Choice(&["ordinary", "extraordinary"])),
        Field::optional("convened_on", Shape::Day),
        Field::optional("opens_on", Shape::Day),
        Field::optional("closes_on", Shape::Day),
        Field::optional("place", Shape::Line(400)),
        Field::optional("presided_by", Shape::Text(1000)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Session { body: SessionOf });
