//! What a session decided, by item of its agenda, and what it may decide.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::Moment;
use crate::charter::words::Words;
use crate::facts::{AgendaItem, Decision, Half, Listing, Manner, Role, Subject, Verdict};
use crate::ids::{AgendaItemId, DecisionId, RecommendationId, ReportId, SessionId};
use crate::order::InOrder as _;
use crate::present::{ReportName, SessionName};
use crate::programme::Programme;
use crate::register::{Concern, Register};
use crate::rules::Refusal;
use crate::status::QuorumVerdict;
use crate::status::sessions::is_decided_by;

use super::quorum::{Count, Counter};

/// What a session decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionsView {
    /// By item, in the order of the agenda; also those without a decision yet.
    pub items: Vec<ItemDecisions>,
    /// Decisions on no item of this agenda.
    pub others: Vec<DecisionRow>,
    /// How many there are.
    pub n_decisions: usize,
    /// How many were taken without quorum.
    pub n_without_quorum: usize,
    /// How many more are recorded of a later day.
    pub n_later: usize,
}

/// One item, and what was decided on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemDecisions {
    /// The item.
    pub id: AgendaItemId,
    /// Its place on the agenda.
    pub order: u32,
    /// What it is called.
    pub title: String,
    /// Who presents it.
    pub presenter: Option<String>,
    /// Whether it is taken at this session.
    pub listing: Listing,
    /// Why it is put off or left out.
    pub reason: Option<String>,
    /// What was decided.
    pub decisions: Vec<DecisionRow>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DecisionRow {
    /// The decision.
    pub id: DecisionId,
    /// Its number as printed.
    pub number: Option<String>,
    /// What was decided.
    pub verdict: Verdict,
    /// How it was taken; none where nothing tells.
    pub manner: Option<Manner>,
    /// Votes for, against, and abstentions; each none where it was not recorded.
    pub votes: (Option<u32>, Option<u32>, Option<u32>),
    /// The power exercised.
    pub power: Option<Words>,
    /// What it is about.
    pub subject: Subject,
    /// The year that it is about.
    pub year: Option<u32>,
    /// The half of that year.
    pub half: Option<Half>,
    /// The session whose minutes it is about.
    pub about_session: Option<(SessionId, SessionName)>,
    /// The recommendation that it is about, and its number.
    pub about_recommendation: Option<(RecommendationId, Option<String>)>,
    /// The report that it is about.
    pub about_report: Option<(ReportId, ReportName)>,
    /// What was decided, in words.
    pub text: String,
    /// On what conditions.
    pub conditions: Option<String>,
    /// When.
    pub at: Option<Moment>,
    /// Who was there; none where no day is known.
    pub count: Option<Count>,
    /// Whether a field has several values in force.
    pub is_contested: bool,
    /// The rules that it breaks as things stand.
    pub breaches: Vec<Refusal>,
    /// Where this is written.
    pub source: Option<String>,
}

/// A power that the body may exercise in the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerOffer {
    /// Its code.
    pub code: String,
    /// What it lets one do.
    pub label: Words,
    /// The text that gives it.
    pub basis: Words,
}

impl DecisionRow {
    /// Tells whether it was taken without quorum: then it proves no duty (charter, rule 1).
    #[must_use]
    pub fn is_without_quorum(&self) -> bool {
        let verdict = self.count.as_ref().map(|count| count.verdict);
        verdict == Some(QuorumVerdict::NotReached)
    }
}

/// Returns what a session had decided by a day.
#[must_use]
pub fn decisions_view(register: &Register, id: SessionId, day: NaiveDate) -> DecisionsView {
    let programme = register.programme();
    let mut counter = Counter::of(register, id);
    let mut by_item = decisions_on(programme, id);
    let mut n_later = 0;
    for decisions in by_item.values_mut() {
        let n_all = decisions.len();
        decisions.retain(|(_, decision)| is_decided_by(programme, decision, day));
        n_later += n_all - decisions.len();
    }
    let mut rows = |item: Option<AgendaItemId>| -> Vec<DecisionRow> {
        let found = by_item.remove(&item).unwrap_or_default();
        let found = found.into_iter();
        found
            .map(|(id, decision)| row(register, &mut counter, id, decision))
            .collect()
    };
    let items: Vec<ItemDecisions> = items_of(programme, id)
        .into_iter()
        .map(|(id, item)| ItemDecisions {
            id,
            order: item.order,
            title: item.title.clone(),
            presenter: item.presenter.clone(),
            listing: item.listing,
            reason: item.reason.clone(),
            decisions: rows(Some(id)),
        })
        .collect();
    let mut others = rows(None);
    // What answers an item that is not on this agenda, as a merge may bring, stays in sight.
    let astray: Vec<Option<AgendaItemId>> = by_item.keys().copied().collect();
    for item in astray {
        let found = by_item.remove(&item).unwrap_or_default();
        let found = found.into_iter();
        others.extend(found.map(|(id, decision)| row(register, &mut counter, id, decision)));
    }
    let all = || items.iter().flat_map(|item| &item.decisions).chain(&others);
    let (n_decisions, n_without_quorum) = (
        all().count(),
        all().filter(|row| row.is_without_quorum()).count(),
    );
    DecisionsView {
        items,
        others,
        n_decisions,
        n_without_quorum,
        n_later,
    }
}

