//! Random lives: a few tablets that act, meet, miss each other, and sometimes go wrong.
//!
//! A move is a few small numbers, so that any list of moves is a life, and a shorter list a
//! simpler one. What the rules refuse simply does not happen.

use std::sync::Arc;

use governance::charter::Charter;
use governance::facts::{Field, Kind, Shape};
use governance::ids::EntryId;
use governance::register::{Intent, Register};
use serde_json::{Map, Value, json};

use crate::newer::write_at;
use crate::tablet::Tablet;
use crate::world::SMALL;

/// One thing that happens.
#[derive(Debug, Clone)]
pub struct Move {
    /// To which tablet.
    pub tablet: usize,
    /// What.
    pub deed: Deed,
}

/// What happens to a tablet.
#[derive(Debug, Clone)]
pub enum Deed {
    /// It records a fact.
    Record(usize, usize),
    /// It gives a field of a fact another value.
    Amend(usize, usize, usize),
    /// It settles a contested field.
    Settle(usize),
    /// It withdraws a fact.
    Withdraw(usize),
    /// It brings a fact back.
    Restore(usize),
    /// It unites a fact with another.
    Unite(usize, usize),
    /// It separates a fact.
    Separate(usize),
    /// Another tablet gets those of its entries whose bit is set.
    Send(usize, u64),
    /// It and another tablet exchange everything.
    Sync(usize),
    /// A newer version, or nobody honest, writes on it.
    Strange(usize, usize, usize),
    /// Another tablet becomes a copy of it.
    Copy(usize),
}

/// The tablets of a life, and the facts that they recorded.
#[derive(Debug, Clone)]
pub struct Life {
    /// The tablets.
    pub tablets: Vec<Tablet>,
    facts: Vec<EntryId>,
}

impl Life {
    /// Starts with this many tablets, nothing on them, over the small charter.
    #[must_use]
    pub fn new(n_tablets: usize) -> Self {
        let charter = Charter::parse(SMALL).ok().map(Arc::new);
        let letters = 'A'..='Z';
        let tablets = letters
            .take(n_tablets)
            .filter_map(|letter| Tablet::new(letter, charter.as_ref()?));
        Self {
            tablets: tablets.collect(),
            facts: Vec::new(),
        }
    }

    /// Lives these moves, from a beginning that all tablets share.
    #[must_use]
    pub fn lived(n_tablets: usize, moves: &[Move]) -> Self {
        let mut life = Self::begun(n_tablets);
        for one in moves {
            life.take(one);
        }
        life
    }

    /// Starts with a body, a post of one seat, two people and a second body on every tablet.
    #[must_use]
    pub fn begun(n_tablets: usize) -> Self {
        let mut life = Self::new(n_tablets);
        let facts = [
            (
                Kind::Body,
                json!({"name": "Comité de Kita", "level": "national"}),
            ),
            (Kind::Post, json!({"name": "Présidence", "seats": 1})),
            (Kind::Person, json!({"name": "Awa Diarra"})),
            (Kind::Person, json!({"name": "Moussa Keïta"})),
            (
                Kind::Body,
                json!({"name": "Comité de Kati", "level": "national"}),
            ),
        ];
        for (kind, fields) in facts {
            let Value::Object(mut fields) = fields else {
                continue;
            };
            if let (Kind::Post, Some(body)) = (kind, life.fact(0)) {
                fields.insert("body".to_owned(), json!(body.to_string()));
            }
            life.carry_out(0, &Intent::Record { kind, fields });
        }
        for to in 1..n_tablets {
            life.send(0, to, |_| true);
        }
        life
    }

    /// Returns an empty register over the same charter.
    #[must_use]
    pub fn empty(&self) -> Option<Register> {
        Self::new(1).tablets.pop().map(|tablet| tablet.register)
    }

