//! Another parent from a day: added, and the one before it closed; nothing is written over.

use chrono::NaiveDate;

use crate::facts::Placement;
use crate::ids::{AreaId, EntryId};

/// The most dated parents that are kept of one area.
const MAX_PARENTS: usize = 50;

/// Why another parent cannot be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotPlaced {
    /// Another is recorded from that very day.
    ThatDay(AreaId),
    /// There are too many already.
    TooMany,
}

/// The days on which a new parent holds, and those that stood before.
///
/// Without a day, a parent is only put where none ever stood. From a day, the one that holds
/// then ends the evening before; one that begins later keeps its days, and the new one ends
/// before it.
pub(super) fn placed(
    placements: &[Placement],
    parent: EntryId,
    from: Option<NaiveDate>,
) -> Result<Vec<Placement>, NotPlaced> {
    let Some(from) = from else {
        return Ok([placements, &[Placement::under(parent)]].concat());
    };
    if placements.len() >= MAX_PARENTS {
        return Err(NotPlaced::TooMany);
    }
    let begins_then = |placement: &&Placement| placement.from == Some(from);
    if let Some(other) = placements.iter().find(begins_then) {
        return Err(NotPlaced::ThatDay(AreaId(other.parent)));
    }
    let is_later = |placement: &Placement| placement.from.is_some_and(|start| start > from);
    let next = (placements.iter().filter(|one| is_later(one)))
        .filter_map(|placement| placement.from)
        .min();
    let mut placed: Vec<Placement> = placements.to_vec();
    for placement in placed.iter_mut().filter(|one| !is_later(one)) {
        if placement.to.is_none_or(|to| to >= from) {
            placement.to = from.pred_opt();
        }
    }
    placed.push(Placement {
        parent,
        from: Some(from),
        to: next.and_then(|next| next.pred_opt()),
    });
    Ok(placed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::day;

    fn id(number: u32) -> EntryId {
        format!("k3f9a2m7qx-{number}").parse().unwrap()
    }

    fn on(placements: &[Placement], text: &str) -> Option<EntryId> {
        Placement::on(placements, day(text))
    }

    #[test]
    fn the_parent_before_ends_the_evening_before() {
        let placed = placed(&[Placement::under(id(1))], id(2), Some(day("2023-07-01"))).unwrap();
        assert_eq!(placed[0].to, Some(day("2023-06-30")));
        assert_eq!(on(&placed, "1960-01-01"), Some(id(1)));
        assert_eq!(on(&placed, "2023-06-30"), Some(id(1)));
        assert_eq!(on(&placed, "2023-07-01"), Some(id(2)));
    }

    #[test]
    fn what_was_recorded_for_later_stays() {
        let first = placed(&[Placement::under(id(1))], id(3), Some(day("2025-01-01"))).unwrap();
        let both = placed(&first, id(2), Some(day("2023-07-01"))).unwrap();
        assert_eq!(on(&both, "2023-06-30"), Some(id(1)));
        assert_eq!(on(&both, "2024-12-31"), Some(id(2)));
        assert_eq!(on(&both, "2025-01-01"), Some(id(3)));
        let that_day = placed(&both, id(4), Some(day("2025-01-01")));
        assert_eq!(that_day, Err(NotPlaced::ThatDay(AreaId(id(3)))));
    }

    #[test]
    fn fifty_parents_are_kept_and_no_more() {
        let mut placements = Vec::new();
        for year in 0..50 {
            let from = NaiveDate::from_ymd_opt(1960 + year, 1, 1);
            placements = placed(&placements, id(1 + year as u32), from).unwrap();
        }
        let more = placed(&placements, id(99), Some(day("2020-01-01")));
        assert_eq!(more, Err(NotPlaced::TooMany));
    }
}
