//! From entries to state: files each entry under its fact, and folds the facts touched.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Fact, Kind, SAME_AS};
use crate::ids::EntryId;
use crate::journal::Place;
use crate::journal::entry::Change;
use crate::programme::Programme;

use super::fold::{Folded, History, fold, kind_of, untouched};
use super::{Mark, Register};

impl Register {
    /// Files the entry at a place under its fact; returns the history that it touches.
    pub(super) fn file(&mut self, place: Place) -> Option<u32> {
        self.slots
            .resize(self.slots.len().max(place as usize + 1), 0);
        let entry = self.journal.at(place)?;
        let id = entry.id();
        let (fact, is_record) = match entry.change() {
            Change::Record { .. } => (id, true),
            Change::Amend { fact, .. } | Change::Withdraw { fact, .. } => (*fact, false),
            Change::Unknown { fact } => match fact {
                Some(fact) => (*fact, false),
                None => {
                    self.strange.insert(id);
                    return None;
                }
            },
        };
        let slot = match self.slot(fact) {
            Some(slot) => slot,
            None => self.open_history(fact, is_record),
        };
        let history = self.histories.get_mut(slot as usize)?;
        if is_record {
            history.record = Some(place);
            if let Some(filed) = self.slots.get_mut(place as usize) {
                *filed = slot + 1;
            }
        } else {
            history.acts.push(place);
        }
        Some(slot)
    }

    fn open_history(&mut self, fact: EntryId, is_record: bool) -> u32 {
        let awaited = if is_record {
            self.awaited.remove(&fact)
        } else {
            self.awaited.get(&fact).copied()
        };
        if let Some(slot) = awaited {
            return slot;
        }
        let slot = self.histories.len() as u32;
        self.histories.push(History::default());
        if !is_record {
            self.awaited.insert(fact, slot);
        }
        slot
    }

    /// Takes back entries just admitted and not yet kept, the last of their actor.
    ///
    /// The state starts anew from the others: a refusal halfway through several acts is rare.
    pub(super) fn take_back(&mut self, ids: &[EntryId]) {
        if !ids.is_empty() {
            self.journal.take_back(ids);
            self.rebuild();
        }
    }

    /// Starts the state anew from the whole journal.
    pub(super) fn rebuild(&mut self) {
        self.histories.clear();
        self.slots.clear();
        self.awaited.clear();
        self.marks.clear();
        self.strange.clear();
        self.unions.clear();
        self.programme = Programme::default();
        let places: Vec<Place> = self.journal.places().collect();
        let touched = places.into_iter().filter_map(|place| self.file(place));
        let touched = touched.collect();
        self.refold(touched);
    }

    /// Folds the histories touched, and brings the programme up to date.
    pub(super) fn refold(&mut self, mut touched: Vec<u32>) {
        touched.sort_unstable();
        touched.dedup();
        let mut changes = Vec::with_capacity(touched.len());
        let mut unions_changed = false;
        for slot in touched {
            unions_changed |= self.refold_one(slot, &mut changes).unwrap_or(false);
        }
        if unions_changed {
            self.programme = Programme::with_aliases(&self.sound_unions());
            changes.clear();
            for slot in 0..self.histories.len() as u32 {
                self.refold_one(slot, &mut changes);
            }
        }
        self.programme.take_in(changes);
    }

