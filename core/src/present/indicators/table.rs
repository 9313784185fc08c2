//! The table of indicators: baseline, target, what was reached, and how it went.

use chrono::NaiveDate;

use super::super::Label;
use super::actual::Actual;
use super::curve::{Course, Curve};
use super::filter::Flag;
use super::last::LastTotal;
use super::row::FigureRow;
use crate::facts::{Aggregation, Direction, Frequency, Indicator, Kind, Target};
use crate::ids::{AreaId, IndicatorId, MeasurementId};
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::areas::lies_in;
use crate::status::indicators::{
    MeasureState, doubts, last_period, measure_state, oldest_fresh, places_of, series_of,
    targets_of,
};

/// All indicators, as they stand in the whole or in one area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndicatorTable {
    /// By the number of their component, then by their own.
    pub rows: Vec<IndicatorRow>,
    /// How many have a figure.
    pub n_measured: usize,
    /// How many have a recent one; none where the programme has not said how old that may be.
    pub n_fresh: Option<usize>,
    /// How many have figures that are owed for the last period and are not there.
    pub n_owing: usize,
    /// How many of those were to be given by a day that is past.
    pub n_late: usize,
    /// Whether the programme has said by when figures are to be given.
    pub has_delay: bool,
    /// How many have a figure that looks wrong, of those shown.
    pub n_doubtful: usize,
    /// How many were never measured.
    pub n_unmeasured: usize,
    /// How many have no known target.
    pub n_untargeted: usize,
    /// How many owe nothing, since no source says how often they are measured.
    pub n_without_frequency: usize,
    /// How many facts of these kinds nobody can read here: a newer version wrote them, or their
    /// fields do not make one. No figure of theirs is in any total.
    pub n_unreadable: usize,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IndicatorRow {
    /// The indicator.
    pub id: IndicatorId,
    /// Its number.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// How many decimals its figures have.
    pub decimals: u32,
    /// Which way is better.
    pub direction: Direction,
    /// How figures of areas become one.
    pub aggregation: Aggregation,
    /// How often it is measured; none where no source says so.
    pub frequency: Option<Frequency>,
    /// The level of territory whose areas are each measured: a code of the charter.
    pub level: Option<String>,
    /// The component whose result it tells.
    pub component: Option<Label>,
    /// Who answers for it.
    pub body: Option<Label>,
    /// The figure from which all starts, with its day. It is of the whole.
    pub baseline: Option<(i64, Option<NaiveDate>)>,
    /// The target that comes next or, where none does, the last, with its day.
    pub target: Option<(i64, NaiveDate)>,
    /// What was reached.
    pub actual: Option<Actual>,
    /// What share of the target that is; none where less is better, or there is no target.
    pub reached: Option<Rate>,
    /// Whether the target is reached; none where there is none, or no figure.
    pub is_reached: Option<bool>,
    /// The figures measured there over time, the first first.
    pub trend: Vec<(NaiveDate, i64)>,
    /// The same as a line.
    pub curve: Option<Curve>,
    /// Which way the last of them went, and whether that is better.
    pub course: Option<(Course, bool)>,
    /// How many figures of the last period are owed and not there.
    pub n_owed: usize,
    /// How many of those are late.
    pub n_late: usize,
    /// How many figures look wrong, of those that the actual figure is made of.
    pub n_doubtful: usize,
    /// Whether the actual figure is too old; none where nobody has set how old it may be.
    pub is_stale: Option<bool>,
    /// Whether a field of the indicator or of its actual figure is contested.
    pub is_contested: bool,
}

