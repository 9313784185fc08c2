//! One body as the chart knows it, and what searches and filters ask of it.

use std::sync::Arc;

use crate::ids::{AreaId, BodyId};
use crate::status::Tally;

/// One body, as a card or a row shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BodyLine {
    /// The body.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: Option<String>,
    /// The name of the area it serves.
    pub area: Option<String>,
    /// The name of the area around that one, to tell namesakes apart.
    pub around: Option<String>,
    /// The short name, else the name, of the body it reports to that day.
    pub under: Option<String>,
    /// Its seats that day.
    pub tally: Tally,
    /// Whether it has a field with several values in force.
    pub is_contested: bool,
}

impl BodyLine {
    /// Returns what people call it: its short name where it has one.
    #[must_use]
    pub fn called(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// A line with what it is sorted, searched and filtered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Indexed {
    pub(super) line: Arc<BodyLine>,
    /// Place of its level among the charter's; one past the last for an unknown one.
    pub(super) level: usize,
    /// Place of its kind among the charter's; one past the last for none or an unknown one.
    pub(super) kind: usize,
    pub(super) area: Option<AreaId>,
    /// Place of its area in reading order; last where it has none.
    pub(super) place: u32,
    /// Its names without case and accents.
    pub(super) folded: String,
}

impl Indexed {
    /// Tells whether every word stands in its names.
    pub(super) fn has_words(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }
}
