//! What the page of one recommendation says, from its making to its closing.

use serde_json::{Value, json};

use super::*;
use crate::ids::FollowUpId;
use crate::present::sample::{Sample, day, map};
use crate::register::Intent;

fn found(sample: &Sample, id: EntryId, on: &str) -> RecommendationView {
    match recommendation_page(&sample.register, &id.to_string(), day(on)) {
        RecommendationPage::Found(view) => std::sync::Arc::unwrap_or_clone(view),
        other => panic!("{other:?}"),
    }
}

/// An audit, and one recommendation for the managing unit.
fn asked() -> (Sample, EntryId, impl Fn(&str) -> EntryId) {
    let (mut sample, fact) = Sample::with_charter();
    let audit = sample.record(
        Kind::Mission,
        json!({"name": "Audit externe 2022", "kind": "external_audit", "reported_on": "2023-05-31"}),
    );
    let id = sample.record(
        Kind::Recommendation,
        json!({"mission": audit.to_string(), "number": "1.1.10", "text": "Valider les rapports", "level": 2,
               "body": fact("utgfs").to_string(), "due_on": "2023-12-31"}),
    );
    (sample, id, fact)
}

fn declare(sample: &mut Sample, of: EntryId, body: EntryId, fields: Value) -> EntryId {
    let mut all = map(json!({"recommendation": of.to_string(), "body": body.to_string()}));
    all.extend(map(fields));
    sample.record(Kind::FollowUp, Value::Object(all))
}

fn verify(sample: &mut Sample, of: EntryId, body: EntryId, on: &str, finding: &str) -> EntryId {
    sample.record(
        Kind::Verification,
        json!({"follow_up": of.to_string(), "body": body.to_string(), "on": on, "finding": finding}),
    )
}

