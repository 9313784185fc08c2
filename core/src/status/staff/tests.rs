//! An antenna with its pattern, agents in cercles, and what became of a request.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::{EntryId, ReinforcementId};
use crate::present::sample::{Sample, day};
use crate::status::{DutyState, duties_of};

fn seated(sample: &mut Sample, name: &str, body: EntryId, post: EntryId, from: &str) -> EntryId {
    let person = sample.record(Kind::Person, json!({"name": name}));
    let fields = json!({
        "person": person.to_string(), "body": body.to_string(), "post": post.to_string(),
        "from": from,
    });
    sample.record(Kind::Membership, fields)
}

fn gaps(sample: &Sample, body: EntryId, on: &str) -> Vec<(String, Option<Gap>)> {
    let register = &sample.register;
    let (programme, charter) = (register.programme(), register.charter());
    let lines = post_lines(programme, charter, BodyId(body), day(on));
    let code = |line: &PostLine<'_>| line.pattern.map(|pattern| pattern.code.clone());
    let named = |line: &PostLine<'_>| line.post.map(|(_, post)| post.name.clone());
    let line = |line: &PostLine<'_>| (code(line).or(named(line)).unwrap(), line.gap());
    lines.iter().map(line).collect()
}

#[test]
fn a_post_is_known_by_its_name_in_either_language_or_by_its_short_one() {
    let sample = Sample::new();
    let charter = sample.register.charter();
    let pattern = |kind: &str, code: &str| charter.kind(kind).unwrap().post(code).unwrap();
    let (driver, agent) = (pattern("AR", "driver"), pattern("CCL", "liaison-agent"));
    for name in ["Chauffeur", "chauffeur 2", "CHAUFFEUR (Gao)", "Driver"] {
        assert!(is_of_pattern(driver, name), "{name}");
    }
    for name in ["Chauffeurs", "Chef", "", "Second chauffeur"] {
        assert!(!is_of_pattern(driver, name), "{name}");
    }
    for name in [
        "ASL",
        "ASL Kita",
        "Agent de suivi-liaison",
        "Follow-up and liaison agent (ASL)",
    ] {
        assert!(is_of_pattern(agent, name), "{name}");
    }
    assert!(!is_of_pattern(agent, "Aslan"));
}

#[test]
fn an_antenna_lacks_what_its_pattern_asks_for() {
    let (mut sample, id) = Sample::with_charter();
    let antenna = id("ar-mopti");
    let all = |head, assistant, driver| {
        [("head", head), ("assistant", assistant), ("driver", driver)]
            .map(|(code, gap): (&str, Option<Gap>)| (code.to_owned(), gap))
    };
    let vacant = Some(Gap::Vacant(1));
    assert_eq!(
        gaps(&sample, antenna, "2020-01-01"),
        all(vacant, vacant, vacant)
    );
    seated(
        &mut sample,
        "Awa Maïga",
        antenna,
        id("ar-mopti-head"),
        "2019-02-01",
    );
    // A post that was closed, or called otherwise, is missing; what is called otherwise is shown.
    sample.amend(id("ar-mopti-assistant"), json!({"to": "2019-12-31"}));
    sample.amend(id("ar-mopti-driver"), json!({"name": "Conducteur"}));
    let mut expected = all(None, Some(Gap::Missing), Some(Gap::Missing)).to_vec();
    expected.push(("Conducteur".to_owned(), vacant));
    assert_eq!(gaps(&sample, antenna, "2020-01-01"), expected);
}

