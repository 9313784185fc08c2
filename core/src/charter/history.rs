//! A programme's known past, as facts that a demonstration opens with.
//!
//! Beside the charter, since it is data of the programme too. A string that starts with `@`
//! is the key of an earlier fact, here or in the charter. What no source says is not in it:
//! a session whose day is unknown has none. Where two sources contradict each other on a
//! field, each amends it apart, under its own name, and people see both.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::facts::Kind;

use super::Charter;
use super::error::{CharterError, Flaw, Referent};
use super::source::Reliability;

/// A past that has been read and found consistent with its charter.
///
/// Private fields: every key in it is unique, every fact has a source, and every key or
/// source it mentions exists. All are checked once, by [`History::parse`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    edition: NaiveDate,
    /// Addresses by code.
    sources: BTreeMap<String, String>,
    facts: Vec<PastFact>,
    apart: Vec<PastAmendment>,
}

/// One fact of the past.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastFact {
    /// Local key, found neither twice here nor in the charter.
    pub key: String,
    /// What kind of fact it is.
    #[serde(deserialize_with = "kind_named")]
    pub kind: Kind,
    /// The edition that brought it, where it is not the first.
    #[serde(default)]
    pub added: Option<NaiveDate>,
    /// Codes of its sources; in the file, none where they are those of the fact before it.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How far to trust what they say of it: what is inferred says so.
    pub reliability: Reliability,
    /// Its fields, as the journal has them, but for references, and without the source.
    pub fields: Map<String, Value>,
}

/// What one of two sources says otherwise than the other.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastAmendment {
    /// The fact, as `@key`.
    pub amend: String,
    /// The source, by name: it is the author.
    pub by: String,
    /// The edition that brought it, where it is not the first.
    #[serde(default)]
    pub added: Option<NaiveDate>,
    /// The fields that it sets.
    pub fields: Map<String, Value>,
}

impl History {
    /// Reads a file of past facts and checks that it holds together with its charter.
    pub fn parse(text: &str, charter: &Charter) -> Result<Self, CharterError> {
        let mut history: Self = serde_json::from_str(text).map_err(CharterError::unreadable)?;
        let mut last: Vec<String> = Vec::new();
        for fact in &mut history.facts {
            if fact.sources.is_empty() {
                fact.sources.clone_from(&last);
            }
            last.clone_from(&fact.sources);
        }
        history.check(charter)?;
        Ok(history)
    }

    /// Returns the day of the first edition.
    pub fn edition(&self) -> NaiveDate {
        self.edition
    }

    /// Returns the address of a source, by its code.
    pub fn address(&self, code: &str) -> Option<&str> {
        self.sources.get(code).map(String::as_str)
    }

    /// Returns the facts. Later editions only append.
    pub fn facts(&self) -> &[PastFact] {
        &self.facts
    }

    /// Returns what sources say apart. Later editions only append.
    pub fn apart(&self) -> &[PastAmendment] {
        &self.apart
    }

    /// Returns the fields of a fact as the journal has them: each `@key` replaced by the id
    /// that `id_of` gives for it, its source with its addresses and its reliability.
    pub fn fields_with_ids(
        &self,
        fact: &PastFact,
        id_of: impl Fn(&str) -> Option<String>,
    ) -> Map<String, Value> {
        let mut fields = fact.fields.clone();
        for value in fields.values_mut() {
            if let Some(id) = reference(value).and_then(&id_of) {
                *value = Value::String(id);
            }
        }
        let addresses: Vec<&str> = fact
            .sources
            .iter()
            .filter_map(|code| self.sources.get(code))
            .map(String::as_str)
            .collect();
        let source = format!("{} ({})", addresses.join("\n"), fact.reliability.mark());
        fields.insert("source".to_owned(), Value::String(source));
        fields
    }

