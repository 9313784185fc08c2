//! The calendar, and the page of one report.

use serde_json::json;

use super::*;
use crate::charter::history::History;
use crate::charter::shipped::HISTORY;
use crate::facts::{Kind, ReportKind, ReportPeriod};
use crate::ids::{BodyId, ReportId};
use crate::present::sample::{Sample, day};
use crate::register::{Register, demonstration_entries, founding_entries};
use crate::status::ReportState;
use crate::status::figures::Part;
use crate::status::reports::stage::Stage;

/// Body, kind and part of a year of each line, in order.
fn told(register: &Register, year: i32, on: &str) -> Vec<(String, ReportKind, ReportPeriod)> {
    let found = calendar(register, Some(year), day(on));
    let lines = found.groups.into_iter().flat_map(|group| group.lines);
    lines
        .map(|line| (line.name.body, line.of.kind, line.of.period))
        .collect()
}

fn page(stage: &Stage, id: ReportId, on: &str) -> ReportView {
    match report_page(&stage.sample.register, &id.to_string(), day(on)) {
        ReportPage::Found(view) => std::sync::Arc::unwrap_or_clone(view),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_year_owes_what_the_charter_says_and_practice_adds_one() {
    let stage = Stage::new();
    let register = &stage.sample.register;
    let of_unit: Vec<_> = told(register, 2020, "2021-02-01")
        .into_iter()
        .filter(|(body, ..)| body == "UTGFS")
        .map(|(_, kind, period)| (kind, period))
        .collect();
    use ReportKind::{Activity, Circumstantial, Financial};
    use ReportPeriod::{FirstHalf, NineMonths, Year};
    assert_eq!(
        of_unit,
        [
            (Activity, Year),
            (Financial, Year),
            (Activity, NineMonths),
            (Activity, FirstHalf),
            (Financial, FirstHalf)
        ]
    );
    let of_antenna: Vec<_> = told(register, 2020, "2021-02-01")
        .into_iter()
        .filter(|(body, ..)| body == "AR Kayes")
        .map(|(_, kind, period)| (kind, period))
        .collect();
    assert_eq!(
        of_antenna,
        [(Circumstantial, Year), (Circumstantial, FirstHalf)]
    );
    // Before there was anybody, nothing was owed.
    assert_eq!(told(register, 2011, "2021-02-01"), []);
}

#[test]
fn nothing_is_late_before_the_programme_sets_by_when() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    let found = calendar(&stage.sample.register, Some(2020), day("2020-08-15"));
    assert!(!found.has_delay);
    assert_eq!((found.n_late, found.n_awaiting), (0, 0));
    for (code, value) in [
        ("report-submission-days", "30"),
        ("report-approval-days", "60"),
    ] {
        let fields = json!({"code": code, "value": value, "from": "2020-01-01", "basis": "Essai."});
        stage.record(Kind::Parameter, fields);
    }
    let line = page(&stage, id, "2020-08-15").line;
    assert_eq!(
        (line.due_by, line.late),
        (Some(day("2020-07-30")), Some(16))
    );
    let found = calendar(&stage.sample.register, Some(2020), day("2020-08-15"));
    // Both reports of the unit, and that of each antenna.
    assert_eq!((found.n_late, found.n_to_write), (5, 5));

    stage.submits(id, "2020-08-04");
    let line = page(&stage, id, "2020-08-15").line;
    assert_eq!((line.late, line.approval_late), (Some(5), None));
    assert!(line.is_awaiting() && line.waits.is_none());
    let line = page(&stage, id, "2020-09-01").line;
    assert_eq!(line.approval_by, Some(day("2020-08-29")));
    assert_eq!(line.approval_late, Some(3));
    stage.session("2020-09-07");
    let waits = page(&stage, id, "2020-09-01").line.waits.unwrap();
    assert_eq!(
        (waits.named.opens_on, waits.is_listed),
        (Some(day("2020-09-07")), false)
    );
    let named = json!({"about_report": id.to_string()});
    stage.decides("2020-09-07", "adopted", named);
    let view = page(&stage, id, "2020-09-07");
    assert!(view.is_settled && view.line.approval_late.is_none());
    assert_eq!(view.settled.unwrap().on, Some(day("2020-09-07")));
}

#[test]
fn figures_stay_as_they_were_put_forward_and_the_page_says_what_differs() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    let before = page(&stage, id, "2020-07-10").figures.unwrap();
    assert!(!before.is_frozen && !before.differs());
    stage.submits(id, "2020-07-20");
    let june = stage.june;
    stage.sample.amend(june, json!({"disbursed": 250}));
    let view = page(&stage, id, "2020-07-21");
    let table = view.figures.unwrap();
    assert!(table.is_frozen && table.differs());
    let told: Vec<_> = table
        .lines
        .iter()
        .map(|line| {
            let now = line.now.and_then(|now| now.disbursed);
            (line.row.part == Part::Whole, line.row.disbursed, now)
        })
        .collect();
    assert_eq!(
        told,
        [
            (true, Some(150), Some(250)),
            (false, Some(150), Some(250)),
            (false, None, None)
        ]
    );
    let changes = view.changes.unwrap();
    assert!(changes.are_all);
    let [row] = &changes.rows[..] else {
        panic!("{changes:?}");
    };
    assert_eq!(
        (row.fact.id, &row.fields[..]),
        (june, &["disbursed".to_owned()][..])
    );
    assert!(!row.is_after_approval);
}

