//! The IATI export of the programme's past keeps to the structure that the standard publishes,
//! holds the figures that were published, and says how many facts it leaves out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a test"
)]

#[path = "iati/figures.rs"]
mod figures;
#[path = "iati/structure.rs"]
mod structure;

use std::sync::Arc;

use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::exports::Export;
use governance::exports::iati::{Asked, Say, write};
use governance::facts::Kind;
use governance::ids::{Actor, EntryId};
use governance::present::demonstration;
use governance::register::{Intent, Register, Stamp};
use serde_json::Value;
use structure::{Element, Structure, read};

const MADE_AT: &str = "2026-11-26T10:42:07Z";

fn structure() -> Structure {
    Structure::parse(include_str!("../schema/iati-2.03.txt"))
}

/// The past, as the demonstration has it.
fn past() -> Register {
    let mut register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let past = demonstration::entries(&register).unwrap();
    register.admit_all(past);
    register
}

fn record(register: &mut Register, kind: Kind, fields: Value) -> EntryId {
    let stamp = Stamp {
        actor: Actor::from_number(1),
        at: MADE_AT.to_owned(),
        by: "Secrétariat".to_owned(),
    };
    let fields = fields.as_object().unwrap().clone();
    let entry = register.prepare(&Intent::Record { kind, fields }, &stamp);
    let entry = entry.unwrap();
    let id = entry.id();
    register.admit(entry);
    id
}

/// Says plainly what it is asked to.
fn say(say: Say) -> String {
    format!("{say:?}")
}

fn export_on(register: &Register, day: &str) -> Export {
    write(Asked {
        register,
        day: day.parse().unwrap(),
        made_at: MADE_AT,
        language: "fr",
        say: &say,
    })
}

fn export(register: &Register) -> Export {
    export_on(register, "2026-11-26")
}

fn activity(export: &Export) -> Element {
    let root = read(&export.text).unwrap();
    root.first("iati-activities").first("iati-activity").clone()
}

#[test]
fn the_export_is_as_the_standard_publishes_it() {
    let text = export(&past()).text;
    assert_eq!(structure().flaws(&text), Vec::<String>::new());
}

#[test]
fn the_check_refuses_what_the_standard_does() {
    let (structure, text) = (structure(), export(&past()).text);
    let broken = [
        ("no version", " version=\"2.03\"", ""),
        ("another version", "version=\"2.03\"", "version=\"2.02\""),
        ("no instant", "T10:42:07Z", " 10:42"),
        ("no identifier", "<iati-identifier>", "<identifier>"),
        ("a name too many", "<title>", "<title>x</title><title>"),
        ("no role", " role=\"1\"", ""),
        ("an unknown role", " role=\"1\"", " role=\"7\""),
        ("no status", "<activity-status code=\"3\"/>", ""),
        (
            "a day of no calendar",
            "iso-date=\"2014-12-31\"",
            "iso-date=\"2014-12-32\"",
        ),
        (
            "a day as people write it",
            "iso-date=\"2014-12-31\"",
            "iso-date=\"31/12/2014\"",
        ),
        ("no day of value", " value-date=\"2014-06-30\"", ""),
        (
            "an amount as people write it",
            ">667562353<",
            ">667 562 353<",
        ),
        ("a comma", ">667562353<", ">667562353,0<"),
        (
            "no currency at all",
            "currency=\"XOF\"",
            "currency=\"FCFA\"",
        ),
        (
            "an unknown type",
            "<transaction-type code=\"4\"/>",
            "<transaction-type code=\"44\"/>",
        ),
        ("no type", "<transaction-type code=\"4\"/>", ""),
        ("an attribute too many", "<sector ", "<sector name=\"x\" "),
        ("a text where none is", "</budget>", "once</budget>"),
        ("no measure", "<indicator measure=\"1\">", "<indicator>"),
        (
            "a day to come",
            "transaction-date iso-date=\"2014-06-30\"",
            "transaction-date iso-date=\"2027-06-30\"",
        ),
        (
            "a year too many",
            "period-end iso-date=\"2014-12-31\"",
            "period-end iso-date=\"2015-12-31\"",
        ),
        ("cut off", "</iati-activities>", ""),
    ];
    for (what, from, to) in broken {
        assert!(text.contains(from), "{what}: {from} is not there");
        let wrong = text.replacen(from, to, 1);
        assert_ne!(structure.flaws(&wrong), Vec::<String>::new(), "{what}");
    }
    // Two elements that stand in each other's place.
    let status = "    <activity-status code=\"3\"/>\n";
    let wrong = text.replacen(status, "", 1);
    let wrong = wrong.replacen(
        "    <recipient-country",
        &format!("{status}    <recipient-country"),
        1,
    );
    let flaws = structure.flaws(&wrong);
    assert!(
        flaws.iter().all(|flaw| flaw.contains("out of order")),
        "{flaws:?}"
    );
    assert_eq!(flaws.len(), 1);
}

#[test]
fn who_takes_part_follows_from_funding_and_from_the_charter() {
    let activity = activity(&export(&past()));
    let found: Vec<_> = activity
        .all("participating-org")
        .map(|one| {
            (
                one.attribute("role").unwrap(),
                one.told(),
                one.attribute("ref"),
            )
        })
        .collect();
    let expected = [
        ("1", "Banque mondiale (IDA)", None),
        ("1", "Royaume-Uni (DFID), par la Banque mondiale", None),
        ("1", "Plusieurs bailleurs, par la Banque mondiale", None),
        ("1", "État du Mali", None),
        ("1", "Suisse", None),
        ("2", "Comité national de pilotage", None),
        ("4", "Unité technique de gestion des filets sociaux", None),
    ];
    assert_eq!(found, expected);
    assert_eq!(activity.first("reporting-org").attribute("ref"), Some(""));
    assert_eq!(
        activity.first("iati-identifier").text,
        "jigisemejiri-H835-ML"
    );
    assert_eq!(
        activity.first("recipient-country").attribute("code"),
        Some("ML")
    );
    let dates: Vec<_> = activity
        .all("activity-date")
        .map(|one| {
            (
                one.attribute("type").unwrap(),
                one.attribute("iso-date").unwrap(),
            )
        })
        .collect();
    assert_eq!(dates, [("2", "2013-08-07"), ("4", "2023-06-30")]);
}

#[test]
fn what_is_left_out_is_counted_fact_by_fact() {
    let register = past();
    let export = export(&register);
    let left = |kind| export.left_out.get(&kind).copied();
    // A plan of unknown amount is the only one that is not told.
    assert_eq!(left(Kind::WorkPlan), Some(1));
    for told in [
        Kind::Progress,
        Kind::FundingSource,
        Kind::Activity,
        Kind::BudgetLine,
    ] {
        assert_eq!(left(told), None, "{told:?}");
    }
    let programme = register.programme();
    let count = |kind| {
        programme
            .facts()
            .filter(|(_, fact)| fact.kind() == kind)
            .count()
    };
    // Told: the country; those that answer and those that carry out.
    assert_eq!(left(Kind::Area), Some(count(Kind::Area) - 1));
    assert_eq!(left(Kind::Body), Some(count(Kind::Body) - 2));
    for kind in [
        Kind::Component,
        Kind::Session,
        Kind::Decision,
        Kind::Mission,
    ] {
        assert_eq!(left(kind), Some(count(kind)).filter(|n| *n > 0), "{kind:?}");
    }
}

#[test]
fn a_programme_of_which_little_is_known_is_written_all_the_same() {
    let register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let text = export(&register).text;
    assert_eq!(structure().flaws(&text), Vec::<String>::new());
}
