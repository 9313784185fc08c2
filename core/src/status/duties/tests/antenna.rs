//! What an antenna owes of its region: figures that are validated, campaigns that were held.

use serde_json::json;

use super::*;
use crate::status::validation::stage::Stage;

#[test]
fn an_antenna_proves_what_it_follows_and_what_it_holds() {
    let mut stage = Stage::new();
    let owed = |stage: &Stage, code: &str, on: &str| -> Owed {
        let register = &stage.sample.register;
        let (programme, charter) = (register.programme(), register.charter());
        let (body, day) = (BodyId(stage.antenna), read_day(on).unwrap());
        let all = duties_of(programme, charter, body, 2020..=2020, day);
        all.into_iter().find(|owed| owed.duty == code).unwrap()
    };
    assert_eq!(owed(&stage, "AR-3", "2020-03-31").state, DutyState::Due);
    assert_eq!(owed(&stage, "AR-3", "2020-04-01").state, DutyState::Late);
    // A figure of its region proves nothing before a validation stands, and none longer than that.
    let id = stage.measures("2020-03-31", 40);
    assert_eq!(owed(&stage, "AR-3", "2020-12-31").state, DutyState::Late);
    let commune = stage.commune_body;
    stage.validates(id, commune, "2020-04-05", "validated");
    let proven = owed(&stage, "AR-3", "2020-12-31");
    assert_eq!(proven.state, DutyState::Done { late: true });
    assert_eq!(
        (proven.done_on, &proven.proofs[..]),
        (read_day("2020-04-05"), &[id.0][..])
    );
    assert_eq!(owed(&stage, "AR-3", "2020-04-04").state, DutyState::Late);
    stage.sample.amend(id.0, json!({"figure": 41}));
    assert_eq!(owed(&stage, "AR-3", "2020-12-31").state, DutyState::Late);
    stage.validates(id, commune, "2020-04-06", "validated");
    stage.sample.amend(id.0, json!({"grade": null}));
    assert_eq!(owed(&stage, "AR-3", "2020-12-31").state, DutyState::Late);

    let fields = json!({
        "kind": "information", "theme": "Ciblage", "body": stage.antenna.to_string(),
        "from": "2020-02-10", "to": "2020-02-12",
    });
    let campaign = stage.record(Kind::Campaign, fields);
    assert_eq!(owed(&stage, "AR-4", "2020-04-01").state, DutyState::Late);
    stage.sample.amend(campaign, json!({"women": 300}));
    let proven = owed(&stage, "AR-4", "2020-04-01");
    assert_eq!((proven.state, &proven.proofs[..]), (DONE, &[campaign][..]));
    assert_eq!(owed(&stage, "AR-4", "2020-02-11").state, DutyState::Due);
}
