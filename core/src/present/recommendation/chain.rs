//! What a recommendation carries over, and what carries it over, from year to year.

use chrono::NaiveDate;

use crate::facts::Role;
use crate::ids::RecommendationId;
use crate::present::recommendations::SourceName;
use crate::register::Register;
use crate::status::recommendations::made_on;
use crate::status::{Stage, standing};

/// One of those that ask for the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChainLink {
    /// The recommendation.
    pub id: RecommendationId,
    /// Its number as printed.
    pub number: Option<String>,
    /// Where it comes from.
    pub source: Option<SourceName>,
    /// When it was made.
    pub made_on: Option<NaiveDate>,
    /// How far it is.
    pub stage: Stage,
    /// Whether it is the one looked at.
    pub is_here: bool,
}

/// Returns those that ask for the same, the first first; empty for one alone. A ring, which a
/// merge may bring, ends the walk.
#[must_use]
pub fn chain(register: &Register, id: RecommendationId, day: NaiveDate) -> Vec<ChainLink> {
    let programme = register.programme();
    let mut ids = vec![id];
    let earlier = |id| programme.recommendation(id)?.carried_from;
    let mut at = earlier(id);
    while let Some(found) = at.filter(|found| !ids.contains(found)) {
        ids.insert(0, found);
        at = earlier(found);
    }
    // Two later ones may carry the same over; all are shown.
    let mut open = vec![id];
    while let Some(from) = open.pop() {
        let later = programme.referring(from.0, Role::CarriedFrom);
        for found in later.map(RecommendationId) {
            if !ids.contains(&found) {
                ids.push(found);
                open.push(found);
            }
        }
    }
    if ids.len() < 2 {
        return Vec::new();
    }
    let link = |at: &RecommendationId| {
        let found = programme.recommendation(*at)?;
        Some(ChainLink {
            id: *at,
            number: found.number.clone(),
            source: SourceName::of(programme, found),
            made_on: made_on(programme, found),
            stage: standing(programme, *at, found, day).stage,
            is_here: *at == id,
        })
    };
    ids.iter().filter_map(link).collect()
}
