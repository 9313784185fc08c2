//! What an item proposes, and what becomes of it.

use serde_json::json;

use super::*;
use crate::present::session::stage::Stage;

#[test]
fn an_item_proposes_its_decision() {
    let mut stage = Stage::new();
    let item = stage.of_session(
        Kind::AgendaItem,
        json!({"order": 1, "title": "Budget 2021", "subject": "budget", "year": 2021}),
    );
    let typed = Draft::default().with("item", &item.to_string());
    let now = Moment::parse("2020-11-26T10:20");
    let draft = propose_decision(&stage.sample.register, stage.session, &typed, now);
    let texts = ["subject", "year", "power", "at_time", "how"].map(|field| draft.text(field));
    assert_eq!(
        texts,
        ["budget", "2021", "adopt-budget", "10:20", "consensus"]
    );
    // On another day its own first day is proposed, without a time.
    let later = Moment::parse("2020-12-24T10:20");
    let draft = propose_decision(&stage.sample.register, stage.session, &typed, later);
    assert_eq!(
        (draft.text("at_day"), draft.text("at_time")),
        ("2020-11-26", "")
    );
}

#[test]
fn votes_are_counted_against_those_who_are_there() {
    let mut stage = Stage::new();
    let item = stage.of_session(Kind::AgendaItem, json!({"order": 1, "title": "Audit"}));
    stage.note_member(0, json!({"recused": [item.to_string()]}));
    stage.note_member(1, json!({"from": "2020-11-26T10:00"}));
    stage.note_member(2, json!({}));
    let draft = Draft::default()
        .with("at_time", "09:00")
        .with("for", "2")
        .with("against", "x")
        .with("abstain", "1");
    let count = |draft: &Draft| count_votes(&stage.sample.register, stage.session, draft).unwrap();
    assert_eq!(
        count(&draft),
        VoteCount {
            present: 2,
            counted: 3
        }
    );
    let on_item = draft.with("item", &item.to_string());
    assert_eq!(count(&on_item).present, 1);
    assert_eq!(count(&on_item.with("at_time", "10:00")).present, 2);
}

#[test]
fn what_is_typed_is_recorded_and_corrected() {
    let mut stage = Stage::new();
    stage.note_member(0, json!({}));
    let session = stage.session.to_string();
    let typed = Draft::default()
        .with("session", &session)
        .with("how", BY_CONSENSUS)
        .with("for", "9")
        .with("at_time", "10:00")
        .with("subject", "other")
        .with("verdict", "adopted")
        .with("text", "Adopté");
    let intent = finish_decision(&stage.sample.register, &typed, None).unwrap();
    let id = DecisionId(stage.sample.try_to(&intent).unwrap());
    let recorded = decision_as_recorded(&stage.sample.register, id);
    assert_eq!(
        (recorded.text("how"), recorded.text("for")),
        (BY_CONSENSUS, "")
    );
    assert_eq!(
        finish_decision(&stage.sample.register, &recorded, Some(id)),
        Err(vec![Refusal::NothingChanged])
    );
    let programme = stage.sample.register.programme();
    let kept = programme.decision(id).unwrap();
    assert_eq!(kept.how, Some(Manner::Consensus));
    let counted = recorded.with("how", BY_VOTES).with("for", "1");
    let intent = finish_decision(&stage.sample.register, &counted, Some(id)).unwrap();
    stage.sample.try_to(&intent).unwrap();
    let recorded = decision_as_recorded(&stage.sample.register, id);
    assert_eq!(
        (recorded.text("how"), recorded.text("for")),
        (BY_VOTES, "1")
    );
}

#[test]
fn how_a_decision_was_taken_stays_unknown_until_somebody_says_it() {
    let mut stage = Stage::new();
    let id = stage.of_session(
        Kind::Decision,
        json!({"at": "2020-11-26", "subject": "other", "verdict": "adopted", "text": "Adopté"}),
    );
    let recorded = decision_as_recorded(&stage.sample.register, DecisionId(id));
    assert_eq!(recorded.text("how"), "");
    let corrected = recorded.with("text", "Adopté à l’unanimité");
    let intent = finish_decision(&stage.sample.register, &corrected, Some(DecisionId(id))).unwrap();
    stage.sample.try_to(&intent).unwrap();
    let programme = stage.sample.register.programme();
    assert_eq!(programme.decision(DecisionId(id)).unwrap().manner(), None);
}
