//! What the page of one body says, from its founding to its end.

use serde_json::json;

use super::*;
use crate::facts::Standing;
use crate::journal::Entry;
use crate::present::Shown;
use crate::present::sample::{Sample, day, map, stamp};
use crate::register::Intent;

fn found(sample: &Sample, id: EntryId, on: &str) -> BodyView {
    match body_page(&sample.register, &id.to_string(), day(on)) {
        BodyPage::Found(view) => *view,
        other => panic!("{other:?}"),
    }
}

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
    assert_eq!(view.cited.unwrap().mark, "GRAINE");

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

#[test]
fn posts_show_holders_substitutes_and_what_is_over() {
    let (mut sample, fact) = Sample::with_charter();
    let (body, head) = (fact("ar-mopti"), fact("ar-mopti-head"));
    let mut mandate = |name: &str, fields: serde_json::Value| {
        let person = sample.record(Kind::Person, json!({"name": name}));
        let mut all = map(json!({"person": person.to_string(), "body": body.to_string()}));
        all.extend(map(fields));
        sample.record(Kind::Membership, serde_json::Value::Object(all))
    };
    mandate(
        "Premier",
        json!({"post": head.to_string(), "from": "2019-01-01", "to": "2019-12-31"}),
    );
    let second = mandate(
        "Seconde",
        json!({"post": head.to_string(), "from": "2020-01-01", "to": "2020-12-01"}),
    );
    mandate(
        "Suppléant",
        json!({"post": head.to_string(), "from": "2020-02-01", "standing": "substitute", "substitutes": second.to_string()}),
    );
    mandate("Prochaine", json!({"from": "2021-01-01"}));
    mandate("Renfort", json!({"from": "2020-01-01"}));

    let sitting = found(&sample, body, "2020-10-01").sitting;
    let post = &sitting.posts[0];
    assert_eq!((post.seats.held, post.seats.vacant()), (1, 0));
    assert_eq!(post.holders[0].person_name.as_deref(), Some("Seconde"));
    assert_eq!(post.holders[0].ending_in, Some(61));
    assert_eq!(
        post.substitutes[0].stands_in_for.as_deref(),
        Some("Seconde")
    );
    assert_eq!(post.substitutes[0].standing, Standing::Substitute);
    let names = |mandates: &[MandateView]| -> Vec<String> {
        mandates
            .iter()
            .filter_map(|mandate| mandate.person_name.clone())
            .collect()
    };
    assert_eq!(names(&sitting.members), ["Renfort"]);
    assert_eq!(names(&sitting.past), ["Premier"]);
    assert_eq!(names(&sitting.coming), ["Prochaine"]);
    assert_eq!(
        (
            sitting.tally.n_posts,
            sitting.tally.n_held,
            sitting.tally.n_vacant
        ),
        (3, 1, 2)
    );

    sample.amend(body, json!({"to": "2021-06-30"}));
    let cut = found(&sample, body, "2021-06-30").sitting;
    assert_eq!(
        cut.members[0].cut_off,
        Some(day("2021-06-30")),
        "an open mandate ends with its body"
    );
    assert_eq!(cut.members[0].ending_in, Some(0));
}

/// Lets two tablets amend one fact apart, and brings both together.
fn amended_apart(
    sample: &mut Sample,
    fact: EntryId,
    one: serde_json::Value,
    other: serde_json::Value,
) {
    let by = |sample: &Sample, tablet: u64, fields: serde_json::Value| -> Entry {
        let intent = Intent::Amend {
            fact,
            fields: map(fields),
        };
        sample.register.prepare(&intent, &stamp(tablet)).unwrap()
    };
    let entries = [by(sample, 2, one), by(sample, 3, other)];
    sample.register.admit_all(entries);
}

#[test]
fn contested_values_are_all_shown_and_settled_by_one_act() {
    let (mut sample, fact) = Sample::with_charter();
    let cnp = fact("cnp");
    amended_apart(
        &mut sample,
        cnp,
        json!({"seat": "Hôtel du Gouvernement"}),
        json!({"seat": "Primature"}),
    );
    let view = found(&sample, cnp, "2020-09-30");
    let [contested] = view.contested.as_slice() else {
        panic!("{:?}", view.contested);
    };
    assert_eq!(contested.field, "seat");
    let values: Vec<_> = contested
        .versions
        .iter()
        .map(|version| (version.by.as_str(), &version.value))
        .collect();
    let (one, other) = (
        Shown::Text("Hôtel du Gouvernement".to_owned()),
        Shown::Text("Primature".to_owned()),
    );
    assert_eq!(values, [("Agent 2", &one), ("Agent 3", &other)]);

    let intent = contested.keep(contested.versions[1].entry).unwrap();
    sample.try_to(&intent).unwrap();
    let settled = found(&sample, cnp, "2020-09-30");
    assert!(settled.contested.is_empty());
    assert_eq!(settled.body.seat.as_deref(), Some("Primature"));
}

