//! Where a body stands and what it is charged with.

use super::*;

#[test]
fn a_body_says_where_it_stands_and_what_it_is_charged_with() {
    let (sample, fact) = Sample::with_charter();
    let view = found(&sample, fact("ar-mopti"), "2020-09-30");
    let above: Vec<&str> = view.place.above.iter().map(|link| link.called()).collect();
    assert_eq!(above, ["CNP", "UTGFS"]);
    let areas: Vec<&str> = view
        .place
        .areas
        .iter()
        .map(|(_, name, _)| name.as_str())
        .collect();
    assert_eq!(areas, ["Mali", "Mopti"]);
    assert_eq!(view.level.as_ref().unwrap().fr(), "Régional");
    assert_eq!(view.cited.unwrap().mark, "A");

    let charge = view.charge.unwrap();
    let duties: Vec<&str> = charge
        .duties
        .iter()
        .map(|duty| duty.code.as_str())
        .collect();
    assert_eq!(duties, ["AR-1", "AR-2", "AR-3", "AR-4", "AR-5"]);
    assert_eq!(
        charge.duties[4]
            .delay
            .as_ref()
            .map(|(_, value)| value.clone()),
        Some(None)
    );
    assert!(
        charge
            .powers
            .iter()
            .any(|power| power.code == "watch-committees")
    );
    assert!(
        charge
            .parameters
            .iter()
            .all(|parameter| !parameter.code.starts_with("quorum-C"))
    );

    let under: Vec<String> = found(&sample, fact("utgfs"), "2020-09-30")
        .place
        .under
        .iter()
        .map(|link| link.called().to_owned())
        .collect();
    assert_eq!(under, ["AR Gao", "AR Kayes", "AR Mopti"]);
    assert!(
        found(&sample, fact("utgfs"), "2018-09-30")
            .place
            .under
            .is_empty()
    );
}

#[test]
fn a_parameter_is_its_own_before_the_common_one_and_the_last_before_the_first() {
    let (mut sample, fact) = Sample::with_charter();
    let ctn = fact("ctn");
    let rhythm = |sample: &Sample, on: &str| {
        let charge = found(sample, ctn, on).charge.unwrap();
        let own = charge
            .parameters
            .iter()
            .find(|parameter| parameter.code == "rhythm-CTN")
            .unwrap();
        (own.value.clone(), charge.duties[0].rhythm)
    };
    use crate::charter::duty::Rhythm;
    assert_eq!(
        rhythm(&sample, "2018-01-01"),
        (None, Rhythm::Quarterly),
        "not attested before"
    );
    assert_eq!(
        rhythm(&sample, "2020-01-01"),
        (Some("quarterly".to_owned()), Rhythm::Quarterly)
    );
    sample.record(
        Kind::Parameter,
        json!({"code": "rhythm-CTN", "value": "half_yearly", "from": "2021-01-01", "basis": "Décision", "body": ctn.to_string()}),
    );
    assert_eq!(rhythm(&sample, "2020-12-31").1, Rhythm::Quarterly);
    assert_eq!(rhythm(&sample, "2021-01-01").1, Rhythm::HalfYearly);
}
