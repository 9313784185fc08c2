//! A year of campaigns, and the regions that none reached.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

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
    let year = campaign_calendar(&sample.register, None, on);
    assert_eq!(year.years, [2019, 2018]);
    assert_eq!((year.n_held, year.n_coming, year.n_uncounted), (2, 1, 1));
    assert_eq!((year.women, year.men, year.cost), (120, 0, 3000));
    assert_eq!(year.rows[0].state, CampaignState::Held);
    assert_eq!(year.rows[2].state, CampaignState::Planned);
    let regions = coverage(&sample.register, "region", 2019, on);
    let row = |name: &str| {
        let found = regions
            .iter()
            .find(|row| row.area.name.as_deref() == Some(name));
        found.unwrap()
    };
    assert_eq!((row("Kayes").n_held, row("Kayes").women), ([1, 0, 1], 120));
    assert_eq!(row("Kayes").last, Some(day("2019-11-04")));
    assert_eq!((row("Mopti").n_held, row("Mopti").n_coming), ([0; 3], 1));
    assert_eq!(row("Gao").last, None);
    assert_eq!(
        coverage(&sample.register, "country", 2019, on)[0].n_held,
        [1, 0, 1]
    );
}
