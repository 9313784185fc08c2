//! The table of indicators: baseline, target, what was reached, and how it went.

use chrono::NaiveDate;

use super::super::Label;
use super::row::FigureRow;
use crate::facts::{Direction, Frequency, Indicator, Target};
use crate::ids::{IndicatorId, MeasurementId};
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::indicators::{
    MeasureState, known_on, last_period, measure_state, measurements_of, places_of, targets_of,
    total,
};

/// All indicators.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndicatorTable {
    /// By the number of their component, then by their own.
    pub rows: Vec<IndicatorRow>,
    /// How many have figures that are owed for the last period and are not there.
    pub n_owing: usize,
    /// How many have a figure that looks wrong, of those shown.
    pub n_doubtful: usize,
    /// How many were never measured.
    pub n_unmeasured: usize,
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
    /// How often it is measured; none where no source says so.
    pub frequency: Option<Frequency>,
    /// The component whose result it tells.
    pub component: Option<Label>,
    /// Who answers for it.
    pub body: Option<Label>,
    /// The figure from which all starts, with its day.
    pub baseline: Option<(i64, Option<NaiveDate>)>,
    /// The target that comes next or, where none does, the last, with its day.
    pub target: Option<(i64, NaiveDate)>,
    /// What was reached.
    pub actual: Option<Actual>,
    /// What share of the target that is; none where less is better, or there is no target.
    pub reached: Option<Rate>,
    /// Whether the target is reached; none where there is none, or no figure.
    pub is_reached: Option<bool>,
    /// The figures of the whole over time, the first first.
    pub trend: Vec<(NaiveDate, i64)>,
    /// How many figures of the last period are owed and not there.
    pub n_owed: usize,
}

/// What was reached, as known on the day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Actual {
    /// As measured for the whole.
    Measured(Box<FigureRow>),
    /// As added up from areas, for the last period that is over.
    Added {
        /// The last day of that period.
        cut_off: NaiveDate,
        /// The figure, in the least parts of the unit.
        figure: i64,
        /// How many figures it is made of.
        n_counted: usize,
        /// How many areas are missing.
        n_missing: usize,
        /// Whether every source states its figure exactly.
        is_exact: bool,
    },
}

impl Actual {
    /// Returns the figure.
    #[must_use]
    pub fn figure(&self) -> i64 {
        match self {
            Self::Measured(row) => row.figure,
            Self::Added { figure, .. } => *figure,
        }
    }
}

/// Returns all indicators as they stand on a day.
#[must_use]
pub fn indicator_table(register: &Register, day: NaiveDate) -> IndicatorTable {
    let all = register.programme().indicators();
    let mut rows: Vec<IndicatorRow> = all
        .map(|(id, indicator)| row(register, id, indicator, day))
        .collect();
    rows.order_by_cached_key(|row| {
        let component = row.component.as_ref().and_then(|label| label.name.clone());
        (component.is_none(), component, natural(&row.code), row.id)
    });
    let count =
        |is_it: &dyn Fn(&IndicatorRow) -> bool| rows.iter().filter(|row| is_it(row)).count();
    let is_doubtful = |row: &IndicatorRow| matches!(&row.actual, Some(Actual::Measured(one)) if !one.doubts.is_empty());
    IndicatorTable {
        n_owing: count(&|row| row.n_owed > 0),
        n_doubtful: count(&is_doubtful),
        n_unmeasured: count(&|row| row.actual.is_none()),
        n_unreadable: register.n_unreadable(&[
            crate::facts::Kind::Indicator,
            crate::facts::Kind::Target,
            crate::facts::Kind::Measurement,
        ]),
        rows,
    }
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

pub(super) fn row(
    register: &Register,
    id: IndicatorId,
    indicator: &Indicator,
    day: NaiveDate,
) -> IndicatorRow {
    let programme = register.programme();
    let trend = trend(register, id, day);
    let target = target_next(register, id, day).map(|target| (target.figure, target.cut_off));
    let last = trend
        .last()
        .and_then(|(_, _, id)| FigureRow::of(register, *id, day));
    let actual = last
        .map(|row| Actual::Measured(Box::new(row)))
        .or_else(|| added(register, id, indicator, day));
    let both = actual.as_ref().map(Actual::figure).zip(target);
    let is_reached = both.map(|(actual, (target, _))| match indicator.direction {
        Direction::Up => actual >= target,
        Direction::Down => actual <= target,
    });
    let reached = both.filter(|_| indicator.direction == Direction::Up);
    let label = |id| Label::of(register, id);
    let n_owed = last_period(indicator, day).map_or(0, |period| {
        let places = places_of(programme, id, indicator, period.last()).into_iter();
        let state = |area| measure_state(programme, register.charter(), id, area, period, day);
        let is_there = |area: &Option<_>| matches!(state(*area), MeasureState::Measured(_));
        places.filter(|area| !is_there(area)).count()
    });
    IndicatorRow {
        id,
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        decimals: indicator.decimals(),
        direction: indicator.direction,
        frequency: indicator.frequency,
        component: indicator.component.map(|id| label(id.0)),
        body: indicator.body.map(|id| label(id.0)),
        baseline: indicator
            .baseline
            .map(|figure| (figure, indicator.baseline_on)),
        target,
        reached: reached.and_then(|(actual, (target, _))| Rate::of(actual.into(), target.into())),
        is_reached,
        actual,
        trend: trend
            .into_iter()
            .map(|(on, figure, _)| (on, figure))
            .collect(),
        n_owed,
    }
}

/// Returns the figures of the whole that are known on a day, the first first; of one day, that of
/// the least name.
fn trend(
    register: &Register,
    id: IndicatorId,
    day: NaiveDate,
) -> Vec<(NaiveDate, i64, MeasurementId)> {
    let all = measurements_of(register.programme(), id);
    let known = all.filter(|(_, one)| one.area.is_none() && known_on(one) <= day);
    let mut trend: Vec<(NaiveDate, MeasurementId, i64)> = known
        .map(|(id, one)| (one.cut_off, id, one.figure))
        .collect();
    trend.in_order();
    trend.dedup_by_key(|(on, _, _)| *on);
    trend
        .into_iter()
        .map(|(on, id, figure)| (on, figure, id))
        .collect()
}

fn target_next(register: &Register, id: IndicatorId, day: NaiveDate) -> Option<Target> {
    let all = targets_of(register.programme(), id);
    let mut whole: Vec<(NaiveDate, Target)> = all
        .filter(|(_, target)| target.area.is_none())
        .map(|(_, target)| (target.cut_off, target.clone()))
        .collect();
    whole.order_by_key(|(on, _)| *on);
    let next = whole.iter().position(|(on, _)| *on >= day);
    let place = next.or_else(|| whole.len().checked_sub(1))?;
    whole.into_iter().nth(place).map(|(_, target)| target)
}

/// Adds up the figures of areas for the last period that is over.
fn added(
    register: &Register,
    id: IndicatorId,
    indicator: &Indicator,
    day: NaiveDate,
) -> Option<Actual> {
    let period = last_period(indicator, day)?;
    let (programme, charter) = (register.programme(), register.charter());
    let total = total(programme, charter, id, None, (period, day), false)?;
    Some(Actual::Added {
        cut_off: period.last(),
        figure: total.figure?,
        n_counted: total.counted.len(),
        n_missing: total.missing.len(),
        is_exact: total.is_exact,
    })
}
