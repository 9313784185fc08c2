//! What a spreadsheet reads back.

use serde_json::json;

use super::*;
use crate::calendar::Moment;
use crate::charter::history::History;
use crate::charter::shipped::HISTORY;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};
use crate::register::demonstration_entries;

fn sheet(rows: Vec<Vec<Cell>>) -> String {
    let heads = vec!["Tête".to_owned(), "B".to_owned()];
    text(&Sheet {
        heads,
        rows,
        ..Sheet::default()
    })
}

fn one(cell: Cell) -> String {
    let text = sheet(vec![vec![cell, Cell::Nothing]]);
    let row = text.lines().nth(1).unwrap().trim_end();
    row.strip_suffix(';').unwrap().to_owned()
}

fn word(text: &str) -> String {
    one(Cell::Text(text.to_owned()))
}

/// Says things as codes.
fn plain(say: Say<'_>) -> String {
    match say {
        Say::Field(kind, name) => format!("{}.{name}", kind.name()),
        Say::Column(column) => format!("{column:?}"),
        Say::Choice(word) => word.to_owned(),
        Say::Charter(words) => words.fr().to_owned(),
        Say::Session(name) => format!("{} {}", name.body, name.number.unwrap_or_default()),
        Say::Stage(stage) => format!("{stage:?}"),
        Say::Honour(honour) => format!("{honour:?}"),
        Say::Line(column) => format!("{column:?}"),
        Say::ReportState(state) => format!("{state:?}"),
    }
}

/// Reads a file back, as a spreadsheet does.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match (letter, is_quoted) {
            ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            ('"', _) => is_quoted = !is_quoted,
            (';', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => assert_eq!(letters.peek(), Some(&'\n')),
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (letter, _) => cell.push(letter),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !is_quoted);
    rows
}

fn demonstration() -> Sample {
    let mut sample = Sample::new();
    let charter = sample.register.charter().clone();
    let history = History::parse(HISTORY, &charter).unwrap();
    let first = crate::register::founding_entries(&charter);
    sample.register.admit_all(first);
    let past = demonstration_entries(&charter, &history);
    sample.register.admit_all(past);
    sample
}

fn table(sample: &Sample, set: Set, on: &str) -> (Vec<Vec<String>>, Export) {
    let asked = Asked {
        register: &sample.register,
        day: day(on),
        say: &plain,
    };
    let export = write(asked, set);
    (read(&export.text), export)
}

#[test]
fn a_file_begins_with_its_mark_and_its_lines_end_as_in_windows() {
    let text = sheet(vec![vec![Cell::Count(7), Cell::Text("x".to_owned())]]);
    assert_eq!(text, "\u{FEFF}Tête;B\r\n7;x\r\n");
}

#[test]
fn what_separates_cells_is_quoted() {
    assert_eq!(word("simple"), "simple");
    assert_eq!(word("a;b"), "\"a;b\"");
    assert_eq!(word("dit « \"oui\" »"), "\"dit « \"\"oui\"\" »\"");
    assert_eq!(word("a, b"), "\"a, b\"");
    assert_eq!(word(" bord "), "\" bord \"");
    let text = sheet(vec![vec![Cell::Text("a\nb".to_owned()), Cell::Nothing]]);
    assert_eq!(read(&text)[1], ["a\nb", ""]);
}

#[test]
fn what_looks_like_a_formula_a_day_or_a_number_stays_a_text() {
    for start in ["=", "+", "-", "@"] {
        assert_eq!(word(&format!("{start}A1")), format!("'{start}A1"));
    }
    assert_eq!(word("=SUM(A1;A2)"), "\"'=SUM(A1;A2)\"");
    assert_eq!(word("\t=1"), "\"'\t=1\"");
    let text = sheet(vec![vec![Cell::Text("\r=1".to_owned())]]);
    assert_eq!(read(&text)[1], ["'\r=1"]);
    for text in ["1.1.10", "22.5", "3/4", "007", "20 22 16 15"] {
        assert_eq!(word(text), format!("'{text}"));
    }
    assert_eq!(word("17,11"), "\"'17,11\"");
    for text in ["15", "Note 1", "PTBA 2021", ""] {
        assert_eq!(word(text), text);
    }
    // Within a text the same letters do nothing.
    assert_eq!(word("a=b"), "a=b");
}

#[test]
fn days_and_numbers_are_written_as_in_france() {
    assert_eq!(one(Cell::Day(day("2020-11-26"))), "26/11/2020");
    let at = Moment::parse("2020-11-26T09:05").unwrap();
    assert_eq!(one(Cell::Moment(at)), "26/11/2020 09:05");
    assert_eq!(one(Cell::Hundredths(1711)), "17,11");
    assert_eq!(one(Cell::Hundredths(-5)), "-0,05");
    assert_eq!(one(Cell::Count(19_386_000_000)), "19386000000");
}

