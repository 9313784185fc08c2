//! What awaits a body's next session: the agenda opens with what is open (charter, rule 7).
//!
//! A line is proposed, not put down: each says why it is there. What the session's agenda has
//! already, kept, put off or left out, is not proposed again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::duty::ProofKind;
use crate::facts::{AgendaItem, Half, Listing, Role, Subject};
use crate::ids::{AgendaItemId, BodyId, RecommendationId, SessionId};
use crate::programme::Programme;

use super::duties::Occasion;
use super::{DutyState, duties_of, sessions, standing};

/// What an item is about: two lines about the same are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matter {
    /// Its subject.
    pub subject: Subject,
    /// The year.
    pub year: Option<u32>,
    /// The half of that year.
    pub half: Option<Half>,
    /// The session whose minutes it is about.
    pub about_session: Option<SessionId>,
    /// The recommendation.
    pub about_recommendation: Option<RecommendationId>,
}

/// Why a line is proposed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The minutes of an earlier session await approval.
    MinutesAwait {
        /// That session.
        session: SessionId,
    },
    /// An earlier session put it off.
    PutOff {
        /// The item.
        item: AgendaItemId,
        /// Why it was put off.
        reason: Option<String>,
    },
    /// The body owes it.
    Owed {
        /// The code of the duty.
        duty: String,
        /// By when; none where nobody has set it.
        due_by: Option<NaiveDate>,
        /// Whether its time is over.
        is_late: bool,
    },
    /// A recommendation is due by the day of the session, or declared done and not verified.
    RecommendationDue {
        /// The recommendation.
        recommendation: RecommendationId,
        /// How many days it is overdue then.
        overdue: Option<u32>,
    },
}

/// One line that the agenda might have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it is about.
    pub matter: Matter,
    /// Why it is proposed.
    pub why: Why,
}

impl Matter {
    /// Returns what an item is about.
    #[must_use]
    pub fn of(item: &AgendaItem) -> Option<Self> {
        Some(Self {
            subject: item.subject?,
            year: item.year,
            half: item.half,
            about_session: item.about_session,
            about_recommendation: item.about_recommendation,
        })
    }

    fn plain(subject: Subject) -> Self {
        Self {
            subject,
            year: None,
            half: None,
            about_session: None,
            about_recommendation: None,
        }
    }
}

/// Proposes lines for the agenda of a session, as things stand on a day.
#[must_use]
pub fn proposals(
    programme: &Programme,
    charter: &Charter,
    id: SessionId,
    day: NaiveDate,
) -> Vec<Proposal> {
    let Some(session) = programme.session(id) else {
        return Vec::new();
    };
    let body = session.body;
    // What will be due when it sits is due for it.
    let sits_on = session.opens_on.unwrap_or(day).max(day);
    let mut proposed = minutes_awaiting(programme, charter, body, id, day);
    proposed.extend(put_off(programme, body, id));
    proposed.extend(owed(programme, charter, body, sits_on));
    if holds_follow_up(programme, charter, body) {
        proposed.extend(recommendations_due(programme, sits_on));
    }
    let items = items_of(programme, id);
    let mut known: BTreeSet<Matter> = items.filter_map(|(_, item)| Matter::of(item)).collect();
    proposed.retain(|proposal| known.insert(proposal.matter));
    proposed
}

fn items_of(
    programme: &Programme,
    session: SessionId,
) -> impl Iterator<Item = (AgendaItemId, &AgendaItem)> {
    programme
        .referring(session.0, Role::AgendaOf)
        .filter_map(|id| Some((AgendaItemId(id), programme.agenda_item(AgendaItemId(id))?)))
}

fn minutes_awaiting(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    id: SessionId,
    day: NaiveDate,
) -> Vec<Proposal> {
    let mut earlier: Vec<_> = programme
        .sessions_of(body)
        .filter(|(other, _)| {
            let state = sessions::state(programme, charter, *other, day);
            *other != id && state == Some(sessions::SessionState::MinutesSubmitted)
        })
        .map(|(other, session)| (session.opens_on, other))
        .collect();
    earlier.sort_unstable();
    let proposal = |(_, session)| Proposal {
        matter: Matter {
            about_session: Some(session),
            ..Matter::plain(Subject::Minutes)
        },
        why: Why::MinutesAwait { session },
    };
    earlier.into_iter().map(proposal).collect()
}

