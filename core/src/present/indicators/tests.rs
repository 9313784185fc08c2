//! The table and the page, on a village that measures and one that does not.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::{AreaId, MeasurementId};
use crate::present::sample::day;
use crate::register::Register;
use crate::status::MeasureState;
use crate::status::indicators::Doubt;
use crate::status::validation::ValidationState;
use crate::status::validation::stage::Stage;

fn table(register: &Register, on: &str) -> IndicatorTable {
    indicator_table(register, None, day(on))
}

#[test]
fn a_table_tells_baseline_target_and_what_was_reached() {
    let mut stage = Stage::new();
    let indicator = stage.indicator.to_string();
    let start = table(&stage.sample.register, "2020-04-20");
    assert_eq!(
        (start.n_unmeasured, start.n_owing, start.n_unreadable),
        (1, 1, 0)
    );
    let target = json!({"indicator": indicator, "cut_off": "2020-12-31", "figure": 80_000});
    stage.record(Kind::Target, target);
    stage.measures("2020-03-31", 40);
    let added = table(&stage.sample.register, "2020-04-20");
    let row = &added.rows[0];
    let Some(Actual::Added {
        figure: 40,
        n_counted: 1,
        n_missing: 0,
        ..
    }) = row.actual
    else {
        panic!("added up: {:?}", row.actual);
    };
    assert_eq!(
        (row.baseline, row.n_owed),
        (Some((0, Some(day("2019-01-01")))), 0)
    );
    let whole = json!({"indicator": indicator, "cut_off": "2019-12-31", "figure": 79_168});
    stage.record(Kind::Measurement, whole);
    let later = json!({"indicator": indicator, "cut_off": "2020-06-30", "figure": 80_001});
    stage.record(Kind::Measurement, later);
    let row = table(&stage.sample.register, "2020-04-20").rows.remove(0);
    assert_eq!(row.actual.as_ref().map(Actual::figure), Some(79_168));
    assert_eq!(row.reached.map(|rate| rate.hundredths()), Some(9896));
    assert_eq!(row.is_reached, Some(false));
    let row = table(&stage.sample.register, "2020-07-01").rows.remove(0);
    assert_eq!(row.is_reached, Some(true));
    let trend = [(day("2019-12-31"), 79_168), (day("2020-06-30"), 80_001)];
    assert_eq!(row.trend, trend);
    // Of the quarter that is over, nothing came.
    assert_eq!(row.n_owed, 1);
}

#[test]
fn numbers_line_up_as_people_count() {
    let mut stage = Stage::new();
    for code in ["10", "2", "2.1"] {
        let fields = json!({
            "code": code, "name": "x", "unit": "ménages", "direction": "up",
            "aggregation": "sum",
        });
        stage.record(Kind::Indicator, fields);
    }
    let all = table(&stage.sample.register, "2020-04-20").rows;
    let codes: Vec<&str> = all.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["1", "2", "2.1", "10"]);
}

