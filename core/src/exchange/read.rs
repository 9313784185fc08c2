//! Reads the file, some entries at a time, so that the page stays alive and can stop.

use std::sync::Arc;

use super::error::{Aside, AsideReason, ImportError};
use super::header::{Header, read_header};
use super::verify::Check;
use super::{MAX_LENGTH, Realm};
use crate::ids::EntryId;
use crate::journal::scan::{Fault, Scanner};
use crate::journal::{Entry, EntryFault, Line};

/// A counter beyond this is no honest one: it counts the entries of a whole programme.
const MAX_TICK: u64 = 1 << 40;

/// Bytes of an entry in a file, more or less.
const USUAL_LENGTH: usize = 200;

/// A file that was read: entries to take in, and those set aside.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// What it says of itself; none where lines were read from a store.
    pub header: Option<Header>,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Entries that are not taken in.
    pub aside: Vec<Aside>,
}

/// Reads a file step by step.
#[derive(Debug, Clone)]
pub struct Reader {
    text: Arc<String>,
    /// Where the next entry starts.
    at: usize,
    /// Line of `at`, from 1, and up to where lines were counted.
    line: (usize, usize),
    is_done: bool,
    delivery: Delivery,
    /// The check of the chains, once all is read.
    check: Option<Check>,
}

/// Makes text of the bytes of a file.
///
/// # Errors
/// Where they are not UTF-8, or too many.
pub fn decode(bytes: Vec<u8>) -> Result<String, ImportError> {
    if bytes.len() > MAX_LENGTH {
        return Err(ImportError::TooLong {
            length: bytes.len(),
        });
    }
    let text = String::from_utf8(bytes).map_err(|error| ImportError::Encoding {
        at: error.utf8_error().valid_up_to(),
    })?;
    // Some editors put a mark before the text.
    match text.strip_prefix('\u{FEFF}') {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(text),
    }
}

impl Reader {
    /// Reads the header of a file.
    ///
    /// # Errors
    /// Why it is not one of ours, or not one for this version or journal.
    pub fn open(text: impl Into<Arc<String>>, realm: Realm) -> Result<Self, ImportError> {
        let text: Arc<String> = text.into();
        if text.len() > MAX_LENGTH {
            return Err(ImportError::TooLong { length: text.len() });
        }
        let mut scanner = Scanner::new(&text);
        let header = read_header(&mut scanner, &text)?;
        if header.realm != realm {
            return Err(ImportError::OtherRealm {
                realm: header.realm,
            });
        }
        let is_done = scanner.take(b']');
        let at = scanner.position();
        let mut reader = Self {
            at,
            line: (1, 0),
            is_done,
            delivery: Delivery {
                header: Some(header),
                entries: Vec::with_capacity((text.len() - at) / USUAL_LENGTH),
                aside: Vec::new(),
            },
            check: None,
            text,
        };
        if is_done {
            reader.close()?;
        }
        Ok(reader)
    }

    /// Reads up to `n_entries` more, then checks as many; returns whether all is done.
    ///
    /// # Errors
    /// Where the file is damaged.
    pub fn read_some(&mut self, n_entries: usize) -> Result<bool, ImportError> {
        if self.is_done {
            let check = self.check.get_or_insert_with(|| Check::of(&self.delivery));
            return Ok(check.check_some(&self.delivery, n_entries));
        }
        let text = Arc::clone(&self.text);
        for _ in 0..n_entries {
            if self.is_done {
                break;
            }
            let mut scanner = Scanner::at(&text, self.at);
            scanner.peek();
            let start = scanner.position();
            let before = self.delivery.entries.last();
            match Entry::read_canonical(&text, start, before) {
                Some(entry) => {
                    scanner = Scanner::at(&text, entry.shared_line().end());
                    self.file(start, Ok(entry));
                }
                None => {
                    scanner.value().map_err(|fault| self.damaged(fault))?;
                    self.take(start..scanner.position());
                }
            }
            self.is_done = !scanner.take(b',');
            if self.is_done {
                scanner.expect(b']').map_err(|fault| self.damaged(fault))?;
            }
            self.at = scanner.position();
            if self.is_done {
                self.close()?;
            }
        }
        Ok(false)
    }

