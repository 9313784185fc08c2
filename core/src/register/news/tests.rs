//! What is asked of a few says what the whole would, of facts of every kind that come and go in
//! any order and break every rule there is about two facts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::*;
use crate::facts::Kind;
use crate::ids::Actor;
use crate::journal::write::{Draft, Heading, object, write};
use crate::journal::{Entry, Line};
use crate::present::sample::Sample;
use crate::register::intent::fields_of;
use crate::status::validation::stage::Stage;

/// The commune that gets a committee too late.
const BARE: &str = "Kobri";

/// Work of every kind that rules look at, all of it sound.
fn work() -> Vec<Entry> {
    let mut stage = Stage::new();
    let (village, commune) = (stage.village_body, stage.commune_body);
    let post = json!({"body": village.to_string(), "name": "Présidence", "seats": 1});
    let post = stage.record(Kind::Post, post);
    let mut seats = Vec::new();
    for (name, post, from, to) in [
        ("Première", Some(post), "2019-01-01", "2019-12-31"),
        ("Deuxième", Some(post), "2020-01-01", "2020-12-31"),
        ("Troisième", None, "2019-01-01", "2020-12-31"),
    ] {
        let person = stage
            .record(Kind::Person, json!({"name": name}))
            .to_string();
        let mut seat =
            json!({"person": person, "body": village.to_string(), "from": from, "to": to});
        if let Some(post) = post {
            seat["post"] = json!(post.to_string());
        }
        seats.push(stage.record(Kind::Membership, seat));
    }
    for (number, day, there) in [(1, "2019-03-02", [0, 2]), (2, "2020-03-02", [1, 2])] {
        let session = json!({"body": village.to_string(), "number": number, "opens_on": day});
        let session = stage.record(Kind::Session, session).to_string();
        for seat in there {
            let seat = seats[seat].to_string();
            let there = json!({"session": session, "membership": seat, "presence": "present"});
            stage.record(Kind::Attendance, there);
        }
        let item = json!({"session": session, "order": 1, "title": "Bilan"});
        let item = stage.record(Kind::AgendaItem, item).to_string();
        let decision = json!({"session": session, "item": item, "at": format!("{day}T10:00"),
            "subject": "other", "verdict": "adopted", "text": "Retenu.", "for": 2});
        stage.record(Kind::Decision, decision);
        let asked = json!({"session": session, "number": "1", "text": "Publier",
            "body": commune.to_string()});
        let asked = stage.record(Kind::Recommendation, asked).to_string();
        let done = json!({"recommendation": asked, "body": commune.to_string(), "on": day,
            "state": "done"});
        let done = stage.record(Kind::FollowUp, done).to_string();
        let found = json!({"follow_up": done, "body": village.to_string(), "on": day,
            "finding": "confirmed"});
        stage.record(Kind::Verification, found);
        stage.record(Kind::Minutes, json!({"session": session}));
    }
    for (kind, period) in [("activity", "first_half"), ("activity", "year")] {
        let report = json!({"body": commune.to_string(), "kind": kind, "year": 2020,
            "period": period});
        stage.record(Kind::Report, report);
    }
    for (cut_off, figure) in [("2020-03-31", 40), ("2020-06-30", 45)] {
        let of = stage.measures(cut_off, figure);
        let (commune, cercle) = (stage.commune_body, stage.ccl);
        stage.validates(of, commune, "2020-07-05", "validated");
        stage.validates(of, cercle, "2020-07-06", "validated");
        let target = json!({"indicator": stage.indicator.to_string(), "cut_off": cut_off,
            "area": stage.village.to_string(), "figure": figure});
        stage.record(Kind::Target, target);
    }
    // A commune without a committee: its cercle validates first.
    let area = |name: &str, level: &str, within: EntryId| json!({"name": name, "level": level, "parents": [{"parent": within.to_string()}]});
    let commune = stage.record(Kind::Area, area(BARE, "commune", stage.cercle));
    let village = stage.record(Kind::Area, area("Founia-Moriba", "village", commune));
    let body = json!({"name": "CV de Founia-Moriba", "kind": "CV", "level": "village",
        "parents": [{"parent": stage.ccl.to_string()}], "area": village.to_string()});
    stage.village_body = stage.record(Kind::Body, body);
    stage.village = village;
    let of = stage.measures("2020-03-31", 12);
    stage.validates(of, stage.ccl, "2020-04-05", "validated");
    let journal = stage.sample.register.journal();
    let shown = Sample::demonstration();
    let shown = shown.register.journal().entries();
    journal.entries().chain(shown).cloned().collect()
}

/// Writes what nobody may, each entry by an actor of its own.
struct Pen(u64);

impl Pen {
    fn write(&mut self, draft: &Draft<'_>) -> Entry {
        self.0 += 1;
        let heading = Heading {
            id: EntryId {
                actor: Actor::from_number(self.0),
                sequence: 1,
            },
            tick: 100_000 + self.0,
            at: "2020-09-30T10:42:07Z",
            by: "Agent",
            prev: None,
        };
        Entry::read(Line::from(write(&heading, draft))).unwrap()
    }
}

