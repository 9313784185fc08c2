//! Targets: what an indicator is to reach by a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Recordable, Role, Shape};
use crate::ids::{AreaId, EntryId, IndicatorId};

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

impl Recordable for Target {
    const KIND: Kind = Kind::Target;

    fn each_reference(&mut self, visit: &mut dyn FnMut(Role, &mut EntryId)) {
        visit(Role::TargetOf, &mut self.indicator.0);
        if let Some(area) = &mut self.area {
            visit(Role::TargetIn, &mut area.0);
        }
    }

    fn into_fact(self) -> Fact {
        Fact::Target(self.into())
    }
}
