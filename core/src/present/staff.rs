//! The page of the staff: units with the pattern of their posts and its gaps, mandates that end,
//! requests for reinforcement, and agents in the field, area by area.

mod cover;
mod requests;

use chrono::NaiveDate;

pub use cover::{Cover, CoverRow, CoverState, cover};
pub use requests::{RequestRow, request_rows};

use super::Label;
use super::body::MandateView;
use crate::charter::kind::Nature;
use crate::charter::parameter::Topic;
use crate::charter::words::Words;
use crate::facts::Body;
use crate::ids::{BodyId, MembershipId, PostId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::staff::{Gap, PostLine, RequestState, agents, field_post, post_lines};
use crate::status::{Notice, Seats, Tally};

/// Who works in the units of the programme, on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffView {
    /// The units, those that stand highest first.
    pub units: Vec<UnitView>,
    /// Their posts and seats, and mandates that end within the notice, of agents in the field too.
    pub tally: Tally,
    /// How many posts that a pattern asks for do not exist.
    pub n_missing: usize,
    /// The mandates that end within the notice, the next first.
    pub ending: Vec<EndingRow>,
    /// The notice common to all, in days; none where nobody has set it.
    pub notice_days: Option<u32>,
    /// The requests for reinforcement, those that await an answer first.
    pub requests: Vec<RequestRow>,
    /// How many await an answer.
    pub n_awaiting: usize,
}

/// One unit: what its pattern asks for, and what there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitView {
    /// The unit.
    pub id: BodyId,
    /// What it is called for short.
    pub label: Label,
    /// Its whole name.
    pub name: String,
    /// Where.
    pub area: Option<Label>,
    /// Who sits in it by the charter; none where no text found says.
    pub composition: Option<Words>,
    /// Its posts, in the order of the pattern, then those beyond it.
    pub lines: Vec<LineView>,
    /// How many posts of the pattern do not exist.
    pub n_missing: usize,
    /// How many seats nobody holds.
    pub n_vacant: u32,
}

/// One post of a unit, or one that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LineView {
    /// What the pattern calls it; none for a post beyond the pattern.
    pub pattern: Option<Words>,
    /// The post; none where it is missing.
    pub post: Option<PostId>,
    /// What the post is called.
    pub name: Option<String>,
    /// Its seats.
    pub seats: Seats,
    /// What is not as it should be.
    pub gap: Option<Gap>,
    /// Who holds it or stands in, the longest there first.
    pub mandates: Vec<MandateView>,
}

/// A mandate that ends within the notice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EndingRow {
    /// The mandate.
    pub mandate: MandateView,
    /// Where.
    pub body: Label,
}

/// Returns who works in the units of the programme on a day.
#[must_use]
pub fn staff_view(register: &Register, day: NaiveDate) -> StaffView {
    let (programme, charter) = (register.programme(), register.charter());
    let notice = Notice::on(programme, charter, Topic::MandateWarning, day);
    let mut view = StaffView {
        notice_days: notice.common(),
        requests: request_rows(register, day),
        ..StaffView::default()
    };
    let awaiting = view.requests.iter();
    view.n_awaiting = awaiting
        .filter(|row| row.state == RequestState::Awaiting)
        .count();
    let mut units: Vec<(BodyId, &Body)> = programme
        .bodies()
        .filter(|(_, body)| is_unit(register, body) && body.life().contains(day))
        .collect();
    units.order_by_cached_key(|(id, body)| (charter.rank(&body.level), body.name.clone(), *id));
    for (id, body) in units {
        let notice_days = notice.days_for(id, body.kind.as_deref());
        let running = MandateView::running_in(register, id, day, notice_days);
        let unit = UnitView::of(register, id, body, day, &running);
        for line in &unit.lines {
            view.tally.n_posts += u32::from(line.post.is_some());
            view.tally.n_held += line.seats.held;
        }
        view.tally.n_vacant += unit.n_vacant;
        view.n_missing += unit.n_missing;
        view.units.push(unit);
        view.ending.extend(EndingRow::among(register, id, running));
    }
    view.ending.extend(ending_agents(register, &notice, day));
    view.ending
        .order_by_key(|row| (row.mandate.ending_in, row.mandate.id));
    view.tally.n_ending = u32::try_from(view.ending.len()).unwrap_or(u32::MAX);
    view
}

/// Tells whether a body works all year, rather than sitting in session.
fn is_unit(register: &Register, body: &Body) -> bool {
    let kind = body.kind.as_deref();
    let kind = kind.and_then(|kind| register.charter().kind(kind));
    kind.is_some_and(|kind| kind.nature == Nature::Unit)
}

/// Returns the mandates of agents in the field that end within the notice.
fn ending_agents(register: &Register, notice: &Notice, day: NaiveDate) -> Vec<EndingRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let found = field_post(charter).and_then(|(_, post)| agents(programme, charter, post, day));
    let found = found.unwrap_or_default();
    let in_areas = found.areas.values().flat_map(|area| &area.agents);
    let all: Vec<MembershipId> = in_areas.chain(&found.elsewhere).copied().collect();
    let row = |id: MembershipId| {
        let body = programme.membership(id)?.body;
        let kind = programme.body(body)?.kind.as_deref();
        let mandate = MandateView::of(register, id, day, notice.days_for(body, kind))?;
        EndingRow::among(register, body, vec![mandate]).pop()
    };
    all.into_iter().filter_map(row).collect()
}

impl EndingRow {
    fn among(register: &Register, body: BodyId, running: Vec<MandateView>) -> Vec<Self> {
        let ending = running.into_iter().filter(|one| one.ending_in.is_some());
        let row = |mandate| Self {
            mandate,
            body: Label::of(register, body.0),
        };
        ending.map(row).collect()
    }
}

impl UnitView {
    fn of(
        register: &Register,
        id: BodyId,
        body: &Body,
        day: NaiveDate,
        running: &[MandateView],
    ) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let kind = body.kind.as_deref().and_then(|kind| charter.kind(kind));
        let lines = post_lines(programme, charter, id, day);
        let lines: Vec<LineView> = lines
            .into_iter()
            .map(|line| LineView::of(&line, running))
            .collect();
        let gaps = lines.iter().filter_map(|line| line.gap);
        let (mut n_missing, mut n_vacant) = (0, 0);
        for gap in gaps {
            match gap {
                Gap::Missing => n_missing += 1,
                Gap::Vacant(n) => n_vacant += n,
            }
        }
        Self {
            id,
            label: Label::of(register, id.0),
            name: body.name.clone(),
            area: body.area.map(|area| Label::of(register, area.0)),
            composition: kind.and_then(|kind| kind.composition.clone()),
            lines,
            n_missing,
            n_vacant,
        }
    }
}

impl LineView {
    fn of(line: &PostLine<'_>, running: &[MandateView]) -> Self {
        let post = line.post.map(|(id, _)| id);
        let of_post = running
            .iter()
            .filter(|one| one.post.is_some() && one.post == post);
        Self {
            pattern: line.pattern.map(|pattern| pattern.name.clone()),
            post,
            name: line.post.map(|(_, post)| post.name.clone()),
            seats: line.seats,
            gap: line.gap(),
            mandates: of_post.cloned().collect(),
        }
    }
}

#[cfg(test)]
mod tests;
