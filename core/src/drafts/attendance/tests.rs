//! Taps, representation, times and recusals.

use serde_json::json;

use super::*;
use crate::drafts::with_id;
use crate::present::session::stage::Stage;

fn seat(stage: &Stage, at: usize) -> Seat {
    Seat {
        session: stage.session,
        membership: stage.members[at],
    }
}

fn tap(stage: &mut Stage, at: usize, presence: Presence) -> bool {
    let intent = seat(stage, at).mark(&stage.sample.register, presence);
    let is_act = intent.is_some();
    if let Some(intent) = intent {
        stage.sample.try_to(&intent).unwrap();
    }
    is_act
}

fn noted(stage: &Stage, at: usize) -> Attendance {
    let found = seat(stage, at).last(stage.sample.register.programme());
    found.unwrap().1.clone()
}

#[test]
fn the_first_tap_notes_later_ones_change_and_the_same_one_does_nothing() {
    let mut stage = Stage::new();
    assert!(tap(&mut stage, 1, Presence::Present));
    assert!(!tap(&mut stage, 1, Presence::Present));
    let draft = Draft::default().with("capacity", "conseillère technique");
    let intent = seat(&stage, 1).represent(&stage.sample.register, &draft);
    stage.sample.try_to(&intent.unwrap()).unwrap();
    assert_eq!(
        noted(&stage, 1).capacity.as_deref(),
        Some("conseillère technique")
    );
    assert!(tap(&mut stage, 1, Presence::Excused));
    let now = noted(&stage, 1);
    assert_eq!((now.presence, now.capacity), (Presence::Excused, None));
    let nobody = seat(&stage, 1).represent(&stage.sample.register, &Draft::default());
    assert_eq!(
        nobody.unwrap_err(),
        [Refusal::Missing {
            field: "represented_by"
        }]
    );
}

#[test]
fn all_present_marks_those_who_hold_a_seat_and_are_not_marked() {
    let mut stage = Stage::new();
    tap(&mut stage, 0, Presence::Excused);
    let intents = all_present(&stage.sample.register, stage.session);
    assert_eq!(intents.len(), 2);
    for intent in &intents {
        stage.sample.try_to(intent).unwrap();
    }
    assert_eq!(noted(&stage, 0).presence, Presence::Excused);
    assert!(all_present(&stage.sample.register, stage.session).is_empty());
}

#[test]
fn what_was_marked_together_is_taken_back_but_for_what_was_changed_since() {
    let mut stage = Stage::new();
    tap(&mut stage, 0, Presence::Excused);
    let mut noted_now = Vec::new();
    for intent in all_present(&stage.sample.register, stage.session) {
        noted_now.push(stage.sample.try_to(&intent).unwrap());
    }
    tap(&mut stage, 1, Presence::Absent);
    let back = unmark(&stage.sample.register, &noted_now, "par erreur");
    assert_eq!(back.len(), 1);
    for intent in &back {
        stage.sample.try_to(intent).unwrap();
    }
    assert_eq!(noted(&stage, 0).presence, Presence::Excused);
    assert_eq!(noted(&stage, 1).presence, Presence::Absent);
    assert_eq!(all_present(&stage.sample.register, stage.session).len(), 1);
    assert!(unmark(&stage.sample.register, &noted_now, "encore").is_empty());
}

#[test]
fn details_are_times_of_the_day_and_items() {
    let mut stage = Stage::new();
    let item = stage.of_session(
        crate::facts::Kind::AgendaItem,
        json!({"order": 1, "title": "Budget"}),
    );
    let id = AttendanceId(stage.note_member(1, json!({"from": "2020-11-26T09:00"})));
    let days = [crate::present::sample::day("2020-11-26")];
    let before = noted(&stage, 1);
    let draft = details_of(&before, &days);
    assert_eq!(draft.text("from_time"), "09:00");
    assert_eq!(
        amend_details(&draft, id, &before, &days),
        Err(vec![Refusal::NothingChanged])
    );
    let draft = draft
        .with("to_time", "12h15")
        .with("recused", &with_id("", item, true));
    stage
        .sample
        .try_to(&amend_details(&draft, id, &before, &days).unwrap())
        .unwrap();
    let now = noted(&stage, 1);
    assert_eq!(now.to.unwrap().to_string(), "2020-11-26T12:15");
    assert_eq!(now.recused.len(), 1);
    let again = details_of(&now, &days);
    assert_eq!(with_id(again.text("recused"), item, false), "");

    let back = Draft::default().with("from_time", "14:00");
    let intent = seat(&stage, 1).come_back(&back, &days).unwrap();
    stage.sample.try_to(&intent).unwrap();
    assert_eq!(
        noted(&stage, 1).from.unwrap().to_string(),
        "2020-11-26T14:00"
    );
    // A tap is about the last coming.
    assert!(tap(&mut stage, 1, Presence::Absent));
}
