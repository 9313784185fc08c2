//! What became of a body over time: every act on it, its posts, mandates and sessions.

use std::cmp::Reverse;

use crate::facts::{Kind, Role, SAME_AS};
use crate::ids::{BodyId, EntryId};
use crate::order::InOrder as _;
use crate::register::{Act, Deed, Detail, Register};

use super::super::{Label, Shown};
use super::own_facts;

/// One act, for people to read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HistoryRow {
    /// Its entry.
    pub entry: EntryId,
    /// When, by its author's clock.
    pub at: String,
    /// Its author.
    pub by: String,
    /// On what.
    pub subject: Label,
    /// What it did.
    pub deed: HistoryDeed,
}

/// What an act did, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HistoryDeed {
    /// Recorded it.
    Recorded(Vec<ShownDetail>),
    /// Changed fields.
    Amended(Vec<ShownDetail>),
    /// Said that it is the same as another.
    United(Label),
    /// Said that it stands for itself again.
    Separated,
    /// Brought it back after a withdrawal.
    Restored,
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
pub struct ShownDetail {
    /// The field.
    pub field: String,
    /// What its author saw before; several where it was contested, none where nothing was set.
    pub before: Vec<Shown>,
    /// What it was set to.
    pub after: Shown,
}

/// Returns every act on a body and on what is its, the last first.
///
/// Goes through all facts that no longer hold: a page asks for it when somebody opens it.
#[must_use]
pub fn history_of_body(register: &Register, id: EntryId) -> Vec<HistoryRow> {
    let mut facts = own_facts(register, BodyId(id));
    facts.extend(gone_from(register, id));
    history_of_facts(register, facts)
}

/// Returns every act on some facts, the last first.
#[must_use]
pub fn history_of_facts(register: &Register, mut facts: Vec<EntryId>) -> Vec<HistoryRow> {
    facts.in_order();
    facts.dedup();
    let mut rows: Vec<(_, HistoryRow)> = Vec::new();
    for fact in facts {
        let kind = register.kind(fact);
        let subject = Label::of(register, fact);
        for act in register.story(fact) {
            let order = register
                .journal()
                .entry(act.entry)
                .map(|entry| entry.order());
            rows.push((order, row(register, kind, subject.clone(), act)));
        }
    }
    rows.order_by_key(|(order, _)| Reverse(*order));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Finds what was the body's and no longer holds.
fn gone_from(register: &Register, body: EntryId) -> Vec<EntryId> {
    let mut gone = Vec::new();
    for (id, fact) in register.past_facts() {
        let mut is_its = id == body;
        fact.each_reference(&mut |role, to| {
            let is_of = matches!(role, Role::PostOf | Role::MembershipIn | Role::SessionOf);
            is_its |= is_of && register.programme().resolve(to) == body;
        });
        // A body united into this one brings its own history.
        is_its |= fact.kind() == Kind::Body && register.programme().resolve(id) == body;
        if is_its {
            gone.push(id);
        }
    }
    gone
}

fn row(register: &Register, kind: Option<Kind>, subject: Label, act: Act) -> HistoryRow {
    let details = |details: Vec<Detail>| -> Vec<ShownDetail> {
        let shown = |detail: Detail| {
            let show = |json: &str| Shown::of(register, kind, &detail.field, json);
            ShownDetail {
                before: detail.before.iter().map(|json| show(json)).collect(),
                after: show(&detail.after),
                field: detail.field.clone(),
            }
        };
        details.into_iter().map(shown).collect()
    };
    let united = |detail: &Detail| match Shown::of(register, None, SAME_AS, &detail.after) {
        Shown::Fact(into) => Some(into),
        _ => None,
    };
    let deed = match act.deed {
        Deed::Recorded(found) => HistoryDeed::Recorded(details(found)),
        Deed::Amended(found) if found.is_empty() => HistoryDeed::Restored,
        Deed::Amended(found) => match found.iter().find(|detail| detail.field == SAME_AS) {
            Some(same_as) => united(same_as).map_or(HistoryDeed::Separated, HistoryDeed::United),
            None => HistoryDeed::Amended(details(found)),
        },
        Deed::Withdrew { reason } => HistoryDeed::Withdrew { reason },
        Deed::Unknown => HistoryDeed::Unknown,
    };
    HistoryRow {
        entry: act.entry,
        at: act.at,
        by: act.by,
        subject,
        deed,
    }
}
