//! Every entry in order, with just enough to filter by.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::ActKind;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::order::InOrder as _;
use crate::register::Register;

/// Which entries are wanted. Nothing set: all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Those on these facts.
    pub facts: Option<BTreeSet<EntryId>>,
    /// Those of this author.
    pub by: Option<String>,
    /// Those written on this day or later, by the clock of their device.
    pub from: Option<NaiveDate>,
    /// Those written on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Those on this kind of fact.
    pub kind: Option<Kind>,
    /// Those that do this.
    pub act: Option<ActKind>,
}

/// Every entry in the order that all tablets agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalIndex {
    lines: Vec<IndexLine>,
    /// Every author, in the order of first appearance.
    authors: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct IndexLine {
    id: EntryId,
    tick: u64,
    fact: Option<EntryId>,
    kind: Option<Kind>,
    act: ActKind,
    author: u32,
    /// The day of its device, as digits: 20261123.
    day: u32,
}

impl JournalIndex {
    /// Indexes a journal.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut authors = Vec::new();
        let mut lines = Vec::with_capacity(register.journal().len());
        for entry in register.journal().entries() {
            let by = entry.by();
            let author = match numbers.get(&by) {
                Some(number) => *number,
                None => {
                    let number = authors.len() as u32;
                    authors.push(by.clone());
                    numbers.insert(by, number);
                    number
                }
            };
            lines.push(IndexLine {
                id: entry.id(),
                tick: entry.tick(),
                fact: entry.fact(),
                kind: entry.fact().and_then(|fact| register.kind(fact)),
                act: ActKind::of(entry),
                author,
                day: day_number(entry.at()),
            });
        }
        lines.order_by_key(|line| (line.tick, line.id));
        Self { lines, authors }
    }

    /// Returns how many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns every author, by name.
    #[must_use]
    pub fn authors(&self) -> Vec<&str> {
        let mut authors: Vec<&str> = self.authors.iter().map(String::as_str).collect();
        authors.in_order();
        authors
    }

    /// Returns the entries that a filter lets through, the oldest first.
    #[must_use]
    pub fn matching(&self, filter: &EntryFilter) -> Vec<EntryId> {
        let author = match &filter.by {
            None => None,
            Some(by) => match self.authors.iter().position(|author| author == by) {
                Some(number) => Some(number as u32),
                None => return Vec::new(),
            },
        };
        let from = filter.from.map_or(0, number_of);
        let to = filter.to.map_or(u32::MAX, number_of);
        let lets_through = |line: &&IndexLine| {
            author.is_none_or(|author| line.author == author)
                && (from..=to).contains(&line.day)
                && filter.kind.is_none_or(|kind| line.kind == Some(kind))
                && filter.act.is_none_or(|act| line.act == act)
                && filter
                    .facts
                    .as_ref()
                    .is_none_or(|facts| line.fact.is_some_and(|fact| facts.contains(&fact)))
        };
        self.lines
            .iter()
            .filter(lets_through)
            .map(|line| line.id)
            .collect()
    }
}

/// Returns the day of `2026-11-23T10:42:07Z` as digits, which order as the days do.
fn day_number(at: &str) -> u32 {
    at.bytes()
        .take(10)
        .filter(u8::is_ascii_digit)
        .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

fn number_of(day: NaiveDate) -> u32 {
    day_number(&day.to_string())
}
