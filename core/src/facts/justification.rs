//! Justifications: why a result is not what was forecast (charter, rule 5).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Recordable, Role, Shape};
use crate::ids::{BodyId, EntryId, ProgressId};

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

impl Recordable for Justification {
    const KIND: Kind = Kind::Justification;

    fn each_reference(&mut self, visit: &mut dyn FnMut(Role, &mut EntryId)) {
        visit(Role::JustificationOf, &mut self.progress.0);
        visit(Role::JustifiedBy, &mut self.body.0);
    }

    fn into_fact(self) -> Fact {
        Fact::Justification(self.into())
    }
}
