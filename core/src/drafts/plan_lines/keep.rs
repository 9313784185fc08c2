//! What was typed and is not recorded yet: kept by the device as a text, and taken up again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::sums::Sums;
use super::{Cells, Column, LineRow, PlanLines, one_line};
use crate::drafts::table::{Bounds, Separator, read_table};
use crate::ids::{ActivityId, BudgetLineId};

/// What a row is recorded as.
type Recorded = (ActivityId, Option<BudgetLineId>);

/// One row that differs from what is recorded.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    activity: Option<ActivityId>,
    /// The activity that a new row is a further line of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<ActivityId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<BudgetLineId>,
    group: u32,
    cells: Cells,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    removed: bool,
}

impl PlanLines {
    /// Writes out the rows that differ from what is recorded; none where nothing does.
    #[must_use]
    pub fn unrecorded(&self) -> Option<String> {
        let changed = self.rows.iter().enumerate();
        let changed = changed.filter(|(_, row)| row.is_changed());
        let kept: Vec<Kept> = changed
            .map(|(at, row)| Kept {
                activity: row.activity,
                of: self.activity_of_group(at),
                line: row.line,
                group: row.group,
                cells: row.cells.clone(),
                removed: row.is_removed,
            })
            .collect();
        match kept.is_empty() {
            true => None,
            false => serde_json::to_string(&kept).ok(),
        }
    }

    /// Finds the recorded activity that the row at a place is of: its rows stand together.
    fn activity_of_group(&self, at: usize) -> Option<ActivityId> {
        let mut rows = self.rows.get(self.group_of(at))?.iter();
        rows.find_map(|row| row.activity)
    }

    /// Takes up rows again that were written out. Those of an activity or a line that is no
    /// longer there become new ones: nothing that somebody typed is lost.
    ///
    /// # Errors
    /// When the text is none of ours; then nothing is changed.
    pub fn take_up(&mut self, text: &str) -> Result<(), serde_json::Error> {
        let kept: Vec<Kept> = serde_json::from_str(text)?;
        let recorded = self.rows.iter().enumerate();
        let recorded: BTreeMap<Recorded, usize> = recorded
            .filter_map(|(at, row)| Some(((row.activity?, row.line), at)))
            .collect();
        let place = |kept: &Kept| recorded.get(&(kept.activity?, kept.line)).copied();
        // First those whose places are known: new rows move the others.
        let (known, new): (Vec<Kept>, Vec<Kept>) =
            kept.into_iter().partition(|kept| place(kept).is_some());
        for kept in &known {
            if let Some(at) = place(kept) {
                self.take_up_row(at, kept);
            }
        }
        let mut groups: BTreeMap<u32, u32> = BTreeMap::new();
        for kept in new {
            let at = self.place_of(&kept, &mut groups);
            let kept = Kept {
                removed: false,
                ..kept
            };
            self.take_up_row(at, &kept);
        }
        self.find_repeated();
        self.sums = Sums::of(&self.rows);
        Ok(())
    }

    fn take_up_row(&mut self, at: usize, kept: &Kept) {
        for column in Column::ALL {
            let text = kept.cells.get(column as usize).cloned();
            let text = text.unwrap_or_default();
            let row = self.rows.get(at);
            if row.is_some_and(|row| row.cell(column) != text) {
                self.put(at, column, text);
            }
        }
        if let Some(row) = self.rows.get_mut(at) {
            row.is_removed = kept.removed;
        }
        self.read_again(at, false);
    }

    /// Finds every activity that repeats an earlier one, in one pass over all rows.
    fn find_repeated(&mut self) {
        let mut firsts: BTreeMap<&str, (usize, u32)> = BTreeMap::new();
        let mut repeated: Vec<(usize, usize)> = Vec::new();
        let mut group = None;
        for (at, row) in self.rows.iter().enumerate() {
            let is_head = group != Some(row.group);
            group = Some(row.group);
            let Some(key) = row.named.as_deref().filter(|_| is_head && !row.is_removed) else {
                continue;
            };
            let (first, of) = *firsts.entry(key).or_insert((at, row.group));
            // What was recorded so is left as it is until somebody changes it.
            if of != row.group && row.is_changed() && row.repeats().is_none() {
                repeated.push((at, first));
            }
        }
        for (at, first) in repeated {
            if let Some(row) = self.rows.get_mut(at) {
                row.tell_repeated(first);
            }
        }
    }

    /// Makes room for a row that is new: below the others of its activity.
    fn place_of(&mut self, kept: &Kept, groups: &mut BTreeMap<u32, u32>) -> usize {
        let of_known = kept.of.and_then(|activity| {
            let is_of = |row: &&LineRow| row.activity == Some(activity);
            let group = self.rows.iter().find(is_of)?.group;
            self.rows.iter().rposition(|row| row.group == group)
        });
        let of_new = groups.get(&kept.group).copied();
        let below = of_known.or_else(|| {
            let group = of_new?;
            self.rows.iter().rposition(|row| row.group == group)
        });
        let at = match below {
            Some(below) => self.add_below(below),
            None => self.add(),
        };
        if let Some(row) = self.rows.get(at).filter(|_| of_new.is_none()) {
            groups.insert(kept.group, row.group);
        }
        at
    }

    /// Writes a block of cells, as a spreadsheet copies them, from a cell on: rows beyond the last
    /// are added, and those without number and name go on with the activity above. Returns how
    /// many rows were written.
    pub fn paste(&mut self, at: usize, from: Column, block: &[Vec<String>]) -> usize {
        for (down, cells) in block.iter().enumerate() {
            let place = at + down;
            let columns = || Column::ALL.into_iter().skip(from as usize).zip(cells);
            if place >= self.rows.len() {
                let names = |(column, cell): (Column, &String)| {
                    matches!(column, Column::Code | Column::Name) && !cell.trim().is_empty()
                };
                let goes_on = from == Column::Code && !columns().any(names);
                match (goes_on, place.checked_sub(1)) {
                    (true, Some(above)) => drop(self.add_below(above)),
                    _ => drop(self.add()),
                }
            }
            for (column, cell) in columns() {
                let text = one_line(cell);
                let row = self.rows.get(place);
                if row.is_some_and(|row| row.cell(column) != text) {
                    self.put(place, column, text);
                }
            }
        }
        self.read_pasted(at, at + block.len());
        self.sums = Sums::of(&self.rows);
        block.len()
    }

    /// Reads the rows of every activity between two places again, and looks once through all
    /// rows for activities that are there twice.
    fn read_pasted(&mut self, from: usize, to: usize) {
        let first = self.head_of(from);
        let to = to.checked_sub(1).map_or(0, |last| self.group_of(last).end);
        for row in self.rows.get_mut(first..to).unwrap_or_default() {
            row.flaws.clear();
        }
        for at in first..to {
            self.read_again(at, false);
        }
        self.find_repeated();
    }
}

/// Takes a copied text apart into a block of cells; none where it is one cell alone.
#[must_use]
pub fn cells_of_text(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains(['\t', '\n']) {
        return None;
    }
    // With quotes a cell may hold several lines; without, empty lines are empty cells.
    if text.contains('"') {
        let table = read_table(text, Some(Separator::Tab), Bounds::PLAN).ok()?;
        return Some(table.rows.into_iter().map(|row| row.cells).collect());
    }
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    Some(text.lines().map(row).collect())
}