    /// Takes one move; returns whether something happened.
    pub fn take(&mut self, one: &Move) -> bool {
        let at = one.tablet % self.tablets.len();
        match one.deed {
            Deed::Send(to, share) => self.send(at, to, |place| share >> (place % 64) & 1 == 1),
            Deed::Sync(with) => {
                self.send(at, with, |_| true);
                let with = with % self.tablets.len();
                self.send(with, at, |_| true)
            }
            Deed::Copy(to) => {
                let to = to % self.tablets.len();
                let Some(copy) = self.tablets.get(at).cloned() else {
                    return false;
                };
                self.tablets
                    .get_mut(to)
                    .map(|tablet| *tablet = copy)
                    .is_some()
            }
            Deed::Strange(change, fact, value) => self.write_strange(at, change, fact, value),
            _ => self.act(at, &one.deed),
        }
    }

    fn send(&mut self, from: usize, to: usize, takes: impl Fn(usize) -> bool) -> bool {
        let to = to % self.tablets.len();
        let entries = self
            .tablets
            .get(from)
            .map(Tablet::everything)
            .unwrap_or_default();
        let some = entries
            .into_iter()
            .enumerate()
            .filter(|(place, _)| takes(*place));
        let some: Vec<_> = some.map(|(_, entry)| entry).collect();
        self.tablets
            .get_mut(to)
            .map(|tablet| tablet.register.admit_all(some))
            .is_some()
    }

    fn act(&mut self, at: usize, deed: &Deed) -> bool {
        let intent = self.intent(at, deed);
        intent.is_some_and(|intent| self.carry_out(at, &intent))
    }

    fn carry_out(&mut self, at: usize, intent: &Intent) -> bool {
        let Some(tablet) = self.tablets.get_mut(at) else {
            return false;
        };
        let stamp = tablet.stamp();
        let Ok(entry) = tablet.register.prepare(intent, &stamp) else {
            return false;
        };
        if matches!(intent, Intent::Record { .. }) {
            self.facts.push(entry.id());
        }
        tablet.register.admit(entry);
        true
    }

    fn intent(&self, at: usize, deed: &Deed) -> Option<Intent> {
        let register = &self.tablets.get(at)?.register;
        Some(match *deed {
            Deed::Record(kind, pick) => {
                let kind = *Kind::ALL.get(kind % Kind::ALL.len())?;
                let fields = kind
                    .fields()
                    .iter()
                    .filter(|field| field.required || pick % 3 == 0);
                let values = fields.map(|field| (field.name.to_owned(), self.value(field, pick)));
                let mut fields: Map<String, Value> =
                    values.filter(|(_, value)| !value.is_null()).collect();
                if fields.get("level") == Some(&json!("regional")) {
                    fields.insert("parents".to_owned(), self.placement(Kind::Body, pick));
                }
                Intent::Record { kind, fields }
            }
            Deed::Amend(fact, field, value) => {
                let fact = self.fact(fact)?;
                let fields = register.kind(fact)?.fields();
                let field = fields.get(field % fields.len())?;
                let value = self.value(field, value);
                Intent::Amend {
                    fact,
                    fields: Map::from_iter([(field.name.to_owned(), value)]),
                }
            }
            Deed::Settle(pick) => {
                let contested: Vec<_> = register.contested().collect();
                let (fact, fields) = contested.get(pick % contested.len().max(1))?;
                let field = fields.first()?;
                let versions = register.versions(*fact, field);
                let value = &versions.get(pick % versions.len().max(1))?.value;
                let fields =
                    Map::from_iter([((*field).to_owned(), serde_json::from_str(value).ok()?)]);
                Intent::Amend {
                    fact: *fact,
                    fields,
                }
            }
            Deed::Withdraw(fact) => Intent::Withdraw {
                fact: self.fact(fact)?,
                reason: "saisi deux fois".to_owned(),
            },
            Deed::Restore(fact) => Intent::Restore {
                fact: self.fact(fact)?,
            },
            Deed::Unite(fact, into) => Intent::Unite {
                fact: self.fact(fact)?,
                into: self.fact(into)?,
            },
            Deed::Separate(fact) => Intent::Separate {
                fact: self.fact(fact)?,
            },
            _ => return None,
        })
    }

    fn fact(&self, pick: usize) -> Option<EntryId> {
        self.facts.get(pick % self.facts.len().max(1)).copied()
    }

