//! The register: the journal, and the programme that it implies. The front door.
//!
//! Acts come in as intents, are checked by the rules, and become entries. Entries of other
//! tablets come in as they are: what was done was done. Replay cannot fail: it gives a
//! state and a list of concerns.

mod act;
mod breach;
mod concern;
mod demonstration;
mod duplicates;
mod fold;
mod founding;
mod history;
mod intent;
mod latest;
mod news;
mod pouring;
mod refold;
mod seal;
mod together;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use act::Step;
pub use concern::Concern;
pub use demonstration::demonstration_entries;
pub(crate) use duplicates::are_similar;
pub use duplicates::{Double, fold_name};
pub use founding::founding_entries;
pub use history::{Act, Deed, Detail, Version};
pub use intent::{Intent, Stamp};
pub use pouring::{NotPoured, OwnStep, Poured, Pouring, Progress};
pub use seal::Since;
pub use together::Together;

use crate::charter::Charter;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::journal::{Admission, Entry, Journal};
use crate::programme::Programme;
use fold::History;

/// The journal and the programme that it implies.
#[derive(Debug, Clone)]
pub struct Register {
    charter: Arc<Charter>,
    journal: Journal,
    programme: Programme,
    histories: Vec<History>,
    /// Per place in the journal, one more than the history of the fact recorded there.
    slots: Vec<u32>,
    /// Histories of facts whose record has not arrived.
    awaited: BTreeMap<EntryId, u32>,
    /// Facts with something to say about them.
    marks: BTreeMap<EntryId, Mark>,
    /// Facts united with another.
    unions: BTreeMap<EntryId, EntryId>,
    /// Entries that a newer version wrote, and that concern no fact known here.
    strange: BTreeSet<EntryId>,
}

/// What there is to say about a fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Fields with several values in force.
    pub(crate) contested: Vec<&'static str>,
    /// Its first withdrawal.
    pub(crate) withdrawn: Option<EntryId>,
    /// Amendments that no withdrawal knew of.
    pub(crate) apart: Vec<EntryId>,
    /// Acts named as replaced that are not here.
    pub(crate) missing: Vec<EntryId>,
    /// A newer version wrote something of it.
    pub(crate) is_newer: bool,
    /// Its fields do not make a fact of its kind.
    pub(crate) is_unreadable: bool,
    /// Its record has not arrived.
    pub(crate) is_awaited: bool,
}

impl Register {
    /// Starts with an empty journal.
    #[must_use]
    pub fn new(charter: Arc<Charter>) -> Self {
        Self {
            charter,
            journal: Journal::default(),
            programme: Programme::default(),
            histories: Vec::new(),
            slots: Vec::new(),
            awaited: BTreeMap::new(),
            marks: BTreeMap::new(),
            unions: BTreeMap::new(),
            strange: BTreeSet::new(),
        }
    }

    /// Returns the charter in force.
    #[must_use]
    pub fn charter(&self) -> &Charter {
        &self.charter
    }

    /// Returns the journal.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Returns the facts that hold.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Takes one entry in, from here or from elsewhere.
    pub fn admit(&mut self, entry: Entry) -> Admission {
        let mut admitted = self.admit_all([entry]);
        admitted.pop().unwrap_or(Admission::Known)
    }

    /// Takes many entries in, and says of each what became of it.
    pub fn admit_all(&mut self, entries: impl IntoIterator<Item = Entry>) -> Vec<Admission> {
        let entries = entries.into_iter();
        let mut admissions = Vec::with_capacity(entries.size_hint().0);
        let mut touched = Vec::new();
        let mut has_clashed = self.journal.clashes().next().is_some();
        for entry in entries {
            let place = self.journal.next_place();
            let admission = self.journal.admit(entry);
            match admission {
                Admission::New => touched.extend(self.file(place)),
                Admission::Clash => has_clashed = true,
                Admission::Known => {}
            }
            admissions.push(admission);
        }
        if has_clashed {
            // Which entry of a name is in force may have changed anywhere.
            self.rebuild();
        } else {
            self.refold(touched);
        }
        admissions
    }

    /// Tells whether a fact was withdrawn.
    #[must_use]
    pub fn is_withdrawn(&self, fact: EntryId) -> bool {
        self.marks
            .get(&fact)
            .is_some_and(|mark| mark.withdrawn.is_some())
    }

    /// Returns the fields of a fact that have several values in force.
    #[must_use]
    pub fn contested_fields(&self, fact: EntryId) -> &[&'static str] {
        self.marks.get(&fact).map_or(&[], |mark| &mark.contested)
    }

    /// Goes through the facts that hold and have contested fields.
    pub fn contested(&self) -> impl Iterator<Item = (EntryId, &[&'static str])> {
        self.marks
            .iter()
            .filter(|(_, mark)| !mark.contested.is_empty() && mark.withdrawn.is_none())
            .map(|(fact, mark)| (*fact, mark.contested.as_slice()))
    }

    /// Tells whether something of a fact was written by a newer version.
    #[must_use]
    pub fn is_newer(&self, fact: EntryId) -> bool {
        self.marks.get(&fact).is_some_and(|mark| mark.is_newer)
    }

    /// Counts the facts of some kinds that were recorded, not withdrawn, and whose fields do not
    /// make a fact of their kind: no page counts them in.
    #[must_use]
    pub fn n_unreadable(&self, kinds: &[Kind]) -> usize {
        let marks = self.marks.iter();
        let unreadable = marks.filter(|(_, mark)| mark.is_unreadable && mark.withdrawn.is_none());
        unreadable
            .filter(|(id, _)| self.kind(**id).is_some_and(|kind| kinds.contains(&kind)))
            .count()
    }

    /// Returns the kind of a fact, also of a withdrawn one.
    #[must_use]
    pub fn kind(&self, fact: EntryId) -> Option<Kind> {
        fold::kind_of(&self.journal, self.history_of(fact)?)
    }

    /// Tells whether an act on a fact was made apart from one known before `arrived` (sorted)
    /// came.
    pub(crate) fn is_made_apart(&self, fact: EntryId, act: EntryId, arrived: &[EntryId]) -> bool {
        self.history_of(fact)
            .is_some_and(|history| fold::is_made_apart(&self.journal, history, act, arrived))
    }

    pub(crate) fn history_of(&self, fact: EntryId) -> Option<&History> {
        self.histories.get(self.slot(fact)? as usize)
    }

    fn slot(&self, fact: EntryId) -> Option<u32> {
        let place = self.journal.place(fact)?;
        self.slots.get(place as usize)?.checked_sub(1)
    }
}
