//! Which posts does the pattern of a body ask for, which of them are missing or vacant, and which
//! areas have an agent? What became of a request for reinforcement?
//!
//! Posts bear names, not codes: a post is taken for one of the pattern where its name is, or begins
//! with, what the pattern calls it. One that was given another name stands beside the pattern, and
//! what the pattern asks for is then said to be missing: people can see both.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Seats, seats_of, term, value_on};
use crate::charter::Charter;
use crate::charter::duty::{PostProof, ProofKind};
use crate::charter::kind::PostPattern;
use crate::facts::{Answer, Post, Reinforcement, Standing};
use crate::ids::{AreaId, BodyId, MembershipId, PostId, ReinforcementId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::fold_name;

/// What is not as the pattern has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// No post of that name exists in the body.
    Missing,
    /// So many of its seats are held by nobody.
    Vacant(u32),
}

/// One post that a body has, or that its pattern asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostLine<'a> {
    /// What the pattern asks for; none for a post beyond it.
    pub pattern: Option<&'a PostPattern>,
    /// The post; none where it is missing.
    pub post: Option<(PostId, &'a Post)>,
    /// Its seats on the day.
    pub seats: Seats,
}

impl PostLine<'_> {
    /// Returns what is not as it should be; none where all is.
    #[must_use]
    pub fn gap(&self) -> Option<Gap> {
        match (self.post, self.seats.vacant()) {
            (None, _) => Some(Gap::Missing),
            (Some(_), 0) => None,
            (Some(_), n) => Some(Gap::Vacant(n)),
        }
    }
}

/// Tells whether a post is, by its name, one that a pattern asks for: `Chauffeur`, `Chauffeur 2`,
/// and `ASL` for `Agent de suivi-liaison (ASL)`.
#[must_use]
pub fn is_of_pattern(pattern: &PostPattern, name: &str) -> bool {
    let named = fold_name(name);
    let words = [pattern.name.fr(), pattern.name.en()];
    words.into_iter().any(|words| is_called(&named, words))
}

/// Tells whether a folded name is, or begins with, what something is called.
fn is_called(named: &str, words: &str) -> bool {
    let begins = |form: &str| {
        let form = fold_name(form);
        let rest = named.strip_prefix(form.as_str());
        !form.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let Some((before, rest)) = words.split_once('(') else {
        return begins(words);
    };
    let short = rest.trim_end().trim_end_matches(')');
    let is_short = !short.is_empty() && short.chars().all(char::is_uppercase);
    begins(before) || (is_short && begins(short))
}

/// Returns the posts of a body that exist on a day, beside what the pattern of its kind asks for:
/// in the order of the pattern, then those beyond it.
#[must_use]
pub fn post_lines<'a>(
    programme: &'a Programme,
    charter: &'a Charter,
    body: BodyId,
    day: NaiveDate,
) -> Vec<PostLine<'a>> {
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    let patterns = kind.and_then(|kind| charter.kind(kind));
    let patterns = patterns.map_or(&[][..], |kind| &kind.posts);
    let mut posts: Vec<(PostId, &Post)> = programme
        .posts_of(body)
        .filter(|(_, post)| post.life().contains(day))
        .collect();
    let mut lines = Vec::new();
    for pattern in patterns {
        let (own, others) = posts
            .into_iter()
            .partition(|(_, post): &(PostId, &Post)| is_of_pattern(pattern, &post.name));
        posts = others;
        let own: Vec<(PostId, &Post)> = own;
        if own.is_empty() {
            lines.push(PostLine {
                pattern: Some(pattern),
                post: None,
                seats: Seats::default(),
            });
        }
        lines.extend(own.into_iter().map(|(id, post)| PostLine {
            pattern: Some(pattern),
            post: Some((id, post)),
            seats: seats_of(programme, id, post, day),
        }));
    }
    lines.extend(posts.into_iter().map(|(id, post)| PostLine {
        pattern: None,
        post: Some((id, post)),
        seats: seats_of(programme, id, post, day),
    }));
    lines
}

/// The agents of one area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AreaAgents {
    /// The living bodies of the kind that serve it.
    pub bodies: Vec<BodyId>,
    /// Their posts of that name.
    pub posts: Vec<PostId>,
    /// Who holds them.
    pub agents: Vec<MembershipId>,
}

/// Where agents are in office on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agents {
    /// How many each area needs: one, where nobody has set that.
    pub minimum: u32,
    /// The areas of the level that the kind serves, those without an agent too.
    pub areas: BTreeMap<AreaId, AreaAgents>,
    /// Agents of bodies that serve no area of that level.
    pub elsewhere: Vec<MembershipId>,
}

impl Agents {
    /// Counts the areas with as many agents as they need.
    #[must_use]
    pub fn n_covered(&self) -> usize {
        let areas = self.areas.values();
        areas.filter(|area| self.is_covered(area)).count()
    }

    /// Tells whether an area has as many agents as it needs.
    #[must_use]
    pub fn is_covered(&self, area: &AreaAgents) -> bool {
        area.agents.len() >= self.minimum as usize
    }
}

/// Returns the post whose holders are to cover each area, and the code of the duty that says so;
/// none where the charter asks for none.
#[must_use]
pub fn field_post(charter: &Charter) -> Option<(&str, &PostProof)> {
    let mut duties = charter.duties().iter();
    duties.find_map(|duty| {
        let post = duty.proof.post.as_ref();
        let post = post.filter(|_| duty.proof.kind == ProofKind::PostsHeld)?;
        Some((duty.code.as_str(), post))
    })
}

