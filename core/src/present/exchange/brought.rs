//! What an import brought: enough to say later of any entry whether it came with it.

use std::collections::BTreeMap;

use crate::ids::{Actor, EntryId};
use crate::journal::{Entry, Line};
use crate::order::InOrder as _;

/// The entries that an import brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brought {
    /// How many.
    pub n_entries: usize,
    /// By actor, from which to which sequence, both included.
    pub ranges: BTreeMap<Actor, Vec<(u32, u32)>>,
    /// The first of them, in the order that all tablets agree on.
    pub first: Option<Told>,
    /// The last of them.
    pub last: Option<Told>,
}

/// An entry, in as few words as will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The entry.
    pub id: EntryId,
    /// Wall time of the device that wrote it, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
}

/// Sums up the lines that an import brought.
#[must_use]
pub fn brought<'a>(lines: impl IntoIterator<Item = &'a str>) -> Brought {
    let entries = lines
        .into_iter()
        .filter_map(|line| Entry::read(Line::from(line.to_owned())).ok());
    let mut entries: Vec<Entry> = entries.collect();
    entries.order_by_key(Entry::id);
    let mut ranges: BTreeMap<Actor, Vec<(u32, u32)>> = BTreeMap::new();
    for id in entries.iter().map(Entry::id) {
        let of_actor = ranges.entry(id.actor).or_default();
        match of_actor.last_mut() {
            Some((_, last)) if id.sequence <= last.saturating_add(1) => *last = id.sequence,
            _ => of_actor.push((id.sequence, id.sequence)),
        }
    }
    let told = |entry: &Entry| Told {
        id: entry.id(),
        at: entry.at().to_owned(),
        by: entry.by(),
    };
    Brought {
        n_entries: entries.len(),
        ranges,
        first: entries.iter().min_by_key(|entry| entry.order()).map(told),
        last: entries.iter().max_by_key(|entry| entry.order()).map(told),
    }
}
