//! What goes up from a village, is sent back, put right and validated again.

use serde_json::json;

use super::stage::Stage;
use super::*;
use crate::facts::Kind;
use crate::present::sample::day;
use crate::register::Intent;
use crate::rules::Refusal;

#[test]
fn a_figure_goes_up_level_by_level() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    assert_eq!(stage.state(id, "2020-03-30"), ValidationState::Recorded);
    let submitted = ValidationState::Submitted(day("2020-03-31"));
    assert_eq!(stage.state(id, "2020-03-31"), submitted);
    assert_eq!(stage.next(id, "2020-03-30"), []);
    let (commune, cercle) = (stage.commune_body, stage.ccl);
    let (region, nation) = (stage.antenna, stage.utgfs);
    // Each level waits for the one below.
    let passed = |level: &str| {
        vec![Refusal::LevelPassedOver {
            level: level.to_owned(),
        }]
    };
    assert_eq!(
        stage.refused_to(id, cercle, "2020-04-05"),
        passed("communal")
    );
    assert_eq!(
        stage.refused_to(id, nation, "2020-04-05"),
        passed("communal")
    );
    assert_eq!(stage.next(id, "2020-04-05"), [BodyId(commune)]);
    let first = stage.validates(id, commune, "2020-04-05", "validated");
    assert_eq!(stage.state(id, "2020-04-04"), submitted);
    assert_eq!(
        stage.state(id, "2020-04-05"),
        ValidationState::Validated(first)
    );
    assert_eq!(stage.refused_to(id, region, "2020-04-09"), passed("local"));
    assert_eq!(stage.next(id, "2020-04-09"), [BodyId(cercle)]);
    stage.validates(id, cercle, "2020-04-10", "validated");
    let third = stage.validates(id, region, "2020-04-12", "validated");
    assert_eq!(
        stage.state(id, "2020-04-12"),
        ValidationState::Validated(third)
    );
    // Three bodies of the first level serve the country: any of them.
    assert_eq!(stage.next(id, "2020-04-12").len(), 3);
    let last = stage.validates(id, nation, "2020-04-20", "validated");
    assert_eq!(
        stage.state(id, "2020-04-20"),
        ValidationState::Validated(last)
    );
    assert_eq!(stage.next(id, "2020-04-20"), []);
}

#[test]
fn what_is_changed_after_it_was_validated_is_reopened_and_goes_up_again() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let (commune, cercle) = (stage.commune_body, stage.ccl);
    stage.validates(id, commune, "2020-04-05", "validated");
    let second = stage.validates(id, cercle, "2020-04-10", "validated");
    // A note changes nothing of what was validated; a figure does.
    stage.sample.amend(id.0, json!({"note": "Cahier n° 3"}));
    assert_eq!(
        stage.state(id, "2020-05-01"),
        ValidationState::Validated(second)
    );
    stage.sample.amend(id.0, json!({"figure": 41}));
    assert_eq!(
        stage.state(id, "2020-05-01"),
        ValidationState::Reopened(second)
    );
    assert_eq!(stage.next(id, "2020-05-01"), [BodyId(commune)]);
    let passed = Refusal::LevelPassedOver {
        level: "communal".to_owned(),
    };
    assert_eq!(stage.refused_to(id, cercle, "2020-05-01"), [passed]);
    let again = stage.validates(id, commune, "2020-05-02", "validated");
    assert_eq!(
        stage.state(id, "2020-05-02"),
        ValidationState::Validated(again)
    );
    // Set back to what was validated, it is validated.
    stage.sample.amend(id.0, json!({"figure": 40}));
    assert_eq!(
        stage.state(id, "2020-05-02"),
        ValidationState::Validated(second)
    );
    // What was validated is not taken back by who collected it.
    let withdraw = Intent::Withdraw {
        fact: id.0,
        reason: "Erreur".to_owned(),
    };
    let refusals = stage.sample.try_to(&withdraw).unwrap_err();
    assert!(matches!(
        refusals[..],
        [Refusal::StillNeeded { n_referring: 3, .. }]
    ));
    let unhand = Intent::Amend {
        fact: id.0,
        fields: crate::present::sample::map(json!({"submitted_on": null})),
    };
    stage.sample.try_to(&unhand).unwrap();
    let reopened = stage.state(id, "2020-05-02");
    assert!(
        matches!(reopened, ValidationState::Reopened(_)),
        "{reopened:?}"
    );
}

#[test]
fn what_is_sent_back_waits_until_it_is_put_right() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let commune = stage.commune_body;
    let back = stage.validates(id, commune, "2020-04-05", "returned");
    assert_eq!(
        stage.state(id, "2020-04-06"),
        ValidationState::Returned(back)
    );
    assert_eq!(stage.next(id, "2020-04-06"), []);
    stage
        .sample
        .amend(id.0, json!({"figure": 38, "submitted_on": "2020-04-08"}));
    let submitted = ValidationState::Submitted(day("2020-04-08"));
    assert_eq!(stage.state(id, "2020-04-08"), submitted);
    assert_eq!(stage.next(id, "2020-04-08"), [BodyId(commune)]);
    // A body may go back on what it found: the later one takes the place of the earlier.
    let first = stage.validates(id, commune, "2020-04-09", "validated");
    let mut fields = stage.validation(id, commune, "2020-04-10", "returned");
    fields["supersedes"] = json!(first.to_string());
    let other = ValidationId(stage.record(Kind::Validation, fields));
    assert_eq!(
        stage.state(id, "2020-04-09"),
        ValidationState::Validated(first)
    );
    assert_eq!(
        stage.state(id, "2020-04-10"),
        ValidationState::Returned(other)
    );
}

