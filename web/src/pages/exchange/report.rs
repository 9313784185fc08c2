//! What each import brought, remembered on this tablet to be read again.
//!
//! The journal does not hold this: which file brought an entry is a matter of this tablet
//! alone. A list that cannot be read is left as it is, and never written over.

use std::collections::BTreeMap;

use governance::exchange::{Scope, Sort};
use governance::ids::EntryId;
use governance::present::exchange::{Brought, Told, brought};
use serde::{Deserialize, Serialize};

use super::import::Prepared;
use crate::storage::{Fault, StorageError, Store, Workspace, local};

/// How many imports are remembered.
const MAX_REPORTS: usize = 50;

/// Above so many ranges, which entries came with an import is no longer remembered.
const MAX_RANGES: usize = 4_000;

/// One import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct ImportReport {
    /// When it was confirmed, UTC; also names it.
    pub(in crate::pages) at: String,
    /// The files that it was of.
    pub(in crate::pages) files: Vec<FileReport>,
    /// The names of the files that were refused.
    pub(in crate::pages) refused: Vec<String>,
    /// How many entries of each sort.
    counts: BTreeMap<String, usize>,
    /// How many entries were not taken in.
    pub(in crate::pages) n_aside: usize,
    /// How many concerns it raised.
    pub(in crate::pages) n_concerns: usize,
    /// How many probable doubles it brought.
    pub(in crate::pages) n_doubles: usize,
    /// How many entries it brought.
    pub(in crate::pages) n_brought: usize,
    /// The first of them, and the last.
    pub(in crate::pages) first: Option<EntryReport>,
    /// See `first`.
    pub(in crate::pages) last: Option<EntryReport>,
    /// Which entries: by actor, from which to which sequence.
    ranges: BTreeMap<String, Vec<(u32, u32)>>,
}

/// A file of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct FileReport {
    /// Its name.
    pub(in crate::pages) name: String,
    /// The device that made it, where it says so.
    pub(in crate::pages) device: Option<String>,
    /// When it was made.
    pub(in crate::pages) made_at: Option<String>,
    /// Whether it held the whole journal.
    pub(in crate::pages) is_whole: bool,
    /// How many entries it held.
    pub(in crate::pages) n_entries: usize,
}

/// An entry that an import brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::pages) struct EntryReport {
    /// Its name.
    pub(in crate::pages) id: String,
    /// When it was written, by its device.
    pub(in crate::pages) at: String,
    /// By whom.
    pub(in crate::pages) by: String,
}

impl Default for ImportReport {
    fn default() -> Self {
        Self::with(String::new(), &Brought::default())
    }
}

impl ImportReport {
    /// Sums an import up.
    pub(super) fn of(prepared: &Prepared, lines: &[String], now: &str) -> Self {
        let files = prepared.taken.iter().map(|taken| {
            let header = taken.header.as_ref();
            FileReport {
                name: taken.name.clone(),
                device: header.map(|header| header.device.clone()),
                made_at: header.map(|header| header.made_at.clone()),
                is_whole: header.is_some_and(|header| header.scope == Scope::All),
                n_entries: taken.n_entries,
            }
        });
        let rows = &prepared.rows;
        Self {
            files: files.collect(),
            refused: prepared
                .refused
                .iter()
                .map(|refused| refused.name.clone())
                .collect(),
            counts: rows
                .sorts
                .iter()
                .map(|row| (code(row.sort).to_owned(), row.n_entries))
                .collect(),
            n_aside: rows.n_aside,
            n_concerns: rows.n_concerns,
            n_doubles: rows.n_doubles,
            ..Self::with(now.to_owned(), &brought(lines.iter().map(String::as_str)))
        }
    }

