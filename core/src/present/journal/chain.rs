//! The check of every chain, some entries at a time, so that the page stays alive.

use crate::ids::EntryId;
use crate::journal::{ChainFault, Entry, link_fault};
use crate::register::Register;

/// A check under way. Starts anew when the journal grows meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainCheck {
    n_entries: usize,
    n_checked: usize,
    last: Option<EntryId>,
    faults: Vec<ChainFault>,
    n_actors: usize,
}

/// What a whole check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainVerdict {
    /// How many entries were checked.
    pub n_entries: usize,
    /// How many chains they make.
    pub n_actors: usize,
    /// The links that do not hold.
    pub faults: Vec<ChainFault>,
}

impl ChainCheck {
    /// Checks up to `n_entries` more; returns the verdict once all are checked.
    pub fn check_some(&mut self, register: &Register, n_entries: usize) -> Option<ChainVerdict> {
        let journal = register.journal();
        if journal.len() != self.n_entries {
            *self = Self {
                n_entries: journal.len(),
                ..Self::default()
            };
        }
        let mut before = self.last.and_then(|id| journal.entry(id));
        for entry in journal.entries().skip(self.n_checked).take(n_entries) {
            if before.is_none_or(|before| before.id().actor != entry.id().actor) {
                self.n_actors += 1;
                before = None;
            }
            self.faults.extend(link_fault(before, entry));
            self.n_checked += 1;
            before = Some(entry);
        }
        self.last = before.map(Entry::id);
        (self.n_checked >= self.n_entries).then(|| ChainVerdict {
            n_entries: self.n_checked,
            n_actors: self.n_actors,
            faults: self.faults.clone(),
        })
    }

    /// Returns how many entries were checked, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.n_checked, self.n_entries)
    }
}