/// Returns the powers that the body holds and may exercise in a session.
#[must_use]
pub fn powers_offered(register: &Register, id: SessionId) -> Vec<PowerOffer> {
    let programme = register.programme();
    let kind = programme
        .session(id)
        .and_then(|session| programme.body(session.body)?.kind.as_deref());
    let powers = kind
        .into_iter()
        .flat_map(|kind| register.charter().powers_of(kind));
    powers
        .map(|power| PowerOffer {
            code: power.code.clone(),
            label: power.label.clone(),
            basis: power.basis.text.clone(),
        })
        .collect()
}

/// Returns the items that a form offers, in the order of the agenda: name, place, title.
#[must_use]
pub fn items_offered(register: &Register, id: SessionId) -> Vec<(AgendaItemId, u32, String)> {
    let items = items_of(register.programme(), id).into_iter();
    items
        .map(|(id, item)| (id, item.order, item.title.clone()))
        .collect()
}

/// Returns the items of a session, in the order of its agenda.
pub(super) fn items_of(programme: &Programme, id: SessionId) -> Vec<(AgendaItemId, &AgendaItem)> {
    let mut items: Vec<_> = programme
        .referring(id.0, Role::AgendaOf)
        .filter_map(|id| Some((AgendaItemId(id), programme.agenda_item(AgendaItemId(id))?)))
        .collect();
    items.order_by_key(|(id, item)| (item.order, *id));
    items
}

/// The decisions of a session on one item, or on none.
pub(super) type OnItem<'a> = BTreeMap<Option<AgendaItemId>, Vec<(DecisionId, &'a Decision)>>;

/// Returns the decisions of a session by item, each in the order in which they were taken.
pub(super) fn decisions_on(programme: &Programme, id: SessionId) -> OnItem<'_> {
    let mut found: OnItem<'_> = BTreeMap::new();
    for id in programme.referring(id.0, Role::DecidedIn) {
        let id = DecisionId(id);
        if let Some(decision) = programme.decision(id) {
            found.entry(decision.item).or_default().push((id, decision));
        }
    }
    for decisions in found.values_mut() {
        decisions.order_by_key(|(id, decision)| (decision.at, *id));
    }
    found
}

fn row(
    register: &Register,
    counter: &mut Counter<'_>,
    id: DecisionId,
    decision: &Decision,
) -> DecisionRow {
    let programme = register.programme();
    let opened = || {
        let session = programme.session(decision.session)?;
        session.opens_on.map(Moment::from)
    };
    let about = decision
        .about_session
        .and_then(|about| Some((about, SessionName::of(programme, programme.session(about)?))));
    let recommendation = decision.about_recommendation.map(|id| {
        let found = programme.recommendation(id);
        (id, found.and_then(|found| found.number.clone()))
    });
    let report = decision.about_report.and_then(|id| {
        let found = programme.report(id)?;
        Some((id, ReportName::of(programme, found)))
    });
    let power = decision.power.as_deref();
    let power = power.and_then(|code| register.charter().power(code));
    DecisionRow {
        id,
        number: decision.number.clone(),
        verdict: decision.verdict,
        manner: decision.manner(),
        votes: (decision.votes_for, decision.against, decision.abstain),
        power: power.map(|power| power.label.clone()),
        subject: decision.subject,
        year: decision.year,
        half: decision.half,
        about_session: about,
        about_recommendation: recommendation,
        about_report: report,
        text: decision.text.clone(),
        conditions: decision.conditions.clone(),
        at: decision.at,
        count: decision
            .at
            .or_else(opened)
            .map(|at| counter.count(at, decision.item)),
        is_contested: !register.contested_fields(id.0).is_empty(),
        breaches: breaches(register, counter, id, decision),
        source: decision.source.clone(),
    }
}

/// Returns the rules that a decision breaks as things stand.
///
/// Where votes were counted and fit, the rules would but count them again, each time over all
/// attendances: they are not asked.
fn breaches(
    register: &Register,
    counter: &mut Counter<'_>,
    id: DecisionId,
    decision: &Decision,
) -> Vec<Refusal> {
    let fits = match (decision.n_votes(), decision.at) {
        (Some(votes), Some(at)) => votes <= counter.count(at, decision.item).present,
        _ => false,
    };
    if fits && register.contested_fields(id.0).is_empty() {
        return Vec::new();
    }
    let concerns = register.concerns_of(id.0).into_iter();
    concerns
        .filter_map(|concern| match concern {
            Concern::Breach { refusal, .. } => Some(refusal),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests;
