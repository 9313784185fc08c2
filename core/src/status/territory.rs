//! What lies in what on a day, and what there is in each area: bodies, seats, what is missing.
//!
//! Everything is counted where it is and then added up from below, once: twenty thousand areas
//! and all their bodies take one pass over the facts.

mod rollup;
mod tree;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Notice;
use super::vacancies::{Tally, tallies};
use super::validation::Subject;
use crate::charter::Charter;
use crate::charter::parameter::Topic;
use crate::facts::Fact;
use crate::ids::{AreaId, BodyId, EntryId, MeasurementId};
use crate::programme::Programme;
use rollup::Counts;
pub(crate) use tree::Tree;

/// The areas of a day, with what there is in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Territory {
    tree: Tree,
    counts: Counts,
    seats: Vec<Tally>,
    newest: Vec<Option<NaiveDate>>,
    /// The whole: all areas that lie in none, and all bodies.
    whole: Figures,
    unplaced: usize,
    notice: Option<u32>,
}

/// What there is in an area and in all that lies in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Figures {
    /// Areas that lie in it, by level, the widest first; itself not counted.
    pub n_areas: Vec<u32>,
    /// Living bodies, by kind as the charter lists them; the last are of no kind.
    pub n_bodies: Vec<u32>,
    /// Areas of the level that a kind serves, itself counted, by kind.
    pub n_served: Vec<u32>,
    /// Of those, areas without a living body of the kind.
    pub n_missing: Vec<u32>,
    /// Posts and seats of those bodies, and mandates that end within the notice.
    pub seats: Tally,
    /// The newest day on which something was said of those bodies.
    pub newest: Option<NaiveDate>,
}

/// What is asked.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The day that areas, bodies, posts and mandates are looked at on.
    pub day: NaiveDate,
    /// Returns the day on which something was last said of a fact; none where that is not known,
    /// or not to be believed.
    pub said_on: &'a dyn Fn(EntryId) -> Option<NaiveDate>,
}

impl Territory {
    /// Goes through areas, bodies, posts and mandates as they are on a day.
    #[must_use]
    pub fn on(programme: &Programme, charter: &Charter, asked: Asked<'_>) -> Self {
        let notice = Notice::on(programme, charter, Topic::MandateWarning, asked.day);
        let tree = Tree::on(programme, charter, asked.day);
        let mut territory = Self {
            counts: Counts::of(&tree, charter),
            seats: vec![Tally::default(); tree.len()],
            newest: vec![None; tree.len()],
            whole: Figures::default(),
            unplaced: 0,
            notice: notice.common(),
            tree,
        };
        let seats = tallies(programme, &notice, asked.day);
        let newest = newest(programme, asked);
        let mut elsewhere = Tally::default();
        let mut newest_elsewhere = None;
        for (id, body) in programme.bodies() {
            if !body.life().contains(asked.day) {
                continue;
            }
            let kind = body.kind.as_deref();
            let kind =
                kind.and_then(|code| charter.kinds().iter().position(|one| one.code == code));
            let (tally, said) = (seats.get(&id), newest.get(&id).copied());
            let tally = tally.copied().unwrap_or_default();
            match body.area.and_then(|area| territory.tree.place(area)) {
                Some(at) => {
                    territory.counts.note_body(at, kind);
                    if let Some(seats) = territory.seats.get_mut(at) {
                        seats.add(tally);
                    }
                    if let Some(newest) = territory.newest.get_mut(at) {
                        *newest = (*newest).max(said);
                    }
                }
                None => {
                    territory.unplaced += 1;
                    territory.counts.note_elsewhere(kind);
                    elsewhere.add(tally);
                    newest_elsewhere = newest_elsewhere.max(said);
                }
            }
        }
        territory.add_up();
        territory.whole = territory.whole_with(elsewhere, newest_elsewhere);
        territory
    }

    /// Adds everything up, from the areas that lie deepest.
    fn add_up(&mut self) {
        self.counts.settle();
        for at in (0..self.tree.len()).rev() {
            let Some(parent) = self.tree.parent(at) else {
                continue;
            };
            self.counts.add(at, parent);
            let below = self.seats.get(at).copied().unwrap_or_default();
            if let Some(seats) = self.seats.get_mut(parent) {
                seats.add(below);
            }
            let below = self.newest.get(at).copied().flatten();
            if let Some(newest) = self.newest.get_mut(parent) {
                *newest = (*newest).max(below);
            }
        }
    }

    fn whole_with(&self, mut seats: Tally, mut newest: Option<NaiveDate>) -> Figures {
        for at in self.tree.roots() {
            seats.add(self.seats.get(at).copied().unwrap_or_default());
            newest = newest.max(self.newest.get(at).copied().flatten());
        }
        self.counts.whole(self.tree.roots(), seats, newest)
    }

