//! Who may verify a declaration: any body but those that declare or are addressed.

use chrono::NaiveDate;

use crate::charter::duty::ProofKind;
use crate::ids::{BodyId, FollowUpId};
use crate::order::InOrder as _;
use crate::present::choices::Offer;
use crate::register::{Register, fold_name};
use crate::status::recommendations::addressee;

/// Returns the bodies that may verify a declaration on a day: those that examine follow-up
/// first, then the others, the highest first.
#[must_use]
pub fn verifiers(register: &Register, id: FollowUpId, day: NaiveDate) -> Vec<Offer<BodyId>> {
    let (programme, charter) = (register.programme(), register.charter());
    let Some(declared) = programme.follow_up(id) else {
        return Vec::new();
    };
    let about = programme.recommendation(declared.recommendation);
    let addressed = about.and_then(|about| addressee(programme, about));
    let examines = |kind: &str| {
        let mut duties = charter.duties_of(kind);
        duties.any(|duty| duty.proof.kind == ProofKind::FollowUpExamined)
    };
    let mut offers: Vec<_> = programme
        .bodies()
        .filter(|(id, body)| {
            *id != declared.body && Some(*id) != addressed && body.life().contains(day)
        })
        .map(|(id, body)| {
            let is_first = body.kind.as_deref().is_some_and(examines);
            let rank = charter.rank(&body.level).unwrap_or(u8::MAX);
            let name = body.short.clone().unwrap_or_else(|| body.name.clone());
            let offer = Offer {
                id,
                detail: Some(body.name.clone()).filter(|whole| *whole != name),
                name,
            };
            ((!is_first, rank, fold_name(&offer.name), id), offer)
        })
        .collect();
    offers.order_by(|one, other| one.0.cmp(&other.0));
    offers.into_iter().map(|(_, offer)| offer).collect()
}
