//! The story of a fact: who did what, when, over what.

use crate::facts::Kind;
use crate::ids::EntryId;
use crate::journal::entry::{Change, Entry, unescape};

use super::Register;
use super::fold::{Value, fold, kind_of};

/// One act on a fact, for people to read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Act {
    /// Its entry.
    pub entry: EntryId,
    /// Wall time of the device, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
    /// What it did.
    pub deed: Deed,
}

/// What an act did.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Recorded the fact.
    Recorded(Vec<Detail>),
    /// Changed fields.
    Amended(Vec<Detail>),
    /// Took it back.
    Withdrew {
        /// Why.
        reason: String,
    },
    /// Something that a newer version wrote.
    Unknown,
}

/// One field that an act set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Detail {
    /// The field.
    pub field: String,
    /// As JSON, what its author saw before; several where it was contested.
    pub before: Vec<String>,
    /// As JSON, what it was set to.
    pub after: String,
}

/// One of several values in force.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Version {
    /// The act that set it.
    pub entry: EntryId,
    /// Wall time of the device, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
    /// As JSON.
    pub value: String,
}

impl Register {
    /// Returns every act on a fact, in the order that all tablets agree on.
    #[must_use]
    pub fn story(&self, fact: EntryId) -> Vec<Act> {
        let Some(history) = self.history_of(fact) else {
            return Vec::new();
        };
        let entries: Vec<&Entry> = history
            .record
            .iter()
            .chain(&history.acts)
            .filter_map(|place| self.journal.at(*place))
            .collect();
        let mut acts: Vec<Act> = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let earlier = entries.get(..index).unwrap_or_default();
            acts.push(Act {
                entry: entry.id(),
                at: entry.at().to_owned(),
                by: entry.by(),
                deed: deed(entry, earlier),
            });
        }
        acts
    }

    /// Returns the values in force of a contested field, in the order all tablets agree on.
    #[must_use]
    pub fn versions(&self, fact: EntryId, field: &str) -> Vec<Version> {
        let Some((history, kind)) = self
            .history_of(fact)
            .and_then(|history| Some((history, kind_of(&self.journal, history)?)))
        else {
            return Vec::new();
        };
        let folded = fold(&self.journal, history, kind);
        let contested = folded.contested.iter().find(|(name, _)| *name == field);
        let values = contested
            .map(|(_, values)| values.as_slice())
            .unwrap_or_default();
        values
            .iter()
            .filter_map(|value| self.version(*value))
            .collect()
    }

    /// Returns the value of a field in force, as JSON.
    #[must_use]
    pub fn value(&self, fact: EntryId, field: &str) -> Option<String> {
        let history = self.history_of(fact)?;
        let kind: Kind = kind_of(&self.journal, history)?;
        let folded = fold(&self.journal, history, kind);
        let (_, value) = folded.values.iter().find(|(name, _)| *name == field)?;
        Some(value.json(&self.journal).to_owned())
    }

    /// Returns what a field was set to when the fact was recorded, as JSON.
    pub(crate) fn first_value(&self, fact: EntryId, field: &str) -> Option<String> {
        let record = self.history_of(fact)?.record?;
        setting(self.journal.at(record)?, field)
    }

    /// Counts the acts that changed fields of a fact since it was recorded. Taking it back and
    /// bringing it back changes none.
    pub(crate) fn n_amendments(&self, fact: EntryId) -> usize {
        let acts = self.history_of(fact).map(|history| &history.acts);
        let entries = acts.into_iter().flatten();
        let entries = entries.filter_map(|place| self.journal.at(*place));
        let sets = |entry: &&Entry| match entry.change() {
            Change::Amend { fields, .. } => fields.of(entry.line()) != "{}",
            // Whatever a newer version wrote is more than nothing.
            Change::Unknown { .. } => true,
            Change::Record { .. } | Change::Withdraw { .. } => false,
        };
        entries.filter(sets).count()
    }

    fn version(&self, value: Value) -> Option<Version> {
        let entry = self.journal.at(value.place)?;
        Some(Version {
            entry: entry.id(),
            at: entry.at().to_owned(),
            by: entry.by(),
            value: value.json(&self.journal).to_owned(),
        })
    }
}

fn deed(entry: &Entry, earlier: &[&Entry]) -> Deed {
    match entry.change() {
        Change::Record { .. } => Deed::Recorded(details(entry, &[])),
        Change::Amend { .. } => Deed::Amended(details(entry, earlier)),
        Change::Withdraw { reason, .. } => Deed::Withdrew {
            reason: unescape(reason.of(entry.line())),
        },
        Change::Unknown { .. } => Deed::Unknown,
    }
}

fn details(entry: &Entry, earlier: &[&Entry]) -> Vec<Detail> {
    let mut details = Vec::new();
    entry.each_field(|field, value| {
        details.push(Detail {
            field: field.to_owned(),
            before: seen_before(entry, field, earlier),
            after: value.to_owned(),
        });
    });
    details
}

/// Returns what the author of an act saw in a field: its values in the acts that he knew.
fn seen_before(entry: &Entry, field: &str, earlier: &[&Entry]) -> Vec<String> {
    let mut open: Vec<EntryId> = entry.replaces().to_vec();
    let mut seen: Vec<EntryId> = Vec::new();
    let mut values: Vec<String> = Vec::new();
    while let Some(id) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let Some(act) = earlier.iter().find(|act| act.id() == id) else {
            continue;
        };
        match setting(act, field) {
            Some(value) if values.contains(&value) => {}
            Some(value) => values.push(value),
            None => open.extend(act.replaces()),
        }
    }
    values.reverse();
    values
}

fn setting(entry: &Entry, field: &str) -> Option<String> {
    let mut found = None;
    entry.each_field(|name, value| {
        if name == field {
            found = Some(value.to_owned());
        }
    });
    found
}
