//! Counts of every area in one table of numbers: a row for each area, added to the row of the one
//! that it lies in.

use chrono::NaiveDate;

use super::tree::Tree;
use super::{Figures, Tally};
use crate::charter::Charter;

/// A row per area: areas by level, bodies by kind, areas with a body by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    rows: Vec<u32>,
    /// Bodies of each kind that stand in no area of the tree.
    elsewhere: Vec<u32>,
    n_levels: usize,
    n_kinds: usize,
    /// Per kind, the rank of the level that it serves.
    served: Vec<Option<usize>>,
}

impl Counts {
    /// Starts with every area counted where it is.
    pub(super) fn of(tree: &Tree, charter: &Charter) -> Self {
        let n_levels = charter.area_levels().len();
        let n_kinds = charter.kinds().len();
        let rank = |code: &String| {
            let mut levels = charter.area_levels().iter();
            levels.position(|level| level.code == *code)
        };
        let mut counts = Self {
            rows: Vec::new(),
            elsewhere: vec![0; n_kinds + 1],
            n_levels,
            n_kinds,
            served: charter
                .kinds()
                .iter()
                .map(|kind| rank(&kind.serves))
                .collect(),
        };
        counts.rows = vec![0; tree.len() * counts.width()];
        for at in 0..tree.len() {
            if let Some(level) = tree.level(at) {
                counts.note(at, level);
            }
        }
        counts
    }

    fn width(&self) -> usize {
        self.n_levels + (self.n_kinds + 1) + self.n_kinds
    }

    fn row(&self, at: usize) -> &[u32] {
        let from = at * self.width();
        self.rows.get(from..from + self.width()).unwrap_or_default()
    }

    fn note(&mut self, at: usize, column: usize) {
        let place = at * self.width() + column;
        if let Some(count) = self.rows.get_mut(place) {
            *count += 1;
        }
    }

    /// Counts a body where it is.
    pub(super) fn note_body(&mut self, at: usize, kind: Option<usize>) {
        self.note(at, self.n_levels + kind.unwrap_or(self.n_kinds));
    }

    /// Counts a body that stands in no area of the tree.
    pub(super) fn note_elsewhere(&mut self, kind: Option<usize>) {
        if let Some(count) = self.elsewhere.get_mut(kind.unwrap_or(self.n_kinds)) {
            *count += 1;
        }
    }

    /// Says, once all bodies are noted, which areas have one of each kind that serves their level.
    pub(super) fn settle(&mut self) {
        let width = self.width();
        let (n_levels, n_kinds) = (self.n_levels, self.n_kinds);
        for row in self.rows.chunks_exact_mut(width.max(1)) {
            let (noted, has) = row.split_at_mut(n_levels + n_kinds + 1);
            for (kind, has) in has.iter_mut().enumerate() {
                let count = |column: usize| noted.get(column).copied().unwrap_or_default();
                let is_of_level = self.served.get(kind).copied().flatten();
                let is_of_level = is_of_level.is_some_and(|level| count(level) > 0);
                *has = u32::from(is_of_level && count(n_levels + kind) > 0);
            }
        }
    }

    /// Adds the row of an area to that of the one that it lies in, which stands before it.
    pub(super) fn add(&mut self, at: usize, parent: usize) {
        let width = self.width();
        let (before, from) = self.rows.split_at_mut(at * width);
        let above = before.get_mut(parent * width..(parent + 1) * width);
        for (sum, count) in above
            .unwrap_or_default()
            .iter_mut()
            .zip(from.iter().take(width))
        {
            *sum += count;
        }
    }

    /// Returns the figures of an area of a level.
    pub(super) fn figures(
        &self,
        at: usize,
        level: Option<usize>,
        seats: Tally,
        newest: Option<NaiveDate>,
    ) -> Figures {
        let mut figures = self.read(self.row(at), seats, newest);
        if let Some(itself) = level.and_then(|level| figures.n_areas.get_mut(level)) {
            *itself = itself.saturating_sub(1);
        }
        figures
    }

    /// Returns the figures of all roots together, with what stands in no area.
    pub(super) fn whole(
        &self,
        roots: impl Iterator<Item = usize>,
        seats: Tally,
        newest: Option<NaiveDate>,
    ) -> Figures {
        let mut sums = vec![0; self.width()];
        for at in roots {
            for (sum, count) in sums.iter_mut().zip(self.row(at)) {
                *sum += count;
            }
        }
        let bodies = sums.iter_mut().skip(self.n_levels);
        for (sum, count) in bodies.zip(&self.elsewhere) {
            *sum += count;
        }
        self.read(&sums, seats, newest)
    }

    fn read(&self, row: &[u32], seats: Tally, newest: Option<NaiveDate>) -> Figures {
        let (areas, rest) = row.split_at(self.n_levels.min(row.len()));
        let (bodies, has) = rest.split_at((self.n_kinds + 1).min(rest.len()));
        let served = |level: &Option<usize>| {
            let count = level.and_then(|level| areas.get(level));
            count.copied().unwrap_or_default()
        };
        let n_served: Vec<u32> = self.served.iter().map(served).collect();
        let missing = n_served.iter().zip(has);
        Figures {
            n_missing: missing
                .map(|(served, has)| served.saturating_sub(*has))
                .collect(),
            n_served,
            n_areas: areas.to_vec(),
            n_bodies: bodies.to_vec(),
            seats,
            newest,
        }
    }
}
