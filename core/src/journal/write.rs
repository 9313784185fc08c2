//! Writes the line of an entry, in its one canonical form.

use serde_json::{Map, Value};

use crate::digest::{self, Digest};
use crate::ids::{Actor, EntryId};

/// What an entry says besides its change; handed in by the device and the journal.
#[derive(Debug, Clone)]
pub(crate) struct Heading<'a> {
    pub(crate) id: EntryId,
    pub(crate) tick: u64,
    pub(crate) at: &'a str,
    pub(crate) by: &'a str,
    pub(crate) prev: Option<Digest>,
}

/// A change about to be written; the fields are JSON objects already.
pub(crate) enum Draft<'a> {
    Record {
        kind: &'a str,
        fields: &'a str,
    },
    Amend {
        fact: EntryId,
        replaces: &'a [EntryId],
        fields: &'a str,
    },
    Withdraw {
        fact: EntryId,
        replaces: &'a [EntryId],
        reason: &'a str,
    },
}

/// Writes the line of an entry in its one canonical form.
pub(crate) fn write(heading: &Heading<'_>, draft: &Draft<'_>) -> String {
    let mut line = String::with_capacity(224);
    line.push_str("{\"id\":\"");
    line.push_str(&heading.id.to_string());
    line.push_str("\",\"tick\":");
    line.push_str(&heading.tick.to_string());
    line.push_str(",\"at\":");
    push_string(&mut line, heading.at);
    line.push_str(",\"by\":");
    push_string(&mut line, heading.by);
    if let Some(prev) = heading.prev {
        line.push_str(",\"prev\":\"");
        digest::push(&mut line, prev);
        line.push('"');
    }
    match draft {
        Draft::Record { kind, fields } => {
            line.push_str(",\"record\":{");
            push_string(&mut line, kind);
            line.push(':');
            line.push_str(fields);
            line.push('}');
        }
        Draft::Amend {
            fact,
            replaces,
            fields,
        } => {
            push_target(&mut line, "amend", *fact, replaces);
            line.push_str(",\"set\":");
            line.push_str(fields);
        }
        Draft::Withdraw {
            fact,
            replaces,
            reason,
        } => {
            push_target(&mut line, "withdraw", *fact, replaces);
            line.push_str(",\"reason\":");
            push_string(&mut line, reason);
        }
    }
    line.push('}');
    line
}

fn push_target(line: &mut String, act: &str, fact: EntryId, replaces: &[EntryId]) {
    line.push_str(",\"");
    line.push_str(act);
    line.push_str("\":\"");
    line.push_str(&fact.to_string());
    line.push_str("\",\"replaces\":[");
    for (place, id) in replaces.iter().enumerate() {
        if place > 0 {
            line.push(',');
        }
        line.push('"');
        line.push_str(&id.to_string());
        line.push('"');
    }
    line.push(']');
}

/// Writes an object with its keys in order of the alphabet, so that the same fields give the
/// same bytes whatever the JSON library was built with.
pub(crate) fn object(fields: &Map<String, Value>) -> String {
    let mut json = String::new();
    push_object(&mut json, fields);
    json
}

fn push_object(json: &mut String, fields: &Map<String, Value>) {
    let mut names: Vec<&String> = fields.keys().collect();
    names.sort_unstable();
    json.push('{');
    for (place, name) in names.into_iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        push_string(json, name);
        json.push(':');
        push_value(json, fields.get(name).unwrap_or(&Value::Null));
    }
    json.push('}');
}

fn push_value(json: &mut String, value: &Value) {
    match value {
        Value::Object(fields) => push_object(json, fields),
        Value::Array(values) => {
            json.push('[');
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    json.push(',');
                }
                push_value(json, value);
            }
            json.push(']');
        }
        plain => json.push_str(&plain.to_string()),
    }
}

/// Appends a text as a JSON string.
pub(crate) fn push_string(line: &mut String, text: &str) {
    line.push_str(&Value::from(text).to_string());
}

/// Returns the actor's entry name that comes after this one.
pub(crate) fn following(actor: Actor, last: u32) -> EntryId {
    EntryId {
        actor,
        sequence: last.saturating_add(1),
    }
}
