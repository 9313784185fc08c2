//! Areas taken in from lists, on random countries: whatever the order of the rows and the files,
//! the same tree comes of them, twice brings nothing more, and figures are what counting one by
//! one gives.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::calendar::read_day;
use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::drafts::areas::{Choice, Gathering, Survey, Terms, read_text};
use governance::facts::Kind;
use governance::ids::{Actor, AreaId, EntryId};
use governance::present::territory::{MAP_WIDE, TerritoryIndex};
use governance::register::{Intent, OwnStep, Pouring, Register, Stamp};
use governance::status::territory::{Asked, Figures, Territory};
use proptest::prelude::*;
use serde_json::json;

/// A country: per level below it, the area of the level above that each area lies in.
#[derive(Debug, Clone)]
struct Country {
    levels: Vec<Vec<usize>>,
    /// Bodies: a kind, an area of the level that it serves, whether it is over.
    bodies: Vec<(usize, usize, bool)>,
    seed: u64,
    n_files: usize,
}

fn any_country() -> impl Strategy<Value = Country> {
    let level = |most| prop::collection::vec(0_usize..1000, 1..most);
    let bodies = prop::collection::vec((0_usize..8, 0_usize..1000, any::<bool>()), 0..30);
    (
        level(5),
        level(8),
        level(12),
        level(25),
        bodies,
        any::<u64>(),
        1_usize..4,
    )
        .prop_map(
            |(regions, cercles, communes, villages, bodies, seed, n_files)| Country {
                levels: vec![regions, cercles, communes, villages],
                bodies,
                seed,
                n_files,
            },
        )
}

/// Kept in the repository: what once failed is tried first for ever.
const SEEDS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/suite/territory.proptest-regressions"
);

/// Where failing seeds are kept, and how many countries are tried; `PROPTEST_CASES` looks longer.
fn config() -> ProptestConfig {
    let persistence = prop::test_runner::FileFailurePersistence::Direct(SEEDS);
    let common = ProptestConfig::default();
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_asked { common.cases } else { 48 },
        failure_persistence: Some(Box::new(persistence)),
        ..common
    }
}

const LEVELS: [&str; 5] = ["country", "region", "cercle", "commune", "village"];

fn code(level: usize, at: usize) -> String {
    format!("P{level}-{at}")
}

impl Country {
    fn n_areas(&self, level: usize) -> usize {
        level
            .checked_sub(1)
            .map_or(1, |below| self.levels[below].len())
    }

    fn parent(&self, level: usize, at: usize) -> Option<usize> {
        let above = level.checked_sub(1)?;
        Some(self.levels[above][at] % self.n_areas(above))
    }

    /// Writes the areas as rows in any order, in several files.
    fn files(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for (level, name) in LEVELS.iter().enumerate() {
            for at in 0..self.n_areas(level) {
                let parent = self.parent(level, at);
                let parent = parent
                    .map(|parent| code(level - 1, parent))
                    .unwrap_or_default();
                let place = format!("-{}.{at:03},{}.5", 1 + at % 12, 11 + level);
                rows.push(format!(
                    "{},Lieu {at},{parent},{name},{place}",
                    code(level, at)
                ));
            }
        }
        let mut seed = self.seed;
        for place in (1..rows.len()).rev() {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            rows.swap(place, (seed >> 33) as usize % (place + 1));
        }
        let heads = "code,name,parent,level,longitude,latitude".to_owned();
        let files = rows.chunks(rows.len().div_ceil(self.n_files));
        files
            .map(|rows| format!("{heads}\n{}\n", rows.join("\n")))
            .collect()
    }
}

fn survey(register: &Register, country: &Country) -> Survey {
    let files = country.files();
    let lists = files
        .iter()
        .flat_map(|text| read_text("x", text, None).unwrap());
    let mut gathering = Gathering::new(lists.collect(), register.charter());
    while !gathering.step(3).is_done() {}
    let terms = Terms {
        day: read_day("2026-11-27").unwrap(),
        valid_from: None,
        source: None,
    };
    gathering.survey(register, terms)
}

