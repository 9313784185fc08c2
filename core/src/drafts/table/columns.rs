//! Which column holds what, told by its heading.

use crate::order::InOrder as _;
use crate::register::fold_name;

use super::Table;

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
