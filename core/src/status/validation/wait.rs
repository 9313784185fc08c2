//! What awaits the validation of a body.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Subject, Turns};
use crate::charter::Charter;
use crate::facts::Role;
use crate::ids::{BodyId, MeasurementId, MinutesId, ReportId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::status::areas::ever_in;

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
    let mut turns = Turns::on(programme, charter, day);
    let mut waiting: Vec<Waiting> = candidates(programme, charter, body, day)
        .into_iter()
        .filter_map(|subject| handed_in(programme, charter, subject, day))
        .filter(|one| turns.next_bodies(one.subject).contains(&body))
        .collect();
    waiting.in_order();
    waiting
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
        let Some(waiting) = handed_in(programme, charter, subject, day) else {
            continue;
        };
        for body in turns.next_bodies(subject) {
            all.entry(body).or_default().push(waiting);
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

/// Describes something that goes up and was handed in by a day; none of anything else.
fn handed_in(
    programme: &Programme,
    charter: &Charter,
    subject: Subject,
    day: NaiveDate,
) -> Option<Waiting> {
    let since = subject.submitted_on(programme).filter(|on| *on <= day)?;
    goes_up(programme, charter, subject).then_some(Waiting { since, subject })
}

/// Returns all that could ever await a body: what is about its territory, and the figures of bodies
/// of the first level that report to it.
fn candidates(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    day: NaiveDate,
) -> BTreeSet<Subject> {
    let mut found = BTreeSet::new();
    let under = programme.bodies_under(body, day);
    for (owner, _) in under.filter(|(_, one)| charter.rank(&one.level) == Some(1)) {
        found.extend(figures_by(programme, owner));
    }
    let territory = programme.body(body).and_then(|body| body.area);
    let areas = territory.map(|area| ever_in(programme, area));
    for area in areas.into_iter().flatten() {
        let figures = programme.referring(area.0, Role::MeasurementIn);
        found.extend(figures.map(|id| Subject::Measurement(MeasurementId(id))));
        let reports = programme.referring(area.0, Role::ReportIn);
        found.extend(reports.map(|id| Subject::Report(ReportId(id))));
        for owner in programme.referring(area.0, Role::BodyOf).map(BodyId) {
            found.extend(figures_by(programme, owner));
            let reports = programme.referring(owner.0, Role::ReportBy);
            found.extend(reports.map(|id| Subject::Report(ReportId(id))));
            for (session, _) in programme.sessions_of(owner) {
                let minutes = programme.referring(session.0, Role::MinutesOf);
                found.extend(minutes.map(|id| Subject::Minutes(MinutesId(id))));
            }
        }
    }
    found
}

/// Goes through the figures that a body, or a post of it, hands in.
pub(crate) fn figures_by(programme: &Programme, body: BodyId) -> impl Iterator<Item = Subject> {
    let posts = programme.posts_of(body);
    let by_posts = posts.flat_map(|(post, _)| programme.referring(post.0, Role::MeasuredByPost));
    let all = programme
        .referring(body.0, Role::MeasuredBy)
        .chain(by_posts);
    all.map(|id| Subject::Measurement(MeasurementId(id)))
}
