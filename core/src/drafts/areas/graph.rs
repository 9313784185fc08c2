//! What lies in what: parents before children, and what would lie in itself.

/// In which order to go, and what stands in a ring.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// Every place once, what it lies in before it wherever no ring forbids that.
    pub(super) places: Vec<usize>,
    /// Per place, whether it leads back to itself.
    pub(super) is_ring: Vec<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Unseen,
    /// On the way up, at this height.
    Open(usize),
    Done,
}

/// Goes through places and what each lies in; in time linear in both, and without recursion:
/// a hostile list may be a hundred thousand deep.
pub(super) fn order(parents: &[Vec<usize>]) -> Order {
    let mut marks = vec![Mark::Unseen; parents.len()];
    let mut found = Order {
        places: Vec::with_capacity(parents.len()),
        is_ring: vec![false; parents.len()],
    };
    for start in 0..parents.len() {
        if marks.get(start) == Some(&Mark::Unseen) {
            climb(start, parents, &mut marks, &mut found);
        }
    }
    found
}

fn climb(start: usize, parents: &[Vec<usize>], marks: &mut [Mark], found: &mut Order) {
    let above = |at: usize| parents.get(at).map_or(&[][..], Vec::as_slice).iter();
    let mut path = vec![(start, above(start))];
    set(marks, start, Mark::Open(0));
    while let Some((at, rest)) = path.last_mut() {
        let at = *at;
        let Some(parent) = rest.next().copied() else {
            set(marks, at, Mark::Done);
            found.places.push(at);
            path.pop();
            continue;
        };
        match marks.get(parent) {
            Some(Mark::Unseen) => {
                set(marks, parent, Mark::Open(path.len()));
                path.push((parent, above(parent)));
            }
            Some(Mark::Open(height)) => {
                for (on_ring, _) in path.iter().skip(*height) {
                    if let Some(is_ring) = found.is_ring.get_mut(*on_ring) {
                        *is_ring = true;
                    }
                }
            }
            Some(Mark::Done) | None => {}
        }
    }
}

fn set(marks: &mut [Mark], at: usize, mark: Mark) {
    if let Some(place) = marks.get_mut(at) {
        *place = mark;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_go_before_children() {
        let found = order(&[vec![1], vec![2], vec![], vec![2, 1]]);
        assert_eq!(found.places, [2, 1, 0, 3]);
        assert!(found.is_ring.iter().all(|is_ring| !is_ring));
    }

    #[test]
    fn a_ring_is_found_and_what_hangs_on_it_is_none() {
        let found = order(&[vec![1], vec![2], vec![0], vec![0], vec![4]]);
        assert_eq!(found.is_ring, [true, true, true, false, true]);
        assert_eq!(found.places.len(), 5);
    }

    #[test]
    fn two_hundred_thousand_levels_are_gone_through() {
        let deep: Vec<Vec<usize>> = (0..200_000_usize)
            .map(|at| at.checked_sub(1).into_iter().collect())
            .collect();
        assert_eq!(order(&deep).places.len(), 200_000);
        let up: Vec<Vec<usize>> = (0..200_000).map(|at| vec![at + 1]).collect();
        assert_eq!(order(&up).places.len(), 200_000);
    }
}
