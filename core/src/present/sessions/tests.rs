//! The list of sessions on a day.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::{Sample, day};
use crate::status::QuorumVerdict;

struct Stage {
    sample: Sample,
    cnp: EntryId,
    ctn: EntryId,
}

impl Stage {
    fn new() -> Self {
        let (sample, id) = Sample::with_charter();
        let (cnp, ctn) = (id("cnp"), id("ctn"));
        Self { sample, cnp, ctn }
    }

    fn session(&mut self, body: EntryId, fields: serde_json::Value) -> SessionId {
        let mut all = fields;
        all["body"] = json!(body.to_string());
        SessionId(self.sample.record(Kind::Session, all))
    }

    fn found(&self, filter: &Filter) -> Vec<SessionId> {
        let register = &self.sample.register;
        SessionIndex::on(register, day("2020-06-15")).matching(filter)
    }
}

fn stage() -> (Stage, [SessionId; 6]) {
    let mut stage = Stage::new();
    let (cnp, ctn) = (stage.cnp, stage.ctn);
    let sessions = [
        stage.session(
            cnp,
            json!({"opens_on": "2020-06-14", "closes_on": "2020-06-16"}),
        ),
        stage.session(
            cnp,
            json!({"opens_on": "2020-07-01", "convened_on": "2020-06-01"}),
        ),
        stage.session(ctn, json!({"opens_on": "2020-12-01"})),
        stage.session(
            ctn,
            json!({"opens_on": "2020-03-11", "place": "Hôtel Salam, Bamako"}),
        ),
        stage.session(cnp, json!({"opens_on": "2013-12-02", "number": 1})),
        stage.session(cnp, json!({"number": 7})),
    ];
    (stage, sessions)
}

#[test]
fn what_sits_comes_first_then_what_is_to_come_then_what_was_held_from_the_last() {
    let (stage, sessions) = stage();
    assert_eq!(stage.found(&Filter::default()), sessions);
}

#[test]
fn the_figures_count_what_waits() {
    let (mut stage, sessions) = stage();
    let minutes = json!({"session": sessions[3].to_string(), "submitted_on": "2020-04-01"});
    stage.sample.record(Kind::Minutes, minutes);
    let index = SessionIndex::on(&stage.sample.register, day("2020-06-15"));
    let figures = Figures {
        next: Some((sessions[1], day("2020-07-01"))),
        n_coming: 2,
        n_open: 1,
        open: Some(sessions[0]),
        n_minutes_awaited: 2,
        n_approval_awaited: 1,
    };
    assert_eq!(index.figures(), figures);
    assert_eq!(index.years(), [2020, 2013]);
    let bodies = index.bodies(stage.sample.register.programme());
    let called: Vec<&str> = bodies.iter().map(BodyLink::called).collect();
    assert_eq!(called, ["CNP", "CTN"]);
}

#[test]
fn filters_narrow_the_list() {
    let (stage, sessions) = stage();
    let words = |words: &str| {
        stage.found(&Filter {
            words: words.to_owned(),
            ..Filter::default()
        })
    };
    assert_eq!(words("hotel SALAM ctn"), [sessions[3]]);
    assert_eq!(words("cnp 2013"), [sessions[4]]);
    assert_eq!(words("cnp salam"), []);
    let of = |filter: Filter| stage.found(&filter);
    let phase = Some(Phase::Coming);
    let coming = Filter {
        phase,
        ..Filter::default()
    };
    assert_eq!(of(coming), [sessions[1], sessions[2]]);
    let in_2013 = Filter {
        year: Some(2013),
        ..Filter::default()
    };
    assert_eq!(of(in_2013), [sessions[4]]);
    let of_ctn = Filter {
        body: Some(BodyId(stage.ctn)),
        ..Filter::default()
    };
    assert_eq!(of(of_ctn), [sessions[2], sessions[3]]);
}

#[test]
fn a_row_says_who_was_there_only_where_somebody_was_noted() {
    let (mut stage, sessions) = stage();
    let row = |stage: &Stage| {
        session_row(&stage.sample.register, sessions[0], day("2020-06-15")).unwrap()
    };
    assert_eq!(row(&stage).state, SessionState::Open);
    assert_eq!(row(&stage).opening, None);
    let person = stage
        .sample
        .record(Kind::Person, json!({"name": "Présidence"}));
    let member = json!({
        "person": person.to_string(), "body": stage.cnp.to_string(), "from": "2019-01-01",
    });
    let member = stage.sample.record(Kind::Membership, member);
    let there = json!({"session": sessions[0].to_string(), "membership": member.to_string()});
    stage.sample.record(Kind::Attendance, there);
    let opening = Opening {
        present: 1,
        required: None,
        verdict: QuorumVerdict::NoRule,
    };
    assert_eq!(row(&stage).opening, Some(opening));
}
