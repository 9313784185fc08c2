//! Which figures are owed, which were given, and where each stands (charter, AR-3).
//!
//! A figure is owed for each period that the indicator's frequency cuts the year into and, where
//! the indicator names a level of territory, for each area of that level in which the programme has
//! a body. An indicator without a frequency owes nothing: no text says how often.

mod doubts;
mod sums;

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate};

use crate::charter::Charter;
use crate::charter::parameter::Topic;
use crate::facts::{Indicator, Measurement, Role, Target};
use crate::ids::{AreaId, BodyId, IndicatorId, MeasurementId, TargetId};
use crate::programme::Programme;

pub use doubts::{Doubt, doubts, doubts_about};
pub use sums::{Total, WhyNot, add_up, total, totals};

use super::areas::{bodies_of, holders};
use super::duties::Period;
use super::validation::{Subject, validation_state};
use super::value_on;

/// Where the figure of an area for a period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureState {
    /// The period is not over.
    NotYetDue,
    /// The period is over; the figure is to be given by that day.
    Due(NaiveDate),
    /// The period is over and there is no figure; nobody has set by when.
    Missing,
    /// It was to be given by that day.
    Late(NaiveDate),
    /// It was given.
    Measured(MeasurementId),
}

/// Returns the parts of a year for which an indicator is measured, within the days on which it is
/// followed; none where no source says how often.
#[must_use]
pub fn periods_of(indicator: &Indicator, year: i32) -> Vec<Period> {
    let Some(frequency) = indicator.frequency else {
        return Vec::new();
    };
    let is_followed = |period: &Period| {
        let has_begun = indicator.from.is_none_or(|from| from <= period.last());
        has_begun && indicator.to.is_none_or(|to| to >= period.last())
    };
    Period::parts(year, frequency.n_parts())
        .filter(is_followed)
        .collect()
}

/// Returns the last period of an indicator that is over on a day; none where none is owed.
#[must_use]
pub fn last_period(indicator: &Indicator, day: NaiveDate) -> Option<Period> {
    let year = day.year();
    let periods = [year.checked_sub(1)?, year].map(|year| periods_of(indicator, year));
    let mut all = periods.into_iter().flatten();
    all.rfind(|period| period.last() < day)
}

/// Returns for what an indicator is measured on a day: the whole, or each area of its level that a
/// body of the programme serves, or that has a figure or a target already.
#[must_use]
pub fn places_of(
    programme: &Programme,
    id: IndicatorId,
    indicator: &Indicator,
    day: NaiveDate,
) -> Vec<Option<AreaId>> {
    let Some(level) = &indicator.level else {
        return vec![None];
    };
    let is_of_level = |area: AreaId| {
        let found = programme.area(area);
        found.is_some_and(|found| found.level == *level && found.life().contains(day))
    };
    let served = programme.bodies().filter_map(|(_, body)| {
        let lives = body.life().contains(day);
        body.area.filter(|_| lives)
    });
    let measured = programme.areas_measured(id).flatten();
    let aimed = targets_of(programme, id).filter_map(|(_, one)| one.area);
    let areas: BTreeSet<AreaId> = served
        .chain(measured)
        .chain(aimed)
        .filter(|area| is_of_level(*area))
        .collect();
    areas.into_iter().map(Some).collect()
}

