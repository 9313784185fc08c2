//! What a session of the CNP is offered.

use serde_json::{Value, json};

use super::*;
use crate::calendar::read_day;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::Sample;
use crate::register::Intent;

struct Stage {
    sample: Sample,
    cnp: EntryId,
    utgfs: EntryId,
}

impl Stage {
    fn new() -> Self {
        let (sample, id) = Sample::with_charter();
        let (cnp, utgfs) = (id("cnp"), id("utgfs"));
        Self { sample, cnp, utgfs }
    }

    fn session(&mut self, day: &str) -> SessionId {
        let fields = json!({"body": self.cnp.to_string(), "opens_on": day});
        SessionId(self.sample.record(Kind::Session, fields))
    }

    fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.sample.record(kind, fields)
    }

    fn proposed(&self, id: SessionId, day: &str) -> Vec<Proposal> {
        let register = &self.sample.register;
        proposals(
            register.programme(),
            register.charter(),
            id,
            read_day(day).unwrap(),
        )
    }

    fn subjects(&self, id: SessionId, day: &str) -> Vec<(Subject, Option<u32>)> {
        let proposed = self.proposed(id, day).into_iter();
        proposed
            .map(|proposal| (proposal.matter.subject, proposal.matter.year))
            .collect()
    }
}

#[test]
fn an_autumn_session_is_offered_the_plan_and_the_budget_of_the_year_to_come() {
    let mut stage = Stage::new();
    let id = stage.session("2020-11-26");
    let subjects = stage.subjects(id, "2020-11-01");
    assert!(subjects.contains(&(Subject::Plan, Some(2021))));
    assert!(subjects.contains(&(Subject::Budget, Some(2021))));
    assert!(!subjects.contains(&(Subject::Plan, Some(2022))));
    // What the agenda has already, even left out, is not offered again.
    let item = json!({
        "session": id.to_string(), "order": 1, "title": "PTBA 2021", "subject": "plan",
        "year": 2021, "listing": "dropped", "reason": "sans objet",
    });
    stage.record(Kind::AgendaItem, item);
    assert!(
        !stage
            .subjects(id, "2020-11-01")
            .contains(&(Subject::Plan, Some(2021)))
    );
}

#[test]
fn minutes_come_back_until_they_are_approved() {
    let mut stage = Stage::new();
    let (first, second) = (stage.session("2020-03-11"), stage.session("2020-11-26"));
    assert!(
        !stage
            .subjects(second, "2020-11-01")
            .contains(&(Subject::Minutes, None))
    );
    let minutes = json!({"session": first.to_string(), "submitted_on": "2020-04-01"});
    stage.record(Kind::Minutes, minutes);
    assert!(
        stage
            .subjects(second, "2020-11-01")
            .contains(&(Subject::Minutes, None))
    );
    let decision = json!({
        "session": second.to_string(), "at": "2020-11-26", "subject": "minutes",
        "about_session": first.to_string(), "verdict": "adopted", "text": "Approuvé",
    });
    stage.record(Kind::Decision, decision);
    assert!(
        !stage
            .subjects(second, "2020-11-26")
            .contains(&(Subject::Minutes, None))
    );
}

#[test]
fn what_was_put_off_comes_back_with_its_reason() {
    let mut stage = Stage::new();
    let (first, second) = (stage.session("2020-03-11"), stage.session("2020-11-26"));
    let item = json!({
        "session": first.to_string(), "order": 2, "title": "Manuels", "subject": "other",
        "listing": "deferred", "reason": "documents non reçus",
    });
    let item = AgendaItemId(stage.record(Kind::AgendaItem, item));
    let why = Why::PutOff {
        item,
        reason: Some("documents non reçus".to_owned()),
    };
    let proposed = stage.proposed(second, "2020-11-01");
    assert!(proposed.iter().any(|proposal| proposal.why == why));
    assert!(
        stage
            .proposed(first, "2020-03-01")
            .iter()
            .all(|proposal| proposal.why != why)
    );
}

