//! What the CNP owed, on a few made-up years.

mod antenna;

use serde_json::json;

use super::*;
use crate::calendar::read_day;
use crate::facts::Kind;
use crate::present::sample::Sample;

struct Years {
    sample: Sample,
    cnp: EntryId,
}

impl Years {
    fn new() -> Self {
        let (sample, id) = Sample::with_charter();
        let cnp = id("cnp");
        Self { sample, cnp }
    }

    fn session(&mut self, day: &str) -> EntryId {
        let fields = json!({"body": self.cnp.to_string(), "opens_on": day});
        self.sample.record(Kind::Session, fields)
    }

    fn decide(&mut self, session: EntryId, day: &str, subject: &str, year: u32) -> EntryId {
        let fields = json!({
            "session": session.to_string(), "at": day, "subject": subject, "year": year,
            "verdict": "adopted", "text": "Adopté",
        });
        self.sample.record(Kind::Decision, fields)
    }

    fn owed(&self, duty: &str, year: i32, day: &str) -> Vec<Owed> {
        let register = &self.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let day = read_day(day).unwrap();
        let all = duties_of(programme, charter, BodyId(self.cnp), year..=year, day);
        all.into_iter().filter(|owed| owed.duty == duty).collect()
    }

    fn states(&self, duty: &str, year: i32, day: &str) -> Vec<DutyState> {
        let owed = self.owed(duty, year, day).into_iter();
        owed.map(|owed| owed.state).collect()
    }
}

const DONE: DutyState = DutyState::Done { late: false };

#[test]
fn a_budget_is_due_the_year_before_and_late_from_the_first_of_january() {
    let mut years = Years::new();
    assert_eq!(
        years.states("CNP-3", 2021, "2019-12-31"),
        [DutyState::NotYetDue]
    );
    assert_eq!(years.states("CNP-3", 2021, "2020-12-31"), [DutyState::Due]);
    assert_eq!(years.states("CNP-3", 2021, "2021-01-01"), [DutyState::Late]);
    let session = years.session("2020-11-26");
    let decision = years.decide(session, "2020-11-26", "budget", 2021);
    assert_eq!(years.states("CNP-3", 2021, "2020-11-25"), [DutyState::Due]);
    assert_eq!(years.states("CNP-3", 2021, "2021-06-01"), [DONE]);
    assert_eq!(
        years.owed("CNP-3", 2021, "2021-06-01")[0].proofs,
        [decision]
    );
    assert_eq!(
        years.owed("CNP-3", 2021, "2021-06-01")[0].done_on,
        read_day("2020-11-26")
    );
    // It proves no other year, and no other duty.
    assert_eq!(years.states("CNP-3", 2022, "2022-06-01"), [DutyState::Late]);
    assert_eq!(years.states("CNP-2", 2021, "2021-06-01"), [DutyState::Late]);
    // Adopted in March of the year itself: done, and late.
    let session = years.session("2022-03-31");
    years.decide(session, "2022-03-31", "budget", 2022);
    assert_eq!(
        years.states("CNP-3", 2022, "2022-06-01"),
        [DutyState::Done { late: true }]
    );
}

#[test]
fn a_half_year_takes_both_reports() {
    let mut years = Years::new();
    let session = years.session("2020-03-11");
    let mut report = |subject: &str| {
        let fields = json!({
            "session": session.to_string(), "at": "2020-03-11", "subject": subject,
            "year": 2019, "half": "second", "verdict": "adopted", "text": "Approuvé",
        });
        years.sample.record(Kind::Decision, fields)
    };
    report("activity_report");
    report("activity_report");
    assert_eq!(
        years.states("CNP-4", 2019, "2020-04-01"),
        [DutyState::Due, DutyState::Due]
    );
    let fields = json!({
        "session": session.to_string(), "at": "2020-03-11", "subject": "financial_report",
        "year": 2019, "half": "second", "verdict": "adopted_amended", "text": "Approuvé",
    });
    years.sample.record(Kind::Decision, fields);
    assert_eq!(
        years.states("CNP-4", 2019, "2020-04-01"),
        [DutyState::Due, DONE]
    );
}

