//! The quorum, against a count as naive as a secretary's on paper: arrivals, departures, returns,
//! representation, substitutes, recusals, and a rule that changes from one day to the next.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failure here is a failed test"
)]

use std::sync::Arc;

use governance::calendar::{Moment, read_day};
use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::facts::Kind;
use governance::ids::{Actor, AgendaItemId, EntryId, SessionId};
use governance::register::{Intent, Register, Stamp};
use governance::status::{QuorumVerdict, quorum};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// One member of the body, and how they attend on the first of the two days.
#[derive(Debug, Clone)]
struct Member {
    votes: bool,
    /// `present`, `represented`, `excused`, `absent`; none: not noted at all.
    presence: Option<usize>,
    /// By their substitute, not in person.
    by_substitute: bool,
    /// Minutes of the day.
    from: Option<u16>,
    to: Option<u16>,
    /// Half an hour after they left, to stay: another attendance.
    comes_back: bool,
    is_recused: bool,
}

const PRESENCES: [&str; 4] = ["present", "represented", "excused", "absent"];
const FIRST: &str = "2020-11-26";
const SECOND: &str = "2020-11-27";
/// Minutes between leaving and coming back.
const AWAY: u16 = 30;

fn members() -> impl Strategy<Value = Vec<Member>> {
    let minute = || proptest::option::of(480u16..720);
    let member = (
        any::<bool>(),
        proptest::option::of(0usize..4),
        any::<bool>(),
        minute(),
        minute(),
        any::<bool>(),
        any::<bool>(),
    );
    let member = member.prop_map(
        |(votes, presence, by_substitute, one, two, back, is_recused)| {
            let (from, to) = match (one, two) {
                (Some(one), Some(two)) => (Some(one.min(two)), Some(one.max(two))),
                other => other,
            };
            Member {
                votes,
                presence,
                by_substitute,
                from,
                to,
                comes_back: back && to.is_some(),
                is_recused,
            }
        },
    );
    proptest::collection::vec(member, 1..9)
}

struct Stage {
    register: Register,
    session: SessionId,
    item: AgendaItemId,
}

fn record(register: &mut Register, kind: Kind, fields: Value) -> EntryId {
    let fields: Map<String, Value> = fields.as_object().unwrap().clone();
    let stamp = Stamp {
        actor: Actor::from_number(7),
        at: "2026-11-23T10:00:00Z".to_owned(),
        by: "Secrétaire".to_owned(),
    };
    let entry = register
        .prepare(&Intent::Record { kind, fields }, &stamp)
        .unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
    let id = entry.id();
    register.admit(entry);
    id
}

fn time(day: &str, minute: u16) -> String {
    format!("{day}T{:02}:{:02}", minute / 60, minute % 60)
}

fn stage(members: &[Member], share: (u32, u32), of_all: bool) -> Stage {
    let mut register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let at = &mut register;
    let body = record(
        at,
        Kind::Body,
        json!({"name": "CNP", "kind": "CNP", "level": "national"}),
    );
    let body = body.to_string();
    let mut post = |votes: &str, seats: u32| {
        let fields = json!({"body": body, "name": votes, "voting": votes, "seats": seats});
        record(at, Kind::Post, fields).to_string()
    };
    // One seat more than there are members, so that seats and held ones differ.
    let n_members = u32::try_from(members.len()).unwrap();
    let (voting, silent) = (post("yes", n_members + 1), post("no", n_members + 1));
    let session = record(
        at,
        Kind::Session,
        json!({"body": body, "opens_on": FIRST, "closes_on": SECOND}),
    );
    let session = SessionId(session);
    let named = session.to_string();
    let item = record(
        at,
        Kind::AgendaItem,
        json!({"session": named, "order": 1, "title": "Budget"}),
    );
    let base = if of_all { "seats" } else { "held" };
    record(
        at,
        Kind::Parameter,
        json!({"code": "quorum-base", "value": base, "basis": "essai"}),
    );
    // A share on the first day, a number of seats from the second on.
    let share = format!("{}/{}", share.0, share.1);
    record(
        at,
        Kind::Parameter,
        json!({"code": "quorum-CNP", "value": share, "to": FIRST, "basis": "essai", "body": body}),
    );
    record(
        at,
        Kind::Parameter,
        json!({"code": "quorum-CNP", "value": "2", "from": SECOND, "basis": "essai", "body": body}),
    );
    for (number, member) in members.iter().enumerate() {
        let mut mandate = |name: String, fields: Value| {
            let person = record(at, Kind::Person, json!({"name": name}));
            let mut all = json!({"person": person.to_string(), "body": body, "from": "2014-01-01"});
            all.as_object_mut()
                .unwrap()
                .extend(fields.as_object().unwrap().clone());
            record(at, Kind::Membership, all).to_string()
        };
        let post = if member.votes { &voting } else { &silent };
        let holder = mandate(format!("Membre {number}"), json!({"post": post}));
        let substitute = mandate(
            format!("Suppléant {number}"),
            json!({"post": post, "standing": "substitute", "substitutes": holder}),
        );
        if let Some(presence) = member.presence {
            let mut fields = json!({
                "session": named,
                "membership": if member.by_substitute { substitute } else { holder },
                "presence": PRESENCES[presence],
                "capacity": "conseiller",
            });
            for (name, minute) in [("from", member.from), ("to", member.to)] {
                if let Some(minute) = minute {
                    fields[name] = json!(time(FIRST, minute));
                }
            }
            if member.is_recused {
                fields["recused"] = json!([item.to_string()]);
            }
            record(at, Kind::Attendance, fields.clone());
            if let (true, Some(left)) = (member.comes_back, member.to) {
                let again = fields.as_object_mut().unwrap();
                again.remove("to");
                again.insert("from".to_owned(), json!(time(FIRST, left + AWAY)));
                record(at, Kind::Attendance, fields);
            }
        }
    }
    Stage {
        register,
        session,
        item: AgendaItemId(item),
    }
}

