//! The figures of one indicator by area, gone through once: a national indicator has a figure of each
//! of twenty thousand villages, and each of them is asked for.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Doubt, MeasureState, doubts_among, figure_among, measurements_of, state_of};
use crate::charter::Charter;
use crate::facts::{Indicator, Measurement};
use crate::ids::{AreaId, IndicatorId, MeasurementId};
use crate::programme::Programme;
use crate::status::duties::Period;

/// The figures of one indicator, those of each area together.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    programme: &'a Programme,
    charter: &'a Charter,
    indicator: Option<&'a Indicator>,
    by_area: BTreeMap<Option<AreaId>, Vec<(MeasurementId, &'a Measurement)>>,
}

impl<'a> Known<'a> {
    /// Goes through the figures of an indicator; empty where it is not here.
    #[must_use]
    pub fn of(programme: &'a Programme, charter: &'a Charter, id: IndicatorId) -> Self {
        let mut by_area: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (id, one) in measurements_of(programme, id) {
            by_area.entry(one.area).or_default().push((id, one));
        }
        Self {
            programme,
            charter,
            indicator: programme.indicator(id),
            by_area,
        }
    }

    /// Returns the figures of an area, or of the whole, by name.
    #[must_use]
    pub fn at(&self, area: Option<AreaId>) -> &[(MeasurementId, &'a Measurement)] {
        self.by_area.get(&area).map_or(&[], Vec::as_slice)
    }

    /// Finds the figure of an area for a period: see [`super::figure_of`].
    #[must_use]
    pub fn figure(
        &self,
        area: Option<AreaId>,
        period: Period,
        day: NaiveDate,
    ) -> Option<MeasurementId> {
        let there = self.at(area).iter().copied();
        figure_among(self.programme, self.charter, there, period, day)
    }

    /// Returns where the figure of an area stands: see [`super::measure_state`].
    #[must_use]
    pub fn state(&self, area: Option<AreaId>, period: Period, day: NaiveDate) -> MeasureState {
        let found = self.figure(area, period, day);
        state_of(self.programme, self.charter, found, period, day)
    }

    /// Returns what looks wrong about a figure: see [`super::doubts`].
    #[must_use]
    pub fn doubts(&self, id: MeasurementId) -> Vec<Doubt> {
        let one = self.programme.measurement(id);
        let (Some(indicator), Some(one)) = (self.indicator, one) else {
            return Vec::new();
        };
        doubts_among(indicator, self.at(one.area), one, Some(id))
    }
}
