//! The bureau of a committee, set up in one form: every seat that is free with a name beside it,
//! recorded together or not at all (charter: committees of villages and communes).
//!
//! The committee is there, or is founded by the same form. Posts whose seats no text settles have
//! as many rows as somebody asks for; posts that the charter does not foresee, such as a chair of a
//! village committee, are named by whoever fills the form in: nothing is invented here.

mod known;
mod rows;

use chrono::NaiveDate;
use serde_json::{Map, Value};

pub use known::{posts_of_neighbours, prescribes_posts};
pub use rows::{
    NEW_POSTS, Office, Row, one_less, one_more, rows_field, rows_of_body, rows_of_kind,
};

use super::{Draft, NewBody, Step, propose_body};
use crate::charter::words::Words;
use crate::facts::Kind;
use crate::ids::{Actor, BodyId, EntryId, PostingId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;

/// The committee.
pub enum Base<'a> {
    /// One that is there.
    There(BodyId),
    /// One that the form founds.
    Founded(NewBody<'a>),
}

/// Returns what the form holds before anybody types: the day and, for a committee that is founded,
/// its kind, where the territory of the posting lacks one that alone serves its level, and what that
/// proposes: a row for a post to be named, where no text gives it any; for the territory of the posting where that is of the level which the
/// kind serves, under the body of the posting where none below the first level is found above.
#[must_use]
pub fn start_of_bureau(
    register: &Register,
    founds: bool,
    posting: Option<PostingId>,
    typed: &Draft,
    day: NaiveDate,
    write: &dyn Fn(&Words) -> String,
) -> Draft {
    let own = Draft::default().with("from", &day.to_string());
    if !founds {
        return own;
    }
    let kind = match typed.text("kind") {
        "" => known::lacking(register, posting, day),
        typed => register.charter().kind(typed),
    };
    let Some(kind) = kind else {
        return own;
    };
    let programme = register.programme();
    let posting = posting.and_then(|id| programme.posting(id));
    let area = posting.and_then(|posting| posting.area).filter(|area| {
        let found = programme.area(*area);
        found.is_some_and(|found| found.level == kind.serves)
    });
    let area = match (typed.text("area"), area) {
        ("", Some(area)) => area.to_string(),
        (typed, _) => typed.to_owned(),
    };
    let proposed = propose_body(
        register,
        kind,
        &typed.clone().with("area", &area),
        day,
        write,
    );
    let is_far = |parent: &str| {
        let body = parent
            .parse()
            .ok()
            .and_then(|id| programme.body(BodyId(id)));
        let rank = |level: &str| register.charter().rank(level).unwrap_or_default();
        body.is_none_or(|body| rank(&body.level) == 1 && rank(&kind.level) > 2)
    };
    let above = posting.and_then(|posting| posting.body);
    let parent = match (proposed.text("parents"), above) {
        (parent, Some(body)) if is_far(parent) => body.to_string(),
        (parent, _) => parent.to_owned(),
    };
    let n_named = if prescribes_posts(kind) { "" } else { "1" };
    proposed
        .with(&rows_field(NEW_POSTS), n_named)
        .with("parents", &parent)
        .with("area", &area)
        .with("from", own.text("from"))
}

/// Returns what to carry out: the committee where it is new, the posts that rows name, and for
/// each row with a name the person and the mandate, from the day typed as `from`.
///
/// # Errors
/// Everything that cannot be read, together; also that a row tells of somebody without a name, or
/// that nobody was named for a committee that is there.
pub fn finish_bureau(
    base: &Base<'_>,
    rows: &[Row],
    draft: &Draft,
) -> Result<Vec<Step>, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let mut taking = Taking::default();
    match base {
        Base::There(body) => taking.body = Some(Ref::Known(body.0)),
        Base::Founded(new) => match new.finish(draft) {
            Ok(steps) => taking.founds(steps, new, draft),
            Err(flaws) => refusals.extend(flaws),
        },
    }
    // Of every mandate the same is said, and of all it is wrong in the same way.
    let mandate = mandate(draft);
    if let Err(flaws) = &mandate {
        let is_new = |flaw: &&Refusal| !refusals.contains(flaw);
        let new: Vec<Refusal> = flaws.iter().filter(is_new).cloned().collect();
        refusals.extend(new);
    }
    let mut n_told = 0;
    for row in rows {
        match person(row, draft) {
            Ok(person) => {
                let is_named = row.office == Office::Named && !row.text(draft, "post").is_empty();
                n_told += usize::from(person.is_some() || is_named);
                if let Err(flaws) = taking.row(row, person, mandate.as_ref().ok(), draft) {
                    refusals.extend(flaws);
                }
            }
            Err(flaws) => refusals.extend(flaws),
        }
    }
    if matches!(base, Base::There(_)) && n_told == 0 && refusals.is_empty() {
        refusals.push(Refusal::Missing {
            field: "person_name",
        });
    }
    match refusals.is_empty() {
        true => Ok(taking.steps),
        false => Err(refusals),
    }
}

