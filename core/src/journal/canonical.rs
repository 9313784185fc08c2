//! The quick way to read an entry: as this version writes it, in one go.
//!
//! Nearly every line is so written; any other is read part by part (`parts`), to the same end.

use super::entry::{MAX_AUTHOR_BYTES, MAX_TICK, TIME_LENGTH, has_break, is_time};
use super::line::Span;
use super::scan::{Quick, Scanner};
use crate::digest::{self, Digest};
use crate::ids::EntryId;

/// An entry as this version writes it, read in one go.
pub(super) struct Canonical {
    pub(super) id: EntryId,
    pub(super) tick: u64,
    pub(super) at: Span,
    pub(super) by: Span,
    pub(super) prev: Option<Span>,
    pub(super) change: CanonicalChange,
    /// Bytes of the line.
    pub(super) length: usize,
}

pub(super) enum CanonicalChange {
    Record {
        kind: Span,
        fields: Span,
    },
    Amend {
        fact: EntryId,
        replaces: EntryId,
        fields: Span,
    },
}

/// What every line begins with; its name follows.
const START: &str = "{\"id\":\"";

impl Canonical {
    /// Reads the entry at the start of a text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut quick = Quick::new(text.as_bytes());
        quick.literal(START).then_some(())?;
        let id = quick.name(None)?;
        quick.literal(",\"tick\":").then_some(())?;
        let tick = quick.whole_number()?;
        (1..=MAX_TICK).contains(&tick).then_some(())?;
        quick.literal(",\"at\":\"").then_some(())?;
        let at = quick.up_to_quote(TIME_LENGTH, is_time)?;
        quick.literal(",\"by\":\"").then_some(())?;
        let by = quick.until_quote()?;
        (by.length() <= MAX_AUTHOR_BYTES).then_some(())?;
        let prev = match quick.literal(",\"prev\":\"") {
            true => Some(quick.up_to_quote(Digest::LENGTH, digest::is_written)?),
            false => None,
        };
        if prev.is_none() != (id.sequence == 1) {
            return None;
        }
        let change = CanonicalChange::read(&mut quick, text, id)?;
        quick.literal("}").then_some(())?;
        Some(Self {
            id,
            tick,
            at,
            by,
            prev,
            change,
            length: quick.position(),
        })
    }
}

impl CanonicalChange {
    /// Reads the change of the entry `id`.
    fn read(quick: &mut Quick<'_>, text: &str, id: EntryId) -> Option<Self> {
        let own = Some((id, START.len()));
        if quick.literal(",\"amend\":\"") {
            let fact = quick.name(own)?;
            quick.literal(",\"replaces\":[\"").then_some(())?;
            let replaces = quick.name(own)?;
            quick.literal("],\"set\":").then_some(())?;
            let fields = fields(quick, text)?;
            return Some(Self::Amend {
                fact,
                replaces,
                fields,
            });
        }
        quick.literal(",\"record\":{\"").then_some(())?;
        let kind = quick.until_quote()?;
        quick.literal(":").then_some(())?;
        let fields = fields(quick, text)?;
        quick.literal("}").then_some(())?;
        Some(Self::Record { kind, fields })
    }
}

/// Takes the fields of a fact, none of which stands twice, on one line.
fn fields(quick: &mut Quick<'_>, text: &str) -> Option<Span> {
    let start = quick.position();
    if quick.pair().is_none() {
        let mut scanner = Scanner::at(text, start);
        let fields = scanner.distinct_object().ok()?;
        (!has_break(fields)).then_some(())?;
        quick.go_to(scanner.position());
    }
    Some(Span::between(start, quick.position()))
}