#[test]
fn a_page_tells_what_came_what_is_doubted_and_who_owes() {
    let mut stage = Stage::new();
    let (indicator, village) = (stage.indicator, AreaId(stage.village));
    let page = |stage: &Stage, area, on: &str| {
        indicator_page(&stage.sample.register, indicator, area, day(on)).unwrap()
    };
    let empty = page(&stage, None, "2020-04-20");
    assert_eq!(empty.areas[0].state, MeasureState::Missing);
    assert_eq!(empty.areas[0].owed_by[0].name.as_deref(), Some("CV"));
    let total = empty.total.unwrap();
    assert_eq!((total.figure, total.missing.len()), (None, 1));
    assert_eq!(empty.n_unserved, 0);
    let beyond = json!({"name": "Sans comité", "level": "village",
        "parents": [{"parent": stage.commune.to_string()}]});
    stage.record(Kind::Area, beyond);
    assert_eq!(page(&stage, None, "2020-04-20").n_unserved, 1);
    let within = page(&stage, Some(AreaId(stage.commune)), "2020-04-20");
    assert_eq!((within.n_unserved, within.areas.len()), (1, 1));
    assert_eq!(page(&stage, Some(village), "2020-04-20").n_unserved, 0);
    let first = stage.measures("2019-12-31", 40);
    let second = stage.measures("2020-03-31", 40);
    let here = page(&stage, Some(village), "2020-04-20");
    let series: Vec<MeasurementId> = here.series.iter().map(|row| row.id).collect();
    assert_eq!(series, [second, first]);
    assert_eq!(here.series[0].doubts, [Doubt::Copied { before: first }]);
    assert_eq!(here.series[0].age, Some(20));
    let whole = page(&stage, None, "2020-04-20");
    assert_eq!(whole.series, []);
    let (total, validated) = (whole.total.unwrap(), whole.validated.unwrap());
    assert_eq!((total.figure, validated.figure), (Some(40), None));
    assert_eq!(validated.not_validated.len(), 1);
    let commune = stage.commune_body;
    let given = stage.validates(second, commune, "2020-04-05", "validated");
    let whole = page(&stage, None, "2020-04-20");
    assert_eq!(whole.validated.unwrap().figure, Some(40));
    let state = whole.areas[0].figure.as_ref().map(|row| row.state);
    assert_eq!(state, Some(ValidationState::Validated(given)));
    let nowhere = crate::ids::IndicatorId(stage.village);
    let register = &stage.sample.register;
    assert_eq!(
        indicator_page(register, nowhere, None, day("2020-04-20")),
        None
    );
}

#[test]
fn flags_tell_what_to_look_at_and_filters_find_it() {
    let mut stage = Stage::new();
    let fields = json!({
        "code": "2", "name": "Évaluations menées", "unit": "évaluations", "direction": "up",
        "aggregation": "apart",
    });
    let other = stage.record(Kind::Indicator, fields);
    let flags = |table: &IndicatorTable, place: usize| {
        let row = &table.rows[place];
        let on = Flag::ALL.into_iter().filter(|flag| flag.is_on(row));
        on.collect::<Vec<_>>()
    };
    let start = table(&stage.sample.register, "2020-04-20");
    // Of the second, nothing is owed: nobody says how often it is measured.
    let bare = [Flag::Unmeasured, Flag::Untargeted];
    assert_eq!(
        flags(&start, 0),
        [Flag::Missing, Flag::Unmeasured, Flag::Untargeted]
    );
    assert_eq!(flags(&start, 1), bare);
    assert_eq!((start.n_without_frequency, start.n_untargeted), (1, 2));
    assert_eq!((start.n_fresh, start.has_delay), (None, false));
    stage.measures("2019-12-31", 40);
    stage.measures("2020-03-31", 40);
    let told = table(&stage.sample.register, "2020-04-20");
    assert_eq!(flags(&told, 0), [Flag::Doubtful, Flag::Untargeted]);
    assert_eq!((told.n_measured, told.n_doubtful), (1, 1));
    let found = |filter: IndicatorFilter| {
        let groups = told.groups(&filter).into_iter();
        let rows = groups.flat_map(|group| group.rows);
        rows.map(|row| row.id.0).collect::<Vec<_>>()
    };
    let words = |words: &str| IndicatorFilter {
        words: words.to_owned(),
        ..IndicatorFilter::default()
    };
    assert_eq!(found(words("EVALUATIONS 2")), [other]);
    assert_eq!(found(words("ménages")), [stage.indicator.0]);
    let doubtful = IndicatorFilter {
        flag: Some(Flag::Doubtful),
        ..IndicatorFilter::default()
    };
    assert_eq!(found(doubtful), [stage.indicator.0]);
    assert_eq!(told.levels(), ["village"]);
    assert_eq!(told.bodies().len(), 1);
    // In one area, what is measured there stands; the baseline is of the whole.
    let here = indicator_table(
        &stage.sample.register,
        Some(AreaId(stage.village)),
        day("2020-04-20"),
    );
    let row = &here.rows[0];
    assert_eq!((row.trend.len(), row.baseline), (2, None));
    assert_eq!(row.course, Some((Course::Stays, true)));
    assert!(matches!(&row.actual, Some(Actual::Measured(one)) if one.doubts.len() == 1));
    let elsewhere = indicator_table(
        &stage.sample.register,
        Some(AreaId(stage.other_region)),
        day("2020-04-20"),
    );
    assert_eq!(
        (&elsewhere.rows[0].actual, elsewhere.rows[0].n_owed),
        (&None, 0)
    );
}