fn pour(register: &mut Register, steps: Vec<OwnStep>) -> Vec<EntryId> {
    let stamp = Stamp {
        actor: Actor::from_number(7),
        at: "2026-11-27T10:00:00Z".to_owned(),
        by: "Agent".to_owned(),
    };
    let mut pouring = Pouring::new(register, steps, stamp);
    while !pouring.step(10).unwrap().is_done() {}
    let poured = pouring.finish(register).unwrap();
    *register = poured.register;
    poured.entries.iter().map(|entry| entry.id()).collect()
}

fn empty() -> Register {
    Register::new(Arc::new(Charter::parse(SHIPPED).unwrap()))
}

fn by_code(register: &Register) -> BTreeMap<String, AreaId> {
    let areas = register.programme().areas();
    areas
        .filter_map(|(id, area)| Some((area.code.clone()?, id)))
        .collect()
}

/// Records the bodies, none under another: a kind of the first level needs none, and figures do
/// not ask what a body reports to.
fn found(register: &mut Register, country: &Country) {
    let charter = register.charter().clone();
    let areas = by_code(register);
    let kinds: Vec<_> = charter.kinds().to_vec();
    let top = kinds.iter().find(|kind| kind.parent.is_none()).unwrap();
    let body = |fields: serde_json::Value| -> OwnStep {
        let fields = fields.as_object().unwrap().clone();
        Box::new(move |_| Intent::Record {
            kind: Kind::Body,
            fields: fields.clone(),
        })
    };
    let first = json!({"name": "En haut", "level": top.level});
    let above = pour(register, vec![body(first)])[0];
    let mut steps = Vec::new();
    for (kind, area, is_over) in &country.bodies {
        let kind = &kinds[kind % kinds.len()];
        let level = LEVELS
            .iter()
            .position(|level| *level == kind.serves)
            .unwrap();
        let area = areas[&code(level, area % country.n_areas(level))];
        let mut fields = json!({"name": "Comité", "kind": kind.code, "level": kind.level,
            "area": area.0.to_string(), "parents": [{"parent": above.to_string()}]});
        if *is_over {
            fields["to"] = json!("2020-12-31");
        }
        steps.push(body(fields));
    }
    pour(register, steps);
}

/// Counts what there is in an area, one fact at a time.
fn counted(register: &Register, area: AreaId) -> Figures {
    let (programme, charter) = (register.programme(), register.charter());
    let day = read_day("2026-11-27").unwrap();
    let lies_within = |at: AreaId| {
        let above = |at: &AreaId| programme.area(*at)?.parent_on(day);
        std::iter::successors(Some(at), above).any(|at| at == area)
    };
    let number = |count: usize| u32::try_from(count).unwrap();
    let areas = |level: &str| {
        let all = programme.areas();
        all.filter(|(id, area)| area.level == level && lies_within(*id))
            .map(|(id, _)| id)
            .collect::<Vec<_>>()
    };
    let living = |kind: &str| {
        programme
            .bodies()
            .filter(|(_, body)| body.kind.as_deref() == Some(kind) && body.life().contains(day))
            .filter_map(|(_, body)| body.area)
            .filter(|area| lies_within(*area))
            .collect::<Vec<_>>()
    };
    let own = |level: &str| usize::from(programme.area(area).unwrap().level == level);
    let kinds = charter.kinds();
    let served: Vec<Vec<AreaId>> = kinds.iter().map(|kind| areas(&kind.serves)).collect();
    let bodies: Vec<Vec<AreaId>> = kinds.iter().map(|kind| living(&kind.code)).collect();
    let missing = served.iter().zip(&bodies).map(|(served, bodies)| {
        let lacks = |area: &&AreaId| !bodies.contains(area);
        number(served.iter().filter(lacks).count())
    });
    let levels = charter.area_levels().iter();
    Figures {
        n_areas: levels
            .map(|level| number(areas(&level.code).len() - own(&level.code)))
            .collect(),
        n_missing: missing.collect(),
        n_served: served.iter().map(|areas| number(areas.len())).collect(),
        n_bodies: bodies
            .iter()
            .map(|areas| number(areas.len()))
            .chain([0])
            .collect(),
        ..Figures::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_tree_is_that_of_the_lists_and_twice_brings_nothing(country in any_country()) {
        let mut register = empty();
        let first = survey(&register, &country);
        let n_areas: usize = (0..LEVELS.len()).map(|level| country.n_areas(level)).sum();
        prop_assert_eq!(first.flawed.len(), 0);
        prop_assert_eq!(first.total().n_new, n_areas);
        let acts = pour(&mut register, first.steps(&Choice::default()));
        prop_assert_eq!(acts.len(), n_areas);
        prop_assert_eq!(register.concerns(), []);
        let areas = by_code(&register);
        let day = read_day("1999-12-31").unwrap();
        for level in 0..LEVELS.len() {
            for at in 0..country.n_areas(level) {
                let area = register.programme().area(areas[&code(level, at)]).unwrap();
                let parent = country.parent(level, at).map(|parent| areas[&code(level - 1, parent)]);
                prop_assert_eq!(area.parent_on(day), parent);
                prop_assert!(area.place().is_some());
            }
        }
        let again = survey(&register, &country);
        prop_assert_eq!(again.total().n_known, n_areas);
        prop_assert!(again.steps(&Choice::default()).is_empty());
    }

    #[test]
    fn figures_are_what_counting_one_by_one_gives(country in any_country()) {
        let mut register = empty();
        let steps = survey(&register, &country).steps(&Choice::default());
        pour(&mut register, steps);
        found(&mut register, &country);
        let asked = Asked { day: read_day("2026-11-27").unwrap(), said_on: &|_| None };
        let territory = Territory::on(register.programme(), register.charter(), asked);
        for (id, _) in register.programme().areas() {
            prop_assert_eq!(territory.figures(id), Some(counted(&register, id)));
        }
    }
}

/// Outlines of a grid of squares, as GeoJSON: regions of the charter, and three nobody knows.
fn grid() -> String {
    let codes = [
        "ML01", "ML02", "ML03", "ML04", "ML05", "ML06", "ML07", "ML08", "ML09", "ML97", "ML98",
        "ML99",
    ];
    let features = (0_i32..).zip(codes).map(|(at, code)| {
        let (east, north) = (-12 + 2 * (at % 4), 10 + 2 * (at / 4));
        let (far, high) = (east + 2, north + 2);
        format!(
            r#"{{"type":"Feature","properties":{{"admin1Pcod":"{code}","admin1Name":"Lieu {code}"}},"geometry":
            {{"type":"MultiPolygon","coordinates":[[[[{east},{north}],[{far},{north}],[{far},{high}],[{east},{high}],[{east},{north}]]]]}}}}"#
        )
    });
    let features: Vec<String> = features.collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

