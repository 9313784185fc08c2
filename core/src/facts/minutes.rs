//! Minutes: what is written of a session beyond what its facts already say.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::SessionId;

/// The minutes (procès-verbal) of a session: composed from its facts, completed by hand.
///
/// They are submitted on a day, and approved by a decision of a later session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The session.
    pub session: SessionId,
    /// How it was opened.
    pub opening: Option<String>,
    /// What was said.
    pub debates: Option<String>,
    /// How it was closed.
    pub closing: Option<String>,
    /// Who keeps them: a function.
    pub kept_by: Option<String>,
    /// When they were put forward for approval; none: still being written.
    pub submitted_on: Option<NaiveDate>,
    /// The digest of the entries that they rested on when they were put forward.
    pub digest: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Minutes {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("session", Shape::Reference(Kind::Session)),
        Field::optional("opening", Shape::Text(20_000)),
        Field::optional("debates", Shape::Text(100_000)),
        Field::optional("closing", Shape::Text(20_000)),
        Field::optional("kept_by", Shape::Line(200)),
        Field::optional("submitted_on", Shape::Day),
        Field::optional("digest", Shape::Line(80)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Minutes { session: MinutesOf });
