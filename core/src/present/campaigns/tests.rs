//! A year of campaigns, and the regions that none reached.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};
use crate::status::DutyState;

#[test]
fn a_year_tells_whom_it_reached_and_whom_it_left_out() {
    let (mut sample, id) = Sample::with_charter();
    let (kayes, mopti) = (id("kayes").to_string(), id("mopti").to_string());
    let mut campaign = |kind: &str, area: &str, from: &str, women: Option<u32>| {
        let fields = json!({
            "kind": kind, "theme": "Ciblage", "area": area, "from": from, "women": women,
            "cost": 1000, "source": women.is_none().then_some("Journal de bord"),
        });
        sample.record(Kind::Campaign, fields)
    };
    campaign("information", &kayes, "2019-10-29", Some(120));
    campaign("consultation", &kayes, "2019-11-04", None);
    campaign("information", &mopti, "2019-12-15", Some(0));
    campaign("information", &mopti, "2018-12-15", Some(7));
    let on = day("2019-12-01");
    let year = campaign_calendar(&sample.register, &CampaignFilter::default(), on);
    assert_eq!(year.years, [2019, 2018]);
    assert_eq!((year.n_held, year.n_coming, year.n_uncounted), (2, 1, 1));
    assert_eq!((year.women, year.men, year.cost), (120, 0, 3000));
    assert_eq!(year.rows[0].state, CampaignState::Held);
    assert_eq!(year.rows[2].state, CampaignState::Planned);
    let regions = coverage(&sample.register, "region", 2019, on);
    let row = |name: &str| {
        let found = regions
            .rows
            .iter()
            .find(|row| row.area.name.as_deref() == Some(name));
        found.unwrap()
    };
    assert_eq!((row("Kayes").n_held, row("Kayes").women), ([1, 0, 1], 120));
    assert_eq!(row("Kayes").last, Some(day("2019-11-04")));
    assert_eq!((row("Mopti").n_held, row("Mopti").n_coming), ([0; 3], 1));
    assert_eq!(row("Gao").last, None);
    assert_eq!(
        coverage(&sample.register, "country", 2019, on).rows[0].n_held,
        [1, 0, 1]
    );
    let left_out = |found: &Coverage| (found.n_reached, found.n_nowhere, found.n_wider);
    assert_eq!(left_out(&regions), (1, 0, 0));
    let cercles = coverage(&sample.register, "cercle", 2019, on);
    assert_eq!(
        left_out(&cercles),
        (0, 0, 2),
        "nobody knows which cercles they reached"
    );
}

#[test]
fn campaigns_are_found_by_sort_place_holder_and_channel() {
    let (mut sample, id) = Sample::with_charter();
    let mut campaign = |kind: &str, area: &str, channels: &str| {
        let fields = json!({
            "kind": kind, "theme": kind, "area": id(area).to_string(), "from": "2019-10-29",
            "to": "2019-11-02", "channels": channels, "women": 10, "women_expected": 20,
            "body": id("ar-mopti").to_string(),
        });
        sample.record(Kind::Campaign, fields)
    };
    campaign("information", "mopti", "Radio rurale ; affiches");
    campaign("consultation", "kayes", "affiches,\nréunions");
    let on = day("2019-12-01");
    let found = |asked: CampaignFilter| campaign_calendar(&sample.register, &asked, on);
    let all = CampaignFilter::default();
    let whole = found(all.clone());
    assert_eq!(whole.channels, ["affiches", "Radio rurale", "réunions"]);
    assert_eq!(
        (whole.expected, whole.n_unpriced, whole.year),
        (40, 2, 2019)
    );
    let months = [9, 10, 11, 12].map(|month| whole.rows[0].is_in_month(2019, month));
    assert_eq!(months, [false, true, true, false]);
    let themes = |asked: CampaignFilter| {
        let rows = found(asked).rows.into_iter();
        rows.map(|row| row.theme).collect::<Vec<_>>()
    };
    let kind = Some(CampaignKind::Information);
    assert_eq!(
        themes(CampaignFilter {
            kind,
            ..all.clone()
        }),
        ["information"]
    );
    let area = Some(AreaId(id("kayes")));
    assert_eq!(
        themes(CampaignFilter {
            area,
            ..all.clone()
        }),
        ["consultation"]
    );
    let area = Some(AreaId(id("mali")));
    assert_eq!(
        themes(CampaignFilter {
            area,
            ..all.clone()
        })
        .len(),
        2
    );
    let channel = Some("RADIO RURALE".to_owned());
    assert_eq!(
        themes(CampaignFilter {
            channel,
            ..all.clone()
        }),
        ["information"]
    );
    let body = Some(BodyId(id("ar-kayes")));
    assert!(
        themes(CampaignFilter {
            body,
            ..all.clone()
        })
        .is_empty()
    );
    let year = Some(2020);
    assert!(themes(CampaignFilter { year, ..all }).is_empty());
}

#[test]
fn an_antenna_owes_a_campaign_each_quarter() {
    let (mut sample, id) = Sample::with_charter();
    let antenna = id("ar-mopti");
    let fields = json!({
        "kind": "information", "theme": "Ciblage", "body": antenna.to_string(),
        "from": "2020-02-10", "women": 300,
    });
    let campaign = sample.record(Kind::Campaign, fields);
    let owed = owed_campaigns(&sample.register, 2020, day("2020-08-01"));
    assert_eq!((owed.len(), owed[0].duty.as_str()), (3, "AR-4"));
    let own = owed.iter().find(|one| one.body.id == antenna).unwrap();
    let quarters: Vec<_> = own.quarters.iter().map(|one| one.state).collect();
    let expected = [
        DutyState::Done { late: false },
        DutyState::Late,
        DutyState::Due,
        DutyState::NotYetDue,
    ];
    assert_eq!(quarters, expected);
    assert_eq!(own.quarters[0].campaigns, [CampaignId(campaign)]);
}
