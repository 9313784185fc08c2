//! Campaigns: the calendar of a year, and whom they reached where.

mod coverage;

use chrono::{Datelike as _, NaiveDate};

use super::Label;
use crate::facts::{Campaign, CampaignKind};
use crate::ids::CampaignId;
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::campaigns::{CampaignState, campaign_state, n_reached};

pub use coverage::{CoverageRow, coverage};

/// The campaigns of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CampaignCalendar {
    /// The years that have any, and that of the day, the last first.
    pub years: Vec<i32>,
    /// The campaigns that begin in the year, the first first.
    pub rows: Vec<CampaignRow>,
    /// How many were held.
    pub n_held: usize,
    /// How many are planned or under way.
    pub n_coming: usize,
    /// How many are over without anything that tells of them.
    pub n_untold: usize,
    /// How many women those reached that say so.
    pub women: u64,
    /// How many men.
    pub men: u64,
    /// How many were held and do not say whom they reached: what is added leaves them out.
    pub n_uncounted: usize,
    /// What those cost that say so, in whole francs.
    pub cost: i64,
}

/// One campaign.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CampaignRow {
    /// The campaign.
    pub id: CampaignId,
    /// What sort.
    pub kind: CampaignKind,
    /// What it is about.
    pub theme: String,
    /// Where.
    pub area: Option<Label>,
    /// Who holds it.
    pub body: Option<Label>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Where it stands.
    pub state: CampaignState,
    /// How many women and men it is meant for.
    pub expected: (Option<u32>, Option<u32>),
    /// How many women and men it reached.
    pub reached: (Option<u32>, Option<u32>),
    /// What it cost, in whole francs.
    pub cost: Option<i64>,
    /// By what.
    pub channels: Option<String>,
    /// In which languages.
    pub languages: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// Whether two people said otherwise of it.
    pub is_contested: bool,
}

impl CampaignRow {
    /// Describes a campaign as it stands on a day; none where it is not here.
    #[must_use]
    pub fn of(register: &Register, id: CampaignId, day: NaiveDate) -> Option<Self> {
        let one: &Campaign = register.programme().campaign(id)?;
        Some(Self {
            id,
            kind: one.kind,
            theme: one.theme.clone(),
            area: one.area.map(|area| Label::of(register, area.0)),
            body: one.body.map(|body| Label::of(register, body.0)),
            from: one.from,
            to: one.last_day(),
            state: campaign_state(one, day),
            expected: (one.women_expected, one.men_expected),
            reached: (one.women, one.men),
            cost: one.cost,
            channels: one.channels.clone(),
            languages: one.languages.clone(),
            note: one.note.clone(),
            source: one.source.clone(),
            is_contested: !register.contested_fields(id.0).is_empty(),
        })
    }
}

/// Returns the campaigns of a year as they stand on a day; of that day's year where none is asked
/// for.
#[must_use]
pub fn campaign_calendar(
    register: &Register,
    asked: Option<i32>,
    day: NaiveDate,
) -> CampaignCalendar {
    let programme = register.programme();
    let year = asked.unwrap_or(day.year());
    let begun = programme.campaigns().map(|(_, one)| one.from.year());
    let mut years: Vec<i32> = begun.chain([day.year()]).collect();
    years.order_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    let mut calendar = CampaignCalendar {
        years,
        ..CampaignCalendar::default()
    };
    let of_year = programme
        .campaigns()
        .filter(|(_, one)| one.from.year() == year);
    for (id, one) in of_year {
        calendar.rows.extend(CampaignRow::of(register, id, day));
        match campaign_state(one, day) {
            CampaignState::Planned | CampaignState::Running => calendar.n_coming += 1,
            CampaignState::Untold => calendar.n_untold += 1,
            CampaignState::Held => {
                calendar.n_held += 1;
                calendar.women += u64::from(one.women.unwrap_or_default());
                calendar.men += u64::from(one.men.unwrap_or_default());
                calendar.n_uncounted += usize::from(n_reached(one).is_none());
            }
        }
        calendar.cost = calendar.cost.saturating_add(one.cost.unwrap_or_default());
    }
    calendar.rows.order_by_key(|row| (row.from, row.id));
    calendar
}

#[cfg(test)]
mod tests;
