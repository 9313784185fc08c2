//! Whose turn it is: the next level up that has a body there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Subject, digest_now, given};
use crate::charter::Charter;
use crate::digest::Digest;
use crate::facts::Outcome;
use crate::ids::{AreaId, BodyId, ValidationId};
use crate::programme::Programme;
use crate::status::areas::{bodies_of, holders};

/// Returns the lowest level that is passed over by a validation of that body on a day: one above
/// whoever handed in and below the body, which has a body there, and none of whose bodies has
/// validated what bears the digest. Returns the level's code; none where no level is passed over,
/// or it is not known who handed in.
#[must_use]
pub fn missing_level(
    programme: &Programme,
    charter: &Charter,
    subject: Subject,
    by: BodyId,
    digest: &str,
    day: NaiveDate,
) -> Option<String> {
    let rank = |body: BodyId| charter.rank(&programme.body(body)?.level);
    let (below, above) = (rank(subject.body(programme)?)?, rank(by)?);
    let done = levels_done(programme, charter, subject, digest, day);
    let mut turns = Turns::on(programme, charter, day);
    let mut missing = turns.levels_there(subject);
    missing.retain(|level| *level > above && *level < below && !done.contains(level));
    let lowest = missing.last()?;
    let level = charter
        .levels()
        .iter()
        .find(|level| level.rank == *lowest)?;
    Some(level.code.clone())
}

/// Returns the bodies whose turn it is to validate something on a day: those of the next level up
/// that has a body there. Nobody's where it was not handed in, was sent back, or has gone all the
/// way.
#[must_use]
pub fn next_bodies(
    programme: &Programme,
    charter: &Charter,
    subject: Subject,
    day: NaiveDate,
) -> Vec<BodyId> {
    Turns::on(programme, charter, day).next_bodies(subject)
}

/// Whose turn it is, asked of many things on one day: the bodies of an area are looked up once.
#[derive(Debug)]
pub struct Turns<'a> {
    programme: &'a Programme,
    charter: &'a Charter,
    day: NaiveDate,
    /// By area, the bodies in whose territory it lies, with the rank of their level.
    there: BTreeMap<AreaId, Vec<(u8, BodyId)>>,
}

impl<'a> Turns<'a> {
    /// Asks on a day.
    #[must_use]
    pub fn on(programme: &'a Programme, charter: &'a Charter, day: NaiveDate) -> Self {
        Self {
            programme,
            charter,
            day,
            there: BTreeMap::new(),
        }
    }

    /// Returns the bodies whose turn it is: see [`next_bodies`].
    #[must_use]
    pub fn next_bodies(&mut self, subject: Subject) -> Vec<BodyId> {
        let (programme, day) = (self.programme, self.day);
        let submitted = subject.submitted_on(programme).filter(|on| *on <= day);
        let owner = subject.body(programme).filter(|_| submitted.is_some());
        let Some((owner, below)) = owner.and_then(|owner| Some((owner, self.rank(owner)?))) else {
            return Vec::new();
        };
        let Some(done) = self.done(subject) else {
            return Vec::new();
        };
        // What a higher level has validated, a lower one does not validate any more.
        let is_turn = |level: &u8| *level < below && done.iter().all(|done| *level < *done);
        match self.levels_there(subject).into_iter().rev().find(is_turn) {
            Some(next) => self.of_level(subject, next, owner),
            None => self.above_in_tree(owner, below, &done),
        }
    }

    /// Returns the levels at which something is validated as it reads now; none where it was last
    /// sent back.
    fn done(&self, subject: Subject) -> Option<BTreeSet<u8>> {
        let given = given(self.programme, subject, self.day);
        if given.is_empty() {
            return Some(BTreeSet::new());
        }
        let digest = digest_now(self.programme, subject)?;
        let last = given
            .into_iter()
            .filter_map(|id| self.programme.validation(id))
            .rfind(|one| Digest::parse(&one.digest) == Some(digest));
        if last.is_some_and(|one| one.outcome == Outcome::Returned) {
            return None;
        }
        let digest = digest.to_string();
        Some(levels_done(
            self.programme,
            self.charter,
            subject,
            &digest,
            self.day,
        ))
    }

    /// Returns the levels that have a body in whose territory something lies, the highest first.
    #[must_use]
    pub fn levels_there(&mut self, subject: Subject) -> Vec<u8> {
        let levels: BTreeSet<u8> = self.there(subject).iter().map(|(rank, _)| *rank).collect();
        levels.into_iter().collect()
    }

    /// Returns the bodies of a level in whose territory something lies, but for one.
    #[must_use]
    pub fn of_level(&mut self, subject: Subject, level: u8, but: BodyId) -> Vec<BodyId> {
        let there = self.there(subject).iter();
        there
            .filter(|(rank, body)| *rank == level && *body != but)
            .map(|(_, body)| *body)
            .collect()
    }

    /// Of what a body of the first level handed in, the body that it reports to, once.
    fn above_in_tree(&self, owner: BodyId, level: u8, done: &BTreeSet<u8>) -> Vec<BodyId> {
        let body = self.programme.body(owner);
        let above = body.and_then(|body| body.parent_on(self.day));
        let above = above.filter(|_| level == 1 && !done.contains(&1));
        above.into_iter().collect()
    }

    fn rank(&self, body: BodyId) -> Option<u8> {
        self.charter.rank(&self.programme.body(body)?.level)
    }

    /// Returns the bodies in whose territory something lies, with the rank of their level.
    fn there(&mut self, subject: Subject) -> &[(u8, BodyId)] {
        let Some(area) = subject.area(self.programme) else {
            return &[];
        };
        let (programme, charter, day) = (self.programme, self.charter, self.day);
        self.there.entry(area).or_insert_with(|| {
            let ranked = |body: BodyId| {
                let level = &programme.body(body)?.level;
                Some((charter.rank(level)?, body))
            };
            let areas = holders(programme, area, day).into_iter();
            areas
                .flat_map(|area| bodies_of(programme, area, day))
                .filter_map(ranked)
                .collect()
        })
    }
}

/// Returns the levels at which something was validated as it reads under a digest.
fn levels_done(
    programme: &Programme,
    charter: &Charter,
    subject: Subject,
    digest: &str,
    day: NaiveDate,
) -> BTreeSet<u8> {
    let level = |id: ValidationId| {
        let one = programme.validation(id)?;
        let is_so = one.digest == digest && one.outcome == Outcome::Validated;
        let body = programme.body(one.body).filter(|_| is_so)?;
        charter.rank(&body.level)
    };
    given(programme, subject, day)
        .into_iter()
        .filter_map(level)
        .collect()
}
