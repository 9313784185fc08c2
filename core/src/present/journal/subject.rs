//! A fact that an entry speaks of: its name, its body, and whether it still holds.

use crate::facts::Kind;
use crate::ids::{BodyId, EntryId};
use crate::present::Label;
use crate::register::Register;

/// A fact, as the journal speaks of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The fact, as entries name it.
    pub fact: EntryId,
    /// What it is called.
    pub label: Label,
    /// The body that it is, or belongs to: whose page tells of it.
    pub body: Option<(BodyId, Label)>,
    /// Whether it holds.
    pub presence: Presence,
}

/// Whether a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// It does.
    Holds,
    /// It was taken back.
    Withdrawn,
    /// It stands under the name of another.
    United,
    /// Its record has not arrived, or cannot be read by this version.
    Absent,
}

impl Subject {
    /// Describes a fact.
    #[must_use]
    pub fn of(register: &Register, fact: EntryId) -> Self {
        let label = Label::of(register, fact);
        let body = body_of(register, fact)
            .filter(|body| register.programme().kind(*body) == Some(Kind::Body));
        Self {
            fact,
            label,
            body: body.map(|body| (BodyId(body), Label::of(register, body))),
            presence: presence(register, fact),
        }
    }
}

/// Finds the body that a fact is, or belongs to.
fn body_of(register: &Register, fact: EntryId) -> Option<EntryId> {
    let named = |field| serde_json::from_str::<EntryId>(&register.value(fact, field)?).ok();
    let body = match register.kind(fact)? {
        Kind::Body => fact,
        Kind::Post
        | Kind::Membership
        | Kind::Parameter
        | Kind::Session
        | Kind::Recommendation
        | Kind::FollowUp
        | Kind::Verification
        | Kind::WorkPlan
        | Kind::Activity
        | Kind::Progress
        | Kind::Justification
        | Kind::Report
        | Kind::Indicator
        | Kind::Measurement
        | Kind::Validation
        | Kind::Campaign
        | Kind::Reinforcement
        | Kind::Posting => named("body")?,
        Kind::ReportSection => return body_of(register, named("report")?),
        Kind::Target => return body_of(register, named("indicator")?),
        Kind::BudgetLine => return body_of(register, named("activity")?),
        Kind::AgendaItem | Kind::Attendance | Kind::Decision | Kind::Minutes => {
            return body_of(register, named("session")?);
        }
        Kind::Area | Kind::Person | Kind::Mission | Kind::FundingSource | Kind::Component => {
            return None;
        }
    };
    Some(register.programme().resolve(body))
}

fn presence(register: &Register, fact: EntryId) -> Presence {
    if register.is_withdrawn(fact) {
        Presence::Withdrawn
    } else if register.programme().resolve(fact) != fact {
        Presence::United
    } else if register.programme().kind(fact).is_some() {
        Presence::Holds
    } else {
        Presence::Absent
    }
}
