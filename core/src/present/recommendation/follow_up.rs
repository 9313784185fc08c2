//! What was declared and what was found of it, in order: the follow-up of whatever is owed.

use chrono::NaiveDate;

use crate::facts::{Finding, Headway, Role};
use crate::ids::{EntryId, FollowUpId, RecommendationId, VerificationId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::Register;

/// One declaration, with what was found of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Declared {
    /// The declaration.
    pub id: FollowUpId,
    /// The body that declares.
    pub body: Label,
    /// When.
    pub on: NaiveDate,
    /// How far it says things are.
    pub state: Headway,
    /// How much is done, in percent.
    pub percent: Option<u32>,
    /// What was done, or why it does not apply.
    pub text: Option<String>,
    /// What proves it.
    pub evidence: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// Who wrote it down.
    pub recorded_by: String,
    /// What was found of it, the first first.
    pub found: Vec<Found>,
    /// Whether it waits for somebody to verify it: it is the last one, says that things are
    /// done or do not apply, and nothing was found yet.
    pub awaits: bool,
}

/// What another body found of a declaration.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Found {
    /// The finding.
    pub id: VerificationId,
    /// The body that verified.
    pub body: Label,
    /// When.
    pub on: NaiveDate,
    /// What it found.
    pub finding: Finding,
    /// On what grounds.
    pub text: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// Who wrote it down.
    pub recorded_by: String,
}

/// Returns every declaration about a recommendation by a day, the first first.
#[must_use]
pub fn story(register: &Register, id: RecommendationId, day: NaiveDate) -> Vec<Declared> {
    let programme = register.programme();
    let mut story: Vec<Declared> = programme
        .referring(id.0, Role::FollowUpOf)
        .filter_map(|id| declared(register, FollowUpId(id), day))
        .collect();
    story.order_by_key(|declared| (declared.on, declared.id));
    if let Some(last) = story.last_mut() {
        let is_ended = matches!(last.state, Headway::Done | Headway::NotApplicable);
        last.awaits = is_ended && last.found.is_empty();
    }
    story
}

fn declared(register: &Register, id: FollowUpId, day: NaiveDate) -> Option<Declared> {
    let programme = register.programme();
    let told = programme.follow_up(id).filter(|told| told.on <= day)?;
    let mut found: Vec<Found> = programme
        .referring(id.0, Role::VerificationOf)
        .filter_map(|id| finding(register, VerificationId(id), day))
        .collect();
    found.order_by_key(|found| (found.on, found.id));
    Some(Declared {
        id,
        body: Label::of(register, told.body.0),
        on: told.on,
        state: told.state,
        percent: told.percent,
        text: told.text.clone(),
        evidence: told.evidence.clone(),
        source: told.source.clone(),
        recorded_by: recorded_by(register, id.0),
        found,
        awaits: false,
    })
}

fn finding(register: &Register, id: VerificationId, day: NaiveDate) -> Option<Found> {
    let found = register.programme().verification(id);
    let found = found.filter(|found| found.on <= day)?;
    Some(Found {
        id,
        body: Label::of(register, found.body.0),
        on: found.on,
        finding: found.finding,
        text: found.text.clone(),
        source: found.source.clone(),
        recorded_by: recorded_by(register, id.0),
    })
}

fn recorded_by(register: &Register, id: EntryId) -> String {
    let entry = register.journal().entry(id);
    entry.map(|entry| entry.by()).unwrap_or_default()
}
