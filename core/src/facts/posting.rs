//! Postings: who works with a tablet, in what capacity, and for which territory.
//!
//! Chosen once per tablet and workspace. A change amends the posting, so that the journal tells
//! what it was before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{AreaId, BodyId};

/// What the author of entries answers for, on one tablet: an agent of follow-up and liaison in a
/// commune (charter, UT-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// What people call the tablet.
    pub device: Option<String>,
    /// In what capacity: the author of entries. Not a person.
    pub function: String,
    /// The territory; none: that of the body or, without one, the whole programme.
    pub area: Option<AreaId>,
    /// The body that the agent works for.
    pub body: Option<BodyId>,
    /// Since when.
    pub from: NaiveDate,
}

impl Posting {
    pub(super) const FIELDS: &[Field] = &[
        Field::optional("device", Shape::Line(200)),
        Field::required("function", Shape::Line(200)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::required("from", Shape::Day),
    ];
}

recordable!(Posting {
    area: PostingIn,
    body: PostingAt
});
