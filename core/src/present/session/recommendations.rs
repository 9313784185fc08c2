//! What a session asks of others, and where each stands.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::facts::Role;
use crate::ids::{RecommendationId, SessionId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::sessions::may_have_sat;
use crate::status::{Stage, standing};

use super::super::Label;

/// One recommendation of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecommendationRow {
    /// The recommendation.
    pub id: RecommendationId,
    /// Its number as printed.
    pub number: Option<String>,
    /// What is asked.
    pub text: String,
    /// Its level of priority.
    pub level: Option<u32>,
    /// The body or the post that it is addressed to.
    pub addressee: Option<Label>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How far it is.
    pub stage: Stage,
    /// How many days it is overdue.
    pub overdue: Option<u32>,
}

/// Returns the recommendations that a session had made by a day, those of the highest level first.
#[must_use]
pub fn recommendations_of(
    register: &Register,
    id: SessionId,
    day: NaiveDate,
) -> Vec<RecommendationRow> {
    let programme = register.programme();
    let has_begun = may_have_sat(programme, id, day);
    let row = |id| {
        let id = RecommendationId(id);
        let found = programme.recommendation(id)?;
        let standing = standing(programme, id, found, day);
        let post = found.post.map(|post| post.0);
        let addressee = post.or(found.body.map(|body| body.0));
        Some(RecommendationRow {
            id,
            number: found.number.clone(),
            text: found.text.clone(),
            level: found.level,
            addressee: addressee.map(|id| Label::of(register, id)),
            due_on: found.due_on,
            stage: standing.stage,
            overdue: standing.overdue,
        })
    };
    let mut rows: Vec<RecommendationRow> = programme
        .referring(id.0, Role::RecommendedIn)
        .filter(|_| has_begun)
        .filter_map(row)
        .collect();
    // Without a level last; then as they were recorded.
    rows.order_by_key(|row| (Reverse(row.level.map(Reverse)), row.id));
    rows
}
