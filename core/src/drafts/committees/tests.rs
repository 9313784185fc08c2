//! Committees founded in many villages at once, and taken back.

use serde_json::json;

use super::*;
use crate::drafts::{Kept, Undoing};
use crate::ids::EntryId;
use crate::present::sample::{Sample, day};
use crate::register::Pouring;

/// A programme with two cercles of two communes each, all of three villages.
fn country() -> (Sample, impl Fn(&str) -> EntryId) {
    let (mut sample, fact) = Sample::with_charter();
    let mut named: Vec<(String, EntryId)> = Vec::new();
    let area = |sample: &mut Sample, name: &str, level: &str, parent: EntryId| {
        let within = json!([{"parent": parent.to_string()}]);
        sample.record(
            Kind::Area,
            json!({"name": name, "level": level, "parents": within}),
        )
    };
    for cercle in ["A", "B"] {
        let id = area(&mut sample, cercle, "cercle", fact("kayes"));
        named.push((cercle.to_owned(), id));
        for commune in 1..=2 {
            let name = format!("{cercle}{commune}");
            let commune = area(&mut sample, &name, "commune", id);
            named.push((name.clone(), commune));
            for village in 1..=3 {
                let name = format!("{name}{village}");
                let village = area(&mut sample, &name, "village", commune);
                named.push((name, village));
            }
        }
    }
    let find = move |name: &str| {
        let found = named.iter().find(|(known, _)| known == name);
        found.map_or_else(|| fact(name), |(_, id)| *id)
    };
    (sample, find)
}

fn french(words: &Words) -> String {
    words.fr().to_owned()
}

fn foundings(sample: &Sample, kind: &str, within: &[AreaId], on: &str) -> Foundings {
    let charter = sample.register.charter();
    let kind = charter.kind(kind).unwrap();
    let asked = Asked {
        kind,
        within,
        on: day(on),
        pattern: &propose_pattern(kind, &french),
        without: &BTreeSet::new(),
        write: &french,
    };
    Foundings::of(&sample.register, &asked).unwrap()
}

fn carry_out(sample: &mut Sample, steps: Vec<Step>) -> Vec<EntryId> {
    let mut pouring = Pouring::new(&sample.register, steps, sample.stamp.clone());
    while !pouring.step(7).unwrap().is_done() {}
    let poured = pouring.finish(&sample.register).unwrap();
    sample.register = poured.register;
    poured.entries.iter().map(|entry| entry.id()).collect()
}

fn found(sample: &mut Sample, kind: &str, within: &[AreaId]) -> Vec<EntryId> {
    let foundings = foundings(sample, kind, within, "2020-01-01");
    let steps = foundings.steps(&sample.register, &BTreeSet::new());
    carry_out(sample, steps)
}

fn body_at(sample: &Sample, area: EntryId, kind: &str) -> BodyId {
    let mut bodies = sample.register.programme().bodies();
    let found = bodies
        .find(|(_, body)| body.area == Some(AreaId(area)) && body.kind.as_deref() == Some(kind));
    found.unwrap().0
}

#[test]
fn each_level_is_founded_under_the_one_above() {
    let (mut sample, at) = country();
    found(&mut sample, "CCR", &[]);
    found(&mut sample, "CCL", &[]);
    found(&mut sample, "CC", &[]);
    let villages = foundings(&sample, "CV", &[], "2020-01-01");
    assert_eq!((villages.tally.n_founded, villages.rows.len()), (12, 12));
    let ids = found(&mut sample, "CV", &[]);
    assert_eq!(ids.len(), 24, "each with the post that its kind opens with");
    assert_eq!(sample.register.concerns(), []);
    let programme = sample.register.programme();
    let body = programme.body(body_at(&sample, at("A23"), "CV")).unwrap();
    assert_eq!(body.name, "Comité villageois – A23");
    assert_eq!(body.short.as_deref(), Some("CV A23"));
    assert_eq!(body.from, Some(day("2020-01-01")));
    assert_eq!(
        body.parent_on(day("2020-01-01")),
        Some(body_at(&sample, at("A2"), "CC"))
    );
    let posts = programme.posts_of(body_at(&sample, at("A23"), "CV"));
    assert_eq!(
        posts.map(|(_, post)| &post.name).collect::<Vec<_>>(),
        ["Membre"]
    );
}

