//! Staff: the posts that a pattern asks for, founded at once; requests for reinforcement, and their
//! answers.

use chrono::NaiveDate;
use serde_json::Value;

use super::body::{post_of, record};
use super::{Draft, Step};
use crate::charter::words::Words;
use crate::facts::{Kind, Placement, Recordable};
use crate::ids::{BodyId, ReinforcementId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::staff::{Gap, post_lines};

/// Returns what to carry out so that a body has every post that its pattern asks for, or that of
/// one code alone; nothing where it has them. `write` says how words of the charter are written.
#[must_use]
pub fn missing_posts(
    register: &Register,
    body: BodyId,
    only: Option<&str>,
    day: NaiveDate,
    write: &dyn Fn(&Words) -> String,
) -> Vec<Step> {
    let lines = post_lines(register.programme(), register.charter(), body, day);
    let missing = lines
        .into_iter()
        .filter(|line| line.gap() == Some(Gap::Missing))
        .filter_map(|line| line.pattern)
        .filter(|pattern| only.is_none_or(|code| pattern.code == code));
    missing
        .map(|pattern| {
            let mut fields = post_of(pattern, write);
            fields.insert("body".to_owned(), Value::from(body.to_string()));
            record(Kind::Post, fields, None)
        })
        .collect()
}

/// Returns what a new request holds before anybody types: who asks, on the day.
#[must_use]
pub fn start_of_request(register: &Register, body: Option<BodyId>, day: NaiveDate) -> Draft {
    let body = body.filter(|id| register.programme().body(*id).is_some());
    Draft::default()
        .with("body", &body.map(|id| id.to_string()).unwrap_or_default())
        .with("asked_on", &day.to_string())
}

/// Returns the intent to found the post that a request was granted, for as many as were.
///
/// # Errors
/// Where the request is not here, or its name is none for a post.
pub fn post_of_request(register: &Register, id: ReinforcementId) -> Result<Intent, Vec<Refusal>> {
    let request = register.programme().reinforcement(id);
    let request = request.ok_or(vec![Refusal::NotHere])?;
    let from = request.from.or(request.answered_on);
    Draft::default()
        .with("body", &request.body.to_string())
        .with("name", &request.function)
        .with("seats", &request.n_people().to_string())
        .with(
            "from",
            &from.map(|from| from.to_string()).unwrap_or_default(),
        )
        .with("source", request.source.as_deref().unwrap_or_default())
        .record(Kind::Post)
}

/// Returns the draft of a request with the start of an answer: on the day, by the body that who
/// asks reports to. What was answered before stands.
#[must_use]
pub fn start_of_answer(register: &Register, id: ReinforcementId, day: NaiveDate) -> Draft {
    let programme = register.programme();
    let Some(request) = programme.reinforcement(id) else {
        return Draft::default();
    };
    let mut draft = Draft::of(&request.clone().into_fact());
    let above = programme.body(request.body);
    let above = above.and_then(|body| Placement::on(&body.parents, day));
    let above = above.map(|id| id.to_string()).unwrap_or_default();
    if request.answered_on.is_none() {
        draft.set("answered_on", &day.to_string());
    }
    if request.answered_by.is_none() {
        draft.set("answered_by", &above);
    }
    draft
}