#[test]
fn without_a_delay_nothing_is_late_and_with_one_it_is() {
    let mut years = Years::new();
    assert_eq!(
        years.states("CNP-4", 2019, "2026-01-01"),
        [DutyState::Due, DutyState::Due]
    );
    let fields = json!({"code": "report-approval-days", "value": "90", "basis": "essai"});
    years.sample.record(Kind::Parameter, fields);
    assert_eq!(
        years.states("CNP-4", 2019, "2019-09-28"),
        [DutyState::Due, DutyState::NotYetDue]
    );
    assert_eq!(
        years.states("CNP-4", 2019, "2019-09-29"),
        [DutyState::Late, DutyState::NotYetDue]
    );
}

#[test]
fn each_session_owes_an_orientation() {
    let mut years = Years::new();
    let (first, _) = (years.session("2020-03-11"), years.session("2020-11-26"));
    years.decide(first, "2020-03-11", "orientation", 2020);
    assert_eq!(
        years.states("CNP-1", 2020, "2020-11-26"),
        [DONE, DutyState::Due]
    );
    assert_eq!(
        years.states("CNP-1", 2020, "2020-11-27"),
        [DONE, DutyState::Late]
    );
    assert_eq!(years.states("CNP-1", 2020, "2020-11-25"), [DONE]);
    assert!(years.states("CNP-1", 2021, "2022-01-01").is_empty());
}

#[test]
fn a_session_of_unknown_year_is_judged_in_none() {
    let mut years = Years::new();
    let mut session = |number: u32, day: Option<&str>| {
        let fields = json!({"body": years.cnp.to_string(), "number": number, "opens_on": day});
        years.sample.record(Kind::Session, fields)
    };
    session(1, Some("2014-08-13"));
    let second = session(2, None);
    session(3, Some("2016-09-07"));
    let states = |years: &Years, year| years.states("CNP-1", year, "2020-01-01");
    let (late, unplaced) = (DutyState::Late, DutyState::Unplaced);
    assert_eq!(states(&years, 2013), []);
    assert_eq!(states(&years, 2014), [late, unplaced]);
    assert_eq!(states(&years, 2015), [unplaced]);
    assert_eq!(states(&years, 2016), [late, unplaced]);
    assert_eq!(states(&years, 2017), []);
    // What it decided was not known before it may have sat, and nobody knows how late it was.
    let fields = json!({
        "session": second.to_string(), "subject": "budget", "year": 2015,
        "verdict": "adopted", "text": "Adopté",
    });
    let decision = years.sample.record(Kind::Decision, fields);
    assert_eq!(years.states("CNP-3", 2015, "2014-08-12"), [DutyState::Due]);
    let owed = &years.owed("CNP-3", 2015, "2020-01-01")[0];
    assert_eq!((owed.state, owed.done_on), (DONE, None));
    assert_eq!(owed.proofs, [decision]);
}

#[test]
fn what_arises_is_not_said_never_to_have_arisen() {
    let years = Years::new();
    assert_eq!(
        years.states("CNP-6", 2020, "2021-01-01"),
        [DutyState::NotJudged]
    );
}

#[test]
fn what_is_decided_without_quorum_proves_nothing() {
    let mut years = Years::new();
    let fields =
        json!({"code": "quorum-CNP", "value": "3", "from": "2020-01-01", "basis": "essai"});
    years.sample.record(Kind::Parameter, fields);
    let session = years.session("2020-11-26");
    let decision = years.decide(session, "2020-11-26", "budget", 2021);
    let owed = &years.owed("CNP-3", 2021, "2021-06-01")[0];
    assert_eq!(owed.state, DutyState::Late);
    assert_eq!(owed.proofs, []);
    assert_eq!(owed.void, [decision]);
}

