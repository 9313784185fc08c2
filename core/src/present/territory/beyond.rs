//! Figures of areas that are worked out elsewhere: silent bodies, agents, campaigns, indicators.
//!
//! Each costs a walk over the facts that it is of, so it is asked for only when it is shown.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::shades::{LeftOut, Rule, Value};
use crate::facts::Indicator;
use crate::ids::{AreaId, IndicatorId};
use crate::present::campaigns::coverage;
use crate::present::staff::{CoverState, cover};
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::freshness::freshness;
use crate::status::indicators::{last_period, series_of, totals};
use crate::status::territory::Territory;

/// The values of some areas, and what no value counts.
#[derive(Default)]
pub(super) struct Beyond {
    pub(super) values: BTreeMap<AreaId, Value>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) rule: Option<Rule>,
}

impl Beyond {
    /// Adds something to an area and to all that hold it.
    fn add(&mut self, territory: &Territory, area: AreaId, is_counted: bool) {
        for area in territory.upwards(area) {
            let value = self.values.entry(area).or_default();
            value.figure = Some(value.figure.unwrap_or(0) + i64::from(is_counted));
            value.of += 1;
        }
    }

    /// Counts the bodies not heard of for longer than the programme wants to wait, of all that
    /// report; nothing where it has not set how long.
    pub(super) fn silent(register: &Register, territory: &Territory, day: NaiveDate) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let mut found = Self::default();
        let mut n_nowhere = 0;
        for one in freshness(programme, charter, day) {
            let Some(is_silent) = one.is_silent else {
                found.left_out = vec![LeftOut::NoLimit];
                return found;
            };
            let area = programme.body(one.body).and_then(|body| body.area);
            match area.filter(|area| territory.level(*area).is_some()) {
                Some(area) => found.add(territory, area, is_silent),
                None => n_nowhere += 1,
            }
        }
        found.leave_out(n_nowhere, LeftOut::Bodies);
        found
    }

    /// Counts the areas with as many agents in the field as they need, of all that need some.
    pub(super) fn agents(register: &Register, territory: &Territory, day: NaiveDate) -> Self {
        let mut found = Self::default();
        let Some(cover) = cover(register, day) else {
            return found;
        };
        for row in &cover.rows {
            let is_covered = row.state == CoverState::Covered;
            found.add(territory, AreaId(row.area.id), is_covered);
        }
        found.leave_out(cover.n_elsewhere, LeftOut::Agents);
        found
    }

    /// Counts the campaigns of the year of a day that were held in each area of a level.
    pub(super) fn campaigns(register: &Register, level: usize, day: NaiveDate) -> Self {
        let mut found = Self::default();
        let Some(level) = register.charter().area_levels().get(level) else {
            return found;
        };
        let coverage = coverage(register, &level.code, day.year(), day);
        for row in &coverage.rows {
            let value = Value {
                figure: i64::try_from(row.n_all()).ok(),
                ..Value::default()
            };
            found.values.insert(AreaId(row.area.id), value);
        }
        let n_left_out = coverage.n_nowhere + coverage.n_wider;
        found.leave_out(n_left_out, LeftOut::Campaigns);
        found
    }

    /// Returns the figure of an indicator for each area: that of its last period which is over,
    /// measured there or made of those within as the indicator says; where no source says how often
    /// it is measured, the last figure of the area itself.
    pub(super) fn indicator(
        register: &Register,
        id: IndicatorId,
        areas: &[AreaId],
        day: NaiveDate,
    ) -> Self {
        let mut found = Self::default();
        let Some(about) = register.programme().indicator(id) else {
            return found;
        };
        let period = last_period(about, day);
        let (mut n_missing, mut n_apart) = (0, 0);
        let (programme, charter) = (register.programme(), register.charter());
        found.values = match period {
            Some(period) => totals(programme, charter, id, areas, (period, day))
                .into_iter()
                .map(|(area, total)| {
                    n_missing += total.missing.len();
                    n_apart += usize::from(total.why_not.is_some());
                    let value = Value {
                        figure: total.figure,
                        of: 0,
                        n_missing: total.missing.len(),
                    };
                    (area, value)
                })
                .collect(),
            // None was told at a rhythm that is not over yet.
            None if about.frequency.is_some() => {
                areas.iter().map(|area| (*area, Value::default())).collect()
            }
            None => {
                let last = |area: &AreaId| (*area, last_figure(register, id, *area, day));
                areas.iter().map(last).collect()
            }
        };
        found.leave_out(n_missing, LeftOut::Figures);
        found.leave_out(n_apart, LeftOut::NotAdded);
        found.rule = Some(Rule::of(about, period));
        found
    }

    fn leave_out(&mut self, n: usize, what: fn(usize) -> LeftOut) {
        if n > 0 {
            self.left_out.push(what(n));
        }
    }
}

/// Returns the last figure of an area itself that was known on a day.
fn last_figure(register: &Register, id: IndicatorId, area: AreaId, day: NaiveDate) -> Value {
    let (programme, charter) = (register.programme(), register.charter());
    let last = series_of(programme, charter, id, Some(area), day).pop();
    Value {
        figure: last.map(|(_, one)| one.figure),
        ..Value::default()
    }
}

impl Rule {
    fn of(about: &Indicator, period: Option<Period>) -> Self {
        Self {
            aggregation: about.aggregation,
            period,
            unit: about.unit.clone(),
            decimals: about.decimals(),
        }
    }
}
