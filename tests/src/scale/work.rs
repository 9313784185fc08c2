//! Acts at the register's front door, one after the other, on the clock of one tablet.

use chrono::{DateTime, NaiveDate, TimeDelta};
use governance::facts::Kind;
use governance::ids::{Actor, EntryId};
use governance::register::{Intent, Register, Stamp};
use serde_json::{Map, Value};

/// One actor at work on a register.
pub(super) struct Work {
    pub(super) register: Register,
    actor: Actor,
    by: String,
    minute: i64,
}

impl Work {
    /// Begins: actors are numbered, and bear names spread as widely as those drawn at random.
    pub(super) fn new(register: Register, actor: u64, by: String) -> Self {
        Self {
            register,
            actor: Actor::from_number((actor + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)),
            by,
            minute: 0,
        }
    }

    /// Records a fact, and returns its name.
    pub(super) fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        let fields = fields_of(fields);
        self.act(&Intent::Record { kind, fields })
    }

    /// Amends a fact.
    pub(super) fn amend(&mut self, fact: EntryId, fields: Value) {
        let fields = fields_of(fields);
        self.act(&Intent::Amend { fact, fields });
    }

    fn act(&mut self, intent: &Intent) -> EntryId {
        let entry = self
            .register
            .prepare(intent, &self.stamp())
            .unwrap_or_else(|why| panic!("{intent:?}: {why:?}"));
        let id = entry.id();
        self.register.admit(entry);
        self.minute += 1;
        id
    }

    fn stamp(&self) -> Stamp {
        let start = DateTime::from_timestamp(1_735_718_400, 0).unwrap_or_default();
        let at = (start + TimeDelta::minutes(self.minute % 200_000)).naive_utc();
        Stamp {
            actor: self.actor,
            at: format!("{}T{}Z", at.date(), at.time()),
            by: self.by.clone(),
        }
    }
}

fn fields_of(fields: Value) -> Map<String, Value> {
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// Returns a day that exists.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Returns the last day of a quarter, from 0.
pub(super) fn quarter_end(year: i32, quarter: u32) -> NaiveDate {
    let (month, last) = [(3, 31), (6, 30), (9, 30), (12, 31)][quarter as usize % 4];
    day(year, month, last)
}
