//! Another parent: a mistake put right, or a change from a day.
//!
//! The two are not the same: a correction says that it was always so, a change keeps what
//! held before, so that the tree of that time is still seen.

use chrono::NaiveDate;
use serde_json::Map;

use super::Draft;
use crate::calendar::read_day;
use crate::facts::Placement;
use crate::ids::EntryId;
use crate::register::Intent;
use crate::rules::Refusal;

/// What the field `how` says when another parent holds from a day.
pub const FROM_A_DAY: &str = "from";

/// What a new parent means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The parent recorded was wrong.
    Correction,
    /// Another parent from a day.
    From(NaiveDate),
}

impl Draft {
    /// Returns the intent to put a body under another: the fields `parents`, `how` and `from`
    /// say which one, in what sense, and since when.
    ///
    /// # Errors
    /// Everything that cannot be read, together; or that nothing would change.
    pub fn put_under(
        &self,
        id: EntryId,
        placements: &[Placement],
        seen_on: NaiveDate,
    ) -> Result<Intent, Vec<Refusal>> {
        let parent = self.text("parents").trim().parse::<EntryId>();
        let parent = parent.map_err(|_| Refusal::Missing { field: "parents" });
        let how = match (self.text("how"), self.text("from").trim()) {
            (FROM_A_DAY, "") => Err(Refusal::Missing { field: "from" }),
            (FROM_A_DAY, text) => read_day(text)
                .map(Move::From)
                .ok_or(Refusal::Malformed { field: "from" }),
            _ => Ok(Move::Correction),
        };
        let (parent, how) = match (parent, how) {
            (Ok(parent), Ok(how)) => (parent, how),
            (parent, how) => return Err([parent.err(), how.err()].into_iter().flatten().collect()),
        };
        let moved = moved(placements, parent, how, seen_on);
        if moved == placements {
            return Err(vec![Refusal::NothingChanged]);
        }
        let value = serde_json::to_value(moved)
            .map_err(|_| vec![Refusal::Malformed { field: "parents" }])?;
        let fields = Map::from_iter([("parents".to_owned(), value)]);
        Ok(Intent::Amend { fact: id, fields })
    }
}

/// Returns the dated parents after a move, seen from a day.
///
/// A change closes what holds on its day the evening before, and takes what was planned
/// for later away: the new parent is the last word. A correction replaces the parent that
/// holds on `seen_on`, and its days stay.
#[must_use]
pub fn moved(
    placements: &[Placement],
    to: EntryId,
    how: Move,
    seen_on: NaiveDate,
) -> Vec<Placement> {
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
            moved.push(Placement {
                parent: to,
                from: Some(day),
                to: None,
            });
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
