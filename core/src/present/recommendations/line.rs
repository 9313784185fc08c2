//! One recommendation, as a row or a card shows it.

use chrono::NaiveDate;

use crate::facts::{MissionKind, Recommendation};
use crate::ids::{BodyId, MissionId, RecommendationId, SessionId};
use crate::present::SessionName;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::{Stage, recommendations::addressee, standing};

use super::SourceFilter;

/// One recommendation on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecommendationLine {
    /// The recommendation.
    pub id: RecommendationId,
    /// Its number as printed.
    pub number: Option<String>,
    /// What is asked.
    pub text: String,
    /// Where it comes from; none where that is not here.
    pub source: Option<SourceName>,
    /// Its level of priority.
    pub level: Option<u32>,
    /// Who answers for it.
    pub addressee: Option<Addressed>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How far it is.
    pub stage: Stage,
    /// How many days it is overdue.
    pub overdue: Option<u32>,
    /// How much is done, in percent.
    pub percent: u32,
    /// How many days ago it was made.
    pub age: Option<u32>,
    /// How many times it was carried over.
    pub n_carried: u32,
    /// What was last declared of it, and what proves that.
    pub told: Vec<String>,
    /// Whether it has a field with several values in force.
    pub is_contested: bool,
}

/// Where a recommendation comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SourceName {
    /// A mission.
    Mission {
        /// The mission.
        id: MissionId,
        /// Its kind.
        kind: MissionKind,
        /// Its name.
        name: String,
    },
    /// A session.
    Session {
        /// The session.
        id: SessionId,
        /// What tells it from others.
        name: SessionName,
    },
}

/// Who answers for a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Addressed {
    /// The body.
    pub body: BodyId,
    /// What people call it.
    pub called: String,
    /// The post in it, where one is named.
    pub post: Option<String>,
}

impl SourceName {
    /// Names where a recommendation comes from: its mission, or else its session.
    #[must_use]
    pub fn of(programme: &Programme, recommendation: &Recommendation) -> Option<Self> {
        let of_mission = || {
            let id = recommendation.mission?;
            let mission = programme.mission(id)?;
            Some(Self::Mission {
                id,
                kind: mission.kind,
                name: mission.name.clone(),
            })
        };
        let of_session = || {
            let id = recommendation.session?;
            let session = programme.session(id)?;
            Some(Self::Session {
                id,
                name: SessionName::of(programme, session),
            })
        };
        of_mission().or_else(of_session)
    }

    pub(super) fn fits(&self, filter: SourceFilter) -> bool {
        match (self, filter) {
            (Self::Mission { kind, .. }, SourceFilter::Kind(wanted)) => *kind == wanted,
            (Self::Mission { id, .. }, SourceFilter::Mission(wanted)) => *id == wanted,
            (Self::Session { .. }, SourceFilter::Sessions) => true,
            (Self::Session { id, .. }, SourceFilter::Session(wanted)) => *id == wanted,
            _ => false,
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Mission { name, .. } => name,
            Self::Session { name, .. } => &name.body,
        }
    }
}

impl Addressed {
    /// Names who answers for a recommendation.
    #[must_use]
    pub fn of(programme: &Programme, recommendation: &Recommendation) -> Option<Self> {
        let id = addressee(programme, recommendation)?;
        let body = programme.body(id)?;
        let post = recommendation.post.and_then(|post| programme.post(post));
        Some(Self {
            body: id,
            called: body.short.clone().unwrap_or_else(|| body.name.clone()),
            post: post.map(|post| post.name.clone()),
        })
    }
}

impl RecommendationLine {
    pub(super) fn of(
        register: &Register,
        id: RecommendationId,
        recommendation: &Recommendation,
        day: NaiveDate,
    ) -> Self {
        let programme = register.programme();
        let standing = standing(programme, id, recommendation, day);
        let declared = standing.declared.and_then(|id| programme.follow_up(id));
        let told = declared.map(|declared| [declared.text.clone(), declared.evidence.clone()]);
        Self {
            id,
            number: recommendation.number.clone(),
            text: recommendation.text.clone(),
            source: SourceName::of(programme, recommendation),
            level: recommendation.level,
            addressee: Addressed::of(programme, recommendation),
            due_on: recommendation.due_on,
            stage: standing.stage,
            overdue: standing.overdue,
            percent: standing.percent,
            age: standing.age,
            n_carried: standing.n_carried,
            told: told.into_iter().flatten().flatten().collect(),
            is_contested: !register.contested_fields(id.0).is_empty(),
        }
    }

    /// Tells whether anything is still to be done.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Verified | Stage::CarriedOver)
    }

    /// Tells whether every folded word stands in its number, text, source or addressee.
    pub(super) fn has_words(&self, words: &[&str]) -> bool {
        if words.is_empty() {
            return true;
        }
        let source = self.source.as_ref().map(SourceName::words);
        let addressee = self.addressee.as_ref();
        let parts = [
            self.number.as_deref(),
            Some(self.text.as_str()),
            source,
            addressee.map(|addressed| addressed.called.as_str()),
            addressee.and_then(|addressed| addressed.post.as_deref()),
        ];
        let folded: Vec<String> = parts.into_iter().flatten().map(fold_name).collect();
        let stands = |word: &&str| folded.iter().any(|part| part.contains(*word));
        words.iter().all(stands)
    }
}
