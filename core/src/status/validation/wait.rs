//! What awaits the validation of a body.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Subject, next_bodies};
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
    let goes_up = |subject: &Subject| {
        let owner = subject.body(programme).and_then(|id| programme.body(id));
        let is_first = owner.is_some_and(|owner| charter.rank(&owner.level) == Some(1));
        matches!(subject, Subject::Measurement(_)) || !is_first
    };
    let mut waiting: Vec<Waiting> = candidates(programme, charter, body, day)
        .into_iter()
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
