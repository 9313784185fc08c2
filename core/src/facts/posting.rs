//! Postings: who works with a tablet, in what capacity, and for which territory.
//!
//! Chosen once per tablet and workspace. A change amends the posting, so that the journal tells
//! what it was before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Recordable, Role, Shape};
use crate::ids::{AreaId, BodyId, EntryId};

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

impl Recordable for Posting {
    const KIND: Kind = Kind::Posting;

    fn each_reference(&mut self, visit: &mut dyn FnMut(Role, &mut EntryId)) {
        if let Some(area) = &mut self.area {
            visit(Role::PostingIn, &mut area.0);
        }
        if let Some(body) = &mut self.body {
            visit(Role::PostingAt, &mut body.0);
        }
    }

    fn into_fact(self) -> Fact {
        Fact::Posting(self.into())
    }
}
