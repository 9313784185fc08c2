//! From intent to entry: the rules are asked here, and nowhere else.

use serde_json::{Map, Value};

use crate::facts::{Kind, SAME_AS};
use crate::ids::EntryId;
use crate::journal::Line;
use crate::journal::entry::{Entry, MAX_AUTHOR};
use crate::journal::write::{Draft, Heading, following, object, write};
use crate::rules::{Refusal, check_shapes, check_text};

use super::fold::{fold, kind_of};
use super::intent::fields_of;
use super::{Intent, Register, Stamp};

/// The most characters of a reason.
const MAX_REASON: usize = 1000;

/// One of several intents: made once the names of the facts recorded before it are known.
pub type Step<'a> = &'a dyn Fn(&[EntryId]) -> Intent;

impl Register {
    /// Returns the entry that carries an intent out, to be kept and then admitted.
    ///
    /// # Errors
    /// Every reason why it is refused, together.
    pub fn prepare(&self, intent: &Intent, stamp: &Stamp) -> Result<Entry, Vec<Refusal>> {
        if let Some(refusal) = check_text("by", &stamp.by, MAX_AUTHOR, false) {
            return Err(vec![refusal]);
        }
        match intent {
            Intent::Record { kind, fields } => self.prepare_record(*kind, fields, stamp),
            Intent::Amend { fact, fields } => self.prepare_amendment(*fact, fields, stamp),
            Intent::Withdraw { fact, reason } => self.prepare_withdrawal(*fact, reason, stamp),
            Intent::Restore { fact } => self.prepare_restoration(*fact, stamp),
            Intent::Unite { fact, into } => self.prepare_union(*fact, *into, stamp),
            Intent::Separate { fact } => self.prepare_separation(*fact, stamp),
        }
    }

