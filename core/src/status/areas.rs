//! Which areas hold an area, and which lie in it, on a day.
//!
//! Parents of areas are dated: in 2023 cercles became regions, and a figure of before belongs to
//! the region of its time.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::Role;
use crate::ids::{AreaId, BodyId};
use crate::order::InOrder as _;
use crate::programme::Programme;

/// Returns an area and those that hold it, the nearest first; a ring ends where it began.
#[must_use]
pub fn holders(programme: &Programme, area: AreaId, day: NaiveDate) -> Vec<AreaId> {
    let mut found: Vec<AreaId> = Vec::new();
    let mut at = Some(area);
    while let Some(area) = at.filter(|area| !found.contains(area)) {
        found.push(area);
        at = holder(programme, area, day);
    }
    found
}

/// Returns the area in which an area lies on a day.
#[must_use]
pub fn holder(programme: &Programme, area: AreaId, day: NaiveDate) -> Option<AreaId> {
    programme.area(area)?.parent_on(day)
}

/// Tells whether an area is another, or lies in it.
#[must_use]
pub fn lies_in(programme: &Programme, area: AreaId, outer: AreaId, day: NaiveDate) -> bool {
    holders(programme, area, day).contains(&outer)
}

/// Returns the areas that lie directly in another on a day, in the order of their names.
#[must_use]
pub fn parts_of(programme: &Programme, area: AreaId, day: NaiveDate) -> Vec<AreaId> {
    let inner = programme.referring(area.0, Role::AreaWithin).map(AreaId);
    let mut inner: Vec<AreaId> = inner
        .filter(|id| *id != area)
        .filter(|id| {
            programme.area(*id).is_some_and(|inner| {
                inner.parent_on(day) == Some(area) && inner.life().contains(day)
            })
        })
        .collect();
    inner.in_order();
    inner.dedup();
    inner
}

/// Returns the areas that lie in none, in the order of their names.
#[must_use]
pub fn roots(programme: &Programme, day: NaiveDate) -> Vec<AreaId> {
    let areas = programme.areas();
    areas
        .filter(|(_, area)| area.parent_on(day).is_none())
        .map(|(id, _)| id)
        .collect()
}

/// Returns an area and all that lie in it, each once.
#[must_use]
pub fn all_in(programme: &Programme, area: AreaId, day: NaiveDate) -> BTreeSet<AreaId> {
    let mut found = BTreeSet::new();
    let mut open = vec![area];
    while let Some(at) = open.pop() {
        if found.insert(at) {
            open.extend(parts_of(programme, at, day));
        }
    }
    found
}

/// Returns an area and all that ever lay in it, on whatever day.
pub(crate) fn ever_in(programme: &Programme, area: AreaId) -> BTreeSet<AreaId> {
    let mut found = BTreeSet::new();
    let mut open = vec![area];
    while let Some(at) = open.pop() {
        if found.insert(at) {
            open.extend(programme.referring(at.0, Role::AreaWithin).map(AreaId));
        }
    }
    found
}

/// Goes through the bodies that serve an area on a day.
pub fn bodies_of(
    programme: &Programme,
    area: AreaId,
    day: NaiveDate,
) -> impl Iterator<Item = BodyId> {
    let bodies = programme.referring(area.0, Role::BodyOf).map(BodyId);
    bodies.filter(move |id| {
        programme
            .body(*id)
            .is_some_and(|body| body.life().contains(day))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_cercle_lies_in_the_region_of_its_time_and_a_ring_ends() {
        let mut sample = Sample::new();
        let mut area = |name: &str, level: &str, parents: serde_json::Value| {
            let fields = json!({"name": name, "level": level, "parents": parents});
            AreaId(sample.record(Kind::Area, fields))
        };
        let kayes = area("Kayes", "region", json!([]));
        let new = area("Kita", "region", json!([]));
        let (of_old, of_new) = (kayes.to_string(), new.to_string());
        let parents = json!([
            {"parent": of_old, "to": "2023-03-12"}, {"parent": of_new, "from": "2023-03-13"},
        ]);
        let cercle = area("Kita", "cercle", parents);
        let programme = sample.register.programme();
        let (before, after) = (day("2019-12-31"), day("2023-12-31"));
        assert_eq!(holders(programme, cercle, before), [cercle, kayes]);
        assert_eq!(holders(programme, cercle, after), [cercle, new]);
        assert!(lies_in(programme, cercle, kayes, before));
        assert!(!lies_in(programme, cercle, kayes, after));
        assert!(lies_in(programme, cercle, cercle, after));
        assert_eq!(parts_of(programme, kayes, before), [cercle]);
        assert_eq!(parts_of(programme, kayes, after), []);
        assert_eq!(roots(programme, before), [kayes, new]);
        assert_eq!(ever_in(programme, kayes), BTreeSet::from([kayes, cercle]));
        assert_eq!(
            all_in(programme, kayes, before),
            BTreeSet::from([kayes, cercle])
        );
    }
}
