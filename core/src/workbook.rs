//! Workbooks of spreadsheets (XLSX): read into the texts of their cells, written from a sheet.
//!
//! A workbook is a ZIP of XML parts. Libraries take the ZIP, its compression and the XML apart;
//! what is here is only which part says what. Nothing is carried out and nothing is followed:
//! formulas count by the value that the spreadsheet kept for them.

mod number;
mod pack;
mod read;
pub mod sheet;
mod styles;
mod write;

pub use read::{SheetRows, read};
pub use write::write;

/// The most bytes of a workbook, packed.
pub const MAX_BYTES: usize = 20_000_000;
/// The most bytes that one of its parts may unpack to: a small file may hold a very large one.
const MAX_PART: usize = 200_000_000;

/// Why a file could not be read as a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// More than is read at all.
    #[error("{bytes} bytes, more than {max}")]
    TooLarge {
        /// How many bytes.
        bytes: usize,
        /// The most.
        max: usize,
    },
    /// The workbook of an older Excel, or one under a password: another format by the same name.
    #[error("an older or a locked workbook")]
    OldOrLocked,
    /// A ZIP, but of something else.
    #[error("no workbook in it")]
    NoWorkbook,
    /// Cut off or altered.
    #[error("damaged")]
    Damaged,
    /// More rows than are taken in at once.
    #[error("more than {max} rows")]
    TooManyRows {
        /// The most.
        max: usize,
    },
}

/// Tells whether a file is packed as workbooks are, or is a workbook of old: not a text.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(OLD)
}

/// How the workbooks of Excel 97 begin, and those under a password.
const OLD: &[u8] = b"\xd0\xcf\x11\xe0";

#[cfg(test)]
mod tests;
