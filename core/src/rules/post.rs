//! A post has no more holders than seats, on any day.

use chrono::NaiveDate;

use crate::calendar::Life;
use crate::facts::{Membership, Post, Standing};
use crate::ids::{EntryId, MembershipId, PostId};
use crate::order::InOrder as _;

use super::{Lens, Refusal};

pub(super) fn check(lens: &Lens<'_>, id: EntryId, post: &Post, refusals: &mut Vec<Refusal>) {
    refusals.extend(seats_exceeded(lens, PostId(id), post, Life::default()));
}

/// Returns the first day within `window` with more holders than seats.
///
/// A mandate without an end runs until its post or body ends; substitutes take no seat.
pub(super) fn seats_exceeded(
    lens: &Lens<'_>,
    id: PostId,
    post: &Post,
    window: Life,
) -> Option<Refusal> {
    let seats = post.seats?;
    let body = lens
        .body(post.body)
        .map(|body| body.life())
        .unwrap_or_default();
    let outer = post.life().within(&body).within(&window);
    let mut steps: Vec<(Option<NaiveDate>, i64)> = Vec::new();
    for (_, membership) in holders(lens, id) {
        let life = membership.life().within(&outer);
        if life.is_reversed() {
            continue;
        }
        steps.push((life.from, 1));
        if let Some(after) = life.to.and_then(|to| to.succ_opt()) {
            steps.push((Some(after), -1));
        }
    }
    // On one day, who leaves goes before who comes.
    steps.in_order();
    let mut holders = 0;
    for (index, (on, step)) in steps.iter().enumerate() {
        holders += step;
        let day_is_done = steps.get(index + 1).is_none_or(|(next, _)| next != on);
        if day_is_done && holders > i64::from(seats) {
            return Some(Refusal::SeatsExceeded {
                post: id,
                seats,
                on: *on,
                holders: u32::try_from(holders).unwrap_or(u32::MAX),
            });
        }
    }
    None
}

fn holders<'a>(
    lens: &Lens<'a>,
    post: PostId,
) -> impl Iterator<Item = (MembershipId, &'a Membership)> {
    lens.memberships_at(post)
        .into_iter()
        .filter(|(_, membership)| membership.standing == Standing::Holder)
}
