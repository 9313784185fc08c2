//! Tables that somebody brings: why one cannot be read, and what to do.

use governance::drafts::table::{Bounds, TableError};
use governance::workbook::WorkbookError;

use super::{Words, count};
use crate::files::FileError;
use crate::i18n::t_string;

/// Says why a text is no table, and what to do.
#[must_use]
pub fn error(i18n: Words, error: TableError) -> String {
    let kilo = |bytes: usize| count(i18n, bytes.div_ceil(1000));
    match error {
        TableError::Empty => t_string!(i18n, table.err_empty).to_owned(),
        TableError::TooLarge { bytes, max } => {
            t_string!(i18n, table.err_large, kilo = kilo(bytes), max = kilo(max)).to_string()
        }
        TableError::Workbook(error) => workbook_error(i18n, error),
        TableError::NotText { .. } => t_string!(i18n, table.err_not_text).to_owned(),
        TableError::Binary { line } => t_string!(i18n, table.err_binary, line = line).to_string(),
        TableError::UnclosedQuote { line } => {
            t_string!(i18n, table.err_quote, line = line).to_string()
        }
        TableError::TooManyColumns { line, columns, max } => t_string!(
            i18n,
            table.err_columns,
            line = line,
            columns = columns,
            max = max
        )
        .to_string(),
        TableError::TooManyRows { max } => {
            t_string!(i18n, table.err_rows, max = count(i18n, max)).to_string()
        }
    }
}

/// Says why a file could not be read, where a table is awaited.
#[must_use]
pub fn file_error(i18n: Words, error: &FileError, bounds: Bounds) -> String {
    match error {
        FileError::TooLarge { size, .. } => file_too_large(i18n, *size, bounds),
        FileError::NotUtf8 { .. } => t_string!(i18n, table.err_not_text).to_owned(),
        FileError::Refused { name } => {
            t_string!(i18n, table.err_file, name = name.clone()).to_string()
        }
    }
}

/// Says that a file is too large, as a table that is.
fn file_too_large(i18n: Words, size: u64, bounds: Bounds) -> String {
    let bytes = usize::try_from(size).unwrap_or(usize::MAX);
    let max = bounds.bytes;
    error(i18n, TableError::TooLarge { bytes, max })
}

/// Says why a workbook cannot be read.
fn workbook_error(i18n: Words, of: WorkbookError) -> String {
    match of {
        WorkbookError::TooLarge { bytes, max } => error(i18n, TableError::TooLarge { bytes, max }),
        WorkbookError::TooManyRows { max } => error(i18n, TableError::TooManyRows { max }),
        WorkbookError::OldOrLocked => t_string!(i18n, table.err_old_workbook).to_owned(),
        WorkbookError::NoWorkbook => t_string!(i18n, table.err_no_workbook).to_owned(),
        WorkbookError::Damaged => t_string!(i18n, table.err_damaged_workbook).to_owned(),
    }
}
