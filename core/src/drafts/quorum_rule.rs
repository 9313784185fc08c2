//! The quorum rule of a body, set from the very session that needs it: a share of its seats or a
//! number of them, what the share is taken of, the posts that must be there, and the text behind.

use serde_json::{Map, Value};

use super::{Draft, Step};
use crate::calendar::read_day;
use crate::charter::parameter::{QuorumRule, Topic};
use crate::facts::{Kind, Parameter, Role};
use crate::ids::{BodyId, EntryId, ParameterId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::value_on;

/// What the field `how` says for a share of the seats.
pub const OF_SHARE: &str = "share";

/// What the field `how` says for a number of seats.
pub const OF_SEATS: &str = "seats";

/// Returns what to carry out to set the quorum rule of a body: the rule, and what a share is
/// taken of where the form says another thing than what holds.
///
/// # Errors
/// Everything that cannot be read, together.
pub fn set_quorum_rule(
    register: &Register,
    body: BodyId,
    draft: &Draft,
) -> Result<Vec<Step>, Vec<Refusal>> {
    let programme = register.programme();
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    let charter = register.charter();
    let (Some(rule), Some(base)) = (
        charter.parameter_on(Topic::Quorum, kind),
        charter.parameter_on(Topic::QuorumBase, kind),
    ) else {
        return Err(vec![Refusal::UnknownParameter {
            code: kind.unwrap_or_default().to_owned(),
        }]);
    };
    let mut refusals = Vec::new();
    let is_share = draft.text("how") != OF_SEATS;
    let value = value_of(draft.text("value"), is_share);
    match draft.text("value").trim() {
        "" => refusals.push(Refusal::Missing { field: "value" }),
        _ if value.is_none() => refusals.push(Refusal::Malformed { field: "value" }),
        _ => {}
    }
    if is_share && draft.text("base").is_empty() {
        refusals.push(Refusal::Missing { field: "base" });
    }
    let with = |code: &str, value: &str, posts: &str| {
        Draft::default()
            .with("code", code)
            .with("value", value)
            .with("from", draft.text("from"))
            .with("basis", draft.text("basis"))
            .with("body", &body.to_string())
            .with("posts", posts)
            .finish(Kind::Parameter)
    };
    let (value, posts) = (value.unwrap_or_default(), draft.text("posts"));
    let of_rule = with(&rule.code, &value, posts);
    let day = read_day(draft.text("from"));
    let held = day.and_then(|day| value_on(programme, base, Some(body), day));
    let of_base = (is_share && held != Some(draft.text("base")))
        .then(|| with(&base.code, draft.text("base"), ""));
    let fields = match (of_rule, of_base.transpose(), refusals.is_empty()) {
        (Ok(rule), Ok(base), true) => [Some(rule), base],
        (rule, _, _) => {
            let known = rule.err().unwrap_or_default().into_iter();
            let new: Vec<Refusal> = known
                .filter(|new| refusals.iter().all(|old| old.field() != new.field()))
                .collect();
            refusals.extend(new);
            return Err(refusals);
        }
    };
    let steps = fields.into_iter().flatten();
    Ok(steps.map(|fields| step(register, body, fields)).collect())
}

/// Records a value, or corrects the body's own that starts on the same day.
fn step(register: &Register, body: BodyId, fields: Map<String, Value>) -> Step {
    let text = |field: &str| fields.get(field).and_then(Value::as_str);
    let (code, from) = (text("code"), text("from").and_then(read_day));
    let programme = register.programme();
    let same = programme
        .referring(body.0, Role::ParameterOf)
        .filter_map(|id| Some((id, programme.parameter(ParameterId(id))?)))
        .find(|(_, found): &(EntryId, &Parameter)| {
            Some(found.code.as_str()) == code && found.from == from
        })
        .map(|(id, _)| id);
    Box::new(move |_| match same {
        Some(fact) => {
            let mut fields = fields.clone();
            // Posts no longer asked for are taken away with the rest.
            fields.entry("posts").or_insert(Value::Null);
            Intent::Amend { fact, fields }
        }
        None => Intent::Record {
            kind: Kind::Parameter,
            fields: fields.clone(),
        },
    })
}

/// Writes a rule as a parameter does; people also type `50 %` and `0,5`.
fn value_of(typed: &str, is_share: bool) -> Option<String> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let value = match typed.strip_suffix('%') {
        Some(percent) => [percent, "/100"].concat(),
        None => typed.replace(',', "."),
    };
    match QuorumRule::parse(&value)? {
        QuorumRule::Seats(_) if is_share => None,
        QuorumRule::Share { .. } if !is_share => None,
        QuorumRule::Share { part: 0, .. } => None,
        _ => Some(value),
    }
}

#[cfg(test)]
mod tests;
