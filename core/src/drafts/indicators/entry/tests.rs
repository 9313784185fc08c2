//! What is chosen before anybody types, and what is doubted while they do.

use serde_json::json;

use super::super::{finish_measurement, part_field};
use super::*;
use crate::present::sample::day;
use crate::status::validation::stage::Stage;

fn start(stage: &Stage, start: &MeasureStart, typed: &Draft, on: &str) -> Draft {
    start_of_measurement(&stage.sample.register, start, typed, day(on))
}

#[test]
fn the_indicator_the_awaited_period_and_the_area_are_chosen_already() {
    let mut stage = Stage::new();
    let about = MeasureStart {
        about: Some(stage.indicator.0),
        ..MeasureStart::default()
    };
    let nothing = Draft::default();
    // One village is served: its figure alone is owed, by its committee.
    let first = start(&stage, &about, &nothing, "2020-04-20");
    assert_eq!(first.text("indicator"), stage.indicator.to_string());
    assert_eq!(first.text("area"), stage.village.to_string());
    assert_eq!(first.text("body"), stage.village_body.to_string());
    assert_eq!(first.text("cut_off"), "2020-03-31");
    assert_eq!(first.text("collected_on"), "2020-04-20");
    // With two, the one that is pointed at, or else the one used last.
    let parents = json!([{"parent": stage.commune.to_string()}]);
    let fields = json!({"name": "Kouroukoto", "level": "village", "parents": parents});
    let second = stage.record(Kind::Area, fields);
    let fields = json!({
        "indicator": stage.indicator.to_string(), "area": second.to_string(),
        "cut_off": "2020-12-31", "figure": 9,
    });
    stage.record(Kind::Target, fields);
    assert_eq!(
        start(&stage, &about, &nothing, "2020-04-20").text("area"),
        ""
    );
    let (here, there) = (Some(AreaId(stage.village)), Some(AreaId(second)));
    let used = MeasureStart {
        last_area: here,
        ..about.clone()
    };
    let found = start(&stage, &used, &nothing, "2020-04-20");
    assert_eq!(found.text("area"), stage.village.to_string());
    let pointed = MeasureStart {
        area: there,
        ..used.clone()
    };
    let found = start(&stage, &pointed, &nothing, "2020-04-20");
    assert_eq!(found.text("area"), second.to_string());
    // What is no area of the indicator's level is not taken.
    let wide = MeasureStart {
        last_area: Some(AreaId(stage.commune)),
        ..about.clone()
    };
    assert_eq!(
        start(&stage, &wide, &nothing, "2020-04-20").text("area"),
        ""
    );
    // The last period has its figure: the first of the year that has none is awaited.
    stage.measures("2020-09-30", 40);
    let found = start(&stage, &used, &nothing, "2020-10-20");
    assert_eq!(found.text("cut_off"), "2020-03-31");
    let typed = Draft::default().with("area", &second.to_string());
    let found = start(&stage, &used, &typed, "2020-10-20");
    assert_eq!(found.text("cut_off"), "2020-09-30");
}

#[test]
fn what_looks_wrong_is_told_while_it_is_typed() {
    let mut stage = Stage::new();
    let before = stage.measures("2019-12-31", 40);
    let about = MeasureStart {
        about: Some(stage.indicator.0),
        ..MeasureStart::default()
    };
    let draft = start(&stage, &about, &Draft::default(), "2020-04-20");
    let found = |draft: &Draft, corrects| doubts_typed(&stage.sample.register, draft, corrects);
    assert_eq!(found(&draft, None), []);
    let copied = draft.clone().with("figure", "40");
    assert_eq!(found(&copied, None), [Doubt::Copied { before }]);
    let jump = draft.clone().with("figure", "121");
    assert_eq!(found(&jump, None), [Doubt::Jump { before }]);
    let parts = draft.clone().with("figure", "60");
    let parts = parts.with(&part_field("Femmes"), "30");
    assert_eq!(found(&parts, None), []);
    let parts = parts.with(&part_field("Hommes"), "20");
    assert_eq!(found(&parts, None), [Doubt::PartsDiffer { sum: 50 }]);
    // What cannot be read is a flaw, not a doubt.
    assert_eq!(found(&draft.clone().with("figure", "beaucoup"), None), []);
    // What is refused to nobody is recorded.
    let intent = finish_measurement(&stage.sample.register, &copied, None).unwrap();
    let second = MeasurementId(stage.sample.try_to(&intent).unwrap());
    // A correction is not beside itself.
    let again = copied.with("figure", "41");
    assert_eq!(
        doubts_typed(&stage.sample.register, &again, Some(second)),
        []
    );
}

#[test]
fn the_area_used_last_is_that_of_the_author() {
    let mut stage = Stage::new();
    assert_eq!(last_area(&stage.sample.register, ""), None);
    let id = stage.measures("2020-03-31", 40);
    let by = {
        let journal = stage.sample.register.journal();
        journal.entry(id.0).map(|entry| entry.by()).unwrap()
    };
    let village = Some(AreaId(stage.village));
    assert_eq!(last_area(&stage.sample.register, &by), village);
    assert_eq!(last_area(&stage.sample.register, "un autre"), None);
}
