//! Where does a recommendation stand, and for how long has it waited?
//!
//! The addressee declares, another body verifies; only a confirmed declaration closes anything
//! (charter, rule 6).

use chrono::NaiveDate;

use crate::facts::{Finding, FollowUp, Headway, Recommendation, Role};
use crate::ids::{BodyId, FollowUpId, RecommendationId, VerificationId};
use crate::programme::Programme;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing was declared.
    Open,
    /// Begun, as its addressee says.
    UnderWay,
    /// Done, or not applicable, as its addressee says; nobody has verified it.
    Declared,
    /// Verified: closed.
    Verified,
    /// A later recommendation carries it over: that one is followed.
    CarriedOver,
}

/// Where a recommendation stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub stage: Stage,
    /// The last declaration by that day.
    pub declared: Option<FollowUpId>,
    /// The last finding about it.
    pub verified: Option<VerificationId>,
    /// How far it says to be, in percent.
    pub percent: u32,
    /// How many days it is overdue; none where it is not.
    pub overdue: Option<u32>,
    /// How many times it was carried over to become this one.
    pub n_carried: u32,
    /// How many days ago it was made, where that is known.
    pub age: Option<u32>,
}

impl Standing {
    /// Tells whether anything is still to be done.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Verified | Stage::CarriedOver)
    }
}

/// Returns where a recommendation stands on a day.
#[must_use]
pub fn standing(
    programme: &Programme,
    id: RecommendationId,
    recommendation: &Recommendation,
    day: NaiveDate,
) -> Standing {
    let declared = last_declaration(programme, id, day);
    let verified = declared.and_then(|(declared, _)| last_finding(programme, declared, day));
    let finding = verified.and_then(|verified| Some(programme.verification(verified)?.finding));
    let state = declared.map(|(_, follow_up)| follow_up.state);
    let is_carried = programme
        .referring(id.0, Role::CarriedFrom)
        .filter_map(|later| programme.recommendation(RecommendationId(later)))
        .any(|later| made_on(programme, later).is_none_or(|made| made <= day));
    let stage = match (state, finding) {
        (Some(Headway::Done | Headway::NotApplicable), Some(Finding::Confirmed)) => Stage::Verified,
        _ if is_carried => Stage::CarriedOver,
        (Some(Headway::Done | Headway::NotApplicable), None) => Stage::Declared,
        (Some(_), _) => Stage::UnderWay,
        (None, _) => Stage::Open,
    };
    let is_open = !matches!(stage, Stage::Verified | Stage::CarriedOver);
    let days_since = |since: NaiveDate| u32::try_from((day - since).num_days()).ok();
    let percent = match (stage, declared) {
        (Stage::Verified, _) => 100,
        (_, Some((_, follow_up))) => follow_up.percent.unwrap_or(match follow_up.state {
            Headway::Done => 100,
            Headway::Started | Headway::NotApplicable => 0,
        }),
        (_, None) => 0,
    };
    Standing {
        stage,
        declared: declared.map(|(id, _)| id),
        verified,
        percent,
        overdue: recommendation
            .due_on
            .filter(|due| is_open && *due < day)
            .and_then(days_since),
        n_carried: n_carried(programme, recommendation),
        age: made_on(programme, recommendation).and_then(days_since),
    }
}

/// Tells whether a recommendation whose day is past was done by that day, as its addressee declared
/// and another body confirmed; none where no day is set, or it is still to come, or a later one
/// carries it over (charter, rule 6).
#[must_use]
pub fn closed_in_time(
    programme: &Programme,
    id: RecommendationId,
    recommendation: &Recommendation,
    day: NaiveDate,
) -> Option<bool> {
    let due = recommendation.due_on.filter(|due| *due <= day)?;
    let stands = standing(programme, id, recommendation, day);
    let declared = stands.declared.and_then(|id| programme.follow_up(id));
    match stands.stage {
        Stage::CarriedOver => None,
        Stage::Verified => Some(declared.is_some_and(|declared| declared.on <= due)),
        Stage::Open | Stage::UnderWay | Stage::Declared => Some(false),
    }
}

/// Returns the body that answers for a recommendation, also where it names a post.
#[must_use]
pub fn addressee(programme: &Programme, recommendation: &Recommendation) -> Option<BodyId> {
    let by_post = || Some(programme.post(recommendation.post?)?.body);
    recommendation.body.or_else(by_post)
}

/// Returns when a recommendation was made: as it says, or else its mission or session.
#[must_use]
pub fn made_on(programme: &Programme, recommendation: &Recommendation) -> Option<NaiveDate> {
    let by_mission = || {
        let mission = programme.mission(recommendation.mission?)?;
        mission.reported_on.or(mission.to).or(mission.from)
    };
    let by_session = || {
        let session = programme.session(recommendation.session?)?;
        session.closes_on.or(session.opens_on)
    };
    recommendation
        .made_on
        .or_else(by_mission)
        .or_else(by_session)
}

fn last_declaration(
    programme: &Programme,
    id: RecommendationId,
    day: NaiveDate,
) -> Option<(FollowUpId, &FollowUp)> {
    programme
        .referring(id.0, Role::FollowUpOf)
        .filter_map(|id| Some((FollowUpId(id), programme.follow_up(FollowUpId(id))?)))
        .filter(|(_, follow_up)| follow_up.on <= day)
        .max_by_key(|(id, follow_up)| (follow_up.on, *id))
}

fn last_finding(programme: &Programme, id: FollowUpId, day: NaiveDate) -> Option<VerificationId> {
    programme
        .referring(id.0, Role::VerificationOf)
        .filter_map(|id| {
            let id = VerificationId(id);
            Some((programme.verification(id)?.on, id))
        })
        .filter(|(on, _)| *on <= day)
        .max()
        .map(|(_, id)| id)
}

/// Counts the earlier ones that it carries over; a ring, which a merge may bring, ends the count.
fn n_carried(programme: &Programme, recommendation: &Recommendation) -> u32 {
    let mut seen = Vec::new();
    let mut at = recommendation.carried_from;
    while let Some(id) = at.filter(|id| !seen.contains(id)) {
        seen.push(id);
        at = programme
            .recommendation(id)
            .and_then(|earlier| earlier.carried_from);
    }
    u32::try_from(seen.len()).unwrap_or(u32::MAX)
}
