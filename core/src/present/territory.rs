//! The page of the territory: areas within areas, what there is in each, and a map's shades.
//!
//! A [`TerritoryIndex`] goes once through the programme, whenever that changes. What is shown of
//! it, one area at a time, costs only what is shown. Bodies by kind stand in the order of the
//! charter's kinds, areas by level in that of its levels of areas.

mod beyond;
mod line;
mod map;
mod shades;

use chrono::NaiveDate;

pub use line::{AreaLine, Step};
pub use map::{AreaMap, MAP_WIDE, Piece, Room};
pub use shades::{LeftOut, Measure, N_SHADES, Rule, Shade, ShadeStep, Shades};

use beyond::Beyond;
use shades::measured;

use crate::calendar::read_day;
use crate::ids::{AreaId, EntryId};
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::territory::{Asked, Figures, Territory};

/// The territory on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerritoryIndex {
    territory: Territory,
    day: NaiveDate,
    today: NaiveDate,
}

impl TerritoryIndex {
    /// Goes through the programme as it was on a day. What tablets said after `today`, as one with
    /// a wrong clock does, tells nothing of how fresh the figures are.
    #[must_use]
    pub fn on(register: &Register, day: NaiveDate, today: NaiveDate) -> Self {
        let said_on = |fact: EntryId| {
            let moment = register.latest_act_on(fact)?;
            read_day(moment.get(..10)?).filter(|said| *said <= today)
        };
        let asked = Asked {
            day,
            said_on: &said_on,
        };
        let (programme, charter) = (register.programme(), register.charter());
        Self {
            territory: Territory::on(programme, charter, asked),
            day,
            today,
        }
    }

    /// Returns what there is in an area; none where it is not there on the day.
    #[must_use]
    pub fn area(&self, register: &Register, area: AreaId) -> Option<AreaLine> {
        AreaLine::of(register, &self.territory, area)
    }

    /// Returns the areas that lie right in one, or in none, by name; with what there is in each.
    #[must_use]
    pub fn children(&self, register: &Register, area: Option<AreaId>) -> Vec<AreaLine> {
        let children = self.territory.children(area);
        let mut lines: Vec<AreaLine> = children
            .filter_map(|child| AreaLine::of(register, &self.territory, child))
            .collect();
        lines.order_by_cached_key(|line| (line.level, fold_name(&line.name), line.id));
        lines
    }

    /// Returns the way down to an area, the widest first, itself last; empty where it is not
    /// there on the day.
    #[must_use]
    pub fn path(&self, register: &Register, area: AreaId) -> Vec<Step> {
        let upwards = self.territory.upwards(area);
        let mut path: Vec<Step> = upwards
            .filter_map(|area| Step::of(register, area))
            .collect();
        path.reverse();
        path
    }

    /// Returns what there is in all, also of bodies that serve no area of the day.
    #[must_use]
    pub fn whole(&self) -> &Figures {
        self.territory.whole()
    }

    /// Counts the living bodies that serve no area of the day: they stand in the whole alone.
    #[must_use]
    pub fn n_unplaced(&self) -> usize {
        self.territory.n_unplaced()
    }

    /// Counts the areas that lie in themselves through others: they stand in no figure.
    #[must_use]
    pub fn n_in_rings(&self) -> usize {
        self.territory.n_in_rings()
    }

    /// Returns within how many days a mandate ends that is counted as ending; none where nobody
    /// has set that.
    #[must_use]
    pub fn notice_days(&self) -> Option<u32> {
        self.territory.notice_days()
    }

    /// Returns one figure of every area of a level that lies in one, or of all, for a map.
    #[must_use]
    pub fn shades(
        &self,
        register: &Register,
        level: usize,
        within: Option<AreaId>,
        measure: Measure,
    ) -> Shades {
        let areas = self.of_level(register, level, within);
        let (territory, day) = (&self.territory, self.day);
        let beyond = match measure {
            Measure::Silent => Some(Beyond::silent(register, territory, day)),
            Measure::Agents => Some(Beyond::agents(register, territory, day)),
            Measure::Campaigns => Some(Beyond::campaigns(register, level, day)),
            Measure::Indicator(id) => Some(Beyond::indicator(register, id, &areas, day)),
            _ => None,
        };
        let shade = |area: &AreaId| {
            let value = match &beyond {
                Some(beyond) => beyond.values.get(area).copied().unwrap_or_default(),
                None => measured(&self.territory.figures(*area)?, measure, self.today),
            };
            Shade::of(register, *area, value)
        };
        let mut shades = Shades::of(areas.iter().filter_map(shade).collect());
        match beyond {
            Some(beyond) => {
                shades.left_out = beyond.left_out;
                shades.rule = beyond.rule;
            }
            None if self.n_unplaced() > 0 => {
                shades.left_out = vec![LeftOut::Bodies(self.n_unplaced())];
            }
            None => {}
        }
        shades
    }

    /// Lays out every area of a level that lies in one, or of all, that has an outline; none where
    /// none has.
    #[must_use]
    pub fn map(
        &self,
        register: &Register,
        level: usize,
        within: Option<AreaId>,
    ) -> Option<AreaMap> {
        let areas = self.of_level(register, level, within).into_iter();
        AreaMap::of(areas.filter_map(|id| Some((id, register.programme().area(id)?))))
    }

    /// Returns the areas of a level, by name.
    fn of_level(&self, register: &Register, level: usize, within: Option<AreaId>) -> Vec<AreaId> {
        let mut areas: Vec<AreaId> = self.territory.of_level(level, within).collect();
        areas.order_by_cached_key(|id| {
            let area = register.programme().area(*id);
            (area.map(|area| fold_name(&area.name)), *id)
        });
        areas
    }
}

#[cfg(test)]
mod tests;