#[test]
fn each_component_has_its_place_and_two_texts_written_apart_both_stand() {
    let mut stage = Stage::new();
    let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
    for text in ["Payés à Kita.", "Payés à Kayes."] {
        let section = json!({
            "report": id.to_string(), "component": stage.transfers.to_string(), "text": text,
        });
        stage.record(Kind::ReportSection, section);
    }
    let view = page(&stage, id, "2020-07-10");
    let told: Vec<_> = view
        .sections
        .iter()
        .map(|slot| {
            let name = slot
                .component
                .as_ref()
                .and_then(|label| label.name.as_deref());
            (name.unwrap_or_default(), slot.texts.len())
        })
        .collect();
    assert_eq!(told, [("1 Transferts", 2), ("3 Gestion", 0), ("", 0)]);
    assert_eq!(view.line.state, Some(ReportState::Writing));
}

#[test]
fn that_of_a_region_counts_its_territory_and_awaits_nobody() {
    let mut stage = Stage::new();
    let antenna = BodyId(stage.antenna);
    let id = stage.begins_of(antenna, ReportKind::Circumstantial, ReportPeriod::FirstHalf);
    stage.submits(id, "2020-07-20");
    let view = page(&stage, id, "2020-07-21");
    assert_eq!(view.area.unwrap().name.as_deref(), Some("Kayes"));
    let table = view.figures.unwrap();
    assert!(table.area.is_some());
    assert_eq!(table.lines[0].row.budget, Some(1000));
    assert!(!view.line.is_awaiting());
}

#[test]
fn what_the_past_is_known_to_have_reported() {
    let mut sample = Sample::new();
    let charter = sample.register.charter().clone();
    let history = History::parse(HISTORY, &charter).unwrap();
    let register = &mut sample.register;
    register.admit_all(founding_entries(&charter));
    register.admit_all(demonstration_entries(&charter, &history));
    let known: Vec<_> = (2014..=2021)
        .flat_map(|year| calendar(register, Some(year), day("2022-12-31")).groups)
        .flat_map(|group| group.lines)
        .filter_map(|line| {
            let state = match line.state? {
                ReportState::Approved(_) => "approved",
                ReportState::Examined(_) => "examined",
                other => panic!("{other:?}"),
            };
            assert_eq!(line.name.body, "UTGFS");
            assert_eq!(line.of.kind, ReportKind::Activity);
            Some((line.of.year, line.of.period, state))
        })
        .collect();
    use ReportPeriod::{FirstHalf, NineMonths, Year};
    assert_eq!(
        known,
        [
            (2014, Year, "approved"),
            (2014, FirstHalf, "approved"),
            (2016, NineMonths, "examined"),
            (2016, FirstHalf, "approved"),
            (2017, Year, "examined"),
            (2018, Year, "approved"),
            (2019, Year, "approved"),
            (2020, NineMonths, "examined"),
            (2021, Year, "approved"),
            (2021, NineMonths, "examined"),
        ]
    );
}
