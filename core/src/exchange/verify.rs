//! Checks a delivery's chains, and sets aside what was altered on the way.
//!
//! An entry whose content is not what its author's next entry says is left out, not the
//! whole file: the others' work goes on, and the true entry fits in when it arrives.

use std::collections::BTreeSet;

use super::error::{Aside, AsideReason};
use super::read::Delivery;
use crate::journal::Entry;

/// A check under way.
#[derive(Debug, Clone)]
pub(super) struct Check {
    /// The places of the entries, by name.
    order: Vec<usize>,
    n_checked: usize,
    altered: BTreeSet<usize>,
}

impl Check {
    pub(super) fn of(delivery: &Delivery) -> Self {
        let mut order: Vec<usize> = (0..delivery.entries.len()).collect();
        let id = |place: &usize| delivery.entries.get(*place).map(Entry::id);
        if !order.is_sorted_by_key(id) {
            order.sort_by_key(id);
        }
        Self {
            order,
            n_checked: 0,
            altered: BTreeSet::new(),
        }
    }

    /// Checks up to `n_entries` more; returns whether all are checked.
    ///
    /// Where a name stands twice, both stay and the clash is shown: a tablet restored from an
    /// old copy writes honest entries under names that were given already.
    pub(super) fn check_some(&mut self, delivery: &Delivery, n_entries: usize) -> bool {
        let end = self
            .order
            .len()
            .min(self.n_checked.saturating_add(n_entries));
        for index in self.n_checked..end {
            let (place, later) = match self.order.get(index..) {
                Some([place, later @ ..]) => (*place, later),
                _ => continue,
            };
            let is_vouched_for = delivery
                .entries
                .get(place)
                .and_then(|entry| delivery.is_vouched_for(entry, later));
            if is_vouched_for == Some(false) && !self.is_shared(delivery, index) {
                self.altered.insert(place);
            }
        }
        self.n_checked = end;
        end == self.order.len()
    }

    /// Returns how many entries were checked, and how many there are.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.n_checked, self.order.len())
    }

    /// Tells whether the name of an entry stands twice in the delivery.
    fn is_shared(&self, delivery: &Delivery, index: usize) -> bool {
        let id = |index: Option<usize>| {
            let place = self.order.get(index?)?;
            delivery.entries.get(*place).map(Entry::id)
        };
        let own = id(Some(index));
        own == id(index.checked_sub(1)) || own == id(index.checked_add(1))
    }
}

impl Delivery {
    /// Sets aside the entries that a check found altered.
    pub(super) fn set_altered_aside(&mut self, check: &Check) {
        if check.altered.is_empty() {
            return;
        }
        let mut kept = Vec::with_capacity(self.entries.len());
        for (place, entry) in std::mem::take(&mut self.entries).into_iter().enumerate() {
            if check.altered.contains(&place) {
                self.aside.push(Aside {
                    line: match self.header {
                        Some(_) => entry.shared_line().number(),
                        None => place + 1,
                    },
                    entry: Some(entry.id()),
                    reason: AsideReason::Altered,
                });
            } else {
                kept.push(entry);
            }
        }
        self.entries = kept;
    }

    /// Tells whether an entry is as its author's next one says, or else the header; nothing
    /// where neither says anything.
    fn is_vouched_for(&self, entry: &Entry, later: &[usize]) -> Option<bool> {
        let id = entry.id();
        let mut digest = None;
        for next in later.iter().filter_map(|place| self.entries.get(*place)) {
            if next.id().actor != id.actor || next.id().sequence > id.sequence + 1 {
                break;
            }
            if next.id().sequence == id.sequence + 1 {
                let digest = *digest.get_or_insert_with(|| entry.digest());
                if next.follows(digest) {
                    return Some(true);
                }
            }
        }
        if digest.is_some() {
            return Some(false);
        }
        let (sequence, head) = self.header.as_ref()?.heads.get(&id.actor)?;
        (*sequence == id.sequence).then(|| entry.digest() == *head)
    }
}
