//! Campaigns: the calendar of a year, whom they reached where, and what an antenna owes of them.

mod coverage;
mod owed;

use chrono::{Datelike as _, NaiveDate};

use super::Label;
use crate::facts::{Campaign, CampaignKind};
use crate::ids::{AreaId, BodyId, CampaignId};
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::areas::lies_in;
use crate::status::campaigns::{CampaignState, campaign_state, n_reached};

pub use coverage::{Coverage, CoverageRow, coverage};
pub use owed::{OwedCampaigns, OwedQuarter, owed_campaigns};

/// Which campaigns are asked for; nothing asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CampaignFilter {
    /// The year that they begin in; none: that of the day.
    pub year: Option<i32>,
    /// The sort.
    pub kind: Option<CampaignKind>,
    /// Who holds them.
    pub body: Option<BodyId>,
    /// The area that they are held in, or that theirs lies in.
    pub area: Option<AreaId>,
    /// One of the channels, however it is written.
    pub channel: Option<String>,
}

/// The campaigns of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CampaignCalendar {
    /// The years that have any, and that of the day, the last first.
    pub years: Vec<i32>,
    /// The year shown.
    pub year: i32,
    /// The channels that any campaign of the year names, by name.
    pub channels: Vec<String>,
    /// The campaigns that begin in the year, and are asked for, the first first.
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
    /// How many people those that were held were meant for, of those that say so.
    pub expected: u64,
    /// What those cost that say so, in whole francs.
    pub cost: i64,
    /// How many were held and do not say what they cost.
    pub n_unpriced: usize,
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
    /// By what, each by itself.
    pub channels: Vec<String>,
    /// In which languages.
    pub languages: Option<String>,
    /// What was handed out or kept of it.
    pub documents: Option<String>,
    /// What proves that it was held.
    pub evidence: Option<String>,
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
            channels: channels_of(one),
            languages: one.languages.clone(),
            documents: one.documents.clone(),
            evidence: one.evidence.clone(),
            note: one.note.clone(),
            source: one.source.clone(),
            is_contested: !register.contested_fields(id.0).is_empty(),
        })
    }

    /// Tells whether it takes place in a month of a year, from 1.
    #[must_use]
    pub fn is_in_month(&self, year: i32, month: u32) -> bool {
        let of = |day: NaiveDate| (day.year(), day.month());
        (of(self.from)..=of(self.to)).contains(&(year, month))
    }
}

/// Returns the channels of a campaign, as they are parted by commas, semicolons or lines.
fn channels_of(campaign: &Campaign) -> Vec<String> {
    let parts = campaign.channels.as_deref().unwrap_or_default();
    let parts = parts.split([',', ';', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

impl CampaignFilter {
    fn takes(&self, register: &Register, campaign: &Campaign) -> bool {
        let is_there = |outer: AreaId| {
            let lies = |area| lies_in(register.programme(), area, outer, campaign.from);
            campaign.area.is_some_and(lies)
        };
        let is_by = |channel: &String| {
            let channel = fold_name(channel);
            let mut all = channels_of(campaign).into_iter();
            all.any(|one| fold_name(&one) == channel)
        };
        self.kind.is_none_or(|kind| campaign.kind == kind)
            && self.body.is_none_or(|body| campaign.body == Some(body))
            && self.area.is_none_or(is_there)
            && self.channel.as_ref().is_none_or(is_by)
    }
}

/// Returns the campaigns of a year as they stand on a day; of that day's year where none is asked
/// for.
#[must_use]
pub fn campaign_calendar(
    register: &Register,
    asked: &CampaignFilter,
    day: NaiveDate,
) -> CampaignCalendar {
    let programme = register.programme();
    let year = asked.year.unwrap_or(day.year());
    let begun = programme.campaigns().map(|(_, one)| one.from.year());
    let mut years: Vec<i32> = begun.chain([day.year()]).collect();
    years.order_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    let mut calendar = CampaignCalendar {
        years,
        year,
        ..CampaignCalendar::default()
    };
    let of_year = programme
        .campaigns()
        .filter(|(_, one)| one.from.year() == year);
    for (id, one) in of_year {
        calendar.channels.extend(channels_of(one));
        if !asked.takes(register, one) {
            continue;
        }
        calendar.rows.extend(CampaignRow::of(register, id, day));
        match campaign_state(one, day) {
            CampaignState::Planned | CampaignState::Running => calendar.n_coming += 1,
            CampaignState::Untold => calendar.n_untold += 1,
            CampaignState::Held => {
                calendar.n_held += 1;
                calendar.women += u64::from(one.women.unwrap_or_default());
                calendar.men += u64::from(one.men.unwrap_or_default());
                calendar.n_uncounted += usize::from(n_reached(one).is_none());
                calendar.n_unpriced += usize::from(one.cost.is_none());
                let expected = [one.women_expected, one.men_expected];
                calendar.expected += expected.into_iter().flatten().map(u64::from).sum::<u64>();
            }
        }
        calendar.cost = calendar.cost.saturating_add(one.cost.unwrap_or_default());
    }
    calendar.rows.order_by_key(|row| (row.from, row.id));
    calendar
        .channels
        .order_by_cached_key(|name| fold_name(name));
    calendar
        .channels
        .dedup_by(|one, other| fold_name(one) == fold_name(other));
    calendar
}

#[cfg(test)]
mod tests;
