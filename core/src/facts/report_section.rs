//! Sections of reports: what is said of one component.

use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{ComponentId, ReportId};

/// What a report says of one component.
///
/// A fact of its own, not a field of the report: each component has its own specialist, who
/// writes on a tablet of their own, and what two wrote of two components apart must not contest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSection {
    /// The report.
    pub report: ReportId,
    /// The component; none for what belongs to none.
    pub component: Option<ComponentId>,
    /// What is said.
    pub text: String,
    /// Where this is written.
    pub source: Option<String>,
}

impl ReportSection {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("report", Shape::Reference(Kind::Report)),
        Field::optional("component", Shape::Reference(Kind::Component)),
        Field::required("text", Shape::Text(20_000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(ReportSection {
    report: SectionOf,
    component: SectionAbout
});