    /// Folds one fact, and says what holds of it from now on; returns whether it was united with
    /// another, or no longer is.
    fn refold_one(
        &mut self,
        slot: u32,
        changes: &mut Vec<(EntryId, Option<Fact>)>,
    ) -> Option<bool> {
        let journal = &self.journal;
        let order = |place: &u32| journal.at(*place).map(|entry| entry.order());
        let acts = &mut self.histories.get_mut(slot as usize)?.acts;
        if !acts.is_sorted_by_key(order) {
            acts.sort_by_key(order);
        }
        let history = self.histories.get(slot as usize)?;
        let Some(id) = history
            .record
            .and_then(|place| journal.at(place))
            .map(|entry| entry.id())
        else {
            let first = history
                .acts
                .first()
                .and_then(|place| journal.at(*place)?.fact())?;
            let awaited = Mark {
                is_awaited: true,
                ..Mark::default()
            };
            self.marks.insert(first, awaited);
            return Some(false);
        };
        let kind = kind_of(journal, history);
        let untouched = untouched(journal, history);
        let (folded, fact) = match kind
            .zip(untouched)
            .and_then(|(kind, json)| kind.decode_plain(json))
        {
            Some(fact) => (Folded::default(), Some(Some(fact))),
            None => self.fold(kind, history),
        };
        let united = self.union_of(&folded);
        let is_unreadable = matches!(fact, Some(None));
        let holds = fact.flatten().filter(|_| self.programme.resolve(id) == id);
        changes.push((id, holds));
        self.mark(id, folded, is_unreadable);
        let before = match united {
            Some(into) => self.unions.insert(id, into),
            None => self.unions.remove(&id),
        };
        Some(before != united || self.is_awaited_union(id))
    }

    /// Folds one fact the long way; returns it if it was not withdrawn, nothing in its place where
    /// its fields make none.
    fn fold(&self, kind: Option<Kind>, history: &History) -> (Folded, Option<Option<Fact>>) {
        let Some(kind) = kind else {
            let newer = Folded {
                is_newer: true,
                ..Folded::default()
            };
            return (newer, None);
        };
        let folded = fold(&self.journal, history, kind);
        let holds = folded.withdrawn.is_none();
        let fact = holds.then(|| self.decode(kind, &folded));
        (folded, fact)
    }

    /// Returns the unions into facts that are here, and of the same kind: into any other, a
    /// fact stands under its own name until that one arrives.
    fn sound_unions(&self) -> BTreeMap<EntryId, EntryId> {
        let pairs = self.unions.iter().map(|(id, into)| (*id, *into));
        pairs
            .filter(|(id, into)| self.kind(*into).is_some() && self.kind(*id) == self.kind(*into))
            .collect()
    }

    /// Tells whether a fact is one that another was united into, and that has just arrived.
    fn is_awaited_union(&self, id: EntryId) -> bool {
        self.unions.iter().any(|(fact, into)| {
            *into == id && *fact != id && self.programme.resolve(*fact) == *fact
        })
    }

    /// Goes through the facts that no longer hold: withdrawn, or united with another.
    pub(crate) fn past_facts(&self) -> impl Iterator<Item = (EntryId, Fact)> {
        // Few of many: one look at each of a million facts would be felt at every page.
        let withdrawn = self.marks.iter();
        let withdrawn = withdrawn.filter(|(_, mark)| mark.withdrawn.is_some());
        let united = self.programme.aliases().map(|(id, _)| id);
        let ids: BTreeSet<EntryId> = withdrawn.map(|(id, _)| *id).chain(united).collect();
        ids.into_iter().filter_map(|id| {
            let history = self.history_of(id)?;
            let kind = kind_of(&self.journal, history)?;
            Some((id, self.decode(kind, &fold(&self.journal, history, kind))?))
        })
    }

    fn decode(&self, kind: Kind, folded: &Folded) -> Option<Fact> {
        let values = folded.values.iter();
        let values = values.map(|(name, value)| (*name, value.json(&self.journal)));
        let holds = |(name, json): &(&str, &str)| *json != "null" && *name != SAME_AS;
        kind.decode_values(values.filter(holds)).ok()
    }

    fn union_of(&self, folded: &Folded) -> Option<EntryId> {
        let (_, value) = folded.values.iter().find(|(name, _)| *name == SAME_AS)?;
        value.json(&self.journal).trim_matches('"').parse().ok()
    }

    fn mark(&mut self, id: EntryId, folded: Folded, is_unreadable: bool) {
        let mark = Mark {
            contested: folded.contested.iter().map(|(name, _)| *name).collect(),
            withdrawn: folded.withdrawn,
            apart: folded.apart,
            missing: folded.missing,
            is_newer: folded.is_newer,
            is_unreadable,
            is_awaited: false,
        };
        if mark == Mark::default() {
            self.marks.remove(&id);
        } else {
            self.marks.insert(id, mark);
        }
    }
}
