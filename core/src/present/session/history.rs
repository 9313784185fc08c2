//! What became of a session over time: every act on it and on what is its.

use crate::facts::Kind;
use crate::ids::{EntryId, SessionId};
use crate::register::Register;

use super::super::body::{HistoryRow, history_of_facts};
use super::{OWN, own_facts};

/// Returns every act on a session and on what is its, the last first.
///
/// Goes through all facts that no longer hold: a page asks for it when somebody opens it.
#[must_use]
pub fn history_of_session(register: &Register, id: EntryId) -> Vec<HistoryRow> {
    let mut facts = own_facts(register, SessionId(id));
    for (gone, fact) in register.past_facts() {
        // A session united into this one brings its own history.
        let is_double = fact.kind() == Kind::Session && register.programme().resolve(gone) == id;
        let mut is_its = gone == id || is_double;
        fact.each_reference(&mut |role, to| {
            is_its |= OWN.contains(&role) && register.programme().resolve(to) == id;
        });
        if is_its {
            facts.push(gone);
        }
    }
    history_of_facts(register, facts)
}
