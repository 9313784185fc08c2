//! A session seen before its day: what had not happened by then does not show as having happened.

use serde_json::json;

use super::*;
use crate::calendar::Moment;
use crate::present::sample::Sample;
use crate::present::session::agenda::agenda_items;
use crate::present::session::attendance::roll;
use crate::present::session::decisions::decisions_view;
use crate::present::session::minutes::{MinutesLife, minutes_view};
use crate::present::session::quorum::quorum_view;
use crate::present::session::recommendations::recommendations_of;
use crate::present::session::stage::Stage as Sitting;
use crate::present::sessions::session_row;

/// A session of two days that is recorded whole: the second member came on its second day, on
/// which it decided too.
fn sitting() -> Sitting {
    let mut stage = Sitting::new();
    let session = stage.session.0;
    stage
        .sample
        .amend(session, json!({"closes_on": "2020-11-27"}));
    let item = stage.of_session(Kind::AgendaItem, json!({"order": 1, "title": "Budget"}));
    stage.note_member(0, json!({}));
    stage.note_member(1, json!({"from": "2020-11-27T09:00"}));
    stage.note(json!({"guest": "Coordinateur", "women": 3}));
    for at in ["2020-11-26T10:00", "2020-11-27T10:00"] {
        let decision = json!({"item": item.to_string(), "at": at, "subject": "other",
            "verdict": "adopted", "text": "Oui"});
        stage.of_session(Kind::Decision, decision);
    }
    let asked = json!({"number": "1", "text": "Publier", "body": stage.body.to_string()});
    stage.of_session(Kind::Recommendation, asked);
    stage.of_session(Kind::Minutes, json!({"opening": "La séance s’ouvre."}));
    stage
}

fn view(sample: &Sample, id: SessionId, on: &str) -> SessionView {
    match session_page(&sample.register, &id.to_string(), day(on)) {
        SessionPage::Found(view) => Arc::unwrap_or_clone(view),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn before_its_day_only_its_agenda_is_there_and_from_when_is_said() {
    let stage = sitting();
    let (register, id) = (&stage.sample.register, stage.session);
    let eve = day("2020-11-25");
    let seen = view(&stage.sample, id, "2020-11-25");
    assert_eq!(seen.state, SessionState::Planned);
    let only_agenda = Counts {
        n_items: 1,
        ..Counts::default()
    };
    assert_eq!(seen.counts, only_agenda);
    let ahead = seen.ahead.unwrap();
    assert_eq!(ahead.on, day("2020-11-26"));
    assert_eq!((ahead.noted.n_attendances, ahead.noted.n_decisions), (3, 2));

    let there = roll(register, id, eve).unwrap();
    assert_eq!((there.members.len(), there.n_marked), (3, 0));
    assert!(there.guests.is_empty() && there.heads.is_empty());
    let decided = decisions_view(register, id, eve);
    assert_eq!((decided.n_decisions, decided.n_later), (0, 2));
    assert_eq!(agenda_items(register, id, eve)[0].n_decisions, 0);
    assert!(recommendations_of(register, id, eve).is_empty());
    let quorum = quorum_view(register, id, Moment::from(day("2020-11-26")), eve).unwrap();
    assert!(quorum.is_ahead && !quorum.count.is_noted);
    assert_eq!(quorum.count.present, 0);
    let minutes = minutes_view(register, id, eve).unwrap();
    assert_eq!(minutes.life, MinutesLife::Unwritten);
    assert!(minutes.written.is_none() && minutes.recommendations.is_empty());
    let row = session_row(register, id, eve).unwrap();
    assert_eq!((row.n_decisions, row.opening), (0, None));
}

#[test]
fn each_of_its_days_shows_what_had_happened_by_then() {
    let stage = sitting();
    let (register, id) = (&stage.sample.register, stage.session);
    let told = |on: &str| {
        let seen = view(&stage.sample, id, on);
        let decided = decisions_view(register, id, day(on));
        let counts = (seen.counts.n_attendances, seen.counts.n_decisions);
        (seen.ahead.is_some(), counts, decided.n_later)
    };
    assert_eq!(told("2020-11-26"), (false, (2, 1), 1));
    assert_eq!(told("2020-11-27"), (false, (3, 2), 0));
    assert_eq!(
        session_row(register, id, day("2020-11-26"))
            .unwrap()
            .n_decisions,
        1
    );
    assert_eq!(recommendations_of(register, id, day("2020-11-26")).len(), 1);
}

#[test]
fn one_whose_day_is_not_known_is_ahead_of_the_day_of_the_one_before() {
    let mut stage = Sitting::new();
    let body = stage.body.to_string();
    let next = stage
        .sample
        .record(Kind::Session, json!({"body": body, "number": 16}));
    let seen = |on: &str| view(&stage.sample, SessionId(next), on);
    let before = seen("2020-11-25");
    assert_eq!(before.state, SessionState::Planned);
    assert_eq!(before.ahead.unwrap().on, day("2020-11-26"));
    let after = seen("2020-11-26");
    assert_eq!((after.state, after.ahead), (SessionState::Closed, None));
}
