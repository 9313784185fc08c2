//! Facts recorded by one form, together or not at all.

use super::*;

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
