//! The quorum as a session goes on.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::day;
use crate::present::session::stage::Stage;

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn rule(stage: &mut Stage, code: &str, value: &str) -> EntryId {
    let body = stage.body.to_string();
    stage.sample.record(
        Kind::Parameter,
        json!({"code": code, "value": value, "body": body, "from": "2020-01-01", "basis": "Règlement intérieur"}),
    )
}

#[test]
fn a_rule_not_set_is_said_and_one_set_is_named() {
    let mut stage = Stage::new();
    let view = |stage: &Stage| {
        quorum_view(
            &stage.sample.register,
            stage.session,
            at("2020-11-26"),
            day("2020-11-26"),
        )
        .unwrap()
    };
    assert!(!view(&stage).count.is_noted, "nobody noted who was there");
    stage.note_member(1, json!({}));
    assert!(view(&stage).count.is_noted);
    let unset = view(&stage);
    assert_eq!(unset.count.verdict, QuorumVerdict::NoRule);
    assert_eq!(unset.set_by, None);
    assert_eq!(unset.codes.unwrap().0, "quorum-CNP");

    rule(&mut stage, "quorum-CNP", "2/3");
    assert_eq!(view(&stage).count.verdict, QuorumVerdict::NoBase);
    rule(&mut stage, "quorum-base", "held");
    let set = view(&stage);
    assert_eq!((set.count.present, set.count.required), (1, Some(2)));
    assert_eq!(
        (set.n_base, set.count.verdict),
        (Some(3), QuorumVerdict::NotReached)
    );
    let set_by = set.set_by.unwrap();
    assert_eq!(
        (set_by.basis.as_str(), set_by.is_own),
        ("Règlement intérieur", true)
    );
}

#[test]
fn each_coming_and_leaving_changes_the_quorum() {
    let mut stage = Stage::new();
    rule(&mut stage, "quorum-CNP", "2");
    let item = stage.of_session(Kind::AgendaItem, json!({"order": 1, "title": "Budget"}));
    let other = stage.of_session(Kind::AgendaItem, json!({"order": 2, "title": "Divers"}));
    stage.note_member(0, json!({"recused": [item.to_string()]}));
    stage.note_member(1, json!({"from": "2020-11-26T09:30"}));
    stage.note_member(2, json!({"to": "2020-11-26T11:00"}));
    let moments = quorum_moments(&stage.sample.register, stage.session);
    let told: Vec<_> = moments
        .iter()
        .map(|row| {
            let changes = [row.came.join(","), row.left.join(",")];
            (row.at.to_string(), changes, row.count.present)
        })
        .collect();
    let row = |at: &str, came: &str, left: &str, present: u32| {
        (at.to_owned(), [came.to_owned(), left.to_owned()], present)
    };
    assert_eq!(
        told,
        [
            row("2020-11-26T00:00", "", "", 2),
            row("2020-11-26T09:30", "Awa", "", 3),
            row("2020-11-26T11:00", "", "Binta", 2),
        ]
    );
    let late = at("2020-11-26T12:00");
    let items = quorum_items(&stage.sample.register, stage.session, late);
    let counts: Vec<_> = items
        .iter()
        .map(|row| (row.order, row.recused.join(","), row.count.present))
        .collect();
    assert_eq!(counts, [(1, "Moussa".to_owned(), 1), (2, String::new(), 2)]);
    // A decided item is looked at when it was decided.
    stage.of_session(
        Kind::Decision,
        json!({"item": other.to_string(), "at": "2020-11-26T10:00", "subject": "other", "verdict": "adopted", "text": "Oui"}),
    );
    let items = quorum_items(&stage.sample.register, stage.session, late);
    assert_eq!(items[1].count.present, 3);
}

#[test]
fn the_moment_looked_at_is_now_while_it_sits() {
    let stage = Stage::new();
    let seen = |day_seen: &str, now: &str| {
        looked_at(
            &stage.sample.register,
            stage.session,
            day(day_seen),
            Moment::parse(now),
        )
        .map(|at| at.to_string())
    };
    let now = "2020-11-26T10:05";
    assert_eq!(seen("2020-11-26", now).as_deref(), Some(now));
    assert_eq!(
        seen("2020-12-01", "2020-12-01T08:00").as_deref(),
        Some("2020-11-26")
    );
    assert_eq!(
        seen("2020-10-01", "2020-10-01T08:00").as_deref(),
        Some("2020-11-26")
    );
}
