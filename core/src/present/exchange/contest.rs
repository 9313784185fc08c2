//! A fact whose fields were set in several ways apart: every version, and the act that
//! settles them.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::facts::{Kind, SAME_AS};
use crate::ids::EntryId;
use crate::present::Shown;
use crate::present::journal::Subject;
use crate::register::{Deed, Intent, Register};

/// A fact with contested fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contest {
    /// The fact.
    pub subject: Subject,
    /// Its contested fields.
    pub fields: Vec<ContestedField>,
}

/// A field with several values in force.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContestedField {
    /// The field.
    pub field: &'static str,
    /// What those who set it saw before.
    pub before: Vec<Shown>,
    /// The values, in the order that all tablets agree on.
    pub versions: Vec<VersionRow>,
}

/// One of the values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VersionRow {
    /// The entry that set it.
    pub entry: EntryId,
    /// Wall time of the device that wrote it, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
    /// What it says.
    pub shown: Shown,
    /// As stored, to be settled on.
    pub json: String,
}

/// Returns the facts that hold and have contested fields.
#[must_use]
pub fn contested_facts(register: &Register) -> Vec<EntryId> {
    register.contested().map(|(fact, _)| fact).collect()
}

/// Returns what is contested of a fact, if anything is.
#[must_use]
pub fn contest(register: &Register, fact: EntryId) -> Option<Contest> {
    let kind = register.kind(fact);
    let fields: Vec<ContestedField> = register
        .contested_fields(fact)
        .iter()
        .map(|field| contested_field(register, fact, kind, field))
        .collect();
    (!fields.is_empty()).then(|| Contest {
        subject: Subject::of(register, fact),
        fields,
    })
}

fn contested_field(
    register: &Register,
    fact: EntryId,
    kind: Option<Kind>,
    field: &'static str,
) -> ContestedField {
    let versions = register.versions(fact, field);
    // A union refers to a fact of the same kind, which no table of fields says.
    let show = |json: &str| Shown::of(register, kind, field, json);
    let mut before: Vec<Shown> = Vec::new();
    for act in register.story(fact) {
        let (Deed::Amended(details) | Deed::Recorded(details)) = act.deed else {
            continue;
        };
        if !versions.iter().any(|version| version.entry == act.entry) {
            continue;
        }
        for json in details
            .iter()
            .filter(|detail| detail.field == field)
            .flat_map(|detail| &detail.before)
        {
            let shown = show(json);
            if !before.contains(&shown) {
                before.push(shown);
            }
        }
    }
    ContestedField {
        field,
        before,
        versions: versions
            .into_iter()
            .map(|version| VersionRow {
                entry: version.entry,
                at: version.at,
                by: version.by,
                shown: show(&version.value),
                json: version.value,
            })
            .collect(),
    }
}

impl Contest {
    /// Returns the acts that settle the fields on the values chosen, given as stored.
    ///
    /// One act for all fields; a contested union needs one of its own.
    #[must_use]
    pub fn settle(&self, chosen: &BTreeMap<&'static str, String>) -> Vec<Intent> {
        let fact = self.subject.fact;
        let mut fields = Map::new();
        let mut intents = Vec::new();
        for (field, json) in chosen {
            let value: Value = serde_json::from_str(json).unwrap_or(Value::Null);
            if *field != SAME_AS {
                fields.insert((*field).to_owned(), value);
                continue;
            }
            let into = value.as_str().and_then(|id| id.parse().ok());
            intents.push(
                into.map_or(Intent::Separate { fact }, |into| Intent::Unite {
                    fact,
                    into,
                }),
            );
        }
        if !fields.is_empty() {
            intents.insert(0, Intent::Amend { fact, fields });
        }
        intents
    }
}
