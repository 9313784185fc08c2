//! Campaigns in words: where they stand, and whom they reached.

use governance::facts::{CampaignKind, Precision};
use governance::present::campaigns::CampaignRow;
use governance::status::CampaignState;

use super::{Words, count, money, name, span, words};
use crate::i18n::t_string;
use crate::ui::Standing;

/// Names a sort of campaign.
#[must_use]
pub fn kind(i18n: Words, kind: CampaignKind) -> String {
    words::choice(i18n, kind.code())
}

/// Says where a campaign stands.
#[must_use]
pub fn state(i18n: Words, state: CampaignState) -> (Standing, &'static str) {
    match state {
        CampaignState::Planned => (Standing::NotApplicable, t_string!(i18n, campaigns.planned)),
        CampaignState::Running => (Standing::Due, t_string!(i18n, campaigns.running)),
        CampaignState::Held => (Standing::Done, t_string!(i18n, campaigns.held)),
        CampaignState::Untold => (Standing::Late, t_string!(i18n, campaigns.untold)),
    }
}

/// Says what, when, where and by whom: `information · du 29/10/2019 · Kayes · AR Kayes`.
#[must_use]
pub fn about(i18n: Words, row: &CampaignRow) -> String {
    let to = Some(row.to).filter(|to| *to != row.from);
    let days = match to {
        Some(_) => span(i18n, Some(row.from), to),
        None => super::day(i18n, row.from),
    };
    let place = row.area.as_ref().map(|area| name(i18n, area));
    let holder = row.body.as_ref().map(|body| name(i18n, body));
    let parts = [Some(kind(i18n, row.kind)), Some(days), place, holder];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// Says how many women and men; none where neither is known.
#[must_use]
pub fn people(i18n: Words, (women, men): (Option<u32>, Option<u32>)) -> Option<String> {
    let women = women.map(|n| t_string!(i18n, campaigns.women, n = figure(i18n, n)).to_string());
    let men = men.map(|n| t_string!(i18n, campaigns.men, n = figure(i18n, n)).to_string());
    let parts: Vec<String> = women.into_iter().chain(men).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Says whom a campaign reached, or that nobody counted.
#[must_use]
pub fn reached(i18n: Words, row: &CampaignRow) -> Option<String> {
    match (people(i18n, row.reached), row.state) {
        (Some(people), _) => Some(t_string!(i18n, campaigns.reached, people = people).to_string()),
        (None, CampaignState::Held) => Some(t_string!(i18n, campaigns.uncounted).to_owned()),
        (None, _) => {
            let people = people(i18n, row.expected)?;
            Some(t_string!(i18n, campaigns.expected, people = people).to_string())
        }
    }
}

/// Writes a cost.
#[must_use]
pub fn cost(i18n: Words, francs: i64) -> String {
    money::amount(i18n, i128::from(francs), Precision::Franc)
}

fn figure(i18n: Words, n: u32) -> String {
    count(i18n, n as usize)
}
