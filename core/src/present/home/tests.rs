//! What an agent has to do, in a region of four bodies.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::{AreaId, BodyId, EntryId, SessionId};
use crate::present::choices::bodies_within;
use crate::present::sample::day;
use crate::status::indicators::MeasureState;
use crate::status::validation::ValidationState;
use crate::status::validation::stage::Stage;

fn posted_to(stage: &mut Stage, area: Option<EntryId>, body: Option<EntryId>) -> PostingId {
    let mut fields = json!({"function": "ASL de Benkadi-Founia", "from": "2020-01-01"});
    for (field, id) in [("area", area), ("body", body)] {
        if let Some(id) = id {
            fields[field] = json!(id.to_string());
        }
    }
    PostingId(stage.record(Kind::Posting, fields))
}

fn seen(stage: &Stage, id: PostingId, on: &str) -> Home {
    home(&stage.sample.register, id, day(on), 8).unwrap()
}

#[test]
fn the_committees_of_a_perimeter_are_those_of_its_areas_and_each_has_one_next_act() {
    let mut stage = Stage::new();
    let commune = stage.commune;
    let posting = posted_to(&mut stage, Some(commune), None);
    let view = seen(&stage, posting, "2020-04-10");
    assert_eq!(view.posted.function, "ASL de Benkadi-Founia");
    let acts = |view: &Home| -> Vec<(BodyId, NextAct)> {
        let rows = view.committees.rows.iter();
        rows.map(|row| (row.body.id, row.act)).collect()
    };
    let (commune_body, village_body) = (BodyId(stage.commune_body), BodyId(stage.village_body));
    assert_eq!(
        acts(&view),
        [
            (commune_body, NextAct::SetUp),
            (village_body, NextAct::SetUp)
        ]
    );

    // Somebody sits in the village committee: it can hold a session.
    let person = stage.record(Kind::Person, json!({"name": "Chef de village"}));
    let mandate = json!({"person": person.to_string(), "body": village_body.to_string(), "from": "2020-01-01"});
    stage.record(Kind::Membership, mandate);
    let view = seen(&stage, posting, "2020-04-10");
    assert_eq!(acts(&view)[1], (village_body, NextAct::Hold));

    // One is planned, then held, then lacks its minutes.
    let session = json!({"body": village_body.to_string(), "number": 1, "opens_on": "2020-04-16"});
    let session = SessionId(stage.record(Kind::Session, session));
    let at = |stage: &Stage, on: &str| {
        let view = seen(stage, posting, on);
        let act = acts(&view).into_iter().find(|(id, _)| *id == village_body);
        let counts = (view.coming.n_all, view.without_minutes.n_all);
        (act.unwrap().1, counts)
    };
    assert_eq!(
        at(&stage, "2020-04-01"),
        (NextAct::Prepare(session), (0, 0))
    );
    assert_eq!(
        at(&stage, "2020-04-10"),
        (NextAct::Prepare(session), (1, 0))
    );
    assert_eq!(at(&stage, "2020-04-16"), (NextAct::Attend(session), (1, 0)));
    let sits = |stage: &Stage, on: &str| {
        let rows = seen(stage, posting, on).committees.rows;
        let row = rows.into_iter().find(|row| row.body.id == village_body);
        row.map(|row| (row.open.is_some(), row.next.is_some(), row.last.is_some()))
    };
    assert_eq!(sits(&stage, "2020-04-10"), Some((false, true, false)));
    assert_eq!(sits(&stage, "2020-04-16"), Some((true, false, false)));
    assert_eq!(sits(&stage, "2020-04-17"), Some((false, false, true)));
    assert_eq!(
        at(&stage, "2020-04-17"),
        (NextAct::Minutes(session), (0, 1))
    );
    let minutes = json!({"session": session.to_string(), "submitted_on": "2020-04-18"});
    stage.record(Kind::Minutes, minutes);
    assert_eq!(at(&stage, "2020-04-20"), (NextAct::Hold, (0, 0)));
}

#[test]
fn a_body_is_a_perimeter_too_and_without_any_it_is_the_whole_programme() {
    let mut stage = Stage::new();
    let (antenna, village) = (stage.antenna, stage.village);
    let of_antenna = posted_to(&mut stage, None, Some(antenna));
    let of_all = posted_to(&mut stage, None, None);
    let of_village = posted_to(&mut stage, Some(village), Some(antenna));
    let count = |id| seen(&stage, id, "2020-04-10").committees.n_all;
    // The antenna and the three committees below it.
    assert_eq!(count(of_antenna), 4);
    // The charter's six bodies, and those of Kita.
    assert_eq!(count(of_all), 9);
    // Of the body that an agent works for only what is asked and kept is the agent's.
    assert_eq!(count(of_village), 1);
    let nearest = |id| super::posted_to(&stage.sample.register, id, day("2020-04-10"));
    assert_eq!(nearest(of_village), [antenna, stage.village_body, village]);
    assert_eq!(nearest(of_antenna), [antenna]);
    assert_eq!(nearest(of_all), []);
    let cut = home(&stage.sample.register, of_all, day("2020-04-10"), 2).unwrap();
    assert_eq!((cut.committees.rows.len(), cut.committees.n_all), (2, 9));
    assert_eq!(
        home(
            &stage.sample.register,
            PostingId(antenna),
            day("2020-04-10"),
            2
        ),
        None
    );
}

