//! Rates and gaps, on the programme's own figures.

use serde_json::{Value, json};

use super::*;
use crate::calendar::read_day;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::Sample;

const MILLION: i64 = 1_000_000;

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

    /// The plan of 2020, and what was spent of it by the end of September.
    fn autumn_of_2020() -> (Self, ProgressId) {
        let mut stage = Self::new();
        let plan = stage.record(
            Kind::WorkPlan,
            json!({
                "year": 2020, "version": 1, "total": 15_545 * MILLION, "precision": "million",
                "body": stage.utgfs.to_string(),
            }),
        );
        let progress = stage.record(
            Kind::Progress,
            json!({
                "plan": plan.to_string(), "cut_off": "2020-09-30",
                "disbursed": 2_659 * MILLION, "precision": "million", "published": 1711,
            }),
        );
        (stage, ProgressId(progress))
    }

    fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.sample.record(kind, fields)
    }

    fn sets(&mut self, code: &str, value: &str) {
        let fields = json!({
            "code": code, "value": value, "from": "2014-01-01", "basis": "Essai.",
        });
        self.record(Kind::Parameter, fields);
    }

    fn decides(&mut self, day: &str, verdict: &str, progress: ProgressId) -> DecisionId {
        let fields = json!({"body": self.cnp.to_string(), "opens_on": day});
        let session = self.record(Kind::Session, fields);
        DecisionId(self.record(
            Kind::Decision,
            json!({
                "session": session.to_string(), "at": day, "subject": "gap", "verdict": verdict,
                "about_progress": progress.to_string(), "text": "Redressement.",
            }),
        ))
    }

    fn justifies(&mut self, day: &str, progress: ProgressId) -> JustificationId {
        JustificationId(self.record(
            Kind::Justification,
            json!({
                "progress": progress.to_string(), "body": self.utgfs.to_string(), "on": day,
                "text": "Retards de recrutement des agences de paiement.",
            }),
        ))
    }

    fn execution(&self, progress: ProgressId) -> Execution {
        let register = &self.sample.register;
        execution(register.programme(), register.charter(), progress).unwrap()
    }

    fn state(&self, progress: ProgressId, day: &str) -> GapState {
        let register = &self.sample.register;
        let day = read_day(day).unwrap();
        gap(register.programme(), register.charter(), progress, day)
            .unwrap()
            .state
    }
}

fn percent(hundredths: i64) -> Option<Rate> {
    Some(Rate::from_hundredths(hundredths))
}

#[test]
fn the_lowest_rate_of_the_programme_is_of_the_whole_year() {
    let (stage, progress) = Stage::autumn_of_2020();
    let execution = stage.execution(progress);
    assert_eq!(
        execution.rate(),
        Some((Rate::from_hundredths(1711), Base::Year))
    );
    assert_eq!(execution.of_period, None);
    assert_eq!(execution.difference, None);
    assert_eq!(execution.shortfall(), Some(12_886 * i128::from(MILLION)));
}

#[test]
fn a_published_rate_that_does_not_hold_is_shown_beside_the_one_computed() {
    let mut stage = Stage::new();
    let plan = stage.record(Kind::WorkPlan, json!({"year": 2016, "version": 1}));
    let progress = ProgressId(stage.record(
        Kind::Progress,
        json!({
            "plan": plan.to_string(), "cut_off": "2016-09-30", "forecast": 10_934 * MILLION,
            "disbursed": 5_302 * MILLION, "precision": "million", "published": 4890,
        }),
    ));
    let execution = stage.execution(progress);
    assert_eq!(
        execution.rate(),
        Some((Rate::from_hundredths(4849), Base::Period))
    );
    assert_eq!(execution.published, percent(4890));
    assert_eq!(execution.difference, percent(41));
    assert_eq!(execution.of_year, None, "no budget of the year is known");
}

#[test]
fn what_is_counted_has_a_rate_of_its_target() {
    let mut stage = Stage::new();
    let plan = stage.record(Kind::WorkPlan, json!({"year": 2019, "version": 1}));
    let activity = stage.record(
        Kind::Activity,
        json!({
            "plan": plan.to_string(), "name": "Ménages ayant accès aux transferts monétaires",
            "target": 80_000, "unit": "ménages",
        }),
    );
    let progress = ProgressId(stage.record(
        Kind::Progress,
        json!({"activity": activity.to_string(), "cut_off": "2019-12-31", "quantity": 79_168}),
    ));
    let execution = stage.execution(progress);
    assert_eq!(
        execution.rate(),
        Some((Rate::from_hundredths(9896), Base::Target))
    );
}

