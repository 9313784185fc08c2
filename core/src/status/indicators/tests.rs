//! Figures owed, given, doubted and added up, on a small region.

use serde_json::{Value, json};

use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::day;
use crate::status::freshness::{freshness, last_heard};
use crate::status::validation::stage::Stage;

fn quarter(part: u8) -> Period {
    Period {
        year: 2020,
        n_parts: 4,
        part,
    }
}

fn state(stage: &Stage, area: EntryId, on: &str) -> MeasureState {
    let register = &stage.sample.register;
    let (programme, charter) = (register.programme(), register.charter());
    let area = Some(AreaId(area));
    measure_state(
        programme,
        charter,
        stage.indicator,
        area,
        quarter(1),
        day(on),
    )
}

fn found(stage: &Stage, id: MeasurementId) -> Vec<Doubt> {
    doubts(stage.sample.register.programme(), id)
}

fn sum(stage: &Stage, area: Option<EntryId>, is_validated: bool) -> Total {
    let register = &stage.sample.register;
    let (programme, charter) = (register.programme(), register.charter());
    let when = (quarter(1), day("2020-12-31"));
    let area = area.map(AreaId);
    total(
        programme,
        charter,
        stage.indicator,
        area,
        when,
        is_validated,
    )
    .unwrap()
}

/// Adds a village beside the first, with its committee.
fn second_village(stage: &mut Stage) -> (EntryId, EntryId) {
    let within = json!([{"parent": stage.commune.to_string()}]);
    let fields = json!({"name": "Kouroukoto", "level": "village", "parents": within});
    let village = stage.record(Kind::Area, fields);
    let above = json!([{"parent": stage.commune_body.to_string()}]);
    let fields = json!({
        "name": "CV de Kouroukoto", "kind": "CV", "level": "village", "parents": above,
        "area": village.to_string(), "from": "2019-01-01",
    });
    (village, stage.record(Kind::Body, fields))
}

fn measure(stage: &mut Stage, area: EntryId, body: EntryId, more: Value) -> MeasurementId {
    let mut fields = stage.village_figure("2020-03-31", 10);
    fields["area"] = json!(area.to_string());
    fields["body"] = json!(body.to_string());
    let fields_of = fields.as_object_mut().unwrap();
    fields_of.extend(more.as_object().unwrap().clone());
    MeasurementId(stage.record(Kind::Measurement, fields))
}

#[test]
fn a_figure_is_not_yet_due_then_missing_and_late_once_a_delay_is_set() {
    let mut stage = Stage::new();
    let village = stage.village;
    assert_eq!(
        state(&stage, village, "2020-03-31"),
        MeasureState::NotYetDue
    );
    assert_eq!(state(&stage, village, "2020-04-01"), MeasureState::Missing);
    let fields = json!({
        "code": "measurement-submission-days", "value": "10", "from": "2019-01-01", "basis": "Essai.",
    });
    stage.record(Kind::Parameter, fields);
    let by = day("2020-04-10");
    assert_eq!(state(&stage, village, "2020-04-10"), MeasureState::Due(by));
    assert_eq!(state(&stage, village, "2020-04-11"), MeasureState::Late(by));
    let id = stage.measures("2020-03-31", 40);
    assert_eq!(
        state(&stage, village, "2020-04-11"),
        MeasureState::Measured(id)
    );
    // Before it was collected, nobody knew it.
    assert_eq!(
        state(&stage, village, "2020-03-30"),
        MeasureState::NotYetDue
    );
    let programme = stage.sample.register.programme();
    let indicator = programme.indicator(stage.indicator).unwrap();
    assert_eq!(last_period(indicator, day("2020-04-01")), Some(quarter(1)));
    assert_eq!(periods_of(indicator, 2018), []);
    let places = places_of(programme, stage.indicator, indicator, day("2020-03-31"));
    assert_eq!(places, [Some(AreaId(village))]);
    let owing = owed_by(
        programme,
        indicator,
        Some(AreaId(village)),
        day("2020-03-31"),
    );
    assert_eq!(owing, [BodyId(stage.village_body)]);
    let of_whole = owed_by(programme, indicator, None, day("2020-03-31"));
    assert_eq!(of_whole, [BodyId(stage.utgfs)]);
    let one = programme.measurement(id).unwrap();
    assert_eq!(age(one, day("2020-04-30")), Some(30));
    let charter = stage.sample.register.charter();
    assert_eq!(is_stale(programme, charter, one, day("2020-04-30")), None);
}