/// Everything recorded a second time, and every fact given what another of its kind refers to, or
/// withdrawn.
fn trouble(register: &Register) -> Vec<Entry> {
    let mut pen = Pen(7_000_000);
    let mut entries = Vec::new();
    let mut last: BTreeMap<Kind, Map<String, Value>> = BTreeMap::new();
    let mut areas = register.programme().areas();
    let (bare, _) = areas.find(|(_, area)| area.name == BARE).unwrap();
    let mut ccls = register.programme().bodies();
    let (ccl, _) = ccls
        .find(|(_, body)| body.kind.as_deref() == Some("CCL"))
        .unwrap();
    let committee = json!({"name": "CC de Kobri", "kind": "CC", "level": "communal",
        "parents": [{"parent": ccl.to_string()}], "area": bare.to_string()});
    entries.push(pen.write(&Draft::Record {
        kind: Kind::Body.name(),
        fields: &committee.to_string(),
    }));
    for (place, (id, fact)) in register.programme().facts().enumerate() {
        let (kind, fields) = (fact.kind(), fields_of(fact));
        let mut links = BTreeSet::new();
        fact.each_reference(&mut |role, _| {
            links.insert(role.field());
        });
        let other = last.insert(kind, fields.clone());
        let other = other.unwrap_or_else(|| fields.clone());
        let mut twin = fields;
        if kind == Kind::Validation {
            // It takes the other back, and speaks of something else.
            twin = other.clone();
            twin.insert("supersedes".to_owned(), json!(id.to_string()));
        }
        entries.push(pen.write(&Draft::Record {
            kind: kind.name(),
            fields: &object(&twin),
        }));
        let linked = |name: &String| links.contains(name.as_str()) || name.ends_with("on");
        let given: Map<String, Value> =
            other.into_iter().filter(|(name, _)| linked(name)).collect();
        let replaces = &[id];
        entries.push(match place % 5 {
            0 => pen.write(&Draft::Withdraw {
                fact: id,
                replaces,
                reason: "Double",
            }),
            _ => pen.write(&Draft::Amend {
                fact: id,
                replaces,
                fields: &object(&given),
            }),
        });
    }
    entries
}

/// Puts a list in an order that looks drawn by lot.
fn shuffle<T>(items: &mut [T], mut drawn: u64) {
    for place in (1..items.len()).rev() {
        drawn = drawn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        items.swap(place, (drawn >> 33) as usize % (place + 1));
    }
}

/// Admits entries some at a time, and compares at each step; returns of what rules whoever did not
/// arrive himself was told something new.
fn compared(mut register: Register, entries: &[Entry], n_at_once: usize) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for some in entries.chunks(n_at_once) {
        let before = register.clone();
        register.admit_all(some.to_vec());
        let about = |entry: &Entry| entry.fact().unwrap_or(entry.id());
        let touched: BTreeSet<EntryId> = some.iter().map(about).collect();
        let news = register.news_of(&before, &touched);
        assert_eq!(news, register.news_of_all(&before));
        for concern in news.concerns {
            if let Concern::Breach { fact, refusal } = concern
                && !touched.contains(&fact)
            {
                let refusal = format!("{refusal:?}");
                told.insert(refusal.split(' ').next().unwrap().to_owned());
            }
        }
    }
    told
}

#[test]
fn what_few_are_asked_is_what_the_whole_says() {
    let work = work();
    let charter = Sample::new().register.charter;
    let mut whole = Register::new(charter);
    let empty = whole.clone();
    whole.admit_all(work.clone());
    let mut trouble = trouble(&whole);
    let mut told = BTreeSet::new();
    // Each alone upon what is sound; then together, and from nothing, in any order.
    for one in &trouble {
        told.append(&mut compared(whole.clone(), std::slice::from_ref(one), 1));
    }
    for seed in 1..=2 {
        shuffle(&mut trouble, seed);
        told.append(&mut compared(whole.clone(), &trouble, 5));
        let mut all: Vec<Entry> = work.iter().chain(&trouble).cloned().collect();
        shuffle(&mut all, seed);
        told.append(&mut compared(empty.clone(), &all, 15));
    }
    // Of every rule that looks at more than the fact.
    for refusal in [
        "AlreadySeated",
        "AttendsTwice",
        "ItemElsewhere",
        "LevelPassedOver",
        "MandateNotRunning",
        "MeasuredTwice",
        "MinutesTwice",
        "NotAbove",
        "OutsideTerritory",
        "PlanOfOtherYear",
        "ReportTwice",
        "SeatsExceeded",
        "SessionNotOpen",
        "TargetTwice",
        "TooManyVotes",
        "UnknownReference",
    ] {
        assert!(told.contains(refusal), "{refusal} is not met: {told:?}");
    }
}
