//! Lines of a plan typed, poured in and carried out.

use serde_json::json;

use super::*;
use crate::drafts::lent;
use crate::drafts::table::{Bounds, read_table};
use crate::facts::{Kind, MAX_AMOUNT};
use crate::present::sample::Sample;
use crate::register::Intent;
use crate::status::plans::sum_of_lines;

const TABLE: &str = "Budget 2021\n\
    Code;Activité;Composante;Du trimestre;Au trimestre;Cible;Unité;Source;T1;T2;T3;T4\n\
    1.1;Payer les ménages;1A;1;4;80 000;ménages;D3480;1 000;2.000,00;3000;4000 FCFA\n\
    ;;;;;;;État;500;;;\n\
    1.2;Recenser;1A;T2;T3;;;État;;700;800;-\n\
    Total;;;;;;;;1500;2700;3800;4000\n";

fn stage() -> (Sample, WorkPlanId) {
    let mut sample = Sample::new();
    sample.record(
        Kind::FundingSource,
        json!({"name": "IDA D3480", "code": "D3480"}),
    );
    sample.record(Kind::FundingSource, json!({"name": "État"}));
    sample.record(
        Kind::Component,
        json!({"code": "1A", "name": "Transferts directs", "from": "2019-01-01"}),
    );
    sample.record(
        Kind::Component,
        json!({"code": "9", "name": "D'avant", "to": "2018-12-31"}),
    );
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    (sample, WorkPlanId(plan))
}

fn poured(sample: &Sample, plan: WorkPlanId, text: &str) -> (PlanLines, Poured) {
    let mut lines = PlanLines::of(&sample.register, plan);
    let table = read_table(text, None, Bounds::PLAN).unwrap();
    let poured = lines.pour(&table, &columns_of(&table));
    (lines, poured)
}

fn carry_out(sample: &mut Sample, lines: &PlanLines) -> usize {
    let steps = lines.steps("Repris du tableau");
    let n_steps = steps.len();
    let stamp = sample.stamp.clone();
    sample.register.carry_out(&lent(&steps), &stamp).unwrap();
    n_steps
}

#[test]
fn a_table_is_poured_in_and_recorded_whole() {
    let (mut sample, plan) = stage();
    let (lines, told) = poured(&sample, plan, TABLE);
    assert_eq!((told.n_new, told.n_left_out, told.first), (3, 1, Some(0)));
    let tally = lines.tally();
    assert_eq!(tally.quarters, [1_500, 2_700, 3_800, 4_000]);
    assert_eq!((tally.n_rows, tally.n_changed, tally.n_flaws), (3, 3, 0));
    // Two activities and three lines.
    assert_eq!(carry_out(&mut sample, &lines), 5);
    let sum = sum_of_lines(sample.register.programme(), plan).unwrap();
    assert_eq!(sum.0, [1_500, 2_700, 3_800, 4_000]);
    // The same once more brings nothing.
    let (again, told) = poured(&sample, plan, TABLE);
    assert_eq!((told.n_new, told.n_changed, told.n_same), (0, 0, 3));
    assert!(again.steps("").is_empty());
}

