//! Which seats are held on a day, which are vacant, and whose mandate ends soon?
//!
//! A post whose number of seats no text settles, and that nobody holds, counts as one
//! vacancy: nobody is worse than too few. Substitutes take no seat.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::{Post, Standing};
use crate::ids::{BodyId, PostId};
use crate::programme::Programme;

use super::{Notice, days_left, term};

/// The seats of one post, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Seats {
    /// How many there are; none: not settled.
    pub seats: Option<u32>,
    /// How many are held.
    pub held: u32,
}

impl Seats {
    /// Returns how many are vacant.
    #[must_use]
    pub fn vacant(self) -> u32 {
        match self.seats {
            Some(seats) => seats.saturating_sub(self.held),
            None => u32::from(self.held == 0),
        }
    }
}

/// The seats of a body, or of many bodies together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tally {
    /// Posts that exist.
    pub n_posts: u32,
    /// Seats that somebody holds.
    pub n_held: u32,
    /// Seats that nobody holds.
    pub n_vacant: u32,
    /// Mandates that end within the notice.
    pub n_ending: u32,
}

impl Tally {
    /// Adds another to it.
    pub fn add(&mut self, other: Self) {
        self.n_posts += other.n_posts;
        self.n_held += other.n_held;
        self.n_vacant += other.n_vacant;
        self.n_ending += other.n_ending;
    }
}

/// Returns the seats of one post, on a day.
#[must_use]
pub fn seats_of(programme: &Programme, id: PostId, post: &Post, day: NaiveDate) -> Seats {
    let holders = programme.memberships_at(id).filter(|(_, membership)| {
        membership.standing == Standing::Holder && term(programme, membership).contains(day)
    });
    Seats {
        seats: post.seats,
        held: u32::try_from(holders.count()).unwrap_or(u32::MAX),
    }
}

/// Returns the seats of every body that has any on a day, in one pass over posts and mandates.
#[must_use]
pub fn tallies(programme: &Programme, notice: &Notice, day: NaiveDate) -> BTreeMap<BodyId, Tally> {
    let mut tallies: BTreeMap<BodyId, Tally> = BTreeMap::new();
    let mut held: BTreeMap<PostId, u32> = BTreeMap::new();
    for membership in programme.memberships().map(|(_, fact)| fact) {
        if !membership.life().contains(day) {
            continue;
        }
        let life = term(programme, membership);
        if !life.contains(day) {
            continue;
        }
        if let (Standing::Holder, Some(post)) = (membership.standing, membership.post) {
            *held.entry(post).or_default() += 1;
        }
        let tally = tallies.entry(membership.body).or_default();
        if let Some(left) = days_left(&life, day) {
            let kind = programme
                .body(membership.body)
                .and_then(|body| body.kind.as_deref());
            let is_ending = notice
                .days_for(membership.body, kind)
                .is_some_and(|days| left <= days);
            tally.n_ending += u32::from(is_ending);
        }
    }
    for (id, post) in programme.posts() {
        let body = programme
            .body(post.body)
            .map(|body| body.life())
            .unwrap_or_default();
        if !post.life().within(&body).contains(day) {
            continue;
        }
        let seats = Seats {
            seats: post.seats,
            held: held.get(&id).copied().unwrap_or_default(),
        };
        tallies.entry(post.body).or_default().add(Tally {
            n_posts: 1,
            n_held: seats.held,
            n_vacant: seats.vacant(),
            n_ending: 0,
        });
    }
    tallies
}

#[cfg(test)]
mod tests;
