//! Reads a table that somebody pastes from a spreadsheet, a CSV file, or a workbook.
//!
//! Tabs, semicolons or commas, whichever parts the lines most evenly; quotes as spreadsheets
//! write them; any sort of line end. What cannot be a table is refused whole, with its line:
//! nothing is guessed about a file that is none.

mod columns;
mod decode;
mod split;
mod workbook;

pub use columns::{ColumnNames, Columns, match_columns};
pub use decode::{Encoding, decode};
pub use workbook::read_workbook;

use crate::workbook::WorkbookError;

/// The most columns.
pub const MAX_COLUMNS: usize = 60;

/// The most that is taken in at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The most that is read, in bytes.
    pub bytes: usize,
    /// The most lines that hold anything.
    pub rows: usize,
}

impl Bounds {
    pub(super) fn check(self, bytes: usize) -> Result<(), TableError> {
        match bytes > self.bytes {
            true => Err(TableError::TooLarge {
                bytes,
                max: self.bytes,
            }),
            false => Ok(()),
        }
    }

    /// A letter, or the follow-up of a committee.
    pub const LETTER: Self = Self {
        bytes: 2_000_000,
        rows: 2_000,
    };
    /// The plan of a year.
    pub const PLAN: Self = Self {
        bytes: 20_000_000,
        rows: 50_000,
    };
    /// The areas of a country, with the outlines of some: Mali's 18,769 settlements take 3 MB.
    pub const AREAS: Self = Self {
        bytes: 40_000_000,
        rows: 200_000,
    };
}

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Separator {
    /// As cells are copied from a spreadsheet.
    Tab,
    /// As a French spreadsheet writes CSV.
    Semicolon,
    /// As an English one does.
    Comma,
}

impl Separator {
    /// All, the likeliest first.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Semicolon, Self::Comma];

    fn character(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
            Self::Comma => ',',
        }
    }
}

/// Why a text is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing but blanks.
    #[error("nothing there")]
    Empty,
    /// More than is read at all.
    #[error("{bytes} bytes, more than {max}")]
    TooLarge {
        /// How many bytes.
        bytes: usize,
        /// The most.
        max: usize,
    },
    /// A workbook that cannot be read.
    #[error("a workbook: {0}")]
    Workbook(#[from] WorkbookError),
    /// Not text in the encoding named.
    #[error("not text at byte {at}")]
    NotText {
        /// The first byte that cannot be.
        at: usize,
    },
    /// A character that no text has.
    #[error("binary at line {line}")]
    Binary {
        /// Its line, from 1.
        line: usize,
    },
    /// A quote that opens a cell and is never closed.
    #[error("unclosed quote at line {line}")]
    UnclosedQuote {
        /// The line where it opens.
        line: usize,
    },
    /// More columns than any such table has.
    #[error("{columns} columns at line {line}, more than {max}")]
    TooManyColumns {
        /// Its line.
        line: usize,
        /// How many there are.
        columns: usize,
        /// The most.
        max: usize,
    },
    /// More lines than are taken in at once.
    #[error("more than {max} rows")]
    TooManyRows {
        /// The most.
        max: usize,
    },
}

/// A table as read: every line that holds anything, headings included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What parts its cells; none for the sheet of a workbook.
    pub separator: Option<Separator>,
    /// Its lines.
    pub rows: Vec<Row>,
    /// The most cells of a line.
    pub n_columns: usize,
}

impl Table {
    fn of(separator: Option<Separator>, rows: Vec<Row>) -> Self {
        let n_columns = rows.iter().map(|row| row.cells.len()).max();
        Self {
            separator,
            n_columns: n_columns.unwrap_or_default(),
            rows,
        }
    }
}

/// One line of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// Where it starts in the text, from 1.
    pub line: usize,
    /// What its cells hold, without blanks around.
    pub cells: Vec<String>,
}

impl Row {
    /// Returns a cell; empty where the line is shorter.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    /// Returns the place of the only cell that holds anything, if there is just one.
    #[must_use]
    pub fn only_cell(&self) -> Option<usize> {
        let mut full = (self.cells.iter().enumerate()).filter(|(_, cell)| !cell.is_empty());
        match (full.next(), full.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    }
}

/// Reads a table, its separator found out where none is given.
///
/// # Errors
/// What is wrong with the whole, and where.
pub fn read_table(
    text: &str,
    separator: Option<Separator>,
    bounds: Bounds,
) -> Result<Table, TableError> {
    bounds.check(text.len())?;
    if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        let before = text.get(..at).unwrap_or_default();
        return Err(TableError::Binary {
            line: 1 + before.matches('\n').count(),
        });
    }
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    let separator = separator.unwrap_or_else(|| split::likeliest(text));
    let rows = split::rows(text, separator, bounds.rows)?;
    Ok(Table::of(Some(separator), rows))
}

#[cfg(test)]
mod tests;
