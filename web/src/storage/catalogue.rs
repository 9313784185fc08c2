//! What lies where: every segment known to this tab, and the state of its copy in each store.
//!
//! Pure. From it follow the choices that must never lose anything: which segments local storage
//! may let go, which may be united, which are to be copied back. A segment with a damaged copy
//! anywhere is in none of these lists.

use std::collections::BTreeMap;

use super::segment::Segment;
use super::{Fault, StorageError, Store};

/// So many small segments make one sealed one worth while.
const ENOUGH_SMALL: usize = 16;
/// So many half-empty sealed segments are worth being united.
const ENOUGH_HALF_EMPTY: usize = 8;
/// A sealed segment below this size, in characters, is half-empty.
const HALF_EMPTY: usize = 60_000;

/// The state of one segment in one store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Held {
    #[default]
    Absent,
    Sound,
    Damaged,
}

/// One known segment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Listed {
    sum: String,
    sealed: bool,
    made: u64,
    size: usize,
    local: Held,
    indexed: Held,
    /// Both copies are sound and yet not the same: neither may go.
    differing: bool,
}

impl Listed {
    fn is_untouchable(&self) -> bool {
        self.differing || self.local == Held::Damaged || self.indexed == Held::Damaged
    }

    fn held_mut(&mut self, store: Store) -> &mut Held {
        match store {
            Store::Local => &mut self.local,
            Store::Indexed => &mut self.indexed,
        }
    }
}

/// Every segment known to this tab, by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Catalogue(BTreeMap<String, Listed>);

impl Catalogue {
    /// Notes a sound copy.
    pub(super) fn sound(&mut self, store: Store, segment: &Segment) {
        let listed = self.0.entry(segment.key.clone()).or_default();
        if !listed.sum.is_empty() && listed.sum != segment.sum {
            listed.differing = true;
        }
        listed.sum = segment.sum.clone();
        listed.sealed = segment.is_sealed();
        listed.made = segment.made;
        listed.size = segment.local_size();
        *listed.held_mut(store) = Held::Sound;
    }

    /// Notes a copy that cannot be read.
    pub(super) fn damaged(&mut self, store: Store, key: &str) {
        *self.0.entry(key.to_owned()).or_default().held_mut(store) = Held::Damaged;
    }

    /// Notes that a store no longer has this segment.
    pub(super) fn gone(&mut self, store: Store, key: &str) {
        if let Some(listed) = self.0.get_mut(key) {
            *listed.held_mut(store) = Held::Absent;
            if listed.local == Held::Absent && listed.indexed == Held::Absent {
                self.0.remove(key);
            }
        }
    }

    /// Lists the damaged copies, and whether each is sound in the other store.
    pub(super) fn troubles(&self) -> Vec<StorageError> {
        let trouble = |key: &String, held: Held, other: Held, store: Store| {
            (held == Held::Damaged).then(|| {
                Fault::Damaged {
                    key: key.clone(),
                    copied: other == Held::Sound,
                }
                .of(store)
            })
        };
        (self.0.iter())
            .flat_map(|(key, listed)| {
                [
                    trouble(key, listed.local, listed.indexed, Store::Local),
                    trouble(key, listed.indexed, listed.local, Store::Indexed),
                ]
            })
            .flatten()
            .collect()
    }

    /// Returns how many segments a store holds, and of what size in characters.
    pub(super) fn measure(&self, store: Store) -> (usize, usize) {
        (self.0.values())
            .filter(|listed| match store {
                Store::Local => listed.local == Held::Sound,
                Store::Indexed => listed.indexed == Held::Sound,
            })
            .fold((0, 0), |(n, size), listed| (n + 1, size + listed.size))
    }

    /// Chooses what local storage lets go to gain so much room: the oldest sealed segments that
    /// IndexedDB is known to hold. Empty if that is not enough.
    pub(super) fn to_let_go(&self, room: usize) -> Vec<String> {
        let mut safe: Vec<_> = (self.0.iter())
            .filter(|(_, listed)| listed.sealed && !listed.is_untouchable())
            .filter(|(_, listed)| listed.local == Held::Sound && listed.indexed == Held::Sound)
            .collect();
        safe.sort_by_key(|(_, listed)| listed.made);
        let (mut keys, mut gained) = (Vec::new(), 0);
        for (key, listed) in safe {
            if gained >= room {
                break;
            }
            gained += listed.size;
            keys.push(key.clone());
        }
        if gained < room { Vec::new() } else { keys }
    }

    /// Chooses what local storage, having so much room, gets back from IndexedDB: the newest.
    pub(super) fn to_copy_back(&self, room: usize) -> Vec<String> {
        let mut missing: Vec<_> = (self.0.iter())
            .filter(|(_, listed)| listed.local == Held::Absent && listed.indexed == Held::Sound)
            .collect();
        missing.sort_by_key(|(_, listed)| std::cmp::Reverse(listed.made));
        let mut left = room;
        (missing.into_iter())
            .map_while(|(key, listed)| {
                left = left.checked_sub(listed.size)?;
                Some(key.clone())
            })
            .collect()
    }

