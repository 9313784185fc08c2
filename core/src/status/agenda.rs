//! What awaits a body's next session: the agenda opens with what is open (charter, rule 7).
//!
//! A line is proposed, not put down: each says why it is there. What the session's agenda has
//! already, kept, put off or left out, is not proposed again.

mod open;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::duty::ProofKind;
use crate::charter::power::{Act, Power};
use crate::facts::{AgendaItem, Half, Listing, Role, Subject};
use crate::ids::{
    AgendaItemId, BodyId, DecisionId, ProgressId, RecommendationId, ReportId, SessionId,
};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::fold_name;
use crate::rules::act_of;

use super::duties::Occasion;
use super::{DutyState, duties_of, sessions};
use open::{gaps_open, recommendations_due, reports_awaiting};

/// What an item is about, beside what it is called.
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
    /// The progress whose gap it is about.
    pub about_progress: Option<ProgressId>,
    /// The report.
    pub about_report: Option<ReportId>,
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
    /// A report that was put forward awaits approval.
    ReportAwaits {
        /// The report.
        report: ReportId,
        /// When it was put forward.
        since: NaiveDate,
    },
    /// A gap that nothing justifies calls for a measure.
    GapOpen {
        /// The progress.
        progress: ProgressId,
    },
}

/// One line that the agenda might have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proposal {
    /// What it is about.
    pub matter: Matter,
    /// What it was called when it was put off; none for what was never on an agenda.
    pub title: Option<String>,
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
            about_progress: item.about_progress,
            about_report: item.about_report,
        })
    }

    fn plain(subject: Subject) -> Self {
        Self {
            subject,
            year: None,
            half: None,
            about_session: None,
            about_recommendation: None,
            about_progress: None,
            about_report: None,
        }
    }

    /// Tells whether only its title tells it from others of the same subject: a year has one
    /// plan and one budget, but may have many orientations, and anything else has a name alone.
    fn is_told_by_title(&self) -> bool {
        let is_named = self.year.is_some()
            || self.about_session.is_some()
            || self.about_recommendation.is_some();
        let is_named = match self.subject {
            Subject::Orientation | Subject::Other => false,
            // A year may have many gaps.
            Subject::Gap => self.about_progress.is_some(),
            _ => is_named,
        };
        !is_named
    }
}

/// What tells a line from others: two lines of one key are one.
type Key = (Matter, Option<String>);

fn key(mut matter: Matter, title: Option<&str>) -> Key {
    // A half has one report of a kind, and a year one statement of 30 September, which is that of
    // no half: whether or not a line names it.
    if matter.year.is_some() {
        matter.about_report = None;
    }
    let title = title.filter(|_| matter.is_told_by_title());
    (matter, title.map(fold_name))
}

fn key_of(item: &AgendaItem) -> Key {
    let matter = Matter::of(item).unwrap_or(Matter::plain(Subject::Other));
    key(matter, Some(&item.title))
}

/// Returns the power that a kind of bodies exercises by dealing with a subject; none where the
/// subject takes none, or where bodies of that kind do not hold it.
#[must_use]
pub fn power_for<'a>(charter: &'a Charter, kind: &str, subject: Subject) -> Option<&'a Power> {
    let act = match subject {
        Subject::Recommendation => Act::ExamineFollowUp,
        subject => act_of(subject)?,
    };
    charter.power_for(kind, act)
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
    if holds(programme, charter, body, ProofKind::ReportsApproved) {
        proposed.extend(reports_awaiting(programme, charter, sits_on));
    }
    proposed.extend(owed(programme, charter, body, sits_on));
    if holds(programme, charter, body, ProofKind::FollowUpExamined) {
        proposed.extend(recommendations_due(programme, sits_on));
    }
    if holds(programme, charter, body, ProofKind::MeasureOrdered) {
        proposed.extend(gaps_open(programme, charter, sits_on));
    }
    let items = items_of(programme, id);
    let mut known: BTreeSet<Key> = items.map(|(_, item)| key_of(item)).collect();
    proposed.retain(|proposal| known.insert(key(proposal.matter, proposal.title.as_deref())));
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
    earlier.in_order();
    let proposal = |(_, session)| Proposal {
        matter: Matter {
            about_session: Some(session),
            ..Matter::plain(Subject::Minutes)
        },
        title: None,
        why: Why::MinutesAwait { session },
    };
    earlier.into_iter().map(proposal).collect()
}

/// Finds what earlier sessions put off, and no session since has taken up, left out or decided.
fn put_off(programme: &Programme, body: BodyId, id: SessionId) -> Vec<Proposal> {
    let opens = programme.session(id).and_then(|session| session.opens_on);
    let mut earlier: Vec<_> = programme
        .sessions_of(body)
        .filter(|(other, session)| {
            *other != id
                && session.opens_on.is_some()
                && (opens.is_none() || session.opens_on < opens)
        })
        .map(|(other, session)| (session.opens_on, other))
        .collect();
    earlier.in_order();
    let mut settled: BTreeSet<Key> = BTreeSet::new();
    let mut proposed = Vec::new();
    for (_, session) in earlier.into_iter().rev() {
        settled.extend(decided_in(programme, session));
        let mut items: Vec<_> = items_of(programme, session).collect();
        items.order_by_key(|(item, found)| (found.order, *item));
        let mut last = Vec::new();
        for (item, found) in items {
            let key = key_of(found);
            if found.listing == Listing::Deferred && !settled.contains(&key) {
                last.push(Proposal {
                    matter: key.0,
                    title: Some(found.title.clone()),
                    why: Why::PutOff {
                        item,
                        reason: found.reason.clone(),
                    },
                });
            }
            settled.insert(key);
        }
        // The oldest first: what waits longest is dealt with first.
        proposed.splice(0..0, last);
    }
    proposed
}

/// Returns what the decisions of a session settled, where more than words says what it was.
fn decided_in(programme: &Programme, session: SessionId) -> impl Iterator<Item = Key> {
    programme
        .referring(session.0, Role::DecidedIn)
        .filter_map(|id| programme.decision(DecisionId(id)))
        .filter(|decision| decision.verdict.is_adoption())
        .map(|decision| Matter {
            subject: decision.subject,
            year: decision.year,
            half: decision.half,
            about_session: decision.about_session,
            about_recommendation: decision.about_recommendation,
            about_progress: decision.about_progress,
            about_report: decision.about_report,
        })
        .filter(|matter| !matter.is_told_by_title())
        .map(|matter| (matter, None))
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
                title: None,
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

/// Tells whether a body owes a duty that this proves.
fn holds(programme: &Programme, charter: &Charter, body: BodyId, proof: ProofKind) -> bool {
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    kind.is_some_and(|kind| charter.duties_of(kind).any(|duty| duty.proof.kind == proof))
}

#[cfg(test)]
mod tests;