#[test]
fn every_table_of_the_demonstration_reads_back_with_as_many_cells_as_heads() {
    let sample = demonstration();
    let counts = Set::ALL.map(|set| {
        let (rows, export) = table(&sample, set, "2022-12-31");
        for row in &rows {
            assert_eq!(row.len(), rows[0].len(), "{set:?}: {row:?}");
        }
        let kind = set.kind();
        assert!(kind.is_none_or(|kind| !export.left_out.contains_key(&kind)));
        assert!(export.left_out.len() > 5);
        (set, rows.len() - 1)
    });
    let n_bodies = sample.register.programme().bodies().count();
    let count = |set: Set| counts.iter().find(|(of, _)| *of == set).unwrap().1;
    assert_eq!(count(Set::Bodies), n_bodies);
    assert_eq!(count(Set::Sessions), 19);
    assert_eq!(count(Set::Decisions), 18);
    assert_eq!(count(Set::Recommendations), 4);
    assert_eq!(count(Set::Attendances), 5);
    let n_reports = sample.register.programme().reports().count();
    assert!(n_reports > 5);
    assert_eq!(count(Set::Reports), n_reports);
    assert_eq!(count(Set::Indicators), 18);
    assert_eq!(count(Set::Measurements), 6);
    assert_eq!(count(Set::Campaigns), 2);
}

#[test]
fn an_indicator_says_what_it_reached_and_a_measurement_how_exactly() {
    let sample = demonstration();
    let (rows, _) = table(&sample, Set::Indicators, "2020-06-30");
    let row = rows.iter().find(|row| row[0] == "TM").unwrap();
    let reached = [&row[9], &row[10], &row[11], &row[12], &row[13]];
    assert_eq!(
        reached,
        ["80000", "31/12/2019", "79168", "31/12/2019", "98,96"]
    );
    let (rows, _) = table(&sample, Set::Measurements, "2023-12-31");
    let row = rows.iter().find(|row| row[5] == "103000").unwrap();
    assert_eq!([&row[6], &row[10], &row[11]], ["at_least", "b", "recorded"]);
    let (rows, _) = table(&sample, Set::Campaigns, "2023-12-31");
    assert_eq!([&rows[1][2], &rows[1][4]], ["Ségou", "29/10/2019"]);
}

#[test]
fn the_duties_of_2020_stand_line_by_line() {
    let (rows, _) = table(&demonstration(), Set::Duties, "2022-12-31");
    let of_2020 = rows
        .iter()
        .filter(|row| row[0] == "2020" && row[1] == "CNP");
    let told = of_2020.map(|row| format!("{} {} {}/{} {}", row[3], row[5], row[6], row[7], row[8]));
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    CNP-1 Part 1/2 50,00
    CNP-2 Late 0/1 0,00
    CNP-3 Late 0/1 0,00
    CNP-4 Due 0/4 0,00
    CNP-5 Late 0/2 0,00
    CNP-6 NotJudged 0/ 
    ");
}

#[test]
fn a_recommendation_says_where_it_stands_and_how_late_it_is() {
    let (mut sample, id) = Sample::with_charter();
    let fields = json!({"name": "Audit 2021", "kind": "external_audit", "to": "2022-05-31"});
    let mission = sample.record(Kind::Mission, fields);
    let fields = json!({
        "mission": mission.to_string(), "number": "1.1.10", "text": "-2 % d’écart ; à revoir",
        "body": id("utgfs").to_string(), "due_on": "2022-12-31",
    });
    sample.record(Kind::Recommendation, fields);
    let (rows, export) = table(&sample, Set::Recommendations, "2023-01-10");
    let row = rows[1].join(" | ");
    let row = row.rsplit_once(" | ").unwrap().0;
    insta::assert_snapshot!(row, @"'1.1.10 | '-2 % d’écart ; à revoir |  | Audit 2021 | Unité technique de gestion des filets sociaux |  | 31/05/2022 | 31/12/2022 | Open | 0 | 10 | 0 | ");
    assert_eq!(export.left_out.get(&Kind::Mission), Some(&1));
}

#[test]
fn a_report_says_where_it_stands_and_what_it_was_frozen_with() {
    let mut stage = crate::status::reports::stage::Stage::new();
    let id = stage.begins(
        crate::facts::ReportKind::Activity,
        crate::facts::ReportPeriod::FirstHalf,
    );
    stage.submits(id, "2020-07-20");
    let (rows, _) = table(&stage.sample, Set::Reports, "2020-12-31");
    let row = rows[1].join(" | ");
    let row = row.rsplit_once(" | ").unwrap().0;
    let digest = stage.sample.register.report_digest(id).to_string();
    let row = row.replace(&digest, "DIGEST");
    insta::assert_snapshot!(row, @"Unité technique de gestion des filets sociaux |  | activity | 2020 | first_half | 20/07/2020 | Submitted(2020-07-20) |  |  | DIGEST | ");
}
