//! Justifications: why a result is not what was forecast (charter, rule 5).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, ProgressId};

/// What the responsible body answers about a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Justification {
    /// The progress whose gap it explains.
    pub progress: ProgressId,
    /// Who answers.
    pub body: BodyId,
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub text: String,
    /// What proves it.
    pub evidence: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Justification {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("progress", Shape::Reference(Kind::Progress)),
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("on", Shape::Day),
        Field::required("text", Shape::Text(4000)),
        Field::optional("evidence", Shape::Text(1000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Justification {
    progress: JustificationOf,
    body: JustifiedBy
});
