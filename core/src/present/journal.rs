//! The journal page: every entry, in the order that all tablets agree on.
//!
//! A hundred thousand entries stay quick because they are indexed once and only the rows in
//! sight are written out: [`JournalIndex`] knows enough to filter, [`entry_row`] tells one.

mod act_kind;
mod belongings;
mod chain;
mod index;
mod row;
mod subject;
#[cfg(test)]
mod tests;

pub use act_kind::ActKind;
pub use belongings::belongings;
pub use chain::{ChainCheck, ChainVerdict};
pub use index::{EntryFilter, JournalIndex};
pub use row::{ChangeRow, EntryRow, entry_row, rival_rows};
pub use subject::{Presence, Subject};
