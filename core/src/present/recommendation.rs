//! One recommendation: what is asked of whom, by whom, where it stands and why, its whole story.
//!
//! [`recommendation_page`] says first whether there is such a recommendation at all; what was
//! withdrawn or united still has a page, which tells what became of it.

mod about;
mod chain;
mod follow_up;
mod verifiers;

pub use about::{Mention, mentions};
pub use chain::{ChainLink, chain};
pub use follow_up::{Declared, Found, story};
pub use verifiers::verifiers;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::facts::{Finding, Headway, Kind, Recommendation, Role};
use crate::ids::{EntryId, RecommendationId};
use crate::register::{Concern, Register};
use crate::status::{Stage, Standing, recommendations::made_on, standing};

use super::Label;
use super::body::{ContestedField, HistoryRow, Withdrawn, history_of_facts, withdrawal};
use super::label::last_text;
use super::recommendations::{Addressed, SourceName};

/// What an address that names a recommendation leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum RecommendationPage {
    /// Nothing here bears that name, or not a recommendation.
    Unknown,
    /// One that was withdrawn.
    Withdrawn(Withdrawn),
    /// One that stands under another's name.
    United(Label),
    /// One that this version cannot read whole: kept, and shown by its history alone.
    SetAside(Label),
    /// A recommendation.
    Found(Arc<RecommendationView>),
}

/// All that a page says of one recommendation on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationView {
    /// The recommendation.
    pub id: RecommendationId,
    /// Its fields.
    pub recommendation: Recommendation,
    /// Where it comes from.
    pub source: Option<SourceName>,
    /// Who answers for it.
    pub addressee: Option<Addressed>,
    /// When it was made, as far as that is known.
    pub made_on: Option<NaiveDate>,
    /// Where it stands.
    pub standing: Standing,
    /// Why it stands there.
    pub reason: Reason,
    /// How many days are left; none where it is overdue, closed, or has no day.
    pub days_left: Option<u32>,
    /// What it carries over and what carries it over, itself among them; empty for one alone.
    pub chain: Vec<ChainLink>,
    /// Every declaration by that day with what was found of it, the first first.
    pub story: Vec<Declared>,
    /// What sessions had on their agenda or decided about it.
    pub mentions: Vec<Mention>,
    /// Fields of it and its follow-up that have several values.
    pub contested: Vec<ContestedField>,
    /// What else people must look at.
    pub concerns: Vec<Concern>,
}

/// Why a recommendation stands where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nobody has declared anything.
    NothingDeclared,
    /// Its addressee says that it has begun.
    Begun,
    /// Declared done, and refuted.
    Refuted,
    /// Declared done; nobody has verified it.
    Unverified,
    /// Declared not to apply; nobody has verified it.
    UnverifiedNotApplicable,
    /// Declared done, and confirmed.
    Confirmed,
    /// Declared not to apply, and confirmed.
    ConfirmedNotApplicable,
    /// A later recommendation carries it over.
    CarriedOver,
}

/// Returns what there is to say of the recommendation that an address names, on a day.
#[must_use]
pub fn recommendation_page(register: &Register, id: &str, day: NaiveDate) -> RecommendationPage {
    let Ok(id) = id.parse::<EntryId>() else {
        return RecommendationPage::Unknown;
    };
    let programme = register.programme();
    let at = programme.resolve(id);
    if let Some(found) = programme.recommendation(RecommendationId(at)) {
        if at != id {
            return RecommendationPage::United(Label::of(register, at));
        }
        return RecommendationPage::Found(Arc::new(view(
            register,
            RecommendationId(id),
            found,
            day,
        )));
    }
    if register.kind(id) != Some(Kind::Recommendation) {
        return RecommendationPage::Unknown;
    }
    match withdrawal(register, id) {
        Some(withdrawn) => RecommendationPage::Withdrawn(Withdrawn {
            name: last_text(register, id, "number").or_else(|| last_text(register, id, "text")),
            ..withdrawn
        }),
        None => RecommendationPage::SetAside(Label::of(register, id)),
    }
}

fn view(
    register: &Register,
    id: RecommendationId,
    recommendation: &Recommendation,
    day: NaiveDate,
) -> RecommendationView {
    let programme = register.programme();
    let standing = standing(programme, id, recommendation, day);
    let own = own_facts(register, id.0);
    let concerns = own.iter().flat_map(|fact| register.concerns_of(*fact));
    let left = recommendation.due_on.filter(|_| !standing.is_closed());
    RecommendationView {
        id,
        recommendation: recommendation.clone(),
        source: SourceName::of(programme, recommendation),
        addressee: Addressed::of(programme, recommendation),
        made_on: made_on(programme, recommendation),
        reason: reason(register, &standing),
        days_left: left.and_then(|due| u32::try_from((due - day).num_days()).ok()),
        standing,
        chain: chain(register, id, day),
        story: story(register, id, day),
        mentions: mentions(register, id),
        contested: own
            .iter()
            .flat_map(|fact| ContestedField::of(register, *fact))
            .collect(),
        // Contested fields are shown on their own.
        concerns: concerns
            .filter(|concern| !matches!(concern, Concern::Contested { .. }))
            .collect(),
    }
}

fn reason(register: &Register, standing: &Standing) -> Reason {
    let programme = register.programme();
    let declared = standing.declared.and_then(|id| programme.follow_up(id));
    let found = standing.verified.and_then(|id| programme.verification(id));
    let is_moot = declared.is_some_and(|declared| declared.state == Headway::NotApplicable);
    match standing.stage {
        Stage::Open => Reason::NothingDeclared,
        Stage::UnderWay if found.is_some_and(|found| found.finding == Finding::Refuted) => {
            Reason::Refuted
        }
        Stage::UnderWay => Reason::Begun,
        Stage::Declared if is_moot => Reason::UnverifiedNotApplicable,
        Stage::Declared => Reason::Unverified,
        Stage::Verified if is_moot => Reason::ConfirmedNotApplicable,
        Stage::Verified => Reason::Confirmed,
        Stage::CarriedOver => Reason::CarriedOver,
    }
}

/// Returns the recommendation, then its declarations and what was found of each.
fn own_facts(register: &Register, id: EntryId) -> Vec<EntryId> {
    let programme = register.programme();
    let mut own = vec![id];
    for declared in programme.referring(id, Role::FollowUpOf) {
        own.push(declared);
        own.extend(programme.referring(declared, Role::VerificationOf));
    }
    own
}

/// Returns every act on a recommendation and its follow-up, the last first.
///
/// Goes through all facts that no longer hold: a page asks for it when somebody opens it.
#[must_use]
pub fn history_of_recommendation(register: &Register, id: EntryId) -> Vec<HistoryRow> {
    let mut facts = own_facts(register, id);
    for (gone, fact) in register.past_facts() {
        let mut is_its = gone == id;
        fact.each_reference(&mut |role, to| {
            let is_of = matches!(role, Role::FollowUpOf | Role::VerificationOf);
            is_its |= is_of && facts.contains(&to);
        });
        if is_its {
            facts.push(gone);
        }
    }
    history_of_facts(register, facts)
}

#[cfg(test)]
mod tests;
