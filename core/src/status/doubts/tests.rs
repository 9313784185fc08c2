//! What looks wrong is asked about, and what does not is left in peace.

use serde_json::{Value, json};

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

fn found(sample: &Sample, plan: EntryId) -> Vec<Doubt> {
    let register = &sample.register;
    let (programme, charter) = (register.programme(), register.charter());
    let all = doubts(programme, charter, WorkPlanId(plan), day("2021-12-31"));
    all.into_iter().map(|doubted| doubted.doubt).collect()
}

fn plan_of(sample: &mut Sample, year: u32, total: i64) -> EntryId {
    sample.record(
        Kind::WorkPlan,
        json!({"year": year, "version": 1, "total": total}),
    )
}

#[test]
fn an_amount_a_thousand_times_its_neighbours_is_doubted() {
    let mut sample = Sample::new();
    let source = sample.record(Kind::FundingSource, json!({"name": "IDA"}));
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let activity = sample.record(
        Kind::Activity,
        json!({"plan": plan.to_string(), "name": "Payer"}),
    );
    let mut line = |amount: i64| {
        let fields = json!({
            "activity": activity.to_string(), "funding": source.to_string(), "q1": amount,
        });
        sample.record(Kind::BudgetLine, fields)
    };
    let amounts = [1_000, 2_000, 3_000, 2_999_999];
    for amount in amounts {
        line(amount);
    }
    assert_eq!(found(&sample, plan), []);
    let mut line = |amount: i64| {
        let fields = json!({
            "activity": activity.to_string(), "funding": source.to_string(), "q1": amount,
        });
        sample.record(Kind::BudgetLine, fields)
    };
    line(3_000_000);
    line(3);
    // The middle of six is the fourth: 3 000.
    assert_eq!(
        found(&sample, plan),
        [
            Doubt::UnlikeOthers(3_000_000, 3_000),
            Doubt::UnlikeOthers(3, 3_000)
        ]
    );
}

#[test]
fn milliards_for_millions_are_doubted_against_the_year_before() {
    let mut sample = Sample::new();
    plan_of(&mut sample, 2020, 4_898_898_270);
    let slip = plan_of(&mut sample, 2021, 4_900_000_000_000);
    assert_eq!(
        found(&sample, slip),
        [Doubt::UnlikeYearBefore(4_900_000_000_000, 4_898_898_270)]
    );
    let after = plan_of(&mut sample, 2022, 489_000_000_000);
    assert_eq!(found(&sample, after), []);
}

#[test]
fn figures_of_execution_that_cannot_be_are_doubted() {
    let mut sample = Sample::new();
    let plan = plan_of(&mut sample, 2021, 1_000);
    let mut report = |cut_off: &str, committed: i64, disbursed: i64| {
        sample.record(
            Kind::Progress,
            json!({"plan": plan.to_string(), "cut_off": cut_off, "committed": committed, "disbursed": disbursed}),
        );
    };
    report("2021-03-31", 500, 500);
    report("2021-06-30", 1_000, 1_000);
    assert_eq!(found(&sample, plan), []);
    let mut report = |cut_off: &str, committed: i64, disbursed: i64| {
        sample.record(
            Kind::Progress,
            json!({"plan": plan.to_string(), "cut_off": cut_off, "committed": committed, "disbursed": disbursed}),
        );
    };
    report("2020-12-31", 10, 10);
    report("2021-09-30", 1_000, 1_001);
    report("2021-12-31", 1_000, 999);
    assert_eq!(
        found(&sample, plan),
        [
            Doubt::BeforeYear,
            Doubt::BeyondBudget(1_001, 1_000),
            Doubt::BeyondCommitted(1_001, 1_000),
            Doubt::Shrinks(999, 1_001),
        ]
    );
    // What is to come is not doubted yet.
    let register = &sample.register;
    let early = doubts(
        register.programme(),
        register.charter(),
        WorkPlanId(plan),
        day("2021-06-30"),
    );
    assert_eq!(early.len(), 1);
}

#[test]
fn a_rate_above_the_whole_is_doubted() {
    let mut sample = Sample::new();
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let source = sample.record(Kind::FundingSource, json!({"name": "IDA"}));
    let fields = json!({"plan": plan.to_string(), "name": "Payer", "target": 400});
    let activity = sample.record(Kind::Activity, fields).to_string();
    let line = sample.record(
        Kind::BudgetLine,
        json!({"activity": activity, "funding": source.to_string(), "q1": 100, "q2": 300}),
    );
    let mut report = |fields: Value| sample.record(Kind::Progress, fields);
    let line = line.to_string();
    report(json!({"line": line, "cut_off": "2021-03-31", "disbursed": 100}));
    report(json!({"activity": activity, "cut_off": "2021-03-31", "quantity": 400}));
    assert_eq!(found(&sample, plan), []);
    let mut report = |fields: Value| sample.record(Kind::Progress, fields);
    report(json!({"line": line, "cut_off": "2021-03-31", "disbursed": 101}));
    report(json!({"activity": activity, "cut_off": "2021-06-30", "quantity": 401}));
    assert_eq!(
        found(&sample, plan),
        [
            Doubt::BeyondForecast(101, 100),
            Doubt::BeyondTarget(401, 400)
        ]
    );
}
