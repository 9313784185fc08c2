//! Which recommendations are asked for, and in what order.

use std::fmt;
use std::str::FromStr;

use crate::facts::MissionKind;
use crate::ids::{AreaId, BodyId, MissionId, SessionId};
use crate::status::Stage;

/// What part of the recommendations is asked for. Nothing set: all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all stand in the number, the text, the source or the addressee.
    pub words: String,
    /// Where they come from.
    pub source: Option<SourceFilter>,
    /// The body that answers for them.
    pub body: Option<BodyId>,
    /// Their level of priority.
    pub level: Option<u32>,
    /// The area of that body, with all that lies in it.
    pub area: Option<AreaId>,
    /// How far they are.
    pub stage: Option<Stage>,
    /// Whether only those whose day has passed.
    pub is_overdue: bool,
}

/// Where recommendations come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceFilter {
    /// All missions of a kind.
    Kind(MissionKind),
    /// One mission.
    Mission(MissionId),
    /// All sessions.
    Sessions,
    /// One session.
    Session(SessionId),
}

/// In what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// What is still to be done first, by its day.
    #[default]
    Due,
    /// By the number as printed.
    Number,
    /// The oldest first.
    Age,
    /// The most urgent level first.
    Level,
}

impl Filter {
    /// Tells whether it lets everything through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let wordless = Self {
            words: String::new(),
            ..self.clone()
        };
        self.words.trim().is_empty() && wordless == Self::default()
    }

    /// Returns the same without stage and lateness: what the figures beside it count.
    #[must_use]
    pub fn without_stage(&self) -> Self {
        Self {
            stage: None,
            is_overdue: false,
            ..self.clone()
        }
    }
}

/// The kinds of missions, under the names that they are stored by.
pub const MISSION_KINDS: [(MissionKind, &str); 6] = [
    (MissionKind::Supervision, "supervision"),
    (MissionKind::ExternalAudit, "external_audit"),
    (MissionKind::InternalAudit, "internal_audit"),
    (MissionKind::StateControl, "state_control"),
    (MissionKind::AuditorGeneral, "auditor_general"),
    (MissionKind::Other, "other"),
];

/// Returns the name that a kind of mission is stored by.
#[must_use]
pub fn kind_code(kind: MissionKind) -> &'static str {
    let found = MISSION_KINDS.iter().find(|(known, _)| *known == kind);
    found.map_or("", |(_, code)| code)
}

const ALL_SESSIONS: &str = "sessions";
const MISSION: &str = "mission.";
const SESSION: &str = "session.";

/// A text that names no source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotASource;

impl fmt::Display for SourceFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => f.write_str(kind_code(*kind)),
            Self::Mission(id) => write!(f, "{MISSION}{id}"),
            Self::Sessions => f.write_str(ALL_SESSIONS),
            Self::Session(id) => write!(f, "{SESSION}{id}"),
        }
    }
}

impl FromStr for SourceFilter {
    type Err = NotASource;

    fn from_str(text: &str) -> Result<Self, NotASource> {
        if let Some(id) = text.strip_prefix(MISSION) {
            return id.parse().map(Self::Mission).map_err(|_| NotASource);
        }
        if let Some(id) = text.strip_prefix(SESSION) {
            return id.parse().map(Self::Session).map_err(|_| NotASource);
        }
        if text == ALL_SESSIONS {
            return Ok(Self::Sessions);
        }
        let found = MISSION_KINDS.iter().find(|(_, code)| *code == text);
        found.map(|(kind, _)| Self::Kind(*kind)).ok_or(NotASource)
    }
}
