//! The page of validation: what awaits a body, what it handed up, the way that one thing has gone,
//! and who has not been heard of.

mod desk;
mod silence;
mod steps;

use chrono::NaiveDate;

use super::{Label, SessionName};
use crate::facts::Outcome;
use crate::ids::{BodyId, IndicatorId, SessionId, ValidationId};
use crate::register::Register;
use crate::status::indicators::{Doubt, doubts};
use crate::status::validation::{
    Subject, ValidationState, awaiting, digest_now, given, goes_up, next_bodies, validation_state,
};

pub use desk::{BodyChoice, Desk, OwedRow, Unwritten, Waits, desk};
pub use silence::{Fold, Heard, Lack, Line, Numbers, Silence, silence};
pub use steps::{Mark, StepRow};

/// One thing that awaits a body, or that it handed up or has not handed in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WaitingRow {
    /// What.
    pub subject: Subject,
    /// What it is called.
    pub label: Label,
    /// Who handed it in.
    pub body: Option<Label>,
    /// The territory that it is about.
    pub area: Option<Label>,
    /// The session whose minutes it is, and its name.
    pub session: Option<(SessionId, SessionName)>,
    /// The indicator that it is a figure of.
    pub indicator: Option<IndicatorId>,
    /// The day that it tells of: that up to which it counts, or the first of the session.
    pub about: Option<NaiveDate>,
    /// When it was handed in; where it was not, the day that it tells of.
    pub since: NaiveDate,
    /// How many days ago.
    pub days: u32,
    /// Where it stands.
    pub state: ValidationState,
    /// Its figure in the least parts of the unit, with the decimals and the unit, where it is a
    /// measurement.
    pub figure: Option<(i64, u32, String)>,
    /// What looks wrong about it.
    pub doubts: Vec<Doubt>,
}

/// The way that one thing has gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Where it stands.
    pub state: ValidationState,
    /// What bodies found of it, the first first.
    pub given: Vec<GivenRow>,
    /// The one of those that its state names; none where nobody has spoken.
    pub found: Option<GivenRow>,
    /// Whose turn it is.
    pub next: Vec<Label>,
    /// The levels that it goes through, whose it is first.
    pub steps: Vec<StepRow>,
    /// When it was handed in; none where it was not.
    pub handed_in: Option<NaiveDate>,
    /// Whether it is validated by bodies above at all.
    pub goes_up: bool,
}

/// What a body found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GivenRow {
    /// The validation.
    pub id: ValidationId,
    /// The body.
    pub body: Label,
    /// The code of its level.
    pub level: Option<String>,
    /// What it found.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub on: NaiveDate,
    /// Whether what it was given on still reads so.
    pub stands: bool,
}

/// Returns what awaits the validation of a body on a day, that which waits longest first.
#[must_use]
pub fn waiting(register: &Register, body: BodyId, day: NaiveDate) -> Vec<WaitingRow> {
    let all = awaiting(register.programme(), register.charter(), body, day).into_iter();
    all.filter_map(|one| row(register, one.subject, day))
        .collect()
}

/// Describes one thing as it stands on a day; none where it is not here.
#[must_use]
pub fn row(register: &Register, subject: Subject, day: NaiveDate) -> Option<WaitingRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let state = validation_state(programme, charter, subject, day)?;
    let measurement = match subject {
        Subject::Measurement(id) => programme.measurement(id),
        _ => None,
    };
    let figure = measurement.and_then(|found| {
        let indicator = programme.indicator(found.indicator)?;
        Some((found.figure, indicator.decimals(), indicator.unit.clone()))
    });
    let session = match subject {
        Subject::Minutes(id) => {
            let id = programme.minutes(id)?.session;
            let named = programme.session(id);
            named.map(|session| (id, SessionName::of(programme, session)))
        }
        _ => None,
    };
    let about = told_of(register, subject);
    let submitted = subject.submitted_on(programme).filter(|on| *on <= day);
    let since = submitted.or(about).unwrap_or(day);
    Some(WaitingRow {
        subject,
        label: Label::of(register, subject.id()),
        body: subject
            .body(programme)
            .map(|body| Label::of(register, body.0)),
        area: subject
            .area(programme)
            .map(|area| Label::of(register, area.0)),
        session,
        indicator: measurement.map(|found| found.indicator),
        about,
        since,
        days: u32::try_from((day - since).num_days()).unwrap_or_default(),
        state,
        figure,
        doubts: match subject {
            Subject::Measurement(id) => doubts(programme, id),
            _ => Vec::new(),
        },
    })
}

/// Returns the day that something tells of.
pub(super) fn told_of(register: &Register, subject: Subject) -> Option<NaiveDate> {
    let programme = register.programme();
    match subject {
        Subject::Measurement(id) => Some(programme.measurement(id)?.cut_off),
        Subject::Minutes(id) => programme.session(programme.minutes(id)?.session)?.opens_on,
        Subject::Report(id) => programme.report(id)?.cut_off(),
    }
}

/// Returns the way that something has gone by a day; none where it is not here.
#[must_use]
pub fn track(register: &Register, subject: Subject, day: NaiveDate) -> Option<Track> {
    let (programme, charter) = (register.programme(), register.charter());
    let now = digest_now(programme, subject)?.to_string();
    let rows = given(programme, subject, day).into_iter();
    let rows = rows.filter_map(|id| {
        let one = programme.validation(id)?;
        Some(GivenRow {
            id,
            body: Label::of(register, one.body.0),
            level: programme.body(one.body).map(|body| body.level.clone()),
            outcome: one.outcome,
            reason: one.reason.clone(),
            on: one.on,
            stands: one.digest == now,
        })
    });
    let rows: Vec<GivenRow> = rows.collect();
    let next = next_bodies(programme, charter, subject, day).into_iter();
    let state = validation_state(programme, charter, subject, day)?;
    let named = match state {
        ValidationState::Validated(id)
        | ValidationState::Returned(id)
        | ValidationState::Reopened(id) => Some(id),
        ValidationState::Recorded | ValidationState::Submitted(_) => None,
    };
    let found = rows.iter().find(|row| Some(row.id) == named).cloned();
    Some(Track {
        state,
        given: rows,
        found,
        next: next.map(|body| Label::of(register, body.0)).collect(),
        steps: steps::steps(register, subject, day),
        handed_in: subject.submitted_on(programme).filter(|on| *on <= day),
        goes_up: goes_up(programme, charter, subject),
    })
}

#[cfg(test)]
mod tests;