    fn with(at: String, brought: &Brought) -> Self {
        let n_ranges: usize = brought.ranges.values().map(Vec::len).sum();
        let ranges = brought
            .ranges
            .iter()
            .map(|(actor, ranges)| (actor.to_string(), ranges.clone()));
        let told = |told: &Told| EntryReport {
            id: told.id.to_string(),
            at: told.at.clone(),
            by: told.by.clone(),
        };
        Self {
            at,
            files: Vec::new(),
            refused: Vec::new(),
            counts: BTreeMap::new(),
            n_aside: 0,
            n_concerns: 0,
            n_doubles: 0,
            n_brought: brought.n_entries,
            first: brought.first.as_ref().map(told),
            last: brought.last.as_ref().map(told),
            ranges: if n_ranges <= MAX_RANGES {
                ranges.collect()
            } else {
                BTreeMap::new()
            },
        }
    }

    /// How many entries there were of a sort.
    pub(in crate::pages) fn count(&self, sort: Sort) -> usize {
        self.counts.get(code(sort)).copied().unwrap_or_default()
    }

    /// Tells whether it brought an entry.
    pub(in crate::pages) fn has_brought(&self, id: EntryId) -> bool {
        let ranges = self.ranges.get(&id.actor.to_string());
        ranges.is_some_and(|ranges| {
            ranges
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&id.sequence))
        })
    }
}

/// The imports of a workspace.
pub(in crate::pages) struct Reports;

impl Reports {
    /// Reads them, the newest first.
    pub(in crate::pages) fn load(workspace: Workspace) -> Result<Vec<ImportReport>, StorageError> {
        let key = key(workspace);
        let stored = local::read(&key).map_err(|fault| fault.of(Store::Local))?;
        let Some(stored) = stored else {
            return Ok(Vec::new());
        };
        serde_json::from_str(&stored)
            .map_err(|_| Fault::Damaged { key, copied: false }.of(Store::Local))
    }

    /// Adds one, and lets the oldest go.
    pub(super) fn add(workspace: Workspace, report: &ImportReport) -> Result<(), StorageError> {
        let mut reports = Self::load(workspace)?;
        reports.insert(0, report.clone());
        reports.truncate(MAX_REPORTS);
        let text = serde_json::to_string(&reports).map_err(|error| {
            let name = error.to_string();
            Fault::Refused { name }.of(Store::Local)
        })?;
        local::write(&key(workspace), &text).map_err(|fault| fault.of(Store::Local))
    }
}

fn key(workspace: Workspace) -> String {
    format!("jg1/imports/{}", workspace.key())
}

/// The word that a sort is remembered under.
fn code(sort: Sort) -> &'static str {
    match sort {
        Sort::Known => "known",
        Sort::Clashing => "clashing",
        Sort::Newer => "newer",
        Sort::Contested => "contested",
        Sort::Parallel => "parallel",
        Sort::OutOfScope => "out_of_scope",
        Sort::New => "new",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_reads_back_and_tells_of_each_entry() {
        let id: EntryId = "k3f9a2m7qx-17".parse().unwrap();
        let mut brought = Brought {
            n_entries: 5,
            ..Brought::default()
        };
        brought.ranges.insert(id.actor, vec![(1, 3), (16, 17)]);
        let report = ImportReport::with("2026-11-23T10:42:07Z".to_owned(), &brought);
        let text = serde_json::to_string(&vec![report.clone()]).unwrap();
        let read: Vec<ImportReport> = serde_json::from_str(&text).unwrap();
        assert_eq!(read.first(), Some(&report));
        assert!(report.has_brought(id));
        assert!(!report.has_brought(EntryId { sequence: 4, ..id }));
    }

    #[test]
    fn a_list_of_a_newer_version_still_reads() {
        let text = r#"[{"at":"2026-11-23T10:42:07Z","mood":"good"}]"#;
        let read: Vec<ImportReport> = serde_json::from_str(text).unwrap();
        assert_eq!(
            (read[0].at.as_str(), read[0].n_brought),
            ("2026-11-23T10:42:07Z", 0)
        );
    }
}
