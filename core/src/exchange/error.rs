//! Why a file, or an entry of it, is not taken in.

use super::Realm;
use crate::ids::EntryId;
use crate::journal::EntryFault;
use crate::journal::scan::FaultKind;

/// Why a whole file is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The bytes are not UTF-8 text.
    #[error("not UTF-8 at byte {at}")]
    Encoding {
        /// Where it stops being text.
        at: usize,
    },
    /// Longer than anything this version looks at.
    #[error("{length} bytes long")]
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// No file of ours.
    #[error("not a journal")]
    NotOurs,
    /// Damaged or cut short.
    #[error("damaged at line {line}, column {column}: {what:?}")]
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// Entries that could be read before it.
        n_read: usize,
        /// What is wrong there.
        what: FaultKind,
    },
    /// A part of the header is missing or is not what it should be.
    #[error("header: {part}")]
    Header {
        /// Which.
        part: &'static str,
    },
    /// Made by a newer version than this one.
    #[error("version {version}")]
    Newer {
        /// The version needed.
        version: u32,
    },
    /// Of the other journal.
    #[error("of the other workspace")]
    OtherRealm {
        /// Which.
        realm: Realm,
    },
}

/// An entry of a file that is not taken in, while the others are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Its name, where it could be read.
    pub entry: Option<EntryId>,
    /// Why.
    pub reason: AsideReason,
}

/// Why an entry is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsideReason {
    /// It is no entry.
    Fault(EntryFault),
    /// Its content is not what its author's next entry, or the header, says it was.
    Altered,
    /// Its counter is beyond what any programme can have reached.
    Tick,
}
