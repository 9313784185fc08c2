//! What there is before agents begin: territory, committees above the communes, what is followed.

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::charter::Charter;
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::journal::Entry;
use governance::register::{Register, founding_entries};
use serde_json::json;

use super::land::Land;
use super::work::{Work, day, quarter_end};
use super::{Dice, Extent};

/// What was founded, and how its facts are named.
#[derive(Debug, Clone)]
pub struct Founder {
    register: Register,
    /// What every agent holds.
    common: Vec<EntryId>,
    held: Vec<Held>,
    /// Followed quarter by quarter, and added up.
    pub quarterly: EntryId,
    /// Followed year by year, and never added.
    pub yearly: EntryId,
}

/// A covered commune, as it was founded.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its area.
    pub area: EntryId,
    /// The areas of its settlements, in the order of the land.
    pub settlements: Vec<EntryId>,
    /// The committee of its cercle, which its own reports to.
    pub above: EntryId,
}

impl Founder {
    pub(super) fn new(charter: &Arc<Charter>, land: &Land, extent: Extent) -> Self {
        let mut register = Register::new(Arc::clone(charter));
        let first = founding_entries(charter);
        let mut common: Vec<EntryId> = first.iter().map(Entry::id).collect();
        register.admit_all(first);
        let regions: BTreeMap<String, EntryId> = register
            .programme()
            .areas()
            .filter_map(|(id, area)| Some((area.code.clone()?, id.0)))
            .collect();
        let body = |kind: &str| {
            let mut bodies = register.programme().bodies();
            let found = bodies.find(|(_, body)| body.kind.as_deref() == Some(kind));
            found.expect("a body that the charter founds").0.0
        };
        let (ctn, utgfs) = (body("CTN"), body("UTGFS"));
        let mut work = Work::new(register, 0, "Unité technique".to_owned());
        let mut committees: BTreeMap<usize, EntryId> = BTreeMap::new();
        let mut cercles = Vec::new();
        for cercle in land.cercles() {
            let code = format!("ML{:02}", cercle.region + 1);
            let region = regions[&code];
            let regional = *committees.entry(cercle.region).or_insert_with(|| {
                let name = format!("Comité de coordination régional {code}");
                committee(&mut work, (&name, "CCR", "regional"), region, ctn)
            });
            let area = work.record(
                Kind::Area,
                json!({"name": cercle.name, "code": cercle.code, "level": "cercle",
                    "parents": [{"parent": region.to_string()}]}),
            );
            let name = format!("Comité de coordination local {}", cercle.code);
            let local = committee(&mut work, (&name, "CCL", "local"), area, regional);
            common.push(area);
            cercles.push((area, local));
        }
        common.extend(committees.values().copied());
        common.extend(cercles.iter().map(|(_, local)| *local));
        let quarterly = indicator(&mut work, utgfs, extent, true);
        let yearly = indicator(&mut work, utgfs, extent, false);
        common.extend([quarterly, yearly]);
        let mut held = Vec::new();
        for commune in land.communes() {
            let (cercle, above) = cercles[commune.cercle];
            let area = work.record(
                Kind::Area,
                json!({"name": commune.name, "code": commune.code, "level": "commune",
                    "parents": [{"parent": cercle.to_string()}]}),
            );
            let settlements = commune.settlements.iter().enumerate();
            let settlements = settlements.map(|(place, name)| {
                let fields = json!({
                    "name": name, "code": format!("{}{:03}", commune.code, place + 1),
                    "level": "village", "parents": [{"parent": area.to_string()}],
                });
                work.record(Kind::Area, fields)
            });
            held.push(Held {
                area,
                settlements: settlements.collect(),
                above,
            });
        }
        let above = committees
            .values()
            .chain(cercles.iter().map(|(_, local)| local));
        for (place, body) in above.enumerate() {
            let mut dice = Dice::new(extent.seed + 500 + place as u64);
            seats(&mut work, *body, "Représentant de service", 6);
            sessions(&mut work, *body, extent, &mut dice);
        }
        Self {
            register: work.register,
            common,
            held,
            quarterly,
            yearly,
        }
    }