#[test]
fn a_changed_cell_amends_its_field_alone() {
    let (mut sample, plan) = stage();
    let (lines, _) = poured(&sample, plan, TABLE);
    carry_out(&mut sample, &lines);
    let mut lines = PlanLines::of(&sample.register, plan);
    let at = lines
        .rows()
        .iter()
        .position(|row| row.cell(Column::Q1) == "500")
        .unwrap();
    lines.write(at, Column::Q1, "650");
    let head = lines
        .rows()
        .iter()
        .position(|row| row.cell(Column::Code) == "1.1")
        .unwrap();
    lines.write(head, Column::Target, "");
    let steps = lines.steps("");
    let intents: Vec<Intent> = steps.iter().map(|step| step(&[])).collect();
    let fields: Vec<String> = intents
        .iter()
        .map(|intent| match intent {
            Intent::Amend { fields, .. } => serde_json::to_string(fields).unwrap(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(fields, [r#"{"target":null}"#, r#"{"q1":650}"#]);
    // Written back as it was: nothing is left to do.
    lines.write(at, Column::Q1, "500");
    lines.write(head, Column::Target, "80000");
    assert_eq!(lines.tally().n_changed, 0);
}

#[test]
fn each_cell_says_what_is_wrong_with_it() {
    let (sample, plan) = stage();
    let mut lines = PlanLines::of(&sample.register, plan);
    let at = lines.add();
    let mut why = |column: Column, text: &str| {
        lines.write(at, column, text);
        lines.rows()[at].flaw(column)
    };
    assert_eq!(why(Column::Q1, "douze"), Some(Why::NotANumber));
    assert_eq!(why(Column::Q1, "-5"), Some(Why::NotANumber));
    assert_eq!(why(Column::Q1, "12,5"), Some(Why::NotWhole));
    assert_eq!(why(Column::Q1, "9 007 199 254 740 992"), Some(Why::TooMuch));
    assert_eq!(why(Column::Q1, "9 007 199 254 740 991"), None);
    assert_eq!(why(Column::Q4, "1"), Some(Why::TooMuch));
    assert_eq!(why(Column::Q4, ""), None);
    assert_eq!(why(Column::Funding, "Mécène"), Some(Why::Unknown));
    assert_eq!(why(Column::Funding, ""), Some(Why::Missing));
    assert_eq!(why(Column::Funding, "etat"), None);
    assert_eq!(
        why(Column::Component, "9"),
        Some(Why::Unknown),
        "no more in 2021"
    );
    assert_eq!(why(Column::Component, "transferts DIRECTS"), None);
    assert_eq!(why(Column::FromQuarter, "5"), Some(Why::NotAQuarter));
    assert_eq!(why(Column::FromQuarter, "T3"), None);
    assert_eq!(why(Column::ToQuarter, "2"), Some(Why::Backwards));
    assert_eq!(
        why(Column::Code, &"1".repeat(41)),
        Some(Why::TooLong {
            max: 40,
            length: 41
        })
    );
    assert_eq!(why(Column::Name, "\u{7}"), Some(Why::Hidden));
    assert_eq!(why(Column::Name, ""), Some(Why::Missing));
    assert!(lines.steps("").is_empty(), "nothing wrong is recorded");
    let row = &lines.rows()[at];
    assert_eq!(row.cell(Column::Component), "1A", "written as it is known");
}

#[test]
fn an_activity_of_several_sources_says_what_it_is_once() {
    let (mut sample, plan) = stage();
    let mut lines = PlanLines::of(&sample.register, plan);
    let first = lines.add();
    lines.write(first, Column::Code, "2.1");
    lines.write(first, Column::Name, "Former");
    lines.write(first, Column::Funding, "État");
    lines.write(first, Column::Q2, "10");
    let second = lines.add_below(first);
    lines.write(second, Column::Funding, "D3480");
    lines.write(second, Column::Q3, "20");
    lines.write(second, Column::Name, "Autre");
    assert_eq!(
        lines.rows()[second].flaw(Column::Name),
        Some(Why::Differs { row: 1 })
    );
    lines.write(second, Column::Name, "");
    let other = lines.add();
    lines.write(other, Column::Code, "2.1");
    assert_eq!(
        lines.rows()[other].flaw(Column::Code),
        Some(Why::Repeated { row: 1 })
    );
    assert_eq!(lines.next_flaw(0), Some((other, Column::Code)));
    lines.remove(other, true);
    assert_eq!(lines.rows().len(), 2);
    assert_eq!(carry_out(&mut sample, &lines), 3);
    // The first line goes, the activity stays; then all of it.
    let mut lines = PlanLines::of(&sample.register, plan);
    lines.remove(0, true);
    assert_eq!(carry_out(&mut sample, &lines), 1);
    let mut lines = PlanLines::of(&sample.register, plan);
    assert_eq!(lines.rows()[0].cell(Column::Name), "Former");
    lines.remove(0, true);
    assert_eq!(carry_out(&mut sample, &lines), 2);
    assert!(PlanLines::of(&sample.register, plan).rows().is_empty());
}

#[test]
fn the_first_row_of_a_new_activity_hands_over_what_it_says() {
    let (sample, plan) = stage();
    let mut lines = PlanLines::of(&sample.register, plan);
    let first = lines.add();
    lines.write(first, Column::Name, "Former");
    let second = lines.add_below(first);
    lines.write(second, Column::Funding, "État");
    lines.remove(first, true);
    assert_eq!(lines.rows()[0].cell(Column::Name), "Former");
    assert!(lines.rows()[0].flaws.is_empty());
}

#[test]
fn amounts_are_read_as_people_write_them() {
    for (text, amount) in [
        ("12 500 000", 12_500_000),
        ("12\u{202f}500\u{a0}000 F CFA", 12_500_000),
        ("12.500.000", 12_500_000),
        ("12,500,000.00", 12_500_000),
        ("12.500.000,00", 12_500_000),
        ("12'500", 12_500),
        ("1.500", 1_500),
        ("1500,0", 1_500),
        ("1,5E6", 1_500_000),
        ("9.007199254740991E+15", MAX_AMOUNT),
        ("0", 0),
    ] {
        assert_eq!(read_amount(text), Ok(Some(amount)), "{text}");
    }
    for nothing in ["", " - ", "—"] {
        assert_eq!(read_amount(nothing), Ok(None));
    }
    for text in ["1,5", "0.5", "1234567,89", "1.5E0"] {
        assert_eq!(read_amount(text), Err(NotAnAmount::NotWhole), "{text}");
    }
    for text in [
        "12 millions",
        "-5",
        "1.2.3",
        "1,2345,678",
        "1.234,567.000",
        "E",
        ".",
        "0x10",
    ] {
        assert_eq!(read_amount(text), Err(NotAnAmount::Unreadable), "{text}");
    }
    assert_eq!(read_amount("9007199254740992"), Err(NotAnAmount::TooMuch));
    assert_eq!(
        read_amount("99999999999999999999999"),
        Err(NotAnAmount::TooMuch)
    );
}

#[test]
fn what_was_typed_is_taken_up_again() {
    let (mut sample, plan) = stage();
    let (lines, _) = poured(&sample, plan, TABLE);
    carry_out(&mut sample, &lines);
    let mut lines = PlanLines::of(&sample.register, plan);
    assert_eq!(lines.unrecorded(), None);
    lines.write(0, Column::Q1, "77");
    lines.remove(1, true);
    let new = lines.add();
    lines.write(new, Column::Name, "Former");
    let below = lines.add_below(new);
    lines.write(below, Column::Funding, "Mécène");
    let more = lines.add_below(0);
    lines.write(more, Column::Q2, "12");
    let text = lines.unrecorded().unwrap();
    let mut again = PlanLines::of(&sample.register, plan);
    again.take_up(&text).unwrap();
    assert_eq!(again.tally(), lines.tally());
    assert_eq!(again.unrecorded().unwrap().len(), text.len());
    // A further line stands below those of its activity: its place alone may be another.
    let texts = |lines: &PlanLines| {
        let rows = lines.rows().iter();
        let mut texts: Vec<String> = rows
            .map(|row| format!("{:?}{:?}", row.cells, row.flaws))
            .collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(&again), texts(&lines));
    assert!(again.take_up("{}").is_err());
}

#[test]
fn a_block_of_cells_is_pasted_from_a_cell_on() {
    let (sample, plan) = stage();
    let mut lines = PlanLines::of(&sample.register, plan);
    let block = |text: &str| -> Vec<Vec<String>> {
        let rows = text.lines();
        rows.map(|row| row.split('\t').map(str::to_owned).collect())
            .collect()
    };
    lines.paste(0, Column::Code, &block("1\tPayer\n\t\t\t\n2\tFormer"));
    assert_eq!(lines.rows().len(), 3);
    lines.paste(1, Column::Funding, &block("État\t5\n\nau-delà"));
    let cell = |at: usize, column| lines.rows()[at].cell(column).to_owned();
    assert_eq!(cell(1, Column::Q1), "5");
    assert_eq!(cell(2, Column::Funding), "");
    assert_eq!(cell(3, Column::Funding), "au-delà");
    assert!(
        lines.rows()[1].flaws.is_empty(),
        "it goes on with the first"
    );
    // What would stand beyond the last column is left out.
    lines.paste(0, Column::Q4, &block("1\t2\t3"));
    assert_eq!(lines.rows()[0].cell(Column::Q4), "1");
}

#[test]
fn an_amount_unlike_the_others_is_asked_about_and_refused_nothing() {
    let mut sample = Sample::new();
    sample.record(Kind::FundingSource, json!({"name": "IDA"}));
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let mut lines = PlanLines::of(&sample.register, WorkPlanId(plan));
    let amounts = ["1000", "2000", "3000", "2999999", "3000000"];
    for (at, amount) in amounts.into_iter().enumerate() {
        lines.write(at, Column::Name, &format!("Activité {at}"));
        lines.write(at, Column::Funding, "IDA");
        lines.write(at, Column::Q1, amount);
        // The middle of four is the third: 3 000.
        assert_eq!(lines.tally().n_doubts, usize::from(at == 4));
    }
    let tally = lines.tally();
    assert_eq!((tally.usual, tally.n_flaws), (Some(3_000), 0));
    assert_eq!(lines.next_doubt(0, tally.usual), Some(4));
    assert_eq!(lines.next_doubt(4, tally.usual), Some(4), "goes round");
    lines.remove(4, true);
    assert_eq!(lines.tally().n_doubts, 0);
}

#[test]
fn an_activity_that_repeats_another_stays_told_of_when_its_money_changes() {
    let mut sample = Sample::new();
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let mut lines = PlanLines::of(&sample.register, WorkPlanId(plan));
    lines.write(0, Column::Name, "Payer");
    lines.write(1, Column::Name, "payer");
    let told = |lines: &PlanLines| lines.rows()[1].flaw(Column::Name);
    assert_eq!(told(&lines), Some(Why::Repeated { row: 1 }));
    lines.write(1, Column::Q1, "100");
    assert_eq!(told(&lines), Some(Why::Repeated { row: 1 }));
    lines.write(1, Column::Name, "Former");
    assert_eq!(told(&lines), None);
    lines.write(1, Column::Q2, "100");
    assert_eq!(told(&lines), None);
}

#[test]
fn what_was_kept_is_taken_up_with_what_it_repeats() {
    let mut sample = Sample::new();
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let mut lines = PlanLines::of(&sample.register, WorkPlanId(plan));
    lines.write(0, Column::Name, "Payer");
    lines.write(1, Column::Name, "Former");
    lines.write(2, Column::Name, "payer");
    let kept = lines.unrecorded().unwrap();
    let mut again = PlanLines::of(&sample.register, WorkPlanId(plan));
    again.take_up(&kept).unwrap();
    let flaws = |lines: &PlanLines| {
        let rows = lines.rows().iter();
        rows.map(|row| row.flaw(Column::Name)).collect::<Vec<_>>()
    };
    assert_eq!(flaws(&again), [None, None, Some(Why::Repeated { row: 1 })]);
    assert_eq!(flaws(&again), flaws(&lines));
}

#[test]
fn the_sums_that_are_kept_are_those_of_the_rows_whatever_is_done() {
    let (mut sample, plan) = stage();
    let (lines, _) = poured(&sample, plan, TABLE);
    carry_out(&mut sample, &lines);
    let mut lines = PlanLines::of(&sample.register, plan);
    let texts = ["", "7", "9000000000", "x", "1.1", "D3480", "T2", "Payer"];
    let mut turn = 17_usize;
    let mut next = |below: usize| {
        turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (turn >> 33) % below
    };
    for step in 0..2_000 {
        let at = next(lines.rows().len() + 1);
        let column = Column::ALL[next(Column::ALL.len())];
        match next(12) {
            0 => drop(lines.add()),
            1 => drop(lines.add_below(at)),
            2 | 3 => lines.remove(at, next(2) == 0),
            4 => {
                let [a, b, c] = [0; 3].map(|_| texts[next(8)]);
                let text = format!("{a}\t{b}\n{c}\t");
                lines.paste(at, column, &cells_of_text(&text).unwrap());
            }
            5 => {
                if let Some(text) = lines.unrecorded() {
                    lines = PlanLines::of(&sample.register, plan);
                    lines.take_up(&text).unwrap();
                }
            }
            6 => {
                let table = read_table(TABLE, None, Bounds::PLAN).unwrap();
                lines.pour(&table, &columns_of(&table));
            }
            _ => lines.write(at, column, texts[next(8)]),
        }
        assert_eq!(lines.sums, Sums::of(lines.rows()), "after {step}");
    }
    assert!(lines.rows().len() > 3);
}
