//! Follow-up: what the addressee of a recommendation declares.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, RecommendationId};

/// A declaration about a recommendation. It closes nothing: another body verifies it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// The body that declares.
    pub body: BodyId,
    /// When.
    pub on: NaiveDate,
    /// How far it says things are.
    pub state: Headway,
    /// How much is done, in percent.
    pub percent: Option<u32>,
    /// What was done, or why it does not apply.
    pub text: Option<String>,
    /// What proves it.
    pub evidence: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// How far an addressee says things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Headway {
    /// Begun.
    Started,
    /// Done.
    Done,
    /// It does not apply, or no longer.
    NotApplicable,
}

impl FollowUp {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("recommendation", Shape::Reference(Kind::Recommendation)),
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("on", Shape::Day),
        Field::required(
            "state",
            Shape::Choice(&["started", "done", "not_applicable"]),
        ),
        Field::optional("percent", Shape::Tally(100)),
        Field::optional("text", Shape::Text(4000)),
        Field::optional("evidence", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(FollowUp {
    recommendation: FollowUpOf,
    body: DeclaredBy
});
