//! The areas as a tree on one day, each with its place in reading order.
//!
//! What lies in an area has places next to each other, so « within » is two comparisons,
//! also for 18,000 villages.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::facts::Placement;
use crate::ids::AreaId;
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::fold_name;

use super::AreaChoice;

/// Every area, in the tree of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::present) struct Territory {
    nodes: BTreeMap<AreaId, Node>,
}

/// One area in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::present) struct Node {
    /// Its name.
    pub(in crate::present) name: String,
    /// The same without case and accents.
    pub(in crate::present) folded: String,
    /// 1 is the widest.
    pub(in crate::present) rank: u8,
    /// The area it lies in.
    pub(in crate::present) parent: Option<AreaId>,
    /// Its own place, then those of all that lies in it.
    pub(in crate::present) places: Range<u32>,
}

impl Territory {
    /// Lays out the areas as they lay on a day.
    pub(in crate::present) fn on(programme: &Programme, charter: &Charter, day: NaiveDate) -> Self {
        let mut nodes = BTreeMap::new();
        let mut under: BTreeMap<Option<AreaId>, Vec<(String, AreaId)>> = BTreeMap::new();
        for (id, area) in programme.areas() {
            let parent = Placement::on(&area.parents, day)
                .map(AreaId)
                .filter(|parent| programme.area(*parent).is_some());
            let folded = fold_name(&area.name);
            under.entry(parent).or_default().push((folded.clone(), id));
            let node = Node {
                name: area.name.clone(),
                folded,
                rank: charter.area_rank(&area.level).unwrap_or(u8::MAX),
                parent,
                places: 0..0,
            };
            nodes.insert(id, node);
        }
        for siblings in under.values_mut() {
            siblings.in_order();
        }
        let mut territory = Self { nodes };
        territory.number(&under);
        territory
    }

    /// Hands out places, each area before those that lie in it.
    ///
    /// Areas in a ring, which only a merge can make, are never reached and keep no place.
    fn number(&mut self, under: &BTreeMap<Option<AreaId>, Vec<(String, AreaId)>>) {
        let children = |area: Option<AreaId>| under.get(&area).map_or(&[][..], Vec::as_slice);
        let mut next = 0;
        let mut open: Vec<(Option<AreaId>, std::slice::Iter<'_, _>)> =
            vec![(None, children(None).iter())];
        while let Some((area, rest)) = open.last_mut() {
            if let Some((_, child)) = rest.next() {
                if let Some(node) = self.nodes.get_mut(child) {
                    node.places.start = next;
                }
                next += 1;
                open.push((Some(*child), children(Some(*child)).iter()));
            } else {
                if let Some(node) = area.and_then(|area| self.nodes.get_mut(&area)) {
                    node.places.end = next;
                }
                open.pop();
            }
        }
    }

    /// Finds an area.
    pub(in crate::present) fn node(&self, area: AreaId) -> Option<&Node> {
        self.nodes.get(&area)
    }

    /// Goes up from an area, itself first.
    pub(in crate::present) fn upwards(
        &self,
        area: AreaId,
    ) -> impl Iterator<Item = (AreaId, &Node)> {
        let step = |(_, node): &(AreaId, &Node)| {
            let parent = node.parent?;
            Some((parent, self.nodes.get(&parent)?))
        };
        let first = self.nodes.get(&area).map(|node| (area, node));
        std::iter::successors(first, step).take(self.nodes.len().min(32))
    }

    /// Returns areas and those around them, in reading order, as a filter offers them.
    pub(in crate::present) fn choices(
        &self,
        charter: &Charter,
        areas: impl IntoIterator<Item = AreaId>,
    ) -> Vec<AreaChoice> {
        let mut used: Vec<(u32, AreaId)> = Vec::new();
        for area in areas {
            let around = self.upwards(area);
            used.extend(around.map(|(id, node)| (node.places.start, id)));
        }
        used.in_order();
        used.dedup();
        used.into_iter()
            .filter_map(|(_, id)| {
                let node = self.node(id)?;
                let within = node.parent.and_then(|parent| self.node(parent));
                let mut levels = charter.area_levels().iter();
                Some(AreaChoice {
                    id,
                    name: node.name.clone(),
                    level: levels
                        .find(|level| level.rank == node.rank)
                        .map(|level| level.label.clone()),
                    within: within.map(|within| within.name.clone()),
                })
            })
            .collect()
    }

    /// Finds the area of a rank that an area lies in, or is.
    pub(in crate::present) fn at_rank(&self, area: AreaId, rank: u8) -> Option<(AreaId, &Node)> {
        self.upwards(area).find(|(_, node)| node.rank == rank)
    }
}
