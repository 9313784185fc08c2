//! Which campaigns are planned, under way, or held (charter, AR-4)?

use chrono::NaiveDate;

use crate::facts::Campaign;

/// Where a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CampaignState {
    /// Its first day has not come.
    Planned,
    /// It is under way.
    Running,
    /// It is over, and something tells of it: whom it reached, a proof, or where that is written.
    Held,
    /// It is over, and nothing tells whether it was held.
    Untold,
}

/// Returns where a campaign stands on a day.
#[must_use]
pub fn campaign_state(campaign: &Campaign, day: NaiveDate) -> CampaignState {
    let is_told = campaign.women.is_some()
        || campaign.men.is_some()
        || campaign.evidence.is_some()
        || campaign.source.is_some();
    if day < campaign.from {
        CampaignState::Planned
    } else if is_told && day >= campaign.last_day() {
        CampaignState::Held
    } else if day <= campaign.last_day() {
        CampaignState::Running
    } else {
        CampaignState::Untold
    }
}

/// Returns how many people a campaign reached; none where nobody counted. Where the women alone or
/// the men alone were counted, these.
#[must_use]
pub fn n_reached(campaign: &Campaign) -> Option<u64> {
    match (campaign.women, campaign.men) {
        (None, None) => None,
        (women, men) => {
            Some(u64::from(women.unwrap_or_default()) + u64::from(men.unwrap_or_default()))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ids::CampaignId;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_campaign_is_held_once_something_tells_of_it() {
        let mut sample = Sample::new();
        let fields = json!({
            "kind": "information", "theme": "Ciblage", "from": "2019-10-29", "to": "2019-10-31",
        });
        let id = CampaignId(sample.record(crate::facts::Kind::Campaign, fields));
        let state = |sample: &Sample, on: &str| {
            let found = sample.register.programme().campaign(id).unwrap().clone();
            (campaign_state(&found, day(on)), n_reached(&found))
        };
        assert_eq!(state(&sample, "2019-10-28"), (CampaignState::Planned, None));
        assert_eq!(state(&sample, "2019-10-31"), (CampaignState::Running, None));
        assert_eq!(state(&sample, "2019-11-01"), (CampaignState::Untold, None));
        sample.amend(id.0, json!({"women": 120}));
        assert_eq!(state(&sample, "2019-10-30").0, CampaignState::Running);
        assert_eq!(
            state(&sample, "2019-10-31"),
            (CampaignState::Held, Some(120))
        );
        sample.amend(id.0, json!({"men": 80}));
        assert_eq!(
            state(&sample, "2019-11-01"),
            (CampaignState::Held, Some(200))
        );
    }
}
