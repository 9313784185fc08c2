//! The quick way to read an entry: as this version writes it, in one go.
//!
//! Nearly every line is so written; any other is read part by part (`parts`), to the same end.

use super::entry::{MAX_AUTHOR_BYTES, MAX_TICK, has_break, is_time, whole_number};
use super::scan::Scanner;
use crate::digest::Digest;
use crate::ids::EntryId;

/// An entry as this version writes it, read in one go.
pub(super) struct Canonical<'a> {
    pub(super) id: EntryId,
    pub(super) tick: u64,
    pub(super) at: &'a str,
    pub(super) by: &'a str,
    pub(super) prev: Option<Digest>,
    pub(super) change: CanonicalChange<'a>,
}

pub(super) enum CanonicalChange<'a> {
    Record {
        kind: &'a str,
        fields: &'a str,
    },
    Amend {
        fact: EntryId,
        replaces: EntryId,
        fields: &'a str,
    },
}

impl<'a> Canonical<'a> {
    pub(super) fn read(scanner: &mut Scanner<'a>) -> Option<Self> {
        let literal = |scanner: &mut Scanner<'a>, text: &str| scanner.literal(text).then_some(());
        literal(scanner, "{\"id\":\"")?;
        let id = EntryId::parse(scanner.until_quote()?.as_bytes())?;
        literal(scanner, ",\"tick\":")?;
        let tick =
            whole_number(scanner.run_of_digits()).filter(|tick| (1..=MAX_TICK).contains(tick))?;
        literal(scanner, ",\"at\":\"")?;
        let at = scanner.until_quote().filter(|at| is_time(at))?;
        literal(scanner, ",\"by\":\"")?;
        let by = scanner
            .until_quote()
            .filter(|by| by.len() <= MAX_AUTHOR_BYTES)?;
        let prev = match scanner.literal(",\"prev\":\"") {
            true => Some(Digest::parse(scanner.until_quote()?)?),
            false => None,
        };
        if prev.is_none() != (id.sequence == 1) {
            return None;
        }
        let change = CanonicalChange::read(scanner)?;
        literal(scanner, "}")?;
        Some(Self {
            id,
            tick,
            at,
            by,
            prev,
            change,
        })
    }
}

impl<'a> CanonicalChange<'a> {
    fn read(scanner: &mut Scanner<'a>) -> Option<Self> {
        if scanner.literal(",\"amend\":\"") {
            let fact = EntryId::parse(scanner.until_quote()?.as_bytes())?;
            scanner.literal(",\"replaces\":[\"").then_some(())?;
            let replaces = EntryId::parse(scanner.until_quote()?.as_bytes())?;
            scanner.literal("],\"set\":").then_some(())?;
            let fields = scanner.distinct_object().ok()?;
            return (!has_break(fields)).then_some(Self::Amend {
                fact,
                replaces,
                fields,
            });
        }
        scanner.literal(",\"record\":{\"").then_some(())?;
        let kind = scanner.until_quote()?;
        scanner.literal(":").then_some(())?;
        let fields = scanner.distinct_object().ok()?;
        scanner.literal("}").then_some(())?;
        (!has_break(fields)).then_some(Self::Record { kind, fields })
    }
}
