//! What people must look at, grouped by what is to be done about it.

use crate::ids::EntryId;
use crate::journal::ChainFault;
use crate::order::InOrder as _;
use crate::present::journal::Subject;
use crate::present::told_once;
use crate::register::{Concern, Register};

/// What is to be done about a concern, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConcernKind {
    /// Choose among values set apart.
    Contested,
    /// Find out which of two entries of one name is true.
    Clash,
    /// Find out who altered an entry.
    Altered,
    /// Repair what breaks a rule.
    Breach,
    /// Withdraw again, or restore, what one withdrew and another amended.
    AmendedApart,
    /// Read what cannot be.
    Unreadable,
    /// Ask for a fuller file: entries of a chain are not here.
    Missing,
    /// Ask for a fuller file: an act that another replaces is not here.
    ActAwaited,
    /// Ask for a fuller file: a fact acted upon is not here.
    Awaited,
    /// Take a newer version of the page.
    Newer,
}

impl ConcernKind {
    /// Returns what is to be done about a concern.
    #[must_use]
    pub fn of(concern: &Concern) -> Self {
        match concern {
            Concern::Contested { .. } => Self::Contested,
            Concern::Clash { .. } => Self::Clash,
            Concern::Chain(ChainFault::Altered { .. }) => Self::Altered,
            Concern::Chain(ChainFault::Missing { .. }) => Self::Missing,
            Concern::Breach { .. } => Self::Breach,
            Concern::AmendedApart { .. } => Self::AmendedApart,
            Concern::Awaited { .. } => Self::Awaited,
            Concern::ActAwaited { .. } => Self::ActAwaited,
            Concern::Unreadable { .. } => Self::Unreadable,
            Concern::Newer { .. } => Self::Newer,
        }
    }
}

/// Concerns about which the same is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernGroup {
    /// What is to be done.
    pub kind: ConcernKind,
    /// How many there are.
    pub n_concerns: usize,
    /// The first of them.
    pub rows: Vec<ConcernRow>,
}

/// One concern, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRow {
    /// The concern.
    pub concern: Concern,
    /// The fact that it is about, where there is one.
    pub subject: Option<Subject>,
    /// The entry that it is about, where there is one.
    pub entry: Option<EntryId>,
    /// When that entry was written, by its device, and by whom.
    pub written: Option<(String, String)>,
}

/// Groups concerns; of each group only so many are written out.
#[must_use]
pub fn concern_groups(
    register: &Register,
    concerns: &[Concern],
    n_rows: usize,
) -> Vec<ConcernGroup> {
    let concerns = told_once(concerns.to_vec());
    let mut kinds: Vec<(ConcernKind, &Concern)> = concerns
        .iter()
        .map(|concern| (ConcernKind::of(concern), concern))
        .collect();
    kinds.order_by_key(|(kind, _)| *kind);
    kinds
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter_map(|group| {
            let (kind, _) = group.first()?;
            Some(ConcernGroup {
                kind: *kind,
                n_concerns: group.len(),
                rows: group
                    .iter()
                    .take(n_rows)
                    .map(|(_, concern)| row(register, concern))
                    .collect(),
            })
        })
        .collect()
}

fn row(register: &Register, concern: &Concern) -> ConcernRow {
    let (fact, entry) = about(register, concern);
    let written = entry.and_then(|id| register.journal().entry(id));
    ConcernRow {
        concern: concern.clone(),
        subject: fact.map(|fact| Subject::of(register, fact)),
        entry,
        written: written.map(|entry| (entry.at().to_owned(), entry.by())),
    }
}

/// Returns the fact and the entry that a concern is about.
fn about(register: &Register, concern: &Concern) -> (Option<EntryId>, Option<EntryId>) {
    let fact_of = |entry: EntryId| register.journal().entry(entry)?.fact();
    match concern {
        Concern::Contested { fact, .. }
        | Concern::Breach { fact, .. }
        | Concern::Unreadable { fact }
        | Concern::Awaited { fact } => (Some(*fact), None),
        Concern::AmendedApart { fact, amendment } => (Some(*fact), Some(*amendment)),
        Concern::ActAwaited { fact, act } => (Some(*fact), Some(*act)),
        Concern::Clash { entry }
        | Concern::Newer { entry }
        | Concern::Chain(ChainFault::Altered { entry }) => (fact_of(*entry), Some(*entry)),
        Concern::Chain(ChainFault::Missing { before, .. }) => (None, Some(*before)),
    }
}
