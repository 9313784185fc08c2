//! The first facts of the shipped charter: the bodies the sources attest, and
//! the promise that what was once shipped stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::shipped;
use crate::charter::seed::{Precision, SeedKind};
use crate::charter::shipped::SHIPPED;

#[test]
fn the_bodies_that_exist_have_posts_of_their_kind() {
    let charter = shipped();
    let mut posts = BTreeMap::<&str, Vec<&str>>::new();
    for fact in charter
        .facts()
        .iter()
        .filter(|fact| fact.kind == SeedKind::Post)
    {
        let body = fact.fields["body"].as_str().expect("body");
        let name = fact.fields["name"].as_str().expect("name");
        posts
            .entry(body.trim_start_matches('@'))
            .or_default()
            .push(name);
    }
    let bodies: Vec<_> = charter
        .facts()
        .iter()
        .filter(|fact| fact.kind == SeedKind::Body)
        .collect();
    let keys: Vec<_> = bodies.iter().map(|body| body.key.as_str()).collect();
    assert_eq!(
        keys,
        ["cnp", "ctn", "utgfs", "ar-kayes", "ar-mopti", "ar-gao"]
    );
    for body in bodies {
        let kind = body.fields["kind"].as_str().expect("kind");
        let kind = charter.kind(kind).expect("kind");
        let pattern: Vec<_> = kind.posts.iter().map(|post| post.name.fr()).collect();
        assert_eq!(posts[body.key.as_str()], pattern, "{}", body.key);
    }
}

#[test]
fn an_unknown_day_is_marked_and_told() {
    let charter = shipped();
    let steering = charter.fact("cnp").expect("cnp");
    assert_eq!(steering.precision, Some(Precision::Day));
    assert_eq!(steering.fields["from"], "2013-02-27");
    for key in ["ctn", "utgfs", "ar-kayes", "ar-mopti", "ar-gao"] {
        let body = charter.fact(key).expect("body");
        assert_eq!(body.precision, Some(Precision::Year), "{key}");
        let note = body.fields["note"].as_str().expect("note");
        assert!(note.starts_with("Jour"), "{key}: {note}");
    }
}

#[test]
fn every_source_serves_and_every_reference_is_replaced() {
    let charter = shipped();
    for source in charter.sources() {
        let cited = SHIPPED
            .matches(&format!("\"source\": \"{}\"", source.code))
            .count();
        assert!(cited > 0, "{} is cited nowhere", source.code);
    }
    let ids: BTreeMap<_, _> = charter
        .facts()
        .iter()
        .zip(1..)
        .map(|(fact, place)| (fact.key.clone(), format!("charter-{place}")))
        .collect();
    for fact in charter.facts() {
        let fields = fact.fields_with_ids(|key| ids.get(key).cloned());
        let rest = serde_json::to_string(&fields).expect("json");
        assert!(!rest.contains("\"@"), "{rest}");
    }
    let office = charter.fact("ar-gao").expect("ar-gao").references();
    assert_eq!(
        office,
        BTreeSet::from(["gao".to_owned(), "utgfs".to_owned()])
    );
}
