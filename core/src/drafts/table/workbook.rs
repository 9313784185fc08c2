//! The sheets of a workbook, as tables.

use super::{Bounds, Row, Table, TableError};
use crate::workbook::read;

/// Reads every sheet of a workbook that holds anything, each with its name.
///
/// # Errors
/// Why it cannot be read, or that nothing stands in it.
pub fn read_workbook(bytes: &[u8], bounds: Bounds) -> Result<Vec<(String, Table)>, TableError> {
    bounds.check(bytes.len())?;
    let sheets = read(bytes, bounds.rows)?.into_iter();
    let tables: Vec<(String, Table)> = sheets
        .filter(|sheet| !sheet.rows.is_empty())
        .map(|sheet| {
            let rows = sheet.rows.into_iter();
            let rows = rows.map(|(line, cells)| Row { line, cells }).collect();
            (sheet.name, Table::of(None, rows))
        })
        .collect();
    match tables.is_empty() {
        true => Err(TableError::Empty),
        false => Ok(tables),
    }
}
