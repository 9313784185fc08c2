//! Who is at a session, marked and unmarked.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::day;
use crate::present::session::stage::Stage;

fn names(roll: &Roll, ids: &[MembershipId]) -> Vec<String> {
    let name = |id| roll.rows[id].name.clone().unwrap_or_default();
    ids.iter().map(name).collect()
}

#[test]
fn members_stand_by_post_then_name_and_those_who_stand_in_apart() {
    let mut stage = Stage::new();
    stage.note_member(
        0,
        json!({"presence": "represented", "represented_by": "Conseillère"}),
    );
    stage.note(json!({"guest": "Coordinateur de l’UTGFS"}));
    stage.note(json!({"women": 34, "men": 41}));
    stage.note(json!({"women": 2}));

    let roll = roll(&stage.sample.register, stage.session, day("2020-11-26")).unwrap();
    assert_eq!(names(&roll, &roll.members), ["Moussa", "Awa", "Binta"]);
    assert_eq!(names(&roll, &roll.substitutes), ["Salif"]);
    let salif = &roll.rows[&stage.substitute];
    assert_eq!(salif.stands_in_for.as_deref(), Some("Binta"));
    let chair = &roll.rows[&stage.members[0]];
    assert_eq!(chair.post.as_deref(), Some("Présidence"));
    assert_eq!(chair.presence(), Some(Presence::Represented));
    assert_eq!((roll.n_marked, roll.guests.len()), (1, 1));
    assert_eq!(roll.heads_counted(), Some((36, 41)));
    assert_eq!(roll.days, [crate::present::sample::day("2020-11-26")]);
}

#[test]
fn who_comes_back_has_two_spells_and_who_is_noted_twice_is_told() {
    let mut stage = Stage::new();
    let first = stage.note_member(1, json!({"to": "2020-11-26T10:00"}));
    stage.note_member(
        1,
        json!({"from": "2020-11-26T11:00", "presence": "present"}),
    );
    let row = |stage: &Stage| {
        let roll = roll(&stage.sample.register, stage.session, day("2020-11-26")).unwrap();
        roll.rows[&stage.members[1]].clone()
    };
    let twice = |row: &MemberRow| row.spells.iter().filter(|spell| spell.is_double).count();
    let seen = row(&stage);
    assert_eq!((seen.spells.len(), twice(&seen)), (2, 0));
    // Another tablet, which knew of the first coming alone, clears its end.
    let mut apart = Stage {
        sample: crate::present::sample::Sample {
            register: stage.sample.register.clone(),
            stamp: crate::present::sample::stamp(2),
        },
        ..stage
    };
    apart.note(json!({"guest": "PTF"}));
    let refused = apart.sample.try_to(&crate::register::Intent::Amend {
        fact: first,
        fields: crate::present::sample::map(json!({"to": null})),
    });
    assert!(refused.is_err(), "twice at a time is refused");
}

#[test]
fn the_last_who_sat_in_a_place_is_proposed() {
    let mut stage = Stage::new();
    assert_eq!(
        last_representation(stage.sample.register.programme(), stage.members[0]),
        None
    );
    stage.note_member(
        0,
        json!({"presence": "represented", "represented_by": "Conseillère", "capacity": "conseillère technique"}),
    );
    let next = stage.sample.record(
        Kind::Session,
        json!({"body": stage.body.to_string(), "number": 16, "opens_on": "2021-02-01"}),
    );
    assert!(roll(&stage.sample.register, SessionId(next), day("2021-02-01")).is_some());
    assert_eq!(
        last_representation(stage.sample.register.programme(), stage.members[0]),
        Some((
            Some("Conseillère".to_owned()),
            Some("conseillère technique".to_owned())
        ))
    );
}

#[test]
fn whoever_came_twice_is_counted_once() {
    use crate::present::session::{SessionPage, session_page};
    let mut stage = Stage::new();
    stage.note_member(
        0,
        json!({"from": "2020-11-26T09:00", "to": "2020-11-26T11:00"}),
    );
    stage.note_member(0, json!({"from": "2020-11-26T14:00"}));
    stage.note(json!({"guest": "Coordinateur"}));
    let (id, on) = (stage.session.to_string(), day("2020-11-26"));
    let SessionPage::Found(view) = session_page(&stage.sample.register, &id, on) else {
        panic!("the session is here");
    };
    assert_eq!(view.counts.n_attendances, 2);
}
