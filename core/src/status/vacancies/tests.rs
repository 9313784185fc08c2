//! The same seats, day by day.

use serde_json::json;

use super::*;
use crate::charter::parameter::Topic;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

/// One office with a head, and drivers whose number nobody settled.
struct Office {
    sample: Sample,
    body: BodyId,
    head: PostId,
    drivers: PostId,
}

impl Office {
    fn new() -> Self {
        let (mut sample, fact) = Sample::with_charter();
        let (body, head, drivers) = (
            fact("ar-mopti"),
            fact("ar-mopti-head"),
            fact("ar-mopti-driver"),
        );
        let awa = sample.record(Kind::Person, json!({"name": "Awa Maïga"}));
        sample.record(
            Kind::Membership,
            json!({"person": awa.to_string(), "body": body.to_string(), "post": head.to_string(),
                   "from": "2019-02-01", "to": "2020-12-29"}),
        );
        Self {
            sample,
            body: BodyId(body),
            head: PostId(head),
            drivers: PostId(drivers),
        }
    }

    fn seats(&self, post: PostId, on: &str) -> (u32, u32) {
        let programme = self.sample.register.programme();
        let seats = seats_of(programme, post, programme.post(post).unwrap(), day(on));
        (seats.held, seats.vacant())
    }

    fn tally(&self, on: &str) -> (u32, u32, u32, u32) {
        let (programme, charter) = (
            self.sample.register.programme(),
            self.sample.register.charter(),
        );
        let notice = Notice::on(programme, charter, Topic::MandateWarning, day(on));
        let tally = tallies(programme, &notice, day(on))
            .get(&self.body)
            .copied()
            .unwrap_or_default();
        (tally.n_posts, tally.n_held, tally.n_vacant, tally.n_ending)
    }
}

#[test]
fn a_seat_is_held_from_the_first_day_to_the_last() {
    let office = Office::new();
    assert_eq!(office.seats(office.head, "2019-01-31"), (0, 1));
    assert_eq!(office.seats(office.head, "2019-02-01"), (1, 0));
    assert_eq!(office.seats(office.head, "2020-12-29"), (1, 0));
    assert_eq!(office.seats(office.head, "2020-12-30"), (0, 1));
}

#[test]
fn a_post_without_settled_seats_is_vacant_once_until_somebody_comes() {
    let mut office = Office::new();
    assert_eq!(office.seats(office.drivers, "2020-01-01"), (0, 1));
    for name in ["Issa Diallo", "Oumar Touré"] {
        let person = office.sample.record(Kind::Person, json!({"name": name}));
        office.sample.record(
            Kind::Membership,
            json!({"person": person.to_string(), "body": office.body.to_string(),
                   "post": office.drivers.to_string(), "from": "2019-03-01"}),
        );
    }
    assert_eq!(office.seats(office.drivers, "2020-01-01"), (2, 0));
}

#[test]
fn a_substitute_takes_no_seat() {
    let mut office = Office::new();
    let person = office
        .sample
        .record(Kind::Person, json!({"name": "Fanta Cissé"}));
    office.sample.record(
        Kind::Membership,
        json!({"person": person.to_string(), "body": office.body.to_string(), "post": office.head.to_string(),
               "standing": "substitute", "from": "2021-01-01"}),
    );
    assert_eq!(office.seats(office.head, "2021-02-01"), (0, 1));
}

#[test]
fn a_mandate_ends_soon_within_the_notice_that_the_programme_sets() {
    let mut office = Office::new();
    assert_eq!(office.tally("2020-09-29"), (3, 1, 2, 0), "91 days left");
    assert_eq!(office.tally("2020-09-30"), (3, 1, 2, 1), "90 days left");
    office.sample.record(
        Kind::Parameter,
        json!({"code": "mandate-warning-days", "value": "30", "from": "2020-01-01",
               "basis": "paramètre, non prescrit"}),
    );
    assert_eq!(office.tally("2020-09-30"), (3, 1, 2, 0));
    assert_eq!(office.tally("2020-11-29"), (3, 1, 2, 1));
}

#[test]
fn an_open_mandate_ends_with_its_body() {
    let mut office = Office::new();
    let person = office
        .sample
        .record(Kind::Person, json!({"name": "Issa Diallo"}));
    office.sample.record(
        Kind::Membership,
        json!({"person": person.to_string(), "body": office.body.to_string(),
               "post": office.drivers.to_string(), "from": "2019-03-01"}),
    );
    office
        .sample
        .amend(office.body.0, json!({"to": "2020-12-31"}));
    assert_eq!(office.tally("2020-12-31"), (3, 1, 2, 1));
    assert_eq!(office.tally("2021-01-01"), (0, 0, 0, 0));
}
