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
    indicator_table(register, day(on))
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
