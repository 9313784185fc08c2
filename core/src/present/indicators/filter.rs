//! What the table of indicators is narrowed to, and what each row is flagged for.

use super::super::Label;
use super::table::{IndicatorRow, IndicatorTable};
use crate::ids::EntryId;
use crate::register::fold_name;

/// What somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// A figure of the last period was to be given by a day that is past.
    Late,
    /// A figure of the last period is not there.
    Missing,
    /// A figure looks wrong.
    Doubtful,
    /// Two people said otherwise of it.
    Contested,
    /// The figure is older than the programme wants it.
    Stale,
    /// It was never measured.
    Unmeasured,
    /// No source tells its target.
    Untargeted,
}

impl Flag {
    /// All of them, the most pressing first.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Missing,
        Self::Doubtful,
        Self::Contested,
        Self::Stale,
        Self::Unmeasured,
        Self::Untargeted,
    ];

    /// Tells whether a row is flagged for it.
    #[must_use]
    pub fn is_on(self, row: &IndicatorRow) -> bool {
        match self {
            Self::Late => row.n_late > 0,
            Self::Missing => row.n_owed > 0,
            Self::Doubtful => row.n_doubtful > 0,
            Self::Contested => row.is_contested,
            Self::Stale => row.is_stale == Some(true),
            Self::Unmeasured => row.actual.is_none(),
            Self::Untargeted => row.target.is_none(),
        }
    }
}

/// What the table is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorFilter {
    /// Words of its number, name or unit, in any order, whatever their accents.
    pub words: String,
    /// A flag.
    pub flag: Option<Flag>,
    /// The component whose result it tells.
    pub component: Option<EntryId>,
    /// Who answers for it.
    pub body: Option<EntryId>,
    /// The level of territory whose areas are each measured.
    pub level: Option<String>,
}

/// The indicators of one component, or of none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Group {
    /// The component.
    pub component: Option<Label>,
    /// Its indicators.
    pub rows: Vec<IndicatorRow>,
}

impl IndicatorFilter {
    /// Tells whether nothing is narrowed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether a row passes.
    #[must_use]
    pub fn keeps(&self, row: &IndicatorRow) -> bool {
        let is = |asked: Option<EntryId>, label: &Option<Label>| {
            asked.is_none_or(|id| label.as_ref().is_some_and(|label| label.id == id))
        };
        let level = self.level.is_none() || self.level == row.level;
        let text = fold_name(&format!("{} {} {}", row.code, row.name, row.unit));
        let words = fold_name(&self.words);
        is(self.component, &row.component)
            && is(self.body, &row.body)
            && level
            && self.flag.is_none_or(|flag| flag.is_on(row))
            && words.split_whitespace().all(|word| text.contains(word))
    }
}

impl IndicatorTable {
    /// Returns the rows that a filter lets through, component by component.
    #[must_use]
    pub fn groups(&self, filter: &IndicatorFilter) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for row in self.rows.iter().filter(|row| filter.keeps(row)) {
            match groups.last_mut() {
                Some(group) if group.component == row.component => group.rows.push(row.clone()),
                _ => groups.push(Group {
                    component: row.component.clone(),
                    rows: vec![row.clone()],
                }),
            }
        }
        groups
    }

    /// Returns the components that rows belong to, in the order of the rows.
    #[must_use]
    pub fn components(&self) -> Vec<Label> {
        once(self.rows.iter().filter_map(|row| row.component.as_ref()))
    }

    /// Returns the bodies that answer for any, in the order of the rows.
    #[must_use]
    pub fn bodies(&self) -> Vec<Label> {
        once(self.rows.iter().filter_map(|row| row.body.as_ref()))
    }

    /// Returns the levels of territory that are measured, in the order of the rows.
    #[must_use]
    pub fn levels(&self) -> Vec<String> {
        once(self.rows.iter().filter_map(|row| row.level.as_ref()))
    }
}

fn once<'a, T: Clone + PartialEq + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for one in all {
        if !found.contains(one) {
            found.push(one.clone());
        }
    }
    found
}
