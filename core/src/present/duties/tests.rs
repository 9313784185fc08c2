//! How the past of the programme reads, and a few made-up years.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::{Sample, day};

/// The demonstration, and its steering committee.
fn demonstration() -> (Sample, BodyId) {
    let sample = Sample::demonstration();
    let mut bodies = sample.register.programme().bodies();
    let cnp = bodies.find(|(_, body)| body.short.as_deref() == Some("CNP"));
    let cnp = cnp.map(|(id, _)| id).unwrap();
    (sample, cnp)
}

fn told(cell: &Cell) -> String {
    format!("{:?} {}/{}", cell.honour, cell.n_proven, cell.n_asked)
}

#[test]
fn the_year_2020_of_the_steering_committee() {
    let (sample, cnp) = demonstration();
    let matrix = matrix(&sample.register, cnp, 2014..=2022, day("2022-12-31")).unwrap();
    assert_eq!(matrix.short.as_deref(), Some("CNP"));
    let of_2020 = matrix.rows.iter().map(|row| {
        let cell = &row.cells[6];
        assert_eq!((cell.year, &cell.duty), (2020, &row.duty.code));
        format!("{} {}", row.duty.code, told(cell))
    });
    insta::assert_snapshot!(of_2020.collect::<Vec<_>>().join("\n"), @r"
    CNP-1 Part 1/2
    CNP-2 Late 0/1
    CNP-3 Late 0/1
    CNP-4 Due 0/4
    CNP-5 Late 0/2
    CNP-6 NotJudged 0/0
    ");
    let answer = matrix.answer(2020).unwrap();
    assert_eq!(answer.n_duties, 6);
    assert_eq!(answer.whole, Vec::<String>::new());
    assert_eq!(answer.part, ["CNP-1"]);
    assert_eq!(answer.late, ["CNP-2", "CNP-3", "CNP-5"]);
    assert_eq!(answer.due, ["CNP-4"]);
    assert_eq!(answer.untold, ["CNP-6"]);
    assert_eq!(matrix.answer(2013), None);
}

#[test]
fn the_years_of_the_budget_and_of_the_reports() {
    let (sample, cnp) = demonstration();
    let matrix = matrix(&sample.register, cnp, 2014..=2023, day("2022-12-31")).unwrap();
    let row = |code: &str| {
        let row = matrix.rows.iter().find(|row| row.duty.code == code);
        let cells = row.unwrap().cells.iter();
        let cells = cells.map(|cell| format!("{} {}", cell.year, told(cell)));
        cells.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(row("CNP-3"), @r"
    2014 Late 0/1
    2015 Whole { late: false } 1/1
    2016 Late 0/1
    2017 Whole { late: false } 1/1
    2018 Late 0/1
    2019 Late 0/1
    2020 Late 0/1
    2021 Whole { late: false } 1/1
    2022 Whole { late: false } 1/1
    2023 Due 0/1
    ");
    insta::assert_snapshot!(row("CNP-4"), @r"
    2014 Part 2/4
    2015 Due 0/4
    2016 Part 1/4
    2017 Due 0/4
    2018 Part 1/4
    2019 Part 1/4
    2020 Due 0/4
    2021 Part 1/4
    2022 Due 0/2
    2023 NotYetDue 0/0
    ");
}

#[test]
fn behind_a_cell_stand_its_sessions_and_their_decisions() {
    let (sample, cnp) = demonstration();
    let all = occasions(&sample.register, cnp, "CNP-1", 2020, day("2022-12-31"));
    let told = all.iter().map(|one| {
        let Occasion::Session(_, name) = &one.occasion else {
            panic!("{:?}", one.occasion)
        };
        let proofs = one.proofs.iter().map(|proof| {
            let source = proof.source.as_deref().unwrap_or_default();
            assert!(
                source.starts_with("http") && source.ends_with("(A)"),
                "{source}"
            );
            format!("{:?} {:?}", proof.verdict.unwrap(), proof.on.unwrap())
        });
        let proofs = proofs.collect::<Vec<_>>().join(", ");
        format!(
            "{} {:?} {:?} [{proofs}]",
            name.number.unwrap(),
            name.opens_on,
            one.state
        )
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    14 Some(2020-03-11) Late []
    15 Some(2020-11-26) Done { late: false } [Adopted 2020-11-26]
    13 None Unplaced []
    16 None Unplaced []
    ");
}

#[test]
fn what_was_decided_in_2020_proves_duties_of_three_years() {
    let (sample, cnp) = demonstration();
    let deeds = deeds(&sample.register, cnp, 2020, day("2022-12-31"));
    let told = deeds.iter().map(|deed| {
        let serves = deed.serves.iter().map(|(code, occasion)| match occasion {
            Occasion::Period(period) => format!("{code} {}/{}", period.year, period.part),
            Occasion::Session(_, name) => format!("{code} session {}", name.number.unwrap()),
            Occasion::Always => code.clone(),
        });
        let serves = serves.collect::<Vec<_>>().join(", ");
        format!("{} {serves}", deed.proof.on.unwrap())
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    2020-03-11 CNP-4 2019/2
    2020-11-26 CNP-1 session 15
    2020-11-26 CNP-2 2021/1
    2020-11-26 CNP-3 2021/1
    ");
}

#[test]
fn what_comes_next_is_said_duty_by_duty() {
    let (mut sample, cnp) = demonstration();
    let told = |sample: &Sample, on: &str| {
        let all = missing(&sample.register, cnp, day(on));
        let lines = all.iter().map(|one| {
            let when = match &one.when {
                When::Period(period) => {
                    format!("{} {}/{}", period.year, period.part, period.n_parts)
                }
                When::Session(_, name) => format!("session {:?}", name.number),
                other => format!("{other:?}"),
            };
            let by = one.due_by.map(|by| by.to_string()).unwrap_or_default();
            let late = if one.is_late { " late" } else { "" };
            format!(
                "{} {when} {}/{} {by}{late}",
                one.duty, one.n_proofs, one.n_expected
            )
        });
        lines
            .map(|line| line.trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    };
    insta::assert_snapshot!(told(&sample, "2020-12-01"), @r"
    CNP-1 session Some(17) 0/1 2021-12-01
    CNP-2 2020 1/1 0/1 2019-12-31 late
    CNP-2 2022 1/1 0/1 2021-12-31
    CNP-3 2020 1/1 0/1 2019-12-31 late
    CNP-3 2022 1/1 0/1 2021-12-31
    CNP-4 2020 1/2 0/2
    CNP-5 session Some(17) 0/1 2021-12-01
    ");
    let fields = json!({"body": cnp.0.to_string(), "number": 19, "opens_on": "2023-03-30"});
    sample.record(Kind::Session, fields);
    let next = missing(&sample.register, cnp, day("2022-12-31"));
    assert!(matches!(&next[0].when, When::Session(_, name) if name.number == Some(19)));
    let never = missing(&sample.register, cnp, day("2024-01-01"));
    assert_eq!(never[0].when, When::NextSession);
}

#[test]
fn the_years_shown_follow_the_body_the_address_and_the_year_looked_into() {
    let (sample, cnp) = demonstration();
    let shown = |asked, chosen, on: &str| {
        let years = years_shown(&sample.register, cnp, asked, chosen, day(on));
        (*years.start(), *years.end())
    };
    assert_eq!(shown((None, None), None, "2022-12-31"), (2013, 2022));
    assert_eq!(shown((None, None), Some(2014), "2026-11-26"), (2014, 2026));
    assert_eq!(
        shown((Some(2018), Some(2021)), None, "2026-11-26"),
        (2018, 2021)
    );
    assert_eq!(
        shown((Some(2018), Some(2010)), None, "2026-11-26"),
        (2010, 2010)
    );
    assert_eq!(shown((Some(-9), None), None, "2026-11-26"), (1987, 2026));
    assert_eq!(
        last_known_year(&sample.register, &[cnp], day("2026-11-26")),
        Some(2022)
    );
    assert_eq!(
        last_known_year(&sample.register, &[cnp], day("2020-06-01")),
        Some(2020)
    );
}

#[test]
fn what_must_hold_at_every_moment_is_looked_at_year_by_year() {
    let (sample, id) = Sample::with_charter();
    let utgfs = BodyId(id("utgfs"));
    let matrix = matrix(&sample.register, utgfs, 2019..=2021, day("2020-06-01")).unwrap();
    let row = matrix
        .rows
        .iter()
        .find(|row| row.duty.code == "UT-3")
        .unwrap();
    let cells: Vec<Honour> = row.cells.iter().map(|cell| cell.honour).collect();
    assert_eq!(cells, [Honour::Due, Honour::Due, Honour::NotYetDue]);
    assert!(row.cells.iter().all(|cell| cell.share().is_none()));
}

#[test]
fn all_committees_of_a_kind_stand_side_by_side() {
    let (mut sample, id) = Sample::with_charter();
    let parent = id("ctn").to_string();
    let mut committee = |name: &str, to: Option<&str>| -> EntryId {
        let fields = json!({
            "name": name, "kind": "CCR", "level": "regional", "from": "2014-01-01", "to": to,
            "parents": [{"parent": parent}],
        });
        sample.record(Kind::Body, fields)
    };
    let kayes = committee("Comité de Kayes", None);
    committee("Comité d’Ansongo", Some("2015-12-31"));
    let fields = json!({"body": kayes.to_string(), "number": 1, "opens_on": "2020-02-03"});
    let session = sample.record(Kind::Session, fields);
    let session = session.to_string();
    sample.record(
        Kind::Attendance,
        json!({"session": session, "guest": "Gouvernorat"}),
    );
    let fields = json!({"session": session, "submitted_on": "2020-02-10"});
    sample.record(Kind::Minutes, fields);
    let view = |year, words| kind_view(&sample.register, "CCR", year, words, day("2020-12-31"));
    let of_2020 = view(2020, "").unwrap();
    assert_eq!(of_2020.rows.len(), 1);
    assert_eq!(told(&of_2020.rows[0].cells[0]), "RhythmOpen 1/0");
    assert_eq!(of_2020.duties[0].counts, [(Honour::RhythmOpen, 1)]);
    let names = |view: KindView| {
        view.rows
            .into_iter()
            .map(|row| row.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(view(2015, "").unwrap()),
        ["Comité d’Ansongo", "Comité de Kayes"]
    );
    assert_eq!(names(view(2015, "KAYES").unwrap()), ["Comité de Kayes"]);
    let choices = kind_choices(&sample.register);
    let ccr = choices.iter().find(|choice| choice.code == "CCR").unwrap();
    assert_eq!(ccr.n_bodies, 2);
    assert_eq!(bodies_of(&sample.register, "CCR").len(), 2);
}

#[test]
fn an_address_asks_for_a_body_a_kind_or_nothing() {
    let (mut sample, cnp) = demonstration();
    let asked = |sample: &Sample, body, kind| subject(&sample.register, body, kind);
    assert_eq!(asked(&sample, None, None), Subject::Body(cnp));
    assert_eq!(asked(&sample, None, Some("CNP")), Subject::Body(cnp));
    assert_eq!(asked(&sample, None, Some("XX")), Subject::Unknown);
    assert_eq!(
        asked(&sample, None, Some("CC")),
        Subject::Kind("CC".to_owned())
    );
    let text = cnp.to_string();
    assert_eq!(asked(&sample, Some(&text), Some("CC")), Subject::Body(cnp));
    assert_eq!(asked(&sample, Some("nobody"), None), Subject::Unknown);
    let fields = json!({"name": "Autre CNP", "kind": "CNP", "level": "national"});
    sample.record(Kind::Body, fields);
    assert_eq!(asked(&sample, None, None), Subject::Kind("CNP".to_owned()));
    assert_eq!(asked(&Sample::new(), None, None), Subject::Nothing);
}
