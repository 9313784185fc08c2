//! A table that was pasted or read from a file is poured into the lines of the plan.

use std::collections::BTreeMap;

use super::read::{self, Reading};
use super::row::activity_key;
use super::sums::Sums;
use super::{Column, LineRow, PlanLines, one_line};
use crate::drafts::table::{Columns, Row, Table};
use crate::register::fold_name;

/// What became of the rows of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Poured {
    /// Rows that are new here.
    pub n_new: usize,
    /// Rows that changed one that is here: the same activity and source.
    pub n_changed: usize,
    /// Rows that say what is here already.
    pub n_same: usize,
    /// Totals and headings between the rows: nothing to take in.
    pub n_left_out: usize,
    /// The place of the first row that is new or changed.
    pub first: Option<usize>,
}

/// The rows of one activity.
struct Group {
    rows: Vec<LineRow>,
}

impl PlanLines {
    /// Takes in every row below the headings. A row without number and name goes on with the
    /// activity above it; the same activity and source as a row that is here changes that one,
    /// and empties nothing.
    pub fn pour(&mut self, table: &Table, columns: &Columns) -> Poured {
        let mut poured = Poured::default();
        let mut groups = self.take_groups();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (at, group) in groups.iter().enumerate() {
            let key = group.rows.first().and_then(|row| row.named.clone());
            if let Some(key) = key {
                places.entry(key).or_insert(at);
            }
        }
        let first = columns.headings.map_or(0, |at| at + 1);
        let mut current: Option<usize> = None;
        let mut touched: Vec<u32> = Vec::new();
        for row in table.rows.get(first..).unwrap_or_default() {
            let text = |column: Column| {
                let place = columns.place(column as usize);
                one_line(place.map(|at| row.cell(at)).unwrap_or_default())
            };
            if is_aside(row, columns) {
                poured.n_left_out += 1;
                continue;
            }
            let key = activity_key(&text(Column::Code), &text(Column::Name));
            let at = match (key, current) {
                (None, Some(current)) => current,
                (None, None) => {
                    poured.n_left_out += 1;
                    continue;
                }
                (Some(key), _) => *places.entry(key).or_insert_with(|| {
                    groups.push(Group { rows: Vec::new() });
                    groups.len() - 1
                }),
            };
            current = Some(at);
            if let Some(group) = groups.get_mut(at) {
                touched.extend(self.pour_row(group, &text, &mut poured));
            }
        }
        let rows = groups.into_iter().flat_map(|group| group.rows);
        self.rows = rows.collect();
        self.read_all(&touched, &mut poured);
        self.sums = Sums::of(&self.rows);
        poured
    }

    /// Parts the rows by activity.
    fn take_groups(&mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut last = None;
        for row in std::mem::take(&mut self.rows) {
            match groups.last_mut() {
                Some(group) if last == Some(row.group) => group.rows.push(row),
                _ => {
                    last = Some(row.group);
                    groups.push(Group { rows: vec![row] });
                }
            }
        }
        groups
    }

    /// Pours one row into its activity; returns the key of the row here that it changed or made.
    fn pour_row(
        &mut self,
        group: &mut Group,
        text: &dyn Fn(Column) -> String,
        poured: &mut Poured,
    ) -> Option<u32> {
        let funding = read::as_recorded(&self.names, Column::Funding, text(Column::Funding));
        let folded = fold_name(&funding);
        let is_same = |row: &LineRow| fold_name(row.cell(Column::Funding)) == folded;
        let is_free = |row: &LineRow| row.line.is_none() && row.cell(Column::Funding).is_empty();
        let found = group.rows.iter().position(is_same);
        let found = found.or_else(|| group.rows.iter().position(is_free));
        let is_new = found.is_none();
        let at = found.unwrap_or_else(|| {
            let above = group.rows.first();
            let group_key = above.map(|row| row.group);
            let key = self.take_key();
            group.rows.push(LineRow {
                key,
                group: group_key.unwrap_or(key),
                ..LineRow::default()
            });
            group.rows.len() - 1
        });
        let head = (at > 0)
            .then(|| group.rows.first().map(|row| row.cells.clone()))
            .flatten();
        let row = group.rows.get_mut(at)?;
        let mut is_changed = false;
        for column in Column::ALL {
            let said = read::as_recorded(&self.names, column, text(column));
            // What the first row of the activity says already is not said again.
            let is_said = head
                .as_ref()
                .and_then(|head| head.get(column as usize))
                .is_some_and(|head| column.is_of_activity() && *head == said);
            if said.is_empty() || is_said || row.cell(column) == said {
                continue;
            }
            is_changed = true;
            if row.was.is_none() && row.activity.is_some() {
                row.was = Some(Box::new(row.cells.clone()));
            }
            if let Some(cell) = row.cells.get_mut(column as usize) {
                *cell = said;
            }
        }
        row.name_again();
        row.is_removed = false;
        match (is_new, is_changed) {
            (true, _) => poured.n_new += 1,
            (false, true) => poured.n_changed += 1,
            (false, false) => poured.n_same += 1,
        }
        (is_new || is_changed).then_some(row.key)
    }

    /// Reads every row again that was poured into: none repeats another activity, for rows of one
    /// activity were brought together.
    fn read_all(&mut self, touched: &[u32], poured: &mut Poured) {
        let touched: std::collections::BTreeSet<u32> = touched.iter().copied().collect();
        let mut head: Option<(usize, u32, super::Cells)> = None;
        for at in 0..self.rows.len() {
            let Some(row) = self.rows.get_mut(at) else {
                return;
            };
            let is_head = head
                .as_ref()
                .is_none_or(|(_, group, _)| *group != row.group);
            if is_head {
                head = Some((at, row.group, row.cells.clone()));
            }
            if !touched.contains(&row.key) {
                continue;
            }
            poured.first = poured.first.or(Some(at));
            let above = head.as_ref().filter(|_| !is_head);
            let above = above.map(|(at, _, cells)| (*at, cells.clone()));
            row.amounts = read::amounts(row);
            row.flaws = Reading::of(&self.names, row, above.as_ref()).flaws;
        }
    }
}

/// Tells whether a row is none of the plan: a total, or a heading in a column of its own.
fn is_aside(row: &Row, columns: &Columns) -> bool {
    let name = columns.place(Column::Name as usize);
    if let Some(only) = row.only_cell() {
        return name != Some(only);
    }
    let mut words = row.cells.iter().filter(|cell| !cell.is_empty());
    let begins = |cell: &String| {
        let folded = fold_name(cell);
        ["total", "sous total", "subtotal", "totaux"]
            .iter()
            .any(|word| {
                folded
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
    };
    words.next().is_some_and(begins)
}
