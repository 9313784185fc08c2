//! A measurement as a field agent enters it: all that is known before is chosen already, and what looks
//! wrong is told while it is typed.

use chrono::NaiveDate;

use super::{start_of_figure, whole_measurement};
use crate::drafts::Draft;
use crate::drafts::finish::fact_of;
use crate::facts::{Fact, Indicator, Kind, Measurement};
use crate::ids::{AreaId, EntryId, IndicatorId, MeasurementId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::indicators::{
    Doubt, doubts_about, figure_of, last_period, owed_by, periods_of, places_of,
};

/// What a new measurement is of, as far as that is known before anybody types.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeasureStart {
    /// The indicator, or the body that measures.
    pub about: Option<EntryId>,
    /// The area that was pointed at; none where none was.
    pub area: Option<AreaId>,
    /// The area used last: taken where the indicator is measured there.
    pub last_area: Option<AreaId>,
}

/// Returns what the form of a new measurement holds: the indicator, the area pointed at or used
/// last, the period that is awaited there, and the body that owes that figure where it is one alone.
/// Asked again as somebody types, so that another indicator or area proposes its own.
#[must_use]
pub fn start_of_measurement(
    register: &Register,
    start: &MeasureStart,
    typed: &Draft,
    day: NaiveDate,
) -> Draft {
    let programme = register.programme();
    let chosen = typed.text("indicator").trim().parse().ok();
    let about = chosen.or(start.about);
    let mut draft = start_of_figure(register, Kind::Measurement, about, day);
    let id = about.map(IndicatorId);
    let Some((id, indicator)) = id.and_then(|id| Some((id, programme.indicator(id)?))) else {
        return draft;
    };
    let on = last_period(indicator, day).map_or(day, Period::last);
    let places = places_of(programme, id, indicator, on);
    let is_place = |area: &AreaId| places.contains(&Some(*area));
    let pointed = start.area.filter(is_place);
    let used = || start.last_area.filter(is_place);
    let only = || match places.as_slice() {
        [only] => *only,
        _ => None,
    };
    if let Some(area) = pointed.or_else(used).or_else(only) {
        draft.set("area", &area.to_string());
    }
    let typed_area = typed.text("area").trim().parse::<EntryId>().ok();
    let area = typed_area.or_else(|| draft.text("area").parse().ok());
    let area = area.map(AreaId);
    // Whoever is there today collects, also of a period before it was founded.
    if let [body] = owed_by(programme, indicator, area, day).as_slice() {
        draft.set("body", &body.to_string());
    }
    if let Some(period) = awaited(register, id, indicator, area, day) {
        draft.set("cut_off", &period.last().to_string());
    }
    draft
}

/// Returns the period whose figure is awaited: the last that is over or, where that has its figure
/// already, the first of its year that has none; the last again where none is missing.
fn awaited(
    register: &Register,
    id: IndicatorId,
    indicator: &Indicator,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Option<Period> {
    let last = last_period(indicator, day)?;
    let (programme, charter) = (register.programme(), register.charter());
    let is_missing =
        |period: &Period| figure_of(programme, charter, id, area, *period, day).is_none();
    let of_year = periods_of(indicator, last.year).into_iter();
    let mut of_year = of_year.filter(|period| period.last() < day);
    match is_missing(&last) {
        true => Some(last),
        false => of_year.find(is_missing).or(Some(last)),
    }
}

/// Returns what looks wrong about a measurement as it is typed, once it can be read: asked, never
/// refused. `corrects` is the one that it corrects, where it corrects one.
#[must_use]
pub fn doubts_typed(
    register: &Register,
    draft: &Draft,
    corrects: Option<MeasurementId>,
) -> Vec<Doubt> {
    let (whole, flaws) = whole_measurement(register, draft);
    let fields = whole.finish(Kind::Measurement).ok();
    let fact = fields.and_then(|fields| fact_of(Kind::Measurement, &fields));
    match fact {
        Some(Fact::Measurement(one)) if flaws.is_empty() => {
            doubts_about(register.programme(), &one, corrects)
        }
        _ => Vec::new(),
    }
}

/// Returns the area of the measurement that an author recorded last; none where there is none.
#[must_use]
pub fn last_area(register: &Register, by: &str) -> Option<AreaId> {
    let journal = register.journal();
    let all = register.programme().measurements();
    let own = all.filter_map(|(id, one): (MeasurementId, &Measurement)| {
        let entry = journal.entry(id.0)?;
        Some((entry.order(), entry.id(), one.area?))
    });
    let mut own: Vec<_> = own.collect();
    own.order_by_key(|(order, ..)| *order);
    // From the last one back: nobody's name is read of more entries than needed.
    let is_own = |id: &EntryId| journal.entry(*id).is_some_and(|entry| entry.by() == by);
    own.into_iter()
        .rev()
        .find(|(_, id, _)| is_own(id))
        .map(|(.., area)| area)
}

#[cfg(test)]
mod tests;
