//! The total of the last period that is over: added up once, for every part of a page that tells it.

use std::cell::OnceCell;

use chrono::NaiveDate;

use crate::facts::Indicator;
use crate::ids::{AreaId, IndicatorId};
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::indicators::{Total, last_period, total};

/// What the figures of areas make of an indicator, for an area or for the whole, on a day.
pub(super) struct LastTotal<'a> {
    register: &'a Register,
    id: IndicatorId,
    area: Option<AreaId>,
    day: NaiveDate,
    /// The last period; none where none is over.
    period: Option<Period>,
    known: OnceCell<Option<Total>>,
}

impl<'a> LastTotal<'a> {
    pub(super) fn new(
        register: &'a Register,
        (id, indicator): (IndicatorId, &Indicator),
        area: Option<AreaId>,
        day: NaiveDate,
    ) -> Self {
        Self {
            register,
            id,
            area,
            day,
            period: last_period(indicator, day),
            known: OnceCell::new(),
        }
    }

    pub(super) fn period(&self) -> Option<Period> {
        self.period
    }

    /// Returns it, whatever the validation of its figures; none where no period is over.
    pub(super) fn get(&self) -> Option<&Total> {
        let total = || self.of(self.period?, false);
        self.known.get_or_init(total).as_ref()
    }

    /// Returns the total of a period, whatever the validation of its figures.
    pub(super) fn of_period(&self, period: Period) -> Option<Total> {
        match Some(period) == self.period {
            true => self.get().cloned(),
            false => self.of(period, false),
        }
    }

    /// Returns the total of the figures of which a validation stands.
    pub(super) fn validated(&self) -> Option<Total> {
        self.of(self.period?, true)
    }

    fn of(&self, period: Period, is_validated: bool) -> Option<Total> {
        let (programme, charter) = (self.register.programme(), self.register.charter());
        let when = (period, self.day);
        total(programme, charter, self.id, self.area, when, is_validated)
    }
}