    /// Returns how many of the file's bytes are done, and how many there are. Read is half
    /// done: the check of the chains follows.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let length = self.text.len();
        let (n_checked, n_entries) = self.check.as_ref().map_or((0, 1), Check::progress);
        let read = if self.is_done { length } else { self.at };
        let checked = length * n_checked / n_entries.max(1);
        ((read + checked) / 2, length)
    }

    /// Reads and checks what is left, and returns the whole.
    ///
    /// # Errors
    /// Where the file is damaged.
    pub fn finish(mut self) -> Result<Delivery, ImportError> {
        while !self.read_some(usize::MAX)? {}
        if let Some(check) = &self.check {
            self.delivery.set_altered_aside(check);
        }
        Ok(self.delivery)
    }

    fn take(&mut self, range: std::ops::Range<usize>) {
        let start = range.start;
        let Some(line) = Line::cut(&self.text, range) else {
            return;
        };
        self.file(start, Entry::read(line));
    }

    fn file(&mut self, start: usize, entry: Result<Entry, EntryFault>) {
        match entry {
            Ok(entry) if is_honest(&entry) => self.delivery.entries.push(entry),
            other => {
                let (entry, reason) = why_not(other);
                self.set_aside(start, entry, reason);
            }
        }
    }

    fn set_aside(&mut self, at: usize, entry: Option<EntryId>, reason: AsideReason) {
        let (line, counted) = self.line;
        let more = self
            .text
            .get(counted..at)
            .map_or(0, |text| text.matches('\n').count());
        self.line = (line + more, at);
        self.delivery.aside.push(Aside {
            line: line + more,
            entry,
            reason,
        });
    }

    /// Checks what follows the entries.
    fn close(&mut self) -> Result<(), ImportError> {
        let text = Arc::clone(&self.text);
        let mut scanner = Scanner::at(&text, self.at);
        let mut walk = || -> Result<(), Fault> {
            while scanner.take(b',') {
                scanner.key()?;
                scanner.value()?;
            }
            scanner.expect(b'}')?;
            scanner.end()
        };
        walk().map_err(|fault| self.damaged(fault))
    }

    fn damaged(&self, fault: Fault) -> ImportError {
        damaged(&self.text, fault, self.delivery.entries.len())
    }
}

impl Delivery {
    /// Makes a delivery of lines kept elsewhere, such as a rescued store.
    #[must_use]
    pub fn of_lines(lines: Vec<Line>) -> Self {
        let mut delivery = Self {
            header: None,
            entries: Vec::with_capacity(lines.len()),
            aside: Vec::new(),
        };
        for (place, line) in lines.into_iter().enumerate() {
            match Entry::read(line) {
                Ok(entry) if is_honest(&entry) => delivery.entries.push(entry),
                other => {
                    let (entry, reason) = why_not(other);
                    delivery.aside.push(Aside {
                        line: place + 1,
                        entry,
                        reason,
                    });
                }
            }
        }
        let mut check = Check::of(&delivery);
        check.check_some(&delivery, usize::MAX);
        delivery.set_altered_aside(&check);
        delivery
    }
}

/// Tells whether an entry can be taken in.
fn is_honest(entry: &Entry) -> bool {
    entry.tick() <= MAX_TICK
}

/// Returns why a line is not taken in, and the entry that it is, if it is one.
fn why_not(line: Result<Entry, EntryFault>) -> (Option<EntryId>, AsideReason) {
    match line {
        Ok(entry) => (Some(entry.id()), AsideReason::Tick),
        Err(fault) => (None, AsideReason::Fault(fault)),
    }
}

pub(super) fn damaged(text: &str, fault: Fault, n_read: usize) -> ImportError {
    let before = text.as_bytes().get(..fault.at).unwrap_or_default();
    let line_start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    ImportError::Damaged {
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        column: fault.at - line_start + 1,
        n_read,
        what: fault.what,
    }
}
