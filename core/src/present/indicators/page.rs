//! The page of one indicator: its figures over time, by area, what looks wrong, and who owes.

use chrono::NaiveDate;

use super::super::Label;
use super::curve::{Course, Curve};
use super::last::LastTotal;
use super::periods::{PeriodRow, periods};
use super::row::{FigureRow, TargetRow};
use super::table::{IndicatorRow, course, row};
use super::totals::{Breakdown, TotalView};
use crate::facts::Indicator;
use crate::ids::{AreaId, EntryId, IndicatorId};
use crate::order::InOrder as _;
use crate::present::body::ContestedField;
use crate::programme::Programme;
use crate::register::{Concern, Register};
use crate::status::areas::lies_in;
use crate::status::duties::Period;
use crate::status::indicators::{
    MeasureState, Total, known_on, measure_state, owed_by, places_of, targets_of,
};

/// One indicator, for the whole or for one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorPage {
    /// As the table has it.
    pub row: IndicatorRow,
    /// As it is recorded.
    pub about: Indicator,
    /// The area that is looked at; none: the whole.
    pub area: Option<Label>,
    /// Its figures there, the last first.
    pub series: Vec<FigureRow>,
    /// Its targets there, the first first.
    pub targets: Vec<TargetRow>,
    /// Both beside each other, the last day first.
    pub periods: Vec<PeriodRow>,
    /// Both as a line; none where there is nothing to draw.
    pub curve: Option<Curve>,
    /// What was reached over time, measured or added up, the first first.
    pub trend: Vec<(NaiveDate, i64)>,
    /// Which way the last of it went, and whether that is better.
    pub course: Option<(Course, bool)>,
    /// The last figure measured there by category; none where none is told.
    pub breakdown: Option<Breakdown>,
    /// The last period that is over; none where no source says how often it is measured.
    pub period: Option<Period>,
    /// For that period, each area within the one looked at whose figure is owed.
    pub areas: Vec<AreaRow>,
    /// How many of those stand how.
    pub tally: Tally,
    /// How many areas of its level, within the one looked at, nobody serves and nothing is known of:
    /// no figure of theirs is owed, and none is counted.
    pub n_unserved: usize,
    /// For that period, the figure there made of those of areas, whatever their validation.
    pub total: Option<TotalView>,
    /// The same, of figures alone of which a validation stands.
    pub validated: Option<TotalView>,
    /// Fields of it, its targets and the figures in sight that have several values.
    pub contested: Vec<ContestedField>,
    /// What else people must look at.
    pub concerns: Vec<Concern>,
}

/// How many figures of a period stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Tally {
    /// Given.
    pub n_measured: usize,
    /// Not given, and not late: nobody has set by when, or that day is to come.
    pub n_missing: usize,
    /// Late.
    pub n_late: usize,
    /// Given, and doubtful.
    pub n_doubtful: usize,
}

/// The figure of one area for the period, or who owes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AreaRow {
    /// The area; none: the whole.
    pub area: Option<Label>,
    /// Where its figure stands.
    pub state: MeasureState,
    /// The figure.
    pub figure: Option<FigureRow>,
    /// Who owes it, where it is not there.
    pub owed_by: Vec<Label>,
}