#[test]
fn before_the_body_existed_nothing_was_owed() {
    let years = Years::new();
    assert_eq!(
        years.states("CNP-3", 2012, "2021-01-01"),
        [DutyState::NotApplicable]
    );
}

#[test]
fn a_measure_is_owed_for_each_gap_that_nothing_justifies() {
    let mut years = Years::new();
    let mut record = |kind, fields| years.sample.record(kind, fields);
    let plan = record(
        Kind::WorkPlan,
        json!({"year": 2020, "version": 1, "total": 100}),
    );
    let progress = record(
        Kind::Progress,
        json!({"plan": plan.to_string(), "cut_off": "2020-09-30", "disbursed": 17}),
    );
    // Nobody has set what gap counts.
    let not_judged = [DutyState::NotJudged];
    assert_eq!(years.states("CNP-6", 2020, "2020-12-01"), not_judged);
    for (code, value) in [
        ("discordance-threshold", "10"),
        ("justification-days", "30"),
    ] {
        let fields = json!({
            "code": code, "value": value, "from": "2014-01-01", "basis": "Essai.",
        });
        years.sample.record(Kind::Parameter, fields);
    }
    // It may still be justified; then a measure is owed.
    let nothing = [DutyState::NotApplicable];
    assert_eq!(years.states("CNP-6", 2020, "2020-10-30"), nothing);
    assert_eq!(years.states("CNP-6", 2020, "2020-10-31"), [DutyState::Due]);
    let session = years.session("2020-11-26");
    let fields = json!({
        "session": session.to_string(), "at": "2020-11-26", "subject": "gap",
        "about_progress": progress.to_string(), "verdict": "adopted", "text": "Redresser",
    });
    let decision = years.sample.record(Kind::Decision, fields);
    let [owed] = &years.owed("CNP-6", 2020, "2020-12-01")[..] else {
        panic!("one line for the year");
    };
    assert_eq!((owed.state, owed.n_expected), (DONE, 1));
    assert_eq!(owed.proofs, [decision]);
    assert_eq!(owed.done_on, read_day("2020-11-26"));
}

#[test]
fn the_unit_proves_each_report_that_it_puts_forward() {
    use crate::facts::{ReportKind, ReportPeriod};
    use crate::status::reports::stage::Stage;

    let mut stage = Stage::new();
    let owed = |stage: &Stage, body: EntryId, code: &str, on: &str| -> Vec<Owed> {
        let register = &stage.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let day = read_day(on).unwrap();
        let all = duties_of(programme, charter, BodyId(body), 2020..=2020, day);
        all.into_iter().filter(|owed| owed.duty == code).collect()
    };
    let states = |stage: &Stage, on: &str| -> Vec<(DutyState, usize)> {
        let owed = owed(stage, stage.utgfs, "UT-2", on).into_iter();
        owed.map(|owed| (owed.state, owed.proofs.len())).collect()
    };
    let nothing = [(DutyState::NotYetDue, 0), (DutyState::NotYetDue, 0)];
    assert_eq!(states(&stage, "2020-06-30"), nothing);
    let activity = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    stage.submits(activity, "2020-07-20");
    // The statement that practice adds proves nothing that a text asks for.
    let statement = stage.begins(ReportKind::Activity, ReportPeriod::NineMonths);
    stage.submits(statement, "2020-10-20");
    let part = [(DutyState::Due, 1), (DutyState::NotYetDue, 0)];
    assert_eq!(states(&stage, "2020-12-01"), part);
    let financial = stage.begins(ReportKind::Financial, ReportPeriod::FirstHalf);
    stage.submits(financial, "2020-08-05");
    let whole = [(DONE, 2), (DutyState::NotYetDue, 0)];
    assert_eq!(states(&stage, "2020-12-01"), whole);
    let fields = json!({
        "code": "report-submission-days", "value": "30", "from": "2014-01-01", "basis": "Essai.",
    });
    stage.record(Kind::Parameter, fields);
    let [first, _] = &owed(&stage, stage.utgfs, "UT-2", "2020-12-01")[..] else {
        panic!("two halves");
    };
    assert_eq!(first.state, DutyState::Done { late: true });
    assert_eq!(first.done_on, read_day("2020-08-05"));

    let antenna = stage.antenna;
    let region = stage.begins_of(
        BodyId(antenna),
        ReportKind::Circumstantial,
        ReportPeriod::FirstHalf,
    );
    assert_eq!(
        owed(&stage, antenna, "AR-5", "2020-12-01")[0].state,
        DutyState::Late
    );
    stage.submits(region, "2020-07-15");
    let proven = &owed(&stage, antenna, "AR-5", "2020-12-01")[0];
    assert_eq!((proven.state, &proven.proofs[..]), (DONE, &[region.0][..]));
}

