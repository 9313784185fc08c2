//! Keeps the journal on the tablet.
//!
//! Two stores, because neither alone is safe: local storage is read at once but can lose its
//! last seconds when the browser is killed; IndexedDB with strict durability cannot, but may be
//! refused or emptied. Both hold the same append-only *segments*; at start their union is taken,
//! which is always right because merging is. `storage/FORMAT.md` states what is written.
//!
//! Reading order: `segment` (what one stored value is), `local` and `indexed` (the two stores),
//! `opening` (their union at start), `vault` (the door the app uses), `writing`, `tidy` (healing
//! and uniting while idle), `others` (the other tabs), `emptying` (the demonstration begun anew).
//! `catalogue` and `standing` are pure: what lies where, and what the save state follows from.
//!
//! Absent on purpose: nothing here rewrites a segment, reads an unreadable one as empty, or
//! knows what a line means.

mod browser;
mod catalogue;
mod emptying;
mod gauge;
mod gzip;
mod indexed;
pub(crate) mod local;
mod opening;
mod others;
mod rescued;
mod segment;
mod standing;
mod tidy;
mod vault;
mod writing;

pub(crate) use gauge::Gauge;
pub(crate) use rescued::{export_rescue, read_rescued};
pub(crate) use standing::SaveState;
pub(crate) use vault::{Stores, Vault};

/// The format of what is stored, and the newest this program can read.
pub(crate) const FORMAT: u32 = 1;

/// A journal of its own, never mixed with the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Workspace {
    /// The programme's real data.
    Real,
    /// Data to learn and to show with.
    Demonstration,
}

impl Workspace {
    /// Both, the real one first.
    pub(crate) const ALL: [Self; 2] = [Self::Real, Self::Demonstration];

    /// The name it has in stored keys; it never changes.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Real => "reel",
            Self::Demonstration => "demo",
        }
    }
}

/// Which of the two stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Store {
    /// The browser's local storage.
    Local,
    /// The browser's IndexedDB.
    Indexed,
}

/// What went wrong in a store. Data only: the sentences are in `text`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
#[error("{store:?}: {what:?}")]
pub(crate) struct StorageError {
    /// Where.
    pub(crate) store: Store,
    /// What.
    pub(crate) what: Fault,
}

/// The ways a store can fail.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Fault {
    /// The browser does not have this store, or hides it.
    Unavailable,
    /// No room is left.
    Full,
    /// One value cannot be read. It is left where it is, untouched.
    Damaged {
        /// The key of the value in its store.
        key: String,
        /// Whether the other store still holds the same segment, sound.
        copied: bool,
    },
    /// Written by a program newer than this one.
    Newer {
        /// The format found, or the lowest it can be when the store does not tell.
        format: u32,
    },
    /// The browser refused, for the reason it names (`SecurityError`, `TimeoutError`…).
    Refused {
        /// The name of the browser's error.
        name: String,
    },
}

impl Fault {
    /// Says in which store the fault is.
    pub(crate) fn of(self, store: Store) -> StorageError {
        StorageError { store, what: self }
    }
}
