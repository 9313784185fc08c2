//! Fields that tablets set apart: every value in force, with who and when, and the one act
//! that settles them.

use serde_json::Map;

use crate::ids::EntryId;
use crate::register::{Intent, Register};

use super::super::{Label, Shown};

/// A field with several values in force.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContestedField {
    /// The fact.
    pub fact: Label,
    /// The field.
    pub field: &'static str,
    /// Its values, in the order that all tablets agree on.
    pub versions: Vec<ShownVersion>,
}

/// One of the values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShownVersion {
    /// The act that set it.
    pub entry: EntryId,
    /// Its author.
    pub by: String,
    /// When, by their tablet's clock.
    pub at: String,
    /// The value.
    pub value: Shown,
    /// The same, as the journal writes it.
    json: String,
}

impl ContestedField {
    /// Returns the contested fields of a fact.
    #[must_use]
    pub fn of(register: &Register, fact: EntryId) -> Vec<Self> {
        let shown = |field: &'static str| {
            let kind = register.kind(fact);
            let versions = register.versions(fact, field).into_iter();
            versions
                .map(|version| ShownVersion {
                    entry: version.entry,
                    by: version.by,
                    at: version.at,
                    value: Shown::of(register, kind, field, &version.value),
                    json: version.value,
                })
                .collect()
        };
        let fields = register.contested_fields(fact).iter();
        fields
            .map(|field| Self {
                fact: Label::of(register, fact),
                field,
                versions: shown(field),
            })
            .collect()
    }

    /// Returns the act that keeps one of the values; none where there is no such version.
    #[must_use]
    pub fn keep(&self, entry: EntryId) -> Option<Intent> {
        let version = self
            .versions
            .iter()
            .find(|version| version.entry == entry)?;
        let value = serde_json::from_str(&version.json).ok()?;
        let mut fields = Map::new();
        fields.insert(self.field.to_owned(), value);
        Some(Intent::Amend {
            fact: self.fact.id,
            fields,
        })
    }
}
