//! Components: how a work plan is divided. The division changes over the years, so it is dated.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::ComponentId;

/// A component, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// Its number, such as `1A`.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The component that it is a part of.
    pub within: Option<ComponentId>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Component {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("code", Shape::Line(40)),
        Field::required("name", Shape::Line(300)),
        Field::optional("within", Shape::Reference(Kind::Component)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Component {
    within: ComponentWithin
});
