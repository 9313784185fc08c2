//! The page of one indicator: its figures over time, by area, what looks wrong, and who owes.

use chrono::NaiveDate;

use super::super::Label;
use super::row::{FigureRow, TargetRow};
use super::table::{IndicatorRow, row};
use crate::facts::Indicator;
use crate::ids::{AreaId, IndicatorId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::indicators::{
    MeasureState, Total, WhyNot, known_on, last_period, measure_state, measurements_of, owed_by,
    places_of, targets_of, total,
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
    /// The last period that is over; none where no source says how often it is measured.
    pub period: Option<Period>,
    /// For that period, each area whose figure is owed.
    pub areas: Vec<AreaRow>,
    /// For that period, the figure there made of those of areas, whatever their validation.
    pub total: Option<TotalView>,
    /// The same, of figures alone of which a validation stands.
    pub validated: Option<TotalView>,
    /// Whether a field of it is contested.
    pub is_contested: bool,
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

/// A total, with what it leaves out by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TotalView {
    /// The figure, in the least parts of the unit; none where nothing makes one.
    pub figure: Option<i64>,
    /// Whether every source of it states its figure exactly.
    pub is_exact: bool,
    /// How many figures it is made of.
    pub n_counted: usize,
    /// The areas whose figure is not there.
    pub missing: Vec<Label>,
    /// The figures left out, since no validation of them stands.
    pub not_validated: Vec<Label>,
    /// Why figures of areas were not made one.
    pub why_not: Option<WhyNot>,
}

impl TotalView {
    fn of(register: &Register, total: &Total) -> Self {
        let missing = total.missing.iter();
        let left_out = total.not_validated.iter();
        Self {
            figure: total.figure,
            is_exact: total.is_exact,
            n_counted: total.counted.len(),
            missing: missing.map(|id| Label::of(register, id.0)).collect(),
            not_validated: left_out.map(|id| Label::of(register, id.0)).collect(),
            why_not: total.why_not,
        }
    }
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
    let (programme, charter) = (register.programme(), register.charter());
    let about = programme.indicator(id)?;
    let all = measurements_of(programme, id);
    let known = all.filter(|(_, one)| one.area == area && known_on(one) <= day);
    let mut series: Vec<FigureRow> = known
        .filter_map(|(id, _)| FigureRow::of(register, id, day))
        .collect();
    series.order_by_key(|row| (std::cmp::Reverse(row.cut_off), row.id));
    let mut targets: Vec<TargetRow> = targets_of(programme, id)
        .filter(|(_, target)| target.area == area)
        .map(|(id, target)| TargetRow::of(register, id, target))
        .collect();
    targets.order_by_key(|row| (row.cut_off, row.id));
    let period = last_period(about, day);
    let total = |is_validated| {
        let when = (period?, day);
        let total = total(programme, charter, id, area, when, is_validated)?;
        Some(TotalView::of(register, &total))
    };
    Some(IndicatorPage {
        row: row(register, id, about, day),
        about: about.clone(),
        area: area.map(|area| Label::of(register, area.0)),
        series,
        targets,
        areas: period.map_or_else(Vec::new, |period| areas(register, id, about, period, day)),
        total: total(false),
        validated: total(true),
        period,
        is_contested: !register.contested_fields(id.0).is_empty(),
    })
}

fn areas(
    register: &Register,
    id: IndicatorId,
    about: &Indicator,
    period: Period,
    day: NaiveDate,
) -> Vec<AreaRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let places = places_of(programme, id, about, period.last());
    let mut rows: Vec<AreaRow> = places
        .into_iter()
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
    rows.order_by_cached_key(|row| (name(row), row.area.as_ref().map(|label| label.id)));
    rows
}