#[test]
fn the_history_tells_before_and_after_in_the_words_of_the_fields() {
    let (mut sample, fact) = Sample::with_charter();
    let office = fact("ar-gao");
    sample.amend(office, json!({"seat": "Ansongo", "parents": [{"parent": fact("cnp").to_string(), "from": "2020-01-01"}]}));
    let driver = fact("ar-gao-driver");
    sample
        .try_to(&Intent::Withdraw {
            fact: driver,
            reason: "Poste supprimé".to_owned(),
        })
        .unwrap();

    let history = history_of_body(&sample.register, office);
    let [first, second, ..] = history.as_slice() else {
        panic!("{history:?}");
    };
    assert_eq!(
        first.deed,
        HistoryDeed::Withdrew {
            reason: "Poste supprimé".to_owned()
        }
    );
    assert_eq!(first.subject.name.as_deref(), Some("Chauffeur"));
    let HistoryDeed::Amended(details) = &second.deed else {
        panic!("{second:?}");
    };
    let seat = details
        .iter()
        .find(|detail| detail.field == "seat")
        .unwrap();
    assert_eq!(
        (seat.before.as_slice(), &seat.after),
        (
            [Shown::Text("Gao".to_owned())].as_slice(),
            &Shown::Text("Ansongo".to_owned())
        )
    );
    let parents = details
        .iter()
        .find(|detail| detail.field == "parents")
        .unwrap();
    assert!(
        matches!(&parents.after, Shown::Parents(all) if all[0].0.name.as_deref() == Some("CNP"))
    );
    assert_eq!(
        history.len(),
        6,
        "the body and its three posts recorded, one amended, one withdrawn"
    );
}

#[test]
fn what_is_withdrawn_united_or_unknown_has_a_page_that_says_so() {
    let (mut sample, fact) = Sample::with_charter();
    let page = |sample: &Sample, id: &str| body_page(&sample.register, id, day("2020-09-30"));
    assert_eq!(page(&sample, "nothing"), BodyPage::Unknown);
    assert_eq!(page(&sample, "k3f9a2m7qx-17"), BodyPage::Unknown);
    assert_eq!(
        page(&sample, &fact("mali").to_string()),
        BodyPage::Unknown,
        "an area is no body"
    );

    let under = json!([{"parent": fact("ctn").to_string()}]);
    let twice = |sample: &mut Sample| {
        sample.record(
            Kind::Body,
            json!({"name": "CCR de Mopti", "kind": "CCR", "level": "regional", "parents": under}),
        )
    };
    let (first, second) = (twice(&mut sample), twice(&mut sample));
    sample
        .try_to(&Intent::Unite {
            fact: second,
            into: first,
        })
        .unwrap();
    let BodyPage::United(into) = page(&sample, &second.to_string()) else {
        panic!("united");
    };
    assert_eq!(into.id.0, first);

    let third = twice(&mut sample);
    sample
        .try_to(&Intent::Withdraw {
            fact: third,
            reason: "Saisi par erreur".to_owned(),
        })
        .unwrap();
    let BodyPage::Withdrawn(withdrawn) = page(&sample, &third.to_string()) else {
        panic!("withdrawn");
    };
    assert_eq!(
        (withdrawn.name.as_deref(), withdrawn.reason.as_str()),
        (Some("CCR de Mopti"), "Saisi par erreur")
    );
}

#[test]
fn a_body_brought_back_has_its_page_again_and_a_history_that_says_so() {
    let (mut sample, fact) = Sample::with_charter();
    let under = json!([{"parent": fact("ctn").to_string()}]);
    let fields =
        json!({"name": "CCR de Mopti", "kind": "CCR", "level": "regional", "parents": under});
    let body = sample.record(Kind::Body, fields);
    let reason = "Saisi par erreur".to_owned();
    let acts = [
        Intent::Withdraw { fact: body, reason },
        Intent::Restore { fact: body },
    ];
    for act in &acts {
        sample.try_to(act).unwrap();
    }
    assert_eq!(found(&sample, body, "2020-09-30").id.0, body);
    let history = history_of_body(&sample.register, body);
    assert_eq!(history[0].deed, HistoryDeed::Restored);
}

#[test]
fn what_still_refers_to_a_body_is_named() {
    let (sample, fact) = Sample::with_charter();
    let names: Vec<_> = dependents(&sample.register, fact("utgfs"))
        .into_iter()
        .filter_map(|label| label.name)
        .collect();
    assert_eq!(&names[..3], ["AR Kayes", "AR Mopti", "AR Gao"]);
}

#[test]
fn sessions_stand_with_the_last_first() {
    let (mut sample, fact) = Sample::with_charter();
    for (number, opens_on) in [
        (17, Some("2019-06-20")),
        (18, Some("2019-09-26")),
        (3, None),
    ] {
        let mut fields = map(json!({"body": fact("ctn").to_string(), "number": number}));
        if let Some(opens_on) = opens_on {
            fields.insert("opens_on".to_owned(), json!(opens_on));
        }
        sample.record(Kind::Session, serde_json::Value::Object(fields));
    }
    let sessions = found(&sample, fact("ctn"), "2020-09-30").sessions;
    let numbers: Vec<_> = sessions
        .iter()
        .filter_map(|session| session.number)
        .collect();
    assert_eq!(numbers, [18, 17, 3]);
}
