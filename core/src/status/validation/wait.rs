//! What awaits the validation of a body.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Subject, Turns};
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
#[must_use]
pub fn awaiting(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    day: NaiveDate,
) -> Vec<Waiting> {
    let mut all = all_awaiting(programme, charter, day);
    all.remove(&body).unwrap_or_default()
}

/// Returns what awaits the validation of each body on a day, that which waits longest first; those
/// that nothing awaits are left out.
#[must_use]
pub fn all_awaiting(
    programme: &Programme,
    charter: &Charter,
    day: NaiveDate,
) -> BTreeMap<BodyId, Vec<Waiting>> {
    let measurements = programme
        .measurements()
        .map(|(id, _)| Subject::Measurement(id));
    let minutes = programme.all_minutes().map(|(id, _)| Subject::Minutes(id));
    let reports = programme.reports().map(|(id, _)| Subject::Report(id));
    let mut turns = Turns::on(programme, charter, day);
    let mut all: BTreeMap<BodyId, Vec<Waiting>> = BTreeMap::new();
    for subject in measurements.chain(minutes).chain(reports) {
        let Some(since) = subject.submitted_on(programme).filter(|on| *on <= day) else {
            continue;
        };
        if !goes_up(programme, charter, subject) {
            continue;
        }
        for body in turns.next_bodies(subject) {
            all.entry(body)
                .or_default()
                .push(Waiting { since, subject });
        }
    }
    for waiting in all.values_mut() {
        waiting.in_order();
    }
    all
}

/// Tells whether something goes up at all: measurements always do; minutes and reports where no
/// power of the charter settles them: those of committees below the first level.
#[must_use]
pub fn goes_up(programme: &Programme, charter: &Charter, subject: Subject) -> bool {
    let owner = subject.body(programme).and_then(|id| programme.body(id));
    let is_first = owner.is_some_and(|owner| charter.rank(&owner.level) == Some(1));
    matches!(subject, Subject::Measurement(_)) || !is_first
}
