//! What awaits a committee, and the way of one figure.

use super::*;
use crate::facts::Kind;
use crate::ids::AreaId;
use crate::present::sample::day;
use crate::status::validation::stage::Stage;

#[test]
fn a_committee_sees_what_awaits_it_and_each_figure_its_way() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let on = day("2020-04-20");
    let commune = BodyId(stage.commune_body);
    let rows = waiting(&stage.sample.register, commune, on);
    let [row] = &rows[..] else {
        panic!("one waits: {rows:?}");
    };
    assert_eq!(
        (row.days, row.state),
        (20, ValidationState::Submitted(day("2020-03-31")))
    );
    assert_eq!(row.figure, Some((40, 0, "ménages".to_owned())));
    let name = row.area.as_ref().and_then(|area| area.name.as_deref());
    assert_eq!(name, Some("Founia"));
    let given = stage.validates(id, commune.0, "2020-04-05", "validated");
    assert_eq!(waiting(&stage.sample.register, commune, on), []);
    let subject = Subject::Measurement(id);
    let way = track(&stage.sample.register, subject, on).unwrap();
    assert_eq!(way.state, ValidationState::Validated(given));
    assert_eq!(way.given[0].level.as_deref(), Some("communal"));
    assert!(way.given[0].stands);
    let next: Vec<_> = way.next.iter().map(|label| label.id).collect();
    assert_eq!(next, [stage.ccl]);
    stage.sample.amend(id.0, serde_json::json!({"figure": 41}));
    let way = track(&stage.sample.register, subject, on).unwrap();
    assert_eq!(way.state, ValidationState::Reopened(given));
    assert!(!way.given[0].stands);
}

#[test]
fn a_figure_shows_its_way_level_by_level() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let subject = Subject::Measurement(id);
    let marks = |stage: &Stage, on: &str| -> Vec<Mark> {
        let way = track(&stage.sample.register, subject, day(on)).unwrap();
        way.steps.into_iter().map(|step| step.mark).collect()
    };
    let handed = Mark::HandedIn(day("2020-03-31"));
    let ahead = Mark::Ahead;
    assert_eq!(
        marks(&stage, "2020-03-31"),
        [
            handed.clone(),
            Mark::Awaited,
            ahead.clone(),
            ahead.clone(),
            ahead.clone()
        ]
    );
    assert_eq!(marks(&stage, "2020-03-30")[0], Mark::WithThem);
    let way = track(&stage.sample.register, subject, day("2020-03-31")).unwrap();
    let levels: Vec<_> = way
        .steps
        .iter()
        .map(|step| step.level.as_ref().unwrap().en())
        .collect();
    assert_eq!(levels[0], "Village");
    assert_eq!(levels[4], "National");
    let (commune, ccl) = (stage.commune_body, stage.ccl);
    let label = |stage: &Stage, id| Label::of(&stage.sample.register, id);
    stage.validates(id, commune, "2020-04-05", "validated");
    stage.validates(id, ccl, "2020-04-09", "returned");
    let by_commune = Mark::Validated(label(&stage, commune), day("2020-04-05"));
    let by_ccl = Mark::Returned(label(&stage, ccl), day("2020-04-09"));
    assert_eq!(
        marks(&stage, "2020-04-09"),
        [
            handed.clone(),
            by_commune,
            by_ccl,
            ahead.clone(),
            ahead.clone()
        ]
    );
    stage.sample.amend(id.0, serde_json::json!({"figure": 41}));
    // Put right, it begins anew: whoever validated it before is asked again.
    assert_eq!(
        marks(&stage, "2020-04-10"),
        [handed, Mark::Awaited, ahead.clone(), ahead.clone(), ahead]
    );
}

#[test]
fn what_is_changed_shows_who_validated_it_before() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let (commune, ccl) = (stage.commune_body, stage.ccl);
    stage.validates(id, commune, "2020-04-05", "validated");
    stage.validates(id, ccl, "2020-04-09", "validated");
    stage.sample.amend(id.0, serde_json::json!({"figure": 41}));
    let register = &stage.sample.register;
    let way = track(register, Subject::Measurement(id), day("2020-05-01")).unwrap();
    assert!(matches!(way.state, ValidationState::Reopened(_)));
    assert_eq!(way.steps[1].mark, Mark::Awaited);
    let before = Mark::Reopened(Label::of(register, ccl), day("2020-04-09"));
    assert_eq!(way.steps[2].mark, before);
}

#[test]
fn a_national_figure_goes_to_who_the_unit_reports_to() {
    let mut stage = Stage::new();
    let fields = serde_json::json!({
        "indicator": stage.indicator.to_string(), "cut_off": "2020-12-31", "figure": 5000,
        "body": stage.utgfs.to_string(), "submitted_on": "2020-12-31",
    });
    let id = stage.record(Kind::Measurement, fields);
    let register = &stage.sample.register;
    let subject = Subject::named(register.programme(), id).unwrap();
    let way = track(register, subject, day("2020-12-31")).unwrap();
    assert_eq!(way.steps.len(), 2);
    assert_eq!(way.steps[1].bodies[0].id, stage.cnp);
    assert_eq!(way.steps[1].mark, Mark::Awaited);
}