/// Counts who votes at a minute of the first day, member by member.
fn naive(members: &[Member], minute: u16, on_item: bool) -> u32 {
    let mut present = 0;
    for member in members {
        let sits = matches!(member.presence, Some(0 | 1));
        let has_come = member.from.unwrap_or(0) <= minute;
        let has_left = member.to.is_some_and(|to| to <= minute);
        let is_back = member.comes_back && member.to.is_some_and(|to| to + AWAY <= minute);
        let is_there = (has_come && !has_left) || is_back;
        if member.votes && sits && is_there && !(on_item && member.is_recused) {
            present += 1;
        }
    }
    present
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_quorum_is_what_a_count_on_paper_gives(
        members in members(),
        minute in 470u16..730,
        whole in 1u32..6,
        part in 1u32..6,
        of_all in any::<bool>(),
        on_item in any::<bool>(),
    ) {
        let part = part.min(whole);
        let Stage { register, session, item } = stage(&members, (part, whole), of_all);
        let at = Moment { day: read_day(FIRST).unwrap(), minute: Some(minute) };
        let item = on_item.then_some(item);
        let found = quorum(register.programme(), register.charter(), session, at, item);
        let present = naive(&members, minute, on_item);
        let n_members = u32::try_from(members.len()).unwrap();
        let held = u32::try_from(members.iter().filter(|member| member.votes).count()).unwrap();
        let base = if of_all { n_members + 1 } else { held };
        prop_assert_eq!(found.present, present);
        prop_assert_eq!(found.base, Some(base));
        // Enough are there when present / base >= part / whole.
        let is_enough = present * whole >= base * part;
        let expected = if is_enough { QuorumVerdict::Reached } else { QuorumVerdict::NotReached };
        prop_assert_eq!(found.verdict(), expected);

        // The next day another rule holds, and those who left on the first are gone.
        let next = Moment { day: read_day(SECOND).unwrap(), minute: Some(minute) };
        let found = quorum(register.programme(), register.charter(), session, next, item);
        let stayed: Vec<Member> = members.iter().filter(|member| member.to.is_none() || member.comes_back).cloned().collect();
        prop_assert_eq!(found.present, naive(&stayed, 24 * 60, on_item));
        prop_assert_eq!(found.required, Some(2));
    }
}

#[test]
fn without_a_rule_nothing_is_invented() {
    let mut register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let at = &mut register;
    let body = record(
        at,
        Kind::Body,
        json!({"name": "CNP", "kind": "CNP", "level": "national"}),
    );
    let session = record(
        at,
        Kind::Session,
        json!({"body": body.to_string(), "opens_on": FIRST}),
    );
    let moment = Moment::from(read_day(FIRST).unwrap());
    let verdict = |register: &Register| {
        let found = quorum(
            register.programme(),
            register.charter(),
            SessionId(session),
            moment,
            None,
        );
        found.verdict()
    };
    assert_eq!(verdict(&register), QuorumVerdict::NoRule);
    // A share of what? Nobody has said.
    record(
        &mut register,
        Kind::Parameter,
        json!({"code": "quorum-CNP", "value": "1/2", "basis": "essai"}),
    );
    assert_eq!(verdict(&register), QuorumVerdict::NoBase);
    record(
        &mut register,
        Kind::Parameter,
        json!({"code": "quorum-base", "value": "seats", "basis": "essai"}),
    );
    assert_eq!(
        verdict(&register),
        QuorumVerdict::Reached,
        "nobody is asked for where nobody sits"
    );
}

#[test]
fn a_post_that_must_be_held_may_be_missing() {
    let mut register = Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()));
    let at = &mut register;
    let body = record(
        at,
        Kind::Body,
        json!({"name": "CNP", "kind": "CNP", "level": "national"}),
    )
    .to_string();
    let chair = record(
        at,
        Kind::Post,
        json!({"body": body, "name": "Présidence", "seats": 1}),
    )
    .to_string();
    record(
        at,
        Kind::Parameter,
        json!({"code": "quorum-CNP", "value": "1", "posts": [chair], "basis": "essai"}),
    );
    let session = record(at, Kind::Session, json!({"body": body, "opens_on": FIRST}));
    let mut seated = |name: &str, post: Value| {
        let person = record(at, Kind::Person, json!({"name": name})).to_string();
        let mut mandate = json!({"person": person, "body": body, "from": "2014-01-01"});
        if !post.is_null() {
            mandate["post"] = post;
        }
        let mandate = record(at, Kind::Membership, mandate).to_string();
        json!({"session": session.to_string(), "membership": mandate})
    };
    let (member, president) = (seated("Awa", Value::Null), seated("Moussa", json!(chair)));
    let moment = Moment::from(read_day(FIRST).unwrap());
    let verdict = |register: &Register| {
        quorum(
            register.programme(),
            register.charter(),
            SessionId(session),
            moment,
            None,
        )
        .verdict()
    };
    record(&mut register, Kind::Attendance, member);
    assert_eq!(verdict(&register), QuorumVerdict::NotReached);
    record(&mut register, Kind::Attendance, president);
    assert_eq!(verdict(&register), QuorumVerdict::Reached);
}
