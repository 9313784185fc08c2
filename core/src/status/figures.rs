//! What does a report count, component by component, on its cut-off day?
//!
//! A report that is put forward keeps its figures as they stood, as text that anybody reads:
//!
//! ```text
//! figures 1
//! plan k3f9a2m7qx-17
//! cut_off 2020-09-30
//! whole budget=15545000000 disbursed=2659000000 of_year=1711 targets=0 reached=0 unknown=0 unit=million
//! component k3f9a2m7qx-21 budget=900 forecast=600 disbursed=450 of_period=7500 of_year=5000 targets=2 reached=1 unknown=1
//! rest budget=100 forecast=75 of_period=0 targets=0 reached=0 unknown=1
//! ```
//!
//! Amounts are whole francs, rates hundredths of a point, each computed from the amounts beside
//! it; what is not known is not written. One set of figures has one text: see [`write()`].

mod count;
mod text;

use chrono::NaiveDate;

use crate::facts::Precision;
use crate::ids::{AreaId, ComponentId, WorkPlanId};
use crate::money::Rate;

pub use count::figures;
pub use text::{parse, write};

/// What a version of a plan comes to on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figures {
    /// The version of the plan.
    pub plan: WorkPlanId,
    /// The territory whose activities are counted; none for the whole plan.
    pub area: Option<AreaId>,
    /// The day up to which it counts.
    pub cut_off: NaiveDate,
    /// The whole, then its components by name of entry, then what belongs to none.
    pub rows: Vec<FigureRow>,
}

/// The figures of one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FigureRow {
    /// Which part.
    pub part: Part,
    /// The budget of the year, in whole francs.
    pub budget: Option<i128>,
    /// What was forecast up to the cut-off day, in whole francs.
    pub forecast: Option<i128>,
    /// What was committed, in whole francs.
    pub committed: Option<i128>,
    /// What was disbursed, in whole francs.
    pub disbursed: Option<i128>,
    /// How much of their targets the activities reached: the mean of their rates, each rounded
    /// as it is shown, so that whoever sees them computes the same.
    pub physical: Option<Rate>,
    /// How many activities have a target.
    pub n_targets: u32,
    /// Of how many of these it is known how much they reached.
    pub n_reached: u32,
    /// Of how many budget lines it is not known what was disbursed by that day: nothing was
    /// recorded, or two figures that differ. They are not in the sums.
    pub n_unknown: u32,
    /// The rate of execution as published.
    pub published: Option<Rate>,
    /// How finely the amounts are known.
    pub precision: Precision,
}

/// A part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it.
    Whole,
    /// A component.
    Component(ComponentId),
    /// What belongs to no component.
    Rest,
}

impl FigureRow {
    /// Starts with a part of which nothing is known.
    #[must_use]
    pub fn of(part: Part) -> Self {
        Self {
            part,
            budget: None,
            forecast: None,
            committed: None,
            disbursed: None,
            physical: None,
            n_targets: 0,
            n_reached: 0,
            n_unknown: 0,
            published: None,
            precision: Precision::Franc,
        }
    }

    /// Returns the share disbursed of what was forecast up to the cut-off day.
    #[must_use]
    pub fn of_period(&self) -> Option<Rate> {
        Rate::of(self.disbursed?, self.forecast?)
    }

    /// Returns the share disbursed of the budget of the year.
    #[must_use]
    pub fn of_year(&self) -> Option<Rate> {
        Rate::of(self.disbursed?, self.budget?)
    }
}

#[cfg(test)]
mod tests;