#[test]
fn periods_stand_beside_their_targets_and_categories_add_up_to_what_is_told() {
    let mut stage = Stage::new();
    let (indicator, village) = (stage.indicator, AreaId(stage.village));
    let target = json!({
        "indicator": indicator.to_string(), "cut_off": "2020-03-31", "figure": 50,
    });
    stage.record(Kind::Target, target);
    let mut fields = stage.village_figure("2020-03-31", 40);
    fields["parts"] = json!("Femmes=25");
    stage.record(Kind::Measurement, fields);
    let page =
        |area| indicator_page(&stage.sample.register, indicator, area, day("2020-04-20")).unwrap();
    let whole = page(None);
    let days: Vec<_> = whole.periods.iter().map(|row| row.cut_off).collect();
    assert_eq!(days, [day("2020-03-31")]);
    let row = &whole.periods[0];
    assert!(matches!(row.actual, Some(Actual::Added { figure: 40, .. })));
    assert_eq!(row.reached.map(|rate| rate.hundredths()), Some(8000));
    assert_eq!(row.is_reached, Some(false));
    // Nobody measured the whole itself; the areas tell categories of their own.
    assert_eq!(whole.breakdown, None);
    let told = whole.total.and_then(|total| total.breakdown).unwrap();
    assert_eq!((told.n_figures, told.rest), (1, Some(15)));
    assert_eq!(
        told.parts[0].share.map(|rate| rate.hundredths()),
        Some(6250)
    );
    assert_eq!((told.parts[1].figure, told.parts[1].n_told), (None, 0));
    assert_eq!((whole.tally.n_measured, whole.tally.n_missing), (1, 0));
    // In the village, each quarter of the two years is owed that has no figure.
    let here = page(Some(village));
    let owed = here
        .periods
        .iter()
        .filter(|row| row.owed == Some(MeasureState::Missing));
    assert_eq!(owed.count(), 4);
    assert_eq!(here.breakdown, Some(told));
    assert_eq!(here.curve.map(|curve| curve.actual.len()), Some(1));
    assert_eq!(page(Some(AreaId(stage.other_region))).areas, []);
}

#[test]
fn an_address_leads_to_an_indicator_or_to_what_became_of_it() {
    let mut stage = Stage::new();
    let id = stage.indicator.to_string();
    let at =
        |stage: &Stage, id: &str| indicator_at(&stage.sample.register, id, None, day("2020-04-20"));
    assert!(matches!(at(&stage, &id), IndicatorAddress::Found(_)));
    let body = stage.village_body.to_string();
    for slip in ["", "rien", body.as_str()] {
        assert_eq!(at(&stage, slip), IndicatorAddress::Unknown);
    }
    let withdrawal = crate::register::Intent::Withdraw {
        fact: stage.indicator.0,
        reason: "en double".to_owned(),
    };
    stage.sample.try_to(&withdrawal).unwrap();
    let IndicatorAddress::Withdrawn(withdrawn) = at(&stage, &id) else {
        panic!("withdrawn");
    };
    assert_eq!(withdrawn.reason, "en double");
    let history = history_of_indicator(&stage.sample.register, stage.indicator.0);
    assert_eq!(history.len(), 2);
}
