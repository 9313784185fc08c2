//! Figures are of a known indicator, in its own categories, once, and not of before its baseline.

use serde_json::{Map, Value};

use crate::facts::{Fact, Indicator, Measurement, Role, Target};
use crate::ids::{EntryId, IndicatorId, TargetId};
use crate::programme::Programme;

use super::{Lens, Refusal};

/// The most categories of an indicator, and the most characters of one.
const MAX_CATEGORIES: (usize, usize) = (20, 80);
/// The fields of an indicator that tell what its figures mean.
const SETTLED: [&str; 2] = ["unit", "decimals"];

pub(super) fn check(lens: &Lens<'_>, indicator: &Indicator, refusals: &mut Vec<Refusal>) {
    if let Some(level) = &indicator.level
        && lens.charter.area_level(level).is_none()
    {
        let level = level.clone();
        refusals.push(Refusal::UnknownLevel { level });
    }
    if indicator.baseline.is_some() && indicator.baseline_on.is_none() {
        refusals.push(Refusal::Missing {
            field: "baseline_on",
        });
    }
    if let (Some(least), Some(most)) = (indicator.least, indicator.most)
        && least > most
    {
        refusals.push(Refusal::Malformed { field: "most" });
    }
    let categories: Vec<&str> = indicator.categories().collect();
    let (most, longest) = MAX_CATEGORIES;
    let is_sound = |(place, category): (usize, &&str)| {
        let is_first = categories.iter().position(|other| other == category) == Some(place);
        is_first && category.chars().count() <= longest
    };
    if categories.len() > most || !categories.iter().enumerate().all(is_sound) {
        refusals.push(Refusal::Malformed {
            field: "categories",
        });
    }
}

pub(super) fn check_target(
    lens: &Lens<'_>,
    id: EntryId,
    target: &Target,
    refusals: &mut Vec<Refusal>,
) {
    check_baseline(lens, target.indicator, target.cut_off, refusals);
    let others = lens.others(target.indicator.0, Role::TargetOf);
    let same = others.map(TargetId).find(|other| {
        let found = lens.target(*other).filter(|_| other.0 != id);
        found.is_some_and(|one| (one.area, one.cut_off) == (target.area, target.cut_off))
    });
    refusals.extend(same.map(|target| Refusal::TargetTwice { target }));
}

pub(super) fn check_measurement(
    lens: &Lens<'_>,
    id: EntryId,
    measurement: &Measurement,
    refusals: &mut Vec<Refusal>,
) {
    check_baseline(lens, measurement.indicator, measurement.cut_off, refusals);
    check_parts(lens, measurement, refusals);
    if let (Some(from), Some(to)) = (measurement.collected_on, measurement.submitted_on)
        && to < from
    {
        refusals.push(Refusal::EndBeforeStart {
            field: "submitted_on",
            from,
            to,
        });
    }
    if measurement
        .submitted_on
        .is_some_and(|on| on < measurement.cut_off)
    {
        refusals.push(Refusal::BeforeCutOff {
            cut_off: measurement.cut_off,
        });
    }
    // Two bodies may say differently of one area, and people see both; one says it once.
    let by = |one: &Measurement| (one.body, one.post);
    let over = lens.over.map(|(id, _)| id);
    let (indicator, on) = (measurement.indicator, measurement.cut_off);
    let mut others = lens.programme.figures(indicator, measurement.area, on..=on);
    let same = others
        .find(|(other, one)| other.0 != id && Some(other.0) != over && by(one) == by(measurement))
        .map(|(other, _)| other);
    refusals.extend(same.map(|measurement| Refusal::MeasuredTwice { measurement }));
}

fn check_baseline(
    lens: &Lens<'_>,
    indicator: IndicatorId,
    cut_off: chrono::NaiveDate,
    refusals: &mut Vec<Refusal>,
) {
    let baseline = lens
        .indicator(indicator)
        .and_then(|indicator| indicator.baseline_on);
    if let Some(baseline) = baseline.filter(|baseline| cut_off < *baseline) {
        refusals.push(Refusal::BeforeBaseline { baseline });
    }
}

fn check_parts(lens: &Lens<'_>, measurement: &Measurement, refusals: &mut Vec<Refusal>) {
    let Some(parts) = measurement.parts() else {
        refusals.push(Refusal::Malformed { field: "parts" });
        return;
    };
    let Some(indicator) = lens.indicator(measurement.indicator) else {
        return;
    };
    let unknown = parts
        .iter()
        .find(|(category, _)| !indicator.categories().any(|known| known == *category));
    refusals.extend(unknown.map(|(category, _)| Refusal::UnknownCategory {
        category: (*category).to_owned(),
    }));
}

/// Returns why the unit or the decimals of an indicator may not be changed any more: figures were
/// written in them, and would all mean something else.
pub(super) fn frozen(
    programme: &Programme,
    id: Option<EntryId>,
    fact: &Fact,
    changes: Option<&Map<String, Value>>,
) -> Option<Refusal> {
    let (Fact::Indicator(_), Some(id), Some(changes)) = (fact, id, changes) else {
        return None;
    };
    if !SETTLED.iter().any(|field| changes.contains_key(*field)) {
        return None;
    }
    let figures = programme.referring(id, Role::MeasurementOf);
    let n_figures = figures
        .chain(programme.referring(id, Role::TargetOf))
        .count();
    (n_figures > 0).then_some(Refusal::UnitInUse { n_figures })
}