#[test]
fn two_matters_without_a_subject_of_their_own_come_back_each_under_its_title() {
    let mut stage = Stage::new();
    let (first, second) = (stage.session("2020-03-11"), stage.session("2020-11-26"));
    for (order, title) in [(1, "Manuels"), (2, "Véhicules"), (3, "Véhicules ")] {
        let item = json!({
            "session": first.to_string(), "order": order, "title": title,
            "listing": "deferred", "reason": "faute de temps",
        });
        stage.record(Kind::AgendaItem, item);
    }
    let titles = |stage: &Stage, id| -> Vec<String> {
        let proposed = stage.proposed(id, "2020-11-01").into_iter();
        proposed.filter_map(|proposal| proposal.title).collect()
    };
    assert_eq!(titles(&stage, second), ["Manuels", "Véhicules"]);
    let taken = json!({
        "session": second.to_string(), "order": 1, "title": "véhicules", "subject": "other",
    });
    stage.record(Kind::AgendaItem, taken);
    assert_eq!(titles(&stage, second), ["Manuels"]);
}

#[test]
fn what_was_put_off_waits_through_sessions_that_pass_it_over_until_one_settles_it() {
    let mut stage = Stage::new();
    let sessions = ["2019-03-11", "2019-06-11", "2019-09-11", "2019-12-11"];
    let [first, second, third, fourth] = sessions.map(|day| stage.session(day));
    let item = |session: SessionId, title: &str, listing: &str| {
        json!({
            "session": session.to_string(), "order": 1, "title": title, "subject": "plan",
            "year": 2031, "listing": listing, "reason": "documents non reçus",
        })
    };
    stage.record(Kind::AgendaItem, item(first, "PTBA 2031", "deferred"));
    let comes_back = |stage: &Stage, id| {
        let proposed = stage.proposed(id, "2019-01-01").into_iter();
        let mut titles = proposed.filter_map(|proposal| proposal.title);
        titles.any(|title| title.contains("2031"))
    };
    assert!(comes_back(&stage, second));
    assert!(comes_back(&stage, third), "passed over by the second");
    let decision = json!({
        "session": third.to_string(), "at": "2019-09-11", "subject": "plan", "year": 2031,
        "verdict": "deferred", "text": "Reporté",
    });
    stage.record(Kind::Decision, decision.clone());
    assert!(comes_back(&stage, fourth), "put off once more");
    let mut adopted = decision;
    adopted["verdict"] = json!("adopted");
    stage.record(Kind::Decision, adopted);
    assert!(!comes_back(&stage, fourth));
    stage.record(Kind::AgendaItem, item(second, "Le PTBA", "dropped"));
    assert!(!comes_back(&stage, third), "left out by the second");
}

#[test]
fn a_power_is_proposed_only_to_those_who_hold_it() {
    let stage = Stage::new();
    let charter = stage.sample.register.charter();
    let power = |kind, subject| power_for(charter, kind, subject).map(|power| power.code.as_str());
    assert_eq!(power("CNP", Subject::Budget), Some("adopt-budget"));
    assert_eq!(
        power("CNP", Subject::Recommendation),
        Some("follow-recommendations")
    );
    assert_eq!(power("CTN", Subject::Budget), None);
    assert_eq!(power("CNP", Subject::Minutes), None);
}

#[test]
fn a_recommendation_is_offered_from_its_due_day_until_it_is_closed() {
    let mut stage = Stage::new();
    let id = stage.session("2023-11-30");
    let audit = json!({"name": "Audit 2022", "kind": "external_audit"});
    let audit = stage.record(Kind::Mission, audit);
    let asked = |due: &str| {
        json!({
            "mission": audit.to_string(), "text": "Classer", "due_on": due,
        })
    };
    let mut fields = asked("2023-11-30");
    fields["body"] = json!(stage.utgfs.to_string());
    let due = stage.record(Kind::Recommendation, fields);
    stage.record(Kind::Recommendation, asked("2023-12-01"));
    let offered = |stage: &Stage| {
        let proposed = stage.proposed(id, "2023-11-01").into_iter();
        let about = proposed.filter_map(|proposal| proposal.matter.about_recommendation);
        about.map(|id| id.0).collect::<Vec<_>>()
    };
    assert_eq!(offered(&stage), [due]);
    let declared = json!({
        "recommendation": due.to_string(), "body": stage.utgfs.to_string(),
        "on": "2023-10-01", "state": "done",
    });
    let declared = stage.record(Kind::FollowUp, declared);
    assert_eq!(offered(&stage), [due], "declared is not closed");
    let finding = json!({
        "follow_up": declared.to_string(), "body": stage.cnp.to_string(),
        "on": "2023-10-15", "finding": "confirmed",
    });
    let finding = stage.record(Kind::Verification, finding);
    assert_eq!(offered(&stage), []);
    let intent = Intent::Withdraw {
        fact: finding,
        reason: "erreur".to_owned(),
    };
    stage.sample.try_to(&intent).unwrap();
    assert_eq!(offered(&stage), [due]);
}

