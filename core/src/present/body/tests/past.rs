//! What became of a body.

use super::*;

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
