//! The lines of a work plan as a table: typed cell by cell, pasted, or read from a file.
//!
//! A [`PlanLines`] holds a row for each budget line, and for each activity that has none, as
//! texts. Whatever is typed stays as it was typed; beside each row stands what is wrong with it,
//! cell by cell. Nothing is recorded before [`PlanLines::steps`] turns every changed row into
//! acts, which are carried out together or not at all.
//!
//! Where an activity has several lines, its first row says what it is; the rows below leave those
//! cells empty, or say the same.

mod amount;
mod columns;
mod keep;
mod names;
mod pour;
mod read;
mod row;
mod steps;
mod sums;

pub use amount::{NotAnAmount, read_amount};
pub use columns::{Column, columns_of};
pub use keep::cells_of_text;
pub use pour::Poured;
pub use read::{CellFlaw, Why};
pub use row::{Cells, LineRow};
pub use sums::Tally;

use std::ops::Range;

use names::Names;
use read::Reading;
use sums::Sums;

use crate::ids::{ActivityId, BudgetLineId, EntryId, WorkPlanId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::plans::{activities_of, lines_of};

/// The lines of one version of a plan, while they are worked on.
#[derive(Debug, Clone)]
pub struct PlanLines {
    plan: WorkPlanId,
    names: Names,
    rows: Vec<LineRow>,
    sums: Sums,
    next_key: u32,
}

impl PlanLines {
    /// Lays out what is recorded, in the order of the plan.
    #[must_use]
    pub fn of(register: &Register, plan: WorkPlanId) -> Self {
        let mut lines = Self {
            plan,
            names: Names::of(register, plan),
            rows: Vec::new(),
            sums: Sums::default(),
            next_key: 0,
        };
        let programme = register.programme();
        let mut activities: Vec<_> = activities_of(programme, plan).collect();
        activities.order_by(|(id, one), (other_id, other)| {
            (&one.code, &one.name, id).cmp(&(&other.code, &other.name, other_id))
        });
        for (id, activity) in activities {
            let group = lines.take_key();
            let mut cells = Cells::default();
            let mut put = |column: Column, text: String| {
                if let Some(cell) = cells.get_mut(column as usize) {
                    *cell = text;
                }
            };
            let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
            let named =
                |id: Option<EntryId>| id.map(|id| lines.names.text_of(id)).unwrap_or_default();
            put(Column::Code, activity.code.clone().unwrap_or_default());
            put(Column::Name, activity.name.clone());
            put(Column::Component, named(activity.component.map(|id| id.0)));
            put(Column::Body, named(activity.body.map(|id| id.0)));
            put(Column::Area, named(activity.area.map(|id| id.0)));
            put(Column::FromQuarter, number(activity.from_quarter));
            put(Column::ToQuarter, number(activity.to_quarter));
            let target = activity.target.map(|target| target.to_string());
            put(Column::Target, target.unwrap_or_default());
            put(Column::Unit, activity.unit.clone().unwrap_or_default());
            let mut recorded: Vec<_> = lines_of(programme, id).collect();
            recorded.order_by_cached_key(|(id, line)| (lines.names.text_of(line.funding.0), *id));
            if recorded.is_empty() {
                lines.push_recorded(group, id, None, std::mem::take(&mut cells));
            }
            for (line_id, line) in recorded {
                let mut row = std::mem::take(&mut cells);
                let amounts = [line.q1, line.q2, line.q3, line.q4].map(amount_text);
                let funding = lines.names.text_of(line.funding.0);
                let texts = std::iter::once(funding).chain(amounts);
                for (cell, text) in row.iter_mut().skip(Column::Funding as usize).zip(texts) {
                    *cell = text;
                }
                lines.push_recorded(group, id, Some(line_id), row);
            }
        }
        lines.sums = Sums::of(&lines.rows);
        lines
    }

    /// Returns the rows, in order.
    #[must_use]
    pub fn rows(&self) -> &[LineRow] {
        &self.rows
    }

    /// Returns what may be written in a column that names something.
    #[must_use]
    pub fn suggestions(&self, column: Column) -> Vec<String> {
        self.names.suggestions(column)
    }

    /// Writes in a cell; rows up to it are added.
    pub fn write(&mut self, at: usize, column: Column, text: &str) {
        while self.rows.len() <= at {
            self.add();
        }
        let text = one_line(text);
        if self.rows.get(at).is_none_or(|row| row.cell(column) == text) {
            return;
        }
        let rows = self.group_of(at);
        self.sums
            .take(self.rows.get(rows.clone()).unwrap_or_default());
        self.put(at, column, text);
        match column.is_of_activity() {
            true => rows.clone().for_each(|at| self.read_again(at, true)),
            false => self.read_again(at, false),
        }
        self.sums.put(self.rows.get(rows).unwrap_or_default());
    }

    /// Adds an empty row at the end, for a new activity; returns its place.
    pub fn add(&mut self) -> usize {
        let group = self.take_key();
        self.insert(self.rows.len(), group)
    }

    /// Adds an empty row below another, for a further source of the same activity; returns its
    /// place.
    pub fn add_below(&mut self, at: usize) -> usize {
        match self.rows.get(at).map(|row| row.group) {
            Some(group) => self.insert(at + 1, group),
            None => self.add(),
        }
    }

    /// Takes a row back, or leaves it in after all; one that was never recorded goes at once.
    pub fn remove(&mut self, at: usize, is_removed: bool) {
        let rows = self.group_of(at);
        self.sums
            .take(self.rows.get(rows.clone()).unwrap_or_default());
        let n_rows = self.rows.len();
        self.remove_row(at, is_removed);
        let n_gone = n_rows - self.rows.len();
        let rows = rows.start..rows.end - n_gone;
        self.sums.put(self.rows.get(rows).unwrap_or_default());
    }

    fn remove_row(&mut self, at: usize, is_removed: bool) {
        let Some(row) = self.rows.get_mut(at) else {
            return;
        };
        if row.line.is_some() || row.activity.is_some() {
            row.is_removed = is_removed;
            return;
        }
        let is_head = self.head_of(at) == at;
        let gone = self.rows.remove(at);
        // What the first row said of the activity is said by the one that takes its place.
        if is_head
            && self
                .rows
                .get(at)
                .is_some_and(|next| next.group == gone.group)
        {
            for column in Column::ALL
                .into_iter()
                .filter(|column| column.is_of_activity())
            {
                self.put(at, column, gone.cell(column).to_owned());
            }
            self.group_of(at).for_each(|at| self.read_again(at, true));
        }
    }

    /// Tells what everything adds up to.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.sums.tally()
    }

    /// Finds the next row whose amount is unlike the others, after a row; goes round.
    #[must_use]
    pub fn next_doubt(&self, after: usize, usual: Option<i128>) -> Option<usize> {
        let is_doubted = |(at, row): (usize, &LineRow)| row.doubt(usual).map(|_| at);
        let all = || self.rows.iter().enumerate().filter_map(is_doubted);
        let below = all().find(|at| *at > after);
        below.or_else(|| all().next())
    }

    /// Finds the next cell with something wrong, after a row; goes round.
    #[must_use]
    pub fn next_flaw(&self, after: usize) -> Option<(usize, Column)> {
        let has = |(at, row): (usize, &LineRow)| {
            let first = row.flaws.first().filter(|_| !row.is_removed)?;
            Some((at, first.column))
        };
        let all = || self.rows.iter().enumerate().filter_map(has);
        let below = all().find(|(at, _)| *at > after);
        below.or_else(|| all().next())
    }

    fn push_recorded(
        &mut self,
        group: u32,
        activity: ActivityId,
        line: Option<BudgetLineId>,
        cells: Cells,
    ) {
        let mut row = LineRow {
            key: self.take_key(),
            group,
            activity: Some(activity),
            line,
            cells,
            ..LineRow::default()
        };
        row.amounts = read::amounts(&row);
        row.name_again();
        self.rows.push(row);
    }

    fn insert(&mut self, at: usize, group: u32) -> usize {
        let key = self.take_key();
        let at = at.min(self.rows.len());
        let row = LineRow {
            key,
            group,
            ..LineRow::default()
        };
        self.rows.insert(at, row);
        at
    }

    fn take_key(&mut self) -> u32 {
        self.next_key = self.next_key.saturating_add(1);
        self.next_key
    }

    /// Puts a text in a cell, and keeps what was recorded there.
    fn put(&mut self, at: usize, column: Column, text: String) {
        let text = read::as_recorded(&self.names, column, text);
        let Some(row) = self.rows.get_mut(at) else {
            return;
        };
        if row.was.is_none() && row.activity.is_some() {
            row.was = Some(Box::new(row.cells.clone()));
        }
        if let Some(cell) = row.cells.get_mut(column as usize) {
            *cell = text;
        }
        if matches!(column, Column::Code | Column::Name) {
            row.name_again();
        }
    }

    /// Finds the first row of the activity of a row: it says what that is.
    fn head_of(&self, at: usize) -> usize {
        let Some(group) = self.rows.get(at).map(|row| row.group) else {
            return at;
        };
        let above = self.rows.get(..at).unwrap_or_default().iter().rev();
        at - above.take_while(|row| row.group == group).count()
    }

    /// Reads a row again, after something of it was changed: what its activity is, or only its
    /// money. Only for the former are all rows above looked through.
    fn read_again(&mut self, at: usize, is_activity: bool) {
        let head = self.head_of(at);
        let other = match (head == at, is_activity) {
            (true, true) => self.other_of_key(at),
            (true, false) => self.rows.get(at).and_then(LineRow::repeats),
            (false, _) => None,
        };
        let head = match head == at {
            true => None,
            false => self.rows.get(head).map(|row| (head, row.cells.clone())),
        };
        let Some(row) = self.rows.get_mut(at) else {
            return;
        };
        row.amounts = read::amounts(row);
        row.flaws = match row.is_empty() && row.activity.is_none() {
            true => Vec::new(),
            false => Reading::of(&self.names, row, head.as_ref()).flaws,
        };
        if let Some(other) = other {
            row.tell_repeated(other);
        }
    }

    /// Finds the rows of the activity of a row: they stand together. None where there is no such
    /// row.
    fn group_of(&self, at: usize) -> Range<usize> {
        let Some(group) = self.rows.get(at).map(|row| row.group) else {
            return 0..0;
        };
        let below = self.rows.get(at..).unwrap_or_default().iter();
        self.head_of(at)..at + below.take_while(|row| row.group == group).count()
    }

    /// Finds an earlier activity of the same number or, without number, of the same name.
    fn other_of_key(&self, at: usize) -> Option<usize> {
        let row = self.rows.get(at)?;
        let key = row.named.as_deref()?;
        let above = self.rows.get(..at)?.iter();
        let is_other = |other: &LineRow| {
            !other.is_removed && other.group != row.group && other.named.as_deref() == Some(key)
        };
        above.into_iter().position(is_other)
    }
}

fn amount_text(amount: Option<i64>) -> String {
    amount.map(|amount| amount.to_string()).unwrap_or_default()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