#[test]
fn a_desk_holds_what_awaits_what_came_back_and_what_was_handed_up() {
    let mut stage = Stage::new();
    let on = day("2020-10-20");
    let first = stage.measures("2020-03-31", 40);
    let second = stage.measures("2020-06-30", 45);
    let mut kept = stage.village_figure("2020-09-30", 50);
    kept["submitted_on"] = serde_json::json!(null);
    let kept = stage.record(Kind::Measurement, kept);
    let (village, commune) = (BodyId(stage.village_body), BodyId(stage.commune_body));
    let session = |on: &str| serde_json::json!({"body": village.to_string(), "opens_on": on});
    let held = stage.record(Kind::Session, session("2020-04-02"));
    let minutes = serde_json::json!({"session": held.to_string(), "submitted_on": "2020-04-03"});
    let minutes = stage.record(Kind::Minutes, minutes);
    let silent = stage.record(Kind::Session, session("2020-07-02"));
    stage.record(Kind::Session, session("2020-12-02"));
    stage.validates(first, commune.0, "2020-04-05", "validated");
    stage.validates(second, commune.0, "2020-07-05", "returned");
    let register = &stage.sample.register;
    let waits = Waits::on(register, on);
    let ids = |all: &[Subject]| -> Vec<_> { all.iter().map(|one| one.id()).collect() };
    let own = desk(register, &waits, village, on);
    assert_eq!(ids(&own.handed), [minutes, first.0]);
    assert_eq!(ids(&own.returned), [second.0]);
    assert_eq!(ids(&own.to_hand_in), [kept]);
    let unwritten: Vec<_> = own.unwritten.iter().map(|one| one.session.0).collect();
    assert_eq!(unwritten, [silent]);
    assert_eq!((own.waiting.len(), own.owed.len()), (0, 0));
    let above = desk(register, &waits, commune, on);
    assert_eq!(ids(&above.waiting), [minutes]);
    assert_eq!(ids(&above.validated), [first.0]);
    assert_eq!(waits.n_waiting(commune), 1);
    let named = row(register, above.waiting[0], on).unwrap();
    assert_eq!(named.session.unwrap().0.0, held);
    assert_eq!(named.about, Some(day("2020-04-02")));
    // A year later the figure of the last quarter is owed, by the body of the village.
    let later = day("2021-04-20");
    let waits = Waits::on(register, later);
    let [owed] = &desk(register, &waits, village, later).owed[..] else {
        panic!("one figure is owed");
    };
    assert_eq!(owed.area.as_ref().map(|area| area.id), Some(stage.village));
    assert_eq!((owed.period.year, owed.period.part), (2021, 1));
    // Only living bodies are chosen from, the highest first.
    let bodies = waits.bodies(register, later);
    assert_eq!(bodies[0].rank, 1);
    assert!(bodies.iter().any(|one| one.id == village));
}

#[test]
fn silence_is_told_by_region_and_cercle_with_what_the_totals_lack() {
    let mut stage = Stage::new();
    stage.measures("2020-03-31", 40);
    let register = &stage.sample.register;
    let on = day("2020-07-20");
    let waits = Waits::on(register, on);
    let page = silence(register, &waits, None, on);
    let kayes = page.folds.iter().find(|fold| {
        fold.area
            .as_ref()
            .is_some_and(|area| area.id == stage.region)
    });
    let kayes = kayes.unwrap();
    // The cercle, its commune and its village are one line, beside the bodies of the region.
    let cercle = kayes
        .lines
        .iter()
        .find(|line| line.area == Some(AreaId(stage.cercle)));
    let cercle = cercle.unwrap().numbers;
    assert_eq!((cercle.n_bodies, cercle.n_never), (3, 2));
    assert_eq!(
        (cercle.last, cercle.age),
        (Some(day("2020-03-31")), Some(111))
    );
    assert_eq!((cercle.n_owing, cercle.n_owes, cercle.n_waiting), (1, 1, 1));
    assert!(
        kayes
            .lines
            .iter()
            .any(|line| line.label.id == stage.antenna && line.area.is_none())
    );
    assert_eq!((page.most, page.whole.n_silent), (None, 0));
    let [lack] = &page.lacks[..] else {
        panic!("one indicator lacks something: {:?}", page.lacks);
    };
    assert_eq!(
        (lack.n_owed, lack.n_missing, lack.n_not_validated),
        (1, 1, 0)
    );
    assert_eq!(lack.missing[0].id, stage.village);
    // Looked into, each body stands alone, those never heard of first.
    let inside = silence(register, &waits, Some(AreaId(stage.cercle)), on);
    let lasts: Vec<_> = inside.bodies.iter().map(|one| one.last).collect();
    assert_eq!(lasts, [None, None, Some(day("2020-03-31"))]);
    assert_eq!(inside.folds, []);
    assert_eq!(inside.lacks.len(), 1);
    let elsewhere = silence(register, &waits, Some(AreaId(stage.other_region)), on);
    assert_eq!(elsewhere.lacks, []);
}
