//! What was created in bulk before, and what of it can still be taken back.
//!
//! Found again in the journal, so that it can be taken back after the page was left, on another
//! day, or on another tablet.

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::drafts::{Kept, Step, Undoing};
use crate::facts::Kind;
use crate::ids::{AreaId, EntryId};
use crate::journal::entry::Change;
use crate::register::{Register, Together};
use crate::status::areas::holders;

/// The fewest that are a creation in bulk: a single one is taken back on its own page.
const FEWEST: usize = 2;

/// What is created in bulk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Made {
    /// Bodies, each with its posts.
    Bodies,
    /// Areas, taken in from lists.
    Areas,
}

impl Made {
    fn kind(self) -> Kind {
        match self {
            Self::Bodies => Kind::Body,
            Self::Areas => Kind::Area,
        }
    }

    fn belonging(self) -> &'static [Kind] {
        match self {
            Self::Bodies => &[Kind::Post],
            Self::Areas => &[],
        }
    }

    /// The field that tells one sort from another.
    fn sort(self) -> &'static str {
        match self {
            Self::Bodies => "kind",
            Self::Areas => "level",
        }
    }
}

/// What somebody created in one go, as it stands now.
///
/// Those made are withdrawn, united with others, free to be taken back, or kept; and some may be
/// of a newer version.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Creation {
    /// Its first act, by which it is named.
    pub first: EntryId,
    /// Wall time of the device, UTC.
    pub at: String,
    /// Its author.
    pub by: String,
    /// How many of each sort it made, in the order in which they were made.
    pub sorts: Vec<SortMade>,
    /// The smallest area that holds all of them today; none where none does, or none is left.
    pub within: Option<String>,
    /// How many it made.
    pub n_made: usize,
    /// How many were withdrawn since.
    pub n_withdrawn: usize,
    /// How many were united with another since, which stands for both.
    pub n_united: usize,
    /// How many can be taken back.
    pub n_free: usize,
    /// How many stay, since they have been put to use.
    pub n_kept: usize,
    /// What those are used for.
    pub used: Used,
    /// How many facts it changed, which were there before: those stay as they are.
    pub n_changed: usize,
}

/// Bodies of a kind, or areas of a level.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SortMade {
    /// Its code, as recorded; none of those that say none.
    pub code: Option<String>,
    /// What the charter calls it.
    pub name: Option<Words>,
    /// How many.
    pub n: usize,
}

/// How many of those that stay are used for what; one may be used for several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Used {
    /// With mandates.
    pub n_with_members: usize,
    /// With sessions.
    pub n_with_sessions: usize,
    /// With bodies that report to them, or areas that lie in them, and stay.
    pub n_with_below: usize,
    /// With bodies that serve them.
    pub n_with_bodies: usize,
    /// Amended, they or their posts.
    pub n_amended: usize,
    /// Referred to by something else.
    pub n_with_others: usize,
}

impl Used {
    fn note(&mut self, kept: &Kept) {
        let counts = [
            (&mut self.n_with_members, kept.n_members),
            (&mut self.n_with_sessions, kept.n_sessions),
            (&mut self.n_with_below, kept.n_below),
            (&mut self.n_with_bodies, kept.n_bodies),
            (&mut self.n_amended, kept.n_amendments),
            (&mut self.n_with_others, kept.n_others),
        ];
        for (count, n) in counts {
            *count += usize::from(n > 0);
        }
    }
}

/// Returns what was created in bulk, the last first: cheap, so that a page looks closer only at
/// what it shows.
#[must_use]
pub fn earlier_creations(register: &Register, made: Made) -> Vec<Together> {
    let mut found = register.recorded_together(made.kind(), made.belonging());
    found.retain(|together| together.n_made >= FEWEST);
    found
}

/// Finds what was created in one go, also of one alone, by its first act.
#[must_use]
pub fn creation_named(register: &Register, made: Made, first: EntryId) -> Option<Together> {
    let found = register.recorded_together(made.kind(), made.belonging());
    found.into_iter().find(|together| together.first == first)
}

