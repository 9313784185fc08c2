//! The journal, told: acts, facts, fields before and after, chains.

use governance::journal::ChainFault;
use governance::present::journal::{ActKind, ChainVerdict, EntryRow, Presence, Subject};
use governance::register::Register;

use super::exchange::entries;
use super::{Words, count, field, label, moment, name, value};
use crate::i18n::t_string;

/// The most letters of a value in a list.
const LONGEST: usize = 60;

/// Names an act.
#[must_use]
pub fn act(i18n: Words, act: ActKind) -> &'static str {
    match act {
        ActKind::Record => t_string!(i18n, journal.act_record),
        ActKind::Amend => t_string!(i18n, journal.act_amend),
        ActKind::Unite => t_string!(i18n, journal.act_unite),
        ActKind::Separate => t_string!(i18n, journal.act_separate),
        ActKind::Withdraw => t_string!(i18n, journal.act_withdraw),
        ActKind::Restore => t_string!(i18n, journal.act_restore),
        ActKind::Unknown => t_string!(i18n, journal.act_unknown),
    }
}

/// Names a fact, with the body that it belongs to.
#[must_use]
pub fn subject(i18n: Words, subject: &Subject) -> String {
    let own = label(i18n, &subject.label);
    match &subject.body {
        Some((body, of)) if body.0 != subject.label.id => format!("{own} · {}", name(i18n, of)),
        _ => own,
    }
}

/// Says that a fact no longer holds, where it does not.
#[must_use]
pub fn presence(i18n: Words, presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Holds => None,
        Presence::Withdrawn => Some(t_string!(i18n, journal.is_withdrawn)),
        Presence::United => Some(t_string!(i18n, journal.is_united)),
        Presence::Absent => Some(t_string!(i18n, journal.is_absent)),
    }
}

/// Writes the fields of an entry in one line: `nom : A → B · siège : C`.
#[must_use]
pub fn changes(i18n: Words, register: &Register, row: &EntryRow) -> String {
    if let Some(reason) = &row.reason {
        return t_string!(i18n, journal.because, reason = reason).to_string();
    }
    let kind = row.fact.as_ref().and_then(|fact| fact.label.kind);
    let shown = |shown: &_| brief(&value(i18n, register, shown));
    let written = row.changes.iter().map(|change| {
        let (name, after) = (field(i18n, kind, &change.field), shown(&change.after));
        let before: Vec<String> = change.before.iter().map(shown).collect();
        match before.is_empty() {
            true => t_string!(i18n, journal.set, field = name, after = after).to_string(),
            false => t_string!(
                i18n,
                journal.changed,
                field = name,
                before = before.join(" | "),
                after = after
            )
            .to_string(),
        }
    });
    written.collect::<Vec<_>>().join(" · ")
}

fn brief(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// Says how many entries are shown of how many.
#[must_use]
pub fn found(i18n: Words, found: usize, all: usize) -> String {
    match found == all {
        true => entries(i18n, all),
        false => t_string!(
            i18n,
            journal.found,
            found = count(i18n, found),
            all = entries(i18n, all)
        )
        .to_string(),
    }
}

/// Says how many filters are set.
#[must_use]
pub fn n_filters(i18n: Words, n: usize) -> String {
    match n {
        0 => String::new(),
        n => t_string!(i18n, journal.n_filters, count = n).to_string(),
    }
}

/// Says which import brought an entry.
#[must_use]
pub fn brought(i18n: Words, at: &str) -> String {
    t_string!(i18n, journal.brought, at = moment(i18n, at)).to_string()
}

/// Says what the check of the chains found.
#[must_use]
pub fn verdict(i18n: Words, verdict: &ChainVerdict) -> String {
    let checked = entries(i18n, verdict.n_entries);
    let chains = t_string!(i18n, journal.n_chains, count = verdict.n_actors).to_string();
    match verdict.faults.len() {
        0 => t_string!(i18n, journal.all_hold, checked = checked, chains = chains).to_string(),
        n => t_string!(
            i18n,
            journal.some_fail,
            count = n,
            checked = checked,
            chains = chains
        )
        .to_string(),
    }
}

/// Says which link does not hold, and what to do.
#[must_use]
pub fn chain_fault(i18n: Words, fault: &ChainFault) -> String {
    match fault {
        ChainFault::Altered { entry } => {
            t_string!(i18n, journal.altered, entry = entry.to_string()).to_string()
        }
        ChainFault::Missing { after, before } => {
            let from = after.sequence.saturating_add(1);
            let to = before.sequence.saturating_sub(1);
            t_string!(
                i18n,
                journal.missing,
                actor = before.actor.to_string(),
                from = from,
                to = to
            )
            .to_string()
        }
    }
}
