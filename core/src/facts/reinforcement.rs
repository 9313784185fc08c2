//! Reinforcements: a body asks for more hands than its pattern gives it, and another answers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, DecisionId};

/// The most people that one request asks for.
const MAX_PEOPLE: u32 = 1000;

/// A request for reinforcement: an antenna may be reinforced when needed. Whether the people came
/// follows from mandates: see [`crate::status::staff::request_state`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reinforcement {
    /// Who asks.
    pub body: BodyId,
    /// For what: the name of a post, there or not.
    pub function: String,
    /// For how many people; none: one.
    pub seats: Option<u32>,
    /// When it was asked for.
    pub asked_on: NaiveDate,
    /// From when it is needed.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// What was answered; none: nothing yet.
    pub answer: Option<Answer>,
    /// When.
    pub answered_on: Option<NaiveDate>,
    /// By whom: never by who asked.
    pub answered_by: Option<BodyId>,
    /// How many people were granted; none: as many as were asked for.
    pub granted: Option<u32>,
    /// The decision of a session that settled it, where one did.
    pub decision: Option<DecisionId>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// What a request is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes, at least in part.
    Granted,
    /// No.
    Refused,
}

impl Reinforcement {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("function", Shape::Line(200)),
        Field::optional("seats", Shape::Count(MAX_PEOPLE)),
        Field::required("asked_on", Shape::Day),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::required("reason", Shape::Text(4000)),
        Field::optional("answer", Shape::Choice(&["granted", "refused"])),
        Field::optional("answered_on", Shape::Day),
        Field::optional("answered_by", Shape::Reference(Kind::Body)),
        Field::optional("granted", Shape::Count(MAX_PEOPLE)),
        Field::optional("decision", Shape::Reference(Kind::Decision)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns how many people it is about: as many as were granted, or else asked for.
    #[must_use]
    pub fn n_people(&self) -> u32 {
        self.granted.or(self.seats).unwrap_or(1)
    }
}

recordable!(Reinforcement {
    body: ReinforcementOf,
    answered_by: AnsweredBy,
    decision: AnsweredIn,
});
