//! Decisions: what a session resolved, by which power, with what votes.

use serde::{Deserialize, Serialize};

use super::{Field, Half, Kind, Shape, Subject, recordable};
use crate::calendar::Moment;
use crate::ids::{AgendaItemId, ProgressId, RecommendationId, ReportId, SessionId, WorkPlanId};

/// The most votes.
const MAX_VOTES: u32 = 100_000;

/// What a session decided. Whether it had a quorum follows from the attendances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The session.
    pub session: SessionId,
    /// The item that it answers.
    pub item: Option<AgendaItemId>,
    /// When it was taken; none where not even the day of the session is known.
    pub at: Option<Moment>,
    /// Its number as printed.
    pub number: Option<String>,
    /// The power exercised: a code of the charter; none for what needs no power.
    pub power: Option<String>,
    /// What it is about.
    pub subject: Subject,
    /// The year that it is about.
    pub year: Option<u32>,
    /// The half of that year.
    pub half: Option<Half>,
    /// The session whose minutes it is about.
    pub about_session: Option<SessionId>,
    /// The recommendation that it is about.
    pub about_recommendation: Option<RecommendationId>,
    /// The version of the work plan that it is about; none where only the year is known.
    pub about_plan: Option<WorkPlanId>,
    /// The progress whose gap it is about.
    pub about_progress: Option<ProgressId>,
    /// The report that it is about; none where only its year and half are known.
    pub about_report: Option<ReportId>,
    /// What was decided of it.
    pub verdict: Verdict,
    /// How it was taken; none where nobody recorded it, unless votes tell.
    pub how: Option<Manner>,
    /// Votes for; none where they were not counted.
    #[serde(rename = "for")]
    pub votes_for: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Abstentions.
    pub abstain: Option<u32>,
    /// What was decided, in words.
    pub text: String,
    /// On what conditions.
    pub conditions: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// The digest of the version of a plan that it adopts, as it stood when it was recorded.
    pub digest: Option<String>,
}

/// What was decided of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Adopted, or approved.
    Adopted,
    /// Adopted with amendments.
    AdoptedAmended,
    /// Rejected.
    Rejected,
    /// Put off.
    Deferred,
}

/// How a decision was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Nobody was against it, and no votes were counted.
    Consensus,
    /// By votes.
    Votes,
}

impl Verdict {
    /// Tells whether it settles the subject as it was asked.
    #[must_use]
    pub fn is_adoption(self) -> bool {
        matches!(self, Self::Adopted | Self::AdoptedAmended)
    }
}

impl Decision {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("session", Shape::Reference(Kind::Session)),
        Field::optional("item", Shape::Reference(Kind::AgendaItem)),
        Field::optional("at", Shape::Moment),
        Field::optional("number", Shape::Line(40)),
        Field::optional("power", Shape::Line(80)),
        Field::required("subject", Subject::SHAPE),
        Field::optional("year", Shape::Count(9999)),
        Field::optional("half", Half::SHAPE),
        Field::optional("about_session", Shape::Reference(Kind::Session)),
        Field::optional(
            "about_recommendation",
            Shape::Reference(Kind::Recommendation),
        ),
        Field::optional("about_plan", Shape::Reference(Kind::WorkPlan)),
        Field::optional("about_progress", Shape::Reference(Kind::Progress)),
        Field::optional("about_report", Shape::Reference(Kind::Report)),
        Field::required(
            "verdict",
            Shape::Choice(&["adopted", "adopted_amended", "rejected", "deferred"]),
        ),
        Field::optional("how", Shape::Choice(&["consensus", "votes"])),
        Field::optional("for", Shape::Tally(MAX_VOTES)),
        Field::optional("against", Shape::Tally(MAX_VOTES)),
        Field::optional("abstain", Shape::Tally(MAX_VOTES)),
        Field::required("text", Shape::Text(8000)),
        Field::optional("conditions", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
        Field::optional("digest", Shape::Line(80)),
    ];

    /// Returns how it was taken: votes that were counted tell it too; none where nothing does.
    #[must_use]
    pub fn manner(&self) -> Option<Manner> {
        match self.n_votes() {
            Some(_) => Some(Manner::Votes),
            None => self.how,
        }
    }

    /// Returns how many votes were counted; none where none were.
    #[must_use]
    pub fn n_votes(&self) -> Option<u32> {
        let votes = [self.votes_for, self.against, self.abstain];
        let counted = votes.iter().flatten();
        votes
            .iter()
            .any(Option::is_some)
            .then(|| counted.fold(0, |sum: u32, votes| sum.saturating_add(*votes)))
    }
}

recordable!(Decision {
    session: DecidedIn,
    item: DecidedOn,
    about_session: AboutSession,
    about_recommendation: AboutRecommendation,
    about_plan: AboutPlan,
    about_progress: AboutProgress,
    about_report: AboutReport,
});
