//! Validations: what a body above finds of what one below handed in (charter, rule 8).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, EntryId, MeasurementId, MinutesId, ReportId, ValidationId};

/// What a body finds of a measurement, of minutes or of a report that one below it handed in.
///
/// It stands as long as what it was given on says the same: see [`crate::status::validation`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validation {
    /// The measurement that it is on.
    pub about_measurement: Option<MeasurementId>,
    /// The minutes that it is on.
    pub about_minutes: Option<MinutesId>,
    /// The report that it is on.
    pub about_report: Option<ReportId>,
    /// Whose it is.
    pub body: BodyId,
    /// What it finds.
    pub outcome: Outcome,
    /// Why; never without one where it sends something back.
    pub reason: Option<String>,
    /// When.
    pub on: NaiveDate,
    /// The earlier one of the same body, which it takes the place of.
    pub supersedes: Option<ValidationId>,
    /// The digest of what it was given on, as it read then.
    pub digest: String,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// What a validation finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It holds.
    Validated,
    /// It is sent back, to be put right.
    Returned,
}

impl Outcome {
    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Validated => "validated",
            Self::Returned => "returned",
        }
    }
}

impl Validation {
    pub(super) const FIELDS: &[Field] = &[
        Field::optional("about_measurement", Shape::Reference(Kind::Measurement)),
        Field::optional("about_minutes", Shape::Reference(Kind::Minutes)),
        Field::optional("about_report", Shape::Reference(Kind::Report)),
        Field::required("body", Shape::Reference(Kind::Body)),
        Field::required("outcome", Shape::Choice(&["validated", "returned"])),
        Field::optional("reason", Shape::Text(4000)),
        Field::required("on", Shape::Day),
        Field::optional("supersedes", Shape::Reference(Kind::Validation)),
        Field::required("digest", Shape::Line(80)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns what it is on: the first that is named; none where nothing is.
    #[must_use]
    pub fn about(&self) -> Option<EntryId> {
        let minutes = || self.about_minutes.map(|id| id.0);
        let report = || self.about_report.map(|id| id.0);
        let measurement = self.about_measurement.map(|id| id.0);
        measurement.or_else(minutes).or_else(report)
    }
}

recordable!(Validation {
    about_measurement: ValidatesMeasurement,
    about_minutes: ValidatesMinutes,
    about_report: ValidatesReport,
    body: ValidatedBy,
    supersedes: Supersedes,
});
