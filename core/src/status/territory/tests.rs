//! What is counted in areas, and what changes it.

use serde_json::{Value, json};

use super::*;
use crate::facts::Kind;
use crate::present::sample::{Sample, day};

struct Land {
    sample: Sample,
    named: BTreeMap<&'static str, EntryId>,
}

impl Land {
    /// Mali, of two regions: one with two communes of a village each, one with nothing.
    fn new() -> Self {
        let mut land = Self {
            sample: Sample::new(),
            named: BTreeMap::new(),
        };
        land.area("mali", "country", None);
        land.area("kayes", "region", Some("mali"));
        land.area("gao", "region", Some("mali"));
        land.area("cercle", "cercle", Some("kayes"));
        for (commune, village) in [("c1", "v1"), ("c2", "v2")] {
            land.area(commune, "commune", Some("cercle"));
            land.area(village, "village", Some(commune));
        }
        land.body("cnp", "CNP", None, Some("mali"));
        land.body("ccr", "CCR", Some("cnp"), Some("kayes"));
        land
    }

    fn id(&self, name: &str) -> EntryId {
        self.named[name]
    }

    fn area_id(&self, name: &str) -> AreaId {
        AreaId(self.id(name))
    }

    fn record(&mut self, name: &'static str, kind: Kind, fields: Value) {
        let id = self.sample.record(kind, fields);
        self.named.insert(name, id);
    }

    fn area(&mut self, name: &'static str, level: &str, parent: Option<&str>) {
        let parents: Vec<Value> = parent
            .map(|parent| json!({"parent": self.id(parent).to_string()}))
            .into_iter()
            .collect();
        let fields = json!({"name": name, "level": level, "parents": parents});
        self.record(name, Kind::Area, fields);
    }

    fn body(&mut self, name: &'static str, kind: &str, parent: Option<&str>, area: Option<&str>) {
        let level = self
            .sample
            .register
            .charter()
            .kind(kind)
            .unwrap()
            .level
            .clone();
        let parents: Vec<Value> = parent
            .map(|parent| json!({"parent": self.id(parent).to_string()}))
            .into_iter()
            .collect();
        let mut fields = json!({"name": name, "kind": kind, "level": level, "parents": parents, "from": "2015-01-01"});
        if let Some(area) = area {
            fields["area"] = json!(self.id(area).to_string());
        }
        self.record(name, Kind::Body, fields);
    }

    fn on(&self, text: &str) -> Territory {
        let register = &self.sample.register;
        let said_on = |fact| {
            let moment = register.latest_act_on(fact)?;
            crate::calendar::read_day(&moment[..10])
        };
        let asked = Asked {
            day: day(text),
            said_on: &said_on,
        };
        Territory::on(register.programme(), register.charter(), asked)
    }

    fn figures(&self, area: &str) -> Figures {
        self.on("2020-06-30").figures(self.area_id(area)).unwrap()
    }

    fn kind(&self, code: &str) -> usize {
        let kinds = self.sample.register.charter().kinds();
        kinds.iter().position(|kind| kind.code == code).unwrap()
    }
}

#[test]
fn what_lies_below_is_added_up() {
    let land = Land::new();
    assert_eq!(land.figures("mali").n_areas, [0, 2, 1, 2, 2]);
    assert_eq!(land.figures("kayes").n_areas, [0, 0, 1, 2, 2]);
    assert_eq!(land.figures("gao").n_areas, [0; 5]);
    assert_eq!(land.figures("v1").n_areas, [0; 5]);
    let (cnp, ccr) = (land.kind("CNP"), land.kind("CCR"));
    let count = |figures: &Figures| (figures.n_bodies[cnp], figures.n_bodies[ccr]);
    assert_eq!(count(&land.figures("mali")), (1, 1));
    assert_eq!(count(&land.figures("kayes")), (0, 1));
    assert_eq!(count(&land.figures("gao")), (0, 0));
    assert_eq!(count(land.on("2020-06-30").whole()), (1, 1));
}

