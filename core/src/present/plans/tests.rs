//! Years and pages, on the demonstration and on a plan with lines.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};
use crate::status::execution::GapState;
use crate::status::plans::Quarters;
use crate::status::recommendations::Stage;

fn demonstration() -> Register {
    Sample::demonstration().register
}

fn percent(rate: Option<Rate>) -> Option<i64> {
    rate.map(Rate::hundredths)
}

#[test]
fn the_programme_year_by_year() {
    let register = demonstration();
    let lines = years(&register, day("2022-12-31"));
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            let rate = line.executions.first().and_then(|line| line.figures.rate());
            let rate = rate.map(|(rate, _)| rate.hundredths());
            (line.year, line.plan.state, percent(line.growth), rate)
        })
        .collect();
    use PlanState::{Adopted, Prepared, Unproven};
    assert_eq!(
        told,
        [
            (2022, Adopted, None, None),
            (2021, Adopted, Some(2471), Some(2347)),
            (2020, Unproven, Some(704), Some(1711)),
            (2019, Unproven, Some(-318), Some(5976)),
            (2018, Unproven, Some(-1220), None),
            (2017, Adopted, Some(5625), Some(7647)),
            (2016, Unproven, Some(3358), Some(4849)),
            (2015, Adopted, Some(6708), None),
            (2014, Unproven, None, Some(3477)),
        ]
    );
    // Before its day nothing is told of 2021 but that it was prepared.
    let before = years(&register, day("2020-11-25"));
    let plan = &before.iter().find(|line| line.year == 2021).unwrap().plan;
    assert_eq!((plan.state, plan.adoptions.len()), (Prepared, 0));
}

#[test]
fn an_adopted_plan_names_the_session_that_adopted_it() {
    let register = demonstration();
    let page = year_page(&register, 2021, None, day("2022-12-31")).unwrap();
    assert_eq!(page.versions.len(), 2);
    let first = page.versions.iter().find(|plan| plan.version == 1).unwrap();
    assert_eq!(page.shown, first.id);
    assert!(first.is_in_force && !first.is_summed);
    let [named] = &first.adoptions[..] else {
        panic!("programme and budget, in one session");
    };
    assert_eq!(
        (named.named.number, named.on),
        (Some(15), Some(day("2020-11-26")))
    );
    let revised = page.versions.first().unwrap();
    assert!(!revised.is_in_force);
    let asked = year_page(&register, 2021, Some(revised.id), day("2022-12-31")).unwrap();
    assert_eq!(asked.shown, revised.id);
    assert_eq!(page.executions, asked.executions);
    assert_eq!(year_page(&register, 2012, None, day("2022-12-31")), None);
}

#[test]
fn the_autumn_of_2020_is_justified_by_whom_and_why() {
    let register = demonstration();
    let lines = gap_lines(&register, day("2022-12-31"));
    let autumn = lines
        .iter()
        .find(|line| line.figures.cut_off == day("2020-09-30"))
        .unwrap();
    let [justification] = &autumn.justifications[..] else {
        panic!("{:?}", autumn.justifications);
    };
    assert_eq!(justification.by.name.as_deref(), Some("UTGFS"));
    assert_eq!(autumn.gap.unwrap().state, GapState::NotJudged);
    let households = lines.iter().find(|line| line.about.is_some()).unwrap();
    let unit = Some("ménages, en cumul depuis 2013".to_owned());
    assert_eq!(households.counted, Some((79_168, Some(80_000), unit)));
}