#[test]
fn the_nearest_further_up_stands_in_for_one_that_is_not_there() {
    let (mut sample, at) = country();
    let of = |sample: &Sample, name: &str| {
        let area = AreaId(at(name));
        let villages = foundings(sample, "CV", &[area], "2020-01-01");
        villages.rows[0].outcome
    };
    let ctn = BodyId(at("ctn"));
    assert_eq!(
        of(&sample, "A11"),
        Outcome::UnderHigher(ctn),
        "nothing nearer"
    );
    found(&mut sample, "CCR", &[AreaId(at("kayes"))]);
    let kayes = body_at(&sample, at("kayes"), "CCR");
    assert_eq!(of(&sample, "A11"), Outcome::UnderHigher(kayes));
    found(&mut sample, "CC", &[AreaId(at("A1"))]);
    let commune = body_at(&sample, at("A1"), "CC");
    assert_eq!(of(&sample, "A11"), Outcome::Under(commune));
    assert_eq!(of(&sample, "A21"), Outcome::UnderHigher(kayes));
    // Two committees of one commune: nobody knows which is meant.
    let parents = json!([{"parent": kayes.0.to_string()}]);
    sample.record(
        Kind::Body,
        json!({"name": "Autre", "kind": "CC", "level": "communal", "parents": parents, "area": at("A1").to_string()}),
    );
    assert_eq!(of(&sample, "A11"), Outcome::SeveralParents);
}

#[test]
fn without_any_body_above_nothing_is_founded_and_that_is_told() {
    let (mut sample, at) = country();
    for body in ["ar-gao", "ar-mopti", "ar-kayes", "utgfs", "ctn", "cnp"] {
        sample.amend(at(body), json!({"to": "2019-12-31"}));
    }
    let villages = foundings(&sample, "CV", &[], "2020-01-01");
    assert_eq!(
        (villages.tally.n_without_parent, villages.tally.n_new()),
        (12, 0)
    );
    assert!(
        villages
            .steps(&sample.register, &BTreeSet::new())
            .is_empty()
    );
    // The first level needs none.
    let top = foundings(&sample, "CNP", &[], "2020-01-01");
    assert_eq!(top.rows[0].outcome, Outcome::OnTop);
    assert_eq!(
        foundings(&sample, "CNP", &[], "2019-12-31").tally.n_there,
        1
    );
}

#[test]
fn what_is_there_is_passed_over_and_only_what_is_asked_is_founded() {
    let (mut sample, at) = country();
    let within = [AreaId(at("A1")), AreaId(at("B21"))];
    let villages = foundings(&sample, "CV", &within, "2020-01-01");
    assert_eq!(villages.rows.len(), 4);
    let ids = found(&mut sample, "CV", &within);
    let again = foundings(&sample, "CV", &[], "2020-01-01");
    assert_eq!((again.tally.n_there, again.tally.n_new()), (4, 8));
    // Also before its founding, and no longer once it is over.
    assert_eq!(
        foundings(&sample, "CV", &within, "2015-01-01")
            .tally
            .n_there,
        4
    );
    sample.amend(ids[0], json!({"to": "2024-12-31"}));
    assert_eq!(
        foundings(&sample, "CV", &within, "2024-12-31")
            .tally
            .n_there,
        4
    );
    assert_eq!(
        foundings(&sample, "CV", &within, "2025-01-01")
            .tally
            .n_there,
        3
    );
}

#[test]
fn areas_lie_where_they_lay_on_the_founding_day() {
    let (mut sample, at) = country();
    let parents = json!([
        {"parent": at("A1").to_string(), "to": "2023-06-30"},
        {"parent": at("B1").to_string(), "from": "2023-07-01"}
    ]);
    sample.amend(at("A11"), json!({"parents": parents}));
    sample.amend(at("A12"), json!({"to": "2022-12-31"}));
    let n_rows = |name: &str, on: &str| {
        let within = [AreaId(at(name))];
        foundings(&sample, "CV", &within, on).rows.len()
    };
    assert_eq!(
        (n_rows("A1", "2020-01-01"), n_rows("B1", "2020-01-01")),
        (3, 3)
    );
    assert_eq!(
        (n_rows("A1", "2024-01-01"), n_rows("B1", "2024-01-01")),
        (1, 4)
    );
}

#[test]
fn names_follow_the_pattern_and_are_not_too_long() {
    let (mut sample, at) = country();
    sample.amend(at("A11"), json!({"name": "n".repeat(190)}));
    sample.amend(at("A12"), json!({"name": "n".repeat(38)}));
    let villages = foundings(&sample, "CV", &[AreaId(at("A1"))], "2020-01-01");
    assert_eq!((villages.tally.n_too_long, villages.tally.n_new()), (1, 2));
    found(&mut sample, "CV", &[AreaId(at("A1"))]);
    let body = sample
        .register
        .programme()
        .body(body_at(&sample, at("A12"), "CV"));
    assert_eq!(
        body.unwrap().short,
        None,
        "no short name rather than a cut one"
    );
    let charter = sample.register.charter().clone();
    let asked = Asked {
        kind: charter.kind("CV").unwrap(),
        within: &[],
        on: day("2020-01-01"),
        pattern: "Comité",
        without: &BTreeSet::new(),
        write: &french,
    };
    let malformed = Refusal::Malformed { field: "name" };
    assert_eq!(
        Foundings::of(&sample.register, &asked),
        Err(vec![malformed])
    );
    let without = ["member".to_owned()].into();
    let asked = Asked {
        pattern: "CV de {area}",
        without: &without,
        ..asked
    };
    let foundings = Foundings::of(&sample.register, &asked).unwrap();
    let left_out = foundings.rows.iter().skip(2).map(|row| row.area).collect();
    let steps = foundings.steps(&sample.register, &left_out);
    assert_eq!(
        steps.len(),
        foundings.tally.n_new().min(1),
        "no posts, one area"
    );
}