    fn check(&self, charter: &Charter) -> Result<(), CharterError> {
        let mut keys: BTreeSet<&str> = charter
            .facts()
            .iter()
            .map(|fact| fact.key.as_str())
            .collect();
        for fact in &self.facts {
            let path = format!("facts[{}]", fact.key);
            for key in fact.fields.values().filter_map(reference) {
                known(keys.contains(key), &path, Referent::Fact, key)?;
            }
            for code in &fact.sources {
                let is_known = self.sources.contains_key(code);
                known(is_known, &path, Referent::Source, code)?;
            }
            if fact.sources.is_empty() {
                return Err(CharterError::invalid(path, Flaw::NobodyNamed));
            }
            if !keys.insert(&fact.key) {
                let code = fact.key.clone();
                return Err(CharterError::invalid(path, Flaw::Repeated { code }));
            }
        }
        for (place, amendment) in self.apart.iter().enumerate() {
            let key = amendment.key();
            let is_here = self.facts.iter().any(|fact| Some(fact.key.as_str()) == key);
            let path = format!("apart[{place}]");
            known(is_here, &path, Referent::Fact, &amendment.amend)?;
        }
        Ok(())
    }
}

impl PastAmendment {
    /// Returns the key of the fact, where it is written as one.
    pub fn key(&self) -> Option<&str> {
        self.amend.strip_prefix('@')
    }
}

/// Returns the key that a value refers to.
fn reference(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix('@')
}

fn known(is_known: bool, path: &str, what: Referent, code: &str) -> Result<(), CharterError> {
    let code = code.to_owned();
    is_known
        .then_some(())
        .ok_or_else(|| CharterError::invalid(path, Flaw::Unknown { what, code }))
}

fn kind_named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
    let name = String::deserialize(deserializer)?;
    Kind::named(&name).ok_or_else(|| serde::de::Error::custom(format!("no kind `{name}`")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::shipped::{HISTORY, SHIPPED};

    fn read(text: &str) -> Result<History, CharterError> {
        History::parse(text, &Charter::parse(SHIPPED).unwrap())
    }

    fn flaw(from: &str, to: &str) -> Flaw {
        assert!(HISTORY.contains(from), "{from}");
        match read(&HISTORY.replacen(from, to, 1)).unwrap_err() {
            CharterError::Invalid { flaw, .. } => flaw,
            unreadable => panic!("{unreadable}"),
        }
    }

    #[test]
    fn a_fact_has_the_sources_of_the_one_before_it() {
        let history = read(HISTORY).unwrap();
        let of = |key: &str| history.facts().iter().find(|fact| fact.key == key).unwrap();
        assert_eq!(of("cnp-3-budget").sources, ["maliactu-3"]);
        let fields =
            history.fields_with_ids(of("cnp-3-budget"), |key| Some(format!("id of {key}")));
        assert_eq!(fields["session"], "id of cnp-3");
        assert_eq!(
            fields["source"],
            "http://maliactu.net/mali-filets-sociaux-jigisemejiri-commence-a-porter-fruit/ (D)"
        );
    }

    #[test]
    fn slips_are_refused() {
        let unknown = |what, code: &str| Flaw::Unknown {
            what,
            code: code.to_owned(),
        };
        assert_eq!(
            flaw(r#""session":"@cnp-3""#, r#""session":"@cnp-33""#),
            unknown(Referent::Fact, "cnp-33")
        );
        // Only earlier facts can be referred to.
        assert_eq!(
            flaw(r#""session":"@cnp-3""#, r#""session":"@cnp-4""#),
            unknown(Referent::Fact, "cnp-4")
        );
        assert_eq!(
            flaw(r#""sources":["maliactu-3"]"#, r#""sources":["nobody"]"#),
            unknown(Referent::Source, "nobody")
        );
        assert_eq!(
            flaw(r#""key":"cnp-4""#, r#""key":"cnp-3""#),
            Flaw::Repeated {
                code: "cnp-3".to_owned()
            }
        );
        assert_eq!(
            flaw(r#""key":"cnp-4""#, r#""key":"utgfs""#),
            Flaw::Repeated {
                code: "utgfs".to_owned()
            }
        );
        assert_eq!(
            flaw(r#""sources":["abamako-2","maliweb-2"],"#, ""),
            Flaw::NobodyNamed
        );
        // A first fact of the charter is every tablet's: no demonstration amends it.
        assert_eq!(
            flaw(r#""amend":"@cnp-14""#, r#""amend":"@cnp""#),
            unknown(Referent::Fact, "@cnp")
        );
        let strange = HISTORY.replacen(r#""kind":"mission""#, r#""kind":"dream""#, 1);
        assert!(matches!(
            read(&strange),
            Err(CharterError::Unreadable { .. })
        ));
    }
}
