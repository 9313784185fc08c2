//! What forms hold, what becomes of it, and what is said of what cannot be read.

use serde_json::json;

use super::*;
use crate::facts::{Placement, Standing};
use crate::ids::BodyId;
use crate::present::sample::{Sample, day, map};

fn id(sequence: u32) -> EntryId {
    format!("k3f9a2m7qx-{sequence}").parse().unwrap()
}

fn fields_of(refusals: &[Refusal]) -> Vec<&str> {
    refusals
        .iter()
        .map(|refusal| refusal.field().unwrap_or("-"))
        .collect()
}

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
    let same = Draft::of(&before);
    assert_eq!(
        same.amend(fact("cnp"), &before, &fields),
        Err(vec![Refusal::NothingChanged])
    );

    let draft = same
        .with("seat", "Bamako")
        .with("note", "")
        .with("founded_by", "not asked for");
    let intent = draft.amend(fact("cnp"), &before, &fields).unwrap();
    let expected = Intent::Amend {
        fact: fact("cnp"),
        fields: map(json!({"seat": "Bamako", "note": null})),
    };
    assert_eq!(intent, expected);

    let unnamed = Draft::of(&before).with("name", " ");
    assert_eq!(
        unnamed.amend(fact("cnp"), &before, &fields),
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
fn a_correction_keeps_the_days_and_a_change_keeps_the_past() {
    let (old, new, newer) = (id(1), id(2), id(3));
    let first = vec![Placement::under(old)];
    assert_eq!(
        moved(&first, new, Move::Correction, day("2020-01-01")),
        [Placement::under(new)]
    );
    let change = Move::From(day("2023-03-13"));
    let dated = moved(&first, new, change, day("2020-01-01"));
    let expected = [
        Placement {
            parent: old,
            from: None,
            to: Some(day("2023-03-12")),
        },
        Placement {
            parent: new,
            from: Some(day("2023-03-13")),
            to: None,
        },
    ];
    assert_eq!(dated, expected);

    // Put right for the days before the change, and for those after it.
    let before = moved(&dated, newer, Move::Correction, day("2020-01-01"));
    assert_eq!((before[0].parent, before[1].parent), (newer, new));
    let after = moved(&dated, newer, Move::Correction, day("2024-01-01"));
    assert_eq!((after[0].parent, after[1].parent), (old, newer));

    // An earlier change is the last word.
    let earlier = moved(
        &dated,
        newer,
        Move::From(day("2022-01-01")),
        day("2024-01-01"),
    );
    assert_eq!(earlier.len(), 2);
    assert_eq!(earlier[0].to, Some(day("2021-12-31")));
    assert_eq!(
        moved(&[], new, Move::Correction, day("2020-01-01")),
        [Placement::under(new)]
    );
}

#[test]
fn a_move_says_what_it_lacks() {
    let placements = [Placement::under(id(1))];
    let put = |draft: Draft| draft.put_under(id(9), &placements, day("2020-01-01"));
    let dated = Draft::default().with("how", FROM_A_DAY);
    assert_eq!(
        fields_of(&put(dated.clone()).unwrap_err()),
        ["parents", "from"]
    );
    let chosen = dated.with("parents", &id(2).to_string());
    assert_eq!(
        fields_of(&put(chosen.clone().with("from", "demain")).unwrap_err()),
        ["from"]
    );
    let expected = json!({"parents": [{"parent": id(1).to_string(), "to": "2019-12-31"},
                                      {"parent": id(2).to_string(), "from": "2020-01-01"}]});
    assert_eq!(
        put(chosen.with("from", "01/01/2020")),
        Ok(Intent::Amend {
            fact: id(9),
            fields: map(expected)
        })
    );
    let same = Draft::default().with("parents", &id(1).to_string());
    assert_eq!(put(same), Err(vec![Refusal::NothingChanged]));
}

/// Carries out steps as the app does.
fn carry_out(sample: &mut Sample, steps: &[Step]) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let stamp = sample.stamp.clone();
    let entries = sample.register.carry_out(&lent(steps), &stamp)?;
    Ok(entries.iter().map(|entry| entry.id()).collect())
}

#[test]
fn a_new_body_comes_with_the_posts_of_its_kind() {
    let (mut sample, fact) = Sample::with_charter();
    let charter = sample.register.charter().clone();
    let kind = charter.kind("CCR").unwrap();
    let write = |words: &crate::charter::words::Words| words.fr().to_owned();
    let typed = Draft::default().with("area", &fact("mopti").to_string());
    let draft = propose_body(&sample.register, kind, &typed, day("2020-09-30"), &write);
    assert_eq!(
        draft.text("name"),
        "Comité de coordination régional – Mopti"
    );
    assert_eq!(draft.text("parents"), fact("ctn").to_string());

    let member = kind.posts.last().unwrap();
    let draft = draft
        .with("area", typed.text("area"))
        .with(&NewBody::leaves_out(member), "1")
        .with("from", "2014-01-01");
    let new = NewBody {
        kind: Some(kind),
        write: &write,
    };
    let ids = carry_out(&mut sample, &new.finish(&draft).unwrap()).unwrap();
    assert_eq!(ids.len(), 2, "the body and its representative");
    let programme = sample.register.programme();
    let body = BodyId(ids[0]);
    assert_eq!(
        programme.body(body).unwrap().parent_on(day("2020-09-30")),
        Some(BodyId(fact("ctn")))
    );
    let posts: Vec<_> = programme
        .posts_of(body)
        .map(|(_, post)| post.seats)
        .collect();
    assert_eq!(posts, [Some(1)]);
}

