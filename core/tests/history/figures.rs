//! The figures of the programme: what was published, and what is computed from it here.

use chrono::NaiveDate;
use governance::facts::{Kind, WorkPlan};
use governance::ids::{ProgressId, WorkPlanId};
use governance::money::Rate;
use governance::status::execution::{Base, Execution, GapState, execution, gaps};
use governance::status::plans::{PlanState, budget_of, plan_state, version_in_force};

use super::Demonstration;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Demonstration {
    fn execution(&self, key: &str) -> Execution {
        let register = &self.register;
        let id = ProgressId(self.id(key));
        execution(register.programme(), register.charter(), id).unwrap()
    }

    fn plan(&self, key: &str) -> (WorkPlanId, &WorkPlan) {
        let id = WorkPlanId(self.id(key));
        (id, self.register.programme().work_plan(id).unwrap())
    }
}

#[test]
fn every_rate_reads_as_published_but_those_that_do_not_hold() {
    let demonstration = Demonstration::new();
    let known = [
        ("progress-2014-06", 7070, Base::Period, 7070, None),
        ("progress-2014-12", 3477, Base::Year, 3477, None),
        ("progress-2016-09", 4849, Base::Year, 4890, Some(41)),
        // Thirteen of seventeen billions, both rounded by the press.
        ("progress-2017-12", 7647, Base::Period, 7700, Some(53)),
        ("progress-2019-12", 5976, Base::Year, 5976, None),
        ("progress-2020-09", 1711, Base::Year, 1711, None),
        ("progress-2021-09", 2347, Base::Year, 2347, None),
        ("progress-households-2019", 9896, Base::Target, 9896, None),
    ];
    let progress: Vec<&str> = demonstration
        .history
        .facts()
        .iter()
        .filter(|fact| fact.kind == Kind::Progress)
        .map(|fact| fact.key.as_str())
        .collect();
    assert_eq!(progress, known.map(|(key, ..)| key));
    for (key, computed, base, published, difference) in known {
        let found = demonstration.execution(key);
        let computed = Rate::from_hundredths(computed);
        assert_eq!(found.rate(), Some((computed, base)), "{key}");
        assert_eq!(
            found.published,
            Some(Rate::from_hundredths(published)),
            "{key}"
        );
        assert_eq!(
            found.difference,
            difference.map(Rate::from_hundredths),
            "{key}"
        );
    }
}

#[test]
fn the_budget_of_2021_grew_by_a_quarter_and_was_revised() {
    let demonstration = Demonstration::new();
    let programme = demonstration.register.programme();
    let budget = |key| budget_of(programme, demonstration.plan(key).0).unwrap();
    let growth = Rate::of_growth(budget("plan-2020"), budget("plan-2021"));
    assert_eq!(growth, Some(Rate::from_hundredths(2471)));
    let (first, _) = demonstration.plan("plan-2021");
    let (revised, plan) = demonstration.plan("plan-2021-revised");
    assert_eq!(plan.revises, Some(first));
    // No source tells of the act that adopted the revision: the first version still holds.
    let charter = demonstration.register.charter();
    let on = day("2021-12-31");
    assert_eq!(version_in_force(programme, charter, 2021, on), Some(first));
    let state = |id, on: &str| plan_state(programme, charter, id, day(on)).unwrap();
    assert_eq!(state(first, "2020-11-25"), PlanState::Prepared);
    assert_eq!(state(first, "2020-11-26"), PlanState::Adopted);
    assert_eq!(state(revised, "2021-12-31"), PlanState::Prepared);
}

#[test]
fn no_gap_is_judged_where_the_programme_set_no_threshold() {
    let demonstration = Demonstration::new();
    let register = &demonstration.register;
    let gaps = gaps(register.programme(), register.charter(), day("2022-12-31"));
    assert_eq!(gaps.len(), 8);
    assert!(gaps.iter().all(|gap| gap.state == GapState::NotJudged));
    let autumn = ProgressId(demonstration.id("progress-2020-09"));
    let autumn = gaps.iter().find(|gap| gap.execution.progress == autumn);
    assert_eq!(autumn.unwrap().points, Rate::from_hundredths(8289));
}