/// Takes outlines in over the first facts of the charter, and lays out a map; returns how many areas
/// of the list there are, and how many the map shows.
fn taken_in(text: &str) -> (usize, usize) {
    let charter = Arc::new(Charter::parse(SHIPPED).unwrap());
    let mut register = Register::new(Arc::clone(&charter));
    register.admit_all(governance::register::founding_entries(&charter));
    let day = read_day("2026-11-27").unwrap();
    let survey = |register: &Register| {
        let lists = read_text("x.geojson", text, None).unwrap();
        let mut gathering = Gathering::new(lists, register.charter());
        while !gathering.step(3).is_done() {}
        let terms = Terms {
            day,
            valid_from: None,
            source: None,
        };
        gathering.survey(register, terms)
    };
    let first = survey(&register);
    assert_eq!(first.flawed, []);
    let n_areas = first
        .lines
        .iter()
        .filter(|line| line.outline.is_some())
        .count();
    pour(&mut register, first.steps(&Choice::default()));
    assert_eq!(register.concerns(), []);
    let again = survey(&register);
    assert_eq!(
        again.total().n_known,
        again.lines.len(),
        "twice brings nothing"
    );
    let index = TerritoryIndex::on(&register, day, day);
    let map = index.map(&register, 1, None).unwrap();
    for piece in &map.pieces {
        let is_inside = |at: i64| (0..=MAP_WIDE).contains(&at);
        assert!(is_inside(piece.at.0) && is_inside(piece.at.1), "{piece:?}");
    }
    (n_areas, map.pieces.len())
}

#[test]
fn outlines_of_a_country_are_taken_in_and_make_a_map() {
    assert_eq!(taken_in(&grid()), (12, 12));
    // And those of a real country, where somebody says where they are.
    let Some(folder) = std::env::var_os("JIGI_TERRITORY") else {
        return;
    };
    let file = std::path::Path::new(&folder).join("mli_adm1.geojson");
    let text = std::fs::read_to_string(file).unwrap();
    assert_eq!(taken_in(&text), (9, 9));
}
