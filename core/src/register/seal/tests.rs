//! What a digest of minutes covers.

use serde_json::json;

use crate::drafts::submit_minutes;
use crate::facts::Kind;
use crate::ids::MinutesId;
use crate::present::sample::{Sample, day, stamp};
use crate::present::session::stage::Stage;
use crate::status::sessions::minutes_of;

fn sealed() -> (Stage, MinutesId) {
    let mut stage = Stage::new();
    stage.note_member(1, json!({}));
    let intent = submit_minutes(&stage.sample.register, stage.session, day("2020-12-01"));
    stage.sample.try_to(&intent).unwrap();
    let minutes = minutes_of(stage.sample.register.programme(), stage.session).unwrap();
    (stage, minutes)
}

#[test]
fn an_auditor_finds_the_same_with_sha256sum() {
    let (stage, _) = sealed();
    let register = &stage.sample.register;
    let lines: Vec<String> = register
        .session_entries(stage.session)
        .into_iter()
        .map(|(id, _)| format!("{id} {}\n", register.journal().entry(id).unwrap().digest()))
        .collect();
    assert_eq!(
        lines.len(),
        2,
        "the session and one attendance, not the seal"
    );
    let digest = crate::digest::Digest::of(&lines.concat());
    assert_eq!(register.session_digest(stage.session), digest);
}

#[test]
fn what_is_about_another_session_changes_nothing() {
    let (mut stage, minutes) = sealed();
    let other = stage.sample.record(
        Kind::Session,
        json!({"body": stage.body.to_string(), "number": 16, "opens_on": "2021-02-01"}),
    );
    stage.sample.record(
        Kind::Attendance,
        json!({"session": other.to_string(), "guest": "PTF"}),
    );
    assert_eq!(
        stage
            .sample
            .register
            .changed_since_seal(stage.session, minutes),
        None
    );
}

#[test]
fn a_text_changed_together_with_the_digest_is_seen() {
    let (mut stage, minutes) = sealed();
    let digest = stage
        .sample
        .register
        .session_digest(stage.session)
        .to_string();
    stage.sample.amend(
        minutes.0,
        json!({"debates": "Autre chose", "digest": digest, "submitted_on": "2020-12-02"}),
    );
    assert!(
        stage
            .sample
            .register
            .changed_since_seal(stage.session, minutes)
            .is_some()
    );
}

#[test]
fn what_was_made_apart_and_arrives_late_is_seen() {
    let mut stage = Stage::new();
    let mut there = Sample {
        register: stage.sample.register.clone(),
        stamp: stamp(2),
    };
    there.record(
        Kind::Attendance,
        json!({"session": stage.session.to_string(), "guest": "PTF"}),
    );
    // Two more entries here, so that what was made there has the lesser tick.
    stage.note_member(0, json!({}));
    stage.note_member(1, json!({}));
    let intent = submit_minutes(&stage.sample.register, stage.session, day("2020-12-01"));
    stage.sample.try_to(&intent).unwrap();
    let minutes = minutes_of(stage.sample.register.programme(), stage.session).unwrap();
    let brought: Vec<_> = there.register.journal().entries().cloned().collect();
    stage.sample.register.admit_all(brought);
    let since = stage
        .sample
        .register
        .changed_since_seal(stage.session, minutes)
        .unwrap();
    assert!(!since.are_all, "no order tells which were known");
    assert!(since.entries.is_empty());
}