#[test]
fn figures_are_owed_until_they_are_given_and_kept_until_they_are_handed_in() {
    let mut stage = Stage::new();
    let commune = stage.commune;
    let posting = posted_to(&mut stage, Some(commune), None);
    let view = seen(&stage, posting, "2020-04-10");
    let owed = &view.owed.rows[0];
    assert_eq!((view.owed.n_all, view.n_late), (1, 0));
    assert_eq!(
        owed.area.as_ref().map(|(id, _)| *id),
        Some(AreaId(stage.village))
    );
    assert_eq!(
        (owed.cut_off, owed.state),
        (day("2020-03-31"), MeasureState::Missing)
    );

    let mut fields = stage.village_figure("2020-03-31", 40);
    fields.as_object_mut().unwrap().remove("submitted_on");
    let id = stage.record(Kind::Measurement, fields);
    let view = seen(&stage, posting, "2020-04-10");
    assert_eq!((view.owed.n_all, view.kept.n_all), (0, 1));
    assert_eq!(view.kept.rows[0].subject.id(), id);
    assert_eq!(view.kept.rows[0].state, ValidationState::Recorded);

    stage
        .sample
        .amend(id, json!({"submitted_on": "2020-04-02"}));
    assert_eq!(seen(&stage, posting, "2020-04-10").kept.n_all, 0);
    // Sent back, it is with the village again.
    let (of, by) = (crate::ids::MeasurementId(id), stage.commune_body);
    let back = stage.validates(of, by, "2020-04-05", "returned");
    let view = seen(&stage, posting, "2020-04-10");
    assert_eq!(view.kept.rows[0].state, ValidationState::Returned(back));
}

#[test]
fn what_is_asked_of_these_bodies_waits_until_it_is_declared_done() {
    let mut stage = Stage::new();
    let (village, antenna) = (stage.village, stage.antenna);
    let posting = posted_to(&mut stage, Some(village), Some(antenna));
    let village_body = stage.village_body.to_string();
    let mission = json!({"name": "Mission d’appui", "kind": "supervision"});
    let mission = stage.record(Kind::Mission, mission).to_string();
    let ask = |stage: &mut Stage, body: &str, due: &str| {
        let fields = json!({
            "text": "Tenir le registre", "body": body, "due_on": due, "mission": mission,
        });
        stage.record(Kind::Recommendation, fields)
    };
    let first = ask(&mut stage, &village_body, "2020-05-01");
    let second = ask(&mut stage, &antenna.to_string(), "2020-03-01");
    let elsewhere = stage.utgfs.to_string();
    ask(&mut stage, &elsewhere, "2020-03-01");
    let ids = |stage: &Stage| -> Vec<EntryId> {
        let view = seen(stage, posting, "2020-04-10");
        view.asked.rows.iter().map(|one| one.id.0).collect()
    };
    assert_eq!(ids(&stage), [second, first]);
    assert_eq!(seen(&stage, posting, "2020-04-10").n_overdue, 1);
    let done = json!({
        "recommendation": second.to_string(), "body": antenna.to_string(),
        "on": "2020-04-01", "state": "done",
    });
    stage.record(Kind::FollowUp, done);
    assert_eq!(ids(&stage), [first]);
}

#[test]
fn a_session_is_held_by_a_body_of_the_perimeter_or_by_any_where_that_has_none() {
    let mut stage = Stage::new();
    let (commune, village) = (stage.commune, stage.village);
    let of_commune = posted_to(&mut stage, Some(commune), None);
    let of_village = posted_to(&mut stage, Some(village), None);
    let offered = |posting: Option<PostingId>, on: &str| -> Vec<EntryId> {
        let offers = bodies_within(&stage.sample.register, posting, day(on));
        offers.into_iter().map(|offer| offer.id.0).collect()
    };
    let village_body = stage.village_body;
    assert_eq!(offered(Some(of_village), "2020-04-10"), [village_body]);
    let both = offered(Some(of_commune), "2020-04-10");
    assert!(both.contains(&village_body) && both.contains(&stage.commune_body));
    assert_eq!(both.len(), 2);
    let all = offered(None, "2020-04-10");
    assert!(all.len() > both.len() && both.iter().all(|body| all.contains(body)));
}
