//! One entry, told: who, when, what, over what.

use super::{ActKind, Subject};
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::journal::entry::{Change, Entry};
use crate::order::InOrder as _;
use crate::present::Shown;
use crate::register::{Act, Deed, Detail, Register};

/// One entry, for people to read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EntryRow {
    /// The entry.
    pub id: EntryId,
    /// Wall time of the device that wrote it, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
    /// What it does.
    pub act: ActKind,
    /// The fact that it concerns, where known.
    pub fact: Option<Subject>,
    /// The fields that it sets, in the order of their kind.
    pub changes: Vec<ChangeRow>,
    /// Why a fact was taken back.
    pub reason: Option<String>,
    /// Whether another entry bears its name.
    pub is_clashing: bool,
}

/// One field that an entry sets.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChangeRow {
    /// The field, as stored.
    pub field: String,
    /// What its author saw before; several where it was contested.
    pub before: Vec<Shown>,
    /// What it was set to.
    pub after: Shown,
}

impl EntryRow {
    /// Tells whether it settles what was contested.
    #[must_use]
    pub fn settles(&self) -> bool {
        self.changes.iter().any(|change| change.before.len() > 1)
    }
}

/// Returns what an entry says, if it is here.
#[must_use]
pub fn entry_row(register: &Register, id: EntryId) -> Option<EntryRow> {
    let entry = register.journal().entry(id)?;
    let story = entry
        .fact()
        .map(|fact| register.story(fact))
        .unwrap_or_default();
    let told = story.into_iter().find(|act| act.entry == id);
    Some(row(register, entry, told))
}

/// Returns what each of the entries that share a name says, the one in force first.
#[must_use]
pub fn rival_rows(register: &Register, id: EntryId) -> Vec<EntryRow> {
    let found = register.journal().clashes().find(|(name, _)| *name == id);
    let lines = found.map(|(_, lines)| lines).unwrap_or_default();
    let entries = lines
        .into_iter()
        .filter_map(|line| Entry::read(line.clone()).ok());
    entries.map(|entry| row(register, &entry, None)).collect()
}

fn row(register: &Register, entry: &Entry, told: Option<Act>) -> EntryRow {
    let kind = kind_in(register, entry);
    let (changes, reason) = match told.map(|act| act.deed) {
        Some(Deed::Recorded(details) | Deed::Amended(details)) => (details, None),
        Some(Deed::Withdrew { reason }) => (Vec::new(), Some(reason)),
        Some(Deed::Unknown) => (Vec::new(), None),
        None => (settings(entry), None),
    };
    let mut changes: Vec<ChangeRow> = changes
        .into_iter()
        .map(|detail| change(register, kind, detail))
        .collect();
    changes.order_by_key(|change| rank(kind, &change.field));
    EntryRow {
        id: entry.id(),
        at: entry.at().to_owned(),
        by: entry.by(),
        act: ActKind::of(entry),
        fact: entry.fact().map(|fact| Subject::of(register, fact)),
        changes,
        reason,
        is_clashing: register.journal().is_clashing(entry.id()),
    }
}

/// Returns the kind of the fact that an entry concerns; its own word for a record.
fn kind_in(register: &Register, entry: &Entry) -> Option<Kind> {
    match entry.change() {
        Change::Record { kind, .. } => Kind::named(kind.of(entry.line())),
        _ => register.kind(entry.fact()?),
    }
}

/// Returns the place of a field among those of its kind, so that all lists read alike.
fn rank(kind: Option<Kind>, field: &str) -> usize {
    let fields = kind.map(Kind::fields).unwrap_or_default();
    fields
        .iter()
        .position(|known| known.name == field)
        .unwrap_or(fields.len())
}

fn change(register: &Register, kind: Option<Kind>, detail: Detail) -> ChangeRow {
    let shown = |json: &String| Shown::of(register, kind, &detail.field, json);
    ChangeRow {
        before: detail.before.iter().map(shown).collect(),
        after: shown(&detail.after),
        field: detail.field,
    }
}

/// Returns what an entry sets that is not in force, and so has no story.
fn settings(entry: &Entry) -> Vec<Detail> {
    let mut details = Vec::new();
    entry.each_field(|field, json| {
        details.push(Detail {
            field: field.to_owned(),
            before: Vec::new(),
            after: json.to_owned(),
        });
    });
    details
}
