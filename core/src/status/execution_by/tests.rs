//! Parts of a plan add up to the whole, and what is not reported is told.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

struct Stage {
    sample: Sample,
    plan: WorkPlanId,
    ida: EntryId,
    state: EntryId,
    pay: EntryId,
    lines: [EntryId; 3],
}

/// Two activities: one of two sources, one of a single source.
fn stage() -> Stage {
    let mut sample = Sample::new();
    let ida = sample.record(Kind::FundingSource, json!({"name": "IDA", "code": "D3480"}));
    let state = sample.record(Kind::FundingSource, json!({"name": "État"}));
    let component = sample.record(Kind::Component, json!({"code": "1A", "name": "Transferts"}));
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let pay = sample.record(
        Kind::Activity,
        json!({"plan": plan.to_string(), "name": "Payer", "component": component.to_string()}),
    );
    let train = sample.record(
        Kind::Activity,
        json!({"plan": plan.to_string(), "name": "Former"}),
    );
    let mut line = |activity: EntryId, funding: EntryId, q1: i64, q2: i64| {
        let fields = json!({
            "activity": activity.to_string(), "funding": funding.to_string(), "q1": q1, "q2": q2,
        });
        sample.record(Kind::BudgetLine, fields)
    };
    let lines = [
        line(pay, ida, 100, 300),
        line(pay, state, 50, 50),
        line(train, state, 0, 200),
    ];
    Stage {
        sample,
        plan: WorkPlanId(plan),
        ida,
        state,
        pay,
        lines,
    }
}

impl Stage {
    fn report(&mut self, field: &str, of: EntryId, cut_off: &str, disbursed: i64) {
        self.sample.record(
            Kind::Progress,
            json!({field: of.to_string(), "cut_off": cut_off, "disbursed": disbursed, "committed": disbursed + 1}),
        );
    }

    fn parts(&self, by: By, on: &str) -> BTreeMap<Option<EntryId>, Part> {
        parts(self.sample.register.programme(), self.plan, by, day(on))
    }
}

#[test]
fn any_grouping_adds_up_to_the_whole() {
    let mut stage = stage();
    let [first, second, third] = stage.lines;
    stage.report("line", first, "2021-03-31", 80);
    stage.report("line", second, "2021-03-31", 25);
    stage.report("line", third, "2021-06-30", 100);
    let whole = stage.parts(By::Whole, "2021-06-30").remove(&None).unwrap();
    assert_eq!((whole.planned, whole.disbursed), (700, Some(205)));
    for by in [By::Component, By::Source, By::Area] {
        let parts = stage.parts(by, "2021-06-30");
        let sum = |of: fn(&Part) -> i128| parts.values().map(of).sum::<i128>();
        assert_eq!(sum(|part| part.planned), whole.planned, "{by:?}");
        assert_eq!(sum(|part| part.forecast), whole.forecast, "{by:?}");
        assert_eq!(sum(|part| part.disbursed.unwrap_or(0)), 205, "{by:?}");
        assert_eq!(sum(|part| part.committed.unwrap_or(0)), 208, "{by:?}");
    }
    let by_source = stage.parts(By::Source, "2021-06-30");
    let state = by_source.get(&Some(stage.state)).unwrap();
    assert_eq!(state.of_year(), Rate::of(125, 300));
    let ida = by_source.get(&Some(stage.ida)).unwrap();
    assert_eq!(ida.of_period(), Rate::of(80, 400));
    assert_eq!(
        cut_offs(
            stage.sample.register.programme(),
            stage.plan,
            day("2021-12-31")
        ),
        [day("2021-03-31"), day("2021-06-30")]
    );
}

#[test]
fn what_is_not_reported_is_told_and_falsifies_no_rate() {
    let mut stage = stage();
    let first = stage.lines[0];
    stage.report("line", first, "2021-03-31", 50);
    let whole = stage.parts(By::Whole, "2021-03-31").remove(&None).unwrap();
    assert_eq!((whole.n_lines, whole.n_reported), (3, 1));
    assert_eq!(whole.of_period(), Rate::of(50, 100));
    let none = stage.parts(By::Whole, "2021-03-30").remove(&None).unwrap();
    assert_eq!((none.n_reported, none.disbursed), (0, None));
    assert_eq!(none.of_period(), None);
}

#[test]
fn no_sum_picks_one_of_two_reports_of_the_same_day() {
    let mut stage = stage();
    let [first, second, _] = stage.lines;
    stage.report("line", first, "2021-03-31", 50);
    stage.report("line", first, "2021-03-31", 60);
    stage.report("line", second, "2021-03-31", 10);
    stage.report("line", second, "2021-03-31", 10);
    let whole = stage.parts(By::Whole, "2021-03-31").remove(&None).unwrap();
    assert_eq!((whole.n_doubled, whole.n_reported), (1, 1));
    assert_eq!(whole.disbursed, Some(10), "the same said twice is said");
    // A later report settles it.
    stage.report("line", first, "2021-06-30", 70);
    let whole = stage.parts(By::Whole, "2021-06-30").remove(&None).unwrap();
    assert_eq!((whole.n_doubled, whole.disbursed), (0, Some(80)));
}

#[test]
fn an_activity_reported_as_a_whole_is_of_no_one_source() {
    let mut stage = stage();
    let pay = stage.pay;
    stage.report("activity", pay, "2021-03-31", 90);
    let by_source = stage.parts(By::Source, "2021-03-31");
    assert_eq!(
        by_source.get(&None).and_then(|part| part.disbursed),
        Some(90)
    );
    let whole = stage.parts(By::Whole, "2021-03-31").remove(&None).unwrap();
    assert_eq!((whole.disbursed, whole.n_reported), (Some(90), 2));
}
