//! From texts to fields, by the table of the kind of fact.

use serde_json::{Map, Value};

use super::Draft;
use crate::calendar::{read_day, read_moment};
use crate::degrees::read_degrees;
use crate::facts::{Fact, Field, Kind, MAX_AMOUNT, Shape};
use crate::ids::{EntryId, NotAnId};
use crate::order::InOrder as _;
use crate::rules::{Refusal, check_shapes};

/// Reads every field of a new fact.
pub(super) fn whole(draft: &Draft, kind: Kind) -> Result<Map<String, Value>, Vec<Refusal>> {
    let mut fields = Map::new();
    let mut refusals = Vec::new();
    for field in kind.fields() {
        match read(field, draft.text(field.name)) {
            Ok(Some(value)) => drop(fields.insert(field.name.to_owned(), value)),
            Ok(None) => {}
            Err(refusal) => refusals.push(refusal),
        }
    }
    // A text that cannot be read is not missing as well.
    let unread = check_shapes(kind, &fields, true);
    let is_new = |refusal: &Refusal| {
        refusals
            .iter()
            .all(|known| known.field() != refusal.field())
    };
    let missing: Vec<Refusal> = unread.into_iter().filter(is_new).collect();
    refusals.extend(missing);
    if refusals.is_empty() {
        Ok(fields)
    } else {
        Err(sorted(kind, refusals))
    }
}

/// Returns the fact that fields make; none where they do not make one.
pub(super) fn fact_of(kind: Kind, fields: &Map<String, Value>) -> Option<Fact> {
    let json = serde_json::to_string(fields).ok()?;
    kind.decode(&json).ok()
}

/// Reads some fields of a fact; returns those that differ from what it has.
pub(super) fn changes(
    draft: &Draft,
    before: &Fact,
    names: &[&'static str],
) -> Result<Map<String, Value>, Vec<Refusal>> {
    let kind = before.kind();
    let had = match before.to_value() {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut changes = Map::new();
    let mut refusals = Vec::new();
    for field in kind
        .fields()
        .iter()
        .filter(|field| names.contains(&field.name))
    {
        match read(field, draft.text(field.name)) {
            Ok(value) => {
                let value = value.unwrap_or(Value::Null);
                if had.get(field.name).unwrap_or(&Value::Null) != &value {
                    changes.insert(field.name.to_owned(), value);
                }
            }
            Err(refusal) => refusals.push(refusal),
        }
    }
    refusals.extend(check_shapes(kind, &changes, false));
    if refusals.is_empty() && changes.is_empty() {
        refusals.push(Refusal::NothingChanged);
    }
    if refusals.is_empty() {
        Ok(changes)
    } else {
        Err(sorted(kind, refusals))
    }
}

/// Reads one text; none where nothing was typed.
fn read(field: &Field, text: &str) -> Result<Option<Value>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let malformed = Refusal::Malformed { field: field.name };
    let value = match field.shape {
        Shape::Line(_) | Shape::Text(_) | Shape::Outline(_) | Shape::Choice(_) => Value::from(text),
        Shape::Day => Value::from(read_day(text).ok_or(malformed)?.to_string()),
        Shape::Moment => Value::from(read_moment(text).ok_or(malformed)?.to_string()),
        Shape::Count(max) | Shape::Tally(max) => match without_spaces(text).parse::<u64>() {
            Ok(number) => Value::from(number),
            Err(_) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                return Err(Refusal::OutOfRange {
                    field: field.name,
                    max,
                });
            }
            Err(_) => return Err(malformed),
        },
        Shape::Amount => {
            let digits = without_spaces(text);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(malformed);
            }
            let amount = digits.parse::<i64>().ok();
            let amount = amount.filter(|amount| *amount <= MAX_AMOUNT);
            Value::from(amount.ok_or(Refusal::TooMuch { field: field.name })?)
        }
        Shape::MicroDegrees(_) => Value::from(read_degrees(text).ok_or(malformed)?),
        Shape::Reference(_) => {
            Value::from(text.parse::<EntryId>().map_err(|_| malformed)?.to_string())
        }
        Shape::References(_) => {
            let names = text.split_whitespace().map(str::parse::<EntryId>);
            let ids: Result<Vec<String>, _> = names.map(|id| Ok(id?.to_string())).collect();
            Value::from(ids.map_err(|_: NotAnId| malformed)?)
        }
        Shape::Placements(_) => return parents(text).map(Some).ok_or(malformed),
    };
    Ok(Some(value))
}

/// Reads parents: one name, or the list that a fact holds.
fn parents(text: &str) -> Option<Value> {
    match text.parse::<EntryId>() {
        Ok(parent) => Some(serde_json::json!([{ "parent": parent.to_string() }])),
        Err(_) => serde_json::from_str(text).ok(),
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Puts refusals in the order of the fields, so that a form reads from top to bottom.
pub(super) fn sorted(kind: Kind, mut refusals: Vec<Refusal>) -> Vec<Refusal> {
    let place = |refusal: &Refusal| {
        let field = refusal.field();
        kind.fields()
            .iter()
            .position(|known| Some(known.name) == field)
            .unwrap_or(usize::MAX)
    };
    refusals.order_by_key(place);
    refusals
}
