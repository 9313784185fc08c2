//! Whether a tablet should hold so much, said before it hurts.

use crate::exchange::{Preview, Sort};

/// The most entries that a cheap tablet holds at ease.
///
/// Measured by the bench (`scale`) on the national programme, natively: an entry costs 1.2 kB of
/// memory and 6 µs to load, and the slowest page 1 µs an entry. A tablet is about ten times slower
/// and grants a page some hundred megabytes: at 150,000 entries it opens in about ten seconds, with
/// 180 MB, and its slowest page answers in one to two. That is a region's committees over five
/// years, or a cercle's for good; the nation's 1,100,000 are for an office machine.
pub const AT_EASE: usize = 150_000;

/// From so many on, the rest is soon filled: four fifths.
pub const SOON_FILLED: usize = AT_EASE / 5 * 4;

/// Whether there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Room {
    /// All that it holds, and would hold, is held at ease.
    Ample,
    /// All of it is held at ease, and the rest is soon filled: better ask for files of one
    /// territory or body from now on.
    Filling {
        /// How many entries there are, or would be.
        n_entries: usize,
    },
    /// What it holds is held at ease, and would not be with what is brought: better ask whoever
    /// hands it out for a file of one territory or body.
    TooMuchBrought {
        /// How many entries there would be.
        n_entries: usize,
    },
    /// It holds more already: better hand up everything, and begin anew with a file of one
    /// territory or body.
    TooMuchHere {
        /// How many entries there are, or would be.
        n_entries: usize,
    },
}

/// Tells whether a tablet that holds so many entries, and would take in what a preview says, is
/// better off with a file limited to a territory or a body.
#[must_use]
pub fn room(n_here: usize, brought: Option<&Preview>) -> Room {
    let counts = brought.into_iter().flat_map(|preview| &preview.counts);
    let added = counts.filter(|(sort, _)| **sort != Sort::Known);
    let n_entries = n_here + added.map(|(_, n_entries)| n_entries).sum::<usize>();
    match (n_here > AT_EASE, n_entries > AT_EASE) {
        (true, _) => Room::TooMuchHere { n_entries },
        (false, true) => Room::TooMuchBrought { n_entries },
        (false, false) if n_entries > SOON_FILLED => Room::Filling { n_entries },
        (false, false) => Room::Ample,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brings(counts: &[(Sort, usize)]) -> Preview {
        Preview {
            counts: counts.iter().copied().collect(),
            ..Preview::default()
        }
    }

    #[test]
    fn what_is_known_already_takes_no_room() {
        let again = brings(&[(Sort::Known, 1_000_000)]);
        assert_eq!(room(SOON_FILLED, Some(&again)), Room::Ample);
        assert_eq!(room(SOON_FILLED, None), Room::Ample);
    }

    #[test]
    fn it_is_told_before_it_hurts() {
        let one = brings(&[(Sort::New, 1), (Sort::Known, 1_000)]);
        let n_entries = SOON_FILLED + 1;
        assert_eq!(room(SOON_FILLED, Some(&one)), Room::Filling { n_entries });
        assert_eq!(room(n_entries, None), Room::Filling { n_entries });
        let n_entries = AT_EASE;
        assert_eq!(room(AT_EASE - 1, Some(&one)), Room::Filling { n_entries });
    }

    #[test]
    fn a_file_too_large_is_told_from_a_tablet_too_full() {
        let whole = brings(&[(Sort::New, 1_100_000), (Sort::Contested, 5)]);
        let n_entries = 1_100_105;
        assert_eq!(room(100, Some(&whole)), Room::TooMuchBrought { n_entries });
        let one = brings(&[(Sort::New, 1)]);
        let n_entries = AT_EASE + 1;
        assert_eq!(
            room(AT_EASE, Some(&one)),
            Room::TooMuchBrought { n_entries }
        );
        assert_eq!(room(n_entries, None), Room::TooMuchHere { n_entries });
        let n_entries = AT_EASE + 2;
        assert_eq!(
            room(AT_EASE + 1, Some(&one)),
            Room::TooMuchHere { n_entries }
        );
    }
}
