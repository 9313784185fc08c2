//! Which recommendations are asked for, and in what order.

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
