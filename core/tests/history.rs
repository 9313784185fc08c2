//! The programme's known past, 2013 to 2022: it loads on every tablet alike, says where each
//! fact comes from, invents nothing, and reads in the register of duties as written here by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a test"
)]

#[path = "history/duties.rs"]
mod duties;
#[path = "history/figures.rs"]
mod figures;
#[path = "history/known.rs"]
mod known;
#[path = "history/loading.rs"]
mod loading;

use std::sync::Arc;

use governance::charter::Charter;
use governance::charter::history::History;
use governance::charter::shipped::{HISTORY, SHIPPED};
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::journal::Entry;
use governance::register::{Register, demonstration_entries, founding_entries};

/// The demonstration, and its facts by key.
struct Demonstration {
    history: History,
    entries: Vec<Entry>,
    register: Register,
}

impl Demonstration {
    fn new() -> Self {
        let charter = Arc::new(Charter::parse(SHIPPED).unwrap());
        let history = History::parse(HISTORY, &charter).unwrap();
        let mut entries = founding_entries(&charter);
        entries.extend(demonstration_entries(&charter, &history));
        let mut register = Register::new(charter);
        register.admit_all(entries.clone());
        Self {
            history,
            entries,
            register,
        }
    }

    fn id(&self, key: &str) -> EntryId {
        let first = self.register.charter().facts().iter();
        let past = self.history.facts().iter();
        let keys = first
            .map(|fact| &fact.key)
            .chain(past.map(|fact| &fact.key));
        let place = keys.into_iter().position(|known| known == key).unwrap();
        self.entries[place].id()
    }

    fn body(&self, key: &str) -> BodyId {
        BodyId(self.id(key))
    }

    /// Returns the keys of the facts of a kind, with their fields as the journal has them.
    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (&str, EntryId)> {
        let facts = self.history.facts().iter();
        facts
            .filter(move |fact| fact.kind == kind)
            .map(|fact| (fact.key.as_str(), self.id(&fact.key)))
    }
}
