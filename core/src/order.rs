//! Putting lists in order, with one copy of the sorting code for all kinds of rows.
//!
//! The standard sort is compiled anew for each type and each key: some fifty copies of 4 KB in
//! the page. Here places are sorted, which are all of one type, and the rows then follow. Sorts
//! that stand in the way of every start, over all entries, use the standard one.

use std::cmp::Ordering;

/// Puts a list in order; rows that are equal stay as they stood.
pub(crate) trait InOrder<T> {
    /// Puts it in order by a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts it in order by a key, which is made at each comparison.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Puts it in order by a key that is made once for each row.
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Puts it in its own order.
    fn in_order(&mut self)
    where
        T: Ord,
    {
        self.order_by(Ord::cmp);
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = places(
            self.len(),
            &mut |one, other| match (self.get(one), self.get(other)) {
                (Some(one), Some(other)) => compare(one, other),
                _ => Ordering::Equal,
            },
        );
        follow(self, places);
    }

    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let places = places(keys.len(), &mut |one, other| {
            keys.get(one).cmp(&keys.get(other))
        });
        follow(self, places);
    }
}

/// Returns, for each place of the list in order, where its row stands now.
fn places(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// Brings each row to its place.
fn follow<T>(rows: &mut [T], mut places: Vec<usize>) {
    for to in 0..places.len() {
        // A row that was swapped away since is found where it was swapped to.
        let mut from = places.get(to).copied().unwrap_or(to);
        while from < to {
            from = places.get(from).copied().unwrap_or(from);
        }
        rows.swap(to, from);
        if let Some(place) = places.get_mut(to) {
            *place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look drawn by lot, many of them equal.
    fn drawn(length: usize) -> Vec<(usize, usize)> {
        let mut drawn = 7_usize;
        (0..length)
            .map(|at| {
                drawn = drawn.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
                (drawn % (length / 3 + 1), at)
            })
            .collect()
    }

    #[test]
    fn rows_stand_as_the_standard_sort_puts_them() {
        for length in [0, 1, 2, 3, 10, 100, 1000] {
            let (mut ours, mut theirs) = (drawn(length), drawn(length));
            ours.order_by_key(|row| row.0);
            theirs.sort_by_key(|row| row.0);
            assert_eq!(ours, theirs, "{length} rows");
            ours.order_by(|one, other| other.cmp(one));
            theirs.sort_by(|one, other| other.cmp(one));
            assert_eq!(ours, theirs, "{length} rows, the last first");
            ours.order_by_cached_key(|row| row.1);
            assert_eq!(ours, drawn(length));
            ours.in_order();
            theirs.sort();
            assert_eq!(ours, theirs);
        }
    }
}