#[test]
fn all_is_taken_back_together_but_for_what_has_come_to_life() {
    let (mut sample, at) = country();
    let mut ids = found(&mut sample, "CC", &[AreaId(at("A"))]);
    ids.extend(found(&mut sample, "CV", &[AreaId(at("A"))]));
    let before = Undoing::of(&sample.register, &ids);
    assert_eq!((before.n_free, before.withdrawn.len()), (8, 16));
    assert_eq!(before.kept, []);
    let with_session = body_at(&sample, at("A11"), "CV");
    sample.record(
        Kind::Session,
        json!({"body": with_session.0.to_string(), "kind": "ordinary", "opens_on": "2020-03-05"}),
    );
    let with_member = body_at(&sample, at("A12"), "CV");
    let person = sample.record(Kind::Person, json!({"name": "Awa"}));
    let post = sample
        .register
        .programme()
        .posts_of(with_member)
        .next()
        .unwrap()
        .0;
    sample.record(
        Kind::Membership,
        json!({"body": with_member.0.to_string(), "post": post.0.to_string(), "person": person.to_string(), "standing": "holder", "from": "2020-02-01"}),
    );
    let commune = body_at(&sample, at("A1"), "CC");
    let undoing = Undoing::of(&sample.register, &ids);
    let kept = |body: BodyId, n_sessions, n_members, n_below| Kept {
        fact: body.0,
        n_sessions,
        n_members,
        n_below,
        n_bodies: 0,
        n_amendments: 0,
        n_others: 0,
    };
    assert_eq!(
        undoing.kept,
        [
            kept(commune, 0, 0, 2),
            kept(with_session, 1, 0, 0),
            kept(with_member, 0, 1, 0)
        ]
    );
    assert_eq!(undoing.n_free, 5);
    let n_acts = carry_out(&mut sample, undoing.steps("Fondés par erreur")).len();
    assert_eq!(n_acts, 10);
    let kinds = |kind: &str| {
        let bodies = sample.register.programme().bodies();
        bodies
            .filter(|(_, body)| body.kind.as_deref() == Some(kind))
            .count()
    };
    assert_eq!((kinds("CV"), kinds("CC")), (2, 1));
    assert_eq!(
        Undoing::of(&sample.register, &ids).n_free,
        0,
        "nothing is left to take back"
    );
    assert_eq!(sample.register.concerns(), []);
}

#[test]
fn two_tablets_with_a_list_each_come_to_one_committee_that_has_both_histories() {
    use crate::charter::shipped::SHIPPED;
    use crate::present::body::history_of_body;
    use crate::present::sample::stamp;
    use crate::register::{Intent, Register, founding_entries};
    let charter = std::sync::Arc::new(crate::charter::Charter::parse(SHIPPED).unwrap());
    let on_its_own = |number: u64| {
        let mut register = Register::new(std::sync::Arc::clone(&charter));
        register.admit_all(founding_entries(&charter));
        let stamp = stamp(number);
        let mut sample = Sample { register, stamp };
        let mut regions = sample.register.programme().areas();
        let kayes = regions.find(|(_, area)| area.name == "Kayes").unwrap().0.0;
        let mut within = kayes;
        for (name, level, code) in [
            ("Kita", "cercle", "ML0105"),
            ("Benkadi-Founia", "commune", "ML010501"),
        ] {
            let parents = json!([{"parent": within.to_string()}]);
            let fields = json!({"name": name, "level": level, "code": code, "parents": parents});
            within = sample.record(Kind::Area, fields);
        }
        let body = found(&mut sample, "CC", &[])[0];
        (sample, body)
    };
    let ((mut here, first), (there, second)) = (on_its_own(1), on_its_own(2));
    (here.register).admit_all(
        there
            .register
            .journal()
            .entries()
            .cloned()
            .collect::<Vec<_>>(),
    );
    let mut kinds = Vec::new();
    while let Some(double) = here.register.doubles().first().copied() {
        kinds.push(double.kind);
        assert!(kinds.len() < 9, "{kinds:?}");
        let (fact, into) = (double.second, double.first);
        here.try_to(&Intent::Unite { fact, into }).unwrap();
    }
    assert_eq!(kinds, [Kind::Area, Kind::Area, Kind::Body, Kind::Post]);
    assert_eq!(here.register.concerns(), []);
    let left = here.register.programme().resolve(first);
    assert_eq!(here.register.programme().resolve(second), left);
    let history = history_of_body(&here.register, left);
    let by: BTreeSet<&str> = history.iter().map(|row| row.by.as_str()).collect();
    assert_eq!(by, BTreeSet::from(["Agent 1", "Agent 2"]));
}
