//! The agenda: running times, places, and what is proposed.

use super::super::agenda::agenda;
use super::super::convocation::convocation;
use super::*;

#[test]
fn lines_run_one_after_the_other_as_long_as_each_says_how_long_it_takes() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26"}));
    for (order, minutes, listing) in [
        (3, json!(45), "listed"),
        (1, json!(30), "listed"),
        (2, json!(60), "deferred"),
        (4, json!(null), "listed"),
        (5, json!(15), "listed"),
    ] {
        let mut item =
            json!({"order": order, "title": format!("Point {order}"), "listing": listing});
        if !minutes.is_null() {
            item["minutes"] = minutes;
        }
        if listing == "deferred" {
            item["reason"] = json!("faute de temps");
        }
        stage.of_session(Kind::AgendaItem, id, item);
    }
    let seen = agenda(&stage.sample.register, id, day("2020-11-01"));
    let told: Vec<_> = seen
        .items
        .iter()
        .map(|item| {
            (
                item.title.as_str(),
                item.place,
                item.begins_after,
                item.is_last,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Point 1", 1, Some(0), false),
            ("Point 3", 2, Some(30), false),
            ("Point 4", 3, Some(75), false),
            ("Point 5", 4, None, true),
        ]
    );
    assert_eq!((seen.n_minutes, seen.n_untimed), (90, 1));
    assert_eq!(seen.set_aside.len(), 1);
    assert_eq!(seen.set_aside[0].reason.as_deref(), Some("faute de temps"));
}

#[test]
fn a_line_is_proposed_with_the_power_that_it_exercises() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26"}));
    let seen = agenda(&stage.sample.register, id, day("2020-11-01"));
    let budget = seen
        .proposed
        .iter()
        .find(|proposed| proposed.key == "CNP-3-budget-2021-0")
        .unwrap();
    let power = budget.power.as_ref().map(|(code, _)| code.as_str());
    assert_eq!(power, Some("adopt-budget"));
    assert!(budget.duty.is_some());
    let keys: std::collections::BTreeSet<_> =
        seen.proposed.iter().map(|proposed| &proposed.key).collect();
    assert_eq!(keys.len(), seen.proposed.len(), "each has a key of its own");
}

#[test]
fn a_session_that_is_over_is_offered_what_was_open_then_and_nothing_once_its_minutes_are_in() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26"}));
    let seen = agenda(&stage.sample.register, id, day("2030-01-01"));
    assert!(seen.is_over);
    let years = seen
        .proposed
        .iter()
        .filter_map(|one| one.proposal.matter.year);
    assert!(years.into_iter().all(|year| year <= 2021));
    assert!(!seen.proposed.is_empty());
    stage.of_session(Kind::Minutes, id, json!({"submitted_on": "2020-12-10"}));
    let seen = agenda(&stage.sample.register, id, day("2030-01-01"));
    assert!(seen.proposed.is_empty());
}

#[test]
fn those_are_called_whose_mandates_run_on_the_day() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26"}));
    let cnp = stage.cnp.to_string();
    for (name, from, to) in [
        ("Présidence", "2019-01-01", None),
        ("Ancien", "2015-01-01", Some("2019-12-31")),
    ] {
        let person = stage.sample.record(Kind::Person, json!({"name": name}));
        let mut mandate = json!({"person": person.to_string(), "body": cnp, "from": from});
        if let Some(to) = to {
            mandate["to"] = json!(to);
        }
        stage.sample.record(Kind::Membership, mandate);
    }
    stage.of_session(Kind::AgendaItem, id, json!({"order": 1, "title": "PTBA"}));
    let sheet = convocation(&stage.sample.register, id, day("2020-11-01")).unwrap();
    let names: Vec<_> = sheet
        .members
        .iter()
        .map(|member| member.person.as_deref())
        .collect();
    assert_eq!(names, [Some("Présidence")]);
    assert_eq!(sheet.items.len(), 1);
    assert!(
        sheet
            .founded_by
            .or(sheet.basis.map(|words| words.fr().to_owned()))
            .is_some()
    );
}
