//! How ours does the work: through the front door, as the page does.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::exchange::{self, Cover, Delivery, Merge, Reader, Realm, Scope};
use governance::facts::{Body, Session, SessionKind};
use governance::ids::{Actor, BodyId, EntryId};
use governance::journal;
use governance::register::{Intent, Register, Stamp};
use serde_json::{Map, Value};

use crate::workload::{Change, N_BODIES, Sitting};

/// What every tablet knows before its work: the charter, and the bodies that sit.
#[derive(Debug, Clone)]
pub struct Start {
    charter: Arc<Charter>,
    register: Register,
    bodies: Vec<BodyId>,
}

impl Start {
    /// Founds the bodies.
    #[must_use]
    pub fn new() -> Self {
        let charter =
            Arc::new(Charter::parse(SHIPPED).expect("the shipped charter holds together"));
        let mut register = Register::new(charter.clone());
        let level = charter.levels()[0].code.clone();
        let bodies = (0..N_BODIES)
            .map(|number| {
                let body = Body {
                    name: format!("Comité de coordination n° {}", number + 1),
                    short: None,
                    kind: None,
                    level: level.clone(),
                    parents: Vec::new(),
                    area: None,
                    from: NaiveDate::from_ymd_opt(2012, 1, 1),
                    to: None,
                    founded_by: None,
                    seat: None,
                    note: None,
                    source: None,
                };
                BodyId(act(&mut register, &Intent::record(body), &stamp(0, 0)))
            })
            .collect();
        Self {
            charter,
            register,
            bodies,
        }
    }

    /// Returns the name of one of the bodies.
    #[must_use]
    pub fn body(&self, number: usize) -> BodyId {
        self.bodies[number]
    }

    /// Returns the register of one tablet after its work.
    #[must_use]
    pub fn work(&self, tablet: usize, sittings: &[Sitting]) -> Register {
        let mut register = self.register.clone();
        let mut minute = 0;
        let mut next = || {
            minute += 1;
            stamp(tablet + 1, minute)
        };
        for sitting in sittings {
            let fact = act(&mut register, &self.record(sitting), &next());
            for change in &sitting.changes {
                act(
                    &mut register,
                    &Intent::Amend {
                        fact,
                        fields: fields(change),
                    },
                    &next(),
                );
            }
        }
        register
    }

    /// Returns the file that a tablet hands out after its work.
    #[must_use]
    pub fn export(&self, tablet: usize, sittings: &[Sitting]) -> Arc<String> {
        let device = format!("tablette {tablet}");
        let cover = Cover {
            realm: Realm::Real,
            made_at: "2026-11-23T10:42:07Z",
            device: &device,
            scope: Scope::All,
        };
        Arc::new(exchange::write(&self.work(tablet, sittings), &cover))
    }

    /// Unites the files into a typed state: reads and verifies each, takes all in.
    #[must_use]
    pub fn merge(&self, files: &[Arc<String>]) -> Register {
        let mut register = Register::new(self.charter.clone());
        for file in files {
            register.admit_all(read(file).entries);
        }
        register
    }

    /// Unites the files as an agent does: a full preview first, then for good.
    #[must_use]
    pub fn merge_with_preview(&self, files: &[Arc<String>]) -> Register {
        let register = Register::new(self.charter.clone());
        let deliveries = files.iter().map(|file| read(file)).collect();
        let mut merge = Merge::begin(&register, deliveries);
        let preview = merge.preview(&register);
        assert!(preview.aside.is_empty(), "nothing was altered on the way");
        merge
            .confirm(&register)
            .expect("nothing changed meanwhile")
            .0
    }

    /// Loads what the stores of a tablet hold: packed texts, one a segment.
    #[must_use]
    pub fn load(&self, segments: impl IntoIterator<Item = String>) -> Register {
        let mut register = Register::new(self.charter.clone());
        let mut entries = Vec::new();
        for packed in segments {
            let (read, strange) = journal::read_lines(journal::unpack(&packed));
            assert!(strange.is_empty(), "every line is an entry");
            entries.extend(read);
        }
        register.admit_all(entries);
        register
    }

    fn record(&self, sitting: &Sitting) -> Intent {
        Intent::record(Session {
            body: self.bodies[sitting.body],
            number: Some(sitting.number),
            kind: match sitting.kind {
                "extraordinary" => SessionKind::Extraordinary,
                _ => SessionKind::Ordinary,
            },
            convened_on: None,
            opens_on: Some(sitting.from),
            closes_on: Some(sitting.to),
            place: Some(sitting.place.clone()),
            presided_by: None,
            note: None,
            source: Some(sitting.source.clone()),
        })
    }
}

impl Default for Start {
    fn default() -> Self {
        Self::new()
    }
}

/// Returns how many sittings a state holds.
#[must_use]
pub fn n_sittings(register: &Register) -> usize {
    register.programme().sessions().count()
}

/// Returns the lines of a journal, by actor.
#[must_use]
pub fn lines(register: &Register) -> BTreeMap<Actor, Vec<&str>> {
    let mut lines: BTreeMap<Actor, Vec<&str>> = BTreeMap::new();
    for entry in register.journal().entries() {
        lines
            .entry(entry.id().actor)
            .or_default()
            .push(entry.line());
    }
    lines
}

/// Reads a file that is in memory, as the browser hands it over.
fn read(file: &Arc<String>) -> Delivery {
    let reader = Reader::open(Arc::clone(file), Realm::Real).expect("its own file");
    let delivery = reader.finish().expect("its own file");
    assert!(delivery.aside.is_empty(), "nothing was altered on the way");
    delivery
}

fn act(register: &mut Register, intent: &Intent, stamp: &Stamp) -> EntryId {
    let entry = register
        .prepare(intent, stamp)
        .unwrap_or_else(|why| panic!("{intent:?}: {why:?}"));
    let id = entry.id();
    register.admit(entry);
    id
}

/// A minute on the clock of one tablet, or of the founder (0).
fn stamp(actor: usize, minute: i64) -> Stamp {
    let start = DateTime::from_timestamp(1_764_000_000, 0).unwrap_or_default();
    let at = (start + TimeDelta::minutes(minute)).naive_utc();
    Stamp {
        // Spread as widely as names drawn at random.
        actor: Actor::from_number((actor as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)),
        at: format!("{}T{}Z", at.date(), at.time()),
        by: ["Secrétaire du comité", "ASL de Kita", "Chef d'antenne"][actor % 3].to_owned(),
    }
}

fn fields(change: &Change) -> Map<String, Value> {
    let (name, value) = match change {
        Change::Number(number) => ("number", Value::from(*number)),
        Change::Place(place) => ("place", Value::from(place.as_str())),
        Change::Source(source) => ("source", Value::from(source.as_str())),
        Change::From(day) => ("opens_on", Value::from(day.to_string())),
        Change::To(day) => ("closes_on", Value::from(day.to_string())),
    };
    Map::from_iter([(name.to_owned(), value)])
}
