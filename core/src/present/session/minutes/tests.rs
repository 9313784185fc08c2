//! Minutes, from the first word to what changes after they are approved.

use serde_json::json;

use super::*;
use crate::drafts::submit_minutes;
use crate::facts::Kind;
use crate::present::sample::day;
use crate::present::session::stage::Stage;

fn view(stage: &Stage) -> MinutesView {
    minutes_view(&stage.sample.register, stage.session, day("2022-01-01")).unwrap()
}

fn submit(stage: &mut Stage, on: &str) {
    let intent = submit_minutes(&stage.sample.register, stage.session, day(on));
    stage.sample.try_to(&intent).unwrap();
}

#[test]
fn minutes_are_composed_from_the_facts() {
    let mut stage = Stage::new();
    stage.note_member(
        0,
        json!({"presence": "represented", "represented_by": "Conseillère"}),
    );
    stage.note_member(1, json!({}));
    stage.note(json!({"guest": "Coordinateur"}));
    stage.of_session(
        Kind::Recommendation,
        json!({"number": "1.2", "text": "Publier", "body": stage.body.to_string()}),
    );
    let seen = view(&stage);
    assert_eq!(
        seen.head.presided_by,
        ["Le secrétaire général", "Un conseiller"]
    );
    assert_eq!(
        seen.head.founded_by.as_deref(),
        Some("Décret n° 2013-195/PM-RM")
    );
    assert_eq!(
        (seen.there.present.len(), seen.there.represented.len()),
        (1, 1)
    );
    assert_eq!((seen.there.n_unmarked, seen.there.guests.len()), (1, 1));
    assert_eq!(seen.recommendations[0].addressee.as_deref(), Some("CNP"));
    assert_eq!(seen.life, MinutesLife::Unwritten);
    stage.of_session(Kind::Minutes, json!({"opening": "La séance s’ouvre."}));
    assert_eq!(view(&stage).life, MinutesLife::Draft);
}

#[test]
fn what_changes_after_they_are_put_forward_is_told() {
    let mut stage = Stage::new();
    let awa = stage.note_member(1, json!({}));
    let guest = stage.note(json!({"guest": "PTF"}));
    submit(&mut stage, "2020-12-01");
    let seen = view(&stage);
    assert_eq!(
        seen.life,
        MinutesLife::Submitted {
            on: day("2020-12-01")
        }
    );
    assert_eq!(seen.changes, None, "their own submission is no change");

    stage.sample.amend(awa, json!({"presence": "excused"}));
    let reason = "saisi par erreur".to_owned();
    let withdraw = crate::register::Intent::Withdraw {
        fact: guest,
        reason,
    };
    stage.sample.try_to(&withdraw).unwrap();
    let changes = view(&stage).changes.unwrap();
    assert!(changes.are_all);
    let did: Vec<_> = changes
        .rows
        .iter()
        .map(|row| (row.did, row.is_after_approval))
        .collect();
    assert_eq!(did, [(Did::Amended, false), (Did::Withdrew, false)]);
    assert_eq!(changes.rows[0].fields, ["presence"]);

    submit(&mut stage, "2020-12-05");
    assert_eq!(
        view(&stage).changes,
        None,
        "put forward again as they are now"
    );
}

#[test]
fn what_changes_after_approval_is_told_as_such() {
    let mut stage = Stage::new();
    let awa = stage.note_member(1, json!({}));
    submit(&mut stage, "2020-12-01");
    let later = stage.sample.record(
        Kind::Session,
        json!({"body": stage.body.to_string(), "number": 16, "opens_on": "2021-02-01"}),
    );
    stage.sample.record(
        Kind::Decision,
        json!({"session": later.to_string(), "at": "2021-02-01", "subject": "minutes", "verdict": "adopted",
            "about_session": stage.session.to_string(), "text": "Le procès-verbal est approuvé."}),
    );
    let approved = view(&stage);
    assert!(matches!(approved.life, MinutesLife::Approved { session, .. } if session.0 == later));
    assert_eq!(approved.changes, None);
    stage.sample.amend(awa, json!({"presence": "absent"}));
    let changes = view(&stage).changes.unwrap();
    assert!(changes.rows[0].is_after_approval);
}
