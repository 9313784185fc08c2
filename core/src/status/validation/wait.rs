//! What awaits the validation of a body.

use chrono::NaiveDate;

use super::{Subject, next_bodies};
use crate::charter::Charter;
use crate::ids::BodyId;
use crate::order::InOrder as _;
use crate::programme::Programme;

/// Something that awaits a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Waiting {
    /// Since when: the day on which it was handed in.
    pub since: NaiveDate,
    /// What.
    pub subject: Subject,
}

/// Returns what awaits the validation of a body on a day, that which waits longest first.
///
/// Measurements always go up; minutes and reports do where no power of the charter settles them:
/// those of committees below the first level.
#[must_use]
pub fn awaiting(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    day: NaiveDate,
) -> Vec<Waiting> {
    let measurements = programme
        .measurements()
        .map(|(id, _)| Subject::Measurement(id));
    let minutes = programme.all_minutes().map(|(id, _)| Subject::Minutes(id));
    let reports = programme.reports().map(|(id, _)| Subject::Report(id));
    let goes_up = |subject: &Subject| {
        let owner = subject.body(programme).and_then(|id| programme.body(id));
        let is_first = owner.is_some_and(|owner| charter.rank(&owner.level) == Some(1));
        matches!(subject, Subject::Measurement(_)) || !is_first
    };
    let mut waiting: Vec<Waiting> = measurements
        .chain(minutes)
        .chain(reports)
        .filter(goes_up)
        .filter(|subject| next_bodies(programme, charter, *subject, day).contains(&body))
        .filter_map(|subject| {
            let since = subject.submitted_on(programme)?;
            Some(Waiting { since, subject })
        })
        .collect();
    waiting.in_order();
    waiting
}
