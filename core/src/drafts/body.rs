//! A new body, with the posts that its kind opens with, and maybe the area it serves.

use serde_json::{Map, Value};

use super::{Draft, NEW, Step};
use crate::charter::kind::{BodyKind, PostPattern};
use crate::charter::words::Words;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::register::Intent;
use crate::rules::Refusal;

/// Fields of the form, and those of the area that they become.
const AREA_FIELDS: [(&str, &str); 4] = [
    ("area_name", "name"),
    ("area_code", "code"),
    ("area_level", "level"),
    ("area_within", "parents"),
];

/// The kind that a new body is of, and how charter words are written.
pub struct NewBody<'a> {
    /// The kind; none for a body of no kind of the charter.
    pub kind: Option<&'a BodyKind>,
    /// Writes words of the charter in the language of whoever fills the form in.
    pub write: &'a dyn Fn(&Words) -> String,
}

impl NewBody<'_> {
    /// Returns the name of the field that keeps a post of the pattern out.
    #[must_use]
    pub fn leaves_out(post: &PostPattern) -> String {
        format!("without-{}", post.code)
    }

    /// Returns what to carry out: the area where it is new, the body, then its posts.
    ///
    /// # Errors
    /// Everything that cannot be read, together; what concerns the area by the fields of
    /// the form.
    pub fn finish(&self, draft: &Draft) -> Result<Vec<Step>, Vec<Refusal>> {
        let is_new = draft.text("area").trim() == NEW;
        let area = is_new.then(|| area(draft)).transpose();
        // The area that is not there yet bears no name either.
        let own = if is_new {
            draft.clone().with("area", "")
        } else {
            draft.clone()
        };
        let (area, fields) = match (area, own.finish(Kind::Body)) {
            (Ok(area), Ok(fields)) => (area, fields),
            (area, fields) => {
                let mut refusals = fields.err().unwrap_or_default();
                refusals.extend(area.err().unwrap_or_default());
                return Err(refusals);
            }
        };
        Ok(self.steps(draft, area, fields))
    }

    fn steps(
        &self,
        draft: &Draft,
        area: Option<Map<String, Value>>,
        body: Map<String, Value>,
    ) -> Vec<Step> {
        let place = usize::from(area.is_some());
        let mut steps: Vec<Step> = Vec::new();
        if let Some(area) = area {
            steps.push(record(Kind::Area, area, None));
            steps.push(record(Kind::Body, body, Some(("area", 0))));
        } else {
            steps.push(record(Kind::Body, body, None));
        }
        let patterns = self.kind.map_or(&[][..], |kind| &kind.posts);
        for pattern in patterns
            .iter()
            .filter(|post| draft.text(&Self::leaves_out(post)).is_empty())
        {
            steps.push(record(
                Kind::Post,
                post_of(pattern, self.write),
                Some(("body", place)),
            ));
        }
        steps
    }
}

/// Returns the fields of a post of a pattern, without its body.
pub(super) fn post_of(
    pattern: &PostPattern,
    write: &dyn Fn(&Words) -> String,
) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("name".to_owned(), Value::from(write(&pattern.name)));
    if let Some(seats) = pattern.seats {
        fields.insert("seats".to_owned(), Value::from(seats));
    }
    if let Some(source) = &pattern.source {
        fields.insert("source".to_owned(), Value::from(source.as_str()));
    }
    fields
}

/// Records a fact, one field of it naming what an earlier step recorded.
pub(super) fn record(
    kind: Kind,
    fields: Map<String, Value>,
    named: Option<(&'static str, usize)>,
) -> Step {
    Box::new(move |ids: &[EntryId]| {
        let mut fields = fields.clone();
        if let Some((field, id)) = named.and_then(|(field, step)| Some((field, ids.get(step)?))) {
            fields.insert(field.to_owned(), Value::from(id.to_string()));
        }
        Intent::Record { kind, fields }
    })
}

/// Reads the area; says what is wrong by the fields of the form.
fn area(draft: &Draft) -> Result<Map<String, Value>, Vec<Refusal>> {
    let mut own = Draft::default();
    for (typed, field) in AREA_FIELDS {
        own.set(field, draft.text(typed));
    }
    own.finish(Kind::Area).map_err(|refusals| {
        let renamed = |refusal: Refusal| match (&refusal, refusal.field().and_then(area_field)) {
            (Refusal::Missing { .. }, Some(field)) => Refusal::Missing { field },
            (Refusal::TooLong { max, length, .. }, Some(field)) => {
                let (max, length) = (*max, *length);
                Refusal::TooLong { field, max, length }
            }
            (Refusal::ControlCharacter { .. }, Some(field)) => Refusal::ControlCharacter { field },
            (Refusal::Malformed { .. }, Some(field)) => Refusal::Malformed { field },
            _ => refusal,
        };
        refusals.into_iter().map(renamed).collect()
    })
}

fn area_field(own: &str) -> Option<&'static str> {
    AREA_FIELDS
        .iter()
        .find(|(_, field)| *field == own)
        .map(|(typed, _)| *typed)
}
