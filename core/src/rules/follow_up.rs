//! The addressee declares; another body verifies; only then is anything closed (charter, rule 6).

use crate::facts::{FollowUp, Recommendation, Verification};
use crate::ids::{BodyId, EntryId};

use super::{Lens, Refusal};

pub(super) fn check_recommendation(
    lens: &Lens<'_>,
    id: EntryId,
    recommendation: &Recommendation,
    refusals: &mut Vec<Refusal>,
) {
    if recommendation.mission.is_none() && recommendation.session.is_none() {
        refusals.push(Refusal::Missing { field: "mission" });
    }
    // A measure that a decision orders comes from the session that took it.
    let ordered = recommendation.decision.and_then(|id| lens.decision(id));
    if ordered.is_some_and(|decision| recommendation.session != Some(decision.session)) {
        refusals.push(Refusal::Malformed { field: "session" });
    }
    if recommendation.carried_from.map(|earlier| earlier.0) == Some(id) {
        refusals.push(Refusal::Malformed {
            field: "carried_from",
        });
    }
}

pub(super) fn check(lens: &Lens<'_>, follow_up: &FollowUp, refusals: &mut Vec<Refusal>) {
    let addressed = lens
        .recommendation(follow_up.recommendation)
        .and_then(|recommendation| addressee(lens, recommendation));
    if let Some(body) = addressed.filter(|body| *body != follow_up.body) {
        refusals.push(Refusal::NotTheAddressee { body });
    }
    if follow_up.state == crate::facts::Headway::NotApplicable && follow_up.text.is_none() {
        refusals.push(Refusal::Missing { field: "text" });
    }
}

pub(super) fn check_finding(lens: &Lens<'_>, finding: &Verification, refusals: &mut Vec<Refusal>) {
    let Some(follow_up) = lens.follow_up(finding.follow_up) else {
        return;
    };
    let addressed = lens
        .recommendation(follow_up.recommendation)
        .and_then(|recommendation| addressee(lens, recommendation));
    if finding.body == follow_up.body || addressed == Some(finding.body) {
        refusals.push(Refusal::OwnVerification);
    }
    if finding.on < follow_up.on {
        refusals.push(Refusal::EndBeforeStart {
            field: "on",
            from: follow_up.on,
            to: finding.on,
        });
    }
}

/// Returns the body that a recommendation is addressed to, also where it names a post.
fn addressee(lens: &Lens<'_>, recommendation: &Recommendation) -> Option<BodyId> {
    let by_post = || Some(lens.post(recommendation.post?)?.body);
    recommendation.body.or_else(by_post)
}
