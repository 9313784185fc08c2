//! Another parent: a mistake put right, or a change from a day.
//!
//! The two are not the same: a correction says that it was always so, a change keeps what
//! held before, so that the tree of that time is still seen.

use chrono::NaiveDate;

use crate::facts::Placement;
use crate::ids::EntryId;

/// What a new parent means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The parent recorded was wrong.
    Correction,
    /// Another parent from a day.
    From(NaiveDate),
}

/// Returns the dated parents after a move, seen from a day.
///
/// A change closes what holds on its day the evening before, and takes what was planned
/// for later away: the new parent is the last word. A correction replaces the parent that
/// holds on `seen_on`, and its days stay.
#[must_use]
pub fn moved(placements: &[Placement], to: EntryId, how: Move, seen_on: NaiveDate) -> Vec<Placement> {
    match how {
        Move::Correction => corrected(placements, to, seen_on),
        Move::From(day) => {
            let mut moved: Vec<Placement> = placements
                .iter()
                .filter(|placement| placement.from.is_none_or(|from| from < day))
                .map(|placement| Placement {
                    to: placement.to.filter(|to| *to < day).or(day.pred_opt()),
                    ..*placement
                })
                .collect();
            moved.push(Placement { parent: to, from: Some(day), to: None });
            moved
        }
    }
}

fn corrected(placements: &[Placement], to: EntryId, seen_on: NaiveDate) -> Vec<Placement> {
    let mut corrected = placements.to_vec();
    let holds = corrected
        .iter()
        .rposition(|placement| placement.life().contains(seen_on))
        .or(corrected.len().checked_sub(1));
    match holds.and_then(|index| corrected.get_mut(index)) {
        Some(placement) => placement.parent = to,
        None => corrected.push(Placement::under(to)),
    }
    corrected
}
