//! What an entry does, at a glance.

use crate::facts::SAME_AS;
use crate::journal::entry::{Change, Entry};
use crate::journal::scan::Scanner;

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// Records a fact.
    Record,
    /// Changes fields.
    Amend,
    /// Unites a fact with its double.
    Unite,
    /// Parts a fact from one that it was united with.
    Separate,
    /// Takes a fact back.
    Withdraw,
    /// Brings back a fact that was taken back.
    Restore,
    /// Something that a newer version wrote.
    Unknown,
}

impl ActKind {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Record,
        Self::Amend,
        Self::Unite,
        Self::Separate,
        Self::Withdraw,
        Self::Restore,
        Self::Unknown,
    ];

    /// Returns what an entry does.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        match entry.change() {
            Change::Record { .. } => Self::Record,
            Change::Amend { fields, .. } => Self::of_amendment(fields.of(entry.line())),
            Change::Withdraw { .. } => Self::Withdraw,
            Change::Unknown { .. } => Self::Unknown,
        }
    }

    /// An amendment that sets nothing restores; a union stands alone in its own.
    fn of_amendment(fields: &str) -> Self {
        let mut scanner = Scanner::new(fields);
        if !scanner.take(b'{') || scanner.take(b'}') {
            return Self::Restore;
        }
        match (scanner.key(), scanner.peek()) {
            (Ok(SAME_AS), Some(b'"')) => Self::Unite,
            (Ok(SAME_AS), _) => Self::Separate,
            _ => Self::Amend,
        }
    }
}
