//! The quorum of a session: as it stands now, and at each moment and item that changes it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::calendar::Moment;
use crate::charter::parameter::{QuorumRule, Topic};
use crate::facts::{Attendance, Presence, Role};
use crate::ids::{AgendaItemId, AttendanceId, BodyId, EntryId, PostId, SessionId};
use crate::present::Label;
use crate::register::Register;
use crate::status::sessions::may_have_sat;
use crate::status::{QuorumVerdict, in_force, quorum, value_on};

use super::decisions::{decisions_on, items_of};

/// Who is there, against who must be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Count {
    /// Voting seats that are taken.
    pub present: u32,
    /// Whether anybody noted who was there; where nobody did, none being there says nothing.
    pub is_noted: bool,
    /// How many must be; none where it cannot be said.
    pub required: Option<u32>,
    /// What follows.
    pub verdict: QuorumVerdict,
    /// The posts that must be there and are not, by name.
    pub missing: Vec<String>,
}

/// The quorum as it stands, and the rule that it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumView {
    /// The body.
    pub body: BodyId,
    /// When it is looked at.
    pub at: Moment,
    /// Whether it opens only after the day that is looked at: nobody is there yet.
    pub is_ahead: bool,
    /// Who is there.
    pub count: Count,
    /// The rule that holds that day; none where nobody has set one.
    pub rule: Option<QuorumRule>,
    /// What a share is taken of, `seats` or `held`; none where nobody has set it.
    pub base: Option<String>,
    /// How many that is.
    pub n_base: Option<u32>,
    /// The posts that must be there, by name.
    pub posts: Vec<String>,
    /// The text that sets the rule.
    pub set_by: Option<SetBy>,
    /// The text that sets what a share is taken of.
    pub base_set_by: Option<SetBy>,
    /// The codes of the parameters: of the rule and of its base; none for a body whose kind has
    /// no quorum in the charter.
    pub codes: Option<(String, String)>,
}

/// The fact that sets a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetBy {
    /// The fact.
    pub fact: EntryId,
    /// The text.
    pub basis: String,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
    /// Whether for this body alone.
    pub is_own: bool,
}

/// One moment at which somebody came or left.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MomentRow {
    /// When; a day's first minute stands for its opening.
    pub at: Moment,
    /// Whether it is the opening of a day.
    pub is_opening: bool,
    /// Who came.
    pub came: Vec<String>,
    /// Who left.
    pub left: Vec<String>,
    /// Who is there from then on.
    pub count: Count,
}

/// The quorum for one item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemRow {
    /// The item.
    pub id: AgendaItemId,
    /// Its place on the agenda.
    pub order: u32,
    /// What it is called.
    pub title: String,
    /// When it was decided, or else when the quorum is looked at.
    pub at: Moment,
    /// Who withdraws.
    pub recused: Vec<String>,
    /// Who is there for it.
    pub count: Count,
}

/// Counts once for each moment and each item that somebody withdraws from.
pub(super) struct Counter<'a> {
    register: &'a Register,
    session: SessionId,
    recused: BTreeSet<AgendaItemId>,
    is_noted: bool,
    counts: BTreeMap<(Moment, Option<AgendaItemId>), Count>,
}

impl<'a> Counter<'a> {
    pub(super) fn of(register: &'a Register, session: SessionId) -> Self {
        let all = attendances(register, session);
        Self {
            register,
            session,
            recused: all
                .flat_map(|(_, attendance)| attendance.recused.iter().copied())
                .collect(),
            is_noted: is_noted(register, session),
            counts: BTreeMap::new(),
        }
    }

    pub(super) fn count(&mut self, at: Moment, item: Option<AgendaItemId>) -> Count {
        let item = item.filter(|item| self.recused.contains(item));
        let (register, session, is_noted) = (self.register, self.session, self.is_noted);
        let counted = self.counts.entry((at, item));
        counted
            .or_insert_with(|| {
                let programme = register.programme();
                let found = quorum(programme, register.charter(), session, at, item);
                Count {
                    present: found.present,
                    is_noted,
                    required: found.required,
                    verdict: found.verdict(),
                    missing: names(register, &found.missing),
                }
            })
            .clone()
    }
}

/// Returns the moment at which the quorum of a session is looked at on a day: now while it sits,
/// else the whole of that day or of the nearest one of its own; none where no day is known.
#[must_use]
pub fn looked_at(
    register: &Register,
    id: SessionId,
    day: NaiveDate,
    now: Option<Moment>,
) -> Option<Moment> {
    let days = register.programme().session(id)?.days()?;
    if let Some(now) = now.filter(|now| now.day == day && days.contains(now.day)) {
        return Some(now);
    }
    let (from, to) = (days.from?, days.to?);
    Some(Moment::from(day.min(to).max(from)))
}