#[test]
fn the_nearest_body_around_is_proposed_as_parent() {
    let (mut sample, fact) = Sample::with_charter();
    let under = json!([{"parent": fact("ctn").to_string()}]);
    for region in ["mopti", "gao"] {
        let area = fact(region).to_string();
        sample.record(
            Kind::Body,
            json!({"name": format!("CCR {region}"), "kind": "CCR", "level": "regional", "parents": under, "area": area}),
        );
    }
    let parents = json!([{"parent": fact("gao").to_string()}]);
    let cercle = sample.record(
        Kind::Area,
        json!({"name": "Ansongo", "level": "cercle", "parents": parents}),
    );
    let charter = sample.register.charter().clone();
    let write = |words: &crate::charter::words::Words| words.fr().to_owned();
    let kind = charter.kind("CCL").unwrap();
    let typed = Draft::default().with("area", &cercle.to_string());
    let draft = propose_body(&sample.register, kind, &typed, day("2020-09-30"), &write);
    let parent: BodyId = draft.text("parents").parse().unwrap();
    assert_eq!(
        sample.register.programme().body(parent).unwrap().name,
        "CCR gao"
    );
    let nowhere = propose_body(
        &sample.register,
        kind,
        &Draft::default(),
        day("2020-09-30"),
        &write,
    );
    assert_eq!(nowhere.text("parents"), "");
}

#[test]
fn a_new_body_may_bring_its_area() {
    let (mut sample, fact) = Sample::with_charter();
    let charter = sample.register.charter().clone();
    let kind = charter.kind("CCL").unwrap();
    let write = |words: &crate::charter::words::Words| words.fr().to_owned();
    let typed = Draft::default()
        .with("area", NEW)
        .with("area_name", "Kita")
        .with("area_within", &fact("kayes").to_string())
        .with("parents", &fact("utgfs").to_string());
    let texts: Vec<(String, String)> = typed.texts.clone().into_iter().collect();
    let proposed = propose_body(&sample.register, kind, &typed, day("2020-09-30"), &write);
    assert_eq!(proposed.text("short"), "CCL Kita");
    let draft = proposed.overlaid(texts.iter().map(|(field, text)| (field, text)));

    let new = NewBody {
        kind: Some(kind),
        write: &write,
    };
    let Err(refusals) = new.finish(&draft.clone().with("area_name", "").with("name", "")) else {
        panic!("an area without a name");
    };
    assert_eq!(fields_of(&refusals), ["name", "area_name"]);

    let ids = carry_out(&mut sample, &new.finish(&draft).unwrap_or_default()).unwrap();
    assert_eq!(ids.len(), 5, "the area, the body and its three posts");
    let programme = sample.register.programme();
    let body = programme.body(BodyId(ids[1])).unwrap();
    let area = programme.area(body.area.unwrap()).unwrap();
    assert_eq!(
        (area.name.as_str(), area.level.as_str()),
        ("Kita", "cercle")
    );
    assert_eq!(programme.posts_of(BodyId(ids[1])).count(), 3);
}

#[test]
fn a_new_person_and_their_mandate_are_recorded_together() {
    let (mut sample, fact) = Sample::with_charter();
    let mandate = Mandate {
        body: BodyId(fact("cnp")),
        standing: Standing::Holder,
        substitutes: None,
    };
    let draft = Draft::default()
        .with("person", NEW)
        .with("post", &fact("cnp-chair").to_string())
        .with("from", "2019-05-05");
    let Err(refusals) = mandate.finish(&draft) else {
        panic!("a person without a name");
    };
    assert_eq!(refusals, [Refusal::Missing { field: "name" }]);

    let draft = draft.with("person_name", "Aminata Traoré");
    let ids = carry_out(&mut sample, &mandate.finish(&draft).unwrap_or_default()).unwrap();
    let membership = sample
        .register
        .programme()
        .membership(crate::ids::MembershipId(ids[1]))
        .unwrap();
    assert_eq!(membership.person.0, ids[0]);
}

#[test]
fn a_mandate_without_person_or_day_says_both() {
    let mandate = Mandate {
        body: BodyId(id(1)),
        standing: Standing::Substitute,
        substitutes: None,
    };
    let Err(refusals) = mandate.finish(&Draft::default()) else {
        panic!("a mandate of nobody");
    };
    assert_eq!(fields_of(&refusals), ["person", "from"]);
}