#[test]
fn a_decision_that_names_a_report_proves_the_half_of_that_report() {
    use crate::facts::{ReportKind, ReportPeriod};
    use crate::status::reports::stage::Stage;

    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    stage.submits(id, "2020-07-20");
    let statement = stage.begins(ReportKind::Activity, ReportPeriod::NineMonths);
    stage.submits(statement, "2020-10-20");
    let decision = stage.decides(
        "2020-09-07",
        "adopted",
        json!({"about_report": id.to_string()}),
    );
    let named = json!({"about_report": statement.to_string(), "year": 2020});
    stage.decides("2020-11-26", "adopted", named);
    let register = &stage.sample.register;
    let (programme, charter) = (register.programme(), register.charter());
    let day = read_day("2020-12-31").unwrap();
    let all = duties_of(programme, charter, BodyId(stage.cnp), 2020..=2020, day);
    let proofs: Vec<_> = all
        .into_iter()
        .filter(|owed| owed.duty == "CNP-4")
        .map(|owed| owed.proofs)
        .collect();
    assert_eq!(proofs, [vec![decision], vec![]]);
}

#[test]
fn a_session_of_unknown_day_whose_neighbours_leave_one_year_is_judged_in_it() {
    let mut years = Years::new();
    for (number, day) in [(1, Some("2016-02-01")), (2, None), (3, Some("2016-09-07"))] {
        let fields = json!({"body": years.cnp.to_string(), "number": number, "opens_on": day});
        years.sample.record(Kind::Session, fields);
    }
    assert_eq!(
        years.states("CNP-1", 2016, "2020-01-01"),
        [DutyState::Late; 3]
    );
}

#[test]
fn a_threshold_set_from_a_later_day_judges_no_gap_of_before() {
    let mut years = Years::new();
    for year in [2020, 2022] {
        let plan = years.sample.record(
            Kind::WorkPlan,
            json!({"year": year, "version": 1, "total": 100}),
        );
        years.sample.record(
            Kind::Progress,
            json!({"plan": plan.to_string(), "cut_off": format!("{year}-09-30"), "disbursed": 17}),
        );
    }
    for code in ["discordance-threshold", "justification-days"] {
        let fields = json!({"code": code, "value": "10", "from": "2022-01-01", "basis": "Essai."});
        years.sample.record(Kind::Parameter, fields);
    }
    let day = "2022-12-01";
    let state = |year| years.states("CNP-6", year, day);
    assert_eq!(state(2020), [DutyState::NotJudged]);
    assert_eq!(state(2022), [DutyState::Due]);
    // Where gaps are shown, each stands by the same rule.
    let register = &years.sample.register;
    let gaps = gaps(
        register.programme(),
        register.charter(),
        read_day(day).unwrap(),
    );
    let states: Vec<GapState> = gaps.iter().map(|gap| gap.state).collect();
    assert_eq!(states, [GapState::Unjustified, GapState::NotJudged]);
    // Of a year without rates, too, only a threshold lets one say that nothing arose.
    assert_eq!(state(2019), [DutyState::NotJudged]);
    assert_eq!(
        years.states("CNP-6", 2023, "2023-12-31"),
        [DutyState::NotApplicable]
    );
    assert_eq!(state(2023), [], "it has not begun");
}
