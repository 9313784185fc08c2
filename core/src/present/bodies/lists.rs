//! The lists that the figures above the chart lead to: vacant posts, mandates that end
//! soon, dissolved bodies.

use chrono::NaiveDate;

use crate::facts::Standing;
use crate::ids::{BodyId, MembershipId, PersonId, PostId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::status::{Seats, days_left, seats_of, term};

use super::Filter;
use super::index::BodyIndex;

/// A post with seats that nobody holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VacantPost {
    /// The post.
    pub id: PostId,
    /// Its name.
    pub name: String,
    /// Its body.
    pub body: BodyId,
    /// What people call that body.
    pub body_called: String,
    /// Its seats that day.
    pub seats: Seats,
    /// Since when nobody has held it; none: no holder is known, or some seats are held.
    pub since: Option<NaiveDate>,
}

/// A mandate that ends within the notice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EndingMandate {
    /// The mandate.
    pub id: MembershipId,
    /// Who holds it.
    pub person: PersonId,
    /// Their name.
    pub person_name: Option<String>,
    /// The name of the post, if one.
    pub post_name: Option<String>,
    /// Whether they hold the seat or stand in.
    pub standing: Standing,
    /// The body.
    pub body: BodyId,
    /// What people call that body.
    pub body_called: String,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How many days are left.
    pub days_left: u32,
}

/// A body that was dissolved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EndedBody {
    /// The body.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// Its last day.
    pub ended_on: NaiveDate,
}

impl BodyIndex {
    /// Returns the vacant posts of the bodies that a filter lets through, in chart order.
    #[must_use]
    pub fn vacant_posts(&self, programme: &Programme, filter: &Filter) -> Vec<VacantPost> {
        let mut vacant = Vec::new();
        for line in self
            .matching(filter)
            .into_iter()
            .filter(|line| line.line.tally.n_vacant > 0)
        {
            for (id, post) in programme.posts_of(line.line.id) {
                let seats = seats_of(programme, id, post, self.day);
                if seats.vacant() == 0 || !post.life().contains(self.day) {
                    continue;
                }
                vacant.push(VacantPost {
                    id,
                    name: post.name.clone(),
                    body: line.line.id,
                    body_called: line.line.called().to_owned(),
                    seats,
                    since: vacant_since(programme, id, seats, self.day),
                });
            }
        }
        vacant
    }

    /// Returns the mandates that end within the notice, the next to end first.
    #[must_use]
    pub fn ending_mandates(&self, programme: &Programme, filter: &Filter) -> Vec<EndingMandate> {
        let mut ending = Vec::new();
        for line in self
            .matching(filter)
            .into_iter()
            .filter(|line| line.line.tally.n_ending > 0)
        {
            let kind = programme
                .body(line.line.id)
                .and_then(|body| body.kind.as_deref());
            let notice = self.notice.days_for(line.line.id, kind).unwrap_or_default();
            for (id, membership) in programme.memberships_in(line.line.id) {
                let life = term(programme, membership);
                let (Some(ends_on), Some(left)) = (life.to, days_left(&life, self.day)) else {
                    continue;
                };
                if left > notice {
                    continue;
                }
                ending.push(EndingMandate {
                    id,
                    person: membership.person,
                    person_name: programme
                        .person(membership.person)
                        .map(|person| person.name.clone()),
                    post_name: membership
                        .post
                        .and_then(|post| Some(programme.post(post)?.name.clone())),
                    standing: membership.standing,
                    body: line.line.id,
                    body_called: line.line.called().to_owned(),
                    ends_on,
                    days_left: left,
                });
            }
        }
        ending.order_by_key(|mandate| (mandate.ends_on, mandate.id));
        ending
    }

    /// Returns the bodies dissolved before that day, the last first.
    #[must_use]
    pub fn ended_bodies(&self, programme: &Programme) -> Vec<EndedBody> {
        let over = programme.bodies().filter_map(|(id, body)| {
            let ended_on = body.to.filter(|to| *to < self.day)?;
            Some(EndedBody {
                id,
                name: body.name.clone(),
                ended_on,
            })
        });
        let mut ended: Vec<EndedBody> = over.collect();
        ended.order_by_key(|body| (std::cmp::Reverse(body.ended_on), body.id));
        ended
    }
}

/// Returns the first day on which nobody held a post any more.
fn vacant_since(
    programme: &Programme,
    post: PostId,
    seats: Seats,
    day: NaiveDate,
) -> Option<NaiveDate> {
    if seats.held > 0 {
        return None;
    }
    programme
        .memberships_at(post)
        .filter(|(_, membership)| membership.standing == Standing::Holder)
        .filter_map(|(_, membership)| term(programme, membership).to)
        .filter(|to| *to < day)
        .max()?
        .succ_opt()
}
