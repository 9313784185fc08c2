//! What the page of the territory shows.

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::drafts::areas::{Choice, Gathering, Terms, read_text};
use crate::drafts::committees;
use crate::facts::{Aggregation, Kind};
use crate::ids::IndicatorId;
use crate::present::sample::{Sample, day};
use crate::register::{OwnStep, Pouring};

const COMMUNES: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n\
    Mali,ML,Kayes,ML01,Kayes,ML0101,Bangassi,ML010101\n\
    Mali,ML,Kayes,ML01,Bafoulabé,ML0102,Bamafelé,ML010201\n\
    Mali,ML,Kayes,ML01,Bafoulabé,ML0102,Écluse,ML010203\n\
    Mali,ML,Kayes,ML01,Bafoulabé,ML0102,Diakon,ML010202\n";

fn pour(sample: &mut Sample, steps: Vec<OwnStep>) {
    let mut pouring = Pouring::new(&sample.register, steps, sample.stamp.clone());
    while !pouring.step(100).unwrap().is_done() {}
    sample.register = pouring.finish(&sample.register).unwrap().register;
}

/// The charter's first facts, four communes, and a committee in those of one cercle.
fn country() -> Sample {
    let (mut sample, _) = Sample::with_charter();
    let lists = read_text("x", COMMUNES, None).unwrap();
    let mut gathering = Gathering::new(lists, sample.register.charter());
    while !gathering.step(100).is_done() {}
    let terms = Terms {
        day: day("2020-01-01"),
        valid_from: None,
        source: None,
    };
    let survey = gathering.survey(&sample.register, terms);
    pour(&mut sample, survey.steps(&Choice::default()));
    let charter = sample.register.charter().clone();
    let write = |words: &crate::charter::words::Words| words.fr().to_owned();
    let kind = charter.kind("CC").unwrap();
    let asked = committees::Asked {
        kind,
        within: &[of_code(&sample, "ML0102")],
        on: day("2020-01-01"),
        pattern: &committees::propose_pattern(kind, &write),
        without: &BTreeSet::new(),
        write: &write,
    };
    let foundings = committees::Foundings::of(&sample.register, &asked).unwrap();
    let steps = foundings.steps(&sample.register, &BTreeSet::new());
    pour(&mut sample, steps);
    sample
}

fn of_code(sample: &Sample, code: &str) -> AreaId {
    let mut areas = sample.register.programme().areas();
    let found = areas.find(|(_, area)| area.code.as_deref() == Some(code));
    found.unwrap().0
}

fn index(sample: &Sample) -> TerritoryIndex {
    TerritoryIndex::on(&sample.register, day("2020-06-30"), day("2020-12-31"))
}

fn kind(sample: &Sample, code: &str) -> usize {
    let kinds = sample.register.charter().kinds();
    kinds.iter().position(|kind| kind.code == code).unwrap()
}

#[test]
fn children_stand_by_name_with_what_there_is_in_each() {
    let sample = country();
    let index = index(&sample);
    let roots = index.children(&sample.register, None);
    assert_eq!(roots.len(), 1);
    assert_eq!((roots[0].name.as_str(), roots[0].n_children), ("Mali", 9));
    let communes = index.children(&sample.register, Some(of_code(&sample, "ML0102")));
    let names: Vec<&str> = communes.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(
        names,
        ["Bamafelé", "Diakon", "Écluse"],
        "accents do not part them"
    );
    let cc = kind(&sample, "CC");
    assert!(communes.iter().all(|line| line.figures.n_bodies[cc] == 1));
    assert!(communes.iter().all(|line| line.figures.seats.n_vacant == 1));
    let cercles = index.children(&sample.register, Some(of_code(&sample, "ML01")));
    let missing: Vec<u32> = cercles
        .iter()
        .map(|line| line.figures.n_missing[cc])
        .collect();
    assert_eq!(missing, [0, 1]);
    assert_eq!(index.n_unplaced(), 0);
}

#[test]
fn the_path_leads_from_the_country_down() {
    let sample = country();
    let path = index(&sample).path(&sample.register, of_code(&sample, "ML010203"));
    let told: Vec<(&str, &str)> = path
        .iter()
        .map(|step| (step.name.as_str(), step.level.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Mali", "country"),
            ("Kayes", "region"),
            ("Bafoulabé", "cercle"),
            ("Écluse", "commune")
        ]
    );
}

#[test]
fn a_shade_is_a_figure_and_what_it_is_of_and_nothing_known_is_not_nought() {
    let sample = country();
    let index = index(&sample);
    let cc = kind(&sample, "CC");
    let shades = index.shades(&sample.register, 1, None, Measure::Missing(cc));
    assert_eq!(shades.shades.len(), 9);
    let of = |shades: &Shades, code: &str| {
        let found = shades
            .shades
            .iter()
            .find(|shade| shade.code.as_deref() == Some(code));
        found.map(|shade| (shade.value, shade.of)).unwrap()
    };
    assert_eq!(of(&shades, "ML01"), (Some(1), 4));
    assert_eq!(of(&shades, "ML07"), (None, 0), "no commune is known there");
    assert_eq!((shades.n_known, shades.range), (1, Some((1, 1))));
    let covered = index.shades(&sample.register, 1, None, Measure::Covered(cc));
    assert_eq!(of(&covered, "ML01"), (Some(3), 4));
    // The regional offices of Kayes, Mopti and Gao have posts with vacant seats.
    let vacant = index.shades(&sample.register, 1, None, Measure::Vacant);
    assert_eq!(vacant.n_known, 3);
    let silence = index.shades(&sample.register, 1, None, Measure::Silence);
    assert_eq!(of(&silence, "ML01").0, Some(92), "since 30 September");
    assert_eq!(of(&silence, "ML02").0, None);
    let within = Some(of_code(&sample, "ML0102"));
    let communes = index.shades(&sample.register, 3, within, Measure::Bodies(cc));
    assert_eq!((communes.n_known, communes.range), (3, Some((1, 1))));
}