/// Returns all indicators as they stand on a day, in the whole or in one area.
#[must_use]
pub fn indicator_table(
    register: &Register,
    area: Option<AreaId>,
    day: NaiveDate,
) -> IndicatorTable {
    let (programme, charter) = (register.programme(), register.charter());
    let all = programme.indicators();
    let mut rows: Vec<IndicatorRow> = all
        .map(|(id, indicator)| {
            let last = LastTotal::new(register, (id, indicator), area, day);
            row(register, (id, indicator), area, &last, day)
        })
        .collect();
    rows.order_by_cached_key(|row| {
        let component = row.component.as_ref().and_then(|label| label.name.clone());
        (component.is_none(), component, natural(&row.code), row.id)
    });
    let count =
        |is_it: &dyn Fn(&IndicatorRow) -> bool| rows.iter().filter(|row| is_it(row)).count();
    let flagged = |flag: Flag| count(&|row| flag.is_on(row));
    let bound = oldest_fresh(programme, charter, day);
    IndicatorTable {
        n_measured: count(&|row| row.actual.is_some()),
        n_fresh: bound.map(|_| count(&|row| row.is_stale == Some(false))),
        n_owing: flagged(Flag::Missing),
        n_late: flagged(Flag::Late),
        has_delay: has_delay(register, day),
        n_doubtful: flagged(Flag::Doubtful),
        n_unmeasured: flagged(Flag::Unmeasured),
        n_untargeted: flagged(Flag::Untargeted),
        n_without_frequency: count(&|row| row.frequency.is_none()),
        n_unreadable: register.n_unreadable(&[Kind::Indicator, Kind::Target, Kind::Measurement]),
        rows,
    }
}

/// Tells whether the programme has said by when figures are to be given.
fn has_delay(register: &Register, day: NaiveDate) -> bool {
    let topic = crate::charter::parameter::Topic::MeasurementDelay;
    let definition = register.charter().parameter_on(topic, None);
    let value = |definition| crate::status::value_on(register.programme(), definition, None, day);
    definition.and_then(value).is_some()
}

/// Makes numbers of indicators line up as people count: 2 before 10.
fn natural(code: &str) -> String {
    let mut natural = String::new();
    let mut digits = String::new();
    for letter in fold_name(code).chars().chain([' ']) {
        match letter.is_ascii_digit() {
            true => digits.push(letter),
            false => {
                if !digits.is_empty() {
                    natural.push_str(&format!("{digits:0>12}"));
                    digits.clear();
                }
                natural.push(letter);
            }
        }
    }
    natural
}

/// Describes an indicator as it stands in the whole, or in an area.
pub(super) fn row(
    register: &Register,
    (id, indicator): (IndicatorId, &Indicator),
    area: Option<AreaId>,
    total: &LastTotal<'_>,
    day: NaiveDate,
) -> IndicatorRow {
    let (programme, charter) = (register.programme(), register.charter());
    let (trend, last) = trend(register, id, area, day);
    let target = target_next(register, id, area, day);
    let target = target.map(|target| (target.figure, target.cut_off));
    let last = last.and_then(|id| FigureRow::of(register, id, day));
    // A figure told of the whole stands, however old, before a sum of areas: what is not followed
    // yet is in the whole, and in no sum.
    let (actual, n_doubtful) = match last {
        Some(row) => {
            let n_doubtful = usize::from(!row.doubts.is_empty());
            (Some(Actual::Measured(Box::new(row))), n_doubtful)
        }
        None => added(register, total),
    };
    let both = actual.as_ref().map(Actual::figure).zip(target);
    let is_reached = both.map(|(actual, (target, _))| match indicator.direction {
        Direction::Up => actual >= target,
        Direction::Down => actual <= target,
    });
    let reached = both.filter(|_| indicator.direction == Direction::Up);
    let label = |id| Label::of(register, id);
    let (n_owed, n_late) = owing(register, (id, indicator), area, day);
    let bound = oldest_fresh(programme, charter, day);
    let age = actual
        .as_ref()
        .map(|actual| (day - actual.cut_off()).num_days());
    let is_figure_contested = matches!(&actual, Some(Actual::Measured(row)) if row.is_contested);
    IndicatorRow {
        id,
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        decimals: indicator.decimals(),
        direction: indicator.direction,
        aggregation: indicator.aggregation,
        frequency: indicator.frequency,
        level: indicator.level.clone(),
        component: indicator.component.map(|id| label(id.0)),
        body: indicator.body.map(|id| label(id.0)),
        baseline: indicator
            .baseline
            .map(|figure| (figure, indicator.baseline_on))
            .filter(|_| area.is_none()),
        target,
        reached: reached.and_then(|(actual, (target, _))| Rate::of(actual.into(), target.into())),
        is_reached,
        curve: Curve::of(&trend, &[], None),
        course: course(indicator, &trend),
        trend,
        n_owed,
        n_late,
        n_doubtful,
        is_stale: age.zip(bound).map(|(age, most)| age > i64::from(most)),
        is_contested: is_figure_contested || !register.contested_fields(id.0).is_empty(),
        actual,
    }
}

