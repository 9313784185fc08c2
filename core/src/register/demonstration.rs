//! The entries of a demonstration: a programme's known past, after its first facts.
//!
//! Like these, the same on every tablet, byte for byte: two that load it apart hold nothing
//! twice. The facts are one actor's; what sources say apart is written by one actor each, who
//! knew of the fact alone, so that contradictions stay contested.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::charter::Charter;
use crate::charter::history::History;
use crate::digest::Digest;
use crate::ids::{Actor, EntryId};
use crate::journal::Line;
use crate::journal::entry::Entry;
use crate::journal::write::{Draft, Heading, object, write};

use super::founding::founding_ids;

/// The tick before the first: above those of all first facts, and not counted from them, since
/// a later edition of the charter has more.
const TICK_BEFORE: u64 = 10_000;

/// Returns the entries that record a programme's past; the charter's first facts come before.
#[must_use]
pub fn demonstration_entries(charter: &Charter, history: &History) -> Vec<Entry> {
    let programme = charter.programme();
    let mut ids: BTreeMap<&str, EntryId> = founding_ids(charter);
    let mut entries: Vec<Entry> = Vec::new();
    let mut records = Chain::of(history_actor(charter));
    let mut ticks: BTreeMap<EntryId, u64> = BTreeMap::new();
    for fact in history.facts() {
        let fields = history.fields_with_ids(fact, |key| ids.get(key).map(ToString::to_string));
        let added = fact.added.unwrap_or(history.edition());
        let draft = Change::Record(fact.kind.name());
        entries.extend(records.append(added, &programme.short, draft, &fields));
        ids.insert(&fact.key, records.last());
        ticks.insert(records.last(), records.tick);
    }
    let mut chains: BTreeMap<&str, Chain> = BTreeMap::new();
    for amendment in history.apart() {
        let Some(fact) = amendment.key().and_then(|key| ids.get(key).copied()) else {
            continue;
        };
        let chain = chains.entry(&amendment.by).or_insert_with(|| {
            Chain::of(named(&format!("apart:{}:{}", programme.code, amendment.by)))
        });
        chain.tick = chain
            .tick
            .max(ticks.get(&fact).copied().unwrap_or_default());
        let added = amendment.added.unwrap_or(history.edition());
        let draft = Change::Amend(fact);
        entries.extend(chain.append(added, &amendment.by, draft, &amendment.fields));
    }
    entries
}

/// Returns the actor that writes what is known of a programme's past.
pub(super) fn history_actor(charter: &Charter) -> Actor {
    named(&format!("history:{}", charter.programme().code))
}

fn named(name: &str) -> Actor {
    Actor::from_number(Digest::of(name).number())
}

/// What an entry does with its fields.
enum Change {
    /// Records a fact of the kind of this name.
    Record(&'static str),
    /// Amends a fact, knowing of its record alone.
    Amend(EntryId),
}

/// The entries of one actor so far.
struct Chain {
    actor: Actor,
    sequence: u32,
    tick: u64,
    prev: Option<Digest>,
}

impl Chain {
    fn of(actor: Actor) -> Self {
        Self {
            actor,
            sequence: 0,
            tick: TICK_BEFORE,
            prev: None,
        }
    }

    fn last(&self) -> EntryId {
        EntryId {
            actor: self.actor,
            sequence: self.sequence,
        }
    }

    fn append(
        &mut self,
        added: chrono::NaiveDate,
        by: &str,
        change: Change,
        fields: &Map<String, Value>,
    ) -> Option<Entry> {
        self.sequence += 1;
        self.tick += 1;
        let heading = Heading {
            id: self.last(),
            tick: self.tick,
            at: &format!("{added}T00:00:00Z"),
            by,
            prev: self.prev,
        };
        let fields = object(fields);
        let fields = fields.as_str();
        let line = match change {
            Change::Record(kind) => write(&heading, &Draft::Record { kind, fields }),
            Change::Amend(fact) => write(
                &heading,
                &Draft::Amend {
                    fact,
                    replaces: &[fact],
                    fields,
                },
            ),
        };
        // The file was checked when it was read, so every line is an entry.
        let entry = Entry::read(Line::from(line));
        debug_assert!(entry.is_ok(), "a past act that makes no entry");
        self.prev = entry.as_ref().ok().map(Entry::digest);
        entry.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::shipped::{HISTORY, SHIPPED};
    use crate::facts::Kind;
    use crate::rules::check_shapes;

    fn shipped() -> (Charter, History) {
        let charter = Charter::parse(SHIPPED).unwrap();
        let history = History::parse(HISTORY, &charter).unwrap();
        (charter, history)
    }

    #[test]
    fn what_is_written_would_be_accepted_from_a_form() {
        let (charter, history) = shipped();
        let id = |_: &str| Some("k3f9a2m7qx-1".to_owned());
        for fact in history.facts() {
            let fields = history.fields_with_ids(fact, id);
            assert_eq!(check_shapes(fact.kind, &fields, true), [], "{}", fact.key);
        }
        for amendment in history.apart() {
            let key = amendment.key().unwrap();
            let fact = history.facts().iter().find(|fact| fact.key == key).unwrap();
            let kind: Kind = fact.kind;
            assert_eq!(check_shapes(kind, &amendment.fields, false), [], "{key}");
        }
        assert!((charter.facts().len() as u64) < TICK_BEFORE);
    }

    /// Like those of the charter, these lines never change: a later edition appends.
    #[test]
    fn the_lines_of_the_first_edition_stay_as_they_are() {
        let (charter, history) = shipped();
        let entries = demonstration_entries(&charter, &history);
        let digest = |place: usize| entries[place].digest().to_string();
        assert_eq!(digest(88), "23a9b27e66e64d181cbf088d97bcac74");
        let apart: Vec<String> = (entries.len() - 4..entries.len()).map(digest).collect();
        assert_eq!(
            apart,
            [
                "96578faa7cef2e5e9552e359b8bae473",
                "a56179c8bb1763d7f429bcc3dcd8fe0b",
                "b7113bcd2bb18f60f9373e362fbf367a",
                "4c699aecb26cbd96c41f1ecf48f2d7c8"
            ]
        );
    }
}
