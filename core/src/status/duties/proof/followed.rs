//! Measurements, campaigns and agents as proofs: what an antenna follows, what it holds, and who was
//! placed where.

use super::{Asked, Proofs, Search};
use crate::charter::duty::PostProof;
use crate::digest::Digest;
use crate::facts::{Measurement, Outcome};
use crate::ids::{BodyId, MeasurementId, MembershipId};
use crate::order::InOrder as _;
use crate::status::areas::lies_in;
use crate::status::campaigns::{CampaignState, campaign_state};
use crate::status::indicators::known_on;
use crate::status::staff::agents;
use crate::status::validation::{Subject, digest_now, given, validation_state};

impl Search<'_> {
    /// Finds the measurements of the period that the body collected, or that were collected in its
    /// territory: graded, and with a validation that stands. Each is proven on the day on which a
    /// body above first validated what stands (charter, AR-3).
    pub(super) fn measurements(&self) -> Proofs {
        let mut proofs = Proofs::default();
        let Asked::Period(period) = self.asked else {
            return proofs;
        };
        for (id, one) in self.programme.measurements() {
            let on = known_on(one);
            if period.contains(on) && on <= self.day && one.grade.is_some() && self.follows(id, one)
            {
                let on = self.validated_on(id);
                proofs.sound.extend(on.map(|on| (Some(on), id.0)));
            }
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the campaigns that the body held and that began in the period (charter, AR-4).
    pub(super) fn campaigns(&self) -> Proofs {
        let mut proofs = Proofs::default();
        let Asked::Period(period) = self.asked else {
            return proofs;
        };
        for (id, campaign) in self.programme.campaigns() {
            let is_own = campaign.body == Some(self.body);
            let is_held = campaign_state(campaign, self.day) == CampaignState::Held;
            if is_own && is_held && period.contains(campaign.from) {
                proofs.sound.push((Some(campaign.last_day()), id.0));
            }
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the holders of a post who are in office; whole once each area has as many as it needs
    /// (charter, UT-4).
    pub(super) fn agents(&self, post: &PostProof) -> Option<Proofs> {
        let Asked::Now(day) = self.asked else {
            return Some(Proofs::default());
        };
        let found = agents(self.programme, self.charter, post, day)?;
        let in_office = found.areas.values().flat_map(|area| &area.agents);
        let since = |id: &MembershipId| Some(self.programme.membership(*id)?.from);
        let mut proofs = Proofs {
            sound: in_office.map(|id| (since(id), id.0)).collect(),
            is_whole: !found.areas.is_empty() && found.n_covered() == found.areas.len(),
            void: Vec::new(),
        };
        proofs.sound.in_order();
        Some(proofs)
    }

    fn follows(&self, id: MeasurementId, one: &Measurement) -> bool {
        let is_own = Subject::Measurement(id).body(self.programme) == Some(self.body);
        let territory = |body: BodyId| self.programme.body(body)?.area;
        let lies_there = || {
            let both = one.area.zip(territory(self.body));
            both.is_some_and(|(area, outer)| lies_in(self.programme, area, outer, one.cut_off))
        };
        is_own || lies_there()
    }

    /// Returns when what stands was first validated; none where no validation stands.
    fn validated_on(&self, id: MeasurementId) -> Option<chrono::NaiveDate> {
        let subject = Subject::Measurement(id);
        let state = validation_state(self.programme, self.charter, subject, self.day)?;
        let now = digest_now(self.programme, subject).filter(|_| state.is_validated())?;
        let validations = given(self.programme, subject, self.day).into_iter();
        validations
            .filter_map(|id| self.programme.validation(id))
            .filter(|one| one.outcome == Outcome::Validated)
            .filter(|one| Digest::parse(&one.digest) == Some(now))
            .map(|one| one.on)
            .min()
    }
}
