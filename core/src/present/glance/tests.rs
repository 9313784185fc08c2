//! The programme at a glance, on the real history and on a commune.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::money::Rate;
use crate::present::sample::{Sample, day};
use crate::status::SessionState;
use crate::status::validation::stage::Stage;

#[test]
fn the_steering_committee_sees_execution_and_coverage_beside_a_year_before() {
    let register = Sample::demonstration().register;
    let told = |key, on: &str| {
        let figure = key_figure(&register, None, key, day(on))?;
        let hundredths = |rate: Rate| rate.hundredths();
        Some((
            hundredths(figure.rate),
            figure.before.map(hundredths),
            figure.year,
            figure.cut_off.map(|on| on.to_string()),
        ))
    };
    let september = |year: i32| Some(format!("{year}-09-30"));
    assert_eq!(
        told(Key::Execution, "2020-12-31"),
        Some((1711, Some(5976), Some(2020), september(2020)))
    );
    assert_eq!(
        told(Key::Execution, "2021-12-31"),
        Some((2347, Some(1711), Some(2021), september(2021)))
    );
    assert_eq!(told(Key::Execution, "2013-12-31"), None);
    // Of nine regions three have an antenna and none its committee.
    let found = key_figure(&register, None, Key::Coverage, day("2020-12-31")).unwrap();
    assert_eq!(found.of, (3, 18));
    // No recommendation of the past has a day by which it was to be done.
    assert_eq!(told(Key::Recommendations, "2022-12-31"), None);
}

#[test]
fn where_no_limit_is_set_nobody_can_say_which_gaps_await() {
    let register = Sample::demonstration().register;
    assert_eq!(need(&register, None, Topic::Gaps, day("2020-12-31")), None);
    let contested = need(&register, None, Topic::Contested, day("2020-12-31")).unwrap();
    assert_eq!((contested.n, contested.before), (2, None));
}

#[test]
fn a_perimeter_sees_its_own_bodies_alone() {
    let mut stage = Stage::new();
    let posting =
        json!({"function": "ASL", "from": "2020-01-01", "area": stage.commune.to_string()});
    let posting = PostingId(stage.record(Kind::Posting, posting));
    let (village, elsewhere) = (stage.village_body, stage.utgfs);
    for (body, on) in [
        (village, "2020-04-16"),
        (village, "2020-03-01"),
        (elsewhere, "2020-04-12"),
    ] {
        let session = json!({"body": body.to_string(), "number": 1, "opens_on": on});
        stage.record(Kind::Session, session);
    }
    let register = &stage.sample.register;
    let count = |of, topic| {
        need(register, of, topic, day("2020-04-10")).map(|need| (need.n, need.n_pressing))
    };
    assert_eq!(count(Some(posting), Topic::Sessions), Some((1, 1)));
    assert_eq!(count(None, Topic::Sessions), Some((2, 2)));
    assert_eq!(count(Some(posting), Topic::Minutes), Some((1, 0)));
    // The plan is not that of a commune; its village owes the figure of a quarter.
    assert_eq!(count(Some(posting), Topic::Gaps), None);
    assert_eq!(
        count(Some(posting), Topic::Silence).map(|(n, _)| n),
        Some(1)
    );
    let next = next_sessions(register, Some(posting), day("2020-04-10"), 3);
    let told: Vec<_> = next
        .iter()
        .map(|one| (one.opens_on, one.state, one.n_items))
        .collect();
    assert_eq!(told, [(day("2020-04-16"), SessionState::Planned, 0)]);
    let both = next_sessions(register, None, day("2020-04-10"), 3);
    assert_eq!(both.len(), 2);
    assert_eq!(next_sessions(register, None, day("2020-04-10"), 1).len(), 1);
}

#[test]
fn what_was_done_by_its_day_and_confirmed_counts_as_in_time() {
    let mut stage = Stage::new();
    let (village, antenna) = (stage.village_body.to_string(), stage.antenna.to_string());
    let mission = json!({"name": "Mission d’appui", "kind": "supervision"});
    let mission = stage.record(Kind::Mission, mission).to_string();
    let mut ask = |due: &str, done: Option<(&str, bool)>| {
        let asked = json!({"text": "Tenir le registre", "body": village, "due_on": due,
            "made_on": "2020-01-01", "mission": mission});
        let asked = stage.record(Kind::Recommendation, asked).to_string();
        if let Some((on, is_confirmed)) = done {
            let told = json!({"recommendation": asked, "body": village, "on": on, "state": "done"});
            let told = stage.record(Kind::FollowUp, told).to_string();
            if is_confirmed {
                let seen = json!({"follow_up": told, "body": antenna, "on": "2020-06-01",
                    "finding": "confirmed"});
                stage.record(Kind::Verification, seen);
            }
        }
    };
    ask("2020-03-31", Some(("2020-03-30", true)));
    ask("2020-03-31", Some(("2020-04-01", true)));
    ask("2020-03-31", Some(("2020-03-30", false)));
    ask("2020-03-31", None);
    // Not judged yet.
    ask("2020-12-31", None);
    let register = &stage.sample.register;
    let found = |on: &str| key_figure(register, None, Key::Recommendations, day(on));
    assert_eq!(found("2020-07-01").unwrap().of, (1, 4));
    assert_eq!(found("2020-04-15").unwrap().of, (0, 4));
    assert_eq!(found("2020-03-30"), None);
    let need = need(register, None, Topic::Recommendations, day("2020-07-01")).unwrap();
    assert_eq!((need.n, need.n_pressing), (2, 1));
}

#[test]
fn before_the_first_body_it_says_when_that_begins() {
    let register = Sample::demonstration().register;
    let first = begins_on(&register, day("2000-01-01"));
    assert!(first.is_some_and(|first| begins_on(&register, first).is_none()));
    assert_eq!(begins_on(&register, day("2020-01-01")), None);
    assert_eq!(begins_on(&Sample::new().register, day("2020-01-01")), None);
}
