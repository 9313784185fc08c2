//! A list in chunks: once full, a chunk stays where it is, and copies share it.
//!
//! A million entries in one piece would be moved each time that the piece is full, and copied
//! whole for every trial of a merge. Of chunks a copy takes pointers, and the items of the last
//! one alone.

use std::sync::Arc;

/// How many items a chunk holds.
const LENGTH: usize = 1024;

#[derive(Debug, Clone)]
pub(super) struct Chunks<T> {
    /// Each of [`LENGTH`] items.
    full: Vec<Arc<Vec<T>>>,
    /// The last items: fewer.
    open: Vec<T>,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self {
            full: Vec::new(),
            open: Vec::new(),
        }
    }
}

impl<T: Clone> Chunks<T> {
    pub(super) fn len(&self) -> usize {
        self.full.len() * LENGTH + self.open.len()
    }

    pub(super) fn get(&self, place: usize) -> Option<&T> {
        let chunk = match self.full.get(place / LENGTH) {
            Some(chunk) => chunk,
            // Behind the last full chunk is the open one, and nothing behind that.
            None if place / LENGTH == self.full.len() => &self.open,
            None => return None,
        };
        chunk.get(place % LENGTH)
    }

    /// Lets an item be changed: copies that share it keep it as it was.
    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        let n_full = self.full.len();
        let chunk = match self.full.get_mut(place / LENGTH) {
            Some(chunk) => Arc::make_mut(chunk),
            None if place / LENGTH == n_full => &mut self.open,
            None => return None,
        };
        chunk.get_mut(place % LENGTH)
    }

    pub(super) fn last(&self) -> Option<&T> {
        self.get(self.len().checked_sub(1)?)
    }

    pub(super) fn push(&mut self, item: T) {
        self.open.push(item);
        if self.open.len() == LENGTH {
            let next = Vec::with_capacity(LENGTH);
            self.full
                .push(Arc::new(std::mem::replace(&mut self.open, next)));
        }
    }

    pub(super) fn pop(&mut self) -> Option<T> {
        if self.open.is_empty() {
            self.open = Arc::unwrap_or_clone(self.full.pop()?);
        }
        self.open.pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_one_list_would() {
        let (mut chunks, mut list) = (Chunks::default(), Vec::new());
        for item in 0..3 * LENGTH + 1 {
            chunks.push(item);
            list.push(item);
            assert_eq!((chunks.len(), chunks.last()), (list.len(), list.last()));
        }
        let copy = chunks.clone();
        for place in [0, LENGTH - 1, LENGTH, 3 * LENGTH] {
            *chunks.get_mut(place).unwrap() = 0;
        }
        assert!((0..list.len() + LENGTH).all(|place| copy.get(place) == list.get(place)));
        assert_eq!(copy.get(usize::MAX), None);
        for place in (0..list.len()).rev() {
            let changed = [0, LENGTH - 1, LENGTH, 3 * LENGTH].contains(&place);
            assert_eq!(chunks.pop(), Some(if changed { 0 } else { place }));
        }
        assert_eq!((chunks.pop(), chunks.last(), chunks.len()), (None, None, 0));
        assert_eq!(copy.len(), list.len());
    }

    #[test]
    fn what_is_taken_back_and_put_anew_is_not_that_of_a_copy() {
        let mut chunks = Chunks::default();
        (0..LENGTH).for_each(|item| chunks.push(item));
        let copy = chunks.clone();
        assert_eq!(chunks.pop(), Some(LENGTH - 1));
        chunks.push(7);
        chunks.push(8);
        assert_eq!((copy.last(), copy.len()), (Some(&(LENGTH - 1)), LENGTH));
        assert_eq!(
            (chunks.get(LENGTH - 1), chunks.last()),
            (Some(&7), Some(&8))
        );
        assert_eq!(chunks.len(), LENGTH + 1);
    }
}
