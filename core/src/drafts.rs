//! What a form holds while it is filled in, and what is still wrong with it.
//!
//! A draft is texts by field, as typed: nothing is refused while somebody types. Finishing
//! one reads every text by the table of its kind of fact and gives either what to record or
//! everything that is wrong, together, each with its field. What the rules say comes later,
//! from the register; what is said here is only whether the texts can be read at all.

pub mod agenda;
pub mod areas;
mod attendance;
mod body;
pub mod bureau;
pub mod campaigns;
pub mod committees;
mod decision;
mod finish;
pub mod indicators;
mod list;
mod mandate;
mod minutes;
mod moment;
mod placement;
pub mod plan_lines;
pub mod plans;
mod posting;
mod proposal;
mod quorum_rule;
pub mod recommendations;
pub mod reports;
mod session;
pub mod staff;
pub mod table;
mod undoing;
pub mod validation;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use attendance::{Seat, all_present, amend_details, details_of, unmark};
pub use body::NewBody;
pub use decision::{
    BY_CONSENSUS, BY_VOTES, VoteCount, count_votes, decision_as_recorded, finish_decision,
    propose_decision,
};
pub use list::{ids_in, with_id};
pub use mandate::Mandate;
pub use minutes::submit_minutes;
pub use placement::{FROM_A_DAY, Move, moved};
pub use posting::{finish_posting, start_of_posting};
pub use proposal::propose_body;
pub use quorum_rule::{OF_SEATS, OF_SHARE, set_quorum_rule};
pub use session::start_of_session;
pub use undoing::{Kept, Undoing};

use crate::degrees::write_degrees;
use crate::facts::{Fact, Kind, Shape};
use crate::ids::EntryId;
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::doubts::{Doubt, doubts_about};

/// What a field that names a fact says when that fact is recorded by the same form.
pub const NEW: &str = "new";

/// One of several intents carried out together; it is given the names recorded before it.
pub type Step = crate::register::OwnStep;

/// A step lent to the register, which carries all of them out or none.
pub type Lent<'a> = &'a dyn Fn(&[EntryId]) -> Intent;

/// Lends steps, in their order.
#[must_use]
pub fn lent(steps: &[Step]) -> Vec<Lent<'_>> {
    steps.iter().map(|step| &**step as Lent<'_>).collect()
}

/// The texts of a form, by field. A device keeps it as it is until it is recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft {
    texts: BTreeMap<String, String>,
}

impl Draft {
    /// Starts with the values of a fact, as a form shows them.
    #[must_use]
    pub fn of(fact: &Fact) -> Self {
        let mut draft = Self::default();
        let Ok(Value::Object(fields)) = fact.to_value() else {
            return draft;
        };
        for field in fact.kind().fields() {
            if let Some(value) = fields.get(field.name) {
                draft.set(field.name, &as_text(field.shape, value));
            }
        }
        draft
    }

    /// Returns the text of a field; empty where nothing was typed.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str)
    }

    /// Sets the text of a field.
    pub fn set(&mut self, field: &str, text: &str) {
        if text.is_empty() {
            self.texts.remove(field);
        } else {
            self.texts.insert(field.to_owned(), text.to_owned());
        }
    }

    /// Lays texts over those it has; an empty one takes its field away.
    #[must_use]
    pub fn overlaid<'a>(
        mut self,
        texts: impl IntoIterator<Item = (&'a String, &'a String)>,
    ) -> Self {
        for (field, text) in texts {
            self.set(field, text);
        }
        self
    }

    /// Sets the text of a field, and returns the draft.
    #[must_use]
    pub fn with(mut self, field: &str, text: &str) -> Self {
        self.set(field, text);
        self
    }

    /// Tells whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Returns the fields of a new fact.
    ///
    /// # Errors
    /// Everything that cannot be read, together.
    pub fn finish(&self, kind: Kind) -> Result<Map<String, Value>, Vec<Refusal>> {
        finish::whole(self, kind)
    }

    /// Returns the intent to record a new fact.
    ///
    /// # Errors
    /// Everything that cannot be read, together.
    pub fn record(&self, kind: Kind) -> Result<Intent, Vec<Refusal>> {
        Ok(Intent::Record {
            kind,
            fields: self.finish(kind)?,
        })
    }

    /// Returns the intent to bring some fields of a fact to what was typed.
    ///
    /// Only those that differ are named; a text taken away clears its field.
    ///
    /// # Errors
    /// Everything that cannot be read, together; or that nothing would change.
    pub fn amend(
        &self,
        id: EntryId,
        before: &Fact,
        fields: &[&'static str],
    ) -> Result<Intent, Vec<Refusal>> {
        let changes = finish::changes(self, before, fields)?;
        Ok(Intent::Amend {
            fact: id,
            fields: changes,
        })
    }

    /// Returns what looks wrong about what is typed, once it can be read: asked, never refused.
    /// `corrects` is the fact that it corrects, where it corrects one.
    #[must_use]
    pub fn doubts(
        &self,
        register: &Register,
        kind: Kind,
        corrects: Option<EntryId>,
        day: NaiveDate,
    ) -> Vec<Doubt> {
        let fields = self.finish(kind).ok();
        let fact = fields.and_then(|fields| finish::fact_of(kind, &fields));
        let (programme, charter) = (register.programme(), register.charter());
        let about = |fact| doubts_about(programme, charter, &fact, corrects, day);
        fact.map(about).unwrap_or_default()
    }

    /// Returns the intent to take a fact back, for the reason typed.
    ///
    /// # Errors
    /// That the reason is missing.
    pub fn withdraw(&self, fact: EntryId) -> Result<Intent, Vec<Refusal>> {
        let reason = self.text("reason").trim();
        if reason.is_empty() {
            return Err(vec![Refusal::Missing { field: "reason" }]);
        }
        Ok(Intent::Withdraw {
            fact,
            reason: reason.to_owned(),
        })
    }
}

fn as_text(shape: Shape, value: &Value) -> String {
    match (shape, value) {
        (Shape::Placements(_), value) => value.to_string(),
        (Shape::References(_), Value::Array(ids)) => {
            let ids = ids.iter().filter_map(Value::as_str);
            ids.collect::<Vec<_>>().join(" ")
        }
        (Shape::MicroDegrees(_), value) => value.as_i64().map(write_degrees).unwrap_or_default(),
        (_, Value::String(text)) => text.clone(),
        (_, value) => value.to_string(),
    }
}

#[cfg(test)]
mod tests;
