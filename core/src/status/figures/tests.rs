//! What a plan comes to on a day, and the one text that says so.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::day;
use crate::status::reports::stage::Stage;

fn counted(stage: &Stage, on: &str) -> Figures {
    figures(stage.sample.register.programme(), stage.plan, None, day(on)).unwrap()
}

/// A row as its text says it, without its part.
fn told(figures: &Figures, place: usize) -> String {
    let text = write(figures);
    let line = text.lines().nth(place + 3).unwrap();
    let numbers = line.split(' ').filter(|word| word.contains('='));
    numbers.collect::<Vec<_>>().join(" ")
}

#[test]
fn each_component_and_the_whole() {
    let stage = Stage::new();
    let june = counted(&stage, "2020-06-30");
    // Of the 320 that were to be spent by then 150 were known to be, and one line is silent.
    assert_eq!(
        told(&june, 0),
        "budget=1040 forecast=320 committed=200 disbursed=150 of_period=4688 of_year=1442 \
         physical=2500 targets=1 reached=1 unknown=1"
    );
    assert_eq!(
        told(&june, 1),
        "budget=1000 forecast=300 committed=200 disbursed=150 of_period=5000 of_year=1500 \
         physical=2500 targets=1 reached=1 unknown=0"
    );
    assert_eq!(
        told(&june, 2),
        "budget=40 forecast=20 targets=0 reached=0 unknown=1"
    );
    assert_eq!(june.rows.len(), 3);
    // Nothing was recorded for that very day: an older figure would pass for what it is not.
    assert_eq!(
        told(&counted(&stage, "2020-09-30"), 0),
        "budget=1040 forecast=630 targets=1 reached=0 unknown=2"
    );
}

#[test]
fn two_figures_that_differ_are_both_left_out_and_two_alike_are_one() {
    let mut stage = Stage::new();
    let again = json!({
        "line": stage.line.to_string(), "cut_off": "2020-06-30", "committed": 200,
        "disbursed": 150,
    });
    let again = stage.record(Kind::Progress, again);
    assert_eq!(counted(&stage, "2020-06-30").rows[0].disbursed, Some(150));
    stage.sample.amend(again, json!({"disbursed": 151}));
    let whole = counted(&stage, "2020-06-30").rows[0];
    assert_eq!((whole.disbursed, whole.n_unknown), (None, 2));
}

#[test]
fn what_is_stated_of_the_whole_goes_before_what_its_parts_add_up_to() {
    let mut stage = Stage::new();
    let stated = json!({
        "plan": stage.plan.to_string(), "cut_off": "2020-06-30", "forecast": 300,
        "disbursed": 160, "published": 5330,
    });
    stage.record(Kind::Progress, stated);
    let whole = counted(&stage, "2020-06-30").rows[0];
    assert_eq!((whole.disbursed, whole.n_unknown), (Some(160), 0));
    assert_eq!(whole.of_period(), Some(Rate::from_hundredths(5333)));
    assert_eq!(whole.published, Some(Rate::from_hundredths(5330)));
    assert_eq!(whole.committed, Some(200));
}

#[test]
fn a_region_counts_what_lies_in_it() {
    let stage = Stage::new();
    let programme = stage.sample.register.programme();
    let area = |id: EntryId| programme.body(crate::ids::BodyId(id)).unwrap().area;
    let kayes = area(stage.antenna);
    let found = figures(programme, stage.plan, kayes, day("2020-06-30")).unwrap();
    assert_eq!(found.rows.len(), 2, "the whole and transfers");
    assert_eq!(found.rows[0].budget, Some(1000));
    assert_eq!(parse(&write(&found)), Some(found));
}

#[test]
fn one_set_of_figures_has_one_text_and_nothing_else_is_read() {
    let stage = Stage::new();
    let figures = counted(&stage, "2020-06-30");
    let text = write(&figures);
    assert_eq!(parse(&text), Some(figures));
    for (from, to) in [
        ("figures 1", "figures 2"),
        ("disbursed=150", "disbursed=151"),
        ("disbursed=150", "disbursed=0150"),
        ("of_period=5000", "of_period=5001"),
        ("budget=1000", "budget=-1000"),
        ("unknown=0", "unknown=0 "),
        ("unknown=0", "unknown=0 unit=franc"),
        ("whole", "whole whole"),
        ("2020-06-30", "30/06/2020"),
        ("\nwhole", "\nrest"),
        ("committed=200 disbursed=150", "disbursed=150 committed=200"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(parse(&text.replacen(from, to, 1)), None, "{from} → {to}");
    }
    assert_eq!(parse(&format!("{text}\n")), None);
    assert_eq!(parse(""), None);
}
