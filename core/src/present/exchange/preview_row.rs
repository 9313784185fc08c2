//! What a merge would bring, as the page shows it before anything changes.

use super::{ConcernGroup, DoubleRow, concern_groups, double_row};
use crate::exchange::{Aside, Missing, Preview, Sort};
use crate::ids::{Actor, EntryId};
use crate::order::InOrder as _;
use crate::present::journal::{EntryRow, entry_row, rival_rows};
use crate::register::Register;

/// How many examples of each kind are written out.
const N_EXAMPLES: usize = 8;

/// What a merge would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRows {
    /// Every sort that there is, what wants care first.
    pub sorts: Vec<SortRow>,
    /// The first entries that are not taken in, with the place of their file.
    pub aside: Vec<(usize, Aside)>,
    /// How many are not.
    pub n_aside: usize,
    /// What a file says exists and should hold, by who wrote it.
    pub missing: Vec<MissingRow>,
    /// The first entries that differ here from what a file says of them.
    pub differing: Vec<EntryRow>,
    /// How many do.
    pub n_differing: usize,
    /// What people must look at afterwards.
    pub concerns: Vec<ConcernGroup>,
    /// How many such concerns there are.
    pub n_concerns: usize,
    /// The first facts that are probably recorded twice.
    pub doubles: Vec<DoubleRow>,
    /// How many such pairs there are.
    pub n_doubles: usize,
}

/// The entries of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortRow {
    /// The sort.
    pub sort: Sort,
    /// How many there are.
    pub n_entries: usize,
    /// The first of them; of a clash, every entry of the name.
    pub examples: Vec<EntryRow>,
}

/// Entries of one actor that are not here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MissingRow {
    /// Who wrote them: a running copy of the page.
    pub actor: Actor,
    /// The sequence of the first.
    pub first: u32,
    /// The sequence of the last.
    pub last: u32,
    /// The author, by the entry before them or the last one here.
    pub by: Option<String>,
}

impl PreviewRows {
    /// Returns how many entries would be added.
    #[must_use]
    pub fn n_added(&self) -> usize {
        let added = self.sorts.iter().filter(|row| row.sort != Sort::Known);
        added.map(|row| row.n_entries).sum()
    }
}

/// Writes a preview out; `merged` is the register as it would be.
#[must_use]
pub fn preview_rows(merged: &Register, preview: &Preview) -> PreviewRows {
    let sorts = preview.counts.iter().map(|(sort, n_entries)| SortRow {
        sort: *sort,
        n_entries: *n_entries,
        examples: examples(merged, preview, *sort),
    });
    let mut sorts: Vec<SortRow> = sorts.collect();
    sorts.order_by_key(|row| place(row.sort));
    let doubles = preview.doubles.iter().take(N_EXAMPLES);
    let differing = preview.differing.iter().take(N_EXAMPLES);
    let concerns = concern_groups(merged, &preview.concerns, N_EXAMPLES);
    PreviewRows {
        sorts,
        aside: preview
            .aside
            .iter()
            .take(10 * N_EXAMPLES)
            .cloned()
            .collect(),
        n_aside: preview.aside.len(),
        missing: preview
            .missing
            .iter()
            .map(|run| missing(merged, *run))
            .collect(),
        differing: differing.filter_map(|id| entry_row(merged, *id)).collect(),
        n_differing: preview.differing.len(),
        n_concerns: concerns.iter().map(|group| group.n_concerns).sum(),
        concerns,
        doubles: doubles.map(|double| double_row(merged, double)).collect(),
        n_doubles: preview.doubles.len(),
    }
}

/// What wants care first, what was known last.
fn place(sort: Sort) -> u8 {
    match sort {
        Sort::Clashing => 0,
        Sort::Contested => 1,
        Sort::Parallel => 2,
        Sort::New => 3,
        Sort::OutOfScope => 4,
        Sort::Newer => 5,
        Sort::Known => 6,
    }
}

fn examples(merged: &Register, preview: &Preview, sort: Sort) -> Vec<EntryRow> {
    let samples = preview
        .samples
        .get(&sort)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let ids = samples.iter().take(N_EXAMPLES).map(|sample| sample.entry);
    match sort {
        Sort::Clashing => ids.flat_map(|id| rival_rows(merged, id)).collect(),
        _ => ids.filter_map(|id| entry_row(merged, id)).collect(),
    }
}

fn missing(merged: &Register, run: Missing) -> MissingRow {
    let journal = merged.journal();
    let actor = run.first.actor;
    let before = run.first.sequence.checked_sub(1);
    let last = journal.head(actor).map(|(sequence, _)| sequence);
    let found = [before, last].into_iter().flatten();
    let mut found = found.filter_map(|sequence| journal.entry(EntryId { actor, sequence }));
    MissingRow {
        actor,
        first: run.first.sequence,
        last: run.last,
        by: found.next().map(|entry| entry.by()),
    }
}