/// Returns who owes the figure of an area: the bodies that serve it or, where there are none, the
/// nearest area that holds it; of the whole, the body that answers for the indicator.
#[must_use]
pub fn owed_by(
    programme: &Programme,
    indicator: &Indicator,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Vec<BodyId> {
    let Some(area) = area else {
        return indicator.body.into_iter().collect();
    };
    holders(programme, area, day)
        .into_iter()
        .map(|area| bodies_of(programme, area, day).collect::<Vec<_>>())
        .find(|bodies| !bodies.is_empty())
        .unwrap_or_default()
}

/// Returns where the figure of an area, or of the whole, for a period stands on a day.
#[must_use]
pub fn measure_state(
    programme: &Programme,
    charter: &Charter,
    id: IndicatorId,
    area: Option<AreaId>,
    period: Period,
    day: NaiveDate,
) -> MeasureState {
    match figure_of(programme, charter, id, area, period, day) {
        Some(found) => MeasureState::Measured(found),
        None => unmeasured(programme, charter, period, day),
    }
}

/// Returns where a figure for a period stands on a day that nobody has given.
#[must_use]
pub fn unmeasured(
    programme: &Programme,
    charter: &Charter,
    period: Period,
    day: NaiveDate,
) -> MeasureState {
    if day <= period.last() {
        return MeasureState::NotYetDue;
    }
    let days = charter
        .parameter_on(Topic::MeasurementDelay, None)
        .and_then(|definition| value_on(programme, definition, None, day))
        .and_then(|days| days.parse::<u64>().ok());
    match days.and_then(|days| period.last().checked_add_days(Days::new(days))) {
        None => MeasureState::Missing,
        Some(by) if day <= by => MeasureState::Due(by),
        Some(by) => MeasureState::Late(by),
    }
}

/// Finds the figure of an area, or of the whole, for a period, as known on a day: a validated one
/// before others, then that of the last cut-off day, then that of the least name.
#[must_use]
pub fn figure_of(
    programme: &Programme,
    charter: &Charter,
    id: IndicatorId,
    area: Option<AreaId>,
    period: Period,
    day: NaiveDate,
) -> Option<MeasurementId> {
    let all = programme.figures(id, area, period.first()..=period.last());
    let mut found = all.filter(|(_, one)| known_on(one) <= day);
    let first = found.next()?;
    let Some(second) = found.next() else {
        // Nearly always the only one: nobody need ask whether it was validated.
        return Some(first.0);
    };
    let key = |(id, one): &(MeasurementId, &Measurement)| {
        let subject = Subject::Measurement(*id);
        let state = validation_state(programme, charter, subject, day);
        let is_validated = state.is_some_and(|state| state.is_validated());
        (is_validated, one.cut_off, std::cmp::Reverse(*id))
    };
    let all = [first, second].into_iter().chain(found);
    all.max_by_key(key).map(|(id, _)| id)
}

/// Returns the figures of an area, or of the whole, that are known on a day: one of each cut-off day,
/// the first day first; of several a validated one, then that of the least name, as for a period.
#[must_use]
pub fn series_of<'a>(
    programme: &'a Programme,
    charter: &Charter,
    id: IndicatorId,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Vec<(MeasurementId, &'a Measurement)> {
    let is_validated = |id: MeasurementId| {
        let state = validation_state(programme, charter, Subject::Measurement(id), day);
        state.is_some_and(|state| state.is_validated())
    };
    let mut series: Vec<(MeasurementId, &Measurement)> = Vec::new();
    let all = programme.all_figures(id, area);
    for (id, one) in all.filter(|(_, one)| known_on(one) <= day) {
        match series.last_mut() {
            Some(last) if last.1.cut_off == one.cut_off => {
                if !is_validated(last.0) && is_validated(id) {
                    *last = (id, one);
                }
            }
            _ => series.push((id, one)),
        }
    }
    series
}

/// Returns the day from which a figure is known: that of its collection, or else of its cut-off.
#[must_use]
pub fn known_on(measurement: &Measurement) -> NaiveDate {
    measurement.collected_on.unwrap_or(measurement.cut_off)
}

/// Goes through the measurements of an indicator, by name.
pub fn measurements_of(
    programme: &Programme,
    id: IndicatorId,
) -> impl Iterator<Item = (MeasurementId, &Measurement)> {
    let all = programme.referring(id.0, Role::MeasurementOf);
    all.filter_map(|id| Some((MeasurementId(id), programme.measurement(MeasurementId(id))?)))
}

/// Goes through the targets of an indicator, by name.
pub fn targets_of(
    programme: &Programme,
    id: IndicatorId,
) -> impl Iterator<Item = (TargetId, &Target)> {
    let all = programme.referring(id.0, Role::TargetOf);
    all.filter_map(|id| Some((TargetId(id), programme.target(TargetId(id))?)))
}

/// Returns how many days before a day a figure counts up to; none where that day is still to come.
#[must_use]
pub fn age(measurement: &Measurement, day: NaiveDate) -> Option<u32> {
    u32::try_from((day - measurement.cut_off).num_days()).ok()
}

/// Tells whether a figure is older than the programme wants its figures to be; none where it has
/// not set any age, or the figure is of a day to come.
#[must_use]
pub fn is_stale(
    programme: &Programme,
    charter: &Charter,
    measurement: &Measurement,
    day: NaiveDate,
) -> Option<bool> {
    let most = oldest_fresh(programme, charter, day)?;
    Some(age(measurement, day)? > most)
}

/// Returns how many days old a figure may be and still count as recent; none where the programme
/// has not said so by that day.
#[must_use]
pub fn oldest_fresh(programme: &Programme, charter: &Charter, day: NaiveDate) -> Option<u32> {
    let definition = charter.parameter_on(Topic::MeasurementFreshness, None)?;
    value_on(programme, definition, None, day)?.parse().ok()
}

#[cfg(test)]
mod tests;
