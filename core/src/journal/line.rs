//! A line: one entry as first written, byte for byte.
//!
//! Lines of one file share its text, so that a hundred thousand entries cost no copies.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::entry::Entry;

/// A piece of a shared text.
#[derive(Clone)]
pub struct Line {
    text: Arc<String>,
    start: u32,
    end: u32,
}

impl Line {
    /// Cuts a line out of a text; nothing where the range is not one of it.
    #[must_use]
    pub fn cut(text: &Arc<String>, range: Range<usize>) -> Option<Self> {
        text.get(range.clone())?;
        Some(Self {
            text: Arc::clone(text),
            start: u32::try_from(range.start).ok()?,
            end: u32::try_from(range.end).ok()?,
        })
    }

    /// Returns which line of the text that it was cut out of it starts on, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        let before = self.text.get(..self.start as usize).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    /// Returns where it ends in the text that it was cut out of.
    pub(crate) fn end(&self) -> usize {
        self.end as usize
    }

    /// Reads the entry that it is, if it is written as this version writes.
    pub(super) fn read_canonical(&self) -> Option<Entry> {
        let entry = Entry::read_canonical(&self.text, self.start as usize, None)?;
        (entry.shared_line().end == self.end).then_some(entry)
    }

    /// Returns the text of the line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text
            .get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Self {
            text: Arc::new(text),
            start: 0,
            end,
        }
    }
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Line {}

impl PartialOrd for Line {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Line {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A range within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the piece of `line` that this names.
    #[must_use]
    pub fn of(self, line: &str) -> &str {
        line.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// Names a piece of `line`, which must have been cut out of it.
    pub(crate) fn within(line: &str, piece: &str) -> Self {
        let start = (piece.as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        Self::between(start, start + piece.len())
    }

    /// Names what stands between two places: none, where a line is too long to be one.
    pub(crate) fn between(start: usize, end: usize) -> Self {
        Self {
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
        }
    }

    /// Returns how many bytes it takes.
    pub(crate) fn length(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }
}
