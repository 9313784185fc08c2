//! What awaits a committee, and the way of one figure.

use super::*;
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