/// Returns what to carry out to take back what can be of a creation, for a reason; the number of
/// bodies or areas beside it.
#[must_use]
pub fn take_back(register: &Register, together: &Together, reason: &str) -> (Vec<Step>, usize) {
    let undoing = Undoing::of(register, &together.acts().collect::<Vec<_>>());
    (undoing.steps(reason), undoing.n_free)
}

impl Creation {
    /// Looks at what was created in one go; areas lie as they do on `day`.
    #[must_use]
    pub fn of(register: &Register, made: Made, together: &Together, day: NaiveDate) -> Self {
        let acts: Vec<EntryId> = together.acts().collect();
        let undoing = Undoing::of(register, &acts);
        let mut creation = Self {
            first: together.first,
            at: together.at.clone(),
            by: together.by.clone(),
            sorts: Vec::new(),
            within: within(register, made, &acts, day),
            n_made: 0,
            n_withdrawn: 0,
            n_united: 0,
            n_free: undoing.n_free,
            n_kept: undoing.kept.len(),
            used: Used::default(),
            n_changed: 0,
        };
        undoing
            .kept
            .iter()
            .for_each(|kept| creation.used.note(kept));
        for act in acts {
            creation.note(register, made, act);
        }
        creation
    }

    /// Counts one act.
    fn note(&mut self, register: &Register, made: Made, act: EntryId) {
        let entry = register.journal().entry(act);
        match entry.map(crate::journal::Entry::change) {
            Some(Change::Record { .. }) => {}
            Some(Change::Amend { .. }) => {
                self.n_changed += 1;
                return;
            }
            _ => return,
        }
        if register.kind(act) != Some(made.kind()) {
            return;
        }
        self.n_made += 1;
        self.n_withdrawn += usize::from(register.is_withdrawn(act));
        let is_united = register.programme().resolve(act) != act;
        self.n_united += usize::from(is_united && !register.is_withdrawn(act));
        let code = register.first_value(act, made.sort());
        let code: Option<String> = code.and_then(|json| serde_json::from_str(&json).ok());
        match self.sorts.iter_mut().find(|sort| sort.code == code) {
            Some(sort) => sort.n += 1,
            None => self.sorts.push(SortMade {
                name: (code.as_deref()).and_then(|code| name_of(register, made, code)),
                code,
                n: 1,
            }),
        }
    }
}

fn name_of(register: &Register, made: Made, code: &str) -> Option<Words> {
    let charter = register.charter();
    match made {
        Made::Bodies => Some(charter.kind(code)?.name.clone()),
        Made::Areas => {
            let mut levels = charter.area_levels().iter();
            Some(levels.find(|level| level.code == code)?.label.clone())
        }
    }
}

/// Names the smallest area that holds the areas made, or those that the bodies made serve, and
/// that was there before.
fn within(register: &Register, made: Made, acts: &[EntryId], day: NaiveDate) -> Option<String> {
    let programme = register.programme();
    let served = |act: EntryId| match made {
        Made::Areas => programme.area(AreaId(act)).map(|_| AreaId(act)),
        Made::Bodies => {
            let area = register.first_value(act, "area")?;
            area.trim_matches('"').parse().ok().map(AreaId)
        }
    };
    let mut common: Option<Vec<AreaId>> = None;
    for area in acts.iter().filter_map(|act| served(*act)) {
        let mut around = holders(programme, area, day);
        if made == Made::Areas {
            // Acts stand in their order.
            around.retain(|area| acts.binary_search(&area.0).is_err());
        }
        match &mut common {
            Some(common) => common.retain(|area| around.contains(area)),
            None => common = Some(around),
        }
    }
    let nearest = common?.first().copied()?;
    Some(programme.area(nearest)?.name.clone())
}

#[cfg(test)]
mod tests;
