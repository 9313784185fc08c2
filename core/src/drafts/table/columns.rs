//! Which column holds what, told by its heading.

use crate::order::InOrder as _;
use crate::register::fold_name;

use super::Table;

/// What stands in which column: per content, by its place among those that are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The line of headings among the rows; none where all rows are content.
    pub headings: Option<usize>,
    places: Vec<Option<usize>>,
}

impl Columns {
    /// Finds out what stands where by the headings; nothing where no line has two that are known.
    #[must_use]
    pub fn of(table: &Table, known: &[ColumnNames]) -> Self {
        match match_columns(table, known) {
            Some((at, places)) => Self {
                headings: Some(at),
                places,
            },
            None => Self {
                headings: None,
                places: vec![None; known.len()],
            },
        }
    }

    /// Returns the column that holds something.
    #[must_use]
    pub fn place(&self, content: usize) -> Option<usize> {
        self.places.get(content).copied().flatten()
    }

    /// Says which column holds something; one that held something else no longer does.
    pub fn put(&mut self, content: usize, at: Option<usize>) {
        for place in self.places.iter_mut().filter(|place| **place == at) {
            *place = None;
        }
        if self.places.len() <= content {
            self.places.resize(content + 1, None);
        }
        if let Some(place) = self.places.get_mut(content) {
            *place = at;
        }
    }

    /// Goes through the columns that hold nothing known: their number, from 1, and heading.
    #[must_use]
    pub fn left_out(&self, table: &Table) -> Vec<(usize, String)> {
        let headings = self.headings.and_then(|at| table.rows.get(at));
        let is_free = |at: &usize| !self.places.contains(&Some(*at));
        let named = |at: usize| {
            let heading = headings.map(|row| row.cell(at)).unwrap_or_default();
            (at + 1, heading.to_owned())
        };
        (0..table.n_columns).filter(is_free).map(named).collect()
    }
}

/// So many lines may stand above the headings: a title, a date.
const ABOVE: usize = 12;

/// What columns of one content are called, in either language.
#[derive(Debug, Clone, Copy)]
pub struct ColumnNames {
    /// What they hold, as the form names it.
    pub code: &'static str,
    /// Whole headings and beginnings of headings, without case and accents; the surest first.
    pub names: &'static [&'static str],
}

/// Finds the line of headings, and per content the column that holds it.
///
/// None where no line has two headings that are known: such a table has none, or its columns
/// are told by hand.
#[must_use]
pub fn match_columns(table: &Table, known: &[ColumnNames]) -> Option<(usize, Vec<Option<usize>>)> {
    let lines = table.rows.iter().enumerate().take(ABOVE);
    let matched = lines.map(|(at, row)| (at, of_line(&row.cells, known)));
    let count = |columns: &[Option<usize>]| columns.iter().flatten().count();
    let mut best: Option<(usize, Vec<Option<usize>>)> = None;
    for (at, columns) in matched {
        let n_known = count(&columns);
        if n_known >= 2 && (best.as_ref()).is_none_or(|(_, known)| n_known > count(known)) {
            best = Some((at, columns));
        }
    }
    best
}

/// Gives each content the heading that fits it best; no heading is given twice.
fn of_line(headings: &[String], known: &[ColumnNames]) -> Vec<Option<usize>> {
    let folded: Vec<String> = headings.iter().map(|heading| fold_name(heading)).collect();
    let mut fits: Vec<(usize, usize, usize)> = Vec::new();
    for (content, column) in known.iter().enumerate() {
        for (place, heading) in folded.iter().enumerate() {
            fits.extend(fit(heading, column.names).map(|worth| (worth, content, place)));
        }
    }
    fits.in_order();
    let mut columns = vec![None; known.len()];
    let mut taken = vec![false; headings.len()];
    for (_, content, place) in fits {
        if let (Some(column @ None), Some(taken @ false)) =
            (columns.get_mut(content), taken.get_mut(place))
        {
            *column = Some(place);
            *taken = true;
        }
    }
    columns
}

/// Tells how well a heading fits, 0 best: a whole name first, then the beginning of one.
fn fit(heading: &str, names: &[&str]) -> Option<usize> {
    let whole = names.iter().position(|name| heading == *name);
    let begins = |name: &&str| {
        heading
            .strip_prefix(*name)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let begun = || names.iter().position(begins).map(|at| names.len() + at);
    // A title of many words that happens to begin so is none.
    whole.or_else(|| begun().filter(|_| heading.split(' ').count() <= 5))
}
