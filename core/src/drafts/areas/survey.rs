//! What lists would bring, compared with what is recorded, before anything does.

use chrono::NaiveDate;

use super::flaw::{At, Doubt, FlawedRow};
use super::levels::Levels;
use crate::facts::Placement;
use crate::ids::AreaId;
use crate::outline::Outline;
use std::sync::Arc;

/// What somebody says of lists as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The day on which this is done: parents are compared as they stand then.
    pub day: NaiveDate,
    /// Since when the lists hold. With a day, parents are compared as they stand on it, other
    /// ones are recorded from it, and new areas exist from it. Without, areas have always been
    /// so, and no parent that is recorded is changed.
    pub valid_from: Option<NaiveDate>,
    /// Where the lists come from: kept with every area.
    pub source: Option<String>,
}

impl Terms {
    /// Returns the day on which parents are compared.
    #[must_use]
    pub fn compared_on(&self) -> NaiveDate {
        self.valid_from.unwrap_or(self.day)
    }
}

/// What lists would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Every area that can be taken in or is known, each once: the widest level first, then as
    /// the rows stand. What an area lies in stands before it.
    pub lines: Vec<AreaLine>,
    /// Every row that is set aside, as they stand.
    pub flawed: Vec<FlawedRow>,
    /// Counts by level, the widest first; the last one is of rows whose level is not known.
    pub by_level: Vec<Count>,
    /// Rows of an area that another row names already, and that do not contradict it.
    pub n_repeated: usize,
    pub(super) levels: Arc<Levels>,
    pub(super) terms: Terms,
}

/// How many areas of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Count {
    /// They would be recorded.
    pub n_new: usize,
    /// They are recorded as the lists say.
    pub n_known: usize,
    /// They are recorded, and something differs.
    pub n_amended: usize,
    /// Rows that are set aside.
    pub n_flawed: usize,
}

/// One area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaLine {
    /// Its code.
    pub code: String,
    /// Its name, as the lists say; as recorded where they do not.
    pub name: String,
    /// The rank of its level among those of the charter, from 0.
    pub level: usize,
    /// The area that it lies in.
    pub within: Option<Within>,
    /// Where it lies: longitude and latitude, in millionths of a degree.
    pub place: Option<(i32, i32)>,
    /// What it covers.
    pub outline: Option<Outline>,
    /// The row that says it.
    pub at: At,
    /// What would come of it.
    pub verdict: Verdict,
    /// What looks odd.
    pub doubts: Vec<Doubt>,
}

/// The area that another lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Within {
    /// One that is recorded.
    Known(AreaId),
    /// One that is recorded with it: its place among the lines.
    New(usize),
}

/// What would come of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It would be recorded.
    New,
    /// It is recorded as the lists say.
    Known(AreaId),
    /// It is recorded, and something differs.
    Amended(AreaId, Changes),
}

/// What differs from what is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The name recorded, where it differs by more than case, accents and signs.
    pub name: Option<String>,
    /// The place recorded, if any; the outer none: it is the same.
    pub place: Option<Option<(i32, i32)>>,
    /// Another parent.
    pub parent: Option<NewParent>,
    /// Another outline than the one recorded, or a first one.
    pub outline: bool,
}

impl Changes {
    /// Tells whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_same = self.name.is_none() && self.place.is_none() && self.parent.is_none();
        is_same && !self.outline
    }
}

/// Another parent than the one recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParent {
    /// The one recorded on the day of comparison, if any.
    pub before: Option<AreaId>,
    /// All dated parents after it, the new one last and still without its name; none where it
    /// takes a day that nobody has said.
    pub(super) placements: Option<Vec<Placement>>,
}

impl NewParent {
    /// Tells whether it can only be recorded once somebody says since when it holds.
    #[must_use]
    pub fn needs_day(&self) -> bool {
        self.placements.is_none()
    }
}

impl Survey {
    /// Returns the sum over all levels.
    #[must_use]
    pub fn total(&self) -> Count {
        let mut total = Count::default();
        for count in &self.by_level {
            total.n_new += count.n_new;
            total.n_known += count.n_known;
            total.n_amended += count.n_amended;
            total.n_flawed += count.n_flawed;
        }
        total
    }

    /// Counts the changes of parents that wait for somebody to say since when.
    #[must_use]
    pub fn n_without_day(&self) -> usize {
        let waits = |line: &&AreaLine| match &line.verdict {
            Verdict::Amended(_, changes) => {
                changes.parent.as_ref().is_some_and(NewParent::needs_day)
            }
            _ => false,
        };
        self.lines.iter().filter(waits).count()
    }

    pub(super) fn count(&mut self) {
        let mut counts = vec![Count::default(); self.levels.len() + 1];
        let last = self.levels.len();
        for line in &self.lines {
            if let Some(count) = counts.get_mut(line.level.min(last)) {
                match line.verdict {
                    Verdict::New => count.n_new += 1,
                    Verdict::Known(_) => count.n_known += 1,
                    Verdict::Amended(..) => count.n_amended += 1,
                }
            }
        }
        for row in &self.flawed {
            if let Some(count) = counts.get_mut(row.level.unwrap_or(last).min(last)) {
                count.n_flawed += 1;
            }
        }
        self.by_level = counts;
    }
}
