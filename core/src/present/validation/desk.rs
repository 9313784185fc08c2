//! The desk of one body: what awaits it, what was returned to it, what it has not handed in, and where
//! what it handed up stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::Role;
use crate::ids::ValidationId;
use crate::ids::{BodyId, EntryId, IndicatorId, MeasurementId, MinutesId, ReportId, SessionId};
use crate::order::InOrder as _;
use crate::present::{Label, SessionName};
use crate::register::{Register, fold_name};
use crate::status::MeasureState;
use crate::status::duties::Period;
use crate::status::freshness::{Owes, owing};
use crate::status::sessions::{SessionState, minutes_of, state};
use crate::status::validation::{
    Subject, ValidationState, Waiting, all_awaiting, goes_up, validation_state,
};

/// What awaits each body on a day, and what each owes: gone through once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waits {
    waiting: BTreeMap<BodyId, Vec<Waiting>>,
    owing: BTreeMap<BodyId, Vec<Owes>>,
}

impl Waits {
    /// Goes through all that was handed in by a day.
    #[must_use]
    pub fn on(register: &Register, day: NaiveDate) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        Self {
            waiting: all_awaiting(programme, charter, day),
            owing: owing(programme, charter, day),
        }
    }

    /// Returns how many things await the validation of a body.
    #[must_use]
    pub fn n_waiting(&self, body: BodyId) -> usize {
        self.waiting.get(&body).map_or(0, Vec::len)
    }

    /// Returns what figures of the last period a body owes.
    #[must_use]
    pub fn owes(&self, body: BodyId) -> &[Owes] {
        self.owing.get(&body).map_or(&[], Vec::as_slice)
    }

    /// Returns the bodies that live on a day, of which one is chosen: by level, then by name.
    #[must_use]
    pub fn bodies(&self, register: &Register, day: NaiveDate) -> Vec<BodyChoice> {
        let (programme, charter) = (register.programme(), register.charter());
        let mut all: Vec<BodyChoice> = programme
            .bodies()
            .filter(|(_, body)| body.life().contains(day))
            .map(|(id, body)| BodyChoice {
                id,
                rank: charter.rank(&body.level).unwrap_or(u8::MAX),
                name: body.name.clone(),
                short: body.short.clone(),
                area: body
                    .area
                    .and_then(|area| programme.area(area))
                    .map(|area| area.name.clone()),
                n_waiting: self.n_waiting(id),
            })
            .collect();
        all.order_by_cached_key(|one| (one.rank, fold_name(&one.name), one.id));
        all
    }
}

/// A body whose desk can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BodyChoice {
    /// The body.
    pub id: BodyId,
    /// The rank of its level: 1 is the highest.
    pub rank: u8,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: Option<String>,
    /// The name of the area that it serves.
    pub area: Option<String>,
    /// How many things await its validation.
    pub n_waiting: usize,
}

/// What is on the desk of a body. What is long is named only: [`super::row`] describes as much of
/// it as is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desk {
    /// What awaits its validation, that which waits longest first.
    pub waiting: Vec<Subject>,
    /// What was returned to it and not put right, the oldest first.
    pub returned: Vec<Subject>,
    /// What it recorded and has not handed in, the oldest first.
    pub to_hand_in: Vec<Subject>,
    /// Its sessions that are over and of which nothing was put forward or written.
    pub unwritten: Vec<Unwritten>,
    /// The figures of the last period that it owes, and that are not there.
    pub owed: Vec<OwedRow>,
    /// What it handed in, the newest first.
    pub handed: Vec<Subject>,
    /// What it validated of what bodies below it handed in, the newest first.
    pub validated: Vec<Subject>,
}

/// A session of which no minutes were written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unwritten {
    /// The session.
    pub session: SessionId,
    /// Its name.
    pub name: SessionName,
}

/// A figure that is owed and is not there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwedRow {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its name.
    pub label: Label,
    /// The area; none: the whole.
    pub area: Option<Label>,
    /// The period.
    pub period: Period,
    /// Whether it is late, due, or missing without a day set.
    pub state: MeasureState,
}

impl OwedRow {
    pub(super) fn of(register: &Register, owes: &Owes) -> Self {
        Self {
            indicator: owes.indicator,
            label: Label::of(register, owes.indicator.0),
            area: owes.area.map(|area| Label::of(register, area.0)),
            period: owes.period,
            state: owes.state,
        }
    }
}

