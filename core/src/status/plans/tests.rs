//! The plan of a year: its versions, its sums, and what adoption settles.

use serde_json::{Value, json};

use super::*;
use crate::calendar::read_day;
use crate::facts::{Kind, MAX_AMOUNT};
use crate::ids::EntryId;
use crate::present::sample::Sample;
use crate::register::Intent;
use crate::rules::Refusal;

struct Stage {
    sample: Sample,
    cnp: EntryId,
    money: EntryId,
}

impl Stage {
    fn new() -> Self {
        let (mut sample, id) = Sample::with_charter();
        let cnp = id("cnp");
        let money = sample.record(Kind::FundingSource, json!({"name": "IDA", "code": "D3480"}));
        Self { sample, cnp, money }
    }

    fn plan(&mut self, year: u32, version: u32) -> WorkPlanId {
        let fields = json!({"year": year, "version": version});
        WorkPlanId(self.sample.record(Kind::WorkPlan, fields))
    }

    fn activity(&mut self, plan: WorkPlanId) -> EntryId {
        let fields = json!({"plan": plan.to_string(), "name": "Transferts monétaires"});
        self.sample.record(Kind::Activity, fields)
    }

    fn line(&mut self, activity: EntryId, quarters: [i64; 4]) -> Result<EntryId, Vec<Refusal>> {
        let [q1, q2, q3, q4] = quarters;
        let fields = json!({
            "activity": activity.to_string(), "funding": self.money.to_string(),
            "q1": q1, "q2": q2, "q3": q3, "q4": q4,
        });
        self.sample.try_to(&Intent::Record {
            kind: Kind::BudgetLine,
            fields: fields.as_object().cloned().unwrap(),
        })
    }

    fn adopts(&mut self, day: &str, about: Value) -> EntryId {
        let fields = json!({"body": self.cnp.to_string(), "opens_on": day});
        let session = self.sample.record(Kind::Session, fields);
        let mut decision = json!({
            "session": session.to_string(), "at": day, "subject": "plan",
            "verdict": "adopted", "text": "Adopté.",
        });
        let fields = decision.as_object_mut().unwrap();
        fields.extend(about.as_object().cloned().unwrap());
        self.sample.record(Kind::Decision, decision)
    }

    fn state(&self, plan: WorkPlanId, day: &str) -> Option<PlanState> {
        let register = &self.sample.register;
        let day = read_day(day).unwrap();
        plan_state(register.programme(), register.charter(), plan, day)
    }

    fn in_force(&self, day: &str) -> Option<WorkPlanId> {
        let register = &self.sample.register;
        let day = read_day(day).unwrap();
        version_in_force(register.programme(), register.charter(), 2021, day)
    }
}

#[test]
fn a_plan_is_prepared_submitted_adopted_and_revised() {
    let mut stage = Stage::new();
    let first = stage.plan(2021, 1);
    assert_eq!(stage.state(first, "2020-11-01"), Some(PlanState::Prepared));
    stage
        .sample
        .amend(first.0, json!({"submitted_on": "2020-11-15"}));
    assert_eq!(stage.state(first, "2020-11-14"), Some(PlanState::Prepared));
    assert_eq!(stage.state(first, "2020-11-15"), Some(PlanState::Submitted));
    // A decision that names only the year is about the first version.
    stage.adopts("2020-11-26", json!({"year": 2021}));
    assert_eq!(stage.state(first, "2020-11-25"), Some(PlanState::Submitted));
    assert_eq!(stage.state(first, "2020-11-26"), Some(PlanState::Adopted));

    let second = stage.plan(2021, 2);
    assert_eq!(stage.state(second, "2021-06-30"), Some(PlanState::Prepared));
    assert_eq!(stage.state(second, "2022-01-01"), Some(PlanState::Unproven));
    assert_eq!(stage.in_force("2021-06-30"), Some(first));
    stage.adopts("2021-07-01", json!({"about_plan": second.to_string()}));
    assert_eq!(stage.state(second, "2021-07-01"), Some(PlanState::Adopted));
    assert_eq!(stage.state(first, "2021-07-01"), Some(PlanState::Revised));
    assert_eq!(stage.in_force("2021-06-30"), Some(first));
    assert_eq!(stage.in_force("2021-07-01"), Some(second));
}