#[test]
fn lines_give_the_forecast_of_a_cut_off_day() {
    let mut stage = Stage::new();
    let plan = stage.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let activity = stage.record(
        Kind::Activity,
        json!({"plan": plan.to_string(), "name": "Paiements"}),
    );
    let money = stage.record(Kind::FundingSource, json!({"name": "État"}));
    let line = stage.record(
        Kind::BudgetLine,
        json!({
            "activity": activity.to_string(), "funding": money.to_string(),
            "q1": 100, "q2": 100, "q3": 100, "q4": 700,
        }),
    );
    let mut done = |field: &str, id: EntryId, disbursed: i64| {
        let mut fields = json!({"cut_off": "2021-09-30", "disbursed": disbursed});
        fields[field] = Value::from(id.to_string());
        ProgressId(stage.record(Kind::Progress, fields))
    };
    let all = [
        done("plan", plan, 150),
        done("activity", activity, 150),
        done("line", line, 150),
    ];
    for progress in all {
        let execution = stage.execution(progress);
        assert_eq!(execution.of_period, percent(5000));
        assert_eq!(execution.of_year, percent(1500));
    }
}

#[test]
fn no_threshold_no_judgement() {
    let (stage, progress) = Stage::autumn_of_2020();
    assert_eq!(stage.state(progress, "2020-11-26"), GapState::NotJudged);
}

#[test]
fn a_gap_is_within_bounds_up_to_the_threshold_itself() {
    let (mut stage, progress) = Stage::autumn_of_2020();
    stage.sets("discordance-threshold", "82.89");
    assert_eq!(stage.state(progress, "2020-11-26"), GapState::WithinBounds);
    let (mut stage, progress) = Stage::autumn_of_2020();
    stage.sets("discordance-threshold", "82.88");
    assert_eq!(
        stage.state(progress, "2020-11-26"),
        GapState::ToJustify(None)
    );
}

#[test]
fn a_gap_is_justified_turned_down_and_answered_by_a_measure() {
    let (mut stage, progress) = Stage::autumn_of_2020();
    stage.sets("discordance-threshold", "10");
    stage.sets("justification-days", "30");
    let due = read_day("2020-10-30");
    assert_eq!(
        stage.state(progress, "2020-10-30"),
        GapState::ToJustify(due)
    );
    assert_eq!(stage.state(progress, "2020-10-31"), GapState::Unjustified);

    let justification = stage.justifies("2020-11-10", progress);
    assert_eq!(stage.state(progress, "2020-11-09"), GapState::Unjustified);
    let justified = GapState::Justified(justification);
    assert_eq!(stage.state(progress, "2020-11-10"), justified);

    stage.decides("2020-11-26", "rejected", progress);
    assert_eq!(stage.state(progress, "2020-11-25"), justified);
    assert_eq!(stage.state(progress, "2020-11-26"), GapState::Unjustified);

    let decision = stage.decides("2020-12-15", "adopted", progress);
    let programme = stage.sample.register.programme();
    let session = programme.decision(decision).unwrap().session.to_string();
    let measure = stage.record(
        Kind::Recommendation,
        json!({
            "decision": decision.to_string(), "session": session, "body": stage.utgfs.to_string(),
            "text": "Recruter les agences de paiement.", "due_on": "2021-03-31",
        }),
    );
    assert_eq!(
        stage.state(progress, "2020-12-15"),
        GapState::Answered(decision)
    );
    let programme = stage.sample.register.programme();
    let measures: Vec<EntryId> = measures_of(programme, decision)
        .map(|(id, _)| id.0)
        .collect();
    assert_eq!(measures, [measure]);
}

#[test]
fn the_last_gap_comes_first_and_none_is_told_before_its_day() {
    let (mut stage, autumn) = Stage::autumn_of_2020();
    let plan = stage.execution(autumn).plan;
    let spring = ProgressId(stage.record(
        Kind::Progress,
        json!({"plan": plan.to_string(), "cut_off": "2020-03-31", "disbursed": 0}),
    ));
    let told = |day: &str| {
        let register = &stage.sample.register;
        let day = read_day(day).unwrap();
        let gaps = gaps(register.programme(), register.charter(), day);
        let told: Vec<ProgressId> = gaps.iter().map(|gap| gap.execution.progress).collect();
        told
    };
    assert_eq!(told("2020-09-29"), [spring]);
    assert_eq!(told("2020-09-30"), [autumn, spring]);
}

#[test]
fn the_threshold_of_the_cut_off_day_judges_and_no_later_one() {
    let (mut stage, progress) = Stage::autumn_of_2020();
    let sets = |stage: &mut Stage, value: &str, from: &str, to: Option<&str>| {
        let fields = json!({
            "code": "discordance-threshold", "value": value, "from": from, "to": to,
            "basis": "Essai.",
        });
        stage.record(Kind::Parameter, fields);
    };
    // The gap of the thirtieth of September is some 83 points wide.
    sets(&mut stage, "10", "2020-10-01", None);
    assert_eq!(stage.state(progress, "2020-11-26"), GapState::NotJudged);
    let (mut stage, progress) = Stage::autumn_of_2020();
    sets(&mut stage, "90", "2020-01-01", Some("2020-09-30"));
    sets(&mut stage, "10", "2020-10-01", None);
    assert_eq!(stage.state(progress, "2020-11-26"), GapState::WithinBounds);
}
