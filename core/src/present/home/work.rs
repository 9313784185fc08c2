//! What is asked of the bodies of a perimeter, and what they have not handed up.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::{Measurement, Role};
use crate::ids::{BodyId, EntryId, MeasurementId, RecommendationId, SessionId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::present::perimeter::Perimeter;
use crate::present::validation::told_of;
use crate::programme::Programme;
use crate::register::Register;
use crate::status::recommendations::{Stage, made_on, standing};
use crate::status::sessions::minutes_of;
use crate::status::validation::{Subject, ValidationState, figures_by, validation_state};
use crate::status::{SessionState, state};

/// A session that sits, is to come, or was held.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sitting {
    /// The session.
    pub id: SessionId,
    /// What it is called.
    pub label: Label,
    /// Its first day.
    pub opens_on: Option<NaiveDate>,
    /// Where it sits.
    pub place: Option<String>,
    /// Where it stands.
    pub state: SessionState,
}

impl Sitting {
    pub(super) fn of(register: &Register, id: SessionId, day: NaiveDate) -> Option<Self> {
        let programme = register.programme();
        let session = programme.session(id)?;
        Some(Self {
            id,
            label: Label::of(register, id.0),
            opens_on: session.opens_on,
            place: session.place.clone(),
            state: state(programme, register.charter(), id, day)?,
        })
    }
}

/// A recommendation, or a corrective measure, that awaits something.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Asked {
    /// The recommendation.
    pub id: RecommendationId,
    /// What it is called.
    pub label: Label,
    /// What it asks.
    pub text: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How many days it is overdue.
    pub overdue: Option<u32>,
    /// Whether its addressee says that it has begun.
    pub is_under_way: bool,
}

/// The same, in few words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedBrief {
    id: RecommendationId,
    due_on: Option<NaiveDate>,
    pub(crate) overdue: Option<u32>,
    is_under_way: bool,
}

impl AskedBrief {
    pub(super) fn told(self, register: &Register) -> Option<Asked> {
        let found = register.programme().recommendation(self.id)?;
        Some(Asked {
            id: self.id,
            label: Label::of(register, self.id.0),
            text: found.text.clone(),
            due_on: self.due_on,
            overdue: self.overdue,
            is_under_way: self.is_under_way,
        })
    }
}

/// Finds what awaits a declaration of these bodies, also by one of their posts.
pub(crate) fn asked(
    register: &Register,
    bodies: &BTreeSet<BodyId>,
    day: NaiveDate,
) -> Vec<AskedBrief> {
    let programme = register.programme();
    let mut ids: BTreeSet<EntryId> = BTreeSet::new();
    for body in bodies {
        ids.extend(programme.referring(body.0, Role::AddressedTo));
        for (post, _) in programme.posts_of(*body) {
            ids.extend(programme.referring(post.0, Role::AddressedToPost));
        }
    }
    let mut asked: Vec<AskedBrief> = ids
        .into_iter()
        .filter_map(|id| {
            let id = RecommendationId(id);
            let found = programme.recommendation(id)?;
            if made_on(programme, found).is_some_and(|on| on > day) {
                return None;
            }
            let stands = standing(programme, id, found, day);
            let is_waiting = matches!(stands.stage, Stage::Open | Stage::UnderWay);
            is_waiting.then_some(AskedBrief {
                id,
                due_on: found.due_on,
                overdue: stands.overdue,
                is_under_way: stands.stage == Stage::UnderWay,
            })
        })
        .collect();
    asked.order_by_key(|one| {
        let by = one.due_on;
        (Reverse(one.overdue), by.is_none(), by, one.id)
    });
    asked
}

/// Something that was not handed up, or was sent back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Kept {
    /// What.
    pub subject: Subject,
    /// What it is called.
    pub label: Label,
    /// The session, where it is minutes: they are written on its page.
    pub session: Option<SessionId>,
    /// The body that hands it in, where one is named.
    pub body: Option<BodyId>,
    /// Where it stands: recorded, sent back, or changed since it was validated.
    pub state: ValidationState,
}

/// The same, in few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KeptBrief {
    subject: Subject,
    state: ValidationState,
}

impl KeptBrief {
    pub(super) fn told(self, register: &Register) -> Kept {
        let session = match self.subject {
            Subject::Minutes(id) => register.programme().minutes(id).map(|one| one.session),
            _ => None,
        };
        Kept {
            subject: self.subject,
            label: Label::of(register, self.subject.id()),
            session,
            body: self.subject.body(register.programme()),
            state: self.state,
        }
    }
}

/// Finds the measurements, minutes and reports of these bodies that nobody above has to look at yet:
/// not handed in, sent back, or changed since. Those that were sent back come first.
pub(super) fn kept(register: &Register, perimeter: &Perimeter, day: NaiveDate) -> Vec<KeptBrief> {
    let programme = register.programme();
    let mut subjects: BTreeSet<Subject> = BTreeSet::new();
    for body in &perimeter.own {
        subjects.extend(figures_by(programme, *body));
        let reports = programme.referring(body.0, Role::ReportBy);
        subjects.extend(reports.filter_map(|id| Subject::named(programme, id)));
        let minutes = programme.sessions_of(*body);
        let minutes = minutes.filter_map(|(id, _)| minutes_of(programme, id));
        subjects.extend(minutes.map(Subject::Minutes));
    }
    // Figures of the territory that no body was named for are the agent's own.
    let is_nobodys = |one: &Measurement| one.body.is_none() && one.post.is_none();
    match &perimeter.areas {
        Some(areas) => {
            let measured = areas
                .iter()
                .flat_map(|area| programme.referring(area.0, Role::MeasurementIn))
                .map(MeasurementId);
            subjects.extend(
                measured
                    .filter(|id| programme.measurement(*id).is_some_and(is_nobodys))
                    .map(Subject::Measurement),
            );
        }
        None => {
            let all = programme.measurements().filter(|(_, one)| is_nobodys(one));
            subjects.extend(all.map(|(id, _)| Subject::Measurement(id)));
        }
    }
    // What is told of a day to come cannot be handed in yet.
    subjects.retain(|subject| told_of(register, *subject).is_none_or(|on| on <= day));
    let brief = |subject| {
        let state = stands(register, programme, subject, day)?;
        Some(KeptBrief { subject, state })
    };
    let mut kept: Vec<KeptBrief> = subjects.into_iter().filter_map(brief).collect();
    kept.order_by_key(|one| (one.state == ValidationState::Recorded, one.subject));
    kept
}

/// Returns where something stands, where it is with those who collect or write it. What was handed
/// in and never spoken of costs no digest.
fn stands(
    register: &Register,
    programme: &Programme,
    subject: Subject,
    day: NaiveDate,
) -> Option<ValidationState> {
    let is_handed_in = subject.submitted_on(programme).is_some_and(|on| on <= day);
    let is_spoken_of = programme.referring_any(subject.id()).any(|(role, _)| {
        matches!(
            role,
            Role::ValidatesMeasurement | Role::ValidatesMinutes | Role::ValidatesReport
        )
    });
    let state = match (is_spoken_of, is_handed_in) {
        (true, _) => validation_state(programme, register.charter(), subject, day)?,
        (false, true) => return None,
        (false, false) => ValidationState::Recorded,
    };
    let is_kept = match state {
        ValidationState::Recorded | ValidationState::Returned(_) => true,
        // What goes up again once it is changed has been handed in.
        ValidationState::Reopened(_) => !is_handed_in,
        ValidationState::Submitted(_) | ValidationState::Validated(_) => false,
    };
    is_kept.then_some(state)
}
