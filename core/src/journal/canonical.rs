//! The quick way to read an entry: as this version writes it, in one go.
//!
//! Nearly every line is so written; any other is read part by part (`parts`), to the same end.

use super::entry::{Entry, MAX_AUTHOR_BYTES, MAX_TICK, TIME_LENGTH, has_break, is_time};
use super::line::Span;
use super::scan::{Quick, Scanner};
use super::settings::Settings;
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
        fields: Settings,
    },
    Amend {
        fact: EntryId,
        replaces: EntryId,
        fields: Settings,
    },
}

/// What every line begins with; its name follows.
const START: &str = "{\"id\":\"";

/// Returns what an entry's own name begins, where its line begins so.
///
/// Elsewhere in a line anything may stand in its place, and would lend its name to others.
fn name(line: &str) -> Option<&[u8]> {
    line.strip_prefix(START).map(str::as_bytes)
}

impl Canonical {
    /// Reads the entry at the start of a text; quicker where its actor is that of another, read
    /// before.
    pub(super) fn read(text: &str, before: Option<&Entry>) -> Option<Self> {
        let mut quick = Quick::new(text.as_bytes());
        quick.literal(START).then_some(())?;
        let id = quick.name(before.and_then(|entry| Some((entry.id(), name(entry.line())?))))?;
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
        let own = name(text).map(|name| (id, name));
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
fn fields(quick: &mut Quick<'_>, text: &str) -> Option<Settings> {
    // White space before them would be read over, line breaks and all.
    quick.comes('{').then_some(())?;
    let mut scanner = Scanner::at(text, quick.position());
    let fields = scanner.distinct_object().ok()?;
    (fields.only.is_some() || !has_break(fields.text)).then_some(())?;
    quick.go_to(scanner.position());
    Some(Settings::within(text, &fields))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::digest::Digest;
    use crate::journal::{Entry, Line};

    /// What is read in one go is what is read part by part, whatever happened to the line.
    #[test]
    fn the_quick_way_reads_what_the_other_does() {
        let link = Digest::of("");
        let head = format!(
            r#"{{"id":"k3f9a2m7qx-20","tick":40,"at":"2026-11-23T10:42:07Z","by":"Secrétaire","prev":"{link}","#
        );
        let lines = [
            format!(
                r#"{head}"amend":"k3f9a2m7qx-10","replaces":["zzf9a2m7qx-3"],"set":{{"place":"Ségou"}}}}"#
            ),
            format!(r#"{head}"amend":"k3f9a2m7qx-10","replaces":["k3f9a2m7qx-3"],"set":{{}}}}"#),
            format!(
                r#"{head}"record":{{"body":{{"name":"C\u00e9","short":null,"n":[1, {{"a":0}}]}}}}}}"#
            ),
        ];
        let pieces = [
            "", " ", "\n", "\"", "\\", "0", "9", "x", "-", ",", "{", "}", "é", "\u{1}",
        ];
        let mut n_quick = 0;
        for line in &lines {
            for (at, letter) in line.char_indices() {
                let (before, after) = (&line[..at], &line[at + letter.len_utf8()..]);
                for piece in pieces {
                    let put_before = format!("{before}{piece}{letter}{after}");
                    let put_for_it = format!("{before}{piece}{after}");
                    for changed in [put_before, put_for_it] {
                        let changed = Line::from(changed);
                        let Some(quick) = changed.read_canonical() else {
                            continue;
                        };
                        n_quick += 1;
                        let other = Entry::read_parts(changed);
                        assert_eq!(format!("{quick:?}"), format!("{:?}", other.unwrap()));
                    }
                }
            }
        }
        assert!(n_quick > 2_000, "{n_quick}");
    }

    /// An entry is the same whatever was read before it, even where that begins as no name does.
    #[test]
    fn what_was_read_before_lends_no_name() {
        let rest = r#""at":"2026-11-23T10:42:07Z","record":{"body":{}}}"#;
        let read_before = [
            format!(r#"{{"id":"k3f9a2m7qx-1","by":"A","tick":1,{rest}"#),
            format!(r#"{{"id":"zzzzzzzzzz-1","by":"A","tick":1,{rest}"#),
            format!(r#"{{"by":"k3f9a2m7qx","id":"zzzzzzzzzz-1","tick":1,{rest}"#),
            format!(r#"{{"by":"2026-11-23","id":"zzzzzzzzzz-1","tick":1,{rest}"#),
            format!(r#"{{"tick":40,"id":"zzzzzzzzzz-1","by":"A",{rest}"#),
        ];
        let link = Digest::of("");
        for name in ["k3f9a2m7qx-2", "2026-11-23-2", r#":40,"id":"-2"#] {
            let line = format!(
                r#"{{"id":"{name}","tick":2,"at":"2026-11-23T10:42:07Z","by":"B","prev":"{link}","record":{{"body":{{}}}}}}"#
            );
            let line = Arc::new(line);
            let alone = Entry::read_canonical(&line, 0, None);
            assert_eq!(alone.is_some(), name == "k3f9a2m7qx-2");
            for before in &read_before {
                let before = Entry::read(Line::from(before.clone())).unwrap();
                let beside = Entry::read_canonical(&line, 0, Some(&before));
                assert_eq!(format!("{beside:?}"), format!("{alone:?}"), "{before:?}");
            }
        }
    }
}
