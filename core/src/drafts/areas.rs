//! Areas taken in from lists, as the humanitarian community and statistical offices publish them.
//!
//! [`read_lists`] opens a CSV file, a workbook or a GeoJSON file. [`Gathering`] reads the rows of
//! any number of lists, step by step: a row of communes also names its cercle, its region and the
//! country, each of which is found once, by its code. [`Gathering::survey`] compares all of it with
//! what is recorded and changes nothing: what is new, known, different, or set aside and why.
//! [`Survey::steps`] then gives what to carry out, all or none; a
//! [`Pouring`](crate::register::Pouring) does so bit by bit.
//!
//! An area is the one recorded under its code, and never another: names are not unique. One of the
//! same name, level and parent that bears no code is told, and not united.

mod acts;
mod columns;
mod compare;
mod flaw;
mod gather;
mod geojson;
mod geometry;
mod graph;
mod known;
mod levels;
mod placing;
mod row;
mod survey;
mod verdict;

use std::sync::Arc;

pub use acts::{Choice, Chosen};
pub use columns::{Content, N_DEPTHS, are_enough, columns_of};
pub use flaw::{At, CellFlaw, Doubt, FlawedRow, Why};
pub use gather::Gathering;
pub use geojson::GeoJsonError;
pub use survey::{AreaLine, Changes, Count, NewParent, Survey, Terms, Verdict, Within};

use super::table::{
    Bounds, Columns, Encoding, Separator, Table, TableError, decode, read_table, read_workbook,
};
use crate::workbook::is_workbook;

/// A list of areas, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaList {
    /// What it is called: its file, and its sheet.
    pub name: String,
    /// Its rows.
    pub table: Arc<Table>,
    /// What stands in which column; by the headings, unless somebody says otherwise.
    pub columns: Columns,
    /// What its rows are.
    pub rows: RowsAre,
    /// The level of each row's own area, where no column says it: a code of the charter.
    pub level: Option<String>,
}

/// What the rows of a list are: by which number somebody finds one again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowsAre {
    /// Lines of a text, or rows of a sheet.
    Lines,
    /// Features of a collection.
    Features,
}

/// Why a file is no list of areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// It is no table, or too large.
    #[error(transparent)]
    Table(#[from] TableError),
    /// It is no collection of features, or damaged.
    #[error(transparent)]
    GeoJson(#[from] GeoJsonError),
}

/// Reads a file: every sheet of a workbook, a GeoJSON feature collection, or a table of text.
///
/// How the text is written and what parts its cells is found out, unless it is said.
///
/// # Errors
/// Why it cannot be read. One that is too large is refused before anything of it is read.
pub fn read_lists(
    name: &str,
    bytes: &[u8],
    encoding: Option<Encoding>,
    separator: Option<Separator>,
) -> Result<Vec<AreaList>, ListError> {
    Bounds::AREAS.check(bytes.len())?;
    if is_workbook(bytes) {
        let sheets = read_workbook(bytes, Bounds::AREAS)?.into_iter();
        let lists = sheets
            .map(|(sheet, table)| AreaList::of(format!("{name} · {sheet}"), table, RowsAre::Lines));
        return Ok(lists.collect());
    }
    let (text, _) = decode(bytes, encoding, Bounds::AREAS)?;
    read_text(name, &text, separator)
}

/// Reads a text, as it was pasted.
///
/// # Errors
/// Why it is neither a table nor a collection of features.
pub fn read_text(
    name: &str,
    text: &str,
    separator: Option<Separator>,
) -> Result<Vec<AreaList>, ListError> {
    Bounds::AREAS.check(text.len())?;
    let list = match geojson::is_json(text) {
        true => {
            let table = geojson::read_features(text, Bounds::AREAS)?;
            AreaList::of(name.to_owned(), table, RowsAre::Features)
        }
        false => {
            let table = read_table(text, separator, Bounds::AREAS)?;
            AreaList::of(name.to_owned(), table, RowsAre::Lines)
        }
    };
    Ok(vec![list])
}

impl AreaList {
    fn of(name: String, table: Table, rows: RowsAre) -> Self {
        let mut columns = columns_of(&table);
        if rows == RowsAre::Features {
            // Names of properties stand there, whether or not they are known.
            columns.headings = Some(0);
        }
        Self {
            name,
            columns,
            table: Arc::new(table),
            rows,
            level: None,
        }
    }

    /// Tells whether its columns are known well enough to read areas.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        are_enough(&self.columns)
    }

    /// Returns the place of the first row below the headings.
    fn first_row(&self) -> usize {
        self.columns.headings.map_or(0, |at| at + 1)
    }

    /// Counts the rows below the headings.
    #[must_use]
    pub fn n_rows(&self) -> usize {
        self.table.rows.len().saturating_sub(self.first_row())
    }
}

#[cfg(test)]
mod tests;
