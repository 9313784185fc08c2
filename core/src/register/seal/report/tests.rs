//! What a digest of a report covers, and what is told of changes.

use serde_json::json;

use crate::drafts::reports::take_back_report;
use crate::facts::{Kind, ReportKind, ReportPeriod};
use crate::ids::{EntryId, ReportId};
use crate::register::{Intent, Since};
use crate::status::reports::stage::Stage;

fn sealed() -> (Stage, ReportId) {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    stage.submits(id, "2020-07-20");
    (stage, id)
}

fn since(stage: &Stage, id: ReportId) -> Option<Since> {
    stage.sample.register.changed_since_report(id)
}

/// The facts that changed, once each.
fn changed(stage: &Stage, id: ReportId) -> Vec<EntryId> {
    let since = since(stage, id).unwrap();
    assert!(since.are_all);
    let mut facts: Vec<EntryId> = since.entries.into_iter().map(|(_, fact)| fact).collect();
    facts.dedup();
    facts
}

#[test]
fn an_auditor_finds_the_same_with_sha256sum() {
    let (stage, id) = sealed();
    let register = &stage.sample.register;
    let lines: Vec<String> = register
        .report_entries(id)
        .into_iter()
        .map(|(id, _)| format!("{id} {}\n", register.journal().entry(id).unwrap().digest()))
        .collect();
    // The report, the plan, two activities, lines and components, two figures: not the seal.
    assert_eq!(lines.len(), 10);
    let digest = crate::digest::Digest::of(&lines.concat());
    assert_eq!(register.report_digest(id), digest);
    let kept = register.programme().report(id).unwrap().digest.clone();
    assert_eq!(kept, Some(digest.to_string()));
}

#[test]
fn what_it_does_not_rest_on_changes_nothing() {
    let (mut stage, id) = sealed();
    let later = json!({
        "line": stage.line.to_string(), "cut_off": "2020-09-30", "disbursed": 400,
    });
    stage.record(Kind::Progress, later);
    stage.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    assert_eq!(since(&stage, id), None);
}

#[test]
fn a_figure_corrected_added_taken_back_or_moved_away_is_told() {
    let (mut stage, id) = sealed();
    let june = stage.june;
    stage.sample.amend(june, json!({"disbursed": 151}));
    assert_eq!(changed(&stage, id), [june]);
    stage.sample.amend(june, json!({"cut_off": "2020-09-30"}));
    assert_eq!(changed(&stage, id), [june]);
    let withdrawal = Intent::Withdraw {
        fact: june,
        reason: "Saisie deux fois".to_owned(),
    };
    stage.sample.try_to(&withdrawal).unwrap();
    assert_eq!(changed(&stage, id), [june]);
    let other = json!({
        "activity": stage.pay.to_string(), "cut_off": "2020-06-30", "disbursed": 150,
    });
    let other = stage.record(Kind::Progress, other);
    assert_eq!(changed(&stage, id), [june, other]);
}

#[test]
fn what_is_written_after_it_was_put_forward_is_told_and_put_forward_anew_is_not() {
    let (mut stage, id) = sealed();
    let section = json!({"report": id.to_string(), "text": "Après coup."});
    let section = stage.record(Kind::ReportSection, section);
    stage.sample.amend(id.0, json!({"outlook": "Suite"}));
    assert_eq!(changed(&stage, id), [section, id.0]);
    stage.submits(id, "2020-07-25");
    assert_eq!(since(&stage, id), None);
    stage.sample.try_to(&take_back_report(id)).unwrap();
    assert_eq!(since(&stage, id), None, "nothing is put forward");
}

#[test]
fn a_text_changed_together_with_the_digest_is_seen() {
    let (mut stage, id) = sealed();
    let digest = stage.sample.register.report_digest(id).to_string();
    let fields = json!({
        "outlook": "Autre chose", "digest": digest, "submitted_on": "2020-07-21",
    });
    stage.sample.amend(id.0, fields);
    assert!(since(&stage, id).is_some());
}