/// Somebody to be recorded; nobody where the row is blank.
fn person(row: &Row, draft: &Draft) -> Result<Option<Map<String, Value>>, Vec<Refusal>> {
    let mut own = Draft::default();
    for what in ["name", "function", "sex"] {
        own.set(what, row.text(draft, what));
    }
    if own.is_empty() {
        return Ok(None);
    }
    if own.text("name").is_empty() {
        return Err(vec![Refusal::Missing {
            field: "person_name",
        }]);
    }
    own.finish(Kind::Person).map(Some)
}

/// What all mandates have in common; who and where is filled in once it is known.
fn mandate(draft: &Draft) -> Result<Map<String, Value>, Vec<Refusal>> {
    let any = EntryId {
        actor: Actor::from_number(0),
        sequence: 1,
    };
    Draft::default()
        .with("person", &any.to_string())
        .with("body", &any.to_string())
        .with("from", draft.text("from"))
        .with("source", draft.text("appointed_by"))
        .finish(Kind::Membership)
}

/// A fact that a step names: one that is there, or what an earlier step recorded.
#[derive(Debug, Clone, Copy)]
enum Ref {
    Known(EntryId),
    Step(usize),
}

/// The steps so far.
#[derive(Default)]
struct Taking {
    steps: Vec<Step>,
    body: Option<Ref>,
    /// The step of the first post that the new body opens with.
    first_post: usize,
}

impl Taking {
    fn founds(&mut self, steps: Vec<Step>, new: &NewBody<'_>, draft: &Draft) {
        let n_posts = new.kind.map_or(0, |kind| {
            let kept = kind.posts.iter();
            kept.filter(|post| draft.text(&NewBody::leaves_out(post)).is_empty())
                .count()
        });
        self.first_post = steps.len() - n_posts.min(steps.len());
        self.body = self.first_post.checked_sub(1).map(Ref::Step);
        self.steps = steps;
    }

    fn row(
        &mut self,
        row: &Row,
        person: Option<Map<String, Value>>,
        mandate: Option<&Map<String, Value>>,
        draft: &Draft,
    ) -> Result<(), Vec<Refusal>> {
        let post = match row.office {
            Office::There(post) => Some(Ref::Known(post.0)),
            Office::Opened(place) => Some(Ref::Step(self.first_post + place)),
            Office::Named => self.named(row, draft)?,
        };
        let (Some(person), Some(mandate)) = (person, mandate) else {
            return Ok(());
        };
        let who = Ref::Step(self.steps.len());
        self.record(Kind::Person, person, Vec::new());
        let mut named = vec![("person", who)];
        named.extend(self.body.map(|body| ("body", body)));
        named.extend(post.map(|post| ("post", post)));
        self.record(Kind::Membership, mandate.clone(), named);
        Ok(())
    }

    /// The post that a row names, with one seat; none where it names none.
    fn named(&mut self, row: &Row, draft: &Draft) -> Result<Option<Ref>, Vec<Refusal>> {
        let name = row.text(draft, "post");
        if name.is_empty() {
            return Ok(None);
        }
        let any = EntryId {
            actor: Actor::from_number(0),
            sequence: 1,
        };
        let fields = Draft::default()
            .with("body", &any.to_string())
            .with("name", name)
            .with("seats", "1")
            .finish(Kind::Post)?;
        let place = Ref::Step(self.steps.len());
        let body = self.body.map(|body| ("body", body));
        self.record(Kind::Post, fields, body.into_iter().collect());
        Ok(Some(place))
    }

    fn record(&mut self, kind: Kind, fields: Map<String, Value>, named: Vec<(&'static str, Ref)>) {
        self.steps.push(Box::new(move |ids: &[EntryId]| {
            let mut fields = fields.clone();
            for (field, of) in &named {
                let id = match of {
                    Ref::Known(id) => Some(*id),
                    Ref::Step(place) => ids.get(*place).copied(),
                };
                if let Some(id) = id {
                    fields.insert((*field).to_owned(), Value::from(id.to_string()));
                }
            }
            Intent::Record { kind, fields }
        }));
    }
}

#[cfg(test)]
mod tests;
