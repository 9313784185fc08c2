//! Agenda items: what a session is called to deal with.

use serde::{Deserialize, Serialize};

use super::{Field, Half, Kind, Shape, Subject, recordable};
use crate::ids::{ProgressId, RecommendationId, ReportId, SessionId};

/// A point of a session's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// The session.
    pub session: SessionId,
    /// Its place on the agenda, from 1.
    pub order: u32,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub subject: Option<Subject>,
    /// The year that it is about.
    pub year: Option<u32>,
    /// The half of that year.
    pub half: Option<Half>,
    /// The session whose minutes it is about.
    pub about_session: Option<SessionId>,
    /// The recommendation that it is about.
    pub about_recommendation: Option<RecommendationId>,
    /// The progress whose gap it is about.
    pub about_progress: Option<ProgressId>,
    /// The report that it is about; none where only its year and half are known.
    pub about_report: Option<ReportId>,
    /// The power to be exercised: a code of the charter.
    pub power: Option<String>,
    /// How long it is to take, in minutes.
    pub minutes: Option<u32>,
    /// Who presents it: a function.
    pub presenter: Option<String>,
    /// The documents to be examined.
    pub documents: Option<String>,
    /// Whether it is taken at this session.
    #[serde(default)]
    pub listing: Listing,
    /// Why it is put off or left out.
    pub reason: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// Whether an item is taken at the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listing {
    /// It is taken.
    #[default]
    Listed,
    /// It is put off: the next agenda proposes it again.
    Deferred,
    /// It is left out.
    Dropped,
}

impl AgendaItem {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("session", Shape::Reference(Kind::Session)),
        Field::required("order", Shape::Count(1000)),
        Field::required("title", Shape::Line(400)),
        Field::optional("subject", Subject::SHAPE),
        Field::optional("year", Shape::Count(9999)),
        Field::optional("half", Half::SHAPE),
        Field::optional("about_session", Shape::Reference(Kind::Session)),
        Field::optional(
            "about_recommendation",
            Shape::Reference(Kind::Recommendation),
        ),
        Field::optional("about_progress", Shape::Reference(Kind::Progress)),
        Field::optional("about_report", Shape::Reference(Kind::Report)),
        Field::optional("power", Shape::Line(80)),
        Field::optional("minutes", Shape::Count(1440)),
        Field::optional("presenter", Shape::Line(200)),
        Field::optional("documents", Shape::Text(4000)),
        Field::optional("listing", Shape::Choice(&["listed", "deferred", "dropped"])),
        Field::optional("reason", Shape::Text(1000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(AgendaItem {
    session: AgendaOf,
    about_session: AboutSession,
    about_recommendation: AboutRecommendation,
    about_progress: AboutProgress,
    about_report: AboutReport,
});
