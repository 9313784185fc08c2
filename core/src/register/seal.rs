//! What minutes and reports rest on, and what changed since they were put forward.
//!
//! The digest of minutes covers every entry about the session, its agenda, attendances, decisions,
//! recommendations and minutes; [`report`] and [`plan`] say what those of a report and of the
//! adoption of a plan cover. One line each, `name
//! digest`, in the order of their names. Each digest is that of the entry's line as first written,
//! so that an auditor checks all of it with a file and `sha256sum`. The entry that puts the paper
//! forward bears the digest and cannot be under it.

mod plan;
mod report;

use std::collections::BTreeSet;

use crate::digest::{Digest, push};
use crate::facts::{Kind, Role};
use crate::ids::{EntryId, MinutesId, SessionId};
use crate::journal::entry::{Change, Entry};
use crate::order::InOrder as _;

use super::Register;

/// The roles in which the facts of a session refer to it.
const ROLES: [Role; 5] = [
    Role::AgendaOf,
    Role::AttendanceAt,
    Role::DecidedIn,
    Role::RecommendedIn,
    Role::MinutesOf,
];

/// What came after minutes were put forward.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Since {
    /// The entries, each with its fact, in the order that all tablets agree on.
    pub entries: Vec<(EntryId, EntryId)>,
    /// Whether they are all: without them the digest is the one put down. When not, entries made
    /// apart have arrived that no order tells from the others.
    pub are_all: bool,
}

impl Register {
    /// Returns the digest of all entries about a session.
    #[must_use]
    pub fn session_digest(&self, session: SessionId) -> Digest {
        self.digest_of(self.session_entries(session).into_iter().map(|(id, _)| id))
    }

    /// Returns how many entries about a session there are.
    #[must_use]
    pub fn n_session_entries(&self, session: SessionId) -> usize {
        self.session_entries(session).len()
    }

    /// Returns what changed about a session since the digest of its minutes was put down; none
    /// where nothing did, or none was.
    #[must_use]
    pub fn changed_since_seal(&self, session: SessionId, minutes: MinutesId) -> Option<Since> {
        let sealed = self.programme.minutes(minutes)?.digest.as_deref()?;
        self.since(sealed, minutes.0, self.session_entries(session), |tick| {
            self.withdrawn_since(session, tick)
        })
    }

    /// Returns what changed under a seal: the entries there are now, and those of the facts that
    /// `gone` finds to have left since the tick of the seal; none where nothing did.
    fn since(
        &self,
        sealed: &str,
        paper: EntryId,
        now: Vec<(EntryId, EntryId)>,
        gone: impl Fn(u64) -> BTreeSet<EntryId>,
    ) -> Option<Since> {
        let today = self.digest_of(now.iter().map(|(id, _)| *id));
        if Digest::parse(sealed) == Some(today) {
            return None;
        }
        let seal = self.seal_of(paper).map(Entry::order);
        let mut all = now;
        // What was taken back no longer refers to what is under the seal, and is found by its own
        // story.
        if let Some((tick, _)) = seal {
            for fact in gone(tick) {
                all.extend(self.entries_of(fact).into_iter().map(|id| (id, fact)));
            }
            all.in_order();
            all.dedup();
        }
        let is_late = |id: EntryId| {
            let entry = self.journal.entry(id);
            seal.zip(entry)
                .is_none_or(|(seal, entry)| entry.order() > seal)
        };
        let (mut late, early): (Vec<_>, Vec<_>) = all.into_iter().partition(|(id, _)| is_late(*id));
        late.order_by_key(|(id, _)| self.journal.entry(*id).map(Entry::order));
        let before: BTreeSet<EntryId> = early.into_iter().map(|(id, _)| id).collect();
        Some(Since {
            are_all: Digest::parse(sealed) == Some(self.digest_of(before)),
            entries: late,
        })
    }

    /// Tells whether an entry comes after another, in the order that all tablets agree on.
    #[must_use]
    pub fn is_after(&self, entry: EntryId, other: EntryId) -> bool {
        let order = |id| self.journal.entry(id).map(Entry::order);
        order(entry) > order(other)
    }

    /// Returns every entry about a session with its fact, by name.
    fn session_entries(&self, session: SessionId) -> Vec<(EntryId, EntryId)> {
        let mut facts: BTreeSet<EntryId> = BTreeSet::from([session.0]);
        for role in ROLES {
            facts.extend(self.programme.referring(session.0, role));
        }
        self.entries_under(facts)
    }

