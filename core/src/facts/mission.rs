//! Missions: who came to look, and left recommendations.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Shape, recordable};

/// A supervision, an audit or a control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mission {
    /// What it is called.
    pub name: String,
    /// What sort of mission.
    pub kind: MissionKind,
    /// Who carried it out: an institution.
    pub by: Option<String>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// When it reported.
    pub reported_on: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// The sorts of missions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissionKind {
    /// Supervision by a funder.
    Supervision,
    /// External audit.
    ExternalAudit,
    /// Internal audit.
    InternalAudit,
    /// Control by the state.
    StateControl,
    /// The auditor general.
    AuditorGeneral,
    /// Any other.
    Other,
}

impl Mission {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("name", Shape::Line(300)),
        Field::required(
            "kind",
            Shape::Choice(&[
                "supervision",
                "external_audit",
                "internal_audit",
                "state_control",
                "auditor_general",
                "other",
            ]),
        ),
        Field::optional("by", Shape::Line(200)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("reported_on", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(Mission {});