/// Finds what the last session before this one put off.
fn put_off(programme: &Programme, body: BodyId, id: SessionId) -> Vec<Proposal> {
    let opens = programme.session(id).and_then(|session| session.opens_on);
    let last = programme
        .sessions_of(body)
        .filter(|(other, session)| {
            *other != id
                && session.opens_on.is_some()
                && (opens.is_none() || session.opens_on < opens)
        })
        .max_by_key(|(other, session)| (session.opens_on, *other));
    let Some((last, _)) = last else {
        return Vec::new();
    };
    let mut deferred: Vec<_> = items_of(programme, last)
        .filter(|(_, item)| item.listing == Listing::Deferred)
        .collect();
    deferred.sort_by_key(|(item, found)| (found.order, *item));
    let proposal = |(item, found): (AgendaItemId, &AgendaItem)| Proposal {
        matter: Matter::of(found).unwrap_or(Matter::plain(Subject::Other)),
        why: Why::PutOff {
            item,
            reason: found.reason.clone(),
        },
    };
    deferred.into_iter().map(proposal).collect()
}

fn owed(programme: &Programme, charter: &Charter, body: BodyId, day: NaiveDate) -> Vec<Proposal> {
    use chrono::Datelike as _;
    let years = day.year() - 1..=day.year() + 1;
    let mut proposed = Vec::new();
    for owed in duties_of(programme, charter, body, years, day) {
        let is_late = owed.state == DutyState::Late;
        let (Occasion::Period(period), true) =
            (owed.occasion, is_late || owed.state == DutyState::Due)
        else {
            continue;
        };
        let duties = charter.duties().iter();
        let duty = duties.into_iter().find(|duty| duty.code == owed.duty);
        let half = (period.n_parts == 2).then_some(match period.part {
            1 => Half::First,
            _ => Half::Second,
        });
        for subject in duty.map_or(&[][..], |duty| subjects(duty.proof.kind)) {
            proposed.push(Proposal {
                matter: Matter {
                    year: u32::try_from(period.year).ok(),
                    half,
                    ..Matter::plain(*subject)
                },
                why: Why::Owed {
                    duty: owed.duty.clone(),
                    due_by: owed.due_by,
                    is_late,
                },
            });
        }
    }
    proposed
}

/// Returns the subjects on which decisions prove a duty.
fn subjects(proof: ProofKind) -> &'static [Subject] {
    match proof {
        ProofKind::WorkPlanAdopted => &[Subject::Plan],
        ProofKind::BudgetAdopted => &[Subject::Budget],
        ProofKind::ReportsApproved => &[Subject::ActivityReport, Subject::FinancialReport],
        _ => &[],
    }
}

/// Tells whether a body examines how recommendations are followed up.
fn holds_follow_up(programme: &Programme, charter: &Charter, body: BodyId) -> bool {
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    kind.is_some_and(|kind| {
        charter
            .duties_of(kind)
            .any(|duty| duty.proof.kind == ProofKind::FollowUpExamined)
    })
}

fn recommendations_due(programme: &Programme, day: NaiveDate) -> Vec<Proposal> {
    let mut due: Vec<_> = programme
        .recommendations()
        .map(|(id, recommendation)| {
            let standing = standing(programme, id, recommendation, day);
            (recommendation.due_on, id, standing)
        })
        .filter(|(due_on, _, standing)| {
            let is_due = due_on.is_some_and(|due_on| due_on <= day);
            !standing.is_closed() && (is_due || standing.stage == super::Stage::Declared)
        })
        .collect();
    due.sort_by_key(|(due_on, id, _)| (due_on.is_none(), *due_on, *id));
    due.into_iter()
        .map(|(_, recommendation, standing)| Proposal {
            matter: Matter {
                about_recommendation: Some(recommendation),
                ..Matter::plain(Subject::Recommendation)
            },
            why: Why::RecommendationDue {
                recommendation,
                overdue: standing.overdue,
            },
        })
        .collect()
}

#[cfg(test)]
mod tests;
