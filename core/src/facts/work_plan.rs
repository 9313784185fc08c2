//! Work plans: what a year is to bring, and what it may cost (PTBA).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Precision, Shape, recordable};
use crate::ids::{BodyId, WorkPlanId};

/// One version of the work plan of a year. Whether it was adopted follows from decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkPlan {
    /// The year.
    pub year: u32,
    /// 1 for the first; each revision counts on.
    pub version: u32,
    /// What it is called, where it has a name of its own.
    pub name: Option<String>,
    /// The version that it takes the place of.
    pub revises: Option<WorkPlanId>,
    /// Who prepared it.
    pub body: Option<BodyId>,
    /// When it was put to the body that adopts it.
    pub submitted_on: Option<NaiveDate>,
    /// Its budget as stated, in whole francs, where its lines are not known.
    pub total: Option<i64>,
    /// How finely the source states its amounts; every franc where it is not said.
    pub precision: Option<Precision>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl WorkPlan {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("year", Shape::Count(9999)),
        Field::required("version", Shape::Count(99)),
        Field::optional("name", Shape::Line(300)),
        Field::optional("revises", Shape::Reference(Kind::WorkPlan)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("submitted_on", Shape::Day),
        Field::optional("total", Shape::Amount),
        Field::optional("precision", Precision::SHAPE),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(WorkPlan {
    revises: Revises,
    body: PlanBy
});
