//! The national programme made up, in small: agents' files in any order, figures added up apart,
//! and the same committees founded on two tablets.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod post;

use std::collections::{BTreeMap, BTreeSet};

use acceptance::scale::{Dice, Extent, Nation};
use governance::charter::words::Words;
use governance::drafts::committees::{Asked, Foundings, propose_pattern};
use governance::exchange::Delivery;
use governance::facts::Kind;
use governance::ids::{Actor, AreaId, BodyId, EntryId, IndicatorId};
use governance::present::body::history_of_body;
use governance::register::{Concern, Intent, Pouring, Register, Stamp};
use governance::status::Period;
use governance::status::indicators::{WhyNot, total};
use post::{export, read, taken_in};
use serde_json::{Value, json};

/// Takes files in, some at a time, in an order of their own.
fn dropped(nation: &Nation, files: &[String], seed: u64) -> Register {
    let mut dice = Dice::new(seed);
    let mut order: Vec<&String> = files.iter().chain(files).collect();
    dice.shuffle(&mut order);
    let mut register = Register::new(nation.charter().clone());
    let mut rest = order.as_slice();
    while !rest.is_empty() {
        let (some, later) = rest.split_at((1 + dice.roll(40)).min(rest.len()));
        let deliveries: Vec<Delivery> = some.iter().map(|file| read(file).unwrap()).collect();
        let (preview, merged) = taken_in(&register, deliveries);
        assert!(preview.aside.is_empty());
        register = merged;
        rest = later;
    }
    register
}

#[test]
fn fifty_files_in_any_order_twice_equal_one_state() {
    let nation = Nation::new(Extent::small(50, 5));
    let files: Vec<String> = nation.files().collect();
    assert_eq!(files.len(), 51);
    let first = dropped(&nation, &files, 1);
    assert_eq!((first.concerns(), first.doubles()), (vec![], vec![]));
    assert_eq!(first.journal().chain_faults(), []);
    let cercles = nation.land().cercles();
    let regions: BTreeSet<usize> = cercles.iter().map(|cercle| cercle.region).collect();
    let n_founded = 6 + regions.len() + cercles.len();
    assert_eq!(first.programme().bodies().count(), n_founded + 50 + 150);
    for seed in 2..4 {
        let other = dropped(&nation, &files, seed);
        assert_eq!(other.journal().len(), first.journal().len());
        assert!(other.programme() == first.programme(), "seed {seed}");
        assert_eq!((other.concerns(), other.doubles()), (vec![], vec![]));
    }
    // What was made is made again, byte for byte.
    let again: Vec<String> = Nation::new(Extent::small(50, 5)).files().take(3).collect();
    assert_eq!(again, files[..3]);
}

/// What a naive count finds in one place: it reads fields as they were written, and places by the
/// plan of the land.
#[derive(Debug, Default, PartialEq)]
struct Naive {
    sum: i64,
    n_counted: usize,
    n_missing: usize,
    sum_validated: i64,
    n_not_validated: usize,
}

/// Returns the fields that facts of a kind were recorded with, by the names of their entries.
fn written(register: &Register, kind: &str) -> Vec<(String, Value)> {
    let entries = register.journal().entries();
    let fields = entries.filter_map(|entry| {
        let line: Value = serde_json::from_str(entry.line()).unwrap();
        let fields = line.get("record")?.get(kind)?;
        Some((entry.id().to_string(), fields.clone()))
    });
    fields.collect()
}

