//! The sessions that had a recommendation on their agenda, or decided about it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::facts::{Listing, Role, Verdict};
use crate::ids::{AgendaItemId, DecisionId, RecommendationId, SessionId};
use crate::order::InOrder as _;
use crate::present::SessionName;
use crate::register::Register;
use crate::status::is_effective;

/// One session's item or decision about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mention {
    /// The session.
    pub session: SessionId,
    /// What tells it from others.
    pub name: SessionName,
    /// What it was called, or what was decided.
    pub text: String,
    /// What was decided of it; none for an item of the agenda.
    pub verdict: Option<Verdict>,
    /// Whether the decision has effect: it was not taken without quorum.
    pub is_effective: bool,
    /// Whether the item was taken; none for a decision.
    pub listing: Option<Listing>,
}

/// Returns what sessions had on their agenda or decided about a recommendation, the last first.
#[must_use]
pub fn mentions(register: &Register, id: RecommendationId) -> Vec<Mention> {
    let (programme, charter) = (register.programme(), register.charter());
    let mut mentions: Vec<(Option<NaiveDate>, Mention)> = Vec::new();
    for about in programme.referring(id.0, Role::AboutRecommendation) {
        let decided = programme.decision(DecisionId(about));
        let listed = programme.agenda_item(AgendaItemId(about));
        let (session, text) = match (decided, listed) {
            (Some(decided), _) => (decided.session, &decided.text),
            (None, Some(item)) => (item.session, &item.title),
            (None, None) => continue,
        };
        let Some(held) = programme.session(session) else {
            continue;
        };
        let mention = Mention {
            session,
            name: SessionName::of(programme, held),
            text: text.clone(),
            verdict: decided.map(|decided| decided.verdict),
            is_effective: decided.is_none() || is_effective(programme, charter, DecisionId(about)),
            listing: listed.map(|item| item.listing),
        };
        mentions.push((held.opens_on, mention));
    }
    mentions.order_by_key(|(on, mention)| (Reverse(*on), mention.verdict.is_none()));
    mentions.into_iter().map(|(_, mention)| mention).collect()
}
