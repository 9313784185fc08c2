//! A committee and its bureau, set up in one form.

use serde_json::json;

use super::*;
use crate::drafts::{lent, propose_body};
use crate::facts::{Sex, Standing};
use crate::ids::AreaId;
use crate::present::sample::{Sample, day};

fn write(words: &Words) -> String {
    words.fr().to_owned()
}

fn founded(kind: &BodyKind) -> Base<'_> {
    Base::Founded(NewBody {
        kind: Some(kind),
        write: &write,
    })
}

fn carry_out(sample: &mut Sample, steps: &[Step]) -> Result<usize, Vec<Refusal>> {
    let entries = sample.register.carry_out(&lent(steps), &sample.stamp)?;
    Ok(entries.len())
}

/// A village, and what the form holds for a committee of it.
fn village(sample: &mut Sample) -> (AreaId, Draft) {
    let area = AreaId(sample.record(Kind::Area, json!({"name": "Founia", "level": "village"})));
    let typed = Draft::default()
        .with("kind", "CV")
        .with("area", &area.to_string())
        .with("from", "2020-03-03");
    let register = &sample.register;
    let kind = register.charter().kind("CV").unwrap();
    let proposed = propose_body(register, kind, &typed, day("2020-03-03"), &write);
    let draft = ["area", "from"].iter().fold(proposed, |draft, field| {
        draft.with(field, typed.text(field))
    });
    (area, draft)
}

#[test]
fn a_committee_its_posts_and_its_bureau_are_recorded_together() {
    let (mut sample, _) = Sample::with_charter();
    let (area, draft) = village(&mut sample);
    let kind = sample.register.charter().kind("CV").unwrap().clone();
    let draft = draft.with(&rows_field(NEW_POSTS), "2");
    let rows = rows_of_kind(&kind, &draft, &write);
    let posts: Vec<&str> = rows.iter().map(|row| row.post.as_str()).collect();
    assert_eq!(posts, ["Membre", "Membre", "", ""]);
    assert_eq!(one_more(&draft, "member"), 3);
    assert_eq!(one_more(&draft, NEW_POSTS), 3);
    let draft = draft
        .with("name:member.1", "Conseillère villageoise")
        .with("sex:member.1", "woman")
        .with("post:new.1", "Président du comité")
        .with("name:new.1", "Chef de village")
        .with("post:new.2", "Trésorier");
    let before = sample.register.journal().len();
    let steps = finish_bureau(&founded(&kind), &rows, &draft).unwrap();
    // The body, its post, a member with a mandate, a post with its holder, a post that is vacant.
    assert_eq!(carry_out(&mut sample, &steps).unwrap(), 8);
    assert_eq!(sample.register.journal().len(), before + 8);
    let programme = sample.register.programme();
    let (body, _) = programme
        .bodies()
        .find(|(_, body)| body.area == Some(area))
        .unwrap();
    let held: Vec<_> = programme
        .memberships_in(body)
        .map(|(_, one)| {
            let post = one.post.and_then(|post| programme.post(post)).unwrap();
            let person = programme.person(one.person).unwrap();
            assert_eq!(
                (one.standing, one.from),
                (Standing::Holder, day("2020-03-03"))
            );
            (post.name.as_str(), person.name.as_str(), person.sex)
        })
        .collect();
    assert_eq!(
        held,
        [
            ("Membre", "Conseillère villageoise", Some(Sex::Woman)),
            ("Président du comité", "Chef de village", None),
        ]
    );
    // What is free of it now: the members, whom no text counts, and the treasurer.
    let rows = rows_of_body(&sample.register, body, &Draft::default(), day("2020-03-04"));
    let posts: Vec<&str> = rows.iter().map(|row| row.post.as_str()).collect();
    assert_eq!(posts, ["Membre", "Membre", "Trésorier"]);
    let there = Base::There(body);
    let nobody = Draft::default().with("from", "2020-03-04");
    let missing = Refusal::Missing {
        field: "person_name",
    };
    let refused = |draft: &Draft| finish_bureau(&there, &rows, draft).err();
    assert_eq!(refused(&nobody), Some(vec![missing.clone()]));
    let named = rows.last().unwrap().field("name");
    let draft = nobody.with(&named, "Commerçante");
    let steps = finish_bureau(&there, &rows, &draft).unwrap();
    assert_eq!(carry_out(&mut sample, &steps).unwrap(), 2);
}

#[test]
fn all_that_is_wrong_is_told_together_and_nothing_is_recorded() {
    let (mut sample, _) = Sample::with_charter();
    let (_, draft) = village(&mut sample);
    let kind = sample.register.charter().kind("CV").unwrap().clone();
    let draft = draft
        .with("name", "")
        .with("from", "hier")
        .with("sex:member.1", "man");
    let rows = rows_of_kind(&kind, &draft, &write);
    let refusals = finish_bureau(&founded(&kind), &rows, &draft).err().unwrap();
    let fields: Vec<_> = refusals.iter().filter_map(Refusal::field).collect();
    assert_eq!(fields, ["name", "from", "person_name"]);
}
