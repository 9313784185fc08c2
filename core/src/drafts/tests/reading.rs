//! What texts become, and what is said of those that cannot be read.

use super::*;
use crate::present::sample::{Sample, day};

#[test]
fn a_draft_becomes_the_fields_of_its_fact() {
    let draft = Draft::default()
        .with("body", &id(1).to_string())
        .with("number", " 18 ")
        .with("opens_on", "26/09/2019")
        .with("closes_on", "2019-09-28")
        .with("place", " Ségou ");
    let expected = json!({"body": id(1).to_string(), "number": 18, "opens_on": "2019-09-26",
                          "closes_on": "2019-09-28", "place": "Ségou"});
    assert_eq!(draft.finish(Kind::Session), Ok(map(expected)));
}

#[test]
fn every_flaw_is_told_together_in_the_order_of_the_fields() {
    let draft = Draft::default()
        .with("name", "deux\nlignes")
        .with("area", "Mopti")
        .with("from", "hier")
        .with("to", "31/02/2020");
    let refusals = draft.finish(Kind::Body).unwrap_err();
    assert_eq!(
        fields_of(&refusals),
        ["name", "level", "area", "from", "to"]
    );
    assert!(refusals.contains(&Refusal::Missing { field: "level" }));
    assert!(refusals.contains(&Refusal::ControlCharacter { field: "name" }));
}

#[test]
fn numbers_are_read_as_people_type_them() {
    let seats = |text: &str| {
        let draft = Draft::default()
            .with("body", &id(1).to_string())
            .with("name", "Membre")
            .with("seats", text);
        draft
            .finish(Kind::Post)
            .map(|fields| fields["seats"].clone())
    };
    assert_eq!(seats("1 000"), Ok(json!(1000)));
    assert_eq!(
        seats("0"),
        Err(vec![Refusal::OutOfRange {
            field: "seats",
            max: 10_000
        }])
    );
    assert_eq!(
        seats("99999999999999999999999"),
        Err(vec![Refusal::OutOfRange {
            field: "seats",
            max: 10_000
        }])
    );
    assert_eq!(
        seats("deux"),
        Err(vec![Refusal::Malformed { field: "seats" }])
    );
}

#[test]
fn only_what_differs_is_amended_and_a_text_taken_away_clears() {
    let (sample, fact) = Sample::with_charter();
    let before = sample.register.programme().fact(fact("cnp")).unwrap();
    let fields = ["name", "short", "seat", "note"];
    let same = Draft::of(before);
    assert_eq!(
        same.amend(fact("cnp"), before, &fields),
        Err(vec![Refusal::NothingChanged])
    );

    let draft = same
        .with("seat", "Bamako")
        .with("note", "")
        .with("founded_by", "not asked for");
    let intent = draft.amend(fact("cnp"), before, &fields).unwrap();
    let expected = Intent::Amend {
        fact: fact("cnp"),
        fields: map(json!({"seat": "Bamako", "note": null})),
    };
    assert_eq!(intent, expected);

    let unnamed = Draft::of(before).with("name", " ");
    assert_eq!(
        unnamed.amend(fact("cnp"), before, &fields),
        Err(vec![Refusal::Missing { field: "name" }])
    );
}

#[test]
fn a_withdrawal_says_why() {
    let missing = Err(vec![Refusal::Missing { field: "reason" }]);
    assert_eq!(
        Draft::default().with("reason", " \n").withdraw(id(1)),
        missing
    );
    assert!(
        Draft::default()
            .with("reason", "Saisi deux fois")
            .withdraw(id(1))
            .is_ok()
    );
}

#[test]
fn a_draft_comes_back_as_it_was_kept() {
    let draft = Draft::default()
        .with("name", "Comité « été »\t")
        .with("note", "<script>");
    let kept = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<Draft>(&kept).unwrap(), draft);
}

#[test]
fn what_looks_wrong_is_asked_while_it_is_typed() {
    let mut sample = Sample::new();
    let plan = sample.record(
        Kind::WorkPlan,
        json!({"year": 2021, "version": 1, "total": 1_000}),
    );
    let draft = Draft::default()
        .with("plan", &plan.to_string())
        .with("cut_off", "2021-06-30");
    let doubts = |sample: &Sample, draft: &Draft, corrects| {
        let day = day("2021-12-31");
        draft.doubts(&sample.register, Kind::Progress, corrects, day)
    };
    assert_eq!(doubts(&sample, &draft, None), [], "not whole yet");
    assert_eq!(
        doubts(&sample, &draft.clone().with("disbursed", "1 000"), None),
        []
    );
    let over = draft.clone().with("disbursed", "1 001");
    assert_eq!(
        doubts(&sample, &over, None),
        [Doubt::BeyondBudget(1_001, 1_000)]
    );
    let march = sample.record(
        Kind::Progress,
        json!({"plan": plan.to_string(), "cut_off": "2021-03-31", "disbursed": 900}),
    );
    let less = draft.with("disbursed", "800");
    assert_eq!(doubts(&sample, &less, None), [Doubt::Shrinks(800, 900)]);
    // What it corrects is not held against it.
    assert_eq!(doubts(&sample, &less, Some(march)), []);
}

#[test]
fn places_are_typed_in_degrees() {
    let mut sample = Sample::new();
    let typed = Draft::default()
        .with("name", "Kayes")
        .with("level", "region")
        .with("longitude", "-11,44")
        .with("latitude", " 14.45 ");
    let id = sample.try_to(&typed.record(Kind::Area).unwrap()).unwrap();
    let kayes = sample.register.programme().fact(id).unwrap().clone();
    let shown = Draft::of(&kayes);
    assert_eq!(
        (shown.text("longitude"), shown.text("latitude")),
        ("-11.44", "14.45")
    );
    let fields = ["longitude", "latitude"];
    let same = shown.amend(id, &kayes, &fields);
    assert_eq!(same, Err(vec![Refusal::NothingChanged]));
    let off = shown.clone().with("latitude", "114,45");
    let beyond = Refusal::OffTheGlobe {
        field: "latitude",
        max: 90,
    };
    assert_eq!(off.amend(id, &kayes, &fields), Err(vec![beyond]));
    let text = shown.clone().with("latitude", "nord");
    let malformed = Refusal::Malformed { field: "latitude" };
    assert_eq!(text.amend(id, &kayes, &fields), Err(vec![malformed]));
    let half = shown.with("latitude", "").amend(id, &kayes, &fields);
    let missing = Refusal::Missing { field: "latitude" };
    assert_eq!(sample.try_to(&half.unwrap()), Err(vec![missing]));
}
