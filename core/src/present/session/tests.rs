//! One session, as its page shows it.

mod agenda;
mod ahead;

use serde_json::json;

use super::*;
use crate::ids::DecisionId;
use crate::present::sample::{Sample, day};
use crate::register::Intent;
use crate::rules::Refusal;

pub(super) struct Stage {
    pub(super) sample: Sample,
    pub(super) cnp: EntryId,
}

impl Stage {
    pub(super) fn new() -> Self {
        let (sample, id) = Sample::with_charter();
        let cnp = id("cnp");
        Self { sample, cnp }
    }

    pub(super) fn session(&mut self, fields: serde_json::Value) -> SessionId {
        let mut all = fields;
        all["body"] = json!(self.cnp.to_string());
        SessionId(self.sample.record(Kind::Session, all))
    }

    pub(super) fn of_session(
        &mut self,
        kind: Kind,
        session: SessionId,
        fields: serde_json::Value,
    ) -> EntryId {
        let mut all = fields;
        all["session"] = json!(session.to_string());
        self.sample.record(kind, all)
    }

    fn view(&self, id: SessionId, on: &str) -> SessionView {
        match session_page(&self.sample.register, &id.to_string(), day(on)) {
            SessionPage::Found(view) => std::sync::Arc::unwrap_or_clone(view),
            other => unreachable!("{other:?}"),
        }
    }

    fn steps(&self, id: SessionId, on: &str) -> Vec<(Step, Reach)> {
        let steps = self.view(id, on).life.steps.into_iter();
        steps.map(|step| (step.step, step.reach)).collect()
    }
}

#[test]
fn a_session_lives_from_its_planning_to_its_approved_minutes() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26", "number": 15}));
    assert_eq!(
        stage.view(id, "2020-11-01").life.next,
        Some(NextAct::Agenda)
    );
    stage.of_session(Kind::AgendaItem, id, json!({"order": 1, "title": "PTBA"}));
    let planned = stage.view(id, "2020-11-01");
    assert_eq!(planned.life.next, Some(NextAct::Convene));
    assert_eq!(planned.body.unwrap().called(), "CNP");
    assert_eq!(
        stage.steps(id, "2020-11-27"),
        [
            (Step::Planned, Reach::Done),
            (Step::Convened, Reach::Untold),
            (Step::Opened, Reach::Done),
            (Step::Closed, Reach::Here),
            (Step::Submitted, Reach::Ahead),
            (Step::Approved, Reach::Ahead),
        ]
    );
    stage
        .sample
        .amend(id.0, json!({"convened_on": "2020-11-10"}));
    let convened = stage.view(id, "2020-11-10");
    assert_eq!(convened.state, SessionState::Convened);
    assert_eq!(convened.life.next, Some(NextAct::Convocation));
    let open = stage.view(id, "2020-11-26");
    assert_eq!(open.life.next, Some(NextAct::Attendance));

    stage.of_session(Kind::Minutes, id, json!({"submitted_on": "2020-12-10"}));
    let later = stage.session(json!({"opens_on": "2021-03-11"}));
    let approval = json!({
        "at": "2021-03-11", "subject": "minutes", "about_session": id.to_string(),
        "verdict": "adopted", "text": "Approuvé",
    });
    let decision = DecisionId(stage.of_session(Kind::Decision, later, approval));
    let submitted = stage.view(id, "2020-12-11");
    assert_eq!(submitted.life.next, None);
    assert_eq!(submitted.life.steps[4].proof, Some(Proof::Minutes));
    let approved = stage.view(id, "2021-03-11").life.steps.remove(5);
    assert_eq!(
        (approved.reach, approved.on),
        (Reach::Here, Some(day("2021-03-11")))
    );
    let Some(Proof::Decision {
        decision: by,
        session,
        ..
    }) = approved.proof
    else {
        unreachable!("a decision approves them");
    };
    assert_eq!((by, session), (decision, later));
}

#[test]
fn a_session_that_is_gone_still_says_what_it_was() {
    let mut stage = Stage::new();
    let one = stage.session(json!({"opens_on": "2020-11-26", "number": 15}));
    let two = stage.session(json!({"opens_on": "2020-11-26", "number": 15}));
    let page =
        |stage: &Stage, id: &str| session_page(&stage.sample.register, id, day("2020-12-01"));
    assert_eq!(page(&stage, "rien"), SessionPage::Unknown);
    let body = stage.cnp.to_string();
    assert_eq!(page(&stage, &body), SessionPage::Unknown);
    let unite = Intent::Unite {
        fact: two.0,
        into: one.0,
    };
    stage.sample.try_to(&unite).unwrap();
    let SessionPage::United(into, name) = page(&stage, &two.to_string()) else {
        unreachable!("it was united");
    };
    assert_eq!((into, name.number), (one, Some(15)));
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26", "number": 15}));
    let withdraw = Intent::Withdraw {
        fact: id.0,
        reason: "saisie deux fois".to_owned(),
    };
    stage.sample.try_to(&withdraw).unwrap();
    let SessionPage::Withdrawn(withdrawn, Some(name)) = page(&stage, &id.to_string()) else {
        unreachable!("it was withdrawn");
    };
    assert_eq!(withdrawn.reason, "saisie deux fois");
    assert_eq!((name.body.as_str(), name.number), ("CNP", Some(15)));
}

#[test]
fn the_history_holds_what_was_withdrawn_from_the_session() {
    let mut stage = Stage::new();
    let id = stage.session(json!({"opens_on": "2020-11-26"}));
    let item = stage.of_session(Kind::AgendaItem, id, json!({"order": 1, "title": "PTBA"}));
    let withdraw = Intent::Withdraw {
        fact: item,
        reason: "erreur".to_owned(),
    };
    stage.sample.try_to(&withdraw).unwrap();
    let history = history_of_session(&stage.sample.register, id.0);
    let subjects: Vec<EntryId> = history.iter().map(|row| row.subject.id).collect();
    assert_eq!(subjects, [item, item, id.0]);
}

#[test]
fn a_last_day_before_the_first_is_told_beside_the_last_day() {
    let mut stage = Stage::new();
    let fields = json!({
        "body": stage.cnp.to_string(), "opens_on": "2026-11-26", "closes_on": "2026-11-20",
    });
    let intent = Intent::Record {
        kind: Kind::Session,
        fields: crate::present::sample::map(fields),
    };
    let refusals = stage.sample.try_to(&intent).unwrap_err();
    let fields: Vec<_> = refusals.iter().map(Refusal::field).collect();
    assert_eq!(fields, [Some("closes_on")]);
}
