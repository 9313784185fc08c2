//! Reports: what a body tells of a period, in figures and in words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Half, Kind, Shape, Subject, recordable};
use crate::ids::{AreaId, BodyId, WorkPlanId};

/// A report on a period. Whether it is late, awaits a session or was approved follows from dates
/// and decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Who reports.
    pub body: BodyId,
    /// What it tells of.
    pub kind: ReportKind,
    /// The year.
    pub year: u32,
    /// The part of that year; the day up to which it counts follows from it.
    pub period: ReportPeriod,
    /// The version of the work plan that its figures rest on.
    pub plan: Option<WorkPlanId>,
    /// The territory that it is about, where it is not all of the body's.
    pub area: Option<AreaId>,
    /// What it opens with.
    pub introduction: Option<String>,
    /// What stood in the way.
    pub difficulties: Option<String>,
    /// What comes next.
    pub outlook: Option<String>,
    /// Who signs it: a function.
    pub signed_by: Option<String>,
    /// When it was put forward; none: being written, or on a day that is not known.
    pub submitted_on: Option<NaiveDate>,
    /// Its figures as they stood when it was put forward, in the words of
    /// [`crate::status::figures`].
    pub figures: Option<String>,
    /// The digest of the entries that it rested on when it was put forward.
    pub digest: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// What a report tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// What was done.
    Activity,
    /// What was spent.
    Financial,
    /// How the programme goes in a region: the report of an antenna (charter, AR-5).
    Circumstantial,
}

impl ReportKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Activity, Self::Financial, Self::Circumstantial];

    const SHAPE: Shape = Shape::Choice(&["activity", "financial", "circumstantial"]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Financial => "financial",
            Self::Circumstantial => "circumstantial",
        }
    }

    /// Returns the subject of a decision about it; none for one that no power approves.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::Activity => Some(Subject::ActivityReport),
            Self::Financial => Some(Subject::FinancialReport),
            Self::Circumstantial => None,
        }
    }
}

/// The part of a year that a report is about, always from its first day: figures are cumulative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportPeriod {
    /// Up to 30 June.
    FirstHalf,
    /// Up to 30 September: the statement that practice adds, owed by no text.
    NineMonths,
    /// The whole year: what is owed at its end, for the year or for its second half.
    Year,
}

impl ReportPeriod {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 3] = [Self::FirstHalf, Self::NineMonths, Self::Year];

    const SHAPE: Shape = Shape::Choice(&["first_half", "nine_months", "year"]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::FirstHalf => "first_half",
            Self::NineMonths => "nine_months",
            Self::Year => "year",
        }
    }

    /// Returns the half of the year at whose end it is owed; none for what no text asks.
    #[must_use]
    pub fn half(self) -> Option<Half> {
        match self {
            Self::FirstHalf => Some(Half::First),
            Self::NineMonths => None,
            Self::Year => Some(Half::Second),
        }
    }

    /// Finds the period that is owed at the end of a half.
    #[must_use]
    pub fn of_half(half: Half) -> Self {
        match half {
            Half::First => Self::FirstHalf,
            Half::Second => Self::Year,
        }
    }

    /// Returns the day up to which it counts; none beyond the calendar.
    #[must_use]
    pub fn cut_off(self, year: u32) -> Option<NaiveDate> {
        let (month, day) = match self {
            Self::FirstHalf => (6, 30),
            Self::NineMonths => (9, 30),
            Self::Year => (12, 31),
        };
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    }
}

impl Report {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("kind", ReportKind::SHAPE),
        Field::required("year", Shape::Count(9999)),
        Field::required("period", ReportPeriod::SHAPE),
        Field::optional("plan", Shape::Reference(Kind::WorkPlan)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::optional("introduction", Shape::Text(20_000)),
        Field::optional("difficulties", Shape::Text(20_000)),
        Field::optional("outlook", Shape::Text(20_000)),
        Field::optional("signed_by", Shape::Line(200)),
        Field::optional("submitted_on", Shape::Day),
        Field::optional("figures", Shape::Text(20_000)),
        Field::optional("digest", Shape::Line(80)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the day up to which it counts.
    #[must_use]
    pub fn cut_off(&self) -> Option<NaiveDate> {
        self.period.cut_off(self.year)
    }
}

recordable!(Report {
    body: ReportBy,
    plan: ReportOn,
    area: ReportIn
});
