//! Where something stands in a tree, from a day to a day.
//!
//! Parents are dated: in 2023 cercles became regions, and what was recorded before must
//! still be seen in the tree of its time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Life;
use crate::ids::EntryId;

/// A parent, from a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placement {
    /// The parent.
    pub parent: EntryId,
    /// Since when; open: since the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Until when; open: to this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Placement {
    /// Places something under a parent for all its life.
    #[must_use]
    pub fn under(parent: impl Into<EntryId>) -> Self {
        Self {
            parent: parent.into(),
            from: None,
            to: None,
        }
    }

    /// Returns the days on which it holds.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(self.from, self.to)
    }

    /// Finds the parent on a day; the last one named, should two hold.
    #[must_use]
    pub fn on(placements: &[Self], day: NaiveDate) -> Option<EntryId> {
        placements
            .iter()
            .rfind(|placement| placement.life().contains(day))
            .map(|placement| placement.parent)
    }
}
