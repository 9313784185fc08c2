//! Who sits in a body: posts with their holders, members without a post, those of the past
//! and those to come.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::charter::parameter::Topic;
use crate::facts::{Body, Membership, Post, Standing};
use crate::ids::{BodyId, MembershipId, PersonId, PostId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::{Notice, Seats, Tally, Term, days_left, seats_of, term};

/// Who sits in a body, on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    /// Its posts, those of that day first.
    pub posts: Vec<PostView>,
    /// Members of that day who hold no post.
    pub members: Vec<MandateView>,
    /// Mandates that have not begun, the next first.
    pub coming: Vec<MandateView>,
    /// Mandates that are over, the last first.
    pub past: Vec<MandateView>,
    /// Its seats that day.
    pub tally: Tally,
    /// The notice before a mandate ends, in days; none where not set.
    pub notice_days: Option<u32>,
}

/// One post.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PostView {
    /// The post.
    pub id: PostId,
    /// Its fields.
    pub name: String,
    /// Where its life stands that day.
    pub term: Term,
    /// First and last day, where it has any.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Its seats that day.
    pub seats: Seats,
    /// What else must be known.
    pub note: Option<String>,
    /// Who holds it that day.
    pub holders: Vec<MandateView>,
    /// Who stands in that day.
    pub substitutes: Vec<MandateView>,
}

/// One mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MandateView {
    /// The mandate.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// Their name; none where the person has not arrived.
    pub person_name: Option<String>,
    /// The function they hold elsewhere.
    pub function: Option<String>,
    /// The post, if one.
    pub post: Option<PostId>,
    /// Its name.
    pub post_name: Option<String>,
    /// Whether they hold the seat or stand in.
    pub standing: Standing,
    /// The name of the holder stood in for.
    pub stands_in_for: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, as recorded.
    pub to: Option<NaiveDate>,
    /// Last day by its post or body, where that is earlier.
    pub cut_off: Option<NaiveDate>,
    /// Days left, where it ends within the notice.
    pub ending_in: Option<u32>,
    /// The act of appointment.
    pub source: Option<String>,
}

impl Sitting {
    pub(super) fn of(register: &Register, id: BodyId, body: &Body, day: NaiveDate) -> Self {
        let programme = register.programme();
        let notice = Notice::on(programme, register.charter(), Topic::MandateWarning, day);
        let notice_days = notice.days_for(id, body.kind.as_deref());
        let mut sitting = Self {
            notice_days,
            ..Self::default()
        };
        let mut running = Vec::new();
        for (id, membership) in programme.memberships_in(id) {
            let (standing, view) = mandate(register, id, membership, day, notice_days);
            match standing {
                Term::Running => running.push(view),
                Term::Coming => sitting.coming.push(view),
                Term::Over => sitting.past.push(view),
            }
        }
        running.order_by_key(|mandate| (mandate.from, mandate.id));
        sitting
            .coming
            .order_by_key(|mandate| (mandate.from, mandate.id));
        sitting.past.order_by_key(|mandate| {
            Reverse((mandate.cut_off.or(mandate.to), mandate.from, mandate.id))
        });
        sitting.tally.n_ending = u32::try_from(
            running
                .iter()
                .filter(|mandate| mandate.ending_in.is_some())
                .count(),
        )
        .unwrap_or(u32::MAX);
        for (id, post) in programme.posts_of(id) {
            let view = seat(register, id, post, body, day, &running);
            if view.term == Term::Running {
                sitting.tally.n_posts += 1;
                sitting.tally.n_held += view.seats.held;
                sitting.tally.n_vacant += view.seats.vacant();
            }
            sitting.posts.push(view);
        }
        sitting.posts.order_by_key(|post| (post.term, post.id));
        sitting.members = running
            .into_iter()
            .filter(|mandate| mandate.post.is_none())
            .collect();
        sitting
    }
}

impl MandateView {
    /// Describes a mandate on a day; none where it is not here. It ends soon within so many days.
    pub(in crate::present) fn of(
        register: &Register,
        id: MembershipId,
        day: NaiveDate,
        notice_days: Option<u32>,
    ) -> Option<Self> {
        let membership = register.programme().membership(id)?;
        Some(mandate(register, id, membership, day, notice_days).1)
    }

    /// Returns the mandates that run in a body on a day, the longest there first.
    pub(in crate::present) fn running_in(
        register: &Register,
        body: BodyId,
        day: NaiveDate,
        notice_days: Option<u32>,
    ) -> Vec<Self> {
        let mandates = register.programme().memberships_in(body);
        let seen = mandates.map(|(id, one)| mandate(register, id, one, day, notice_days));
        let running = seen.filter(|(term, _)| *term == Term::Running);
        let mut running: Vec<Self> = running.map(|(_, view)| view).collect();
        running.order_by_key(|mandate| (mandate.from, mandate.id));
        running
    }
}

fn seat(
    register: &Register,
    id: PostId,
    post: &Post,
    body: &Body,
    day: NaiveDate,
    running: &[MandateView],
) -> PostView {
    let life = post.life().within(&body.life());
    let standing = |standing: Standing| {
        let of_post = running.iter().filter(|mandate| mandate.post == Some(id));
        of_post
            .filter(|mandate| mandate.standing == standing)
            .cloned()
            .collect()
    };
    PostView {
        id,
        name: post.name.clone(),
        term: Term::of(&life, day),
        days: (post.from, post.to),
        seats: seats_of(register.programme(), id, post, day),
        note: post.note.clone(),
        holders: standing(Standing::Holder),
        substitutes: standing(Standing::Substitute),
    }
}

fn mandate(
    register: &Register,
    id: MembershipId,
    membership: &Membership,
    day: NaiveDate,
    notice_days: Option<u32>,
) -> (Term, MandateView) {
    let programme = register.programme();
    let person = programme.person(membership.person);
    let holder = membership
        .substitutes
        .and_then(|held| programme.membership(held));
    let life = term(programme, membership);
    let left = days_left(&life, day);
    let view = MandateView {
        id,
        person: membership.person,
        person_name: person.map(|person| person.name.clone()),
        function: person.and_then(|person| person.function.clone()),
        post: membership.post,
        post_name: membership
            .post
            .and_then(|post| Some(programme.post(post)?.name.clone())),
        standing: membership.standing,
        stands_in_for: holder.and_then(|held| Some(programme.person(held.person)?.name.clone())),
        from: membership.from,
        to: membership.to,
        cut_off: life.to.filter(|to| Some(*to) != membership.to),
        ending_in: left.filter(|left| notice_days.is_some_and(|notice| *left <= notice)),
        source: membership.source.clone(),
    };
    (Term::of(&life, day), view)
}
