//! Where a report stands, what it awaits, and what its approval settles.

use serde_json::json;

use super::stage::Stage;
use super::*;
use crate::drafts::reports::take_back_report;
use crate::facts::Kind;
use crate::present::sample::{day, map};
use crate::register::Intent;
use crate::rules::Refusal;

#[test]
fn a_report_is_written_put_forward_rejected_put_forward_anew_and_approved() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    assert_eq!(stage.state(id, "2020-08-01"), ReportState::Writing);
    stage.submits(id, "2020-07-20");
    let out = ReportState::Submitted(day("2020-07-20"));
    assert_eq!(stage.state(id, "2020-07-19"), ReportState::Writing);
    assert_eq!(stage.state(id, "2020-07-20"), out);

    let named = json!({"about_report": id.to_string()});
    let rejected = stage.decides("2020-08-10", "rejected", named.clone());
    let rejected = ReportState::Rejected(DecisionId(rejected));
    assert_eq!(stage.state(id, "2020-08-09"), out);
    assert_eq!(stage.state(id, "2020-08-10"), rejected);
    stage.submits(id, "2020-08-20");
    let again = ReportState::Submitted(day("2020-08-20"));
    assert_eq!(stage.state(id, "2020-08-20"), again);

    let deferred = stage.decides("2020-08-25", "deferred", named.clone());
    let deferred = ReportState::Deferred(DecisionId(deferred));
    assert_eq!(stage.state(id, "2020-08-25"), deferred);
    let approved = stage.decides("2020-09-07", "adopted_amended", named);
    let approved = ReportState::Approved(DecisionId(approved));
    assert_eq!(stage.state(id, "2020-09-07"), approved);
}

#[test]
fn a_decision_without_quorum_settles_nothing() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    stage.submits(id, "2020-07-20");
    for (code, value) in [("quorum-CNP", "1/2"), ("quorum-base", "seats")] {
        let fields = json!({"code": code, "value": value, "from": "2014-01-01", "basis": "Essai."});
        stage.record(Kind::Parameter, fields);
    }
    let named = json!({"about_report": id.to_string()});
    stage.decides("2020-09-07", "adopted", named);
    let out = ReportState::Submitted(day("2020-07-20"));
    assert_eq!(stage.state(id, "2020-10-01"), out);
}

#[test]
fn a_decision_that_names_but_year_and_half_is_about_what_is_owed_for_it() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    let (financial, september) = (
        stage.begins(ReportKind::Financial, ReportPeriod::FirstHalf),
        stage.begins(ReportKind::Activity, ReportPeriod::NineMonths),
    );
    let decision = stage.decides(
        "2020-09-07",
        "adopted",
        json!({"year": 2020, "half": "first"}),
    );
    let approved = ReportState::Approved(DecisionId(decision));
    assert_eq!(stage.state(id, "2020-09-07"), approved);
    for other in [financial, september] {
        assert_eq!(stage.state(other, "2021-01-01"), ReportState::Writing);
    }
    // It settles no words that nobody had put forward: these may still be written.
    let (programme, charter) = (
        stage.sample.register.programme(),
        stage.sample.register.charter(),
    );
    assert!(!is_settled(programme, charter, id));
    assert_eq!(
        submission(programme, charter, id, day("2020-10-01")),
        Some(None)
    );
    stage
        .sample
        .amend(id.0, json!({"introduction": "Rétabli depuis."}));
}

#[test]
fn a_session_that_had_it_on_its_agenda_examined_it() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::NineMonths);
    let session = stage.session("2020-11-26");
    let item = json!({
        "session": session.to_string(), "order": 1, "title": "Bilan au 30 septembre",
        "subject": "activity_report", "year": 2020,
    });
    let item = stage.record(Kind::AgendaItem, item);
    let examined = ReportState::Examined(SessionId(session));
    assert_eq!(stage.state(id, "2020-11-25"), ReportState::Writing);
    assert_eq!(stage.state(id, "2020-11-26"), examined);
    // What it left out it did not examine; what was put forward here still awaits.
    stage
        .sample
        .amend(item, json!({"listing": "dropped", "reason": "Non reçu"}));
    assert_eq!(stage.state(id, "2020-11-26"), ReportState::Writing);
    stage.sample.amend(item, json!({"listing": "listed"}));
    stage.submits(id, "2020-11-20");
    let out = ReportState::Submitted(day("2020-11-20"));
    assert_eq!(stage.state(id, "2020-11-26"), out);
}

#[test]
fn it_awaits_the_session_that_lists_it_or_else_the_next() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    stage.submits(id, "2020-07-20");
    let awaits = |stage: &Stage, on: &str| {
        let register = &stage.sample.register;
        let found = awaited(register.programme(), register.charter(), id, day(on));
        found.map(|found| (found.session.0, found.is_listed))
    };
    assert_eq!(awaits(&stage, "2020-08-01"), None);
    let (august, november) = (stage.session("2020-08-10"), stage.session("2020-11-26"));
    assert_eq!(awaits(&stage, "2020-08-01"), Some((august, false)));
    assert_eq!(awaits(&stage, "2020-08-10"), Some((august, false)));
    assert_eq!(awaits(&stage, "2020-08-11"), Some((november, false)));
    let item = json!({
        "session": november.to_string(), "order": 1, "title": "Rapport",
        "subject": "activity_report", "about_report": id.to_string(),
    });
    stage.record(Kind::AgendaItem, item);
    assert_eq!(awaits(&stage, "2020-08-01"), Some((november, true)));
    // That of a region awaits nobody.
    let antenna = BodyId(stage.antenna);
    let region = stage.begins_of(antenna, ReportKind::Circumstantial, ReportPeriod::FirstHalf);
    let register = &stage.sample.register;
    let found = awaited(
        register.programme(),
        register.charter(),
        region,
        day("2020-08-01"),
    );
    assert_eq!(found, None);
}

#[test]
fn what_was_approved_is_settled_and_its_notes_are_not() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    let section = json!({
        "report": id.to_string(), "component": stage.transfers.to_string(), "text": "Payés.",
    });
    let section = stage.record(Kind::ReportSection, section);
    stage.submits(id, "2020-07-20");
    // Put forward, it may still be corrected or taken back: the page says what changed.
    stage.sample.amend(section, json!({"text": "Tous payés."}));
    stage.sample.try_to(&take_back_report(id)).unwrap();
    stage.submits(id, "2020-07-21");
    let named = json!({"about_report": id.to_string()});
    stage.decides("2020-09-07", "adopted", named);

    let approved = vec![Refusal::ReportApproved { report: id }];
    let amend = |fact, fields| Intent::Amend {
        fact,
        fields: map(fields),
    };
    assert_eq!(stage.refused(&take_back_report(id)), approved);
    let outlook = amend(id.0, json!({"outlook": "Autre chose"}));
    assert_eq!(stage.refused(&outlook), approved);
    assert_eq!(
        stage.refused(&amend(section, json!({"text": "Presque."}))),
        approved
    );
    let more = Intent::Record {
        kind: Kind::ReportSection,
        fields: map(json!({"report": id.to_string(), "text": "De plus."})),
    };
    assert_eq!(stage.refused(&more), approved);
    stage
        .sample
        .amend(id.0, json!({"note": "Exemplaire signé classé."}));
}
