//! Cumulative figures become differences, and nothing is counted twice or out of two reports.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

struct Stage {
    sample: Sample,
    plan: WorkPlanId,
    lines: [EntryId; 2],
}

/// One version of a plan, an activity with two lines.
fn stage() -> Stage {
    let mut sample = Sample::new();
    let (plan, lines) = version(&mut sample, 1);
    Stage {
        sample,
        plan,
        lines,
    }
}

fn version(sample: &mut Sample, version: u32) -> (WorkPlanId, [EntryId; 2]) {
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": version}));
    let money = sample.record(
        Kind::FundingSource,
        json!({"name": format!("IDA {version}")}),
    );
    let fields = json!({"plan": plan.to_string(), "name": "Payer"});
    let activity = sample.record(Kind::Activity, fields);
    let lines = [100, 200].map(|q1| {
        let fields = json!({
            "activity": activity.to_string(), "funding": money.to_string(), "q1": q1,
        });
        sample.record(Kind::BudgetLine, fields)
    });
    (WorkPlanId(plan), lines)
}

impl Stage {
    fn report(&mut self, field: &str, of: EntryId, cut_off: &str, disbursed: i64) {
        let fields = json!({field: of.to_string(), "cut_off": cut_off, "disbursed": disbursed});
        self.sample.record(Kind::Progress, fields);
    }

    /// What came between two cut-off days, by the end of the year.
    fn spent(&self) -> Vec<(String, i128)> {
        let register = &self.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let points = points(programme, 2021, day("2021-12-31"));
        let steps = steps(programme, charter, 2021, &points, Flow::Disbursed);
        let step = |step: Step| (step.until.to_string(), step.amount);
        steps.into_iter().map(step).collect()
    }
}

fn expected<const N: usize>(steps: [(&str, i128); N]) -> Vec<(String, i128)> {
    steps.map(|(on, amount)| (on.to_owned(), amount)).to_vec()
}

#[test]
fn what_lines_add_up_to_is_told_as_differences_and_a_late_report_takes_nothing_back() {
    let mut stage = stage();
    let [first, second] = stage.lines;
    stage.report("line", first, "2021-03-31", 10);
    stage.report("line", second, "2021-03-31", 5);
    // The second line is silent in June: what it had spent by March stays spent.
    stage.report("line", first, "2021-06-30", 30);
    stage.report("line", first, "2021-09-30", 25);
    stage.report("line", second, "2021-09-30", 50);
    let steps = [("2021-03-31", 15), ("2021-06-30", 20), ("2021-09-30", 40)];
    assert_eq!(stage.spent(), expected(steps));
}

#[test]
fn a_correction_downwards_is_told_below_nought() {
    let mut stage = stage();
    let plan = stage.plan.0;
    stage.report("plan", plan, "2021-06-30", 90);
    stage.report("plan", plan, "2021-09-30", 70);
    let steps = [("2021-06-30", 90), ("2021-09-30", -20)];
    assert_eq!(stage.spent(), expected(steps));
}

#[test]
fn two_reports_of_one_day_that_differ_count_for_neither() {
    let mut stage = stage();
    let [first, _] = stage.lines;
    stage.report("line", first, "2021-03-31", 10);
    stage.report("line", first, "2021-06-30", 30);
    stage.report("line", first, "2021-06-30", 35);
    stage.report("line", first, "2021-09-30", 40);
    let steps = [("2021-03-31", 10), ("2021-09-30", 30)];
    assert_eq!(stage.spent(), expected(steps));

    let mut stated = self::stage();
    let plan = stated.plan.0;
    stated.report("plan", plan, "2021-06-30", 90);
    stated.report("plan", plan, "2021-06-30", 90);
    stated.report("plan", plan, "2021-09-30", 100);
    stated.report("plan", plan, "2021-09-30", 110);
    assert_eq!(stated.spent(), expected([("2021-06-30", 90)]));
}

#[test]
fn what_is_stated_of_the_plan_is_never_compared_with_some_of_its_lines() {
    let mut stage = stage();
    let (plan, [first, second]) = (stage.plan.0, stage.lines);
    stage.report("line", first, "2021-03-31", 10);
    stage.report("plan", plan, "2021-06-30", 90);
    stage.report("line", first, "2021-06-30", 30);
    stage.report("line", first, "2021-09-30", 40);
    // By the end of the year every line is told: that is the whole again.
    stage.report("line", first, "2021-12-31", 70);
    stage.report("line", second, "2021-12-31", 50);
    let steps = [("2021-06-30", 90), ("2021-12-31", 30)];
    assert_eq!(stage.spent(), expected(steps));
}

#[test]
fn a_revision_goes_on_where_the_first_version_stood() {
    let mut stage = stage();
    let (plan, [first, _]) = (stage.plan.0, stage.lines);
    let (revised, _) = version(&mut stage.sample, 2);
    stage.report("plan", plan, "2021-06-30", 90);
    stage.report("line", first, "2021-06-30", 60);
    stage.report("plan", revised.0, "2021-09-30", 150);
    let steps = [("2021-06-30", 90), ("2021-09-30", 60)];
    assert_eq!(stage.spent(), expected(steps));
}
