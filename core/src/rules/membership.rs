//! A mandate lies within the life of its body and post, and finds a free seat.

use crate::facts::{Membership, Post, Standing};
use crate::ids::{EntryId, MembershipId};

use super::post::seats_exceeded;
use super::{Lens, Refusal};

pub(super) fn check(
    lens: &Lens<'_>,
    id: EntryId,
    membership: &Membership,
    refusals: &mut Vec<Refusal>,
) {
    check_body(lens, membership, refusals);
    if let Some(post) = membership.post
        && let Some(found) = lens.post(post)
    {
        check_post(lens, id, membership, found, refusals);
    }
    check_substitute(lens, membership, refusals);
}

fn check_body(lens: &Lens<'_>, membership: &Membership, refusals: &mut Vec<Refusal>) {
    let Some(body) = lens.body(membership.body) else {
        return;
    };
    let life = body.life();
    match life.to {
        Some(on) if membership.from > on => refusals.push(Refusal::Dissolved {
            body: membership.body,
            on,
        }),
        _ if !life.covers(&membership.life()) => refusals.push(Refusal::OutsideBody {
            body: membership.body,
            from: life.from,
            to: life.to,
        }),
        _ => {}
    }
}

fn check_post(
    lens: &Lens<'_>,
    id: EntryId,
    membership: &Membership,
    post: &Post,
    refusals: &mut Vec<Refusal>,
) {
    let Some(name) = membership.post else {
        return;
    };
    if post.body != membership.body {
        refusals.push(Refusal::PostOfOtherBody { post: name });
        return;
    }
    if !post.life().covers(&membership.life()) {
        refusals.push(Refusal::OutsidePost {
            post: name,
            from: post.from,
            to: post.to,
        });
    }
    if membership.standing == Standing::Substitute {
        return;
    }
    refusals.extend(seats_exceeded(lens, name, post, membership.life()));
    let twice = lens.memberships_at(name).into_iter().find(|(other, held)| {
        other.0 != id
            && held.person == membership.person
            && held.standing == Standing::Holder
            && !held.life().within(&membership.life()).is_reversed()
    });
    refusals.extend(twice.map(|(membership, _)| Refusal::AlreadySeated { membership }));
}

fn check_substitute(lens: &Lens<'_>, membership: &Membership, refusals: &mut Vec<Refusal>) {
    let Some(id) = membership.substitutes else {
        return;
    };
    let is_holder = |id: MembershipId| {
        lens.membership(id)
            .is_none_or(|held| held.standing == Standing::Holder && held.body == membership.body)
    };
    if membership.standing != Standing::Substitute || !is_holder(id) {
        refusals.push(Refusal::NotAHolder { membership: id });
    }
}