    /// Returns the entries of facts and of their doubles, by name, each with its fact; without
    /// those that do nothing but put a paper forward.
    fn entries_under(&self, mut facts: BTreeSet<EntryId>) -> Vec<(EntryId, EntryId)> {
        let doubles = self.programme.aliases();
        let doubles: Vec<EntryId> = doubles
            .filter(|(_, into)| facts.contains(into))
            .map(|(id, _)| id)
            .collect();
        facts.extend(doubles);
        let mut entries: Vec<(EntryId, EntryId)> = Vec::new();
        for fact in facts {
            let is_paper = matches!(self.kind(fact), Some(Kind::Minutes | Kind::Report));
            let own = self.entries_of(fact).into_iter();
            let under = own.filter(|id| {
                let entry = self.journal.entry(*id);
                !(is_paper && entry.is_some_and(is_seal))
            });
            entries.extend(under.map(|id| (id, fact)));
        }
        entries.in_order();
        entries
    }

    fn digest_of(&self, entries: impl IntoIterator<Item = EntryId>) -> Digest {
        let mut text = String::new();
        for entry in entries.into_iter().filter_map(|id| self.journal.entry(id)) {
            text.push_str(&entry.id().to_string());
            text.push(' ');
            push(&mut text, entry.digest());
            text.push('\n');
        }
        Digest::of(&text)
    }

    /// Finds the entry that last put minutes or a report forward.
    fn seal_of(&self, paper: EntryId) -> Option<&Entry> {
        let entries = self.entries_of(paper).into_iter();
        let seals = entries
            .filter_map(|id| self.journal.entry(id))
            .filter(|entry| sets(entry, "digest"));
        seals.max_by_key(|entry| entry.order())
    }

    /// Finds the facts of a session that an entry above a tick took back.
    fn withdrawn_since(&self, session: SessionId, tick: u64) -> BTreeSet<EntryId> {
        let facts = self.touched_since(tick, &[]);
        let session = format!("\"{session}\"");
        facts
            .filter(|fact| self.is_withdrawn(*fact))
            .filter(|fact| self.value(*fact, "session").as_deref() == Some(session.as_str()))
            .collect()
    }

    /// Goes through the facts that an entry from a tick on took back, or of which it set one of
    /// some fields.
    fn touched_since<'a>(
        &'a self,
        tick: u64,
        moving: &'a [&'a str],
    ) -> impl Iterator<Item = EntryId> + 'a {
        let entries = self.journal.entries();
        let late = entries.filter(move |entry| entry.tick() >= tick);
        late.filter_map(move |entry| match entry.change() {
            Change::Withdraw { fact, .. } => Some(*fact),
            Change::Amend { fact, .. } if moving.iter().any(|field| sets(entry, field)) => {
                Some(*fact)
            }
            _ => None,
        })
    }

    /// Tells whether a field of a fact ever held a value, as JSON, that a test takes.
    fn was(&self, fact: EntryId, field: &str, is_it: impl Fn(&str) -> bool) -> bool {
        let entries = self.entries_of(fact).into_iter();
        entries
            .filter_map(|id| self.journal.entry(id))
            .any(|entry| {
                let mut found = false;
                entry.each_field(|name, value| {
                    found |= name == field && is_it(value);
                });
                found
            })
    }

    /// Returns the entries that record a fact and act on it.
    fn entries_of(&self, fact: EntryId) -> Vec<EntryId> {
        let Some(history) = self.history_of(fact) else {
            return Vec::new();
        };
        let places = history.record.iter().chain(&history.acts);
        places
            .filter_map(|place| Some(self.journal.at(*place)?.id()))
            .collect()
    }
}

/// Tells whether an entry does nothing but put a paper forward. One that also changes what it
/// says stays under the digest, which then never fits: so that nobody slips a change past it.
fn is_seal(entry: &Entry) -> bool {
    let mut has_digest = false;
    let mut has_more = false;
    entry.each_field(|name, _| match name {
        "digest" => has_digest = true,
        "submitted_on" | "figures" | "session" => {}
        _ => has_more = true,
    });
    has_digest && !has_more
}

fn sets(entry: &Entry, field: &str) -> bool {
    let mut found = false;
    entry.each_field(|name, _| found |= name == field);
    found
}

#[cfg(test)]
mod tests;
