//! Whose turn it is: the next level up that has a body there.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Subject, digest_now, given};
use crate::charter::Charter;
use crate::digest::Digest;
use crate::facts::Outcome;
use crate::ids::{BodyId, ValidationId};
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
    let mut missing = levels_there(programme, charter, subject, day);
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
    let Some(submitted) = subject.submitted_on(programme) else {
        return Vec::new();
    };
    let (Some(owner), Some(digest)) = (subject.body(programme), digest_now(programme, subject))
    else {
        return Vec::new();
    };
    let rank = |body: BodyId| charter.rank(&programme.body(body)?.level);
    let Some(below) = rank(owner).filter(|_| submitted <= day) else {
        return Vec::new();
    };
    let is_last_sent_back = given(programme, subject, day)
        .into_iter()
        .filter_map(|id| programme.validation(id))
        .rfind(|one| Digest::parse(&one.digest) == Some(digest))
        .is_some_and(|one| one.outcome == Outcome::Returned);
    if is_last_sent_back {
        return Vec::new();
    }
    let done = levels_done(programme, charter, subject, &digest.to_string(), day);
    let mut there = levels_there(programme, charter, subject, day);
    there.retain(|level| *level < below && !done.contains(level));
    let is_turn = |level: u8| {
        // What a higher level has validated, a lower one does not validate any more.
        done.iter().all(|done| level < *done)
    };
    let Some(next) = there.into_iter().rev().find(|level| is_turn(*level)) else {
        return above_in_tree(programme, charter, owner, &done, day);
    };
    bodies_there(programme, subject, day)
        .into_iter()
        .filter(|body| rank(*body) == Some(next) && *body != owner)
        .collect()
}

/// Of what a body of the first level handed in, the body that it reports to, once.
fn above_in_tree(
    programme: &Programme,
    charter: &Charter,
    owner: BodyId,
    done: &BTreeSet<u8>,
    day: NaiveDate,
) -> Vec<BodyId> {
    let Some(body) = programme.body(owner) else {
        return Vec::new();
    };
    let is_first = charter.rank(&body.level) == Some(1);
    let above = body.parent_on(day);
    let above = above.filter(|_| is_first && !done.contains(&1));
    above.into_iter().collect()
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

/// Returns the levels that have a body in whose territory something lies, the highest first.
fn levels_there(
    programme: &Programme,
    charter: &Charter,
    subject: Subject,
    day: NaiveDate,
) -> Vec<u8> {
    let levels: BTreeSet<u8> = bodies_there(programme, subject, day)
        .into_iter()
        .filter_map(|body| charter.rank(&programme.body(body)?.level))
        .collect();
    levels.into_iter().collect()
}

/// Returns the bodies in whose territory something lies.
fn bodies_there(programme: &Programme, subject: Subject, day: NaiveDate) -> Vec<BodyId> {
    let area = subject.area(programme);
    let areas = area.map(|area| holders(programme, area, day));
    areas
        .into_iter()
        .flatten()
        .flat_map(|area| bodies_of(programme, area, day))
        .collect()
}
