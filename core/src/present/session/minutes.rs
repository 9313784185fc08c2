//! The minutes of a session: composed from its facts, completed by hand, and what became of them.

mod changes;

pub use changes::{ChangeRow, Changes, Did};

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::{Minutes, Presence, Role, SessionKind};
use crate::ids::{BodyId, DecisionId, MinutesId, RecommendationId, SessionId};
use crate::order::InOrder as _;
use crate::present::SessionName;
use crate::register::{Concern, Register};
use crate::status::recommendations::addressee;
use crate::status::sessions;

use super::attendance::{MemberRow, Roll, roll};
use super::decisions::{DecisionsView, decisions_view};
use super::quorum::{QuorumView, looked_at, quorum_view};

/// The minutes of a session on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesView {
    /// What stands above them.
    pub head: Heading,
    /// Who was there.
    pub there: There,
    /// The quorum over the whole of the session's last day looked at; none where its days are not
    /// known.
    pub quorum: Option<QuorumView>,
    /// The agenda and what was decided.
    pub decided: DecisionsView,
    /// What the session asks of others.
    pub recommendations: Vec<RecommendationLine>,
    /// What was written by hand; none: nothing yet.
    pub written: Option<(MinutesId, Minutes)>,
    /// Where they stand.
    pub life: MinutesLife,
    /// The digest of the entries that they rest on now, and how many there are.
    pub digest: (String, usize),
    /// What changed since they were put forward.
    pub changes: Option<Changes>,
    /// What else people must look at about them.
    pub concerns: Vec<Concern>,
}

/// What stands above minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The programme.
    pub programme: Words,
    /// The body.
    pub body: BodyId,
    /// Its name.
    pub body_name: String,
    /// The text that founds it.
    pub founded_by: Option<String>,
    /// What tells the session from others.
    pub session: SessionName,
    /// Ordinary or extraordinary.
    pub kind: SessionKind,
    /// When its members were convened.
    pub convened_on: Option<NaiveDate>,
    /// First and last day.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Where it sat.
    pub place: Option<String>,
    /// Who presided: functions.
    pub presided_by: Vec<String>,
    /// Where it is written.
    pub source: Option<String>,
}

/// Who was there, by how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct There {
    /// In person.
    pub present: Vec<MemberRow>,
    /// By somebody in their place.
    pub represented: Vec<MemberRow>,
    /// Not there, and said so.
    pub excused: Vec<MemberRow>,
    /// Not there.
    pub absent: Vec<MemberRow>,
    /// Members who are not marked: the minutes cannot say.
    pub n_unmarked: usize,
    /// Guests: functions.
    pub guests: Vec<String>,
    /// Women and men counted.
    pub heads: Option<(u32, u32)>,
}

/// A recommendation of the session.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RecommendationLine {
    /// The recommendation.
    pub id: RecommendationId,
    /// Its number.
    pub number: Option<String>,
    /// What is asked.
    pub text: String,
    /// Of whom: a post or a body.
    pub addressee: Option<String>,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// Where minutes stand. It follows from dates and decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MinutesLife {
    /// Nothing was written by hand yet.
    Unwritten,
    /// Being written.
    Draft,
    /// Put forward for approval.
    Submitted {
        /// When.
        on: NaiveDate,
    },
    /// Approved by a later session.
    Approved {
        /// By its decision.
        decision: DecisionId,
        /// That session.
        session: SessionId,
        /// What tells it from others.
        named: SessionName,
    },
}

impl MinutesLife {
    /// Tells whether they were put forward or approved: then what changes is told.
    #[must_use]
    pub fn is_out(&self) -> bool {
        matches!(self, Self::Submitted { .. } | Self::Approved { .. })
    }
}

