//! Which of its six duties the steering committee honoured, year by year, and how we know.
//!
//! Written by hand from the sources, not from the program. « late » says that the time is over
//! and that nothing found proves it, not that it was never done.

use std::fmt::Write as _;

use governance::ids::{DecisionId, EntryId, ReportId, SessionId};
use governance::status::duties::{DutyState, Occasion, Owed, duties_of};

use super::Demonstration;

/// Plan (CNP-2) and budget (CNP-3), to be adopted before the year starts.
const YEARLY: &str = "\
2014 late
2015 done on an unknown day: 3
2016 late
2017 done in time: 7
2018 late
2019 late
2020 late
2021 done in time: 15
2022 done in time: 17
";

/// Activity and financial reports (CNP-4): two for each half. No source tells of a financial
/// report, and no text says by when; so none is ever whole, and none late.
const REPORTS: &str = "\
2014 first due, 1 of 2: 2
2014 second due, 1 of 2: 3
2015 first due, 0 of 2
2015 second due, 0 of 2
2016 first due, 1 of 2: 6
2016 second due, 0 of 2
2017 first due, 0 of 2
2017 second due, 0 of 2
2018 first due, 0 of 2
2018 second due, 1 of 2: 12
2019 first due, 0 of 2
2019 second due, 1 of 2: 14
2020 first due, 0 of 2
2020 second due, 0 of 2
2021 first due, 0 of 2
2021 second due, 1 of 2: 18
2022 first due, 0 of 2
2022 second not yet due, 0 of 2
";

/// The same reports, as the technical unit put them forward (UT-2): known only by the sessions
/// that had them before them, so that no day of submission is known. That the session of spring
/// 2018 had the report on 2017 before it is told; what it said of it is not, so that UT-2 has a
/// proof there and CNP-4 none.
const SUBMITTED: &str = "\
2014 first due, 1 of 2
2014 second due, 1 of 2
2015 first due, 0 of 2
2015 second due, 0 of 2
2016 first due, 1 of 2
2016 second due, 0 of 2
2017 first due, 0 of 2
2017 second due, 1 of 2
2018 first due, 0 of 2
2018 second due, 1 of 2
2019 first due, 0 of 2
2019 second due, 1 of 2
2020 first due, 0 of 2
2020 second due, 0 of 2
2021 first due, 0 of 2
2021 second due, 1 of 2
2022 first due, 0 of 2
2022 second not yet due, 0 of 2
";

/// Orientations (CNP-1), at each session: one alone is reported as decided. A session whose year
/// no source tells, nor its neighbours, is judged in none.
const ORIENTATIONS: &str = "\
2 late
6 late
7 late
9 late
12 late
14 late
15 done in time: 15
17 late
18 late
1 of an unknown year
3 of an unknown year
4 of an unknown year
5 of an unknown year
8 of an unknown year
10 of an unknown year
11 of an unknown year
13 of an unknown year
16 of an unknown year
";

/// Which sessions may have sat in a year: those of unknown day between their neighbours.
const SESSIONS: [(i32, &[u32]); 9] = [
    (2014, &[1, 2, 3, 4, 5]),
    (2015, &[3, 4, 5]),
    (2016, &[3, 4, 5, 6, 7, 8]),
    (2017, &[8, 9, 10, 11]),
    (2018, &[10, 11]),
    (2019, &[10, 11, 12, 13]),
    (2020, &[13, 14, 15, 16]),
    (2021, &[16, 17]),
    (2022, &[18]),
];

fn owed(
    demonstration: &Demonstration,
    duty: &str,
    years: std::ops::RangeInclusive<i32>,
) -> Vec<Owed> {
    let register = &demonstration.register;
    let day = "2022-12-31".parse().unwrap();
    let body = demonstration.body(match duty {
        "UT-2" => "utgfs",
        _ => "cnp",
    });
    let all = duties_of(register.programme(), register.charter(), body, years, day);
    all.into_iter().filter(|owed| owed.duty == duty).collect()
}

fn number(demonstration: &Demonstration, session: SessionId) -> u32 {
    let session = demonstration.register.programme().session(session);
    session.unwrap().number.unwrap()
}