#[test]
fn an_area_of_the_level_without_a_living_body_is_missing_one() {
    let mut land = Land::new();
    let (ccr, cv) = (land.kind("CCR"), land.kind("CV"));
    let missing = |land: &Land, area: &str, kind: usize| {
        let figures = land.figures(area);
        (figures.n_missing[kind], figures.n_served[kind])
    };
    assert_eq!(missing(&land, "mali", ccr), (1, 2));
    assert_eq!(
        missing(&land, "kayes", ccr),
        (0, 1),
        "the area itself counts"
    );
    assert_eq!(missing(&land, "gao", ccr), (1, 1));
    assert_eq!(missing(&land, "kayes", cv), (2, 2));
    land.body("cv", "CV", Some("ccr"), Some("v1"));
    land.body("cv too", "CV", Some("ccr"), Some("v1"));
    assert_eq!(
        missing(&land, "kayes", cv),
        (1, 2),
        "two in one village serve one"
    );
    // A body of another level's area serves none of its own level.
    land.body("stray", "CV", Some("ccr"), Some("c2"));
    assert_eq!(missing(&land, "kayes", cv), (1, 2));
    assert_eq!(land.figures("kayes").n_bodies[cv], 3);
    let stray = land.id("cv");
    let other = land.id("cv too");
    land.sample.amend(stray, json!({"to": "2019-12-31"}));
    land.sample.amend(other, json!({"to": "2019-12-31"}));
    assert_eq!(
        missing(&land, "kayes", cv),
        (2, 2),
        "a dissolved one no longer"
    );
}

#[test]
fn seats_and_ending_mandates_are_those_of_the_bodies_within() {
    let mut land = Land::new();
    land.body("cv", "CV", Some("ccr"), Some("v1"));
    let body = land.id("cv").to_string();
    land.record(
        "chair",
        Kind::Post,
        json!({"name": "Présidence", "body": body, "seats": 3}),
    );
    land.record("awa", Kind::Person, json!({"name": "Awa"}));
    let (chair, awa) = (land.id("chair").to_string(), land.id("awa").to_string());
    land.record(
        "notice",
        Kind::Parameter,
        json!({"code": "mandate-warning-days", "value": "90", "basis": "x"}),
    );
    land.record(
        "mandate",
        Kind::Membership,
        json!({"body": body, "post": chair, "person": awa, "standing": "holder", "from": "2019-01-01", "to": "2020-08-31"}),
    );
    let seats = |area: &str, text: &str| land.on(text).figures(land.area_id(area)).unwrap().seats;
    let expected = Tally {
        n_posts: 1,
        n_held: 1,
        n_vacant: 2,
        n_ending: 1,
    };
    for area in ["v1", "c1", "kayes", "mali"] {
        assert_eq!(seats(area, "2020-06-30"), expected, "{area}");
    }
    assert_eq!(seats("v2", "2020-06-30"), Tally::default());
    assert_eq!(seats("mali", "2020-06-01").n_ending, 0, "91 days before");
    assert_eq!(seats("mali", "2020-09-01").n_vacant, 3);
    assert_eq!(land.on("2020-06-30").notice_days(), Some(90));
}

#[test]
fn the_newest_day_is_that_of_the_last_act_on_bodies_there() {
    let mut land = Land::new();
    land.body("cv", "CV", Some("ccr"), Some("v1"));
    land.sample.stamp.at = "2021-03-04T08:00:00Z".to_owned();
    let body = land.id("cv").to_string();
    let session = json!({"body": body, "kind": "ordinary", "opens_on": "2020-03-05"});
    land.record("session", Kind::Session, session);
    land.sample.stamp.at = "2021-05-06T08:00:00Z".to_owned();
    let session = land.id("session").to_string();
    land.record(
        "minutes",
        Kind::Minutes,
        json!({"session": session, "debates": "Lu."}),
    );
    let newest = |land: &Land, area: &str| land.figures(area).newest;
    assert_eq!(newest(&land, "v1"), Some(day("2021-05-06")));
    assert_eq!(newest(&land, "mali"), Some(day("2021-05-06")));
    assert_eq!(
        newest(&land, "v2"),
        None,
        "nothing was said of any body there"
    );
    land.sample.stamp.at = "2022-01-02T08:00:00Z".to_owned();
    let session = land.id("session");
    land.sample.amend(session, json!({"place": "Kita"}));
    assert_eq!(
        newest(&land, "c1"),
        Some(day("2022-01-02")),
        "an amendment counts"
    );
}

