//! What is owed of campaigns: by whom, quarter by quarter, and which of them prove it.

use chrono::NaiveDate;

use crate::charter::duty::{Duty, ProofKind};
use crate::ids::CampaignId;
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::{Register, fold_name};
use crate::status::DutyState;
use crate::status::duties::{Occasion, Period, duties_where};

/// What one body owes of campaigns in a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwedCampaigns {
    /// The code of the duty.
    pub duty: String,
    /// Who owes it.
    pub body: Label,
    /// Each part of the year.
    pub quarters: Vec<OwedQuarter>,
}

/// What is owed in one part of a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwedQuarter {
    /// The part.
    pub period: Period,
    /// Where it stands.
    pub state: DutyState,
    /// The campaigns that prove it.
    pub campaigns: Vec<CampaignId>,
}

/// Returns what each body owes of campaigns in a year, as it stands on a day (charter, AR-4); by
/// name.
#[must_use]
pub fn owed_campaigns(register: &Register, year: i32, day: NaiveDate) -> Vec<OwedCampaigns> {
    let (programme, charter) = (register.programme(), register.charter());
    let mut found = Vec::new();
    let duties = charter.duties().iter();
    for duty in duties.filter(|duty| duty.proof.kind == ProofKind::CampaignsHeld) {
        let bodies = programme.bodies();
        let owing = bodies.filter(|(_, body)| body.kind.as_ref() == Some(&duty.owed_by));
        for (id, _) in owing {
            let is_it = |one: &Duty| one.code == duty.code;
            let owed = duties_where(programme, charter, id, year..=year, day, &is_it);
            let quarters = owed.into_iter().filter_map(|owed| {
                let Occasion::Period(period) = owed.occasion else {
                    return None;
                };
                let campaigns = owed.proofs.into_iter().map(CampaignId).collect();
                Some(OwedQuarter {
                    period,
                    state: owed.state,
                    campaigns,
                })
            });
            let quarters: Vec<OwedQuarter> = quarters.collect();
            let is_owed = |one: &OwedQuarter| one.state != DutyState::NotApplicable;
            if quarters.iter().any(is_owed) {
                found.push(OwedCampaigns {
                    duty: duty.code.clone(),
                    body: Label::of(register, id.0),
                    quarters,
                });
            }
        }
    }
    found.order_by_cached_key(|one| (one.body.name.as_deref().map(fold_name), one.body.id));
    found
}