/// Tells where a duty stands and which sessions prove it.
fn told(demonstration: &Demonstration, owed: &Owed) -> String {
    let state = match (owed.state, owed.done_on) {
        (DutyState::Done { late: true }, _) => "done late",
        (DutyState::Done { late: false }, Some(_)) => "done in time",
        (DutyState::Done { late: false }, None) => "done on an unknown day",
        (DutyState::Due, _) => "due",
        (DutyState::Late, _) => "late",
        (DutyState::NotYetDue, _) => "not yet due",
        (DutyState::Unplaced, _) => "of an unknown year",
        (other, _) => panic!("{other:?}"),
    };
    let mut told = state.to_owned();
    if owed.n_expected > 1 {
        write!(told, ", {} of {}", owed.proofs.len(), owed.n_expected).unwrap();
    }
    let proved = owed.proofs.iter().filter_map(|proof: &EntryId| {
        let programme = demonstration.register.programme();
        let decision = programme.decision(DecisionId(*proof))?;
        Some(number(demonstration, decision.session).to_string())
    });
    let proved: Vec<String> = proved.collect();
    if !proved.is_empty() {
        write!(told, ": {}", proved.join(", ")).unwrap();
    }
    told
}

/// Writes a duty of all years as the tables above do.
fn table(demonstration: &Demonstration, duty: &str) -> String {
    let mut table = String::new();
    for owed in owed(demonstration, duty, 2014..=2022) {
        let occasion = match owed.occasion {
            Occasion::Session(session) => number(demonstration, session).to_string(),
            Occasion::Period(period) if period.n_parts == 2 => {
                let half = ["first", "second"][usize::from(period.part) - 1];
                format!("{} {half}", period.year)
            }
            Occasion::Period(period) => period.year.to_string(),
            Occasion::Always => "always".to_owned(),
        };
        writeln!(table, "{occasion} {}", told(demonstration, &owed)).unwrap();
    }
    table
}

#[test]
fn the_plan_and_the_budget_of_each_year() {
    let demonstration = Demonstration::new();
    assert_eq!(table(&demonstration, "CNP-2"), YEARLY);
    assert_eq!(table(&demonstration, "CNP-3"), YEARLY);
}

#[test]
fn the_reports_of_each_half() {
    assert_eq!(table(&Demonstration::new(), "CNP-4"), REPORTS);
}

#[test]
fn the_reports_that_the_unit_put_forward() {
    let demonstration = Demonstration::new();
    assert_eq!(table(&demonstration, "UT-2"), SUBMITTED);
    let all = owed(&demonstration, "UT-2", 2014..=2022);
    let proofs = all.iter().flat_map(|owed| &owed.proofs);
    for proof in proofs {
        let report = demonstration.register.programme().report(ReportId(*proof));
        assert_eq!(report.unwrap().submitted_on, None, "no day is made up");
    }
}

#[test]
fn the_orientations_and_the_recommendations_followed_at_each_session() {
    let demonstration = Demonstration::new();
    assert_eq!(table(&demonstration, "CNP-1"), ORIENTATIONS);
    // That the committee looked at what had become of recommendations, no source says.
    let never = ORIENTATIONS.replace("done in time: 15", "late");
    assert_eq!(table(&demonstration, "CNP-5"), never);
}

#[test]
fn corrective_measures_are_not_judged_without_a_threshold() {
    let demonstration = Demonstration::new();
    let owed = owed(&demonstration, "CNP-6", 2014..=2022);
    let states: Vec<DutyState> = owed.iter().map(|owed| owed.state).collect();
    assert_eq!(states, [DutyState::NotJudged; 9]);
}

#[test]
fn a_session_of_unknown_day_stands_in_the_years_in_which_it_may_have_sat() {
    let demonstration = Demonstration::new();
    for (year, expected) in SESSIONS {
        let mut found: Vec<u32> = owed(&demonstration, "CNP-1", year..=year)
            .into_iter()
            .map(|owed| match owed.occasion {
                Occasion::Session(session) => number(&demonstration, session),
                other => panic!("{other:?}"),
            })
            .collect();
        // Those that may have sat in another year stand last.
        found.sort_unstable();
        assert_eq!(found, expected, "{year}");
    }
}

#[test]
fn the_technical_committee_sat_without_minutes_that_were_found() {
    let demonstration = Demonstration::new();
    let register = &demonstration.register;
    let (programme, charter) = (register.programme(), register.charter());
    let ctn = demonstration.body("ctn");
    let day = "2022-12-31".parse().unwrap();
    let owed = duties_of(programme, charter, ctn, 2019..=2019, day);
    assert_eq!(owed.len(), 4);
    assert!(owed.iter().all(|owed| owed.state == DutyState::Late));
}
