//! Many acts carried out bit by bit, all or none: a page stays alive over twenty thousand.
//!
//! They are carried out on a copy. Nobody sees any of them before the last one is done, and
//! whoever stops halfway has changed nothing: the copy is dropped.

use super::{Intent, Register, Stamp};
use crate::digest::Digest;
use crate::ids::EntryId;
use crate::journal::Entry;
use crate::rules::Refusal;

/// One of many intents, owned: made once the names of the facts recorded before it are known.
pub type OwnStep = Box<dyn Fn(&[EntryId]) -> Intent>;

/// Acts on their way.
pub struct Pouring {
    copy: Register,
    before: State,
    stamp: Stamp,
    steps: Vec<OwnStep>,
    ids: Vec<EntryId>,
    entries: Vec<Entry>,
}

/// How far acts are on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Progress {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

impl Progress {
    /// Tells whether nothing is left to do.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.done >= self.of
    }
}

/// All acts, done.
pub struct Poured {
    /// The register with all of them: it takes the place of the one that they were begun on.
    pub register: Register,
    /// Their entries, in order, to be kept.
    pub entries: Vec<Entry>,
}

/// Why what was poured does not take effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPoured {
    /// Acts are left to carry out.
    #[error("{left} acts left")]
    Unfinished {
        /// How many.
        left: usize,
    },
    /// Something else was recorded or taken in meanwhile: it is begun again, on the new state.
    #[error("the register has changed meanwhile")]
    Overtaken,
}

/// What tells two states of a journal, which only grows, apart.
#[derive(Debug, PartialEq, Eq)]
struct State {
    n_entries: usize,
    n_clashes: usize,
    heads: Vec<(EntryId, Digest)>,
}

impl State {
    fn of(register: &Register) -> Self {
        let journal = register.journal();
        Self {
            n_entries: journal.len(),
            n_clashes: journal.clashes().map(|(_, lines)| lines.len()).sum(),
            heads: journal.heads().collect(),
        }
    }
}

impl Pouring {
    /// Begins: nothing is carried out yet.
    #[must_use]
    pub fn new(register: &Register, steps: Vec<OwnStep>, stamp: Stamp) -> Self {
        Self {
            copy: register.clone(),
            before: State::of(register),
            stamp,
            ids: Vec::with_capacity(steps.len()),
            entries: Vec::with_capacity(steps.len()),
            steps,
        }
    }

    /// Carries out the next so many acts; returns how far that is.
    ///
    /// # Errors
    /// Why one is refused. Then nothing at all takes effect, and asking again says the same.
    pub fn step(&mut self, n_acts: usize) -> Result<Progress, Vec<Refusal>> {
        for _ in 0..n_acts {
            let Some(step) = self.steps.get(self.entries.len()) else {
                break;
            };
            let entry = self.copy.prepare(&step(&self.ids), &self.stamp)?;
            self.ids.push(entry.id());
            self.entries.push(entry.clone());
            self.copy.admit(entry);
        }
        Ok(self.progress())
    }

    /// Returns how far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.entries.len(),
            of: self.steps.len(),
        }
    }

    /// Ends: hands out the state with all acts in it, where `register` is still as it was.
    ///
    /// # Errors
    /// That acts are left, or that the register has changed since.
    pub fn finish(self, register: &Register) -> Result<Poured, NotPoured> {
        let left = self.steps.len() - self.entries.len();
        if left > 0 {
            return Err(NotPoured::Unfinished { left });
        }
        if State::of(register) != self.before {
            return Err(NotPoured::Overtaken);
        }
        Ok(Poured {
            register: self.copy,
            entries: self.entries,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, map, stamp};

    fn person(name: &'static str) -> OwnStep {
        Box::new(move |_| Intent::Record {
            kind: Kind::Person,
            fields: map(json!({"name": name})),
        })
    }

    #[test]
    fn acts_take_effect_together_or_not_at_all() {
        let sample = Sample::new();
        let steps = vec![person("Awa"), person("Bakary"), person("Coumba")];
        let mut pouring = Pouring::new(&sample.register, steps, stamp(2));
        assert_eq!(pouring.step(2).unwrap(), Progress { done: 2, of: 3 });
        assert_eq!(sample.register.programme().people().count(), 0);
        assert!(pouring.step(100).unwrap().is_done());
        let poured = pouring.finish(&sample.register).unwrap();
        assert_eq!(poured.entries.len(), 3);
        assert_eq!(poured.register.programme().people().count(), 3);
        assert_eq!(poured.register.journal().chain_faults(), []);
        // The same as when they are admitted one by one.
        let mut other = sample.register.clone();
        other.admit_all(poured.entries);
        assert_eq!(other.programme(), poured.register.programme());
    }

    #[test]
    fn a_refused_act_lets_none_through() {
        let sample = Sample::new();
        let steps = vec![person("Awa"), person(" "), person("Coumba")];
        let mut pouring = Pouring::new(&sample.register, steps, stamp(2));
        let missing = vec![Refusal::Missing { field: "name" }];
        assert_eq!(pouring.step(3).unwrap_err(), missing);
        assert_eq!(pouring.step(3).unwrap_err(), missing);
        assert_eq!(
            pouring.finish(&sample.register).err(),
            Some(NotPoured::Unfinished { left: 2 })
        );
    }

    #[test]
    fn what_was_recorded_meanwhile_is_not_written_over() {
        let mut sample = Sample::new();
        let mut pouring = Pouring::new(&sample.register, vec![person("Awa")], stamp(2));
        pouring.step(1).unwrap();
        sample.record(Kind::Person, json!({"name": "Djeneba"}));
        assert_eq!(
            pouring.finish(&sample.register).err(),
            Some(NotPoured::Overtaken)
        );
    }
}