#[test]
fn nobody_validates_their_own_nor_from_below_nor_from_elsewhere() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let on = "2020-04-05";
    let own = stage.village_body;
    assert_eq!(stage.refused_to(id, own, on), [Refusal::OwnValidation]);
    // A figure of the cercle is not the commune's to validate, nor is it outside of its own.
    let mut fields = stage.village_figure("2020-03-31", 400);
    fields["area"] = json!(stage.cercle.to_string());
    fields["body"] = json!(stage.ccl.to_string());
    let of_cercle = MeasurementId(stage.record(Kind::Measurement, fields));
    let (ccl, commune, area) = (BodyId(stage.ccl), stage.commune_body, AreaId(stage.cercle));
    let refusals = stage.refused_to(of_cercle, commune, on);
    let not_above = Refusal::NotAbove { body: ccl };
    assert_eq!(refusals, [Refusal::OutsideTerritory { area }, not_above]);
    let elsewhere = stage.sample.register.programme().bodies();
    let mopti = Some(AreaId(stage.other_region));
    let elsewhere = elsewhere
        .filter(|(_, body)| body.area == mopti)
        .map(|(id, _)| id)
        .next()
        .unwrap();
    let refusals = stage.refused_to(of_cercle, elsewhere.0, on);
    assert_eq!(refusals, [Refusal::OutsideTerritory { area }]);
    let antenna = stage.antenna;
    stage.validates(of_cercle, antenna, on, "validated");
}

#[test]
fn what_was_not_handed_in_or_reads_otherwise_is_not_validated() {
    let mut stage = Stage::new();
    let mut fields = stage.village_figure("2020-03-31", 40);
    fields["submitted_on"] = json!(null);
    let id = MeasurementId(stage.record(Kind::Measurement, fields));
    let commune = stage.commune_body;
    let refusals = stage.refused_to(id, commune, "2020-04-05");
    assert_eq!(refusals, [Refusal::NotHandedIn { fact: id.0 }]);
    stage
        .sample
        .amend(id.0, json!({"submitted_on": "2020-04-06"}));
    let early = stage.refused_to(id, commune, "2020-04-05");
    assert!(matches!(
        early[..],
        [Refusal::EndBeforeStart { field: "on", .. }]
    ));
    let seen = stage.validation(id, commune, "2020-04-07", "validated");
    stage.sample.amend(id.0, json!({"figure": 50}));
    let refusals = stage.refused(Kind::Validation, seen);
    assert_eq!(refusals, [Refusal::ChangedMeanwhile]);
    let mut fields = stage.validation(id, commune, "2020-04-07", "returned");
    fields["reason"] = json!(null);
    let refusals = stage.refused(Kind::Validation, fields.clone());
    assert_eq!(refusals, [Refusal::Missing { field: "reason" }]);
    fields["reason"] = json!("À revoir");
    fields["about_measurement"] = json!(null);
    let refusals = stage.refused(Kind::Validation, fields);
    let field = "about_measurement";
    assert_eq!(refusals, [Refusal::Missing { field }]);
}

#[test]
fn what_two_tablets_did_apart_reads_alike_on_both() {
    let mut stage = Stage::new();
    let id = stage.measures("2020-03-31", 40);
    let mut other = crate::present::sample::Sample {
        register: stage.sample.register.clone(),
        stamp: crate::present::sample::stamp(2),
    };
    let commune = stage.commune_body;
    let given = stage.validates(id, commune, "2020-04-05", "validated");
    other.amend(id.0, json!({"figure": 39}));
    for entry in other.register.journal().entries() {
        stage.sample.register.admit(entry.clone());
    }
    for entry in stage.sample.register.journal().entries() {
        other.register.admit(entry.clone());
    }
    let reopened = ValidationState::Reopened(given);
    assert_eq!(stage.state(id, "2020-04-05"), reopened);
    stage.sample = other;
    assert_eq!(stage.state(id, "2020-04-05"), reopened);
}

#[test]
fn what_awaits_a_body_is_listed_and_a_national_figure_awaits_who_the_unit_reports_to() {
    let mut stage = Stage::new();
    let waiting = |stage: &Stage, body: EntryId| -> Vec<EntryId> {
        let register = &stage.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let all = awaiting(programme, charter, BodyId(body), day("2020-12-31"));
        all.into_iter().map(|one| one.subject.id()).collect()
    };
    let later = stage.measures("2020-06-30", 45);
    let first = stage.measures("2020-03-31", 40);
    assert_eq!(waiting(&stage, stage.commune_body), [first.0, later.0]);
    assert_eq!(waiting(&stage, stage.ccl), []);
    let commune = stage.commune_body;
    stage.validates(first, commune, "2020-04-05", "validated");
    assert_eq!(waiting(&stage, stage.commune_body), [later.0]);
    assert_eq!(waiting(&stage, stage.ccl), [first.0]);
    let fields = json!({
        "indicator": stage.indicator.to_string(), "cut_off": "2020-12-31", "figure": 5000,
        "body": stage.utgfs.to_string(), "submitted_on": "2020-12-31",
    });
    let whole = MeasurementId(stage.record(Kind::Measurement, fields));
    assert_eq!(waiting(&stage, stage.cnp), [whole.0]);
    let cnp = stage.cnp;
    stage.validates(whole, cnp, "2020-12-31", "validated");
    assert_eq!(waiting(&stage, stage.cnp), []);
    assert!(stage.mali != stage.region && stage.commune != stage.village);
}