/// Returns the page of an indicator as it stands on a day, for the whole or for one area; none
/// where the indicator is not here.
#[must_use]
pub fn indicator_page(
    register: &Register,
    id: IndicatorId,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Option<IndicatorPage> {
    let programme = register.programme();
    let about = programme.indicator(id)?;
    let there = programme.all_figures(id, area);
    let there = there.filter(|(_, one)| known_on(one) <= day);
    let mut series: Vec<FigureRow> = there
        .filter_map(|(id, _)| FigureRow::of(register, id, day))
        .collect();
    series.order_by_key(|row| (std::cmp::Reverse(row.cut_off), row.id));
    let mut targets: Vec<TargetRow> = targets_of(programme, id)
        .filter(|(_, target)| target.area == area)
        .map(|(id, target)| TargetRow::of(register, id, target))
        .collect();
    targets.order_by_key(|row| (row.cut_off, row.id));
    let total = LastTotal::new(register, (id, about), area, day);
    let period = total.period();
    let row = row(register, (id, about), area, &total, day);
    let periods = periods(
        register,
        (id, about),
        area,
        (&series, &targets),
        &total,
        day,
    );
    let own = std::iter::once(id.0)
        .chain(targets.iter().map(|row| row.id.0))
        .chain(series.iter().map(|row| row.id.0));
    let own: Vec<EntryId> = own.collect();
    let concerns = own.iter().flat_map(|fact| register.concerns_of(*fact));
    let areas = match period {
        Some(period) => areas(register, (id, about), area, (period, day)),
        None => Vec::new(),
    };
    let last = series.first().map(|row| row.id);
    let trend = trend(&periods);
    let told = |total: &Total| TotalView::of(register, about, total);
    Some(IndicatorPage {
        curve: curve(&row, &trend, &targets),
        course: course(about, &trend),
        trend,
        breakdown: Breakdown::of(register, about, last.as_slice()),
        row,
        about: about.clone(),
        area: area.map(|area| Label::of(register, area.0)),
        periods,
        tally: Tally::of(&areas),
        n_unserved: n_unserved(programme, about, area, &areas, period),
        areas,
        total: total.get().map(told),
        validated: total.validated().as_ref().map(told),
        period,
        contested: own
            .iter()
            .flat_map(|fact| ContestedField::of(register, *fact))
            .collect(),
        // Contested fields are shown on their own.
        concerns: concerns
            .filter(|concern| !matches!(concern, Concern::Contested { .. }))
            .collect(),
        series,
        targets,
    })
}

/// Returns what was reached day by day; of one day, the first row counts.
fn trend(periods: &[PeriodRow]) -> Vec<(NaiveDate, i64)> {
    let figure = |period: &PeriodRow| Some((period.cut_off, period.actual.as_ref()?.figure()));
    let mut trend: Vec<(NaiveDate, i64)> = periods.iter().rev().filter_map(figure).collect();
    trend.dedup_by_key(|(on, _)| *on);
    trend
}

/// Draws the series beside its targets.
fn curve(row: &IndicatorRow, trend: &[(NaiveDate, i64)], targets: &[TargetRow]) -> Option<Curve> {
    let mut aimed: Vec<(NaiveDate, i64)> = targets
        .iter()
        .map(|target| (target.cut_off, target.figure))
        .collect();
    aimed.dedup_by_key(|(on, _)| *on);
    let baseline = row.baseline.and_then(|(figure, on)| Some((on?, figure)));
    Curve::of(trend, &aimed, baseline)
}

impl Tally {
    fn of(areas: &[AreaRow]) -> Self {
        let mut tally = Self::default();
        for row in areas {
            match row.state {
                MeasureState::Measured(_) => tally.n_measured += 1,
                MeasureState::Late(_) => tally.n_late += 1,
                MeasureState::NotYetDue | MeasureState::Due(_) | MeasureState::Missing => {
                    tally.n_missing += 1;
                }
            }
            let doubts = row.figure.as_ref().map(|figure| &figure.doubts);
            tally.n_doubtful += usize::from(doubts.is_some_and(|doubts| !doubts.is_empty()));
        }
        tally
    }
}

/// Counts the areas of the level that are not among those measured.
fn n_unserved(
    programme: &Programme,
    about: &Indicator,
    outer: Option<AreaId>,
    measured: &[AreaRow],
    period: Option<Period>,
) -> usize {
    let Some((level, period)) = about.level.as_ref().zip(period) else {
        return 0;
    };
    let of_level = programme.areas().filter(|(id, area)| {
        area.level == *level
            && area.life().contains(period.last())
            && outer.is_none_or(|outer| lies_in(programme, *id, outer, period.last()))
    });
    of_level.count().saturating_sub(measured.len())
}

/// Returns where the figure of each area stands that is measured: those missing first, by name.
fn areas(
    register: &Register,
    (id, about): (IndicatorId, &Indicator),
    outer: Option<AreaId>,
    (period, day): (Period, NaiveDate),
) -> Vec<AreaRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let places = places_of(programme, id, about, period.last()).into_iter();
    let is_inside = |place: &Option<AreaId>| match outer {
        None => true,
        Some(outer) => place.is_some_and(|place| lies_in(programme, place, outer, period.last())),
    };
    let mut rows: Vec<AreaRow> = places
        .filter(is_inside)
        .map(|area| {
            let state = measure_state(programme, charter, id, area, period, day);
            let figure = match state {
                MeasureState::Measured(id) => FigureRow::of(register, id, day),
                _ => None,
            };
            let owing = match figure {
                Some(_) => Vec::new(),
                None => owed_by(programme, about, area, period.last()),
            };
            AreaRow {
                area: area.map(|area| Label::of(register, area.0)),
                state,
                figure,
                owed_by: owing.iter().map(|id| Label::of(register, id.0)).collect(),
            }
        })
        .collect();
    let name = |row: &AreaRow| row.area.as_ref().and_then(|label| label.name.clone());
    rows.order_by_cached_key(|row| {
        let id = row.area.as_ref().map(|label| label.id);
        (row.figure.is_some(), name(row), id)
    });
    rows
}
