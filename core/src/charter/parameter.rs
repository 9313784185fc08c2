//! Parameters: what the programme sets, with the text that sets it.
//!
//! A threshold or a delay no text prescribes is still needed to work; it is a
//! parameter marked as not prescribed, empty until the programme sets it. The
//! value in force on a day is a fact of the journal; this is its definition.

use chrono::NaiveDate;
use serde::Deserialize;

use super::duty::Rhythm;
use super::words::{Words, is_legible};

/// Something the programme may set, and what this edition knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterDefinition {
    /// Code that parameter facts carry.
    pub code: String,
    /// What rule it settles.
    pub topic: Topic,
    /// Code of the kind of body it is for; none where common to all.
    #[serde(default)]
    pub applies_to: Option<String>,
    /// How people call it.
    pub label: Words,
    /// What its values look like.
    pub shape: Shape,
    /// The value this edition starts with; none where nobody has set it.
    pub value: Option<String>,
    /// First day of that value, where it has one.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Whether a text prescribes the value.
    pub prescribed: bool,
    /// Names that text, or says that there is none.
    pub basis: Words,
    /// Code of the source.
    pub source: String,
}

/// What a parameter settles. Rules ask for a topic, never for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Share of members needed to decide.
    Quorum,
    /// What that share is taken of.
    QuorumBase,
    /// How votes are counted.
    VotingRule,
    /// How often a committee meets.
    Rhythm,
    /// Gap from which a result has to be justified.
    DiscordanceThreshold,
    /// Days allowed to justify a gap.
    JustificationDelay,
    /// Days to submit a report after the cut-off date.
    SubmissionDelay,
    /// Days to approve a report.
    ApprovalDelay,
    /// Days before the year by which a plan is put forward.
    PlanLeadTime,
    /// Difference shown between published and recomputed rates.
    PublicationDifference,
    /// Notice before a mandate ends.
    MandateWarning,
    /// Age of the last export from which the page reminds.
    ExportReminder,
    /// Age beyond which a measurement is stale.
    MeasurementFreshness,
    /// Days to hand a measurement in after the end of its period.
    MeasurementDelay,
    /// Silence after which a body is flagged.
    SilenceWarning,
    /// Least number of holders of a post in each area.
    MinimumCoverage,
}

/// What the values of a parameter look like, written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// How many must be there: a number of seats, `7`, or a share of them, `1/2`.
    Quorum,
    /// What such a share is taken of: `seats` that there are, or `held` ones.
    QuorumBase,
    /// A share of a whole: `1/2`, `2/3`, `0.5`. Fractions keep thirds exact.
    Share,
    /// A whole number of days.
    Days,
    /// A whole number.
    Count,
    /// Percentage points: `0.05`.
    Points,
    /// A [`Rhythm`] with periods: `quarterly`.
    Rhythm,
    /// Words.
    Text,
}

impl Shape {
    /// Tells whether a value has this shape.
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Self::Quorum => QuorumRule::parse(value).is_some(),
            Self::QuorumBase => matches!(value, "seats" | "held"),
            Self::Share => is_share(value),
            Self::Days | Self::Count => is_whole(value),
            Self::Points => is_decimal(value),
            Self::Rhythm => Rhythm::parse_period(value).is_some(),
            Self::Text => is_legible(value),
        }
    }
}

/// How many must be there for a body to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuorumRule {
    /// So many voting seats.
    Seats(u32),
    /// So many of so many.
    Share {
        /// Of the whole.
        part: u32,
        /// The whole.
        whole: u32,
    },
}

impl QuorumRule {
    /// Reads a rule as a parameter writes it: `7`, `1/2`, `0.5`.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        if is_whole(value) {
            return value.parse().ok().filter(|n| *n > 0).map(Self::Seats);
        }
        if !is_share(value) {
            return None;
        }
        let (part, whole) = match value.split_once('/') {
            Some((part, whole)) => (part.parse().ok()?, whole.parse().ok()?),
            None => {
                let (units, rest) = value.split_once('.')?;
                let whole = 10u32.checked_pow(u32::try_from(rest.len()).ok()?)?;
                let part: u32 = rest.parse().ok()?;
                (part.checked_add(whole * u32::from(units == "1"))?, whole)
            }
        };
        Some(Self::Share { part, whole })
    }

    /// Returns how many of `base` seats it asks for; a share is rounded up.
    #[must_use]
    pub fn required(self, base: u32) -> u32 {
        match self {
            Self::Seats(seats) => seats,
            Self::Share { part, whole } => {
                let needed = (u64::from(base) * u64::from(part)).div_ceil(u64::from(whole.max(1)));
                u32::try_from(needed).unwrap_or(u32::MAX)
            }
        }
    }
}

/// Tells whether a text is a fraction or a decimal from 0 to 1.
fn is_share(value: &str) -> bool {
    match value.split_once('/') {
        Some((part, whole)) => match (part.parse::<u32>(), whole.parse::<u32>()) {
            (Ok(part), Ok(whole)) => {
                is_whole(&value.replace('/', "")) && 0 < whole && part <= whole
            }
            _ => false,
        },
        None => is_decimal(value) && (value.starts_with("0") || is_one(value)),
    }
}

/// Tells whether a decimal is exactly one.
fn is_one(value: &str) -> bool {
    let (units, rest) = value.split_once('.').unwrap_or((value, ""));
    units == "1" && rest.bytes().all(|digit| digit == b'0')
}

/// Tells whether a text is a decimal without sign, its mark a point, and no
/// needless zero in front.
fn is_decimal(value: &str) -> bool {
    let (units, rest) = value.split_once('.').unwrap_or((value, "0"));
    is_whole(units) && (units == "0" || !units.starts_with('0')) && is_whole(rest)
}

/// Tells whether a text is digits alone, few enough to be a number here.
fn is_whole(value: &str) -> bool {
    (1..=9).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}
