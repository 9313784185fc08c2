//! Who sits in a body, and when it sat.

use super::*;

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
        .filter_map(|row| row.session.number)
        .collect();
    assert_eq!(numbers, [18, 17, 3]);
}