#[test]
fn where_nothing_was_adopted_the_last_version_stands() {
    let mut stage = Stage::new();
    assert_eq!(stage.in_force("2021-01-01"), None);
    stage.plan(2021, 1);
    let second = stage.plan(2021, 2);
    assert_eq!(stage.in_force("2021-01-01"), Some(second));
}

#[test]
fn a_rejected_plan_and_half_a_plan_are_not_adopted() {
    let mut stage = Stage::new();
    let plan = stage.plan(2014, 1);
    stage.adopts("2014-08-13", json!({"year": 2014, "half": "second"}));
    stage.adopts("2014-08-14", json!({"year": 2014, "verdict": "rejected"}));
    assert_eq!(stage.state(plan, "2013-12-31"), Some(PlanState::Prepared));
    assert_eq!(stage.state(plan, "2014-12-31"), Some(PlanState::Unproven));
}

#[test]
fn lines_add_up_by_quarter_and_go_before_what_was_stated() {
    let mut stage = Stage::new();
    let plan = stage.plan(2021, 1);
    stage.sample.amend(plan.0, json!({"total": 5}));
    let budget = |stage: &Stage| budget_of(stage.sample.register.programme(), plan);
    assert_eq!(budget(&stage), Some(5));
    let activity = stage.activity(plan);
    stage.line(activity, [1, 2, 3, 4]).unwrap();
    stage.line(activity, [10, 20, 30, 40]).unwrap();
    assert_eq!(budget(&stage), Some(110));
    let sum = sum_of_lines(stage.sample.register.programme(), plan).unwrap();
    assert_eq!(sum, Quarters([11, 22, 33, 44]));
    let until = |day| sum.until(2021, read_day(day).unwrap());
    assert_eq!(until("2020-12-31"), 0);
    assert_eq!(until("2021-03-30"), 0);
    assert_eq!(until("2021-03-31"), 11);
    assert_eq!(until("2021-09-30"), 66);
    assert_eq!(until("2022-01-01"), 110);
}

#[test]
fn the_greatest_amount_is_taken_and_one_franc_more_is_refused() {
    let mut stage = Stage::new();
    let plan = stage.plan(2021, 1);
    let activity = stage.activity(plan);
    let too_much = |field| Err(vec![Refusal::TooMuch { field }]);
    stage.line(activity, [MAX_AMOUNT, 0, 0, 0]).unwrap();
    assert_eq!(
        stage.line(activity, [MAX_AMOUNT + 1, 0, 0, 0]),
        too_much("q1")
    );
    assert_eq!(stage.line(activity, [MAX_AMOUNT, 0, 0, 1]), too_much("q4"));
    assert_eq!(
        stage.line(activity, [-1, 0, 0, 0]),
        Err(vec![Refusal::Malformed { field: "q1" }])
    );
}

#[test]
fn what_was_adopted_is_not_changed_and_a_new_version_is_free() {
    let mut stage = Stage::new();
    let plan = stage.plan(2021, 1);
    let activity = stage.activity(plan);
    let line = stage.line(activity, [1, 1, 1, 1]).unwrap();
    let taken_back = stage.line(activity, [9, 9, 9, 9]).unwrap();
    let withdraw = |fact| Intent::Withdraw {
        fact,
        reason: "Saisi deux fois.".to_owned(),
    };
    stage.sample.try_to(&withdraw(taken_back)).unwrap();
    stage.adopts("2020-11-26", json!({"year": 2021}));
    let refused = Err(vec![Refusal::PlanAdopted { plan }]);
    let amend = |fact, fields: Value| Intent::Amend {
        fact,
        fields: fields.as_object().cloned().unwrap(),
    };
    assert_eq!(stage.line(activity, [2, 0, 0, 0]), refused);
    let sample = &mut stage.sample;
    assert_eq!(sample.try_to(&amend(line, json!({"q1": 2}))), refused);
    assert_eq!(sample.try_to(&withdraw(line)), refused);
    let restore = Intent::Restore { fact: taken_back };
    assert_eq!(sample.try_to(&restore), refused);
    assert_eq!(sample.try_to(&amend(plan.0, json!({"total": 2}))), refused);
    // What does not change what was adopted may still be noted.
    sample.amend(plan.0, json!({"note": "Atelier du 28 octobre."}));
    let second = stage.plan(2021, 2);
    let activity = stage.activity(second);
    stage.line(activity, [2, 0, 0, 0]).unwrap();
}
