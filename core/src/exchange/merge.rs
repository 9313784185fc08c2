//! Merges deliveries: first on a trial, shown to people, then for good.
//!
//! Nothing changes until the trial is confirmed, and then it is the very state that was
//! shown. Works some entries at a time, so that the page stays alive and can stop.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::vec::IntoIter;

use super::Scope;
use super::error::Aside;
use super::header::Header;
use super::read::Delivery;
use crate::ids::{Actor, EntryId};
use crate::journal::{Admission, Change, Entry};
use crate::register::{Concern, Double, Register};

/// The most examples shown of one sort.
const MAX_SAMPLES: usize = 20;

/// What an arriving entry is, seen from here. The first that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// It was known.
    Known,
    /// Another entry bears its name.
    Clashing,
    /// A newer version wrote it: kept, and not changed by this one.
    Newer,
    /// It sets a field that was set otherwise here.
    Contested,
    /// It concerns a fact that was also changed here, in other fields.
    Parallel,
    /// It lies outside what its file says it holds; taken in all the same.
    OutOfScope,
    /// It was not known, and nothing here stands against it.
    New,
}

/// An example of a sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sample {
    /// The entry.
    pub entry: EntryId,
    /// The fact that it concerns, where known.
    pub fact: Option<EntryId>,
}

/// A run of entries of one actor that are not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Missing {
    /// The first.
    pub first: EntryId,
    /// The last one's sequence.
    pub last: u32,
}

/// What a merge would bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// How many entries of each sort.
    pub counts: BTreeMap<Sort, usize>,
    /// Examples of each sort.
    pub samples: BTreeMap<Sort, Vec<Sample>>,
    /// Entries that are not taken in, with the place of their file among those given.
    pub aside: Vec<(usize, Aside)>,
    /// Runs of entries that a file says exist, that it should hold, and that are not here even
    /// after it.
    pub missing: Vec<Missing>,
    /// Entries that are not as a file's header says: known here and different, or in the file
    /// and not announced.
    pub differing: Vec<EntryId>,
    /// What people must look at afterwards, and need not before.
    pub concerns: Vec<Concern>,
    /// Facts that are probably recorded twice, and were not before.
    pub doubles: Vec<Double>,
}

/// A merge under way.
#[derive(Debug)]
pub struct Merge {
    /// How many entries there were when it began.
    n_before: usize,
    trial: Register,
    /// What is left of each file.
    waiting: VecDeque<(usize, IntoIter<Entry>)>,
    headers: Vec<Option<Header>>,
    taken: Vec<(usize, EntryId, Admission)>,
    n_entries: usize,
    aside: Vec<(usize, Aside)>,
}

impl Merge {
    /// Begins a merge on a copy of the register.
    #[must_use]
    pub fn begin(register: &Register, deliveries: Vec<Delivery>) -> Self {
        let mut waiting = VecDeque::new();
        let mut n_entries = 0;
        let mut headers = Vec::new();
        let mut aside = Vec::new();
        for (file, delivery) in deliveries.into_iter().enumerate() {
            headers.push(delivery.header);
            n_entries += delivery.entries.len();
            waiting.push_back((file, delivery.entries.into_iter()));
            aside.extend(delivery.aside.into_iter().map(|one| (file, one)));
        }
        Self {
            n_before: register.journal().len(),
            trial: register.clone(),
            n_entries,
            waiting,
            headers,
            taken: Vec::new(),
            aside,
        }
    }

    /// Takes in up to `n_entries` more; returns whether all are.
    pub fn take_some(&mut self, n_entries: usize) -> bool {
        let waiting = &mut self.waiting;
        let mut places = Vec::new();
        let next = || loop {
            let (file, entries) = waiting.front_mut()?;
            match entries.next() {
                Some(entry) => {
                    places.push((*file, entry.id()));
                    return Some(entry);
                }
                None => drop(waiting.pop_front()),
            }
        };
        let admissions = self
            .trial
            .admit_all(std::iter::from_fn(next).take(n_entries));
        let taken = places.into_iter().zip(admissions);
        self.taken
            .extend(taken.map(|((file, id), admission)| (file, id, admission)));
        self.taken.len() == self.n_entries
    }