/// Tells which way the last figure of a series went, and whether that is better, or no worse.
pub(super) fn course(indicator: &Indicator, trend: &[(NaiveDate, i64)]) -> Option<(Course, bool)> {
    let course = Course::of(trend)?;
    let is_better = match indicator.direction {
        Direction::Up => course != Course::Falls,
        Direction::Down => course != Course::Rises,
    };
    Some((course, is_better))
}

/// Counts the figures of the last period that are owed in an area and not there, and those of them
/// that are late.
fn owing(
    register: &Register,
    (id, indicator): (IndicatorId, &Indicator),
    area: Option<AreaId>,
    day: NaiveDate,
) -> (usize, usize) {
    let Some(period) = last_period(indicator, day) else {
        return (0, 0);
    };
    let (programme, charter) = (register.programme(), register.charter());
    let places = places_of(programme, id, indicator, period.last()).into_iter();
    let is_inside = |place: &Option<AreaId>| match area {
        None => true,
        Some(outer) => place.is_some_and(|place| lies_in(programme, place, outer, period.last())),
    };
    let states = places.filter(is_inside);
    states
        .map(|place| measure_state(programme, charter, id, place, period, day))
        .fold((0, 0), |(n_owed, n_late), state| match state {
            MeasureState::Measured(_) => (n_owed, n_late),
            MeasureState::Late(_) => (n_owed + 1, n_late + 1),
            _ => (n_owed + 1, n_late),
        })
}

/// Returns the figures measured in an area, or in the whole, that are known on a day, the first
/// first, and the last of them.
fn trend(
    register: &Register,
    id: IndicatorId,
    area: Option<AreaId>,
    day: NaiveDate,
) -> (Vec<(NaiveDate, i64)>, Option<MeasurementId>) {
    let series = series_of(register.programme(), register.charter(), id, area, day);
    let last = series.last().map(|(id, _)| *id);
    let figures = series.into_iter();
    let figures = figures.map(|(_, one)| (one.cut_off, one.figure));
    (figures.collect(), last)
}

fn target_next(
    register: &Register,
    id: IndicatorId,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Option<Target> {
    let all = targets_of(register.programme(), id);
    let mut there: Vec<(NaiveDate, Target)> = all
        .filter(|(_, target)| target.area == area)
        .map(|(_, target)| (target.cut_off, target.clone()))
        .collect();
    there.order_by_key(|(on, _)| *on);
    let next = there.iter().position(|(on, _)| *on >= day);
    let place = next.or_else(|| there.len().checked_sub(1))?;
    there.into_iter().nth(place).map(|(_, target)| target)
}

/// Adds up the figures of areas for the last period that is over, and counts those that look wrong.
fn added(register: &Register, total: &LastTotal<'_>) -> (Option<Actual>, usize) {
    let Some((period, total)) = total.period().zip(total.get()) else {
        return (None, 0);
    };
    let counted = total.counted.iter();
    let n_doubtful = counted
        .filter(|id| !doubts(register.programme(), **id).is_empty())
        .count();
    (Actual::added(register, total, period.last()), n_doubtful)
}
