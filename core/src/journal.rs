//! The journal: every entry once, each actor's entries in their order.
//!
//! Admitting is a union: the order of arrival, repetition and grouping never matter. The
//! same name with other content is a clash: both are kept and reported.

mod canonical;
mod chunks;
pub mod entry;
pub mod line;
mod pack;
mod parts;
pub mod scan;
pub mod settings;
pub(crate) mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use entry::{Change, Entry, EntryFault, Part};
pub use line::Line;
pub use pack::{pack, read_lines, unpack};

use self::chunks::Chunks;
use crate::digest::Digest;
use crate::ids::{Actor, EntryId};

/// Where an entry stands in the journal of this tablet; never leaves it.
pub(crate) type Place = u32;

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It was not known.
    New,
    /// It was known, byte for byte.
    Known,
    /// Another entry bears its name: both are kept.
    Clash,
}

/// Every entry, and those that share a name.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    entries: Chunks<Entry>,
    /// Which of the logs is each actor's.
    actors: BTreeMap<Actor, usize>,
    /// Each actor's places, sorted by sequence.
    logs: Vec<Vec<Place>>,
    /// The actor last written for: entries come in runs.
    recent: Option<(Actor, usize)>,
    /// Entries that share the name of one in `entries`, and are not in force.
    rivals: BTreeMap<EntryId, BTreeSet<Line>>,
    tick: u64,
}

/// A link of an actor's chain that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChainFault {
    /// The entry names another digest than that of its predecessor: one of the two was altered.
    Altered {
        /// The entry whose link does not hold.
        entry: EntryId,
    },
    /// Entries of this actor are not here.
    Missing {
        /// The last one before the gap (sequence 0: none).
        after: EntryId,
        /// The first one behind it.
        before: EntryId,
    },
}

