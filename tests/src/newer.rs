//! Entries as a newer version of the app would write them, which this one must keep.

use governance::ids::EntryId;
use governance::journal::{Entry, Line};
use serde_json::{Map, Value};

use crate::tablet::Tablet;

/// Records a fact of a kind that this version does not know, or with fields it does not know.
///
/// # Errors
/// That it came out as no entry.
pub fn record(
    tablet: &mut Tablet,
    kind: &str,
    fields: &Map<String, Value>,
) -> Result<EntryId, String> {
    let fields = Value::Object(fields.clone());
    write(tablet, &format!("\"record\":{{\"{kind}\":{fields}}}"))
}

/// Amends a fact, of whatever fields.
///
/// # Errors
/// That it came out as no entry.
pub fn amend(
    tablet: &mut Tablet,
    fact: EntryId,
    fields: &Map<String, Value>,
) -> Result<EntryId, String> {
    let fields = Value::Object(fields.clone());
    write(
        tablet,
        &format!("\"amend\":\"{fact}\",\"replaces\":[\"{fact}\"],\"set\":{fields}"),
    )
}

/// Does something that this version has no word for.
///
/// # Errors
/// That it came out as no entry.
pub fn act(
    tablet: &mut Tablet,
    verb: &str,
    fields: &Map<String, Value>,
) -> Result<EntryId, String> {
    let fields = Value::Object(fields.clone());
    write(tablet, &format!("\"{verb}\":{fields}"))
}

fn write(tablet: &mut Tablet, change: &str) -> Result<EntryId, String> {
    let tick = tablet.register.journal().tick() + 1;
    write_at(tablet, tick, change)
}

/// Writes an entry by hand, whatever the rules say of it, and admits it.
///
/// # Errors
/// That it came out as no entry.
pub fn write_at(tablet: &mut Tablet, tick: u64, change: &str) -> Result<EntryId, String> {
    let stamp = tablet.stamp();
    let head = tablet.register.journal().head(stamp.actor);
    let sequence = head.map_or(1, |(sequence, _)| sequence + 1);
    let prev = head.map_or(String::new(), |(_, digest)| {
        format!("\"prev\":\"{digest}\",")
    });
    let line = format!(
        "{{\"id\":\"{}-{sequence}\",\"tick\":{tick},\"at\":\"{}\",\"by\":{},{prev}{change}}}",
        stamp.actor,
        stamp.at,
        Value::from(stamp.by),
    );
    let entry = Entry::read(Line::from(line)).map_err(|fault| format!("{fault:?}"))?;
    let id = entry.id();
    tablet.register.admit(entry);
    Ok(id)
}
