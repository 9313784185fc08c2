//! How safe the work is: the save state, and what it follows from.
//!
//! Pure. *Saved* follows only from IndexedDB having completed a strict write of everything.

use std::rc::Rc;

use chrono::NaiveDateTime;

use super::segment::Segment;
use super::{Fault, StorageError, Store};

/// What the page says about the work at every moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// So many entries are on their way to the tablet.
    Saving {
        /// How many.
        pending: usize,
    },
    /// Everything is durable on this tablet.
    Saved {
        /// Since when, by the tablet's own clock.
        at: NaiveDateTime,
    },
    /// Everything is kept, but in one store only.
    Partial {
        /// Since when.
        at: NaiveDateTime,
        /// What is wrong with the other store.
        troubles: Vec<StorageError>,
    },
    /// Something is in memory only, or nothing can be kept: export now.
    Unsaved {
        /// What is wrong with both stores.
        troubles: Vec<StorageError>,
    },
}

/// A segment that IndexedDB has not confirmed yet.
#[derive(Debug, Clone)]
pub(super) struct Owed {
    pub(super) segment: Rc<Segment>,
    pub(super) n_lines: usize,
    /// Whether local storage took it.
    pub(super) in_local: bool,
    /// Whether IndexedDB was asked once and failed.
    pub(super) tried: bool,
}

/// What the save state follows from.
#[derive(Debug)]
pub(super) struct Standing {
    /// Lines being compressed, and so in no store yet.
    pub(super) preparing: usize,
    /// Segments that IndexedDB has not confirmed, oldest first.
    pub(super) owed: Vec<Owed>,
    /// Why the last write to local storage failed, if it did.
    pub(super) local: Option<Fault>,
    /// Why IndexedDB could not be read or last written, if so.
    pub(super) indexed: Option<Fault>,
    /// When a write last completed.
    pub(super) at: NaiveDateTime,
}

impl Standing {
    /// Returns what is wrong with the stores themselves.
    pub(super) fn troubles(&self) -> Vec<StorageError> {
        let local = self.local.clone().map(|fault| fault.of(Store::Local));
        let indexed = self.indexed.clone().map(|fault| fault.of(Store::Indexed));
        local.into_iter().chain(indexed).collect()
    }

    /// Returns what the page is to say.
    pub(super) fn state(&self) -> SaveState {
        // Settings have no lines, and are told of only when they are stuck.
        let told = |owed: &&Owed| owed.n_lines > 0 || owed.tried;
        let owed: Vec<&Owed> = self.owed.iter().filter(told).collect();
        let troubles = self.troubles();
        if self.preparing > 0 || owed.iter().any(|owed| !owed.tried) {
            let n_lines: usize = owed.iter().map(|owed| owed.n_lines).sum();
            let pending = self.preparing + n_lines;
            return SaveState::Saving { pending };
        }
        let at = self.at;
        if owed.iter().any(|owed| !owed.in_local) || troubles.len() == 2 {
            SaveState::Unsaved { troubles }
        } else if !owed.is_empty() || !troubles.is_empty() {
            SaveState::Partial { at, troubles }
        } else {
            SaveState::Saved { at }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::segment::{Body, key};
    use super::*;

    /// A standing with owed segments `(in_local, tried)` of three lines each.
    fn standing(given: &[(bool, bool)], local: Option<Fault>, indexed: Option<Fault>) -> Standing {
        let segment = Segment::new(key("k3f9a2m7q1", 1), 0, Body::Text(String::new()));
        let segment = Rc::new(segment);
        let owed = (given.iter())
            .map(|&(in_local, tried)| Owed {
                segment: Rc::clone(&segment),
                n_lines: 3,
                in_local,
                tried,
            })
            .collect();
        Standing {
            preparing: 0,
            owed,
            local,
            indexed,
            at: NaiveDateTime::default(),
        }
    }

    #[test]
    fn saved_is_said_only_when_indexeddb_owes_nothing() {
        let at = NaiveDateTime::default();
        assert_eq!(standing(&[], None, None).state(), SaveState::Saved { at });
        assert_eq!(
            standing(&[(true, false), (true, true)], None, None).state(),
            SaveState::Saving { pending: 6 }
        );
        let mut preparing = standing(&[], None, None);
        preparing.preparing = 4_000;
        assert_eq!(preparing.state(), SaveState::Saving { pending: 4_000 });
    }

    #[test]
    fn settings_on_their_way_are_not_told_but_settings_that_are_stuck_are() {
        let at = NaiveDateTime::default();
        let settings = |in_local, tried| {
            let mut standing = standing(&[(in_local, tried)], None, None);
            standing.owed[0].n_lines = 0;
            standing.state()
        };
        assert_eq!(settings(false, false), SaveState::Saved { at });
        assert!(matches!(settings(true, true), SaveState::Partial { .. }));
        assert!(matches!(settings(false, true), SaveState::Unsaved { .. }));
    }

    #[test]
    fn one_store_alone_is_partial() {
        let at = NaiveDateTime::default();
        let refused = Some(Fault::Unavailable);
        let state = standing(&[(true, true)], None, refused).state();
        let troubles = vec![Fault::Unavailable.of(Store::Indexed)];
        assert_eq!(state, SaveState::Partial { at, troubles });
        let state = standing(&[], Some(Fault::Full), None).state();
        let troubles = vec![Fault::Full.of(Store::Local)];
        assert_eq!(state, SaveState::Partial { at, troubles });
    }

    #[test]
    fn no_store_is_unsaved_even_before_the_first_entry() {
        let both = |owed| standing(owed, Some(Fault::Full), Some(Fault::Unavailable));
        for owed in [&[][..], &[(false, true)], &[(true, true)]] {
            assert!(matches!(
                both(owed).state(),
                SaveState::Unsaved { troubles } if troubles.len() == 2
            ));
        }
        // Local storage has recovered, but one segment is still in memory only.
        let state = standing(&[(false, true)], None, Some(Fault::Full)).state();
        assert!(matches!(state, SaveState::Unsaved { .. }));
    }
}
