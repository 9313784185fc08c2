//! Progress: how far a plan, an activity or a budget line is on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Precision, Shape, recordable};
use crate::ids::{ActivityId, BodyId, BudgetLineId, WorkPlanId};

/// What was reached from the first day of the plan's year to a day: all figures are cumulative, so
/// that a late or a missing report falsifies no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The plan as a whole.
    pub plan: Option<WorkPlanId>,
    /// An activity.
    pub activity: Option<ActivityId>,
    /// A budget line.
    pub line: Option<BudgetLineId>,
    /// The day up to which it counts: 31/03, 30/06, 30/09 or 31/12.
    pub cut_off: NaiveDate,
    /// Who reports it.
    pub body: Option<BodyId>,
    /// What was forecast up to that day, in whole francs, where the source states it.
    pub forecast: Option<i64>,
    /// What was committed, in whole francs.
    pub committed: Option<i64>,
    /// What was disbursed, in whole francs.
    pub disbursed: Option<i64>,
    /// What was reached, in the unit of the activity.
    pub quantity: Option<i64>,
    /// How finely the source states its amounts; every franc where it is not said.
    pub precision: Option<Precision>,
    /// The rate of execution as published, in hundredths of a point: 4890 for 48.9 %.
    pub published: Option<u32>,
    /// What proves it.
    pub evidence: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Progress {
    pub(super) const FIELDS: &[Field] = &[
        Field::optional("plan", Shape::Reference(Kind::WorkPlan)),
        Field::optional("activity", Shape::Reference(Kind::Activity)),
        Field::optional("line", Shape::Reference(Kind::BudgetLine)),
        Field::required("cut_off", Shape::Day),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("forecast", Shape::Amount),
        Field::optional("committed", Shape::Amount),
        Field::optional("disbursed", Shape::Amount),
        Field::optional("quantity", Shape::Amount),
        Field::optional("precision", Precision::SHAPE),
        Field::optional("published", Shape::Tally(1_000_000)),
        Field::optional("evidence", Shape::Text(1000)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Progress {
    plan: ProgressOfPlan,
    activity: ProgressOfActivity,
    line: ProgressOfLine,
    body: ReportedBy,
});
