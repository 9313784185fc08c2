//! The quick way to read an entry: as this version writes it, in one go.
//!
//! Nearly every line is so written; any other is read part by part (`parts`), to the same end.

use super::entry::{MAX_AUTHOR_BYTES, MAX_TICK, TIME_LENGTH, has_break, is_time, whole_number};
use super::scan::Scanner;
use crate::digest::{self, Digest};
use crate::ids::EntryId;

/// An entry as this version writes it, read in one go.
pub(super) struct Canonical<'a> {
    pub(super) id: EntryId,
    pub(super) tick: u64,
    pub(super) at: &'a str,
    pub(super) by: &'a str,
    pub(super) prev: Option<&'a str>,
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
        scanner.literal("{\"id\":\"").then_some(())?;
        let name = scanner.until_quote()?.as_bytes();
        let id = EntryId::parse(name)?;
        scanner.literal(",\"tick\":").then_some(())?;
        let tick =
            whole_number(scanner.run_of_digits()).filter(|tick| (1..=MAX_TICK).contains(tick))?;
        scanner.literal(",\"at\":\"").then_some(())?;
        let at = scanner.up_to_quote(TIME_LENGTH).filter(|at| is_time(at))?;
        scanner.literal(",\"by\":\"").then_some(())?;
        let by = scanner
            .until_quote()
            .filter(|by| by.len() <= MAX_AUTHOR_BYTES)?;
        let prev = match scanner.literal(",\"prev\":\"") {
            true => Some(
                scanner
                    .up_to_quote(Digest::LENGTH)
                    .filter(|prev| digest::is_written(prev))?,
            ),
            false => None,
        };
        if prev.is_none() != (id.sequence == 1) {
            return None;
        }
        let change = CanonicalChange::read(scanner, id, name)?;
        scanner.literal("}").then_some(())?;
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
    /// Reads the change of the entry `id`, written as `name`.
    fn read(scanner: &mut Scanner<'a>, id: EntryId, name: &[u8]) -> Option<Self> {
        let other = |text: &str| EntryId::parse_beside(text.as_bytes(), id, name);
        if scanner.literal(",\"amend\":\"") {
            let fact = other(scanner.until_quote()?)?;
            scanner.literal(",\"replaces\":[\"").then_some(())?;
            let replaces = other(scanner.until_quote()?)?;
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
