//! Fields hold what their table says: names not empty, no hidden characters, lengths kept.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::calendar::{Moment, read_day};
use crate::degrees::MICRO;
use crate::facts::{Field, Kind, MAX_AMOUNT, Shape};
use crate::ids::EntryId;
use crate::outline::Outline;

use super::Refusal;

/// The most facts that one field names.
const MAX_REFERENCES: usize = 1000;
/// The most dated parents of one fact.
const MAX_PLACEMENTS: usize = 50;

/// Returns everything wrong with the fields of a fact, or of an amendment of one.
///
/// `is_whole` asks for the fields without which the fact is none.
pub(crate) fn check_shapes(
    kind: Kind,
    fields: &Map<String, Value>,
    is_whole: bool,
) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for field in kind.fields() {
        match fields.get(field.name) {
            None if is_whole && field.required => {
                refusals.push(Refusal::Missing { field: field.name })
            }
            Some(Value::Null) if field.required => {
                refusals.push(Refusal::Missing { field: field.name })
            }
            None | Some(Value::Null) => {}
            Some(value) => refusals.extend(check_value(field, value)),
        }
    }
    for name in fields.keys().filter(|name| kind.field(name).is_none()) {
        refusals.push(Refusal::UnknownField { name: name.clone() });
    }
    refusals
}

fn check_value(field: &Field, value: &Value) -> Option<Refusal> {
    let name = field.name;
    let malformed = Some(Refusal::Malformed { field: name });
    match field.shape {
        Shape::Line(max) | Shape::Text(max) => {
            let Some(text) = value.as_str() else {
                return malformed;
            };
            let is_text = matches!(field.shape, Shape::Text(_));
            check_text(name, text, max, is_text)
                .or((text.trim().is_empty()).then_some(Refusal::Missing { field: name }))
        }
        Shape::Day => {
            (!value.as_str().is_some_and(is_day)).then_some(Refusal::Malformed { field: name })
        }
        Shape::Moment => {
            let is_moment = value.as_str().and_then(Moment::parse).is_some();
            (!is_moment).then_some(Refusal::Malformed { field: name })
        }
        Shape::Count(max) | Shape::Tally(max) => {
            let Some(number) = value.as_u64() else {
                return malformed;
            };
            let least = u64::from(matches!(field.shape, Shape::Count(_)));
            (!(least..=u64::from(max)).contains(&number))
                .then_some(Refusal::OutOfRange { field: name, max })
        }
        Shape::Amount => match value.as_i64() {
            Some(0..=MAX_AMOUNT) => None,
            Some(1..) => Some(Refusal::TooMuch { field: name }),
            _ if value.is_u64() => Some(Refusal::TooMuch { field: name }),
            _ => malformed,
        },
        Shape::MicroDegrees(max) => match value.as_i64() {
            Some(micro) if micro.unsigned_abs() <= u64::from(max) * MICRO.unsigned_abs() => None,
            Some(_) => Some(Refusal::OffTheGlobe { field: name, max }),
            None if value.is_u64() => Some(Refusal::OffTheGlobe { field: name, max }),
            None => malformed,
        },
        Shape::Outline(_) => {
            let is_outline = value.as_str().and_then(Outline::parse).is_some();
            (!is_outline).then_some(Refusal::Malformed { field: name })
        }
        Shape::Choice(words) => (!value.as_str().is_some_and(|word| words.contains(&word)))
            .then_some(Refusal::Malformed { field: name }),
        Shape::Reference(_) => (!is_id(Some(value))).then_some(Refusal::Malformed { field: name }),
        Shape::References(_) => {
            (!are_references(value)).then_some(Refusal::Malformed { field: name })
        }
        Shape::Placements(_) => {
            (!are_placements(value)).then_some(Refusal::Malformed { field: name })
        }
    }
}

/// Checks the length of a text, and that everybody sees all of it.
pub(crate) fn check_text(
    field: &'static str,
    text: &str,
    max: usize,
    is_text: bool,
) -> Option<Refusal> {
    let length = text.chars().count();
    if length > max {
        return Some(Refusal::TooLong { field, max, length });
    }
    let is_hidden = |c: char| {
        let is_break = is_text && (c == '\n' || c == '\t');
        (c.is_control() && !is_break) || is_reordering(c)
    };
    text.chars()
        .any(is_hidden)
        .then_some(Refusal::ControlCharacter { field })
}

/// Characters that make a text read otherwise than it is stored.
fn is_reordering(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{2028}' | '\u{2029}')
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.contains('-') && read_day(text).is_some()
}

fn is_id(value: Option<&Value>) -> bool {
    value
        .and_then(Value::as_str)
        .is_some_and(|text| text.parse::<EntryId>().is_ok())
}

/// Tells whether a value is a list of names, each once.
fn are_references(value: &Value) -> bool {
    let Some(all) = value.as_array() else {
        return false;
    };
    let names: BTreeSet<&str> = all.iter().filter_map(Value::as_str).collect();
    all.len() <= MAX_REFERENCES
        && names.len() == all.len()
        && all.iter().all(|one| is_id(Some(one)))
}

fn are_placements(value: &Value) -> bool {
    let is_placement = |value: &Value| {
        let is_day_or_open = |name| {
            value
                .get(name)
                .is_none_or(|day| day.as_str().is_some_and(is_day))
        };
        is_id(value.get("parent")) && is_day_or_open("from") && is_day_or_open("to")
    };
    value
        .as_array()
        .is_some_and(|all| all.len() <= MAX_PLACEMENTS && all.iter().all(is_placement))
}