    /// Chooses segments to unite into sealed ones, oldest first; none if it is not worth while.
    ///
    /// With IndexedDB at work only what it holds is united, otherwise only what local storage
    /// holds alone.
    pub(super) fn to_unite(&self, indexed_works: bool) -> Vec<String> {
        let free = (self.0.iter()).filter(|(_, listed)| {
            !listed.is_untouchable()
                && match indexed_works {
                    true => listed.indexed == Held::Sound,
                    false => listed.local == Held::Sound && listed.indexed == Held::Absent,
                }
        });
        let (half_empty, small): (Vec<_>, Vec<_>) = free
            .filter(|(_, listed)| !listed.sealed || listed.size < HALF_EMPTY)
            .partition(|(_, listed)| listed.sealed);
        let mut chosen = Vec::new();
        if half_empty.len() >= ENOUGH_HALF_EMPTY {
            chosen.extend(half_empty);
        }
        if small.len() >= ENOUGH_SMALL || !chosen.is_empty() {
            chosen.extend(small);
        }
        chosen.sort_by_key(|(_, listed)| listed.made);
        chosen.into_iter().map(|(key, _)| key.clone()).collect()
    }

    /// Returns how many small segments are known.
    pub(super) fn small(&self) -> usize {
        (self.0.values()).filter(|listed| !listed.sealed).count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::segment::{Body, key};
    use super::*;

    fn segment(n: u32, sealed: bool, size: usize) -> Segment {
        let body = match sealed {
            true => Body::Sealed(vec![7; size]),
            false => Body::Text("x".repeat(size)),
        };
        Segment::new(key("k3f9a2m7q1", n), u64::from(n), body)
    }

    fn both(catalogue: &mut Catalogue, segment: &Segment) {
        catalogue.sound(Store::Local, segment);
        catalogue.sound(Store::Indexed, segment);
    }

    #[test]
    fn only_old_sealed_segments_that_indexeddb_holds_are_let_go() {
        let mut catalogue = Catalogue::default();
        catalogue.sound(Store::Local, &segment(1, true, 1_000));
        both(&mut catalogue, &segment(2, false, 1_000));
        both(&mut catalogue, &segment(3, true, 1_000));
        both(&mut catalogue, &segment(4, true, 1_000));
        both(&mut catalogue, &segment(5, true, 1_000));
        catalogue.damaged(Store::Indexed, &key("k3f9a2m7q1", 5));
        assert_eq!(catalogue.to_let_go(500), [key("k3f9a2m7q1", 3)]);
        assert_eq!(catalogue.to_let_go(2_000).len(), 2);
        assert!(catalogue.to_let_go(9_000).is_empty(), "in vain");
    }

    #[test]
    fn the_newest_come_back_as_far_as_they_fit() {
        let mut catalogue = Catalogue::default();
        for n in 1..=4 {
            catalogue.sound(Store::Indexed, &segment(n, true, 3_000));
        }
        let size = segment(1, true, 3_000).local_size();
        assert_eq!(
            catalogue.to_copy_back(size * 2),
            [key("k3f9a2m7q1", 4), key("k3f9a2m7q1", 3)]
        );
    }

    #[test]
    fn small_segments_are_united_when_there_are_enough() {
        let mut catalogue = Catalogue::default();
        for n in 1..16 {
            both(&mut catalogue, &segment(n, false, 100));
        }
        assert!(catalogue.to_unite(true).is_empty());
        both(&mut catalogue, &segment(16, false, 100));
        assert_eq!(catalogue.to_unite(true).len(), 16);
        assert!(catalogue.to_unite(false).is_empty(), "IndexedDB has them");
    }

    #[test]
    fn half_empty_sealed_segments_are_united_full_ones_are_not() {
        let mut catalogue = Catalogue::default();
        for n in 1..=8 {
            both(&mut catalogue, &segment(n, true, 1_000));
        }
        both(&mut catalogue, &segment(9, true, HALF_EMPTY));
        both(&mut catalogue, &segment(10, false, 10));
        let united = catalogue.to_unite(true);
        assert_eq!(united.len(), 9);
        assert!(!united.contains(&key("k3f9a2m7q1", 9)));
    }

    #[test]
    fn a_damaged_or_differing_twin_keeps_a_segment_where_it_is() {
        let mut catalogue = Catalogue::default();
        for n in 1..=20 {
            both(&mut catalogue, &segment(n, false, 100));
        }
        catalogue.damaged(Store::Local, &key("k3f9a2m7q1", 3));
        catalogue.sound(Store::Indexed, &segment(4, false, 99));
        let united = catalogue.to_unite(true);
        assert_eq!(united.len(), 18);
        assert!(!united.contains(&key("k3f9a2m7q1", 3)));
        assert!(!united.contains(&key("k3f9a2m7q1", 4)));
        assert_eq!(
            catalogue.troubles(),
            [Fault::Damaged {
                key: key("k3f9a2m7q1", 3),
                copied: true
            }
            .of(Store::Local)]
        );
    }

    #[test]
    fn what_both_stores_lost_is_forgotten() {
        let mut catalogue = Catalogue::default();
        both(&mut catalogue, &segment(1, false, 100));
        catalogue.gone(Store::Local, &key("k3f9a2m7q1", 1));
        assert_eq!(catalogue.measure(Store::Indexed).0, 1);
        catalogue.gone(Store::Indexed, &key("k3f9a2m7q1", 1));
        assert_eq!(catalogue, Catalogue::default());
    }
}
