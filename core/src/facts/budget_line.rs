//! Budget lines: what an activity may cost, from whom the money comes, by quarter.

use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{ActivityId, FundingSourceId};

/// The money of one activity from one source of funding, in whole francs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// The activity.
    pub activity: ActivityId,
    /// Where the money comes from.
    pub funding: FundingSourceId,
    /// January to March.
    pub q1: Option<i64>,
    /// April to June.
    pub q2: Option<i64>,
    /// July to September.
    pub q3: Option<i64>,
    /// October to December.
    pub q4: Option<i64>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl BudgetLine {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("activity", Shape::Reference(Kind::Activity)),
        Field::required("funding", Shape::Reference(Kind::FundingSource)),
        Field::optional("q1", Shape::Amount),
        Field::optional("q2", Shape::Amount),
        Field::optional("q3", Shape::Amount),
        Field::optional("q4", Shape::Amount),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the amounts of the four quarters, nought where none is set.
    #[must_use]
    pub fn quarters(&self) -> [i64; 4] {
        [self.q1, self.q2, self.q3, self.q4].map(Option::unwrap_or_default)
    }
}

recordable!(BudgetLine {
    activity: LineOf,
    funding: LineFrom
});
