//! What a file holds: all, or one territory or body with what it refers to.

use std::collections::BTreeSet;

use crate::facts::Role;
use crate::ids::{AreaId, BodyId, EntryId};
use crate::journal::scan::Scanner;
use crate::register::Register;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole journal.
    All,
    /// An area, all areas in it, their bodies and what belongs to those.
    Area(AreaId),
    /// A body, all bodies under it and what belongs to them.
    Body(BodyId),
}

impl Scope {
    pub(super) fn to_json(self) -> String {
        match self {
            Self::All => "{\"all\":true}".to_owned(),
            Self::Area(id) => format!("{{\"area\":\"{id}\"}}"),
            Self::Body(id) => format!("{{\"body\":\"{id}\"}}"),
        }
    }

    pub(super) fn read(json: &str) -> Option<Self> {
        let mut scope = None;
        let mut scanner = Scanner::new(json);
        let walked = scanner.object(|scanner, key| {
            let value = scanner.value()?;
            let id = value.trim_matches('"').parse::<EntryId>().ok();
            scope = match (key, id) {
                ("all", _) if value == "true" => Some(Self::All),
                ("area", Some(id)) => Some(Self::Area(AreaId(id))),
                ("body", Some(id)) => Some(Self::Body(BodyId(id))),
                _ => scope,
            };
            Ok(())
        });
        scope.filter(|_| walked.is_ok())
    }

    /// Returns the facts in scope with all that they refer to; none: every fact.
    pub(super) fn cover(self, register: &Register) -> Option<BTreeSet<EntryId>> {
        let start = match self {
            Self::All => return None,
            Self::Area(id) => id.0,
            Self::Body(id) => id.0,
        };
        let programme = register.programme();
        let mut covered = BTreeSet::new();
        let mut open = vec![programme.resolve(start)];
        while let Some(fact) = open.pop() {
            if covered.insert(fact) {
                let owned = programme
                    .referring_any(fact)
                    .filter(|(role, _)| is_owned(*role));
                open.extend(owned.map(|(_, id)| id));
            }
        }
        cover_past(register, &mut covered);
        // What stands under another's name takes that other with it, or would stand for itself.
        let into: Vec<EntryId> = programme
            .aliases()
            .filter(|(id, _)| covered.contains(id))
            .map(|(_, into)| into)
            .collect();
        covered.extend(into);
        cover_referred(register, &mut covered);
        let aliases: Vec<EntryId> = programme
            .aliases()
            .filter(|(_, into)| covered.contains(into))
            .map(|(id, _)| id)
            .collect();
        covered.extend(aliases);
        Some(covered)
    }
}

/// Tells whether what refers in this role belongs to what it refers to.
fn is_owned(role: Role) -> bool {
    matches!(
        role,
        Role::AreaWithin
            | Role::BodyUnder
            | Role::BodyOf
            | Role::PostOf
            | Role::MembershipIn
            | Role::ParameterOf
            | Role::SessionOf
            | Role::AgendaOf
            | Role::AttendanceAt
            | Role::DecidedIn
            | Role::MinutesOf
            | Role::RecommendedIn
            | Role::AddressedTo
            | Role::AddressedToPost
            | Role::FollowUpOf
            | Role::VerificationOf
            | Role::ReportBy
            | Role::SectionOf
            | Role::MeasurementIn
            | Role::MeasuredBy
            | Role::TargetIn
            | Role::ValidatesMeasurement
            | Role::ValidatesMinutes
            | Role::ValidatesReport
            | Role::CampaignIn
            | Role::CampaignBy
    )
}

/// Adds the facts that no longer hold, so that their withdrawal travels too.
fn cover_past(register: &Register, covered: &mut BTreeSet<EntryId>) {
    for (id, mut fact) in register.past_facts() {
        let mut belongs = false;
        fact.each_reference(&mut |role, to| {
            belongs |= is_owned(role) && covered.contains(&register.programme().resolve(*to));
        });
        if belongs {
            covered.insert(id);
        }
    }
}

/// Adds what the facts refer to, up to the roots.
fn cover_referred(register: &Register, covered: &mut BTreeSet<EntryId>) {
    let mut open: Vec<EntryId> = covered.iter().copied().collect();
    while let Some(id) = open.pop() {
        let Some(mut fact) = register.programme().fact(id).cloned() else {
            continue;
        };
        fact.each_reference(&mut |_, to| {
            if covered.insert(*to) {
                open.push(*to);
            }
        });
    }
}