/// Adds up, by name of area, what the villages handed in for a quarter.
fn naive(nation: &Nation, register: &Register, cut_off: &str) -> BTreeMap<String, Naive> {
    let validated: BTreeSet<String> = written(register, "validation")
        .into_iter()
        .filter_map(|(_, fields)| Some(fields.get("about_measurement")?.as_str()?.to_owned()))
        .collect();
    let quarterly = nation.founder().quarterly.to_string();
    let figures: BTreeMap<String, (String, i64)> = written(register, "measurement")
        .into_iter()
        .filter(|(_, fields)| fields["indicator"] == quarterly && fields["cut_off"] == cut_off)
        .map(|(id, fields)| {
            let figure = fields["figure"].as_i64().unwrap();
            (fields["area"].as_str().unwrap().to_owned(), (id, figure))
        })
        .collect();
    let codes: BTreeMap<String, EntryId> = register
        .programme()
        .areas()
        .map(|(id, area)| (area.code.clone().unwrap(), id.0))
        .collect();
    let mut counts: BTreeMap<String, Naive> = BTreeMap::new();
    for (commune, held) in nation.land().communes().iter().zip(nation.founder().held()) {
        let cercle = &nation.land().cercles()[commune.cercle];
        let region = codes[&format!("ML{:02}", cercle.region + 1)];
        for village in &held.settlements {
            let above = [
                *village,
                held.area,
                codes[&cercle.code],
                region,
                codes["ML"],
            ];
            for place in above.map(|id| id.to_string()) {
                let count = counts.entry(place).or_default();
                match figures.get(&village.to_string()) {
                    Some((id, figure)) => {
                        count.sum += figure;
                        count.n_counted += 1;
                        match validated.contains(id) {
                            true => count.sum_validated += figure,
                            false => count.n_not_validated += 1,
                        }
                    }
                    None => count.n_missing += 1,
                }
            }
        }
    }
    counts
}

#[test]
fn figures_from_village_to_nation_are_what_counting_apart_gives() {
    let nation = Nation::new(Extent::small(24, 11));
    let mut register = nation.founder().register().clone();
    for agent in 0..nation.n_agents() {
        let entries: Vec<_> = read(&nation.file(agent)).unwrap().entries;
        register.admit_all(entries);
    }
    let (programme, charter) = (register.programme(), register.charter());
    let indicator = IndicatorId(nation.founder().quarterly);
    let mut n_missing = 0;
    for (quarter, cut_off) in [(2, "2024-09-30"), (3, "2024-12-31")] {
        let period = Period::parts(nation.last_year(), 4).nth(quarter).unwrap();
        assert_eq!(period.last().to_string(), cut_off);
        let when = (period, nation.today());
        let counts = naive(&nation, &register, cut_off);
        // Villages, communes, cercles, regions, the country.
        assert!(counts.len() > 24 * 4);
        for (place, count) in &counts {
            let area = Some(AreaId(place.parse().unwrap()));
            let all = total(programme, charter, indicator, area, when, false).unwrap();
            let validated = total(programme, charter, indicator, area, when, true).unwrap();
            let found = Naive {
                sum: all.figure.unwrap_or_default(),
                n_counted: all.counted.len(),
                n_missing: all.missing.len(),
                sum_validated: validated.figure.unwrap_or_default(),
                n_not_validated: validated.not_validated.len(),
            };
            assert_eq!(found, *count, "{place}, {cut_off}");
            assert_eq!(all.why_not, None);
            n_missing += count.n_missing;
        }
        // The whole is the country: nothing stands outside of it.
        let whole = total(programme, charter, indicator, None, when, false).unwrap();
        let most = counts.values().map(|count| count.sum).max();
        assert_eq!(whole.figure, most);
    }
    assert!(n_missing > 0, "some villages hand nothing in");
    // Shares of several villages are never added.
    let yearly = IndicatorId(nation.founder().yearly);
    let when = (Period::year(nation.last_year()), nation.today());
    let shares = total(programme, charter, yearly, None, when, false).unwrap();
    assert_eq!((shares.figure, shares.why_not), (None, Some(WhyNot::Rate)));
}

fn french(words: &Words) -> String {
    words.fr().to_owned()
}

/// A tablet of one agent.
struct Tablet {
    register: Register,
    stamp: Stamp,
}

impl Tablet {
    fn new(register: Register, number: u64) -> Self {
        let stamp = Stamp {
            actor: Actor::from_number(9_000 + number),
            at: format!("2025-06-0{number}T08:00:00Z"),
            by: format!("Agent {number}"),
        };
        Self { register, stamp }
    }

    /// Founds a body of a kind in every area of a commune.
    fn founds(&mut self, kind: &str, commune: EntryId) -> Vec<BodyId> {
        let kind = self.register.charter().kind(kind).unwrap().clone();
        let asked = Asked {
            kind: &kind,
            within: &[AreaId(commune)],
            on: "2019-06-01".parse().unwrap(),
            pattern: &propose_pattern(&kind, &french),
            without: &BTreeSet::new(),
            write: &french,
        };
        let foundings = Foundings::of(&self.register, &asked).unwrap();
        let steps = foundings.steps(&self.register, &BTreeSet::new());
        let mut pouring = Pouring::new(&self.register, steps, self.stamp.clone());
        while !pouring.step(2).unwrap().is_done() {}
        let poured = pouring.finish(&self.register).unwrap();
        self.register = poured.register;
        let founded: Vec<EntryId> = poured.entries.iter().map(|entry| entry.id()).collect();
        let bodies = self.register.programme().bodies();
        let own = bodies.filter(|(id, _)| founded.contains(&id.0));
        own.map(|(id, _)| id).collect()
    }

    fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        let fields = fields.as_object().unwrap().clone();
        self.does(&Intent::Record { kind, fields })
    }

    fn does(&mut self, intent: &Intent) -> EntryId {
        let entry = self.register.prepare(intent, &self.stamp).unwrap();
        let id = entry.id();
        self.register.admit(entry);
        id
    }
}

#[test]
fn committees_founded_on_two_tablets_are_shown_and_united_with_both_histories() {
    let nation = Nation::new(Extent::small(1, 3));
    let commune = nation.founder().held()[0].area;
    let mut one = Tablet::new(nation.perimeter(0), 1);
    let mut other = Tablet::new(nation.perimeter(0), 2);
    let founds = |tablet: &mut Tablet| -> Vec<BodyId> {
        let mut all = tablet.founds("CC", commune);
        all.extend(tablet.founds("CV", commune));
        all
    };
    let (here, there) = (founds(&mut one), founds(&mut other));
    assert_eq!((here.len(), there.len()), (4, 4));
    // Each gives its committees a life of their own before they meet.
    let sat: Vec<EntryId> = here
        .iter()
        .map(|body| {
            let fields = json!({"body": body.to_string(), "number": 1, "opens_on": "2025-02-10"});
            one.record(Kind::Session, fields)
        })
        .collect();
    let seated: Vec<EntryId> = there
        .iter()
        .enumerate()
        .map(|(seat, body)| {
            let name = format!("Membre {}", seat + 1);
            let person = other.record(Kind::Person, json!({"name": name}));
            let fields = json!({"person": person.to_string(), "body": body.to_string(),
                "from": "2025-03-01"});
            other.record(Kind::Membership, fields)
        })
        .collect();
    let handed = vec![read(&export(&other.register)).unwrap()];
    let (preview, merged) = taken_in(&one.register, handed);
    let is_gap = |concern: &Concern| matches!(concern, Concern::Chain(_));
    assert!(preview.concerns.iter().all(is_gap), "each holds a part");
    let pairs: BTreeSet<BTreeSet<EntryId>> = preview
        .doubles
        .iter()
        .filter(|double| double.kind == Kind::Body)
        .map(|double| BTreeSet::from([double.first, double.second]))
        .collect();
    assert_eq!((pairs.len(), preview.doubles.len()), (4, 4));
    let n_before = merged.journal().len();
    one.register = merged;
    // A person looks at each pair, bodies first, and says that it is one.
    let mut n_united = 0;
    while let Some(double) = one.register.doubles().first().copied() {
        let (fact, into) = (double.second, double.first);
        one.does(&Intent::Unite { fact, into });
        n_united += 1;
        assert!(n_united <= 8, "four bodies, and the post of each");
    }
    assert_eq!(n_united, 8);
    assert_eq!(one.register.concerns(), []);
    assert_eq!(one.register.journal().len(), n_before + n_united);
    let programme = one.register.programme();
    let bodies: Vec<BodyId> = pairs
        .iter()
        .map(|pair| BodyId(programme.resolve(*pair.first().unwrap())))
        .collect();
    for body in &bodies {
        assert_eq!(programme.sessions_of(*body).count(), 1);
        assert_eq!(programme.memberships_in(*body).count(), 1);
        let acts = history_of_body(&one.register, body.0);
        let by: BTreeSet<&str> = acts.iter().map(|row| row.by.as_str()).collect();
        assert_eq!(by, BTreeSet::from(["Agent 1", "Agent 2"]));
    }
    for fact in sat.iter().chain(&seated) {
        assert!(programme.fact(*fact).is_some());
    }
    // The other tablet comes to the same once it hears of it.
    let back = vec![read(&export(&one.register)).unwrap()];
    let (_, same) = taken_in(&other.register, back);
    assert!(same.programme() == programme);
}