/// Returns the minutes of a session on a day; none where there is no such session.
#[must_use]
pub fn minutes_view(register: &Register, id: SessionId, day: NaiveDate) -> Option<MinutesView> {
    let programme = register.programme();
    let roll = roll(register, id, day)?;
    let head = heading(register, id)?;
    let has_begun = sessions::may_have_sat(programme, id, day);
    let written = sessions::minutes_of(programme, id)
        .filter(|_| has_begun)
        .and_then(|minutes| Some((minutes, programme.minutes(minutes)?.clone())));
    let life = life(
        register,
        id,
        day,
        written.as_ref().map(|(_, minutes)| minutes),
    );
    let changes = written
        .as_ref()
        .filter(|_| life.is_out())
        .and_then(|(minutes, _)| Changes::of(register, id, *minutes, &life));
    Some(MinutesView {
        there: There::of(&roll),
        quorum: looked_at(register, id, day, None)
            .and_then(|at| quorum_view(register, id, at, day)),
        decided: decisions_view(register, id, day),
        recommendations: match has_begun {
            true => recommendations(register, id),
            false => Vec::new(),
        },
        concerns: written
            .as_ref()
            .map(|(minutes, _)| register.concerns_of(minutes.0))
            .unwrap_or_default(),
        digest: (
            register.session_digest(id).to_string(),
            register.n_session_entries(id),
        ),
        head,
        written,
        life,
        changes,
    })
}

fn heading(register: &Register, id: SessionId) -> Option<Heading> {
    let programme = register.programme();
    let session = programme.session(id)?;
    let body = programme.body(session.body)?;
    let identity = register.charter().programme();
    let lines = session.presided_by.as_deref().unwrap_or_default().lines();
    Some(Heading {
        programme: identity.name.clone(),
        body: session.body,
        body_name: body.name.clone(),
        founded_by: body.founded_by.clone(),
        session: SessionName::of(programme, session),
        kind: session.kind,
        convened_on: session.convened_on,
        days: (session.opens_on, session.closes_on),
        place: session.place.clone(),
        presided_by: lines
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        source: session.source.clone(),
    })
}

impl There {
    fn of(roll: &Roll) -> Self {
        let mut there = Self {
            guests: roll.guests.iter().map(|row| row.guest.clone()).collect(),
            heads: roll.heads_counted(),
            n_unmarked: roll.members.len().saturating_sub(roll.n_marked),
            ..Self::default()
        };
        for row in roll.in_order() {
            let row = MemberRow::clone(row);
            match row.presence() {
                Some(Presence::Present) => there.present.push(row),
                Some(Presence::Represented) => there.represented.push(row),
                Some(Presence::Excused) => there.excused.push(row),
                Some(Presence::Absent) => there.absent.push(row),
                None => {}
            }
        }
        there
    }
}

fn recommendations(register: &Register, id: SessionId) -> Vec<RecommendationLine> {
    let programme = register.programme();
    let mut found: Vec<RecommendationLine> = programme
        .referring(id.0, Role::RecommendedIn)
        .filter_map(|id| {
            let id = RecommendationId(id);
            let found = programme.recommendation(id)?;
            let post = found.post.and_then(|post| programme.post(post));
            let body = addressee(programme, found).and_then(|body| programme.body(body));
            let body = body.map(|body| body.short.clone().unwrap_or_else(|| body.name.clone()));
            Some(RecommendationLine {
                id,
                number: found.number.clone(),
                text: found.text.clone(),
                addressee: match (post, body) {
                    (Some(post), Some(body)) => Some([post.name.as_str(), &body].join(" · ")),
                    (_, body) => body,
                },
                due_on: found.due_on,
            })
        })
        .collect();
    found.order_by(|one, other| (&one.number, one.id).cmp(&(&other.number, other.id)));
    found
}

fn life(
    register: &Register,
    id: SessionId,
    day: NaiveDate,
    minutes: Option<&Minutes>,
) -> MinutesLife {
    let (programme, charter) = (register.programme(), register.charter());
    let approved = sessions::minutes_approved_by(programme, charter, id, day);
    let by = approved.and_then(|decision| {
        let session = programme.decision(decision)?.session;
        let named = SessionName::of(programme, programme.session(session)?);
        Some(MinutesLife::Approved {
            decision,
            session,
            named,
        })
    });
    let submitted = || {
        let on = minutes?.submitted_on.filter(|on| *on <= day)?;
        Some(MinutesLife::Submitted { on })
    };
    by.or_else(submitted).unwrap_or(match minutes {
        Some(_) => MinutesLife::Draft,
        None => MinutesLife::Unwritten,
    })
}

#[cfg(test)]
mod tests;
