//! The parts of a line, in whatever order it holds them.

use super::entry::{Change, EntryFault, Part, Replaced};
use super::line::Span;
use super::scan::{Fault, FaultKind, Object, Scanner};
use super::settings::Settings;
use crate::ids::EntryId;

/// The parts of a line while it is read.
#[derive(Default)]
pub(super) struct Parts<'a> {
    seen: u16,
    pub(super) id: Option<&'a str>,
    pub(super) tick: Option<&'a str>,
    pub(super) at: Option<&'a str>,
    pub(super) by: Option<&'a str>,
    pub(super) prev: Option<&'a str>,
    record: Option<(&'a str, Object<'a>)>,
    amend: Option<&'a str>,
    withdraw: Option<&'a str>,
    replaces: Option<Replaced>,
    set: Option<Object<'a>>,
    reason: Option<&'a str>,
    strange: bool,
}

impl<'a> Parts<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, EntryFault> {
        let mut parts = Self::default();
        let mut twice = None;
        let mut scanner = Scanner::new(text);
        scanner.object(|scanner, key| {
            let place = scanner.position();
            let bit: u16 = match key {
                "id" => 1,
                "tick" => 1 << 1,
                "at" => 1 << 2,
                "by" => 1 << 3,
                "prev" => 1 << 4,
                "record" => 1 << 5,
                "amend" => 1 << 6,
                "withdraw" => 1 << 7,
                "replaces" => 1 << 8,
                "set" => 1 << 9,
                "reason" => 1 << 10,
                _ => 0,
            };
            if parts.seen & bit != 0 {
                twice = Some(place);
            }
            parts.seen |= bit;
            parts.take(scanner, key)
        })?;
        scanner.end()?;
        match twice {
            Some(at) => Err(EntryFault::Json(Fault {
                at,
                what: FaultKind::DuplicateKey,
            })),
            None => Ok(parts),
        }
    }

    fn take(&mut self, scanner: &mut Scanner<'a>, key: &str) -> Result<(), Fault> {
        match key {
            "id" => self.id = Some(scanner.string()?),
            "tick" => self.tick = Some(scanner.value()?),
            "at" => self.at = Some(scanner.string()?),
            "by" => self.by = Some(scanner.string()?),
            "prev" => self.prev = Some(scanner.string()?),
            "amend" => self.amend = Some(scanner.string()?),
            "withdraw" => self.withdraw = Some(scanner.string()?),
            "reason" => self.reason = Some(scanner.string()?),
            "set" if scanner.peek() == Some(b'{') => self.set = Some(scanner.distinct_object()?),
            "record" if scanner.peek() == Some(b'{') => {
                let mut facts = 0;
                scanner.object(|scanner, kind| {
                    facts += 1;
                    if scanner.peek() == Some(b'{') && facts == 1 {
                        self.record = Some((kind, scanner.distinct_object()?));
                        return Ok(());
                    }
                    self.strange = true;
                    scanner.value().map(drop)
                })?;
                self.strange |= facts != 1;
            }
            "replaces" if scanner.peek() == Some(b'[') => {
                let mut ids = Vec::with_capacity(1);
                scanner.array(|scanner| {
                    match EntryId::parse(scanner.string()?.as_bytes()) {
                        Some(id) => ids.push(id),
                        None => self.strange = true,
                    }
                    Ok(())
                })?;
                self.replaces = Some(Replaced::of(ids));
            }
            _ => {
                self.strange = true;
                scanner.value()?;
            }
        }
        Ok(())
    }

    /// Decides what the entry does; what this version cannot fully read is unknown.
    pub(super) fn change(self, line: &str) -> Result<Change, EntryFault> {
        let fact =
            |text: &str| EntryId::parse(text.as_bytes()).ok_or(EntryFault::Part(Part::Change));
        let span = |piece| Span::within(line, piece);
        let unknown = |fact| Ok(Change::Unknown { fact });
        match (self.record, self.amend, self.withdraw) {
            _ if self.strange => match self.amend.or(self.withdraw) {
                Some(text) => unknown(EntryId::parse(text.as_bytes())),
                None => unknown(None),
            },
            (Some((kind, fields)), None, None) if self.seen & (7 << 8) == 0 => Ok(Change::Record {
                kind: span(kind),
                fields: Settings::within(line, &fields),
            }),
            (None, Some(text), None) => match (self.replaces, self.set, self.reason) {
                (Some(replaces), Some(fields), None) => Ok(Change::Amend {
                    fact: fact(text)?,
                    replaces,
                    fields: Settings::within(line, &fields),
                }),
                _ => unknown(Some(fact(text)?)),
            },
            (None, None, Some(text)) => match (self.replaces, self.set, self.reason) {
                (Some(replaces), None, Some(reason)) => Ok(Change::Withdraw {
                    fact: fact(text)?,
                    replaces,
                    reason: span(reason),
                }),
                _ => unknown(Some(fact(text)?)),
            },
            _ => Err(EntryFault::Part(Part::Change)),
        }
    }
}
