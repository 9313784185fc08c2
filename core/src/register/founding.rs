//! The first entries of a programme: what its charter says exists.
//!
//! Every tablet derives the same entries, byte for byte, from the same charter: two that load
//! it apart hold nothing twice. A later edition of the charter only appends to its facts.

use std::collections::BTreeMap;

use crate::charter::Charter;
use crate::digest::Digest;
use crate::ids::{Actor, EntryId};
use crate::journal::Line;
use crate::journal::entry::Entry;
use crate::journal::write::{Draft, Heading, object, write};

/// Returns the entries that record the charter's first facts.
///
/// They are written by an actor of their own, named after the programme, and bear the time
/// of the edition that brought each.
#[must_use]
pub fn founding_entries(charter: &Charter) -> Vec<Entry> {
    let programme = charter.programme();
    let ids = founding_ids(charter);
    let mut entries: Vec<Entry> = Vec::with_capacity(charter.facts().len());
    for fact in charter.facts() {
        let Some(id) = ids.get(fact.key.as_str()).copied() else {
            continue;
        };
        let fields = fact.fields_with_ids(|key| ids.get(key).map(ToString::to_string));
        let heading = Heading {
            id,
            tick: u64::from(id.sequence),
            at: &format!("{}T00:00:00Z", fact.added),
            by: &programme.short,
            prev: entries.last().map(Entry::digest),
        };
        let fields = object(&fields);
        let draft = Draft::Record {
            kind: fact.kind.code(),
            fields: &fields,
        };
        // The charter was checked when it was read, so every line is an entry.
        let entry = Entry::read(Line::from(write(&heading, &draft)));
        debug_assert!(
            entry.is_ok(),
            "a first fact that makes no entry: {}",
            fact.key
        );
        entries.extend(entry.ok());
    }
    entries
}

/// Returns the name of each first fact, by its key.
pub(super) fn founding_ids(charter: &Charter) -> BTreeMap<&str, EntryId> {
    let actor = founding_actor(charter);
    (1u32..)
        .zip(charter.facts())
        .map(|(sequence, fact)| (fact.key.as_str(), EntryId { actor, sequence }))
        .collect()
}

/// Returns the actor that writes the first facts.
pub(super) fn founding_actor(charter: &Charter) -> Actor {
    let code = &charter.programme().code;
    Actor::from_number(Digest::of(&format!("charter:{code}")).number())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::charter::shipped::SHIPPED;
    use crate::register::Register;

    #[test]
    fn the_shipped_charter_founds_a_sound_programme() {
        let charter = Arc::new(Charter::parse(SHIPPED).unwrap());
        let mut register = Register::new(Arc::clone(&charter));
        let entries = founding_entries(&charter);
        register.admit_all(entries);
        assert_eq!(register.concerns(), []);
        assert_eq!(register.programme().bodies().count(), 6);
        assert_eq!(register.journal().len(), charter.facts().len());
        assert_eq!(register.journal().chain_faults(), []);
    }

    /// The lines of a released charter never change: tablets in the field hold them.
    #[test]
    fn the_lines_of_the_first_edition_stay_as_they_are() {
        let charter = Charter::parse(SHIPPED).unwrap();
        let entries = founding_entries(&charter);
        let sealed = entries.get(..65).and_then(<[Entry]>::last).unwrap();
        assert_eq!(
            sealed.digest().to_string(),
            "6e2f266b29b5f0758ce41623309c38e0"
        );
    }
}
