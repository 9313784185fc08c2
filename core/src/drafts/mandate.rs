//! A mandate, and maybe the person who holds it: recorded together, or not at all.

use serde_json::{Map, Value};

use super::{Draft, NEW, Step};
use crate::facts::{Kind, Standing};
use crate::ids::{BodyId, EntryId, MembershipId};
use crate::register::Intent;
use crate::rules::Refusal;

/// Fields of the form, and those of the person that they become.
const PERSON_FIELDS: [(&str, &str); 3] = [
    ("person_name", "name"),
    ("person_function", "function"),
    ("person_contact", "contact"),
];

/// The mandate that a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mandate {
    /// The body.
    pub body: BodyId,
    /// Whether it is for a seat, or to stand in.
    pub standing: Standing,
    /// The mandate stood in for, if one.
    pub substitutes: Option<MembershipId>,
}

impl Mandate {
    /// Returns what to carry out: the person where they are new, then the mandate.
    ///
    /// # Errors
    /// Everything that cannot be read, of the person and of the mandate together.
    pub fn finish(self, draft: &Draft) -> Result<Vec<Step>, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let is_new = draft.text("person").trim() == NEW;
        let person = is_new.then(|| person(draft)).transpose();
        let membership = self.draft(draft, is_new).finish(Kind::Membership);
        match (person, membership) {
            (Ok(Some(person)), Ok(membership)) => return Ok(both(person, membership)),
            (Ok(None), Ok(fields)) => {
                let kind = Kind::Membership;
                return Ok(vec![Box::new(move |_| Intent::Record {
                    kind,
                    fields: fields.clone(),
                })]);
            }
            (person, membership) => {
                refusals.extend(person.err().unwrap_or_default());
                refusals.extend(membership.err().unwrap_or_default());
            }
        }
        Err(refusals)
    }

    /// Returns the draft of the mandate alone.
    fn draft(self, typed: &Draft, is_new: bool) -> Draft {
        let standing = match self.standing {
            Standing::Holder => "",
            Standing::Substitute => "substitute",
        };
        let substitutes = self
            .substitutes
            .map(|id| id.to_string())
            .unwrap_or_default();
        let mut draft = Draft::default()
            .with("body", &self.body.to_string())
            .with("standing", standing)
            .with("substitutes", &substitutes);
        for field in ["person", "post", "from", "to", "source"] {
            draft.set(field, typed.text(field));
        }
        if is_new {
            // Any name will do until the person's own is known.
            draft.set("person", &self.body.to_string());
        }
        draft
    }
}

/// Reads the person; says what is wrong by the fields of the form.
fn person(draft: &Draft) -> Result<Map<String, Value>, Vec<Refusal>> {
    let mut own = Draft::default();
    for (typed, field) in PERSON_FIELDS {
        own.set(field, draft.text(typed));
    }
    own.finish(Kind::Person)
}

fn both(person: Map<String, Value>, membership: Map<String, Value>) -> Vec<Step> {
    let record_person = move |_: &[EntryId]| Intent::Record {
        kind: Kind::Person,
        fields: person.clone(),
    };
    let record_mandate = move |ids: &[EntryId]| {
        let mut fields = membership.clone();
        if let Some(id) = ids.first() {
            fields.insert("person".to_owned(), Value::from(id.to_string()));
        }
        Intent::Record {
            kind: Kind::Membership,
            fields,
        }
    };
    vec![Box::new(record_person), Box::new(record_mandate)]
}
