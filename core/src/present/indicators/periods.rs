//! The figures of an indicator, period by period, beside what was to be reached.

use chrono::{Datelike as _, NaiveDate};

use super::actual::Actual;
use super::last::LastTotal;
use super::row::{FigureRow, TargetRow};
use crate::facts::{Direction, Indicator};
use crate::ids::{AreaId, IndicatorId};
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::indicators::{MeasureState, last_period, measure_state, periods_of};

/// So many past periods at most, of the last two years that have one, are looked into for what is
/// missing, or added up from areas.
const N_PERIODS: usize = 8;

/// One day of the series: what was reached by it, and what was to be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PeriodRow {
    /// The day.
    pub cut_off: NaiveDate,
    /// What was reached.
    pub actual: Option<Actual>,
    /// What was to be reached.
    pub target: Option<TargetRow>,
    /// What share of it that is; none where less is better.
    pub reached: Option<Rate>,
    /// Whether it is reached; none where one of the two is not known.
    pub is_reached: Option<bool>,
    /// Where the figure stands that is owed and not there; none where none is owed.
    pub owed: Option<MeasureState>,
}

/// Lays the figures and targets of an area, or of the whole, beside each other, the last day first.
/// Where areas are measured, not this one, their figures are added up for the last periods.
pub(super) fn periods(
    register: &Register,
    (id, indicator): (IndicatorId, &Indicator),
    area: Option<AreaId>,
    (series, targets): (&[FigureRow], &[TargetRow]),
    total: &LastTotal<'_>,
    day: NaiveDate,
) -> Vec<PeriodRow> {
    let mut days: Vec<(NaiveDate, Option<Actual>, Option<MeasureState>)> = series
        .iter()
        .map(|row| {
            (
                row.cut_off,
                Some(Actual::Measured(Box::new(row.clone()))),
                None,
            )
        })
        .collect();
    let is_in = |period: &Period| {
        let mut all = series.iter();
        !all.any(|row| period.contains(row.cut_off))
    };
    for period in past(indicator, day).filter(is_in) {
        days.extend(of_period(
            register,
            (id, indicator),
            area,
            (period, total),
            day,
        ));
    }
    for target in targets {
        if days.iter().all(|(on, ..)| *on != target.cut_off) {
            days.push((target.cut_off, None, None));
        }
    }
    let mut rows: Vec<PeriodRow> = days
        .into_iter()
        .map(|(cut_off, actual, owed)| {
            let target = targets.iter().find(|target| target.cut_off == cut_off);
            beside(indicator, cut_off, actual, target.cloned(), owed)
        })
        .collect();
    rows.order_by_key(|row| std::cmp::Reverse(row.cut_off));
    rows
}

/// Goes through the last periods that are over.
fn past(indicator: &Indicator, day: NaiveDate) -> impl Iterator<Item = Period> {
    let last = last_period(indicator, day);
    let years = last.map(|last| [last.year.saturating_sub(1), last.year]);
    let all = years.into_iter().flatten();
    let mut all: Vec<Period> = all
        .flat_map(|year| periods_of(indicator, year))
        .filter(|period| period.last() < day && period.last().year() > 0)
        .collect();
    all.reverse();
    all.into_iter().take(N_PERIODS)
}

/// Returns what there is for a period without a figure of its own: what areas add up to, or who
/// owes it.
fn of_period(
    register: &Register,
    (id, indicator): (IndicatorId, &Indicator),
    area: Option<AreaId>,
    (period, total): (Period, &LastTotal<'_>),
    day: NaiveDate,
) -> Option<(NaiveDate, Option<Actual>, Option<MeasureState>)> {
    let (programme, charter) = (register.programme(), register.charter());
    let level = area.and_then(|area| programme.area(area));
    let is_place = level.map(|area| &area.level) == indicator.level.as_ref();
    if is_place {
        let state = measure_state(programme, charter, id, area, period, day);
        return Some((period.last(), None, Some(state)));
    }
    let total = total.of_period(period)?;
    let actual = Actual::added(register, &total, period.last())?;
    Some((period.last(), Some(actual), None))
}

fn beside(
    indicator: &Indicator,
    cut_off: NaiveDate,
    actual: Option<Actual>,
    target: Option<TargetRow>,
    owed: Option<MeasureState>,
) -> PeriodRow {
    let both = actual.as_ref().map(Actual::figure);
    let both = both.zip(target.as_ref().map(|target| target.figure));
    let is_reached = both.map(|(actual, target)| match indicator.direction {
        Direction::Up => actual >= target,
        Direction::Down => actual <= target,
    });
    let reached = both.filter(|_| indicator.direction == Direction::Up);
    PeriodRow {
        cut_off,
        reached: reached.and_then(|(actual, target)| Rate::of(actual.into(), target.into())),
        is_reached,
        actual,
        target,
        owed,
    }
}
