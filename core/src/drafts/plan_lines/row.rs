//! One row of the table.

use super::Column;
use super::read::{CellFlaw, Why};
use crate::ids::{ActivityId, BudgetLineId};
use crate::register::fold_name;
use crate::status::doubts::{Doubt, unlike};

/// The texts of a row, by column.
pub type Cells = [String; Column::ALL.len()];

/// One row of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineRow {
    /// Tells it from other rows, whatever their order.
    pub key: u32,
    /// Tells its activity from others: the rows of one stand together.
    pub(super) group: u32,
    /// The activity that is recorded, where one is.
    pub activity: Option<ActivityId>,
    /// The budget line that is recorded, where one is.
    pub line: Option<BudgetLineId>,
    /// What its cells hold.
    pub cells: Cells,
    /// What they held when it was last recorded; none while nothing was changed.
    pub(super) was: Option<Box<Cells>>,
    /// What is wrong with it.
    pub flaws: Vec<CellFlaw>,
    /// Whether it is to be taken back.
    pub is_removed: bool,
    /// What tells its activity from others: its number, or else its name; none where neither is
    /// said. Worked out whenever one of them is written.
    pub(super) named: Option<String>,
    /// Its amounts by quarter, where they can be read.
    pub(super) amounts: [i64; 4],
}

impl LineRow {
    /// Returns what a cell holds.
    #[must_use]
    pub fn cell(&self, column: Column) -> &str {
        self.cells.get(column as usize).map_or("", String::as_str)
    }

    /// Returns what is wrong with a cell.
    #[must_use]
    pub fn flaw(&self, column: Column) -> Option<Why> {
        let mut flaws = self.flaws.iter();
        flaws
            .find(|flaw| flaw.column == column)
            .map(|flaw| flaw.why)
    }

    /// Tells whether it differs from what is recorded.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let is_new = self.activity.is_none() && !self.is_empty();
        self.is_removed || is_new || self.was.as_deref().is_some_and(|was| *was != self.cells)
    }

    /// Returns the sum of its amounts that can be read.
    #[must_use]
    pub fn total(&self) -> i128 {
        self.amounts.iter().copied().map(i128::from).sum()
    }

    /// Returns what looks wrong about its amount, beside the usual one; a row that is taken back
    /// is in no doubt.
    #[must_use]
    pub fn doubt(&self, usual: Option<i128>) -> Option<Doubt> {
        match self.is_removed {
            true => None,
            false => unlike(self.total(), usual),
        }
    }

    /// Returns the place of the row that its activity repeats, where it was found to.
    pub(super) fn repeats(&self) -> Option<usize> {
        let mut flaws = self.flaws.iter();
        flaws.find_map(|flaw| match flaw.why {
            Why::Repeated { row } => row.checked_sub(1),
            _ => None,
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// Says that its activity repeats that of an earlier row.
    pub(super) fn tell_repeated(&mut self, other: usize) {
        let column = match self.cell(Column::Code) {
            "" => Column::Name,
            _ => Column::Code,
        };
        let why = Why::Repeated { row: other + 1 };
        self.flaws.insert(0, CellFlaw { column, why });
    }

    /// Works out again what tells its activity from others.
    pub(super) fn name_again(&mut self) {
        self.named = activity_key(self.cell(Column::Code), self.cell(Column::Name));
    }
}

/// What tells an activity from others: its number, or else its name; none where there is neither.
pub(super) fn activity_key(code: &str, name: &str) -> Option<String> {
    let (code, name) = (fold_name(code), fold_name(name));
    match (code.is_empty(), name.is_empty()) {
        (false, _) => Some(code),
        (true, false) => Some(format!("\t{name}")),
        (true, true) => None,
    }
}
