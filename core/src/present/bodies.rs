//! The organisation chart: who there is on a day, by level, folded where there are many.
//!
//! [`BodyIndex`] goes once through the whole programme, whenever that changes. Charts and
//! lists are cut out of it, whenever a filter changes: 20,000 bodies stay quick to search.

mod chart;
mod drawing;
mod index;
mod line;
mod lists;
pub(super) mod territory;

pub use chart::{Chart, Content, Group, GroupKey, Level};
pub use index::{AreaChoice, BodyIndex};
pub use line::BodyLine;
pub use lists::{EndedBody, EndingMandate, VacantPost};

use crate::ids::AreaId;

/// What part of the bodies is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all stand in a body's names, however they are spelled.
    pub words: String,
    /// A code of level.
    pub level: Option<String>,
    /// An area that they serve, or that their area lies in.
    pub area: Option<AreaId>,
}

impl Filter {
    /// Tells whether it lets everything through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.level.is_none() && self.area.is_none()
    }
}

#[cfg(test)]
mod tests;
