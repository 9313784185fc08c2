//! Targets: what an indicator is to reach by a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{AreaId, IndicatorId};

/// What an indicator is to reach by a day. A target that no source tells is not recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Where; none: in the whole programme.
    pub area: Option<AreaId>,
    /// The day by which it is to be reached: the end of the period.
    pub cut_off: NaiveDate,
    /// What is to be reached, in the least parts of the indicator's unit.
    pub figure: i64,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Target {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("indicator", Shape::Reference(Kind::Indicator)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::required("cut_off", Shape::Day),
        Field::required("figure", Shape::Amount),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Target {
    indicator: TargetOf,
    area: TargetIn
});