#[test]
fn an_unjustified_gap_is_offered_until_a_session_takes_it_up() {
    let mut stage = Stage::new();
    let plan = stage.record(
        Kind::WorkPlan,
        json!({"year": 2020, "version": 1, "total": 100}),
    );
    let progress = stage.record(
        Kind::Progress,
        json!({"plan": plan.to_string(), "cut_off": "2020-09-30", "disbursed": 17}),
    );
    for (code, value) in [
        ("discordance-threshold", "10"),
        ("justification-days", "30"),
    ] {
        let fields = json!({
            "code": code, "value": value, "from": "2014-01-01", "basis": "Essai.",
        });
        stage.record(Kind::Parameter, fields);
    }
    let id = stage.session("2020-11-26");
    let offered = |stage: &Stage| -> Vec<(Why, Option<u32>)> {
        let proposed = stage.proposed(id, "2020-11-01").into_iter();
        proposed
            .filter(|proposal| proposal.matter.subject == Subject::Gap)
            .map(|proposal| (proposal.why, proposal.matter.year))
            .collect()
    };
    let why = Why::GapOpen {
        progress: ProgressId(progress),
    };
    assert_eq!(offered(&stage), [(why, Some(2020))]);
    stage.record(
        Kind::AgendaItem,
        json!({
            "session": id.to_string(), "order": 1, "title": "Écart au 30 septembre 2020",
            "subject": "gap", "year": 2020, "about_progress": progress.to_string(),
        }),
    );
    assert_eq!(offered(&stage), []);
    // Another body decides no measures.
    let fields = json!({"body": stage.utgfs.to_string(), "opens_on": "2020-11-26"});
    let other = SessionId(stage.record(Kind::Session, fields));
    let proposed = stage.proposed(other, "2020-11-01");
    assert!(
        proposed
            .iter()
            .all(|line| line.matter.subject != Subject::Gap)
    );
}

#[test]
fn a_report_put_forward_is_offered_until_a_session_approves_it() {
    use crate::facts::{ReportKind, ReportPeriod};
    use crate::status::reports::stage::Stage as Year;

    let mut year = Year::new();
    let half = year.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    let statement = year.begins(ReportKind::Activity, ReportPeriod::NineMonths);
    let id = SessionId(year.session("2020-11-26"));
    let offered = |year: &Year| -> Vec<(Subject, Option<ReportId>, Option<Half>, bool)> {
        let register = &year.sample.register;
        let day = read_day("2020-11-01").unwrap();
        let all = proposals(register.programme(), register.charter(), id, day);
        all.into_iter()
            .filter(|line| line.matter.year == Some(2020))
            .filter(|line| {
                let subject = line.matter.subject;
                matches!(subject, Subject::ActivityReport | Subject::FinancialReport)
            })
            .map(|line| {
                let awaits = matches!(line.why, Why::ReportAwaits { .. });
                (
                    line.matter.subject,
                    line.matter.about_report,
                    line.matter.half,
                    awaits,
                )
            })
            .collect()
    };
    // Owed by the session whatever was written; named once it was put forward.
    let owed = (Subject::ActivityReport, None, Some(Half::First), false);
    let financial = (Subject::FinancialReport, None, Some(Half::First), false);
    assert_eq!(offered(&year), [owed, financial]);
    year.submits(half, "2020-07-20");
    year.submits(statement, "2020-10-20");
    let first = (Subject::ActivityReport, Some(half), Some(Half::First), true);
    let second = (Subject::ActivityReport, Some(statement), None, true);
    assert_eq!(offered(&year), [first, second, financial]);
    // A line that names but year and half is that of the report.
    let item = json!({
        "session": id.to_string(), "order": 1, "title": "Rapport S1", "year": 2020,
        "half": "first", "subject": "activity_report",
    });
    year.record(Kind::AgendaItem, item);
    assert_eq!(offered(&year), [second, financial]);
    year.decides(
        "2020-10-25",
        "adopted",
        json!({"about_report": statement.to_string()}),
    );
    assert_eq!(offered(&year), [financial]);
}
