//! Figures typed, told wrong together, recorded and corrected.

use serde_json::json;

use super::*;
use crate::facts::parts;
use crate::present::sample::day;
use crate::status::validation::stage::Stage;

fn rate(stage: &mut Stage) -> EntryId {
    let draft = Draft::default()
        .with("code", "2")
        .with("name", "Part des femmes")
        .with("unit", "%")
        .with("direction", "up")
        .with("aggregation", "rate")
        .with("decimals", "1")
        .with("baseline", "12,5")
        .with("baseline_on", "01/01/2019")
        .with("categories", "Rural\nUrbain");
    let intent = finish_indicator(&stage.sample.register, &draft, None).unwrap();
    stage.sample.try_to(&intent).unwrap()
}

#[test]
fn figures_are_kept_in_the_least_parts_and_shown_as_typed() {
    let mut stage = Stage::new();
    let id = rate(&mut stage);
    let programme = |stage: &Stage| stage.sample.register.programme().clone();
    let indicator = programme(&stage)
        .indicator(IndicatorId(id))
        .cloned()
        .unwrap();
    assert_eq!(indicator.baseline, Some(125));
    let shown = figure_as_recorded(&stage.sample.register, id);
    assert_eq!(shown.text("baseline"), "12,5");

    let start = start_of_figure(
        &stage.sample.register,
        Kind::Measurement,
        Some(id),
        day("2020-04-02"),
    );
    assert_eq!(
        (start.text("cut_off"), start.text("collected_on")),
        ("", "2020-04-02")
    );
    let draft = start
        .with("cut_off", "31/03/2020")
        .with("figure", "48,9")
        .with(&part_field("Rural"), "50")
        .with(&part_field("Urbain"), "41,2");
    let intent = finish_measurement(&stage.sample.register, &draft, None).unwrap();
    let measured = MeasurementId(stage.sample.try_to(&intent).unwrap());
    let one = programme(&stage).measurement(measured).cloned().unwrap();
    assert_eq!(one.figure, 489);
    assert_eq!(
        parts(one.parts.as_deref().unwrap()).unwrap(),
        [("Rural", 500), ("Urbain", 412)]
    );
    let shown = figure_as_recorded(&stage.sample.register, measured.0);
    assert_eq!(
        (shown.text("figure"), shown.text("part:Urbain")),
        ("48,9", "41,2")
    );
    // As it stands, nothing changes; a category taken away is.
    let same = finish_measurement(&stage.sample.register, &shown, Some(measured));
    assert_eq!(same, Err(vec![Refusal::NothingChanged]));
    let fewer = shown.with("part:Urbain", "");
    let intent = finish_measurement(&stage.sample.register, &fewer, Some(measured)).unwrap();
    let Intent::Amend { fields, .. } = &intent else {
        panic!("{intent:?}");
    };
    assert_eq!(
        serde_json::Value::Object(fields.clone()),
        json!({"parts": "Rural=500"})
    );
    let handed = hand_in(&stage.sample.register, measured, day("2020-04-03")).unwrap();
    stage.sample.try_to(&handed).unwrap();
    assert_eq!(
        hand_in(&stage.sample.register, MeasurementId(id), day("2020-04-03")),
        None
    );
}

#[test]
fn everything_wrong_is_told_together_by_field() {
    let mut stage = Stage::new();
    let id = rate(&mut stage).to_string();
    let draft = Draft::default()
        .with("indicator", &id)
        .with("cut_off", "31/02/2020")
        .with("figure", "48,95")
        .with("grade", "z")
        .with(&part_field("Rural"), "beaucoup")
        .with(&part_field("Urbain"), "peu");
    let flaws = finish_measurement(&stage.sample.register, &draft, None).unwrap_err();
    let fields: Vec<_> = flaws.iter().filter_map(Refusal::field).collect();
    assert_eq!(fields, ["cut_off", "figure", "parts", "grade"]);
    let flaws = finish_measurement(&stage.sample.register, &Draft::default(), None).unwrap_err();
    let fields: Vec<_> = flaws.iter().filter_map(Refusal::field).collect();
    assert_eq!(fields, ["indicator", "cut_off", "figure"]);
    let draft = Draft::default()
        .with("indicator", &id)
        .with("figure", "trop");
    let flaws = finish_target(&stage.sample.register, &draft, None).unwrap_err();
    let fields: Vec<_> = flaws.iter().filter_map(Refusal::field).collect();
    assert_eq!(fields, ["cut_off", "figure"]);
    let draft = Draft::default().with("decimals", "7").with("most", "1,5");
    let flaws = finish_indicator(&stage.sample.register, &draft, None).unwrap_err();
    let fields: Vec<_> = flaws.iter().filter_map(Refusal::field).collect();
    let all = [
        "code",
        "name",
        "unit",
        "direction",
        "aggregation",
        "decimals",
    ];
    assert_eq!(fields, all);
}

#[test]
fn a_target_is_typed_like_a_figure_and_a_measurement_starts_at_the_last_period() {
    let mut stage = Stage::new();
    let id = stage.indicator.0;
    let register = &stage.sample.register;
    let start = start_of_figure(register, Kind::Measurement, Some(id), day("2020-04-02"));
    assert_eq!(start.text("cut_off"), "2020-03-31");
    let of_body = stage.village_body;
    let start = start_of_figure(
        register,
        Kind::Measurement,
        Some(of_body),
        day("2020-04-02"),
    );
    assert_eq!(
        (start.text("body"), start.text("indicator")),
        (&*of_body.to_string(), "")
    );
    let draft = start_of_figure(register, Kind::Target, Some(id), day("2020-04-02"))
        .with("cut_off", "31/12/2020")
        .with("figure", "80 000");
    let intent = finish_target(register, &draft, None).unwrap();
    let target = TargetId(stage.sample.try_to(&intent).unwrap());
    let register = &stage.sample.register;
    assert_eq!(register.programme().target(target).unwrap().figure, 80_000);
    let gone = finish_target(register, &draft, Some(TargetId(id)));
    assert_eq!(gone, Err(vec![Refusal::NotHere]));
}
