//! What awaits the validation of a body, and the way that one thing has gone.

use chrono::NaiveDate;

use super::Label;
use crate::facts::Outcome;
use crate::ids::{BodyId, ValidationId};
use crate::register::Register;
use crate::status::indicators::{Doubt, doubts};
use crate::status::validation::{
    Subject, ValidationState, awaiting, digest_now, given, next_bodies, validation_state,
};

/// One thing that awaits a body.
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
    /// When it was handed in.
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
    /// Whose turn it is.
    pub next: Vec<Label>,
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
    let (programme, charter) = (register.programme(), register.charter());
    let all = awaiting(programme, charter, body, day).into_iter();
    all.filter_map(|one| {
        let subject = one.subject;
        let measurement = match subject {
            Subject::Measurement(id) => programme.measurement(id).map(|found| (id, found)),
            _ => None,
        };
        let figure = measurement.and_then(|(_, found)| {
            let indicator = programme.indicator(found.indicator)?;
            Some((found.figure, indicator.decimals(), indicator.unit.clone()))
        });
        Some(WaitingRow {
            subject,
            label: Label::of(register, subject.id()),
            body: subject
                .body(programme)
                .map(|body| Label::of(register, body.0)),
            area: subject
                .area(programme)
                .map(|area| Label::of(register, area.0)),
            since: one.since,
            days: u32::try_from((day - one.since).num_days()).unwrap_or_default(),
            state: validation_state(programme, charter, subject, day)?,
            figure,
            doubts: measurement
                .map(|(id, _)| doubts(programme, id))
                .unwrap_or_default(),
        })
    })
    .collect()
}

/// Returns the way that something has gone by a day; none where it is not here.
#[must_use]
pub fn track(register: &Register, subject: Subject, day: NaiveDate) -> Option<Track> {
    let (programme, charter) = (register.programme(), register.charter());
    let now = digest_now(programme, subject)?.to_string();
    let rows = given(programme, subject, day).into_iter();
    let next = next_bodies(programme, charter, subject, day).into_iter();
    Some(Track {
        state: validation_state(programme, charter, subject, day)?,
        given: rows
            .filter_map(|id| {
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
            })
            .collect(),
        next: next.map(|body| Label::of(register, body.0)).collect(),
    })
}

#[cfg(test)]
mod tests;
