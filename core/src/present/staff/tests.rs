//! An antenna, its gaps and its requests, as the page shows them.

use serde_json::json;

use super::*;
use crate::drafts::staff::{missing_posts, post_of_request, start_of_answer, start_of_request};
use crate::drafts::{Draft, Step, lent};
use crate::facts::{Kind, Recordable};
use crate::ids::EntryId;
use crate::present::sample::{Sample, day};

fn carry_out(sample: &mut Sample, steps: &[Step]) -> usize {
    let mut ids: Vec<EntryId> = Vec::new();
    for step in lent(steps) {
        let intent = step(&ids);
        ids.push(sample.try_to(&intent).unwrap());
    }
    ids.len()
}

#[test]
fn an_antenna_shows_what_it_lacks_and_gets_it_at_once() {
    let (mut sample, id) = Sample::with_charter();
    let antenna = BodyId(id("ar-gao"));
    let on = day("2020-06-01");
    for post in ["ar-gao-assistant", "ar-gao-driver"] {
        sample.amend(id(post), json!({"to": "2019-12-31"}));
    }
    let person = sample.record(Kind::Person, json!({"name": "Awa Maïga"}));
    let fields = json!({
        "person": person.to_string(), "body": antenna.to_string(),
        "post": id("ar-gao-head").to_string(), "from": "2019-02-01", "to": "2020-07-31",
    });
    sample.record(Kind::Membership, fields);
    let view = staff_view(&sample.register, on);
    let unit = |view: &StaffView| {
        let found = view.units.iter().find(|unit| unit.id == antenna);
        found.unwrap().clone()
    };
    assert_eq!(view.units.len(), 4, "the unit and three antennas");
    assert_eq!(view.units[0].label.name.as_deref(), Some("UTGFS"));
    let own = unit(&view);
    assert_eq!((own.n_missing, own.n_vacant, view.n_missing), (2, 0, 2));
    assert_eq!(
        own.lines[0].mandates[0].person_name.as_deref(),
        Some("Awa Maïga")
    );
    assert_eq!((view.tally.n_held, view.tally.n_ending), (1, 1));
    assert_eq!(view.ending[0].mandate.ending_in, Some(60));
    let write = |words: &Words| words.fr().to_owned();
    let only = missing_posts(&sample.register, antenna, Some("driver"), on, &write);
    assert_eq!(only.len(), 1);
    let steps = missing_posts(&sample.register, antenna, None, on, &write);
    assert_eq!(carry_out(&mut sample, &steps), 2);
    let own = unit(&staff_view(&sample.register, on));
    assert_eq!((own.n_missing, own.n_vacant), (0, 2));
    assert!(missing_posts(&sample.register, antenna, None, on, &write).is_empty());
}

#[test]
fn requests_that_await_an_answer_come_first() {
    let (mut sample, id) = Sample::with_charter();
    let (antenna, on) = (BodyId(id("ar-mopti")), day("2020-06-01"));
    let mut ask = |function: &str, asked_on: &str| {
        let draft = start_of_request(&sample.register, Some(antenna), day(asked_on));
        let draft = draft.with("function", function).with("reason", "Essai");
        let intent = draft.record(Kind::Reinforcement).unwrap();
        crate::ids::ReinforcementId(sample.try_to(&intent).unwrap())
    };
    let (driver, _, coming) = (
        ask("Chauffeur", "2020-02-01"),
        ask("Comptable", "2020-05-01"),
        ask("Secrétaire", "2020-07-01"),
    );
    let draft: Draft = start_of_answer(&sample.register, driver, on);
    assert_eq!(draft.text("answered_by"), id("utgfs").to_string());
    let fields = ["answer", "answered_on", "answered_by"];
    let found = sample.register.programme().reinforcement(driver).unwrap();
    let before = found.clone().into_fact();
    let granted = draft.with("answer", "granted");
    let intent = granted.amend(driver.0, &before, &fields).unwrap();
    sample.try_to(&intent).unwrap();
    let view = staff_view(&sample.register, on);
    let seen = |row: &RequestRow| (row.function.clone(), row.state, row.n_days);
    let rows: Vec<_> = view.requests.iter().map(seen).collect();
    let expected = [
        ("Comptable".to_owned(), RequestState::Awaiting, Some(31)),
        ("Chauffeur".to_owned(), RequestState::Granted, None),
    ];
    assert_eq!((&rows[..], view.n_awaiting), (&expected[..], 1));
    assert_eq!(view.requests[1].post, Some(PostId(id("ar-mopti-driver"))));
    let second = view.requests[0].id;
    let intent = post_of_request(&sample.register, second).unwrap();
    let post = PostId(sample.try_to(&intent).unwrap());
    let found = sample.register.programme().post(post).unwrap();
    assert_eq!((found.name.as_str(), found.seats), ("Comptable", Some(1)));
    assert!(
        view.requests.iter().all(|row| row.id != coming),
        "not asked for yet"
    );
}

#[test]
fn a_cercle_says_what_stands_in_the_way_of_an_agent() {
    let (mut sample, id) = Sample::with_charter();
    let on = day("2020-06-01");
    let kayes = json!([{"parent": id("kayes").to_string()}]);
    let mut cercle = |name: &str| {
        let fields = json!({"name": name, "level": "cercle", "parents": kayes});
        sample.record(Kind::Area, fields)
    };
    let (kita, nioro) = (cercle("Kita"), cercle("Nioro"));
    cercle("Yélimané");
    let mut committee = |area: EntryId| {
        let fields = json!({
            "name": "CCL", "kind": "CCL", "level": "local", "area": area.to_string(),
            "parents": [{"parent": id("ctn").to_string()}], "from": "2019-01-01",
        });
        BodyId(sample.record(Kind::Body, fields))
    };
    let (of_kita, _) = (committee(kita), committee(nioro));
    let write = |words: &Words| words.en().to_owned();
    let steps = missing_posts(&sample.register, of_kita, Some("liaison-agent"), on, &write);
    carry_out(&mut sample, &steps);
    let found = cover(&sample.register, on).unwrap();
    let seen = |row: &CoverRow| (row.area.name.clone().unwrap(), row.state);
    let rows: Vec<_> = found.rows.iter().map(seen).collect();
    let expected = [
        ("Kita", CoverState::Vacant),
        ("Nioro", CoverState::NoPost),
        ("Yélimané", CoverState::NoBody),
    ];
    assert_eq!(rows, expected.map(|(name, state)| (name.to_owned(), state)));
    assert_eq!((found.duty.as_str(), found.minimum), ("UT-4", 1));
    assert_eq!((found.n_covered, found.n_agents), (0, 0));
    assert_eq!(found.rows[0].within.as_deref(), Some("Kayes"));
    assert_eq!(found.owed_by, Some(BodyId(id("utgfs"))));
}
