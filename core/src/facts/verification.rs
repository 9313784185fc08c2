//! Verification: what another body finds about a declaration.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, FollowUpId};

/// A finding about a declaration, by another body than the one that declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The declaration.
    pub follow_up: FollowUpId,
    /// The body that verifies.
    pub body: BodyId,
    /// When.
    pub on: NaiveDate,
    /// What it finds.
    pub finding: Finding,
    /// On what grounds.
    pub text: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// What a verification finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// As declared.
    Confirmed,
    /// Not as declared.
    Refuted,
}

impl Verification {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("follow_up", Shape::Reference(Kind::FollowUp)),
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("on", Shape::Day),
        Field::required("finding", Shape::Choice(&["confirmed", "refuted"])),
        Field::optional("text", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Verification {
    follow_up: VerificationOf,
    body: VerifiedBy
});
