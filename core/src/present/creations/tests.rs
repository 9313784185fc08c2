//! Bulk creations found again, looked at and taken back, on this tablet and on another.

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::drafts::committees::{Asked, Foundings, propose_pattern};
use crate::present::sample::{Sample, day, stamp};
use crate::register::Pouring;
use crate::rules::Refusal;

/// A commune of three villages in the cercle of Kita, with its committees founded in bulk.
fn founded() -> (Sample, Vec<EntryId>) {
    let (mut sample, fact) = Sample::with_charter();
    let mut area = |name: &str, level: &str, parent: EntryId| {
        let within = json!([{"parent": parent.to_string()}]);
        let fields = json!({"name": name, "level": level, "parents": within});
        sample.record(Kind::Area, fields)
    };
    let kita = area("Kita", "cercle", fact("kayes"));
    let commune = area("Founia", "commune", kita);
    for village in ["Sirakoro", "Bandiagara", "Kofeba"] {
        area(village, "village", commune);
    }
    sample.stamp.at = "2026-11-23T10:00:00Z".to_owned();
    sample.stamp.by = "ASL de Kita".to_owned();
    let charter = sample.register.charter().clone();
    let kind = charter.kind("CV").unwrap();
    let asked = Asked {
        kind,
        within: &[],
        on: day("2026-11-23"),
        pattern: &propose_pattern(kind, &|words| words.fr().to_owned()),
        without: &BTreeSet::new(),
        write: &|words| words.fr().to_owned(),
    };
    let foundings = Foundings::of(&sample.register, &asked).unwrap();
    let steps = foundings.steps(&sample.register, &BTreeSet::new());
    let ids = pour(&mut sample, steps).unwrap();
    sample.stamp.at = "2026-11-24T08:00:00Z".to_owned();
    let bodies = ids.into_iter();
    let is_body = |id: &EntryId| sample.register.kind(*id) == Some(Kind::Body);
    let bodies = bodies.filter(is_body).collect();
    (sample, bodies)
}

fn pour(sample: &mut Sample, steps: Vec<Step>) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let mut pouring = Pouring::new(&sample.register, steps, sample.stamp.clone());
    while !pouring.step(2)?.is_done() {}
    let poured = pouring.finish(&sample.register).unwrap();
    sample.register = poured.register;
    Ok(poured.entries.iter().map(|entry| entry.id()).collect())
}

/// The last creation of bodies, as it stands.
fn last(register: &Register, made: Made) -> (Together, Creation) {
    let together = earlier_creations(register, made).remove(0);
    let creation = Creation::of(register, made, &together, day("2026-12-01"));
    (together, creation)
}

#[test]
fn a_creation_tells_when_by_whom_what_and_where() {
    let (sample, bodies) = founded();
    let (together, creation) = last(&sample.register, Made::Bodies);
    assert_eq!((together.first, together.n_made), (bodies[0], 3));
    assert_eq!(together.acts().count(), 6, "each with its post");
    assert_eq!(
        (creation.at.as_str(), creation.by.as_str()),
        ("2026-11-23T10:00:00Z", "ASL de Kita")
    );
    assert_eq!(creation.within.as_deref(), Some("Founia"));
    let sort = &creation.sorts[0];
    assert_eq!((sort.code.as_deref(), sort.n), (Some("CV"), 3));
    assert_eq!(sort.name.as_ref().unwrap().fr(), "Comité villageois");
    assert_eq!((creation.n_free, creation.n_kept), (3, 0));
    assert_eq!(creation.used, Used::default());
}

#[test]
fn one_alone_is_no_bulk_and_is_still_found_by_its_name() {
    let (mut sample, _) = founded();
    let founded = earlier_creations(&sample.register, Made::Bodies);
    sample.stamp.at = "2026-11-25T08:00:00Z".to_owned();
    let body = sample.record(Kind::Body, json!({"name": "Autre", "level": "national"}));
    assert_eq!(earlier_creations(&sample.register, Made::Bodies), founded);
    let found = creation_named(&sample.register, Made::Bodies, body);
    assert_eq!(found.unwrap().n_made, 1);
}

#[test]
fn what_has_been_put_to_use_stays_and_the_rest_is_taken_back_on_another_tablet() {
    let (mut sample, bodies) = founded();
    let of = |body: EntryId| body.to_string();
    let session = json!({"body": of(bodies[0]), "kind": "ordinary", "opens_on": "2026-11-24"});
    sample.record(Kind::Session, session);
    let post = |sample: &Sample, body: EntryId| {
        let posts = sample.register.programme().referring_any(body);
        posts.map(|(_, id)| id).next().unwrap()
    };
    let renamed = post(&sample, bodies[1]);
    sample.amend(renamed, json!({"name": "Membre fondateur"}));
    // Another tablet, which was handed everything.
    let mut other = Sample::new();
    let entries = sample.register.journal().entries().cloned();
    other.register.admit_all(entries.collect::<Vec<_>>());
    other.stamp = stamp(2);
    let (together, creation) = last(&other.register, Made::Bodies);
    assert_eq!(
        (creation.n_made, creation.n_free, creation.n_kept),
        (3, 1, 2)
    );
    let used = Used {
        n_with_sessions: 1,
        n_amended: 1,
        ..Used::default()
    };
    assert_eq!(creation.used, used);
    let (steps, n_free) = take_back(&other.register, &together, "Village compté deux fois");
    assert_eq!(n_free, 1);
    pour(&mut other, steps).unwrap();
    let (together, creation) = last(&other.register, Made::Bodies);
    assert_eq!(
        (creation.n_withdrawn, creation.n_free, creation.n_kept),
        (1, 0, 2)
    );
    assert_eq!(
        creation.sorts[0].n, 3,
        "what was made is told, whatever became of it"
    );
    assert_eq!(take_back(&other.register, &together, "Encore").1, 0);
    assert_eq!(other.register.concerns(), []);
}