    /// Picks one of a few values that fit a field, so that tablets often pick differently.
    fn value(&self, field: &Field, pick: usize) -> Value {
        let one_of = |words: &[&str]| {
            words
                .get(pick % words.len())
                .map_or(Value::Null, |word| Value::from(*word))
        };
        match (field.name, field.shape) {
            ("level", _) => one_of(&["national", "regional", "national"]),
            ("code", _) => Value::from("quorum"),
            ("kind", Shape::Line(_)) => Value::Null,
            ("value", _) => one_of(&["1/2", "2/3"]),
            (_, Shape::Line(_) | Shape::Text(_)) => one_of(&["Kita", "Kati", "Kayes \"\\\n"]),
            (_, Shape::Outline(_)) => one_of(&["AACADC", "AAEAFE"]),
            (_, Shape::Day) => one_of(&["2019-01-01", "2019-06-30", "2020-01-01"]),
            (_, Shape::Moment) => one_of(&["2019-01-01", "2019-01-01T09:30", "2019-06-30T17:00"]),
            (_, Shape::Tally(_) | Shape::Amount | Shape::MicroDegrees(_)) => json!(pick % 3),
            (_, Shape::References(kind)) => self
                .of_kind(kind, pick)
                .map_or(json!([]), |id| json!([id.to_string()])),
            (_, Shape::Count(_)) => json!(pick % 3 + 1),
            (_, Shape::Choice(words)) => one_of(words),
            (_, Shape::Reference(kind)) => self
                .of_kind(kind, pick)
                .map_or(Value::Null, |id| json!(id.to_string())),
            (_, Shape::Placements(kind)) => self.placement(kind, pick),
        }
    }

    fn placement(&self, kind: Kind, pick: usize) -> Value {
        let parent = self.of_kind(kind, pick);
        parent.map_or(Value::Null, |id| json!([{"parent": id.to_string()}]))
    }

    fn of_kind(&self, kind: Kind, pick: usize) -> Option<EntryId> {
        let is_it = |id: &&EntryId| {
            self.tablets
                .iter()
                .any(|tablet| tablet.register.kind(**id) == Some(kind))
        };
        let all: Vec<&EntryId> = self.facts.iter().filter(is_it).collect();
        all.get(pick % all.len().max(1)).map(|id| **id)
    }

    /// Writes what no rule would let through: unknown kinds and fields, wrong shapes, unions
    /// with anything, acts that claim to replace anything, counters that go back.
    fn write_strange(&mut self, at: usize, change: usize, pick: usize, value: usize) -> bool {
        let fact = self
            .fact(pick)
            .map_or_else(|| "zzzzzzzzzz-1".to_owned(), |id| id.to_string());
        let other = self
            .fact(value)
            .map_or_else(|| "zzzzzzzzzz-2".to_owned(), |id| id.to_string());
        let amend =
            |set: &str| format!("\"amend\":\"{fact}\",\"replaces\":[\"{other}\"],\"set\":{set}");
        let change = match change % 10 {
            0 => format!(
                "\"record\":{{\"pilgrimage\":{{\"title\":\"Kayes\",\"prev\":\"\",\"body\":\"{fact}\"}}}}"
            ),
            1 => amend("{\"mood\":\"serein\"}"),
            2 => format!("\"cancel\":{{\"what\":\"{fact}\",\"prev\":\"\"}}"),
            3 => amend(&format!("{{\"same_as\":\"{other}\"}}")),
            4 => amend("{\"name\":7,\"from\":\"hier\"}"),
            5 => amend(&format!("{{\"parents\":[{{\"parent\":\"{other}\"}}]}}")),
            6 => format!("\"withdraw\":\"{fact}\",\"replaces\":[],\"reason\":\"\""),
            7 => amend("{\"name\":null}"),
            8 => "\"record\":{\"body\":{\"name\":\"sans niveau\"}}".to_owned(),
            _ => amend("{\"name\":\"Ka\\u0079es\"}"),
        };
        let Some(tablet) = self.tablets.get_mut(at) else {
            return false;
        };
        let tick = (tablet.register.journal().tick() + 3)
            .saturating_sub(value as u64 % 6)
            .max(1);
        let written = write_at(tablet, tick, &change);
        if let (true, Ok(id)) = (change.contains("\"record\""), written.as_ref()) {
            self.facts.push(*id);
        }
        written.is_ok()
    }
}
