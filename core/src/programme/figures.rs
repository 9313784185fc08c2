//! Figures by indicator, area and cut-off day: those of one village and one quarter are found at
//! once among hundreds of thousands.

use std::collections::BTreeSet;
use std::ops::{Bound, RangeInclusive};

use chrono::NaiveDate;

use super::Programme;
use crate::facts::{Fact, Measurement};
use crate::ids::{AreaId, EntryId, IndicatorId, MeasurementId};

/// Of what, where, up to when, which.
type Key = (IndicatorId, Option<AreaId>, NaiveDate, MeasurementId);

/// The figures that hold, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figures(BTreeSet<Key>);

impl Figures {
    /// Takes note of a fact that holds, if it is a figure.
    pub(super) fn note(&mut self, id: EntryId, fact: &Fact) {
        if let Fact::Measurement(one) = fact {
            self.0.insert(key(id, one));
        }
    }

    /// Takes note of all figures among many facts.
    pub(super) fn note_all<'a>(&mut self, facts: impl Iterator<Item = (EntryId, &'a Fact)>) {
        let figures = facts.filter_map(|(id, fact)| match fact {
            Fact::Measurement(one) => Some(key(id, one)),
            _ => None,
        });
        self.0.append(&mut figures.collect());
    }

    /// Forgets a fact that no longer holds.
    pub(super) fn forget(&mut self, id: EntryId, fact: &Fact) {
        if let Fact::Measurement(one) = fact {
            self.0.remove(&key(id, one));
        }
    }
}

fn key(id: EntryId, one: &Measurement) -> Key {
    (one.indicator, one.area, one.cut_off, MeasurementId(id))
}

impl Programme {
    /// Goes through the figures of an indicator in exactly one area, or of the whole, that were cut
    /// off between two days, both counted: by that day, then by name.
    pub fn figures(
        &self,
        indicator: IndicatorId,
        area: Option<AreaId>,
        days: RangeInclusive<NaiveDate>,
    ) -> impl DoubleEndedIterator<Item = (MeasurementId, &Measurement)> {
        let least = (
            indicator,
            area,
            *days.start(),
            MeasurementId(EntryId::LEAST),
        );
        let greatest = (
            indicator,
            area,
            *days.end(),
            MeasurementId(EntryId::GREATEST),
        );
        let keys = (!days.is_empty()).then(|| self.figures.0.range(least..=greatest));
        let found = |(_, _, _, id): &Key| Some((*id, self.measurement(*id)?));
        keys.into_iter().flatten().filter_map(found)
    }

    /// Goes through all figures of an indicator in exactly one area, or of the whole.
    pub fn all_figures(
        &self,
        indicator: IndicatorId,
        area: Option<AreaId>,
    ) -> impl DoubleEndedIterator<Item = (MeasurementId, &Measurement)> {
        self.figures(indicator, area, NaiveDate::MIN..=NaiveDate::MAX)
    }

    /// Goes through the areas that an indicator was ever measured in, each once; none for the whole.
    pub fn areas_measured(
        &self,
        indicator: IndicatorId,
    ) -> impl Iterator<Item = Option<AreaId>> + '_ {
        let next = move |from: Bound<Key>| {
            let mut keys = self.figures.0.range((from, Bound::Unbounded));
            let (of, area, ..) = keys.next()?;
            (*of == indicator).then_some(*area)
        };
        let least = (
            indicator,
            None,
            NaiveDate::MIN,
            MeasurementId(EntryId::LEAST),
        );
        let after = move |area: &Option<AreaId>| {
            let last = (
                indicator,
                *area,
                NaiveDate::MAX,
                MeasurementId(EntryId::GREATEST),
            );
            next(Bound::Excluded(last))
        };
        std::iter::successors(next(Bound::Included(least)), after)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day};

    #[test]
    fn figures_are_found_by_area_and_day_and_follow_what_is_amended_or_withdrawn() {
        let (mut sample, id) = Sample::with_charter();
        let fields = json!({"code": "M", "name": "Ménages", "unit": "ménages",
            "direction": "up", "aggregation": "sum"});
        let indicator = sample.record(Kind::Indicator, fields);
        let mut put = |area: Option<&str>, cut_off: &str| {
            let area = area.map(|key| id(key).to_string());
            let mut fields =
                json!({"indicator": indicator.to_string(), "cut_off": cut_off, "figure": 1});
            if let Some(area) = area {
                fields["area"] = json!(area);
            }
            MeasurementId(sample.record(Kind::Measurement, fields))
        };
        let whole = put(None, "2020-03-31");
        let first = put(Some("kayes"), "2020-03-31");
        let second = put(Some("kayes"), "2020-06-30");
        let other = put(Some("gao"), "2020-06-30");
        let (kayes, gao) = (AreaId(id("kayes")), AreaId(id("gao")));
        let indicator = IndicatorId(indicator);
        let found = |sample: &Sample, area, from: &str, to: &str| -> Vec<MeasurementId> {
            let programme = sample.register.programme();
            let all = programme.figures(indicator, area, day(from)..=day(to));
            all.map(|(id, _)| id).collect()
        };
        let year = ("2020-01-01", "2020-12-31");
        assert_eq!(found(&sample, Some(kayes), year.0, year.1), [first, second]);
        assert_eq!(found(&sample, Some(kayes), "2020-04-01", year.1), [second]);
        assert_eq!(found(&sample, Some(kayes), year.1, year.0), []);
        assert_eq!(found(&sample, None, year.0, year.1), [whole]);
        let areas = |sample: &Sample| -> BTreeSet<Option<AreaId>> {
            sample
                .register
                .programme()
                .areas_measured(indicator)
                .collect()
        };
        let all = BTreeSet::from([None, Some(kayes), Some(gao)]);
        assert_eq!(areas(&sample), all);
        let moved = json!({"area": id("gao").to_string(), "cut_off": "2020-03-31"});
        sample.amend(second.0, moved);
        assert_eq!(found(&sample, Some(kayes), year.0, year.1), [first]);
        assert_eq!(found(&sample, Some(gao), year.0, year.1), [second, other]);
        let reason = "Noté deux fois".to_owned();
        let withdrawal = crate::register::Intent::Withdraw {
            fact: first.0,
            reason,
        };
        sample.try_to(&withdrawal).unwrap();
        assert_eq!(found(&sample, Some(kayes), year.0, year.1), []);
        assert_eq!(areas(&sample), BTreeSet::from([None, Some(gao)]));
    }
}
