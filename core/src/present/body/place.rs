//! Where a body stands: what it reports to, what reports to it, which area it serves.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::{Body, Placement};
use crate::ids::{AreaId, BodyId};
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::areas::holders;

/// A body, as a link names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BodyLink {
    /// The body.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: Option<String>,
}

/// Where a body stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The bodies above it, the highest first.
    pub above: Vec<BodyLink>,
    /// The bodies that report to it, by name.
    pub under: Vec<BodyLink>,
    /// Every parent it ever had, where it had several or dated ones.
    pub over_time: Vec<PlacementView>,
    /// The areas that it serves and that lie around, the widest first, each with its level.
    pub areas: Vec<(AreaId, String, Option<Words>)>,
}

/// One of several parents over time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlacementView {
    /// The parent; none where it has not arrived.
    pub parent: Option<BodyLink>,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
}

impl BodyLink {
    pub(in crate::present) fn of(id: BodyId, body: &Body) -> Self {
        Self {
            id,
            name: body.name.clone(),
            short: body.short.clone(),
        }
    }

    /// Returns what people call it: its short name where it has one.
    #[must_use]
    pub fn called(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

impl Place {
    pub(super) fn of(register: &Register, id: BodyId, body: &Body, day: NaiveDate) -> Self {
        let programme = register.programme();
        let living = programme
            .bodies_under(id, day)
            .filter(|(_, under)| under.life().contains(day));
        let mut under: Vec<BodyLink> = living.map(|(id, body)| BodyLink::of(id, body)).collect();
        under.order_by_cached_key(|link| (fold_name(&link.name), link.id));
        let is_plain = |placement: &Placement| placement.from.is_none() && placement.to.is_none();
        let is_simple = body.parents.len() < 2 && body.parents.iter().all(is_plain);
        let parents = body.parents.iter().filter(|_| !is_simple);
        Self {
            above: above(register, id, body, day),
            under,
            over_time: parents
                .map(|placement| placed(register, placement))
                .collect(),
            areas: areas(register, body, day),
        }
    }
}

fn placed(register: &Register, placement: &Placement) -> PlacementView {
    let parent = BodyId(placement.parent);
    let found = register.programme().body(parent);
    PlacementView {
        parent: found.map(|body| BodyLink::of(parent, body)),
        from: placement.from,
        to: placement.to,
    }
}

/// Goes up to the highest body; stops where a merge has made a ring.
fn above(register: &Register, id: BodyId, body: &Body, day: NaiveDate) -> Vec<BodyLink> {
    let mut seen = BTreeSet::from([id]);
    let mut above = Vec::new();
    let mut next = body.parent_on(day);
    while let Some(parent) = next.filter(|parent| seen.insert(*parent)) {
        let Some(body) = register.programme().body(parent) else {
            break;
        };
        above.push(BodyLink::of(parent, body));
        next = body.parent_on(day);
    }
    above.reverse();
    above
}

fn areas(register: &Register, body: &Body, day: NaiveDate) -> Vec<(AreaId, String, Option<Words>)> {
    let programme = register.programme();
    let around = body.area.map(|area| holders(programme, area, day));
    let named = |id: AreaId| {
        let area = programme.area(id)?;
        let level = register.charter().area_level(&area.level);
        let label = level.map(|level| level.label.clone());
        Some((id, area.name.clone(), label))
    };
    let around = around.unwrap_or_default().into_iter();
    let mut areas: Vec<_> = around.filter_map(named).collect();
    areas.reverse();
    areas
}
