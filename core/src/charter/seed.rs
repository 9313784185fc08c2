//! The first facts: what the journal of a new programme opens with.
//!
//! Each has a local key, and refers to earlier ones as `@key`. Their order never
//! changes and later editions only append, so that every tablet derives the same
//! entries from the same charter.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The fields that hold a reference, in any kind of first fact.
const REFERENCE_FIELDS: [&str; 3] = ["area", "body", "parent"];

/// One fact the journal opens with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedFact {
    /// Local key, unique in the charter.
    pub key: String,
    /// What kind of fact it is.
    pub kind: SeedKind,
    /// The edition of the charter that brought it; dates its entry, and never changes.
    pub added: NaiveDate,
    /// How much of its first day is known; given for bodies.
    #[serde(default)]
    pub precision: Option<Precision>,
    /// Its fields, exactly as a fact of this kind is written in the journal, but
    /// for references, which are still keys.
    pub fields: Map<String, Value>,
}

impl SeedFact {
    /// Returns the fields with each `@key` replaced by the id `id_of` gives for
    /// it. A key `id_of` does not know is left as it stands.
    pub fn fields_with_ids(&self, id_of: impl Fn(&str) -> Option<String>) -> Map<String, Value> {
        let mut fields = self.fields.clone();
        visit_references(&mut fields, &mut |reference| {
            if let Some(id) = reference.strip_prefix('@').and_then(&id_of) {
                *reference = id;
            }
        });
        fields
    }

    /// Returns the keys this fact refers to.
    pub fn references(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        visit_references(&mut self.fields.clone(), &mut |reference| {
            keys.insert(reference.trim_start_matches('@').to_owned());
        });
        keys
    }
}

/// The kinds of fact a charter may open with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeedKind {
    /// A piece of territory.
    Area,
    /// A body.
    Body,
    /// A post of a body.
    Post,
    /// A value of a parameter.
    Parameter,
}

impl SeedKind {
    /// Returns the word for it in the file and in the journal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Body => "body",
            Self::Post => "post",
            Self::Parameter => "parameter",
        }
    }
}

/// How much of a date is known; the rest is a convention, told in the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// The very day.
    Day,
}

/// Calls `visit` on every reference among these fields and those inside them.
fn visit_references(fields: &mut Map<String, Value>, visit: &mut impl FnMut(&mut String)) {
    for (name, value) in fields.iter_mut() {
        match value {
            Value::String(text) if REFERENCE_FIELDS.contains(&name.as_str()) => visit(text),
            Value::Array(items) => {
                for item in items.iter_mut().filter_map(Value::as_object_mut) {
                    visit_references(item, visit);
                }
            }
            _ => {}
        }
    }
}