/// A plan of two activities, two sources and two components, with a measure about a gap.
fn planned() -> (Sample, WorkPlanId) {
    let (mut sample, id) = Sample::with_charter();
    let (cnp, utgfs) = (id("cnp").to_string(), id("utgfs").to_string());
    let mut record = |kind, fields| sample.record(kind, fields).to_string();
    let plan = record(
        Kind::WorkPlan,
        json!({"year": 2021, "version": 1, "body": utgfs}),
    );
    let ida = record(Kind::FundingSource, json!({"name": "IDA", "code": "D3480"}));
    let state = record(Kind::FundingSource, json!({"name": "État"}));
    let transfers = record(Kind::Component, json!({"code": "1A", "name": "Transferts"}));
    let paying = record(
        Kind::Activity,
        json!({"plan": plan, "code": "1A.1", "name": "Payer", "component": transfers}),
    );
    let managing = record(Kind::Activity, json!({"plan": plan, "name": "Gérer"}));
    let mut line = |activity: &str, funding: &str, amounts: [i64; 4]| {
        let [q1, q2, q3, q4] = amounts;
        let fields = json!({
            "activity": activity, "funding": funding, "q1": q1, "q2": q2, "q3": q3, "q4": q4,
        });
        record(Kind::BudgetLine, fields)
    };
    line(&paying, &ida, [1, 2, 3, 4]);
    line(&paying, &state, [10, 0, 0, 0]);
    line(&managing, &ida, [100, 100, 100, 100]);
    let progress = record(
        Kind::Progress,
        json!({"plan": plan, "cut_off": "2021-03-31", "disbursed": 11, "body": utgfs}),
    );
    let session = record(
        Kind::Session,
        json!({"body": cnp, "opens_on": "2021-06-30"}),
    );
    let decision = record(
        Kind::Decision,
        json!({
            "session": session, "at": "2021-06-30", "subject": "gap", "verdict": "adopted",
            "about_progress": progress, "text": "Redresser.",
        }),
    );
    record(
        Kind::Recommendation,
        json!({"session": session, "decision": decision, "body": utgfs, "text": "Recruter."}),
    );
    (sample, WorkPlanId(plan.parse().unwrap()))
}

#[test]
fn sums_by_component_and_source_equal_the_whole() {
    let (sample, plan) = planned();
    let page = year_page(&sample.register, 2021, Some(plan), day("2021-12-31")).unwrap();
    let whole = Quarters([111, 102, 103, 104]);
    assert_eq!(page.sum, Some(whole));
    assert_eq!(page.versions.first().unwrap().budget, Some(420));
    for groups in [&page.by_component, &page.by_source, &page.by_area] {
        let mut sum = Quarters::default();
        for group in groups {
            sum.unite(group.sum);
        }
        assert_eq!(sum, whole);
    }
    let named = |groups: &[GroupLine]| -> Vec<Option<String>> {
        let name = |group: &GroupLine| group.of.as_ref().and_then(|of| of.name.clone());
        groups.iter().map(name).collect()
    };
    let some = |name: &str| Some(name.to_owned());
    assert_eq!(named(&page.by_component), [some("1A Transferts"), None]);
    assert_eq!(named(&page.by_source), [some("D3480"), some("État")]);
    assert_eq!(named(&page.by_area), [None]);
    let names: Vec<&str> = page
        .activities
        .iter()
        .map(|line| line.name.as_str())
        .collect();
    assert_eq!(names, ["Gérer", "Payer"], "what has no number comes first");
}

#[test]
fn a_measure_is_told_with_its_session_and_where_it_stands() {
    let (sample, _) = planned();
    let told = |on: &str| {
        let lines = gap_lines(&sample.register, day(on));
        let line = lines.into_iter().next().unwrap();
        (line.gap.unwrap().state, line.order)
    };
    let (state, order) = told("2021-06-29");
    assert_eq!((state, order), (GapState::NotJudged, None));
    let (state, order) = told("2021-06-30");
    let order = order.unwrap();
    assert_eq!(state, GapState::Answered(order.decision));
    let [measure] = &order.measures[..] else {
        panic!("{:?}", order.measures);
    };
    assert_eq!(
        (measure.text.as_str(), measure.stage),
        ("Recruter.", Stage::Open)
    );
}