#[test]
fn areas_lie_as_they_lay_on_the_day() {
    let mut land = Land::new();
    let (kayes, gao) = (land.id("kayes").to_string(), land.id("gao").to_string());
    let parents =
        json!([{"parent": kayes, "to": "2023-06-30"}, {"parent": gao, "from": "2023-07-01"}]);
    let cercle = land.id("cercle");
    land.sample.amend(cercle, json!({"parents": parents}));
    let v2 = land.id("v2");
    land.sample.amend(v2, json!({"to": "2022-12-31"}));
    let n_areas =
        |text: &str, area: &str| land.on(text).figures(land.area_id(area)).unwrap().n_areas;
    assert_eq!(n_areas("2020-01-01", "kayes"), [0, 0, 1, 2, 2]);
    assert_eq!(n_areas("2023-06-30", "kayes"), [0, 0, 1, 2, 1]);
    assert_eq!(n_areas("2023-07-01", "kayes"), [0; 5]);
    assert_eq!(n_areas("2023-07-01", "gao"), [0, 0, 1, 2, 1]);
    assert_eq!(land.on("2023-07-01").figures(AreaId(v2)), None);
}

#[test]
fn a_ring_that_a_merge_made_is_left_out_and_counted() {
    let mut land = Land::new();
    let mut other = Sample::new();
    other.register = land.sample.register.clone();
    other.stamp = crate::present::sample::stamp(2);
    let under = |id: EntryId| json!({"parents": [{"parent": id.to_string()}]});
    let (c1, c2) = (land.id("c1"), land.id("c2"));
    land.sample.amend(c1, under(c2));
    other.amend(c2, under(c1));
    let entries: Vec<_> = other.register.journal().entries().cloned().collect();
    land.sample.register.admit_all(entries);
    let territory = land.on("2020-06-30");
    assert_eq!(
        territory.n_in_rings(),
        4,
        "both communes, and their villages"
    );
    assert_eq!(territory.whole().n_areas, [1, 2, 1, 0, 0]);
    assert_eq!(territory.figures(AreaId(c1)), None);
}

#[test]
fn a_body_without_an_area_stands_in_the_whole_alone() {
    let mut land = Land::new();
    land.body("utgfs", "UTGFS", Some("cnp"), None);
    let territory = land.on("2020-06-30");
    assert_eq!(territory.n_unplaced(), 1);
    let utgfs = land.kind("UTGFS");
    assert_eq!(territory.whole().n_bodies[utgfs], 1);
    assert_eq!(land.figures("mali").n_bodies[utgfs], 0);
}

/// Figures of an area are its own and those of its children, whatever the tree.
#[test]
fn the_whole_is_the_sum_of_its_parts() {
    let mut land = Land::new();
    land.body("cv", "CV", Some("ccr"), Some("v1"));
    land.body("cc", "CC", Some("ccr"), Some("c2"));
    let territory = land.on("2020-06-30");
    let sum = |area: Option<AreaId>, count: fn(&Figures) -> &[u32], at: usize| -> u32 {
        let children = territory.children(area);
        children
            .map(|child| count(&territory.figures(child).unwrap())[at])
            .sum()
    };
    for name in ["mali", "kayes", "cercle", "c1"] {
        let area = land.area_id(name);
        let figures = territory.figures(area).unwrap();
        let own = |kind: usize| {
            let bodies = land.sample.register.programme().bodies();
            let kinds = land.sample.register.charter().kinds();
            let is_own = |body: &crate::facts::Body| {
                body.area == Some(area) && body.kind.as_deref() == Some(kinds[kind].code.as_str())
            };
            u32::try_from(bodies.filter(|(_, body)| is_own(body)).count()).unwrap()
        };
        for kind in 0..land.sample.register.charter().kinds().len() {
            let below = sum(Some(area), |figures| &figures.n_bodies, kind);
            assert_eq!(figures.n_bodies[kind], own(kind) + below, "{name}");
        }
    }
    let roots = sum(None, |figures| &figures.n_areas, 4);
    assert_eq!(roots, territory.whole().n_areas[4]);
}
