//! Figures that are owed within a perimeter, and that nobody has given (charter, AR-3).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::{Fact, Indicator, Role};
use crate::ids::{AreaId, IndicatorId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::present::perimeter::Perimeter;
use crate::programme::Programme;
use crate::register::Register;
use crate::status::Period;
use crate::status::areas::bodies_of;
use crate::status::indicators::{MeasureState, known_on, last_period, places_of, unmeasured};

/// A figure to be collected.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Owed {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its number and name.
    pub label: Label,
    /// Where; none: the whole programme.
    pub area: Option<(AreaId, Label)>,
    /// The last day of the period.
    pub cut_off: NaiveDate,
    /// Where it stands: due, late, or missing where nobody has set by when.
    pub state: MeasureState,
}

/// The same, in few words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brief {
    indicator: IndicatorId,
    area: Option<AreaId>,
    cut_off: NaiveDate,
    state: MeasureState,
}

impl Brief {
    pub(super) fn is_late(&self) -> bool {
        matches!(self.state, MeasureState::Late(_))
    }

    pub(super) fn told(self, register: &Register) -> Owed {
        Owed {
            indicator: self.indicator,
            label: Label::of(register, self.indicator.0),
            area: (self.area).map(|area| (area, Label::of(register, area.0))),
            cut_off: self.cut_off,
            state: self.state,
        }
    }

    /// Late ones first, then by the day by which they are to be given.
    fn place(&self) -> (u8, Option<NaiveDate>, IndicatorId, Option<AreaId>) {
        let (rank, by) = match self.state {
            MeasureState::Late(by) => (0, Some(by)),
            MeasureState::Due(by) => (1, Some(by)),
            _ => (2, None),
        };
        (rank, by, self.indicator, self.area)
    }
}

/// Finds them, each indicator for its last period that is over.
pub(super) fn owed(register: &Register, perimeter: &Perimeter, day: NaiveDate) -> Vec<Brief> {
    let (programme, charter) = (register.programme(), register.charter());
    let mut owed = Vec::new();
    for (id, indicator) in programme.indicators() {
        let Some(period) = last_period(indicator, day) else {
            continue;
        };
        let state = unmeasured(programme, charter, period, day);
        for area in places(programme, perimeter, id, indicator, period.last()) {
            if !is_measured(programme, id, area, period, day) {
                owed.push(Brief {
                    indicator: id,
                    area,
                    cut_off: period.last(),
                    state,
                });
            }
        }
    }
    owed.order_by_key(Brief::place);
    owed
}

/// Returns for what of the perimeter an indicator is measured: the areas of its level that a body
/// serves, or that have a figure or a target of it already; the whole, where it has no level and one
/// of the bodies answers for it.
fn places(
    programme: &Programme,
    perimeter: &Perimeter,
    id: IndicatorId,
    indicator: &Indicator,
    day: NaiveDate,
) -> Vec<Option<AreaId>> {
    let Some(level) = &indicator.level else {
        let is_own = indicator
            .body
            .is_some_and(|body| perimeter.own.contains(&body));
        return is_own.then_some(None).into_iter().collect();
    };
    let Some(areas) = &perimeter.areas else {
        return places_of(programme, id, indicator, day);
    };
    let is_of_level = |area: &&AreaId| {
        let found = programme.area(**area);
        found.is_some_and(|found| found.level == *level)
    };
    let is_followed = |area: &&AreaId| {
        bodies_of(programme, **area, day).next().is_some()
            || is_named(programme, id, **area, Role::MeasurementIn)
            || is_named(programme, id, **area, Role::TargetIn)
    };
    let places: BTreeSet<AreaId> = areas
        .iter()
        .filter(is_of_level)
        .filter(is_followed)
        .copied()
        .collect();
    places.into_iter().map(Some).collect()
}

/// Tells whether a figure or a target of an indicator names an area.
fn is_named(programme: &Programme, id: IndicatorId, area: AreaId, role: Role) -> bool {
    programme
        .referring(area.0, role)
        .filter_map(|by| programme.fact(by))
        .any(|fact| match fact {
            Fact::Measurement(one) => one.indicator == id,
            Fact::Target(one) => one.indicator == id,
            _ => false,
        })
}

/// Tells whether a figure was given and is known on a day.
fn is_measured(
    programme: &Programme,
    id: IndicatorId,
    area: Option<AreaId>,
    period: Period,
    day: NaiveDate,
) -> bool {
    let mut figures = programme.figures(id, area, period.first()..=period.last());
    figures.any(|(_, one)| known_on(one) <= day)
}
