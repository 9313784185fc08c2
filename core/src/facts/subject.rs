//! What an agenda item or a decision is about, beside the facts that it names.

use serde::{Deserialize, Serialize};

use super::Shape;

/// What an item or a decision is about. One for each act that a charter's powers may allow,
/// and what every committee also does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A strategic orientation.
    Orientation,
    /// The work plan of a year.
    Plan,
    /// The budget of a year.
    Budget,
    /// An activity report.
    ActivityReport,
    /// A financial report.
    FinancialReport,
    /// A recommendation, or all of them.
    Recommendation,
    /// A gap between forecast and result.
    Gap,
    /// The minutes of an earlier session.
    Minutes,
    /// Anything else.
    Other,
}

impl Subject {
    pub(super) const SHAPE: Shape = Shape::Choice(&[
        "orientation",
        "plan",
        "budget",
        "activity_report",
        "financial_report",
        "recommendation",
        "gap",
        "minutes",
        "other",
    ]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Orientation => "orientation",
            Self::Plan => "plan",
            Self::Budget => "budget",
            Self::ActivityReport => "activity_report",
            Self::FinancialReport => "financial_report",
            Self::Recommendation => "recommendation",
            Self::Gap => "gap",
            Self::Minutes => "minutes",
            Self::Other => "other",
        }
    }

    /// Finds a subject by the word that it is stored under.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == code)
    }

    const ALL: [Self; 9] = [
        Self::Orientation,
        Self::Plan,
        Self::Budget,
        Self::ActivityReport,
        Self::FinancialReport,
        Self::Recommendation,
        Self::Gap,
        Self::Minutes,
        Self::Other,
    ];
}

/// Half of a year, for what is owed twice a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// January to June.
    First,
    /// The year, or its second half: what is owed at the year's end.
    Second,
}

impl Half {
    pub(super) const SHAPE: Shape = Shape::Choice(&["first", "second"]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}