/// Returns what is on the desk of a body on a day.
#[must_use]
pub fn desk(register: &Register, waits: &Waits, body: BodyId, day: NaiveDate) -> Desk {
    let (programme, charter) = (register.programme(), register.charter());
    let waiting = waits.waiting.get(&body).into_iter().flatten();
    let mut desk = Desk {
        waiting: waiting.map(|one| one.subject).collect(),
        unwritten: unwritten(register, body, day),
        owed: waits
            .owes(body)
            .iter()
            .map(|owes| OwedRow::of(register, owes))
            .collect(),
        validated: validated_by(register, body, day),
        ..Desk::default()
    };
    let mut own: Vec<(Option<NaiveDate>, Subject)> = own(register, body)
        .into_iter()
        .filter(|subject| goes_up(programme, charter, *subject))
        .map(|subject| {
            let submitted = subject.submitted_on(programme);
            (
                submitted.or_else(|| super::told_of(register, subject)),
                subject,
            )
        })
        .collect();
    own.in_order();
    for (_, subject) in own {
        let is_in = subject.submitted_on(programme).is_some_and(|on| on <= day);
        match validation_state(programme, charter, subject, day) {
            Some(ValidationState::Returned(_)) => desk.returned.push(subject),
            Some(_) if is_in => desk.handed.push(subject),
            Some(_) if is_over(register, subject, day) => desk.to_hand_in.push(subject),
            _ => {}
        }
    }
    desk.handed.reverse();
    desk
}

/// Tells whether what something tells of is over on a day, so that it can be handed in.
fn is_over(register: &Register, subject: Subject, day: NaiveDate) -> bool {
    super::told_of(register, subject).is_none_or(|on| on <= day)
}

/// Returns what a body may hand in: figures that it or one of its posts collected, minutes of its
/// sessions, its reports.
fn own(register: &Register, body: BodyId) -> Vec<Subject> {
    let programme = register.programme();
    let by_posts = programme
        .posts_of(body)
        .flat_map(|(post, _)| programme.referring(post.0, Role::MeasuredByPost));
    let measurements = programme
        .referring(body.0, Role::MeasuredBy)
        .chain(by_posts);
    let measurements = measurements.map(|id| Subject::Measurement(MeasurementId(id)));
    let sessions = programme.referring(body.0, Role::SessionOf);
    let minutes = sessions
        .flat_map(|session| programme.referring(session, Role::MinutesOf))
        .map(|id| Subject::Minutes(MinutesId(id)));
    let reports = programme.referring(body.0, Role::ReportBy);
    let reports = reports.map(|id| Subject::Report(ReportId(id)));
    let mut all: Vec<Subject> = measurements
        .chain(minutes)
        .chain(reports)
        .filter(|subject| subject.body(programme) == Some(body))
        .collect();
    all.in_order();
    all.dedup();
    all
}

/// Returns the sessions of a committee that are over and have no minutes; none of a body whose
/// minutes do not go up.
fn unwritten(register: &Register, body: BodyId, day: NaiveDate) -> Vec<Unwritten> {
    let (programme, charter) = (register.programme(), register.charter());
    let level = programme
        .body(body)
        .and_then(|body| charter.rank(&body.level));
    let mut found: Vec<(Option<NaiveDate>, Unwritten)> = programme
        .sessions_of(body)
        .filter(|_| level.is_some_and(|level| level > 1))
        .filter(|(id, _)| {
            let is_over = state(programme, charter, *id, day) == Some(SessionState::Closed);
            is_over && minutes_of(programme, *id).is_none()
        })
        .map(|(session, found)| {
            let name = SessionName::of(programme, found);
            (found.opens_on, Unwritten { session, name })
        })
        .collect();
    found.order_by_key(|(on, one)| (*on, one.session));
    found.into_iter().map(|(_, one)| one).collect()
}

/// Returns what a body validated by a day, standing or not, the newest first; each once.
fn validated_by(register: &Register, body: BodyId, day: NaiveDate) -> Vec<Subject> {
    let programme = register.programme();
    let mut last: BTreeMap<Subject, (NaiveDate, EntryId)> = BTreeMap::new();
    for id in programme.referring(body.0, Role::ValidatedBy) {
        let Some(one) = programme
            .validation(ValidationId(id))
            .filter(|one| one.on <= day)
        else {
            continue;
        };
        let subject = Subject::of(one).filter(|subject| programme.fact(subject.id()).is_some());
        if let (Some(subject), crate::facts::Outcome::Validated) = (subject, one.outcome) {
            let at = last.entry(subject).or_insert((one.on, id));
            *at = (*at).max((one.on, id));
        }
    }
    let mut all: Vec<((NaiveDate, EntryId), Subject)> = last
        .into_iter()
        .map(|(subject, at)| (at, subject))
        .collect();
    all.in_order();
    all.into_iter().rev().map(|(_, subject)| subject).collect()
}
