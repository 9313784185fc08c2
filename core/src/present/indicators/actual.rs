//! What an indicator reached: as measured, or as added up from areas.

use chrono::NaiveDate;

use super::row::FigureRow;
use crate::facts::{Exactness, Grade};
use crate::register::Register;
use crate::status::indicators::Total;

/// What was reached, as known on the day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Actual {
    /// As measured for the whole.
    Measured(Box<FigureRow>),
    /// As added up from areas, for the last period that is over.
    Added {
        /// The last day of that period.
        cut_off: NaiveDate,
        /// The figure, in the least parts of the unit.
        figure: i64,
        /// How many figures it is made of.
        n_counted: usize,
        /// How many areas are missing.
        n_missing: usize,
        /// Whether every source states its figure exactly.
        is_exact: bool,
        /// The least reliable grade of the figures that it is made of; none where one of them has
        /// none.
        grade: Option<Grade>,
    },
}

impl Actual {
    /// Returns the figure.
    #[must_use]
    pub fn figure(&self) -> i64 {
        match self {
            Self::Measured(row) => row.figure,
            Self::Added { figure, .. } => *figure,
        }
    }

    /// Describes a total; none where nothing makes one.
    pub(super) fn added(register: &Register, total: &Total, cut_off: NaiveDate) -> Option<Self> {
        let grades = total.counted.iter().map(|id| {
            let one = register.programme().measurement(*id);
            one.and_then(|one| one.grade)
        });
        let grades: Option<Vec<Grade>> = grades.collect();
        Some(Self::Added {
            cut_off,
            figure: total.figure?,
            n_counted: total.counted.len(),
            n_missing: total.missing.len(),
            is_exact: total.is_exact,
            grade: grades.and_then(|all| all.into_iter().max()),
        })
    }

    /// Returns the day up to which it counts.
    #[must_use]
    pub fn cut_off(&self) -> NaiveDate {
        match self {
            Self::Measured(row) => row.cut_off,
            Self::Added { cut_off, .. } => *cut_off,
        }
    }

    /// Returns how far to trust it; none where that is not known.
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        match self {
            Self::Measured(row) => row.grade,
            Self::Added { grade, .. } => *grade,
        }
    }

    /// Tells whether every source of it states its figure exactly.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Measured(row) => row.exactness == Exactness::Exact,
            Self::Added { is_exact, .. } => *is_exact,
        }
    }
}
