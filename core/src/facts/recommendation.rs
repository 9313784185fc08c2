//! Recommendations: what a mission or a session asks of somebody (charter, rule 6).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, DecisionId, MissionId, PostId, RecommendationId, SessionId};

/// What somebody is asked to do, by when. Whether it was done follows from declarations, and
/// from what another body finds about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The mission that makes it.
    pub mission: Option<MissionId>,
    /// The session that makes it.
    pub session: Option<SessionId>,
    /// The decision that orders it: then it is a corrective measure (charter, rule 5).
    pub decision: Option<DecisionId>,
    /// Its number as printed, such as `1.1.10`.
    pub number: Option<String>,
    /// What is asked.
    pub text: String,
    /// Its level of priority as printed; 1 comes first.
    pub level: Option<u32>,
    /// The body that it is addressed to.
    pub body: Option<BodyId>,
    /// The post that it is addressed to.
    pub post: Option<PostId>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was made, where its mission or session does not say so.
    pub made_on: Option<NaiveDate>,
    /// The earlier one that it carries over.
    pub carried_from: Option<RecommendationId>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Recommendation {
    pub(super) const FIELDS: &[Field] = &[
        Field::optional("mission", Shape::Reference(Kind::Mission)),
        Field::optional("session", Shape::Reference(Kind::Session)),
        Field::optional("decision", Shape::Reference(Kind::Decision)),
        Field::optional("number", Shape::Line(40)),
        Field::required("text", Shape::Text(8000)),
        Field::optional("level", Shape::Count(9)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("post", Shape::Reference(Kind::Post)),
        Field::optional("due_on", Shape::Day),
        Field::optional("made_on", Shape::Day),
        Field::optional("carried_from", Shape::Reference(Kind::Recommendation)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Recommendation {
    mission: MissionOf,
    session: RecommendedIn,
    decision: OrderedBy,
    body: AddressedTo,
    post: AddressedToPost,
    carried_from: CarriedFrom,
});