#[test]
fn without_a_reason_nothing_at_all_is_taken_back() {
    let (mut sample, _) = founded();
    let (together, creation) = last(&sample.register, Made::Bodies);
    let (steps, _) = take_back(&sample.register, &together, " ");
    let refused = pour(&mut sample, steps).unwrap_err();
    assert_eq!(refused, [Refusal::Missing { field: "reason" }]);
    assert_eq!(last(&sample.register, Made::Bodies).1, creation);
}

#[test]
fn what_was_brought_back_or_united_is_counted_as_what_it_is() {
    use crate::register::Intent;
    let (mut sample, bodies) = founded();
    let (together, _) = last(&sample.register, Made::Bodies);
    let (steps, _) = take_back(&sample.register, &together, "Erreur");
    pour(&mut sample, steps).unwrap();
    let fact = bodies[2];
    sample.try_to(&Intent::Restore { fact }).unwrap();
    let (_, creation) = last(&sample.register, Made::Bodies);
    assert_eq!(
        (creation.n_withdrawn, creation.n_free, creation.n_kept),
        (2, 1, 0),
        "brought back, it was not changed"
    );
    let area = sample.register.value(fact, "area").unwrap();
    let area = area.trim_matches('"').to_owned();
    let level = sample.register.value(fact, "level").unwrap();
    let level = level.trim_matches('"').to_owned();
    let parents: serde_json::Value =
        serde_json::from_str(&sample.register.value(fact, "parents").unwrap()).unwrap();
    let other = sample.record(
        Kind::Body,
        json!({"name": "CV", "kind": "CV", "level": level, "area": area, "parents": parents}),
    );
    sample.try_to(&Intent::Unite { fact, into: other }).unwrap();
    let together = creation_named(&sample.register, Made::Bodies, bodies[0]).unwrap();
    let creation = Creation::of(&sample.register, Made::Bodies, &together, day("2026-12-01"));
    assert_eq!(
        (creation.n_united, creation.n_free, creation.n_kept),
        (1, 0, 0)
    );
}

#[test]
fn areas_of_a_list_are_taken_back_but_for_those_in_use_and_those_around_them() {
    let (mut sample, fact) = Sample::with_charter();
    sample.stamp.at = "2026-11-23T10:00:00Z".to_owned();
    let kayes = fact("kayes");
    let mut steps: Vec<Step> = Vec::new();
    let mut area = |name: &'static str, level: &'static str, within: Option<usize>| {
        steps.push(Box::new(move |ids: &[EntryId]| {
            let parent = within.and_then(|at| ids.get(at).copied()).unwrap_or(kayes);
            let parents = json!([{"parent": parent.to_string()}]);
            crate::register::Intent::Record {
                kind: Kind::Area,
                fields: crate::present::sample::map(
                    json!({"name": name, "level": level, "parents": parents}),
                ),
            }
        }));
    };
    area("Kita", "cercle", None);
    area("Founia", "commune", Some(0));
    area("Sirakoro", "village", Some(1));
    area("Bafoulabe", "cercle", None);
    area("Oualia", "commune", Some(3));
    steps.push(Box::new(move |_| crate::register::Intent::Amend {
        fact: kayes,
        fields: crate::present::sample::map(json!({"name": "Kayes (région)"})),
    }));
    let ids = pour(&mut sample, steps).unwrap();
    sample.stamp.at = "2026-11-24T10:00:00Z".to_owned();
    let (_, creation) = last(&sample.register, Made::Areas);
    assert_eq!((creation.n_made, creation.n_free), (5, 5));
    assert_eq!(creation.n_changed, 1);
    assert_eq!(creation.within.as_deref(), Some("Kayes (région)"));
    let sorts = creation.sorts.iter().map(|sort| sort.n);
    assert_eq!(sorts.collect::<Vec<_>>(), [2, 2, 1]);
    sample.record(
        Kind::Body,
        json!({"name": "Comité", "level": "communal", "area": ids[1].to_string(), "parents": [{"parent": fact("ctn").to_string()}]}),
    );
    let (together, creation) = last(&sample.register, Made::Areas);
    let used = Used {
        n_with_bodies: 1,
        n_with_below: 1,
        ..Used::default()
    };
    assert_eq!((creation.n_free, creation.n_kept), (3, 2));
    assert_eq!(
        creation.used, used,
        "the cercle holds the commune, which has a body"
    );
    let (steps, _) = take_back(&sample.register, &together, "Mauvaise liste");
    pour(&mut sample, steps).unwrap();
    let areas = sample.register.programme().areas();
    let names: Vec<&str> = areas.map(|(_, area)| area.name.as_str()).collect();
    assert!(
        names.contains(&"Founia") && !names.contains(&"Oualia"),
        "{names:?}"
    );
    assert!(!names.contains(&"Sirakoro"));
}
