//! Activities of a work plan.

use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{AreaId, BodyId, ComponentId, WorkPlanId};

/// Something that a work plan sets out to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// The version of the plan that it stands in.
    pub plan: WorkPlanId,
    /// Its number in the plan.
    pub code: Option<String>,
    /// What is to be done.
    pub name: String,
    /// The component that it belongs to.
    pub component: Option<ComponentId>,
    /// Who is responsible.
    pub body: Option<BodyId>,
    /// Where.
    pub area: Option<AreaId>,
    /// The quarter in which it begins.
    pub from_quarter: Option<u32>,
    /// The quarter in which it ends.
    pub to_quarter: Option<u32>,
    /// How much is to be reached, in whole units.
    pub target: Option<i64>,
    /// What is counted: households, communes, …
    pub unit: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Activity {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("plan", Shape::Reference(Kind::WorkPlan)),
        Field::optional("code", Shape::Line(40)),
        Field::required("name", Shape::Line(300)),
        Field::optional("component", Shape::Reference(Kind::Component)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::optional("from_quarter", Shape::Count(4)),
        Field::optional("to_quarter", Shape::Count(4)),
        Field::optional("target", Shape::Amount),
        Field::optional("unit", Shape::Line(80)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Activity {
    plan: ActivityOf,
    component: ActivityUnder,
    body: ActivityBy,
    area: ActivityIn,
});
