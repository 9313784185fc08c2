//! Decisions by item, and those taken without quorum.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::day;
use crate::present::session::stage::Stage;

#[test]
fn decisions_stand_by_item_and_say_who_was_there() {
    let mut stage = Stage::new();
    let body = stage.body.to_string();
    stage.sample.record(
        Kind::Parameter,
        json!({"code": "quorum-CNP", "value": "2", "body": body, "basis": "Règlement"}),
    );
    let item = stage.of_session(
        Kind::AgendaItem,
        json!({"order": 1, "title": "Budget 2021", "subject": "budget", "year": 2021}),
    );
    stage.of_session(Kind::AgendaItem, json!({"order": 2, "title": "Divers"}));
    stage.note_member(0, json!({}));
    stage.note_member(1, json!({"to": "2020-11-26T11:00"}));
    let mut decide = |fields: serde_json::Value| stage.of_session(Kind::Decision, fields);
    decide(
        json!({"at": "2020-11-26T12:00", "subject": "other", "verdict": "deferred", "text": "Reporté"}),
    );
    decide(
        json!({"item": item.to_string(), "at": "2020-11-26T10:00", "subject": "budget", "year": 2021,
        "power": "adopt-budget", "verdict": "adopted", "text": "Budget 2021", "for": 2, "against": 0}),
    );

    let view = decisions_view(&stage.sample.register, stage.session, day("2020-11-27"));
    assert_eq!((view.n_decisions, view.n_without_quorum), (2, 1));
    let budget = &view.items[0].decisions[0];
    assert_eq!(budget.manner, Some(Manner::Votes));
    assert_eq!(
        budget.votes,
        (Some(2), Some(0), None),
        "who counted no abstentions did not count none"
    );
    assert_eq!(
        budget.power.as_ref().unwrap().fr(),
        "Adopter le budget annuel"
    );
    assert!(!budget.is_without_quorum());
    assert!(view.items[1].decisions.is_empty());
    assert!(view.others[0].is_without_quorum());
    assert_eq!(view.others[0].manner, None, "nobody recorded how");
    assert_eq!(view.others[0].count.as_ref().unwrap().present, 1);
}

#[test]
fn only_powers_of_the_body_are_offered() {
    let stage = Stage::new();
    let offered = powers_offered(&stage.sample.register, stage.session);
    let codes: Vec<&str> = offered.iter().map(|power| power.code.as_str()).collect();
    assert!(codes.contains(&"adopt-budget"));
    assert!(!codes.contains(&"submit-reports"));
}

#[test]
fn votes_that_a_merge_leaves_too_many_are_told() {
    let mut stage = Stage::new();
    let there = stage.note_member(0, json!({}));
    stage.of_session(
        Kind::Decision,
        json!({"at": "2020-11-26T12:00", "subject": "other", "verdict": "adopted", "text": "Oui", "for": 1}),
    );
    let breaches = |stage: &Stage| {
        let view = decisions_view(&stage.sample.register, stage.session, day("2020-11-27"));
        view.others[0].breaches.clone()
    };
    assert!(breaches(&stage).is_empty());
    stage.sample.amend(there, json!({"presence": "excused"}));
    assert!(matches!(
        breaches(&stage)[..],
        [Refusal::TooManyVotes {
            votes: 1,
            present: 0
        }]
    ));
}