    /// Returns how many entries were taken in, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.taken.len(), self.n_entries)
    }

    /// Takes in what is left, and says what the merge would bring to the register that it began
    /// from. Of one that has changed since, nothing is said that people must look at: the merge must
    /// begin anew ([`Self::confirm`]).
    pub fn preview(&mut self, register: &Register) -> Preview {
        while !self.take_some(usize::MAX) {}
        let is_as_it_was = register.journal().len() == self.n_before;
        let news = is_as_it_was.then(|| self.trial.news(register, &self.touched()));
        let news = news.unwrap_or_default();
        let mut preview = Preview {
            aside: self.aside.clone(),
            concerns: news.concerns,
            doubles: news.doubles,
            ..Preview::default()
        };
        self.check_links(&mut preview);
        let scope =
            |header: &Option<Header>| header.as_ref().map_or(Scope::All, |header| header.scope);
        let covers: Vec<_> = self
            .headers
            .iter()
            .map(|header| scope(header).cover(&self.trial))
            .collect();
        let mut arrived: Vec<EntryId> = self
            .taken
            .iter()
            .filter(|(_, _, admission)| *admission == Admission::New)
            .map(|(_, id, _)| *id)
            .collect();
        arrived.sort_unstable();
        for (file, id, admission) in &self.taken {
            let fact = self.trial.journal().entry(*id).and_then(Entry::fact);
            let is_covered = match (covers.get(*file), fact) {
                (Some(Some(cover)), Some(fact)) => cover.contains(&fact),
                (Some(Some(_)), None) => false,
                _ => true,
            };
            let sort = self.sort(*id, *admission, is_covered, &arrived);
            *preview.counts.entry(sort).or_default() += 1;
            let samples = preview.samples.entry(sort).or_default();
            if samples.len() < MAX_SAMPLES {
                samples.push(Sample { entry: *id, fact });
            }
        }
        preview
    }

    /// Returns the facts that what arrived is about, and the entries that are about none.
    fn touched(&self) -> BTreeSet<EntryId> {
        let journal = self.trial.journal();
        let arrived = self
            .taken
            .iter()
            .filter(|(_, _, admission)| *admission != Admission::Known);
        arrived
            .map(|(_, id, _)| journal.entry(*id).and_then(Entry::fact).unwrap_or(*id))
            .collect()
    }

    /// Returns the merged register with the lines to keep, if the one it began from is as it
    /// was; else nothing, and the merge must begin anew.
    #[must_use]
    pub fn confirm(self, register: &Register) -> Option<(Register, Vec<String>)> {
        if register.journal().len() != self.n_before {
            return None;
        }
        let journal = self.trial.journal();
        let clashes: BTreeMap<_, _> = journal.clashes().collect();
        let mut lines = Vec::new();
        for (_, id, admission) in &self.taken {
            match (admission, clashes.get(id)) {
                (Admission::Known, _) => {}
                (_, Some(rivals)) => {
                    lines.extend(rivals.iter().map(|line| line.as_str().to_owned()))
                }
                (_, None) => lines.extend(journal.entry(*id).map(|entry| entry.line().to_owned())),
            }
        }
        Some((self.trial, lines))
    }

    fn sort(
        &self,
        id: EntryId,
        admission: Admission,
        is_covered: bool,
        arrived: &[EntryId],
    ) -> Sort {
        match admission {
            Admission::Known => return Sort::Known,
            Admission::Clash => return Sort::Clashing,
            Admission::New => {}
        }
        let Some(entry) = self.trial.journal().entry(id) else {
            return Sort::New;
        };
        let fact = entry.fact();
        if matches!(entry.change(), Change::Unknown { .. })
            || fact.is_some_and(|fact| self.trial.is_newer(fact))
        {
            return Sort::Newer;
        }
        match fact.filter(|fact| *fact != id) {
            Some(fact) if self.is_version(fact, id) => Sort::Contested,
            Some(fact) if self.trial.is_made_apart(fact, id, arrived) => Sort::Parallel,
            _ if !is_covered => Sort::OutOfScope,
            _ => Sort::New,
        }
    }

    /// Checks what arrived against its neighbours here, and the files against what they say
    /// of themselves.
    fn check_links(&self, preview: &mut Preview) {
        let journal = self.trial.journal();
        let faults = self.links_to_check().into_iter();
        preview.concerns.extend(
            faults
                .filter_map(|id| journal.link_fault_of(id))
                .map(Concern::Chain),
        );
        preview.concerns.sort_unstable();
        preview.concerns.dedup();
        for header in self.headers.iter().flatten() {
            for (actor, (last, _)) in &header.heads {
                preview
                    .missing
                    .extend(self.missing_of(header, *actor, *last));
            }
            for (id, digest) in &header.omitted {
                if journal
                    .entry(*id)
                    .is_some_and(|entry| entry.digest() != *digest)
                {
                    preview.differing.push(*id);
                }
            }
        }
        for (file, id, admission) in &self.taken {
            let header = self.headers.get(*file).and_then(Option::as_ref);
            let last =
                header.map(|header| header.heads.get(&id.actor).map_or(0, |(last, _)| *last));
            if *admission != Admission::Known && last.is_some_and(|last| id.sequence > last) {
                preview.differing.push(*id);
            }
        }
    }

    /// Returns the entries whose link to the one before must be checked: where one of the two
    /// arrived, but not where both stood in one file, which was checked as it was read.
    fn links_to_check(&self) -> Vec<EntryId> {
        let journal = self.trial.journal();
        let mut arrived: Vec<(EntryId, usize)> = self
            .taken
            .iter()
            .filter(|(_, _, admission)| *admission != Admission::Known)
            .map(|(file, id, _)| (*id, *file))
            .collect();
        arrived.sort_unstable();
        let mut to_check = Vec::new();
        let mut before: Option<(EntryId, usize)> = None;
        for (id, file) in arrived {
            let was_checked = |(earlier, from)| {
                let is_shared = journal.is_clashing(earlier) || journal.is_clashing(id);
                next_of(earlier) == id && from == file && !is_shared
            };
            if !before.is_some_and(was_checked) {
                to_check.extend(before.map(|(earlier, _)| next_of(earlier)));
                to_check.push(id);
            }
            before = Some((id, file));
        }
        to_check.extend(before.map(|(last, _)| next_of(last)));
        to_check.dedup();
        to_check
    }

    /// Returns the runs of an actor's entries, up to the last that a file announces, that are
    /// neither here nor among those it leaves out.
    fn missing_of(&self, header: &Header, actor: Actor, last: u32) -> Vec<Missing> {
        let id = |sequence| EntryId { actor, sequence };
        let here = self.trial.journal().sequences(actor);
        let omitted = header
            .omitted
            .range(id(0)..=id(u32::MAX))
            .map(|(id, _)| id.sequence);
        let mut present: Vec<u32> = here
            .chain(omitted)
            .filter(|sequence| *sequence <= last)
            .collect();
        present.sort_unstable();
        present.push(last.saturating_add(1));
        let mut missing = Vec::new();
        let mut next = 1;
        for sequence in present {
            if sequence > next {
                missing.push(Missing {
                    first: id(next),
                    last: sequence - 1,
                });
            }
            next = next.max(sequence.saturating_add(1));
        }
        missing
    }

    fn is_version(&self, fact: EntryId, entry: EntryId) -> bool {
        self.trial.contested_fields(fact).iter().any(|field| {
            let versions = self.trial.versions(fact, field);
            versions.iter().any(|version| version.entry == entry)
        })
    }
}

fn next_of(id: EntryId) -> EntryId {
    EntryId {
        sequence: id.sequence.saturating_add(1),
        ..id
    }
}
