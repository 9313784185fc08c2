//! Figures of several areas as one: what is counted, what is not, and what is never added.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{figure_of, places_of};
use crate::charter::Charter;
use crate::facts::{Aggregation, Exactness, Indicator, MAX_AMOUNT};
use crate::ids::{AreaId, IndicatorId, MeasurementId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::status::areas::{holder, parts_of, roots};
use crate::status::duties::Period;
use crate::status::validation::{Subject, validation_state};

/// Why figures do not make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNot {
    /// Rates and means are not added without what they were taken of.
    Rate,
    /// Each area stands for itself.
    Apart,
    /// They are of several indicators: payments are not households.
    OtherIndicator,
    /// One area lies in another, or stands there twice: it would be counted twice.
    Twice(AreaId),
    /// Figures of the whole and of an area: the area would be counted twice.
    WithTheWhole,
    /// Figures of several days.
    OtherDay,
    /// More than any program reads exactly.
    TooMuch,
}

/// The figure of an area, or of the whole, for a period, with what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Total {
    /// The figure; none where nothing is known, or nothing makes one.
    pub figure: Option<i64>,
    /// Whether every source of it states its figure exactly.
    pub is_exact: bool,
    /// The figures that it is made of; one alone where the area was measured itself.
    pub counted: Vec<MeasurementId>,
    /// The areas whose figure is owed, and is not there.
    pub missing: Vec<AreaId>,
    /// The figures left out since no validation of them stands.
    pub not_validated: Vec<MeasurementId>,
    /// Why figures of areas were not made one; none where they were, or there was one alone.
    pub why_not: Option<WhyNot>,
}

impl Total {
    /// Tells whether nothing that is owed was left out.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.not_validated.is_empty() && self.why_not.is_none()
    }
}

/// Adds figures up, exactly.
///
/// # Errors
/// Why they do not add up: nothing that cannot be added ever is.
pub fn add_up(
    programme: &Programme,
    figures: &[MeasurementId],
    day: NaiveDate,
) -> Result<i64, WhyNot> {
    let mut sum: i64 = 0;
    let mut areas: Vec<AreaId> = Vec::new();
    let mut known: BTreeSet<AreaId> = BTreeSet::new();
    let mut first: Option<(IndicatorId, NaiveDate)> = None;
    for id in figures {
        let Some(one) = programme.measurement(*id) else {
            continue;
        };
        let (indicator, cut_off) = *first.get_or_insert((one.indicator, one.cut_off));
        if indicator != one.indicator {
            return Err(WhyNot::OtherIndicator);
        }
        if cut_off != one.cut_off {
            return Err(WhyNot::OtherDay);
        }
        match one.area {
            Some(area) if !known.insert(area) => return Err(WhyNot::Twice(area)),
            Some(area) => areas.push(area),
            None if figures.len() > 1 => return Err(WhyNot::WithTheWhole),
            None => {}
        }
        let added = sum.checked_add(one.figure);
        sum = added
            .filter(|sum| *sum <= MAX_AMOUNT)
            .ok_or(WhyNot::TooMuch)?;
    }
    if figures.len() < 2 {
        return Ok(sum);
    }
    let how = first.and_then(|(id, _)| programme.indicator(id));
    match how.map(|indicator| indicator.aggregation) {
        Some(Aggregation::Rate) => return Err(WhyNot::Rate),
        Some(Aggregation::Apart | Aggregation::Last) => return Err(WhyNot::Apart),
        Some(Aggregation::Sum) | None => {}
    }
    // Areas above that hold none of these and lie in none: villages of one commune ask once.
    let mut clear: BTreeSet<AreaId> = BTreeSet::new();
    for area in areas {
        let mut above = holder(programme, area, day);
        while let Some(at) = above.filter(|at| *at != area && !clear.contains(at)) {
            if known.contains(&at) {
                return Err(WhyNot::Twice(area));
            }
            clear.insert(at);
            above = holder(programme, at, day);
        }
    }
    Ok(sum)
}

/// Returns the figure of an area, or of the whole, for a period, as known on a day.
///
/// Where an area was measured itself, that figure is taken; else those of the areas that lie in it
/// are made one, as the indicator says. With `is_validated`, only figures count of which a
/// validation stands. None where the indicator is not here.
#[must_use]
pub fn total(
    programme: &Programme,
    charter: &Charter,
    id: IndicatorId,
    area: Option<AreaId>,
    when: (Period, NaiveDate),
    is_validated: bool,
) -> Option<Total> {
    let walk = Walk::on(programme, charter, id, when, is_validated)?;
    Some(walk.total(area))
}