    /// Carries out several intents, all or none; returns their entries, already admitted.
    ///
    /// Each is given the names of the facts recorded before it, so that it can refer to them.
    ///
    /// # Errors
    /// The reasons why the first refused one is.
    pub fn carry_out(
        &mut self,
        intents: &[Step<'_>],
        stamp: &Stamp,
    ) -> Result<Vec<Entry>, Vec<Refusal>> {
        let mut entries: Vec<Entry> = Vec::with_capacity(intents.len());
        let mut ids: Vec<EntryId> = Vec::with_capacity(intents.len());
        for intent in intents {
            match self.prepare(&intent(&ids), stamp) {
                Ok(entry) => {
                    ids.push(entry.id());
                    entries.push(entry.clone());
                    self.admit(entry);
                }
                Err(refusals) => {
                    self.take_back(&ids);
                    return Err(refusals);
                }
            }
        }
        Ok(entries)
    }

    fn prepare_record(
        &self,
        kind: Kind,
        fields: &Map<String, Value>,
        stamp: &Stamp,
    ) -> Result<Entry, Vec<Refusal>> {
        refuse(check_shapes(kind, fields, true))?;
        let json = object(fields);
        let fact = kind
            .decode(&json)
            .map_err(|_| vec![Refusal::Malformed { field: "" }])?;
        self.refuse_frozen(None, &fact, None)?;
        let id = self.next_id(stamp);
        refuse(self.breaches(id, &fact))?;
        self.write(
            stamp,
            &Draft::Record {
                kind: kind.name(),
                fields: &json,
            },
        )
    }

    fn prepare_amendment(
        &self,
        fact: EntryId,
        fields: &Map<String, Value>,
        stamp: &Stamp,
    ) -> Result<Entry, Vec<Refusal>> {
        let (kind, heads) = self.open_to_acts(fact)?;
        let into = self.programme.resolve(fact);
        if into != fact {
            return Err(vec![Refusal::United { into }]);
        }
        refuse(check_shapes(kind, fields, false))?;
        let before = self.programme.fact(fact);
        let mut whole = match before {
            Some(before) => fields_of(before),
            // Unreadable as it stands: an amendment may mend it.
            None => self.values_in_force(fact),
        };
        let mut changes = Map::new();
        for (name, value) in fields {
            let is_contested = self.contested_fields(fact).contains(&name.as_str());
            if is_contested || whole.get(name).unwrap_or(&Value::Null) != value {
                changes.insert(name.clone(), value.clone());
            }
            if value.is_null() {
                whole.remove(name);
            } else {
                whole.insert(name.clone(), value.clone());
            }
        }
        if changes.is_empty() {
            return Err(vec![Refusal::NothingChanged]);
        }
        let after = kind
            .decode(&Value::Object(whole).to_string())
            .map_err(|_| vec![Refusal::Malformed { field: "" }])?;
        for state in before.into_iter().chain([&after]) {
            self.refuse_frozen(Some(fact), state, Some(&changes))?;
        }
        refuse(self.new_breaches(fact, before, &after))?;
        let json = object(&changes);
        self.write(
            stamp,
            &Draft::Amend {
                fact,
                replaces: &heads,
                fields: &json,
            },
        )
    }

    fn prepare_withdrawal(
        &self,
        fact: EntryId,
        reason: &str,
        stamp: &Stamp,
    ) -> Result<Entry, Vec<Refusal>> {
        let heads = match self.open_to_acts(fact) {
            Ok((_, heads)) => heads,
            // Withdrawn by one and amended by another, apart: whoever sees both may withdraw again.
            Err(refusals) => self.apart_heads(fact).ok_or(refusals)?,
        };
        if reason.trim().is_empty() {
            return Err(vec![Refusal::Missing { field: "reason" }]);
        }
        if let Some(refusal) = check_text("reason", reason, MAX_REASON, true) {
            return Err(vec![refusal]);
        }
        if let Some(found) = self.programme.fact(fact) {
            self.refuse_frozen(Some(fact), found, None)?;
        }
        let united = self
            .programme
            .aliases()
            .filter(|(_, into)| *into == fact)
            .map(|(id, _)| id);
        let mut referring = self
            .programme
            .referring_any(fact)
            .map(|(_, id)| id)
            .chain(united);
        if let Some(first) = referring.next() {
            let n_referring = 1 + referring.count();
            return Err(vec![Refusal::StillNeeded { n_referring, first }]);
        }
        self.write(
            stamp,
            &Draft::Withdraw {
                fact,
                replaces: &heads,
                reason,
            },
        )
    }

    fn prepare_union(
        &self,
        fact: EntryId,
        into: EntryId,
        stamp: &Stamp,
    ) -> Result<Entry, Vec<Refusal>> {
        let (kind, heads) = self.open_to_acts(fact)?;
        let (other, _) = self.open_to_acts(into)?;
        if kind != other || self.programme.resolve(into) == self.programme.resolve(fact) {
            return Err(vec![Refusal::NotADouble]);
        }
        let union = Value::from(self.programme.resolve(into).to_string());
        let entry = self.write_union(fact, &heads, union, stamp)?;
        // What two secretaries noted of one session shows as noted twice once the session is one:
        // a concern to settle then, no reason to keep it apart.
        let mut refusals = self.breaches_after(&entry);
        refusals.retain(|refusal| !refusal.tells_of_a_double());
        refuse(refusals)?;
        Ok(entry)
    }

    fn prepare_separation(&self, fact: EntryId, stamp: &Stamp) -> Result<Entry, Vec<Refusal>> {
        let (_, heads) = self.open_to_acts(fact)?;
        if self.programme.resolve(fact) == fact {
            return Err(vec![Refusal::NothingChanged]);
        }
        let entry = self.write_union(fact, &heads, Value::Null, stamp)?;
        refuse(self.breaches_after(&entry))?;
        Ok(entry)
    }

    fn prepare_restoration(&self, fact: EntryId, stamp: &Stamp) -> Result<Entry, Vec<Refusal>> {
        let history = self.history_of(fact).ok_or(vec![Refusal::NotHere])?;
        let kind = kind_of(&self.journal, history).ok_or(vec![Refusal::Newer])?;
        let folded = fold(&self.journal, history, kind);
        if folded.withdrawn.is_none() {
            return Err(vec![Refusal::NothingChanged]);
        }
        let restored = Value::Object(self.values_in_force(fact)).to_string();
        if let Ok(restored) = kind.decode(&restored) {
            self.refuse_frozen(Some(fact), &restored, None)?;
        }
        let entry = self.write(
            stamp,
            &Draft::Amend {
                fact,
                replaces: &folded.heads,
                fields: "{}",
            },
        )?;
        refuse(self.breaches_after(&entry))?;
        Ok(entry)
    }

    fn write_union(
        &self,
        fact: EntryId,
        heads: &[EntryId],
        into: Value,
        stamp: &Stamp,
    ) -> Result<Entry, Vec<Refusal>> {
        let mut fields = Map::new();
        fields.insert(SAME_AS.to_owned(), into);
        let json = object(&fields);
        self.write(
            stamp,
            &Draft::Amend {
                fact,
                replaces: heads,
                fields: &json,
            },
        )
    }

    /// Returns the open acts of a fact that was withdrawn and amended apart.
    fn apart_heads(&self, fact: EntryId) -> Option<Vec<EntryId>> {
        let history = self.history_of(fact)?;
        let folded = fold(&self.journal, history, kind_of(&self.journal, history)?);
        (!folded.apart.is_empty()).then_some(folded.heads)
    }

    fn values_in_force(&self, fact: EntryId) -> Map<String, Value> {
        let Some(history) = self.history_of(fact) else {
            return Map::new();
        };
        let Some(kind) = kind_of(&self.journal, history) else {
            return Map::new();
        };
        let folded = fold(&self.journal, history, kind);
        let values = folded.values.iter().filter(|(name, _)| *name != SAME_AS);
        let read = |value: super::fold::Value| serde_json::from_str(value.json(&self.journal)).ok();
        values
            .filter_map(|(name, value)| Some(((*name).to_owned(), read(*value)?)))
            .filter(|(_, value): &(String, Value)| !value.is_null())
            .collect()
    }

    /// Checks that a fact is here and may be acted on; returns its kind and open acts.
    fn open_to_acts(&self, fact: EntryId) -> Result<(Kind, Vec<EntryId>), Vec<Refusal>> {
        let history = self.history_of(fact).ok_or(vec![Refusal::NotHere])?;
        let kind = kind_of(&self.journal, history).ok_or(vec![Refusal::Newer])?;
        let folded = fold(&self.journal, history, kind);
        if folded.withdrawn.is_some() {
            return Err(vec![Refusal::Withdrawn]);
        }
        if folded.is_newer {
            return Err(vec![Refusal::Newer]);
        }
        Ok((kind, folded.heads))
    }

    fn next_id(&self, stamp: &Stamp) -> EntryId {
        let last = self
            .journal
            .head(stamp.actor)
            .map_or(0, |(sequence, _)| sequence);
        following(stamp.actor, last)
    }

    fn write(&self, stamp: &Stamp, draft: &Draft<'_>) -> Result<Entry, Vec<Refusal>> {
        let heading = Heading {
            id: self.next_id(stamp),
            tick: self.journal.tick() + 1,
            at: &stamp.at,
            by: &stamp.by,
            prev: self.journal.head(stamp.actor).map(|(_, digest)| digest),
        };
        let line = Line::from(write(&heading, draft));
        // Only a stamp that is no time can fail here; the device writes it.
        Entry::read(line).map_err(|_| vec![Refusal::Malformed { field: "at" }])
    }
}

fn refuse(refusals: Vec<Refusal>) -> Result<(), Vec<Refusal>> {
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}
