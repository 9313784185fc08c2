//! What belongs to a body, for the journal: also what no longer holds.

use std::collections::BTreeSet;

use crate::facts::Role;
use crate::ids::{BodyId, EntryId};
use crate::register::Register;

/// Returns a body with its posts, mandates, parameters, sessions, reports, measurements,
/// validations, campaigns, requests for reinforcement and postings, also those that were withdrawn
/// or united since.
///
/// With `below`, also the bodies under it and what belongs to those.
#[must_use]
pub fn belongings(register: &Register, body: BodyId, below: bool) -> BTreeSet<EntryId> {
    let is_owned = |role: Role| match role {
        Role::PostOf
        | Role::MembershipIn
        | Role::ParameterOf
        | Role::SessionOf
        | Role::ReportBy
        | Role::SectionOf
        | Role::MeasuredBy
        | Role::ValidatedBy
        | Role::CampaignBy
        | Role::ReinforcementOf
        | Role::PostingAt => true,
        Role::BodyUnder => below,
        _ => false,
    };
    let programme = register.programme();
    let mut owned = BTreeSet::from([body.0]);
    let mut open = vec![programme.resolve(body.0)];
    while let Some(fact) = open.pop() {
        owned.insert(fact);
        let owning = programme
            .referring_any(fact)
            .filter(|(role, _)| is_owned(*role));
        open.extend(owning.map(|(_, id)| id).filter(|id| !owned.contains(id)));
    }
    // Doubles first, so that what was recorded under them is found below.
    let doubles: Vec<EntryId> = programme
        .aliases()
        .filter(|(_, into)| owned.contains(into))
        .map(|(id, _)| id)
        .collect();
    owned.extend(doubles);
    for (id, fact) in register.past_facts() {
        let mut belongs = false;
        fact.each_reference(&mut |role, to| belongs |= is_owned(role) && owned.contains(&to));
        if belongs {
            owned.insert(id);
        }
    }
    owned
}