/// Returns the figure of each of some areas: see [`total`]. Whose figures are owed is found once.
#[must_use]
pub fn totals(
    programme: &Programme,
    charter: &Charter,
    id: IndicatorId,
    areas: &[AreaId],
    when: (Period, NaiveDate),
) -> Vec<(AreaId, Total)> {
    let walk = Walk::on(programme, charter, id, when, false);
    let total = |area: &AreaId| Some((*area, walk.as_ref()?.total(Some(*area))));
    areas.iter().filter_map(total).collect()
}

/// Makes one figure of those that are counted, where the indicator lets it.
fn settle(programme: &Programme, indicator: &Indicator, period: Period, total: &mut Total) {
    total.missing.in_order();
    total.counted.in_order();
    total.not_validated.in_order();
    if indicator.aggregation == Aggregation::Last && total.counted.len() > 1 {
        let found = |id: &MeasurementId| Some((programme.measurement(*id)?.cut_off, *id));
        let last = total.counted.iter().filter_map(found).max();
        total.counted = last.map(|(_, id)| id).into_iter().collect();
    }
    if !total.counted.is_empty() {
        match add_up(programme, &total.counted, period.last()) {
            Ok(sum) => total.figure = Some(sum),
            Err(why) => total.why_not = Some(why),
        }
    }
    let is_exact = |id: &MeasurementId| {
        let exactness = programme.measurement(*id).and_then(|one| one.exactness);
        exactness.is_none_or(|exactness| exactness == Exactness::Exact)
    };
    total.is_exact = total.counted.iter().all(is_exact);
}

/// One way down through the areas.
struct Walk<'a> {
    programme: &'a Programme,
    charter: &'a Charter,
    id: IndicatorId,
    indicator: &'a Indicator,
    period: Period,
    day: NaiveDate,
    is_validated: bool,
    /// The areas whose figure is owed.
    places: BTreeSet<AreaId>,
}

impl<'a> Walk<'a> {
    fn on(
        programme: &'a Programme,
        charter: &'a Charter,
        id: IndicatorId,
        (period, day): (Period, NaiveDate),
        is_validated: bool,
    ) -> Option<Self> {
        let indicator = programme.indicator(id)?;
        let places = places_of(programme, id, indicator, period.last());
        Some(Self {
            programme,
            charter,
            id,
            indicator,
            period,
            day,
            is_validated,
            places: places.into_iter().flatten().collect(),
        })
    }

    fn total(&self, area: Option<AreaId>) -> Total {
        let mut total = Total::default();
        let mut seen = BTreeSet::new();
        match area {
            Some(area) => self.visit(area, &mut seen, &mut total),
            None if self.take(None, &mut total) => {}
            None => {
                for area in roots(self.programme, self.period.last()) {
                    self.visit(area, &mut seen, &mut total);
                }
            }
        }
        settle(self.programme, self.indicator, self.period, &mut total);
        total
    }

    fn visit(&self, area: AreaId, seen: &mut BTreeSet<AreaId>, total: &mut Total) {
        let mut open = vec![area];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let n_left_out = total.not_validated.len();
            if self.take(Some(at), total) {
                continue;
            }
            if self.places.contains(&at) && total.not_validated.len() == n_left_out {
                total.missing.push(at);
            }
            open.extend(parts_of(self.programme, at, self.period.last()));
        }
    }

    /// Counts the figure of one area, or of the whole; tells whether there is one that counts.
    fn take(&self, area: Option<AreaId>, total: &mut Total) -> bool {
        let (programme, charter) = (self.programme, self.charter);
        let Some(found) = figure_of(programme, charter, self.id, area, self.period, self.day)
        else {
            return false;
        };
        let subject = Subject::Measurement(found);
        let stands = || {
            let state = validation_state(programme, charter, subject, self.day);
            state.is_some_and(|state| state.is_validated())
        };
        if self.is_validated && !stands() {
            total.not_validated.push(found);
            return false;
        }
        total.counted.push(found);
        true
    }
}
