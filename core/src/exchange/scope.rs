//! What a file holds: all, one territory or body with what it refers to, or the lists that everybody
//! works by.

use std::collections::BTreeSet;

use crate::facts::{Kind, Role};
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
    /// The lists that everybody works by, without persons, sessions and figures: areas, bodies and
    /// their posts, parameters, indicators and their targets, components and sources of money.
    Lists,
}

/// The kinds of facts that the lists hold. What these refer to is of these kinds too.
const LISTS: [Kind; 8] = [
    Kind::Area,
    Kind::Body,
    Kind::Post,
    Kind::Parameter,
    Kind::Indicator,
    Kind::Target,
    Kind::Component,
    Kind::FundingSource,
];

impl Scope {
    pub(super) fn to_json(self) -> String {
        match self {
            Self::All => "{\"all\":true}".to_owned(),
            Self::Area(id) => format!("{{\"area\":\"{id}\"}}"),
            Self::Body(id) => format!("{{\"body\":\"{id}\"}}"),
            // What knows no lists reads a file of all that leaves out the rest, and takes it in.
            Self::Lists => "{\"all\":true,\"lists\":true}".to_owned(),
        }
    }

    pub(super) fn read(json: &str) -> Option<Self> {
        let mut scope = None;
        let mut scanner = Scanner::new(json);
        let walked = scanner.object(|scanner, key| {
            let value = scanner.value()?;
            let id = value.trim_matches('"').parse::<EntryId>().ok();
            scope = match (key, id) {
                ("lists", _) if value == "true" => Some(Self::Lists),
                ("all", _) if value == "true" && scope != Some(Self::Lists) => Some(Self::All),
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
        let mut covered = match self {
            Self::All => return None,
            Self::Area(id) => belongings(register, id.0),
            Self::Body(id) => belongings(register, id.0),
            Self::Lists => lists(register),
        };
        let programme = register.programme();
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

/// Returns a fact with all that belongs to it, and what did before it was withdrawn.
fn belongings(register: &Register, start: EntryId) -> BTreeSet<EntryId> {
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
    covered
}

/// Returns the facts of the lists, also those that were withdrawn.
fn lists(register: &Register) -> BTreeSet<EntryId> {
    let facts = register.programme().facts();
    let held = facts.filter(|(_, fact)| LISTS.contains(&fact.kind()));
    let past = register.past_facts();
    let past = past.filter(|(_, fact)| LISTS.contains(&fact.kind()));
    let held = held.map(|(id, _)| id);
    held.chain(past.map(|(id, _)| id)).collect()
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
            | Role::MeasuredByPost
            | Role::ReportedBy
            | Role::TargetIn
            | Role::ValidatesMeasurement
            | Role::ValidatesMinutes
            | Role::ValidatesReport
            | Role::CampaignIn
            | Role::CampaignBy
            | Role::ReinforcementOf
            | Role::PostingIn
            | Role::PostingAt
    )
}

/// Adds the facts that no longer hold, so that their withdrawal travels too.
fn cover_past(register: &Register, covered: &mut BTreeSet<EntryId>) {
    for (id, fact) in register.past_facts() {
        let mut belongs = false;
        fact.each_reference(&mut |role, to| {
            belongs |= is_owned(role) && covered.contains(&register.programme().resolve(to));
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
        let Some(fact) = register.programme().fact(id) else {
            continue;
        };
        fact.each_reference(&mut |_, to| {
            if covered.insert(to) {
                open.push(to);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::exchange::{Cover, Merge, Preview, Reader, Realm, write};
    use crate::present::sample::{Sample, map};
    use crate::register::Intent;
    use crate::status::validation::stage::Stage;

    fn file(register: &Register, scope: Scope) -> String {
        let cover = Cover {
            realm: Realm::Real,
            made_at: "2026-11-27T10:42:07Z",
            device: "tablette 7",
            scope,
        };
        write(register, &cover)
    }

    fn taken_in(register: &Register, files: &[String]) -> (Preview, Register) {
        let read = |file: &String| {
            let reader = Reader::open(file.clone(), Realm::Real).unwrap();
            reader.finish().unwrap()
        };
        let mut merge = Merge::begin(register, files.iter().map(read).collect());
        let preview = merge.preview(register);
        let (merged, _) = merge.confirm(register).unwrap();
        (preview, merged)
    }

    /// A register with people, a session, and a figure that is validated and one that is sent back.
    fn lived() -> Stage {
        let mut stage = Stage::new();
        let first = stage.measures("2020-03-31", 40);
        let second = stage.measures("2020-06-30", 45);
        let commune = stage.commune_body;
        stage.validates(first, commune, "2020-04-05", "validated");
        stage.validates(second, commune, "2020-07-05", "returned");
        let (village, ccl) = (stage.village_body.to_string(), stage.ccl.to_string());
        let target = json!({
            "indicator": stage.indicator.to_string(), "area": stage.village.to_string(),
            "cut_off": "2020-12-31", "figure": 90,
        });
        stage.record(Kind::Target, target);
        let person = stage.record(Kind::Person, json!({"name": "Relais du village"}));
        let seat =
            json!({"person": person.to_string(), "body": village.clone(), "from": "2020-01-01"});
        stage.record(Kind::Membership, seat);
        let post = json!({"body": ccl, "name": "Point focal", "from": "2020-01-01"});
        let post = stage.record(Kind::Post, post);
        let gone = Intent::Withdraw {
            fact: post,
            reason: "saisi deux fois".to_owned(),
        };
        stage.sample.try_to(&gone).unwrap();
        let session = json!({"body": village, "opens_on": "2020-02-02"});
        let session = stage.record(Kind::Session, session);
        stage.record(Kind::Minutes, json!({"session": session.to_string()}));
        let plan = json!({"year": 2020, "version": 1});
        let plan = stage.record(Kind::WorkPlan, plan);
        let progress = json!({
            "plan": plan.to_string(), "cut_off": "2020-06-30", "disbursed": 100,
            "body": stage.antenna.to_string(),
        });
        stage.record(Kind::Progress, progress);
        stage
    }

    #[test]
    fn the_lists_fill_an_empty_register_and_the_whole_fits_later() {
        let stage = lived();
        let whole = &stage.sample.register;
        let empty = Sample::new().register;
        let lists = file(whole, Scope::Lists);
        assert!(lists.contains("\"scope\":{\"all\":true,\"lists\":true}"));
        let (preview, part) = taken_in(&empty, std::slice::from_ref(&lists));
        assert_eq!((preview.missing, preview.differing), (vec![], vec![]));
        assert_eq!((preview.aside, preview.concerns), (vec![], vec![]));
        let (all, held) = (whole.programme(), part.programme());
        for (id, fact) in all.facts() {
            let is_listed = LISTS.contains(&fact.kind());
            assert_eq!(held.fact(id), Some(fact).filter(|_| is_listed));
        }
        // An agent works on, while the office does; the fuller file then fits.
        let mut agent = part;
        let stamp = crate::present::sample::stamp(7);
        let fields = stage.village_figure("2020-09-30", 50);
        let intent = Intent::Record {
            kind: Kind::Measurement,
            fields: map(fields),
        };
        let entry = agent.prepare(&intent, &stamp).unwrap();
        agent.admit(entry.clone());
        let (preview, filled) = taken_in(&agent, &[file(whole, Scope::All), lists]);
        assert_eq!((preview.missing, preview.concerns), (vec![], vec![]));
        let mut expected = whole.clone();
        expected.admit(entry);
        assert_eq!(filled.programme(), expected.programme());
        assert_eq!(filled.journal().len(), expected.journal().len());
    }

    #[test]
    fn what_is_said_of_the_scope_reads_as_written() {
        let id: EntryId = "k3f9a2m7qx-1".parse().unwrap();
        let all = [
            Scope::All,
            Scope::Lists,
            Scope::Area(AreaId(id)),
            Scope::Body(BodyId(id)),
        ];
        for scope in all {
            assert_eq!(Scope::read(&scope.to_json()), Some(scope));
        }
        let other_way = "{\"lists\":true,\"all\":true}";
        assert_eq!(Scope::read(other_way), Some(Scope::Lists));
        assert_eq!(Scope::read("{\"lists\":false}"), None);
    }

    #[test]
    fn the_file_of_an_antenna_holds_what_it_reported_and_what_was_found_of_its_figures() {
        let stage = lived();
        let whole = &stage.sample.register;
        let empty = Sample::new().register;
        let scope = Scope::Body(BodyId(stage.antenna));
        let (preview, part) = taken_in(&empty, &[file(whole, scope)]);
        assert_eq!((preview.missing, preview.concerns), (vec![], vec![]));
        let counts = |register: &Register| {
            let programme = register.programme();
            [
                programme.measurements().count(),
                programme.validations().count(),
                programme.all_progress().count(),
                programme.sessions().count(),
                programme.memberships().count(),
            ]
        };
        assert_eq!(counts(&part), counts(whole));
        assert_eq!(counts(&part), [2, 2, 1, 1, 1]);
    }
}
