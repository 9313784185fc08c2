//! Views of the register in the formats of others: each says what it leaves out.
//!
//! They are written, never read back; the exchange file alone carries the whole.

pub mod csv;
pub mod iati;
pub mod icalendar;
pub mod popolo;
pub(crate) mod xml;

use std::collections::BTreeMap;

use crate::facts::Kind;

/// What an export gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The text of the file.
    pub text: String,
    /// How many facts of each kind it leaves out.
    pub left_out: BTreeMap<Kind, usize>,
}
