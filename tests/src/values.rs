//! From what a story writes to what a field holds, and back.

use governance::facts::{Kind, Shape};
use serde_json::{Map, Value, json};

use crate::words::{Text, Word};
use crate::world::Names;

/// Returns the fields that the pairs of a line give, as the kind's table of fields reads them.
#[must_use]
pub fn fields(kind: Option<Kind>, words: &[Word], names: &Names) -> Map<String, Value> {
    let mut fields = Map::new();
    for word in words {
        if let Word::Pair(name, text) = word {
            let shape = kind
                .and_then(|kind| kind.field(name))
                .map(|field| field.shape);
            fields.insert(name.clone(), value(shape, text, names));
        }
    }
    fields
}

/// Reads a value: `none` clears, a reference is a label, parents are `ctn@2019-01-01..2023-06-30,…`.
fn value(shape: Option<Shape>, text: &Text, names: &Names) -> Value {
    let written = text.text.as_str();
    if text.is_quoted {
        return Value::from(written);
    }
    if written == "none" {
        return Value::Null;
    }
    match shape {
        Some(Shape::Reference(_)) => Value::from(reference(written, names)),
        Some(Shape::Placements(_)) => written
            .split(',')
            .map(|one| placement(one, names))
            .collect(),
        Some(Shape::References(_)) => (written.split(','))
            .map(|one| Value::from(reference(one, names)))
            .collect(),
        Some(Shape::Count(_) | Shape::Tally(_) | Shape::Amount | Shape::MicroDegrees(_)) => written
            .parse::<i64>()
            .map_or(Value::from(written), Value::from),
        _ => Value::from(written),
    }
}

fn reference(written: &str, names: &Names) -> String {
    names
        .id(written)
        .map_or_else(|| written.to_owned(), |id| id.to_string())
}

fn placement(written: &str, names: &Names) -> Value {
    let (parent, days) = written.split_once('@').unwrap_or((written, ".."));
    let (from, to) = days.split_once("..").unwrap_or((days, ""));
    let mut placement = json!({"parent": reference(parent, names)});
    for (name, day) in [("from", from), ("to", to)] {
        if !day.is_empty() {
            placement[name] = Value::from(day);
        }
    }
    placement
}

/// Writes a value as stories do.
#[must_use]
pub fn written(value: &Value, names: &Names) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => names.told(text),
        Value::Array(all) => all
            .iter()
            .map(|one| placed(one, names))
            .collect::<Vec<_>>()
            .join(","),
        other => other.to_string(),
    }
}

fn placed(value: &Value, names: &Names) -> String {
    if let Value::String(one) = value {
        return names.told(one);
    }
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let parent = names.told(text("parent"));
    match (text("from"), text("to")) {
        ("", "") => parent,
        (from, to) => format!("{parent}@{from}..{to}"),
    }
}