    /// Returns what there is in an area; none where it is not there on the day.
    #[must_use]
    pub fn figures(&self, area: AreaId) -> Option<Figures> {
        let at = self.tree.place(area)?;
        let seats = self.seats.get(at).copied().unwrap_or_default();
        let newest = self.newest.get(at).copied().flatten();
        Some(self.counts.figures(at, self.tree.level(at), seats, newest))
    }

    /// Returns what there is in all, also of bodies that serve no area of the day.
    #[must_use]
    pub fn whole(&self) -> &Figures {
        &self.whole
    }

    /// Counts the living bodies that serve no area of the day.
    #[must_use]
    pub fn n_unplaced(&self) -> usize {
        self.unplaced
    }

    /// Counts the areas that lie in themselves through others, which only a merge can bring about:
    /// they are left out of every figure.
    #[must_use]
    pub fn n_in_rings(&self) -> usize {
        self.tree.n_in_rings()
    }

    /// Returns within how many days a mandate ends that is counted as ending; none where nobody
    /// has set that.
    #[must_use]
    pub fn notice_days(&self) -> Option<u32> {
        self.notice
    }

    /// Goes through the areas that lie right in one, or in none.
    pub fn children(&self, area: Option<AreaId>) -> impl Iterator<Item = AreaId> + '_ {
        self.tree.children(area)
    }

    /// Counts the areas that lie right in one, or in none.
    #[must_use]
    pub fn n_children(&self, area: Option<AreaId>) -> usize {
        self.tree.children(area).count()
    }

    /// Goes up from an area, itself first.
    pub fn upwards(&self, area: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        self.tree.upwards(area)
    }

    /// Goes through the areas of a level, by its rank from 0, that lie in one or are it, or
    /// through all.
    pub fn of_level(
        &self,
        level: usize,
        within: Option<AreaId>,
    ) -> impl Iterator<Item = AreaId> + '_ {
        self.tree.of_level(level, within)
    }

    /// Returns the rank of the level of an area, from 0.
    #[must_use]
    pub fn level(&self, area: AreaId) -> Option<usize> {
        self.tree.level(self.tree.place(area)?)
    }
}

/// Returns, for each body, the newest day on which something was said of it or of what belongs to
/// it, in one pass over the facts.
fn newest(programme: &Programme, asked: Asked<'_>) -> BTreeMap<BodyId, NaiveDate> {
    let mut newest: BTreeMap<BodyId, NaiveDate> = BTreeMap::new();
    for (id, fact) in programme.facts() {
        let Some(body) = body_of(programme, id, fact) else {
            continue;
        };
        if let Some(day) = (asked.said_on)(id) {
            let known = newest.entry(body).or_insert(day);
            *known = day.max(*known);
        }
    }
    newest
}

/// Finds the body that a fact is, belongs to, or is said by.
fn body_of(programme: &Programme, id: EntryId, fact: &Fact) -> Option<BodyId> {
    let of_session = |session| Some(programme.session(session)?.body);
    match fact {
        Fact::Body(_) => Some(BodyId(id)),
        Fact::Post(post) => Some(post.body),
        Fact::Membership(membership) => Some(membership.body),
        Fact::Parameter(parameter) => parameter.body,
        Fact::Session(session) => Some(session.body),
        Fact::AgendaItem(item) => of_session(item.session),
        Fact::Attendance(attendance) => of_session(attendance.session),
        Fact::Decision(decision) => of_session(decision.session),
        Fact::Minutes(minutes) => of_session(minutes.session),
        Fact::Recommendation(recommendation) => {
            let of_post = || Some(programme.post(recommendation.post?)?.body);
            recommendation.body.or_else(of_post)
        }
        Fact::FollowUp(follow_up) => Some(follow_up.body),
        Fact::Verification(finding) => Some(finding.body),
        Fact::Report(report) => Some(report.body),
        Fact::ReportSection(section) => Some(programme.report(section.report)?.body),
        Fact::Activity(activity) => activity.body,
        Fact::Measurement(_) => Subject::Measurement(MeasurementId(id)).body(programme),
        Fact::Campaign(campaign) => campaign.body,
        Fact::Reinforcement(request) => Some(request.body),
        Fact::Posting(posting) => posting.body,
        Fact::Validation(validation) => Some(validation.body),
        Fact::Area(_)
        | Fact::Person(_)
        | Fact::FundingSource(_)
        | Fact::Component(_)
        | Fact::WorkPlan(_)
        | Fact::BudgetLine(_)
        | Fact::Progress(_)
        | Fact::Justification(_)
        | Fact::Mission(_)
        | Fact::Indicator(_)
        | Fact::Target(_) => None,
    }
}

#[cfg(test)]
mod tests;
