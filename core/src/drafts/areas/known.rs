//! The areas that are recorded, as lists are compared with them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::ids::AreaId;
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::fold_name;

/// What tells an area without a code: parent, level, and name without case and accents.
pub(super) type Place = (Option<AreaId>, String, String);

/// The areas that are recorded.
pub(super) struct Known<'a> {
    pub(super) programme: &'a Programme,
    by_code: BTreeMap<&'a str, (AreaId, bool)>,
    codeless: BTreeMap<Place, Vec<AreaId>>,
    widest: Vec<AreaId>,
    /// In the middle of all places: half lie east, half north of it.
    middle: Option<(i64, i64)>,
}

impl<'a> Known<'a> {
    /// Goes through the areas, once; those without a code by where they lie on a day.
    pub(super) fn on(programme: &'a Programme, widest: &str, day: NaiveDate) -> Self {
        let mut known = Self {
            programme,
            by_code: BTreeMap::new(),
            codeless: BTreeMap::new(),
            widest: Vec::new(),
            middle: None,
        };
        let mut places = Vec::new();
        for (id, area) in programme.areas() {
            match area.code.as_deref() {
                Some(code) => {
                    let found = known.by_code.entry(code).or_insert((id, false));
                    found.1 |= found.0 != id;
                }
                None => {
                    let place = (
                        area.parent_on(day),
                        area.level.clone(),
                        fold_name(&area.name),
                    );
                    known.codeless.entry(place).or_default().push(id);
                }
            }
            if area.level == widest {
                known.widest.push(id);
            }
            places.extend(area.place());
        }
        known.middle = middle(&places);
        known
    }

    /// Finds the area of a code, and whether it is the only one.
    pub(super) fn of_code(&self, code: &str) -> Option<(AreaId, bool)> {
        let (id, has_rival) = self.by_code.get(code)?;
        Some((*id, !has_rival))
    }

    /// Finds the areas without a code that stand in a place.
    pub(super) fn without_code(&self, place: &Place) -> &[AreaId] {
        self.codeless.get(place).map_or(&[], Vec::as_slice)
    }

    /// Returns the one country, where there is just one.
    pub(super) fn country(&self) -> Option<AreaId> {
        match self.widest.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    pub(super) fn has_country(&self) -> bool {
        !self.widest.is_empty()
    }

    /// Returns the middle of all places, of those recorded or else of those handed in.
    pub(super) fn middle_or(&self, others: &[(i32, i32)]) -> Option<(i64, i64)> {
        self.middle.or_else(|| middle(others))
    }
}

/// Fewer places tell nothing of where a country lies.
const MIN_PLACES: usize = 8;

fn middle(places: &[(i32, i32)]) -> Option<(i64, i64)> {
    if places.len() < MIN_PLACES {
        return None;
    }
    let half = |of: fn(&(i32, i32)) -> i32| {
        let mut all: Vec<i32> = places.iter().map(of).collect();
        all.in_order();
        all.get(all.len() / 2).map(|micro| i64::from(*micro))
    };
    Some((half(|place| place.0)?, half(|place| place.1)?))
}

/// Tells whether a place lies far from the middle, and near it once turned round.
pub(super) fn is_turned((east, north): (i32, i32), middle: (i64, i64)) -> bool {
    let away = |east: i32, north: i32| {
        (i64::from(east) - middle.0).abs() + (i64::from(north) - middle.1).abs()
    };
    // Two degrees more, so that nothing near the line where both are alike is asked about.
    away(east, north) > 2 * away(north, east) + 2 * crate::degrees::MICRO
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_turned_round_is_told_by_where_the_others_lie() {
        let mali: Vec<(i32, i32)> = (0..9)
            .map(|step| {
                (
                    -12_000_000 + step * 1_900_000,
                    10_500_000 + step * 1_500_000,
                )
            })
            .collect();
        let middle = middle(&mali).unwrap();
        for place in &mali {
            assert!(!is_turned(*place, middle), "{place:?}");
            assert!(is_turned((place.1, place.0), middle), "{place:?}");
        }
        assert_eq!(super::middle(&mali[..3]), None, "too few to tell");
    }
}
