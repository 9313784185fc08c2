//! A committee and its bureau, set up in one form.

use serde_json::json;

use super::*;
use crate::charter::kind::BodyKind;
use crate::drafts::lent;
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

/// A village that the tablet is posted to by an antenna, and what the form then holds for a village
/// committee.
fn village(sample: &mut Sample, antenna: EntryId) -> (AreaId, Draft) {
    let area = AreaId(sample.record(Kind::Area, json!({"name": "Founia", "level": "village"})));
    let posting = json!({
        "function": "ASL", "area": area.to_string(), "body": antenna.to_string(), "from": "2020-01-01",
    });
    let posting = Some(PostingId(sample.record(Kind::Posting, posting)));
    let on = day("2020-03-03");
    let blank = Draft::default();
    let nowhere = start_of_bureau(&sample.register, true, None, &blank, on, &write);
    assert_eq!(nowhere, blank.clone().with("from", "2020-03-03"));
    // The village lacks the one kind that serves villages; it has it, chosen or not.
    let proposed = start_of_bureau(&sample.register, true, posting, &blank, on, &write);
    let typed = blank.with("kind", "CV");
    let draft = start_of_bureau(&sample.register, true, posting, &typed, on, &write);
    assert_eq!(proposed, draft);
    assert_eq!(draft.text("area"), area.to_string());
    assert_eq!(draft.text(&rows_field(NEW_POSTS)), "1");
    assert_eq!(draft.text("parents"), antenna.to_string());
    assert_eq!(draft.text("name"), "Comité villageois – Founia");
    (area, draft)
}

#[test]
fn a_committee_its_posts_and_its_bureau_are_recorded_together() {
    let (mut sample, id) = Sample::with_charter();
    let (area, draft) = village(&mut sample, id("ar-kayes"));
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
    // Another village of that kind is offered what this one has and the charter does not give.
    let offered = |draft: &Draft| {
        let rows = rows_of_kind(&kind, draft, &write);
        posts_of_neighbours(&sample.register, &kind, &rows, draft, day("2020-03-04"))
    };
    let blank = Draft::default();
    assert_eq!(offered(&blank), ["Président du comité", "Trésorier"]);
    let one_row = blank.with(&rows_field(NEW_POSTS), "1");
    let named = one_row.with("post:new.1", "PRESIDENT DU COMITE");
    assert_eq!(offered(&named), ["Trésorier"]);
    let long_before = day("2019-01-01");
    let none = posts_of_neighbours(&sample.register, &kind, &[], &named, long_before);
    assert_eq!(none, Vec::<String>::new());
    // The territory has it now: no kind is proposed there any more.
    let postings = sample.register.programme().facts();
    let posting = postings
        .filter(|(_, fact)| fact.kind() == Kind::Posting)
        .last();
    let posting = posting.map(|(id, _)| PostingId(id));
    let later = day("2020-03-05");
    let blank = Draft::default();
    let again = start_of_bureau(&sample.register, true, posting, &blank, later, &write);
    assert_eq!(again.text("kind"), "");
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
fn posts_are_prescribed_where_a_text_gives_them() {
    let (sample, _) = Sample::with_charter();
    let prescribed = |code: &str| prescribes_posts(sample.register.charter().kind(code).unwrap());
    assert_eq!(
        ["CNP", "AR", "CC", "CV"].map(prescribed),
        [true, true, false, false]
    );
}

#[test]
fn all_that_is_wrong_is_told_together_and_nothing_is_recorded() {
    let (mut sample, id) = Sample::with_charter();
    let (_, draft) = village(&mut sample, id("ar-kayes"));
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

#[test]
fn a_row_more_can_be_taken_away_again_and_no_more_than_that() {
    let rows = |n: u32| Draft::default().with(&rows_field("member"), &n.to_string());
    assert_eq!(one_less(&Draft::default(), "member"), None);
    assert_eq!(one_more(&Draft::default(), "member"), 3);
    assert_eq!(one_less(&rows(3), "member"), Some(2));
    assert_eq!(one_less(&rows(2), "member"), None);
    assert_eq!(one_less(&Draft::default(), NEW_POSTS), None);
    assert_eq!(
        one_less(
            &Draft::default().with(&rows_field(NEW_POSTS), "1"),
            NEW_POSTS
        ),
        Some(0)
    );
}