fn value_of(shades: &Shades, code: &str) -> (Option<i64>, u32) {
    let mut all = shades.shades.iter();
    let found = all.find(|shade| shade.code.as_deref() == Some(code));
    found.map(|shade| (shade.value, shade.of)).unwrap()
}

/// Gives areas a square each, side by side.
fn draw(sample: &mut Sample, codes: &[&str]) {
    for (at, code) in codes.iter().enumerate() {
        let at = i32::try_from(at).unwrap();
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)];
        let ring = corners.map(|(east, north)| crate::outline::Point {
            east: (at + east) * 10_000,
            north: north * 10_000,
        });
        let outline = crate::outline::Outline::of(&[ring.to_vec()]).unwrap();
        let area = of_code(sample, code);
        sample.amend(area.0, json!({"outline": outline.to_string()}));
    }
}

#[test]
fn a_map_has_the_areas_that_have_outlines_and_there_is_none_without() {
    let mut sample = country();
    let cercle = Some(of_code(&sample, "ML0102"));
    assert_eq!(index(&sample).map(&sample.register, 3, cercle), None);
    draw(&mut sample, &["ML010201", "ML010203"]);
    let index = index(&sample);
    let map = index.map(&sample.register, 3, cercle).unwrap();
    assert_eq!((map.pieces.len(), map.high), (2, 5000));
    assert!(map.pieces.iter().all(|piece| piece.room == Room::Name));
    assert_eq!(index.map(&sample.register, 1, None), None);
}

#[test]
fn what_is_worked_out_elsewhere_is_shaded_with_what_it_leaves_out() {
    let mut sample = country();
    let bafoulabe = of_code(&sample, "ML0102");
    let bodies = index(&sample).shades(&sample.register, 1, None, Measure::AllBodies);
    assert_eq!(bodies.n_known, 9, "none is nought");
    let agents = index(&sample).shades(&sample.register, 2, None, Measure::Agents);
    assert_eq!(value_of(&agents, "ML0102"), (Some(0), 1));
    let silent = index(&sample).shades(&sample.register, 2, None, Measure::Silent);
    let no_limit = silent.left_out == [LeftOut::NoLimit];
    assert!(no_limit || silent.n_known > 0, "{silent:?}");
    let campaign = json!({"kind": "information", "theme": "Droits", "from": "2020-03-01",
        "area": bafoulabe.0.to_string()});
    sample.record(Kind::Campaign, campaign);
    let index = index(&sample);
    let held = index.shades(&sample.register, 2, None, Measure::Campaigns);
    assert_eq!(held.shades.len(), 2);
    let communes = index.shades(&sample.register, 3, None, Measure::Campaigns);
    assert_eq!(value_of(&communes, "ML010201").0, Some(0));
}

#[test]
fn an_indicator_is_shown_as_it_adds_up_and_what_is_missing_is_told() {
    let mut sample = country();
    let indicator = |code: &str, aggregation: &str| {
        json!({"code": code, "name": "Ménages", "unit": "ménages", "direction": "up",
            "aggregation": aggregation, "frequency": "yearly", "level": "commune"})
    };
    let sum = sample.record(Kind::Indicator, indicator("S", "sum"));
    let rate = sample.record(Kind::Indicator, indicator("R", "rate"));
    for (code, figure) in [("ML010201", 120), ("ML010202", 30)] {
        let area = of_code(&sample, code).0.to_string();
        for indicator in [sum, rate] {
            let fields = json!({"indicator": indicator.to_string(), "area": area,
                "cut_off": "2019-12-31", "figure": figure});
            sample.record(Kind::Measurement, fields);
        }
    }
    let index = index(&sample);
    let shades = |level, id| {
        let measure = Measure::Indicator(IndicatorId(id));
        index.shades(&sample.register, level, None, measure)
    };
    let communes = shades(3, sum);
    assert_eq!(value_of(&communes, "ML010201").0, Some(120));
    assert_eq!(
        value_of(&communes, "ML010203").0,
        None,
        "not known is not nought"
    );
    let cercles = shades(2, sum);
    assert_eq!(value_of(&cercles, "ML0102").0, Some(150));
    let rule = cercles.rule.unwrap();
    assert_eq!(rule.aggregation, Aggregation::Sum);
    assert_eq!(rule.period.map(|period| period.year), Some(2019));
    let rates = shades(2, rate);
    assert_eq!(value_of(&rates, "ML0102").0, None, "rates are not added");
    assert!(rates.left_out.contains(&LeftOut::NotAdded(1)));
    assert_eq!(value_of(&shades(3, rate), "ML010202").0, Some(30));
}

#[test]
fn a_clock_that_is_ahead_makes_nothing_fresh() {
    let mut sample = country();
    sample.stamp.at = "2035-01-01T08:00:00Z".to_owned();
    let area = of_code(&sample, "ML010203");
    let mut bodies = sample.register.programme().bodies();
    let body = bodies.find(|(_, body)| body.area == Some(area)).unwrap().0;
    sample.amend(body.0, json!({"seat": "Mairie"}));
    let newest = |today: &str| {
        let index = TerritoryIndex::on(&sample.register, day("2020-06-30"), day(today));
        index.area(&sample.register, area).unwrap().figures.newest
    };
    assert_eq!(newest("2035-01-01"), Some(day("2035-01-01")));
    assert_eq!(
        newest("2020-12-31"),
        Some(day("2020-09-30")),
        "its posts were recorded then"
    );
}
