//! A small register for the tests of view models, written as facts are.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::calendar::read_day;
use crate::charter::Charter;
use crate::charter::history::History;
use crate::charter::shipped::{HISTORY, SHIPPED};
use crate::facts::Kind;
use crate::ids::{Actor, EntryId};
use crate::journal::Entry;
use crate::register::{Intent, Register, Stamp, demonstration_entries, founding_entries};
use crate::rules::Refusal;

/// A register, and who writes in it.
pub(crate) struct Sample {
    pub(crate) register: Register,
    pub(crate) stamp: Stamp,
}

impl Sample {
    /// Starts empty, with the shipped charter.
    pub(crate) fn new() -> Self {
        Self {
            register: Register::new(Arc::new(Charter::parse(SHIPPED).unwrap())),
            stamp: stamp(1),
        }
    }

    /// Starts with the shipped demonstration: the charter's first facts, and the real history.
    pub(crate) fn demonstration() -> Self {
        let mut sample = Self::new();
        let charter = sample.register.charter().clone();
        let history = History::parse(HISTORY, &charter).unwrap();
        let register = &mut sample.register;
        register.admit_all(founding_entries(&charter));
        register.admit_all(demonstration_entries(&charter, &history));
        sample
    }

    /// Starts with the first facts of the charter; returns them by key.
    pub(crate) fn with_charter() -> (Self, impl Fn(&str) -> EntryId) {
        let mut sample = Self::new();
        let mut ids: Vec<(String, EntryId)> = Vec::new();
        let charter = sample.register.charter().clone();
        for fact in charter.facts() {
            let fields = fact.fields_with_ids(|key| {
                let found = ids.iter().find(|(known, _)| known == key);
                found.map(|(_, id)| id.to_string())
            });
            let id = sample.record(
                Kind::named(fact.kind.code()).unwrap(),
                Value::Object(fields),
            );
            ids.push((fact.key.clone(), id));
        }
        (sample, move |key| {
            ids.iter().find(|(known, _)| known == key).unwrap().1
        })
    }

    pub(crate) fn try_to(&mut self, intent: &Intent) -> Result<EntryId, Vec<Refusal>> {
        let entry: Entry = self.register.prepare(intent, &self.stamp)?;
        let id = entry.id();
        self.register.admit(entry);
        Ok(id)
    }

    pub(crate) fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.try_to(&Intent::Record {
            kind,
            fields: map(fields),
        })
        .unwrap()
    }

    pub(crate) fn amend(&mut self, fact: EntryId, fields: Value) {
        self.try_to(&Intent::Amend {
            fact,
            fields: map(fields),
        })
        .unwrap();
    }
}

/// Stamps acts as one of several tablets.
pub(crate) fn stamp(tablet: u64) -> Stamp {
    Stamp {
        actor: Actor::from_number(tablet),
        at: "2020-09-30T10:42:07Z".to_owned(),
        by: format!("Agent {tablet}"),
    }
}

/// Reads a day, or fails the test.
pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    read_day(text).unwrap()
}

pub(crate) fn map(fields: Value) -> Map<String, Value> {
    fields.as_object().unwrap().clone()
}