#[test]
fn what_looks_wrong_is_asked_about() {
    let mut stage = Stage::new();
    let first = stage.measures("2019-12-31", 40);
    assert_eq!(found(&stage, first), []);
    // Three times as much is none yet.
    let second = stage.measures("2020-03-31", 120);
    assert_eq!(found(&stage, second), []);
    stage.sample.amend(second.0, json!({"figure": 121}));
    assert_eq!(found(&stage, second), [Doubt::Jump { before: first }]);
    stage.sample.amend(second.0, json!({"figure": 40}));
    assert_eq!(found(&stage, second), [Doubt::Copied { before: first }]);
    stage.sample.amend(second.0, json!({"figure": 13}));
    assert_eq!(found(&stage, second), [Doubt::Jump { before: first }]);
    stage.sample.amend(
        second.0,
        json!({"figure": 50, "parts": "Femmes=30\nHommes=20"}),
    );
    assert_eq!(found(&stage, second), []);
    stage.sample.amend(second.0, json!({"parts": "Femmes=30"}));
    assert_eq!(found(&stage, second), [], "the others are not told");
    stage
        .sample
        .amend(second.0, json!({"parts": "Femmes=30\nHommes=21"}));
    assert_eq!(found(&stage, second), [Doubt::PartsDiffer { sum: 51 }]);
    stage.sample.amend(second.0, json!({"parts": "Femmes=51"}));
    assert_eq!(found(&stage, second), [Doubt::PartsDiffer { sum: 51 }]);
    let early = json!({"parts": null, "collected_on": "2020-03-30"});
    stage.sample.amend(second.0, early);
    let on = day("2020-03-30");
    assert_eq!(found(&stage, second), [Doubt::CollectedEarly { on }]);
    let (village, ccl) = (stage.village, stage.ccl);
    let other = measure(&mut stage, village, ccl, json!({"figure": 51}));
    assert_eq!(found(&stage, other), [Doubt::Contradicted { by: second }]);
}

#[test]
fn a_share_beyond_the_whole_is_doubtful() {
    let mut stage = Stage::new();
    let fields = json!({
        "code": "2", "name": "Part des femmes", "unit": "%", "direction": "up",
        "aggregation": "rate", "decimals": 1, "least": 10,
    });
    let rate = stage.record(Kind::Indicator, fields).to_string();
    let mut share = |figure: i64, cut_off: &str| {
        let fields = json!({"indicator": rate, "cut_off": cut_off, "figure": figure});
        MeasurementId(stage.record(Kind::Measurement, fields))
    };
    let (whole, beyond) = (share(1000, "2020-03-31"), share(1001, "2020-06-30"));
    let little = share(9, "2019-03-31");
    assert_eq!(found(&stage, beyond), [Doubt::TooMuch { most: 1000 }]);
    assert_eq!(found(&stage, little), [Doubt::TooLittle { least: 10 }]);
    assert!(!found(&stage, whole).contains(&Doubt::TooMuch { most: 1000 }));
}

#[test]
fn a_total_says_what_it_leaves_out_and_counts_nothing_twice() {
    let mut stage = Stage::new();
    let (other, other_body) = second_village(&mut stage);
    let first = stage.measures("2020-03-31", 40);
    let part = sum(&stage, Some(stage.region), false);
    assert_eq!((part.figure, &part.counted[..]), (Some(40), &[first][..]));
    assert_eq!(part.missing, [AreaId(other)]);
    assert!(!part.is_whole() && part.is_exact);
    let about = json!({"figure": 25, "exactness": "about"});
    let second = measure(&mut stage, other, other_body, about);
    let whole = sum(&stage, None, false);
    assert_eq!((whole.figure, whole.is_exact), (Some(65), false));
    assert!(whole.is_whole());
    // Of those that are validated, one.
    let commune = stage.commune_body;
    stage.validates(first, commune, "2020-04-05", "validated");
    let sound = sum(&stage, None, true);
    assert_eq!(
        (sound.figure, &sound.not_validated[..]),
        (Some(40), &[second][..])
    );
    assert_eq!(sound.missing, []);
    // The cercle counted for itself: its figure stands in the place of those of its villages.
    let (cercle, ccl) = (stage.cercle, stage.ccl);
    let own = measure(&mut stage, cercle, ccl, json!({"figure": 70}));
    let whole = sum(&stage, Some(stage.region), false);
    assert_eq!((whole.figure, &whole.counted[..]), (Some(70), &[own][..]));
    let programme = stage.sample.register.programme();
    let on = day("2020-12-31");
    assert_eq!(add_up(programme, &[first, second], on), Ok(65));
    let twice = Err(WhyNot::Twice(AreaId(stage.village)));
    assert_eq!(add_up(programme, &[first, own], on), twice);
    assert_eq!(add_up(programme, &[first, first], on), twice);
}

