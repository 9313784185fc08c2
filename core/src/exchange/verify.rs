//! Checks a delivery's chains, and sets aside what was altered on the way.
//!
//! An entry whose content is not what its author's next entry says is left out, not the
//! whole file: the others' work goes on, and the true entry fits in when it arrives.

use std::collections::BTreeSet;

use super::error::{Aside, AsideReason};
use super::read::Delivery;
use crate::digest::Digest;
use crate::ids::EntryId;
use crate::journal::Entry;

impl Delivery {
    /// Sets aside the entries that were altered.
    pub(super) fn set_altered_aside(&mut self) {
        let altered = self.altered();
        if altered.is_empty() {
            return;
        }
        let mut kept = Vec::with_capacity(self.entries.len());
        for (place, entry) in std::mem::take(&mut self.entries).into_iter().enumerate() {
            if altered.contains(&place) {
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

    /// Returns the places of entries whose digest is not the one that is vouched for.
    ///
    /// Where a name stands twice, both stay and the clash is shown: a tablet restored from an
    /// old copy writes honest entries under names that were given already.
    fn altered(&self) -> BTreeSet<usize> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        let id = |place: &usize| self.entries.get(*place).map(Entry::id);
        if !order.is_sorted_by_key(id) {
            order.sort_by_key(id);
        }
        let mut altered = BTreeSet::new();
        for (index, place) in order.iter().enumerate() {
            let Some(entry) = self.entries.get(*place) else {
                continue;
            };
            let later = order.get(index + 1..).unwrap_or_default();
            let links = self.links_to(entry.id(), later);
            if links.is_empty() || self.is_shared(&order, index) {
                continue;
            }
            let digest = entry.digest();
            if !links.contains(&Some(digest)) {
                altered.insert(*place);
            }
        }
        altered
    }

    /// Tells whether the name of an entry stands twice in the delivery.
    fn is_shared(&self, order: &[usize], index: usize) -> bool {
        let id = |index: Option<usize>| {
            let place = index.and_then(|index| order.get(index))?;
            self.entries.get(*place).map(Entry::id)
        };
        let own = id(Some(index));
        own == id(index.checked_sub(1)) || own == id(index.checked_add(1))
    }

    /// Returns the digests that vouch for an entry: in its author's next one, or the header.
    fn links_to(&self, id: EntryId, later: &[usize]) -> Vec<Option<Digest>> {
        let mut links = Vec::with_capacity(1);
        for entry in later.iter().filter_map(|place| self.entries.get(*place)) {
            let next = entry.id();
            if next.actor != id.actor || next.sequence > id.sequence + 1 {
                break;
            }
            if next.sequence == id.sequence + 1 {
                links.push(entry.prev());
            }
        }
        let head = self
            .header
            .as_ref()
            .and_then(|header| header.heads.get(&id.actor));
        if let Some((sequence, digest)) = head
            && *sequence == id.sequence
            && links.is_empty()
        {
            links.push(Some(*digest));
        }
        links
    }
}
