//! What a file may be limited to, and when the page reminds of making one.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::charter::level::Level;
use crate::charter::parameter::Topic;
use crate::charter::words::Words;
use crate::exchange::Scope;
use crate::facts::Placement;
use crate::ids::{AreaId, BodyId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::Notice;

/// One area or body that a file may be limited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeChoice {
    /// What the file would hold.
    pub scope: Scope,
    /// The name of the area or body.
    pub name: String,
    /// The short name of a body.
    pub short: Option<String>,
    /// Its level, as the charter calls it.
    pub level: Option<Arc<Words>>,
    /// The rank of its level among bodies, or among areas: 1 is the highest.
    pub rank: u8,
    /// What a file of its whole territory would hold: of a body, the area that it serves.
    pub perimeter: Scope,
    /// What it lies in, or reports to, on the day asked for.
    pub within: Option<String>,
}

/// Returns the areas and bodies that a file may be limited to: bodies by level, then areas
/// by level, each by name.
#[must_use]
pub fn scope_choices(register: &Register, day: NaiveDate) -> Vec<ScopeChoice> {
    let (programme, charter) = (register.programme(), register.charter());
    let (body_levels, area_levels) = (words(charter.levels()), words(charter.area_levels()));
    let mut choices: Vec<(u8, ScopeChoice)> = Vec::new();
    for (id, body) in programme.bodies() {
        let (rank, level) = at_level(&body_levels, &body.level);
        let parent = body
            .parent_on(day)
            .and_then(|parent| programme.body(parent));
        choices.push((
            rank,
            ScopeChoice {
                scope: Scope::Body(id),
                rank,
                perimeter: body.area.map_or(Scope::Body(id), Scope::Area),
                name: body.name.clone(),
                short: body.short.clone(),
                level,
                within: parent.map(|parent| parent.short.as_ref().unwrap_or(&parent.name).clone()),
            },
        ));
    }
    for (id, area) in programme.areas() {
        let (rank, level) = at_level(&area_levels, &area.level);
        let parent =
            Placement::on(&area.parents, day).and_then(|parent| programme.area(AreaId(parent)));
        choices.push((
            rank,
            ScopeChoice {
                scope: Scope::Area(id),
                rank,
                perimeter: Scope::Area(id),
                name: area.name.clone(),
                short: None,
                level,
                within: parent.map(|parent| parent.name.clone()),
            },
        ));
    }
    choices.order_by(|(rank, one), (other_rank, other)| {
        let is_area = |choice: &ScopeChoice| matches!(choice.scope, Scope::Area(_));
        (is_area(one), rank, &one.name, one.scope).cmp(&(
            is_area(other),
            other_rank,
            &other.name,
            other.scope,
        ))
    });
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// Returns after how many days without a whole file the page reminds, where that is set.
#[must_use]
pub fn reminder_days(register: &Register, day: NaiveDate) -> Option<u32> {
    Notice::on(
        register.programme(),
        register.charter(),
        Topic::ExportReminder,
        day,
    )
    .common()
}

type Levels<'a> = BTreeMap<&'a str, (u8, Arc<Words>)>;

fn words(levels: &[Level]) -> Levels<'_> {
    levels
        .iter()
        .map(|level| {
            (
                level.code.as_str(),
                (level.rank, Arc::new(level.label.clone())),
            )
        })
        .collect()
}

fn at_level(levels: &Levels<'_>, code: &str) -> (u8, Option<Arc<Words>>) {
    match levels.get(code) {
        Some((rank, label)) => (*rank, Some(Arc::clone(label))),
        None => (u8::MAX, None),
    }
}

/// The body or area that a scope names.
impl ScopeChoice {
    /// Tells whether this is a body of the second level: it gathers what those below it hand up, and
    /// hands it to the first.
    #[must_use]
    pub fn gathers(&self) -> bool {
        matches!(self.scope, Scope::Body(_)) && self.rank == 2
    }

    /// Tells whether this is a body below the second level: it hands up to one of that.
    #[must_use]
    pub fn hands_up(&self) -> bool {
        matches!(self.scope, Scope::Body(_)) && self.rank > 2
    }

    /// Returns the scope as one text, to be chosen by.
    #[must_use]
    pub fn key(&self) -> String {
        match self.scope {
            Scope::All | Scope::Lists => String::new(),
            Scope::Area(AreaId(id)) | Scope::Body(BodyId(id)) => id.to_string(),
        }
    }
}