#[test]
fn what_cannot_be_added_never_is() {
    let mut stage = Stage::new();
    let (other, other_body) = second_village(&mut stage);
    let first = stage.measures("2020-03-31", 40);
    let second = measure(&mut stage, other, other_body, json!({"figure": 25}));
    let on = day("2020-12-31");
    // 9 264 payments are not households.
    let fields = json!({
        "code": "3", "name": "Paiements", "unit": "paiements", "direction": "up",
        "aggregation": "sum",
    });
    let payments = stage.record(Kind::Indicator, fields).to_string();
    let more = json!({"indicator": payments, "figure": 9264});
    let paid = measure(&mut stage, other, other_body, more);
    let june = stage.measures("2020-06-30", 60);
    let whole = json!({
        "indicator": stage.indicator.to_string(), "cut_off": "2020-03-31", "figure": 70,
    });
    let whole = MeasurementId(stage.record(Kind::Measurement, whole));
    let programme = stage.sample.register.programme();
    let add = |all: &[MeasurementId]| add_up(programme, all, on);
    assert_eq!(add(&[first, paid]), Err(WhyNot::OtherIndicator));
    assert_eq!(add(&[second, june]), Err(WhyNot::OtherDay));
    assert_eq!(add(&[first, whole]), Err(WhyNot::WithTheWhole));
    assert_eq!(add(&[]), Ok(0));
    for (how, why) in [("rate", WhyNot::Rate), ("apart", WhyNot::Apart)] {
        stage
            .sample
            .amend(stage.indicator.0, json!({"aggregation": how}));
        let total = sum(&stage, Some(stage.region), false);
        assert_eq!((total.figure, total.why_not), (None, Some(why)));
        assert_eq!(total.counted.len(), 2);
    }
    stage
        .sample
        .amend(stage.indicator.0, json!({"aggregation": "last"}));
    let total = sum(&stage, Some(stage.region), false);
    assert_eq!(total.counted.len(), 1);
    assert!(total.figure.is_some() && total.is_whole());
    let huge = json!({"figure": 9_007_199_254_740_991_i64});
    stage
        .sample
        .amend(stage.indicator.0, json!({"aggregation": "sum"}));
    stage.sample.amend(first.0, huge);
    let programme = stage.sample.register.programme();
    assert_eq!(
        add_up(programme, &[first, second], on),
        Err(WhyNot::TooMuch)
    );
}

#[test]
fn who_is_silent_and_who_owes_is_as_plain_as_the_totals() {
    let mut stage = Stage::new();
    let of = |stage: &Stage, body: EntryId, on: &str| {
        let register = &stage.sample.register;
        let all = freshness(register.programme(), register.charter(), day(on));
        all.into_iter()
            .find(|one| one.body == BodyId(body))
            .unwrap()
    };
    let village = of(&stage, stage.village_body, "2020-04-20");
    assert_eq!((village.last, village.is_silent), (None, None));
    let [owes] = village.owes[..] else {
        panic!("one figure is owed: {:?}", village.owes);
    };
    assert_eq!(
        (owes.period, owes.state),
        (quarter(1), MeasureState::Missing)
    );
    assert_eq!(of(&stage, stage.antenna, "2020-04-20").owes, []);
    stage.measures("2020-03-31", 40);
    let fields = json!({"code": "silence-days", "value": "30", "from": "2019-01-01", "basis": "x"});
    stage.record(Kind::Parameter, fields);
    let village = of(&stage, stage.village_body, "2020-04-20");
    assert_eq!((village.age, village.is_silent), (Some(20), Some(false)));
    assert_eq!(village.owes, []);
    let village = of(&stage, stage.village_body, "2020-05-01");
    assert_eq!((village.age, village.is_silent), (Some(31), Some(true)));
    assert_eq!(
        of(&stage, stage.antenna, "2020-05-01").is_silent,
        Some(true)
    );
    let programme = stage.sample.register.programme();
    let body = BodyId(stage.village_body);
    assert_eq!(last_heard(programme, body, day("2020-03-30")), None);
}