    /// Returns its register.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Returns the covered communes as they were founded, in the order of the land.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// Returns the entries that an agent of these communes is handed.
    pub(super) fn perimeter(&self, communes: impl Iterator<Item = usize>) -> Vec<Entry> {
        let own = communes.filter_map(|place| self.held.get(place));
        let own = own.flat_map(|held| [held.area].into_iter().chain(held.settlements.clone()));
        let all = self.common.iter().copied().chain(own);
        all.filter_map(|id| {
            let line = self.register.journal().entry(id)?.shared_line().clone();
            Entry::read(line).ok()
        })
        .collect()
    }
}

/// Founds a committee of an area, under another.
pub(super) fn committee(
    work: &mut Work,
    (name, kind, level): (&str, &str, &str),
    area: EntryId,
    above: EntryId,
) -> EntryId {
    work.record(
        Kind::Body,
        json!({"name": name, "kind": kind, "level": level, "area": area.to_string(),
            "parents": [{"parent": above.to_string()}], "from": "2013-06-01"}),
    )
}

/// Makes a post of so many seats, and fills them.
pub(super) fn seats(work: &mut Work, body: EntryId, function: &str, n_members: usize) {
    let post = work.record(
        Kind::Post,
        json!({"body": body.to_string(), "name": "Membre", "seats": n_members}),
    );
    for seat in 1..=n_members {
        let name = format!("{function} {seat}, instance {body}");
        let person = work.record(Kind::Person, json!({"name": name, "function": function}));
        work.record(
            Kind::Membership,
            json!({"person": person.to_string(), "body": body.to_string(),
                "post": post.to_string(), "from": "2019-01-15"}),
        );
    }
}

/// Holds four sessions a year; of some, the minutes are handed in, and of some a word is put right.
pub(super) fn sessions(work: &mut Work, body: EntryId, extent: Extent, dice: &mut Dice) {
    for year in extent.years() {
        for quarter in 0..4 {
            let on = day(
                year,
                3 * quarter + 1 + dice.roll(3) as u32,
                1 + dice.roll(28) as u32,
            );
            let session = work.record(
                Kind::Session,
                json!({"body": body.to_string(), "number": quarter + 1, "opens_on": on.to_string(),
                    "closes_on": on.to_string(), "place": PLACES[dice.roll(PLACES.len())]}),
            );
            if dice.one_in(5) {
                let by = quarter_end(year, quarter);
                work.record(
                    Kind::Minutes,
                    json!({"session": session.to_string(), "kept_by": "Secrétaire de séance",
                        "submitted_on": by.max(on).to_string()}),
                );
            }
            if dice.one_in(20) {
                work.amend(
                    session,
                    json!({"place": "Lieu corrigé d’après la liste de présence"}),
                );
            }
        }
    }
}

const PLACES: [&str; 4] = [
    "Vestibule du chef de village",
    "Mairie, salle du conseil",
    "École fondamentale, classe de 6e",
    "Sous l’arbre à palabres",
];

fn indicator(work: &mut Work, by: EntryId, extent: Extent, is_quarterly: bool) -> EntryId {
    let from = day(extent.years().next().unwrap_or_default(), 1, 1).to_string();
    let last = quarter_end(extent.last_year(), 3).to_string();
    let (fields, target) = if is_quarterly {
        let fields = json!({
            "code": "M1", "name": "Ménages venus au paiement", "unit": "ménages",
            "direction": "up", "aggregation": "sum", "frequency": "quarterly",
            "level": "village", "categories": "Femmes\nHommes", "from": from,
            "body": by.to_string(),
        });
        (fields, 60_000)
    } else {
        let fields = json!({
            "code": "M2", "name": "Enfants scolarisés des ménages suivis", "unit": "%",
            "direction": "up", "aggregation": "rate", "frequency": "yearly",
            "level": "village", "from": from, "body": by.to_string(),
        });
        (fields, 80)
    };
    let indicator = work.record(Kind::Indicator, fields);
    work.record(
        Kind::Target,
        json!({"indicator": indicator.to_string(), "cut_off": last, "figure": target}),
    );
    indicator
}
