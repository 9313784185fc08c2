//! What somebody means to do, before any rule has looked at it.

use serde_json::{Map, Value};

use crate::facts::{Fact, Kind, Recordable};
use crate::ids::{Actor, EntryId};

/// What somebody means to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Record a fact.
    Record {
        /// Its kind.
        kind: Kind,
        /// Its fields, by name.
        fields: Map<String, Value>,
    },
    /// Give fields of a fact other values; null clears one. Naming a contested field settles it.
    Amend {
        /// The fact.
        fact: EntryId,
        /// The fields that change.
        fields: Map<String, Value>,
    },
    /// Take a fact back.
    Withdraw {
        /// The fact.
        fact: EntryId,
        /// Why.
        reason: String,
    },
    /// Bring back a fact that was withdrawn.
    Restore {
        /// The fact.
        fact: EntryId,
    },
    /// Say that a fact stands for itself again, after it was united with another.
    Separate {
        /// The fact.
        fact: EntryId,
    },
    /// Say that a fact was recorded twice: it then stands under the other's name.
    Unite {
        /// The one recorded twice.
        fact: EntryId,
        /// The one that both stand under.
        into: EntryId,
    },
}

impl Intent {
    /// Means to record a fact.
    #[must_use]
    pub fn record(fact: impl Recordable) -> Self {
        let fact = fact.into_fact();
        Self::Record {
            kind: fact.kind(),
            fields: fields_of(&fact),
        }
    }

    /// Means to bring a fact from one state to another: only what differs is amended.
    #[must_use]
    pub fn amend(fact: EntryId, before: &Fact, after: &Fact) -> Self {
        let (before, after) = (fields_of(before), fields_of(after));
        let mut fields = Map::new();
        for (name, value) in &after {
            if before.get(name) != Some(value) {
                fields.insert(name.clone(), value.clone());
            }
        }
        for name in before.keys().filter(|name| !after.contains_key(*name)) {
            fields.insert(name.clone(), Value::Null);
        }
        Self::Amend { fact, fields }
    }
}

/// Returns the fields of a fact that are set.
pub(crate) fn fields_of(fact: &Fact) -> Map<String, Value> {
    match fact.to_value() {
        Ok(Value::Object(fields)) => fields,
        // Facts are structs, so they become objects; a caller sees required fields missing.
        _ => Map::new(),
    }
}

/// Who acts, and when: handed in by the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// This running copy of the app.
    pub actor: Actor,
    /// Wall time in UTC, `2026-11-23T10:42:07Z`.
    pub at: String,
    /// The author: a person or a capacity.
    pub by: String,
}
