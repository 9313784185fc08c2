//! Campaigns: the programme consults, communicates and informs (charter, AR-4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{AreaId, BodyId};

/// The most people that a campaign reaches: more than the country has.
const MAX_PEOPLE: u32 = 100_000_000;

/// A campaign, planned or held. Whether it was held follows from its days, and from what tells
/// of it afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// What sort of campaign.
    pub kind: CampaignKind,
    /// What it is about.
    pub theme: String,
    /// Where.
    pub area: Option<AreaId>,
    /// Who holds it: an antenna.
    pub body: Option<BodyId>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last; none: it takes one day.
    pub to: Option<NaiveDate>,
    /// By what: radio, posters, meetings.
    pub channels: Option<String>,
    /// In which languages.
    pub languages: Option<String>,
    /// How many women it is meant for.
    pub women_expected: Option<u32>,
    /// How many men.
    pub men_expected: Option<u32>,
    /// How many women it reached.
    pub women: Option<u32>,
    /// How many men.
    pub men: Option<u32>,
    /// What it cost, in whole francs.
    pub cost: Option<i64>,
    /// What was handed out or kept of it.
    pub documents: Option<String>,
    /// What proves that it was held.
    pub evidence: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// The sorts of campaigns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CampaignKind {
    /// People are asked.
    Consultation,
    /// The programme is made known.
    Communication,
    /// People are told what concerns them.
    Information,
}

impl CampaignKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Consultation, Self::Communication, Self::Information];

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::Communication => "communication",
            Self::Information => "information",
        }
    }
}

impl Campaign {
    pub(super) const FIELDS: &[Field] = &[
        Field::required(
            "kind",
            Shape::Choice(&["consultation", "communication", "information"]),
        ),
        Field::required("theme", Shape::Line(300)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::required("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("channels", Shape::Text(1000)),
        Field::optional("languages", Shape::Line(300)),
        Field::optional("women_expected", Shape::Tally(MAX_PEOPLE)),
        Field::optional("men_expected", Shape::Tally(MAX_PEOPLE)),
        Field::optional("women", Shape::Tally(MAX_PEOPLE)),
        Field::optional("men", Shape::Tally(MAX_PEOPLE)),
        Field::optional("cost", Shape::Amount),
        Field::optional("documents", Shape::Text(4000)),
        Field::optional("evidence", Shape::Text(1000)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns its last day.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        self.to.unwrap_or(self.from)
    }
}

recordable!(Campaign {
    area: CampaignIn,
    body: CampaignBy
});