#[test]
fn each_cercle_needs_an_agent_in_office() {
    let (mut sample, id) = Sample::with_charter();
    let (kayes, utgfs) = (id("kayes").to_string(), BodyId(id("utgfs")));
    let mut cercle = |name: &str| {
        let parents = json!([{"parent": kayes}]);
        let fields = json!({"name": name, "level": "cercle", "parents": parents});
        sample.record(Kind::Area, fields)
    };
    let (kita, bafoulabe) = (cercle("Kita"), cercle("Bafoulabé"));
    let mut committee = |area: EntryId| {
        let body = json!({
            "name": "CCL", "kind": "CCL", "level": "local", "area": area.to_string(),
            "parents": [{"parent": id("ctn").to_string()}], "from": "2019-01-01",
        });
        let body = sample.record(Kind::Body, body);
        let post = json!({"body": body.to_string(), "name": "ASL"});
        (body, sample.record(Kind::Post, post))
    };
    let ((body, post), other) = (committee(kita), committee(bafoulabe));
    let found = |sample: &Sample| {
        let register = &sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let (duty, asked) = field_post(charter).unwrap();
        let found = agents(programme, charter, asked, day("2020-06-01")).unwrap();
        let owed = duties_of(programme, charter, utgfs, 2020..=2020, day("2020-06-01"));
        let owed = owed.into_iter().find(|owed| owed.duty == duty).unwrap();
        (found, owed)
    };
    assert_eq!(found(&sample).0.n_covered(), 0);
    let agent = seated(&mut sample, "Issa Diallo", body, post, "2019-03-01");
    let (agents, owed) = found(&sample);
    assert_eq!(
        (agents.minimum, agents.n_covered(), agents.areas.len()),
        (1, 1, 2)
    );
    assert_eq!(agents.areas[&AreaId(kita)].agents, [MembershipId(agent)]);
    assert_eq!(
        (owed.state, &owed.proofs[..]),
        (DutyState::Due, &[agent][..])
    );
    seated(&mut sample, "Fanta Cissé", other.0, other.1, "2020-01-01");
    assert_eq!(found(&sample).1.state, DutyState::Done { late: false });
    // The programme may ask for more of them.
    let fields = json!({
        "code": "liaison-agents-per-cercle", "value": "2", "from": "2020-01-01", "basis": "essai",
    });
    sample.record(Kind::Parameter, fields);
    let (agents, owed) = found(&sample);
    assert_eq!(
        (agents.n_covered(), owed.state),
        (0, DutyState::Due),
        "two are asked for"
    );
}

#[test]
fn a_request_awaits_an_answer_and_then_people() {
    let (mut sample, id) = Sample::with_charter();
    let antenna = id("ar-mopti");
    let fields = json!({
        "body": antenna.to_string(), "function": "Chauffeur", "seats": 2,
        "asked_on": "2020-02-01", "reason": "Trois communes de plus",
    });
    let request = sample.record(Kind::Reinforcement, fields);
    let state = |sample: &Sample, on: &str| {
        let programme = sample.register.programme();
        let found = programme.reinforcement(ReinforcementId(request)).unwrap();
        request_state(programme, ReinforcementId(request), found, day(on))
    };
    let driver = id("ar-mopti-driver");
    // Who was there before did not come of it.
    seated(&mut sample, "Oumar Touré", antenna, driver, "2019-02-01");
    assert_eq!(state(&sample, "2020-03-01"), RequestState::Awaiting);
    let answer = json!({
        "answer": "granted", "answered_on": "2020-02-15", "granted": 1,
        "answered_by": id("utgfs").to_string(),
    });
    sample.amend(request, answer);
    assert_eq!(state(&sample, "2020-02-14"), RequestState::Awaiting);
    assert_eq!(state(&sample, "2020-02-15"), RequestState::Granted);
    seated(&mut sample, "Issa Diallo", antenna, driver, "2020-03-01");
    assert_eq!(state(&sample, "2020-03-01"), RequestState::Filled);
    sample.amend(request, json!({"answer": "refused", "granted": null}));
    assert_eq!(state(&sample, "2020-03-01"), RequestState::Refused);
}

#[test]
fn nobody_comes_of_two_requests_and_the_first_is_filled_first() {
    let (mut sample, id) = Sample::with_charter();
    let (antenna, driver) = (id("ar-mopti"), id("ar-mopti-driver"));
    let mut ask = |asked_on: &str| {
        let fields = json!({
            "body": antenna.to_string(), "function": "Chauffeur", "asked_on": asked_on,
            "reason": "Trois communes de plus", "answer": "granted", "answered_on": "2020-02-15",
            "answered_by": id("utgfs").to_string(),
        });
        ReinforcementId(sample.record(Kind::Reinforcement, fields))
    };
    let (second, first) = (ask("2020-02-10"), ask("2020-02-01"));
    let states = |sample: &Sample| {
        let programme = sample.register.programme();
        [first, second].map(|id| {
            let found = programme.reinforcement(id).unwrap();
            request_state(programme, id, found, day("2020-06-01"))
        })
    };
    seated(&mut sample, "Issa Diallo", antenna, driver, "2020-03-01");
    assert_eq!(
        states(&sample),
        [RequestState::Filled, RequestState::Granted]
    );
    seated(&mut sample, "Oumar Touré", antenna, driver, "2020-04-01");
    assert_eq!(
        states(&sample),
        [RequestState::Filled, RequestState::Filled]
    );
}