impl Journal {
    /// Returns how many entries it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Tells whether nothing was ever recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the highest tick seen.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.tick
    }

    /// Finds an entry by name.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.at(self.place(id)?)
    }

    /// Goes through all entries by actor and sequence: the order of a file.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.places().filter_map(|place| self.at(place))
    }

    /// Goes through their places, in that order.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place> {
        self.logs_by_actor().flat_map(|(_, log)| log).copied()
    }

    /// Returns the place that the next new entry takes.
    pub(crate) fn next_place(&self) -> Place {
        self.entries.len() as Place
    }

    /// Goes through the actors with the last sequence and digest known of each.
    pub fn heads(&self) -> impl Iterator<Item = (EntryId, Digest)> {
        self.logs_by_actor().filter_map(|(_, log)| {
            let last = self.at(*log.last()?)?;
            Some((last.id(), last.digest()))
        })
    }

    /// Returns the entries that share the name of another, as written.
    pub fn clashes(&self) -> impl Iterator<Item = (EntryId, Vec<&Line>)> {
        self.rivals.iter().map(|(id, lines)| {
            let in_force = self.entry(*id).map(Entry::shared_line);
            (*id, in_force.into_iter().chain(lines).collect())
        })
    }

    /// Tells whether an entry's name is shared.
    #[must_use]
    pub fn is_clashing(&self, id: EntryId) -> bool {
        self.rivals.contains_key(&id)
    }

    /// Returns the last sequence and digest of one actor.
    #[must_use]
    pub fn head(&self, actor: Actor) -> Option<(u32, Digest)> {
        let last = self.at(*self.log(actor)?.last()?)?;
        Some((last.id().sequence, last.digest()))
    }

    /// Goes through the sequences known of one actor, in order.
    pub(crate) fn sequences(&self, actor: Actor) -> impl Iterator<Item = u32> {
        let log = self.log(actor).map(Vec::as_slice).unwrap_or_default();
        log.iter()
            .filter_map(|place| Some(self.at(*place)?.id().sequence))
    }

    /// Checks every link of every chain.
    #[must_use]
    pub fn chain_faults(&self) -> Vec<ChainFault> {
        let mut faults = Vec::new();
        for (_, log) in self.logs_by_actor() {
            let mut before: Option<&Entry> = None;
            for entry in log.iter().filter_map(|place| self.at(*place)) {
                faults.extend(link_fault(before, entry));
                before = Some(entry);
            }
        }
        faults
    }

    /// Checks the link of an entry to the one before, if both are here.
    pub(crate) fn link_fault_of(&self, id: EntryId) -> Option<ChainFault> {
        let before = EntryId {
            sequence: id.sequence.checked_sub(1)?,
            ..id
        };
        link_fault(Some(self.entry(before)?), self.entry(id)?)
    }

    pub(crate) fn at(&self, place: Place) -> Option<&Entry> {
        self.entries.get(place as usize)
    }

    fn logs_by_actor(&self) -> impl Iterator<Item = (Actor, &Vec<Place>)> {
        let log = |index: &usize| self.logs.get(*index);
        self.actors
            .iter()
            .filter_map(move |(actor, index)| Some((*actor, log(index)?)))
    }

    fn log(&self, actor: Actor) -> Option<&Vec<Place>> {
        let index = match self.recent {
            Some((recent, index)) if recent == actor => index,
            _ => *self.actors.get(&actor)?,
        };
        self.logs.get(index)
    }

    /// Returns the log of an actor and remembers it.
    fn log_index(&mut self, actor: Actor) -> usize {
        if let Some((recent, index)) = self.recent
            && recent == actor
        {
            return index;
        }
        let next = self.logs.len();
        let index = *self.actors.entry(actor).or_insert(next);
        if index == next {
            self.logs.push(Vec::new());
        }
        self.recent = Some((actor, index));
        index
    }

    pub(crate) fn place(&self, id: EntryId) -> Option<Place> {
        let log = self.log(id.actor)?;
        // Sequences are mostly whole, so the place is mostly the sequence itself.
        let guess = (id.sequence as usize).wrapping_sub(1);
        if let Some(place) = log.get(guess)
            && self.at(*place).map(Entry::id) == Some(id)
        {
            return Some(*place);
        }
        let found = log
            .binary_search_by_key(&id, |place| self.at(*place).map_or(id, Entry::id))
            .ok()?;
        log.get(found).copied()
    }

    /// Takes an entry in.
    pub(crate) fn admit(&mut self, entry: Entry) -> Admission {
        let id = entry.id();
        self.tick = self.tick.max(entry.tick());
        let place = self.next_place();
        let index = self.log_index(id.actor);
        let entries = &self.entries;
        let held = |place: &Place| entries.get(*place as usize).map(Entry::id);
        let Some(log) = self.logs.get_mut(index) else {
            return Admission::Known;
        };
        if log.last().is_none_or(|last| held(last) < Some(id)) {
            log.push(place);
        } else {
            let at = log.partition_point(|place| held(place) < Some(id));
            if let Some(found) = log.get(at).copied().filter(|found| held(found) == Some(id)) {
                return self.clash(found, entry);
            }
            log.insert(at, place);
        }
        self.entries.push(entry);
        self.settle_before(id);
        Admission::New
    }

    /// Drops the entries last admitted, if they are these.
    pub(crate) fn take_back(&mut self, ids: &[EntryId]) {
        for id in ids.iter().rev() {
            if self.entries.last().map(Entry::id) != Some(*id) {
                return;
            }
            self.entries.pop();
            let index = self.log_index(id.actor);
            if let Some(log) = self.logs.get_mut(index) {
                log.pop();
            }
        }
    }

    fn clash(&mut self, place: Place, entry: Entry) -> Admission {
        let id = entry.id();
        let known = self
            .at(place)
            .is_some_and(|held| held.line() == entry.line())
            || self
                .rivals
                .get(&id)
                .is_some_and(|lines| lines.contains(entry.shared_line()));
        if known {
            return Admission::Known;
        }
        self.rivals
            .entry(id)
            .or_default()
            .insert(entry.shared_line().clone());
        self.settle(id);
        self.settle_before(id);
        Admission::Clash
    }

    /// The arrival of an entry may tell which of two predecessors is the true one.
    fn settle_before(&mut self, id: EntryId) {
        if self.rivals.is_empty() {
            return;
        }
        if let Some(sequence) = id.sequence.checked_sub(1) {
            self.settle(EntryId { sequence, ..id });
        }
    }

    /// Puts one of several entries of one name in force, the same on every tablet: the one
    /// that the actor's next entry names, else the least as text.
    fn settle(&mut self, id: EntryId) {
        let (Some(place), Some(rivals)) = (self.place(id), self.rivals.get(&id)) else {
            return;
        };
        let next = EntryId {
            sequence: id.sequence.saturating_add(1),
            ..id
        };
        let mut named: BTreeSet<Digest> =
            self.entry(next).and_then(Entry::prev).into_iter().collect();
        for line in self.rivals.get(&next).into_iter().flatten() {
            named.extend(
                Entry::read(line.clone())
                    .ok()
                    .and_then(|entry| entry.prev()),
            );
        }
        let mut all: BTreeSet<Line> = rivals.clone();
        all.extend(self.at(place).map(|held| held.shared_line().clone()));
        let chosen = all
            .iter()
            .find(|line| named.contains(&Digest::of(line.as_str())))
            .or(all.first())
            .cloned();
        let Some(Ok(entry)) = chosen.clone().map(Entry::read) else {
            return;
        };
        all.retain(|line| Some(line) != chosen.as_ref());
        self.rivals.insert(id, all);
        if let Some(held) = self.entries.get_mut(place as usize) {
            *held = entry;
        }
    }
}

/// Checks the link of an entry to its actor's entry before it.
pub(crate) fn link_fault(before: Option<&Entry>, entry: &Entry) -> Option<ChainFault> {
    let id = entry.id();
    let after = before.map_or(EntryId { sequence: 0, ..id }, Entry::id);
    if id.sequence != after.sequence.saturating_add(1) {
        return Some(ChainFault::Missing { after, before: id });
    }
    let holds = before.is_none_or(|before| entry.follows(before.digest()));
    (!holds).then_some(ChainFault::Altered { entry: id })
}
