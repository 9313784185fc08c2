//! The Popolo export of the programme's past keeps to Popolo's published structure, holds every
//! fact that has a class there, and refers to nothing that is not in it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a test"
)]

#[path = "schema/check.rs"]
mod check;

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::exports::popolo::write;
use governance::facts::Kind;
use governance::ids::{Actor, EntryId};
use governance::present::demonstration;
use governance::present::story::story;
use governance::register::{Intent, Register, Stamp};
use serde_json::{Value, json};

/// The past, and what it lacks: a person with a mandate, a vote that was counted.
fn register() -> Register {
    let mut register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let past = demonstration::entries(&register).unwrap();
    register.admit_all(past);
    let story = story(&register).unwrap();
    let (body, session) = (story.body.to_string(), story.session.to_string());
    let person = record(&mut register, Kind::Person, json!({"name": "Awa Diarra"}));
    let fields = json!({"person": person.to_string(), "body": body, "from": "2014-01-01"});
    let mandate = record(&mut register, Kind::Membership, fields);
    let fields = json!({"session": session, "membership": mandate.to_string()});
    record(&mut register, Kind::Attendance, fields);
    let fields = json!({
        "session": session, "at": "2020-11-26", "subject": "other", "verdict": "rejected",
        "for": 0, "against": 1, "text": "Report de la session de printemps",
        "source": "Compte rendu, sans adresse",
    });
    record(&mut register, Kind::Decision, fields);
    register
}

fn record(register: &mut Register, kind: Kind, fields: Value) -> EntryId {
    let stamp = Stamp {
        actor: Actor::from_number(1),
        at: "2026-11-26T10:00:00Z".to_owned(),
        by: "Secrétariat".to_owned(),
    };
    let fields = fields.as_object().unwrap().clone();
    let entry = register.prepare(&Intent::Record { kind, fields }, &stamp);
    let entry = entry.unwrap();
    let id = entry.id();
    register.admit(entry);
    id
}

fn document(register: &Register) -> Value {
    serde_json::from_str(&write(register).text).unwrap()
}

#[test]
fn the_export_is_as_popolo_publishes_it() {
    let schema: Value = serde_json::from_str(include_str!("../schema/popolo.schema.json")).unwrap();
    let document = document(&register());
    assert_eq!(check::flaws(&schema, &document), Vec::<String>::new());
    // The check sees what is wrong: no name, an unknown property, a link without its address.
    for (at, value) in [
        ("/organizations/0/name", Value::Null),
        ("/events/0/surprise", json!("x")),
        ("/events/0/sources", json!([{"note": "nowhere"}])),
        ("/motions/0/result", json!("adopted")),
    ] {
        let mut wrong = document.clone();
        let (parent, name) = at.rsplit_once('/').unwrap();
        wrong.pointer_mut(parent).unwrap()[name] = value;
        assert_ne!(check::flaws(&schema, &wrong), Vec::<String>::new(), "{at}");
    }
}

#[test]
fn every_fact_of_a_class_is_there_and_the_others_are_counted() {
    let register = register();
    let (export, document) = (write(&register), document(&register));
    let programme = register.programme();
    let count = |kind: Kind| {
        programme
            .facts()
            .filter(|(_, fact)| fact.kind() == kind)
            .count()
    };
    let classes = [
        ("organizations", Kind::Body),
        ("persons", Kind::Person),
        ("posts", Kind::Post),
        ("memberships", Kind::Membership),
        ("areas", Kind::Area),
        ("events", Kind::Session),
        ("motions", Kind::Decision),
    ];
    for (class, kind) in classes {
        assert_eq!(
            document[class].as_array().unwrap().len(),
            count(kind),
            "{class}"
        );
        assert!(!export.left_out.contains_key(&kind), "{class}");
    }
    assert_eq!(document["vote_events"].as_array().unwrap().len(), 1);
    // Attendances stand within their session.
    let within = classes.map(|(_, kind)| kind);
    for kind in Kind::ALL.iter().filter(|kind| !within.contains(kind)) {
        let expected = match kind {
            Kind::Attendance => None,
            _ => Some(count(*kind)).filter(|count| *count > 0),
        };
        assert_eq!(export.left_out.get(kind).copied(), expected, "{kind:?}");
    }
}

#[test]
fn every_reference_leads_to_an_object_of_its_class() {
    let document = document(&register());
    let ids = |class: &str| -> BTreeSet<&str> {
        let all = document[class].as_array().unwrap().iter();
        let ids: Vec<&str> = all.clone().map(|one| one["id"].as_str().unwrap()).collect();
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(set.len(), ids.len(), "an id twice among {class}");
        set
    };
    let references = [
        ("organizations", "parent_id", "organizations"),
        ("organizations", "area_id", "areas"),
        ("areas", "parent_id", "areas"),
        ("posts", "organization_id", "organizations"),
        ("memberships", "person_id", "persons"),
        ("memberships", "organization_id", "organizations"),
        ("memberships", "post_id", "posts"),
        ("events", "organization_id", "organizations"),
        ("motions", "organization_id", "organizations"),
        ("motions", "legislative_session_id", "events"),
        ("vote_events", "motion_id", "motions"),
        ("vote_events", "organization_id", "organizations"),
        ("vote_events", "legislative_session_id", "events"),
    ];
    let mut n_followed = 0;
    for (class, property, target) in references {
        let known = ids(target);
        for one in document[class].as_array().unwrap() {
            if let Some(id) = one.get(property) {
                assert!(
                    known.contains(id.as_str().unwrap()),
                    "{class}.{property}: {id}"
                );
                n_followed += 1;
            }
        }
    }
    assert!(n_followed > 70, "{n_followed}");
}
