//! What changed since a paper was put forward: who, when, what, and whether after approval.

use crate::ids::{EntryId, MinutesId, SessionId};
use crate::present::Label;
use crate::register::{Deed, Register, Since};

use super::MinutesLife;

/// What changed since minutes or a report were put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// One for each entry, in the order that all tablets agree on.
    pub rows: Vec<ChangeRow>,
    /// Whether they are all; when not, entries made apart have arrived.
    pub are_all: bool,
}

/// One entry made since.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChangeRow {
    /// The entry.
    pub entry: EntryId,
    /// What it changed.
    pub fact: Label,
    /// Who made it.
    pub by: String,
    /// When, by their tablet's clock.
    pub at: String,
    /// What it did.
    pub did: Did,
    /// The fields that it set.
    pub fields: Vec<String>,
    /// Whether it came after the approval.
    pub is_after_approval: bool,
}

/// What an entry did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Did {
    /// Recorded the fact.
    Recorded,
    /// Changed it.
    Amended,
    /// Took it back.
    Withdrew,
    /// What a newer version wrote.
    Unknown,
}

impl Changes {
    /// Returns what changed since the minutes were put forward; none where nothing did.
    pub(super) fn of(
        register: &Register,
        id: SessionId,
        minutes: MinutesId,
        life: &MinutesLife,
    ) -> Option<Self> {
        let since = register.changed_since_seal(id, minutes)?;
        let approval = match life {
            MinutesLife::Approved { decision, .. } => Some(decision.0),
            _ => None,
        };
        Some(Self::told(register, since, approval))
    }

    /// Tells of entries made since a paper was put forward, and which came after its approval.
    pub(crate) fn told(register: &Register, since: Since, approval: Option<EntryId>) -> Self {
        let row = |(entry, fact): (EntryId, EntryId)| {
            let acts = register.story(fact).into_iter();
            let act = acts.into_iter().find(|act| act.entry == entry)?;
            let (did, fields) = match act.deed {
                Deed::Recorded(_) => (Did::Recorded, Vec::new()),
                Deed::Amended(details) => {
                    let fields = details.into_iter().map(|detail| detail.field);
                    (Did::Amended, fields.collect())
                }
                Deed::Withdrew { .. } => (Did::Withdrew, Vec::new()),
                Deed::Unknown => (Did::Unknown, Vec::new()),
            };
            Some(ChangeRow {
                entry,
                fact: Label::of(register, fact),
                by: act.by,
                at: act.at,
                did,
                fields,
                is_after_approval: approval
                    .is_some_and(|approval| register.is_after(entry, approval)),
            })
        };
        Self {
            rows: since.entries.into_iter().filter_map(row).collect(),
            are_all: since.are_all,
        }
    }
}