/// Returns the quorum of a session at a moment, as far as it had happened by a day.
#[must_use]
pub fn quorum_view(
    register: &Register,
    id: SessionId,
    at: Moment,
    day: NaiveDate,
) -> Option<QuorumView> {
    let (programme, charter) = (register.programme(), register.charter());
    let body = programme.session(id)?.body;
    let kind = programme.body(body).and_then(|body| body.kind.as_deref());
    let definition = charter.parameter_on(Topic::Quorum, kind);
    let of_base = charter.parameter_on(Topic::QuorumBase, kind);
    let is_ahead = !may_have_sat(programme, id, day);
    let mut found = quorum(programme, charter, id, at, None);
    if is_ahead {
        (found.present, found.missing) = (0, Vec::new());
    }
    let set = definition
        .and_then(|definition| in_force(programme, &definition.code, Some(body), at.day))
        .filter(|(_, set)| set.value.is_some() || !set.posts.is_empty());
    let base_set = of_base
        .and_then(|definition| in_force(programme, &definition.code, Some(body), at.day))
        .filter(|(_, set)| set.value.is_some());
    let set_by = |(fact, set): (crate::ids::ParameterId, &crate::facts::Parameter)| SetBy {
        fact: fact.0,
        basis: set.basis.clone(),
        from: set.from,
        to: set.to,
        is_own: set.body.is_some(),
    };
    Some(QuorumView {
        body,
        at,
        is_ahead,
        count: Count {
            present: found.present,
            is_noted: !is_ahead && is_noted(register, id),
            required: found.required,
            verdict: found.verdict(),
            missing: names(register, &found.missing),
        },
        rule: found.rule,
        base: of_base
            .and_then(|definition| value_on(programme, definition, Some(body), at.day))
            .map(str::to_owned),
        n_base: found.base,
        posts: set
            .map(|(_, set)| names(register, &set.posts))
            .unwrap_or_default(),
        set_by: set.map(set_by),
        base_set_by: base_set.map(set_by),
        codes: definition
            .zip(of_base)
            .map(|(rule, base)| (rule.code.clone(), base.code.clone())),
    })
}

/// Returns each moment at which a voting member came or left, and the quorum from then on.
#[must_use]
pub fn quorum_moments(register: &Register, id: SessionId) -> Vec<MomentRow> {
    let programme = register.programme();
    let Some(session) = programme.session(id) else {
        return Vec::new();
    };
    let mut changes: BTreeMap<Moment, (bool, Vec<String>, Vec<String>)> = BTreeMap::new();
    for day in super::attendance::days_of(session) {
        changes.insert(opening(day), (true, Vec::new(), Vec::new()));
    }
    for (attendance_id, attendance) in attendances(register, id) {
        let sits = matches!(
            attendance.presence,
            Presence::Present | Presence::Represented
        );
        if !sits || attendance.membership.is_none() {
            continue;
        }
        let name = || {
            Label::of(register, attendance_id.0)
                .name
                .unwrap_or_default()
        };
        if let Some(from) = attendance.from.filter(|from| from.minute.is_some()) {
            changes.entry(from).or_default().1.push(name());
        }
        if let Some(to) = attendance.to.filter(|to| to.minute.is_some()) {
            changes.entry(to).or_default().2.push(name());
        }
    }
    let mut counter = Counter::of(register, id);
    let row = |(at, (is_opening, came, left))| MomentRow {
        at,
        is_opening,
        came,
        left,
        count: counter.count(at, None),
    };
    changes.into_iter().map(row).collect()
}

/// Returns the quorum for each item of the agenda: when it was decided, or else at a moment.
#[must_use]
pub fn quorum_items(register: &Register, id: SessionId, at: Moment) -> Vec<ItemRow> {
    let mut recused: BTreeMap<AgendaItemId, Vec<String>> = BTreeMap::new();
    for (attendance_id, attendance) in attendances(register, id) {
        for item in &attendance.recused {
            let name = Label::of(register, attendance_id.0).name;
            recused.entry(*item).or_default().extend(name);
        }
    }
    let decided = decisions_on(register.programme(), id);
    let mut counter = Counter::of(register, id);
    let items = items_of(register.programme(), id).into_iter();
    items
        .map(|(item, found)| {
            let at = decided
                .get(&Some(item))
                .and_then(|all| all.last()?.1.at)
                .unwrap_or(at);
            ItemRow {
                id: item,
                order: found.order,
                title: found.title.clone(),
                at,
                recused: recused.remove(&item).unwrap_or_default(),
                count: counter.count(at, Some(item)),
            }
        })
        .collect()
}

/// The first minute of a day: who is noted without a time of arrival is there from then on.
fn opening(day: NaiveDate) -> Moment {
    Moment {
        day,
        minute: Some(0),
    }
}

fn attendances(
    register: &Register,
    id: SessionId,
) -> impl Iterator<Item = (AttendanceId, &Attendance)> {
    let programme = register.programme();
    programme
        .referring(id.0, Role::AttendanceAt)
        .filter_map(|id| Some((AttendanceId(id), programme.attendance(AttendanceId(id))?)))
}

/// Tells whether the presence of any member was noted.
fn is_noted(register: &Register, id: SessionId) -> bool {
    attendances(register, id).any(|(_, attendance)| attendance.membership.is_some())
}

fn names(register: &Register, posts: &[PostId]) -> Vec<String> {
    let posts = posts
        .iter()
        .filter_map(|post| register.programme().post(*post));
    posts.map(|post| post.name.clone()).collect()
}

#[cfg(test)]
mod tests;
