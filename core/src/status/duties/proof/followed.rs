//! Measurements, campaigns and agents as proofs: what an antenna follows, what it holds, and who was
//! placed where.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use super::{Asked, Proofs, Search};
use crate::charter::duty::PostProof;
use crate::digest::Digest;
use crate::facts::{Measurement, Outcome, Role};
use crate::ids::{BodyId, MeasurementId, MembershipId};
use crate::order::InOrder as _;
use crate::status::areas::{ever_in, lies_in};
use crate::status::campaigns::{CampaignState, campaign_state};
use crate::status::indicators::known_on;
use crate::status::staff::agents;
use crate::status::validation::{Subject, digest_now, figures_by, given, judged};

/// The figures that a body follows and that were validated: found once, when first asked for.
pub(in crate::status::duties) struct Followed {
    years: RangeInclusive<i32>,
    found: OnceCell<Vec<Held>>,
}

impl Followed {
    /// Those known in these years.
    pub(in crate::status::duties) fn in_years(years: RangeInclusive<i32>) -> Self {
        Self {
            years,
            found: OnceCell::new(),
        }
    }
}

/// A figure that proves.
struct Held {
    /// When it was known.
    known: NaiveDate,
    /// When it was first validated as it stands.
    validated: NaiveDate,
    id: MeasurementId,
}

impl Search<'_> {
    /// Finds the measurements of the period that the body collected, or that were collected in its
    /// territory: graded, and with a validation that stands. Each is proven on the day on which a
    /// body above first validated what stands (charter, AR-3).
    pub(super) fn measurements(&self) -> Proofs {
        let mut proofs = Proofs::default();
        let Asked::Period(period) = self.asked else {
            return proofs;
        };
        let all = self.followed.found.get_or_init(|| self.followed());
        let own = all.iter().filter(|one| period.contains(one.known));
        proofs
            .sound
            .extend(own.map(|one| (Some(one.validated), one.id.0)));
        proofs.sound.in_order();
        proofs
    }

    /// Finds all of them, of every period of the years asked for.
    fn followed(&self) -> Vec<Held> {
        let programme = self.programme;
        let territory = programme.body(self.body).and_then(|body| body.area);
        let areas = territory.map(|area| ever_in(programme, area));
        let there = areas.into_iter().flatten().flat_map(|area| {
            let figures = programme.referring(area.0, Role::MeasurementIn);
            figures.map(|id| Subject::Measurement(MeasurementId(id)))
        });
        let all: BTreeSet<Subject> = figures_by(programme, self.body).chain(there).collect();
        let held = |subject: Subject| {
            let id = MeasurementId(subject.id());
            let one = programme.measurement(id)?;
            let known = known_on(one);
            let is_asked = self.followed.years.contains(&known.year()) && known <= self.day;
            let is_theirs = is_asked && one.grade.is_some() && self.follows(id, one);
            let validated = is_theirs.then(|| self.validated_on(subject)).flatten()?;
            Some(Held {
                known,
                validated,
                id,
            })
        };
        all.into_iter().filter_map(held).collect()
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
    fn validated_on(&self, subject: Subject) -> Option<NaiveDate> {
        let validations = given(self.programme, subject, self.day);
        if validations.is_empty() {
            return None;
        }
        let now = digest_now(self.programme, subject)?;
        let (programme, charter) = (self.programme, self.charter);
        let state = judged(programme, charter, (subject, now), &validations, self.day);
        if !state.is_validated() {
            return None;
        }
        validations
            .into_iter()
            .filter_map(|id| self.programme.validation(id))
            .filter(|one| one.outcome == Outcome::Validated)
            .filter(|one| Digest::parse(&one.digest) == Some(now))
            .map(|one| one.on)
            .min()
    }
}