/// Returns where the holders of a post are in office on a day (charter, UT-4).
#[must_use]
pub fn agents(
    programme: &Programme,
    charter: &Charter,
    asked: &PostProof,
    day: NaiveDate,
) -> Option<Agents> {
    let kind = charter.kind(&asked.kind)?;
    let pattern = kind.post(&asked.code)?;
    let minimum = charter
        .parameter(&asked.minimum_parameter)
        .and_then(|definition| value_on(programme, definition, None, day)?.parse().ok());
    let of_level = programme
        .areas()
        .filter(|(_, area)| area.level == kind.serves && area.life().contains(day));
    let mut found = Agents {
        minimum: minimum.unwrap_or(1),
        areas: of_level
            .map(|(id, _)| (id, AreaAgents::default()))
            .collect(),
        elsewhere: Vec::new(),
    };
    for (id, body) in programme.bodies() {
        if body.kind.as_ref() != Some(&kind.code) || !body.life().contains(day) {
            continue;
        }
        let posts: Vec<PostId> = programme
            .posts_of(id)
            .filter(|(_, post)| post.life().contains(day) && is_of_pattern(pattern, &post.name))
            .map(|(id, _)| id)
            .collect();
        let held = posts
            .iter()
            .flat_map(|post| holders(programme, *post, day))
            .map(|(id, _)| id);
        match body.area.and_then(|area| found.areas.get_mut(&area)) {
            Some(area) => {
                area.agents.extend(held);
                area.bodies.push(id);
                area.posts.extend(posts);
            }
            None => found.elsewhere.extend(held),
        }
    }
    Some(found)
}

/// Goes through who holds a post on a day: substitutes take no seat.
fn holders(
    programme: &Programme,
    post: PostId,
    day: NaiveDate,
) -> impl Iterator<Item = (MembershipId, NaiveDate)> {
    let mandates = programme.memberships_at(post);
    mandates
        .filter(move |(_, mandate)| {
            mandate.standing == Standing::Holder && term(programme, mandate).contains(day)
        })
        .map(|(id, mandate)| (id, mandate.from))
}

/// Where a request for reinforcement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestState {
    /// Nothing was answered yet.
    Awaiting,
    /// Granted, and not everybody is in office yet.
    Granted,
    /// Granted, and in office.
    Filled,
    /// Refused.
    Refused,
}

/// Returns where a request stands on a day: whoever took office in a post of that name since it was
/// asked for came of it. Of several requests for the same, the first is filled first: nobody comes
/// of two.
#[must_use]
pub fn request_state(
    programme: &Programme,
    id: ReinforcementId,
    request: &Reinforcement,
    day: NaiveDate,
) -> RequestState {
    match answer_on(request, day) {
        None => RequestState::Awaiting,
        Some(Answer::Refused) => RequestState::Refused,
        Some(Answer::Granted) => {
            let mut arrivals = arrivals(programme, request, day);
            let asked_for = fold_name(&request.function);
            let mut before: Vec<_> = programme.reinforcements().collect();
            before.retain(|(other, one)| {
                one.body == request.body
                    && fold_name(&one.function) == asked_for
                    && answer_on(one, day) == Some(Answer::Granted)
                    && (one.asked_on, *other) < (request.asked_on, id)
            });
            before.order_by_key(|(other, one)| (one.asked_on, *other));
            for (_, one) in before {
                take(&mut arrivals, one);
            }
            match take(&mut arrivals, request) >= request.n_people() as usize {
                true => RequestState::Filled,
                false => RequestState::Granted,
            }
        }
    }
}

/// Returns the answer that is known on a day.
fn answer_on(request: &Reinforcement, day: NaiveDate) -> Option<Answer> {
    let is_known = request.answered_on.is_none_or(|on| on <= day);
    request.answer.filter(|_| is_known)
}

/// Returns the days on which people took office, up to a day, in a post of the name asked for, the
/// first first; also of who has left since: what was granted came all the same.
fn arrivals(programme: &Programme, request: &Reinforcement, day: NaiveDate) -> Vec<NaiveDate> {
    let posts = programme.posts_of(request.body);
    let fitting = posts.filter(|(_, post)| is_called(&fold_name(&post.name), &request.function));
    let mut days: Vec<NaiveDate> = fitting
        .flat_map(|(post, _)| programme.memberships_at(post))
        .filter(|(_, one)| one.standing == Standing::Holder && one.from <= day)
        .map(|(_, one)| one.from)
        .collect();
    days.in_order();
    days
}

/// Takes those who came of a request out of the arrivals; returns how many they are.
fn take(arrivals: &mut Vec<NaiveDate>, request: &Reinforcement) -> usize {
    let first = arrivals.partition_point(|on| *on < request.asked_on);
    let n_came = (arrivals.len() - first).min(request.n_people() as usize);
    arrivals.drain(first..first + n_came);
    n_came
}

/// Returns the posts of a body that exist on a day and bear a name.
#[must_use]
pub fn posts_called(
    programme: &Programme,
    body: BodyId,
    name: &str,
    day: NaiveDate,
) -> Vec<PostId> {
    let posts = programme.posts_of(body);
    let fitting = posts
        .filter(|(_, post)| post.life().contains(day) && is_called(&fold_name(&post.name), name));
    fitting.map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests;
