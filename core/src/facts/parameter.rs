//! Parameters: what the founding texts leave to the programme, dated.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::calendar::Life;
use crate::ids::{BodyId, PostId};

/// A dated value of one of the programme's parameters.
///
/// No value means: not prescribed, not set. The product never invents a legal default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Which parameter: a code of the charter.
    pub code: String,
    /// Its value, as the charter says it is written.
    pub value: Option<String>,
    /// Since when it holds.
    pub from: Option<NaiveDate>,
    /// Until when it held.
    pub to: Option<NaiveDate>,
    /// The text that sets it, or that none does.
    pub basis: String,
    /// The one body that it holds for; none: all.
    pub body: Option<BodyId>,
    /// The posts that it asks for: those without whose holders there is no quorum.
    #[serde(default)]
    pub posts: Vec<PostId>,
    /// What else must be known.
    pub note: Option<String>,
}

impl Parameter {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("code", Shape::Line(80)),
        Field::optional("value", Shape::Line(400)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::required("basis", Shape::Text(1000)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("posts", Shape::References(Kind::Post)),
        Field::optional("note", Shape::Text(4000)),
    ];

    /// Returns the days on which it holds.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(self.from, self.to)
    }
}

recordable!(Parameter {
    body: ParameterOf,
    posts: ParameterPost
});
