//! The areas of a day as a tree, each before all that lies in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::ids::AreaId;
use crate::programme::Programme;

/// The areas of a day. An area that lies in none that exists then is a root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    places: BTreeMap<AreaId, usize>,
    n_in_rings: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Node {
    area: AreaId,
    parent: Option<usize>,
    /// The place after the last one that lies in it.
    end: usize,
    /// The rank of its level, from 0; none of one that the charter does not have.
    level: Option<usize>,
}

impl Tree {
    /// Lays out the areas that exist on a day, as they lie then.
    pub(crate) fn on(programme: &Programme, charter: &Charter, day: NaiveDate) -> Self {
        let mut under: BTreeMap<Option<AreaId>, Vec<(AreaId, Option<usize>)>> = BTreeMap::new();
        let mut n_areas = 0;
        for (id, area) in programme.areas() {
            if !area.life().contains(day) {
                continue;
            }
            n_areas += 1;
            let is_there = |parent: &AreaId| {
                programme
                    .area(*parent)
                    .is_some_and(|area| area.life().contains(day))
            };
            let parent = area.parent_on(day).filter(is_there);
            let mut levels = charter.area_levels().iter();
            let level = levels.position(|level| level.code == area.level);
            under.entry(parent).or_default().push((id, level));
        }
        let mut tree = Self {
            nodes: Vec::with_capacity(n_areas),
            places: BTreeMap::new(),
            n_in_rings: 0,
        };
        tree.lay_out(&under);
        tree.n_in_rings = n_areas - tree.nodes.len();
        tree
    }

    /// Hands out places, without recursion. Areas in a ring are never reached.
    fn lay_out(&mut self, under: &BTreeMap<Option<AreaId>, Vec<(AreaId, Option<usize>)>>) {
        let children = |area: Option<AreaId>| under.get(&area).map_or(&[][..], Vec::as_slice);
        let mut open: Vec<(Option<usize>, std::slice::Iter<'_, _>)> =
            vec![(None, children(None).iter())];
        while let Some((parent, rest)) = open.last_mut() {
            let parent = *parent;
            if let Some((area, level)) = rest.next() {
                let at = self.nodes.len();
                self.places.insert(*area, at);
                self.nodes.push(Node {
                    area: *area,
                    parent,
                    end: at + 1,
                    level: *level,
                });
                open.push((Some(at), children(Some(*area)).iter()));
            } else {
                let end = self.nodes.len();
                if let Some(node) = parent.and_then(|at| self.nodes.get_mut(at)) {
                    node.end = end;
                }
                open.pop();
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn n_in_rings(&self) -> usize {
        self.n_in_rings
    }

    pub(super) fn place(&self, area: AreaId) -> Option<usize> {
        self.places.get(&area).copied()
    }

    pub(super) fn parent(&self, at: usize) -> Option<usize> {
        self.nodes.get(at)?.parent
    }

    pub(super) fn level(&self, at: usize) -> Option<usize> {
        self.nodes.get(at)?.level
    }

    /// Goes through the places of those that lie in none.
    pub(super) fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.siblings(0, self.nodes.len())
    }

    /// Goes through the areas that lie right in one, or in none; in none, too, where the area is
    /// not there.
    pub(super) fn children(&self, area: Option<AreaId>) -> impl Iterator<Item = AreaId> + '_ {
        let (from, end) = match area.map(|area| self.place(area)) {
            None => (0, self.nodes.len()),
            Some(None) => (0, 0),
            Some(Some(at)) => (at + 1, self.nodes.get(at).map_or(0, |node| node.end)),
        };
        let area = |at: usize| self.nodes.get(at).map(|node| node.area);
        self.siblings(from, end).filter_map(area)
    }

    fn siblings(&self, from: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
        let next = move |at: &usize| self.nodes.get(*at).map(|node| node.end);
        std::iter::successors(Some(from), next).take_while(move |at| *at < end)
    }

    /// Goes up from an area, itself first.
    pub(super) fn upwards(&self, area: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        let above = |at: &usize| self.parent(*at);
        let places = std::iter::successors(self.place(area), above);
        places.filter_map(|at| self.nodes.get(at).map(|node| node.area))
    }

    /// Goes through the areas of a level that lie in one, or are it.
    pub(crate) fn of_level(
        &self,
        level: usize,
        within: Option<AreaId>,
    ) -> impl Iterator<Item = AreaId> + '_ {
        let range = match within.map(|area| self.place(area)) {
            None => 0..self.nodes.len(),
            Some(None) => 0..0,
            Some(Some(at)) => at..self.nodes.get(at).map_or(at, |node| node.end),
        };
        let nodes = self.nodes.get(range).unwrap_or_default().iter();
        nodes
            .filter(move |node| node.level == Some(level))
            .map(|node| node.area)
    }
}