#[test]
fn a_story_goes_from_open_to_closed_with_its_reasons() {
    let (mut sample, id, fact) = asked();
    let (utgfs, cnp) = (fact("utgfs"), fact("cnp"));
    let begun = declare(
        &mut sample,
        id,
        utgfs,
        json!({"on": "2023-07-01", "state": "started", "percent": 30}),
    );
    let done = declare(
        &mut sample,
        id,
        utgfs,
        json!({"on": "2023-09-01", "state": "done", "evidence": "Registre"}),
    );
    verify(&mut sample, done, cnp, "2023-10-01", "refuted");
    let again = declare(
        &mut sample,
        id,
        utgfs,
        json!({"on": "2024-01-15", "state": "done"}),
    );
    verify(&mut sample, again, cnp, "2024-02-01", "confirmed");
    let mut told = String::new();
    for on in [
        "2023-06-10",
        "2023-07-02",
        "2023-09-02",
        "2023-10-02",
        "2024-01-10",
        "2024-01-16",
        "2024-02-02",
    ] {
        let view = found(&sample, id, on);
        let (stage, reason, left) = (view.standing.stage, view.reason, view.days_left);
        let (overdue, n_told) = (view.standing.overdue, view.story.len());
        told.push_str(&format!(
            "{on} {stage:?}/{reason:?} left {left:?} overdue {overdue:?} told {n_told}\n"
        ));
    }
    insta::assert_snapshot!(told, @r"
    2023-06-10 Open/NothingDeclared left Some(204) overdue None told 0
    2023-07-02 UnderWay/Begun left Some(182) overdue None told 1
    2023-09-02 Declared/Unverified left Some(120) overdue None told 2
    2023-10-02 UnderWay/Refuted left Some(90) overdue None told 2
    2024-01-10 UnderWay/Refuted left None overdue Some(10) told 2
    2024-01-16 Declared/Unverified left None overdue Some(16) told 3
    2024-02-02 Verified/Confirmed left None overdue None told 3
    ");
    let story = found(&sample, id, "2024-01-16").story;
    assert_eq!(story[0].id.0, begun);
    assert_eq!(story[0].percent, Some(30));
    assert_eq!(story[1].found.len(), 1);
    assert_eq!(story[0].recorded_by, "Agent 1");
    let waiting: Vec<bool> = story.iter().map(|declared| declared.awaits).collect();
    assert_eq!(waiting, [false, false, true]);
}

#[test]
fn neither_who_declares_nor_who_is_addressed_may_verify() {
    let (mut sample, id, fact) = asked();
    let done = declare(
        &mut sample,
        id,
        fact("utgfs"),
        json!({"on": "2023-09-01", "state": "done"}),
    );
    let offers = verifiers(&sample.register, FollowUpId(done), day("2023-09-02"));
    assert_eq!(
        offers[0].id.0,
        fact("cnp"),
        "who examines follow-up comes first"
    );
    assert!(offers.iter().all(|offer| offer.id.0 != fact("utgfs")));
    assert!(offers.iter().any(|offer| offer.id.0 == fact("ctn")));
}

#[test]
fn what_is_carried_over_is_told_from_the_first_to_the_last() {
    let (mut sample, first, fact) = asked();
    let carry = |sample: &mut Sample, from: EntryId, made_on: &str| {
        let session = sample.record(
            Kind::Session,
            json!({"body": fact("cnp").to_string(), "opens_on": made_on}),
        );
        sample.record(
            Kind::Recommendation,
            json!({"session": session.to_string(), "number": "1.1.10", "text": "Valider les rapports", "carried_from": from.to_string()}),
        )
    };
    let second = carry(&mut sample, first, "2024-03-01");
    let third = carry(&mut sample, second, "2025-03-01");
    let view = found(&sample, second, "2025-06-01");
    let ids: Vec<EntryId> = view.chain.iter().map(|link| link.id.0).collect();
    assert_eq!(ids, [first, second, third]);
    assert_eq!(
        (view.reason, view.standing.n_carried),
        (Reason::CarriedOver, 1)
    );
    assert!(view.chain[1].is_here && !view.chain[0].is_here);
    let earlier = found(&sample, first, "2024-02-01");
    assert_eq!(
        earlier.reason,
        Reason::NothingDeclared,
        "not yet carried over that day"
    );
    let (alone, id, _) = asked();
    assert!(found(&alone, id, "2024-02-01").chain.is_empty());
}

#[test]
fn sessions_that_had_it_on_their_agenda_or_decided_are_named() {
    let (mut sample, id, fact) = asked();
    let session = sample.record(
        Kind::Session,
        json!({"body": fact("cnp").to_string(), "number": 19, "opens_on": "2023-12-10"}),
    );
    sample.record(
        Kind::AgendaItem,
        json!({"session": session.to_string(), "order": 1, "title": "Recommandation 1.1.10", "subject": "recommendation", "about_recommendation": id.to_string()}),
    );
    sample.record(
        Kind::Decision,
        json!({"session": session.to_string(), "at": "2023-12-10", "subject": "recommendation", "about_recommendation": id.to_string(), "verdict": "adopted", "text": "Suivi examiné"}),
    );
    let mentions = found(&sample, id, "2024-01-01").mentions;
    let told: Vec<_> = mentions
        .iter()
        .map(|mention| (mention.text.as_str(), mention.verdict.is_some()))
        .collect();
    assert_eq!(
        told,
        [("Suivi examiné", true), ("Recommandation 1.1.10", false)]
    );
    assert_eq!(mentions[0].name.number, Some(19));
}

#[test]
fn an_address_that_leads_to_none_says_what_became_of_it() {
    let (mut sample, id, fact) = asked();
    let page =
        |sample: &Sample, id: &str| recommendation_page(&sample.register, id, day("2024-01-01"));
    assert_eq!(page(&sample, "rien"), RecommendationPage::Unknown);
    assert_eq!(
        page(&sample, &fact("cnp").to_string()),
        RecommendationPage::Unknown
    );
    let declared = declare(
        &mut sample,
        id,
        fact("utgfs"),
        json!({"on": "2023-09-01", "state": "done"}),
    );
    let withdraw = |fact, reason: &str| Intent::Withdraw {
        fact,
        reason: reason.to_owned(),
    };
    sample
        .try_to(&withdraw(declared, "Déclarée par erreur"))
        .unwrap();
    sample.try_to(&withdraw(id, "Saisie deux fois")).unwrap();
    match page(&sample, &id.to_string()) {
        RecommendationPage::Withdrawn(withdrawn) => {
            assert_eq!(withdrawn.name.as_deref(), Some("1.1.10"));
            assert_eq!(withdrawn.reason, "Saisie deux fois");
        }
        other => panic!("{other:?}"),
    }
    let history = history_of_recommendation(&sample.register, id);
    assert_eq!(
        history.len(),
        4,
        "its own acts and those of its withdrawn declaration"
    );
}
