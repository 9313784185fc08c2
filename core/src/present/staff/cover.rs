//! Agents in the field: which areas have one in office, and what stands in the way where none is.

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::ids::{AreaId, BodyId, PostId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::{Register, fold_name};
use crate::status::staff::{Agents, AreaAgents, agents, field_post};

/// Where agents are in office on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The code of the duty that asks for them.
    pub duty: String,
    /// Who owes it.
    pub owed_by: Option<BodyId>,
    /// The code of the post in its kind of body.
    pub code: String,
    /// What the post is called.
    pub post: Words,
    /// How many each area needs.
    pub minimum: u32,
    /// The areas, by what they lie in, then by name; those without an agent too.
    pub rows: Vec<CoverRow>,
    /// How many areas have as many as they need.
    pub n_covered: usize,
    /// How many agents are in office, also of bodies that serve no area of that level.
    pub n_agents: usize,
    /// How many of them are of such bodies: no area counts them.
    pub n_elsewhere: usize,
}

/// One area.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CoverRow {
    /// The area.
    pub area: Label,
    /// What it lies in that day.
    pub within: Option<String>,
    /// How many agents are in office.
    pub n_agents: usize,
    /// Their names, where the people have arrived.
    pub names: Vec<String>,
    /// Where it stands.
    pub state: CoverState,
    /// The body that has, or would have, the post.
    pub body: Option<Label>,
    /// The post.
    pub post: Option<PostId>,
}

/// Where the cover of an area stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoverState {
    /// As many agents as it needs.
    Covered,
    /// Some, and fewer than it needs.
    Short,
    /// A post, and nobody in it.
    Vacant,
    /// A body without the post.
    NoPost,
    /// No living body of the kind.
    NoBody,
}

impl CoverState {
    fn of(agents: &Agents, area: &AreaAgents) -> Self {
        if agents.is_covered(area) {
            Self::Covered
        } else if !area.agents.is_empty() {
            Self::Short
        } else if !area.posts.is_empty() {
            Self::Vacant
        } else if !area.bodies.is_empty() {
            Self::NoPost
        } else {
            Self::NoBody
        }
    }
}

/// Returns where agents are in office on a day; none where the charter asks for none.
#[must_use]
pub fn cover(register: &Register, day: NaiveDate) -> Option<Cover> {
    let (programme, charter) = (register.programme(), register.charter());
    let (duty, asked) = field_post(charter)?;
    let found = agents(programme, charter, asked, day)?;
    let owed_by = charter.duty(duty).map(|duty| duty.owed_by.as_str());
    let owes = programme
        .bodies()
        .find(|(_, body)| body.kind.as_deref() == owed_by && body.life().contains(day));
    let row = |(id, area): (&AreaId, &AreaAgents)| {
        let name = |agent: &crate::ids::MembershipId| {
            let person = programme.membership(*agent)?.person;
            Some(programme.person(person)?.name.clone())
        };
        let within = programme.area(*id).and_then(|area| area.parent_on(day));
        let within = within.and_then(|within| programme.area(within));
        let of_post = |post: &PostId| programme.post(*post).map(|post| post.body);
        let body = area.posts.first().and_then(of_post);
        let body = body.or(area.bodies.first().copied());
        CoverRow {
            area: Label::of(register, id.0),
            within: within.map(|within| within.name.clone()),
            n_agents: area.agents.len(),
            names: area.agents.iter().filter_map(name).collect(),
            state: CoverState::of(&found, area),
            body: body.map(|body| Label::of(register, body.0)),
            post: area.posts.first().copied(),
        }
    };
    let mut rows: Vec<CoverRow> = found.areas.iter().map(row).collect();
    rows.order_by_cached_key(|row| {
        let fold = |name: Option<&String>| name.map(|name| fold_name(name));
        (
            fold(row.within.as_ref()),
            fold(row.area.name.as_ref()),
            row.area.id,
        )
    });
    let placed: usize = rows.iter().map(|row| row.n_agents).sum();
    Some(Cover {
        duty: duty.to_owned(),
        owed_by: owes.map(|(id, _)| id),
        code: asked.code.clone(),
        post: charter.kind(&asked.kind)?.post(&asked.code)?.name.clone(),
        minimum: found.minimum,
        n_covered: found.n_covered(),
        n_agents: placed + found.elsewhere.len(),
        n_elsewhere: found.elsewhere.len(),
        rows,
    })
}
