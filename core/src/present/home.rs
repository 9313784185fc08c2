//! What an agent does today: committees, sessions, figures, follow-ups and what was not handed up,
//! within the territory and the bodies that the tablet is posted to (charter, UT-3 and UT-4).
//!
//! Everything is found by who refers to whom, from the areas of the perimeter down: a commune costs
//! what a commune has, however large the programme is. Lists are cut to what a screen shows first;
//! the counts are of all.

mod committees;
mod values;
mod work;

pub use committees::{Committee, NextAct};
pub use values::Owed;
pub(crate) use work::asked;
pub use work::{Asked, Kept, Sitting};

use chrono::NaiveDate;

use super::Label;
use super::perimeter::Perimeter;
use crate::facts::Posting;
use crate::ids::{EntryId, PostingId};
use crate::register::Register;
use crate::status::areas::bodies_of;

/// A list of which a page shows the first rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut<T> {
    /// The first rows.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub n_all: usize,
}

impl<T> Default for Cut<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            n_all: 0,
        }
    }
}

impl<T> Cut<T> {
    /// Takes the first of a list that is in order, each written out.
    fn of<B>(all: Vec<B>, limit: usize, row: impl FnMut(B) -> Option<T>) -> Self {
        Self {
            n_all: all.len(),
            rows: all.into_iter().take(limit).filter_map(row).collect(),
        }
    }
}

/// The perimeter, as it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The posting.
    pub id: PostingId,
    /// The capacity: the author of entries.
    pub function: String,
    /// What the tablet is called.
    pub device: Option<String>,
    /// The territory; none: that of the body or, without one, the whole programme.
    pub area: Option<Label>,
    /// The body that the agent works for.
    pub body: Option<Label>,
    /// Since when.
    pub from: NaiveDate,
}

/// What there is to do today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Who, and for what.
    pub posted: Posted,
    /// Living committees and other bodies of the perimeter, those that wait for something first.
    pub committees: Cut<Committee>,
    /// Their seats that nobody holds, all together.
    pub n_vacant: u32,
    /// Sessions that sit today or within the next seven days, the first first.
    pub coming: Cut<Sitting>,
    /// Sessions that were held and have no minutes put forward, the last first. Those of unknown
    /// day are not counted.
    pub without_minutes: Cut<Sitting>,
    /// Figures of the last period that is over and that nobody has given, the latest first.
    pub owed: Cut<Owed>,
    /// How many of them are late.
    pub n_late: usize,
    /// Recommendations and corrective measures that await something of these bodies, those overdue
    /// longest first.
    pub asked: Cut<Asked>,
    /// How many of them are overdue.
    pub n_overdue: usize,
    /// What was recorded and not handed up, or was sent back, the oldest first.
    pub kept: Cut<Kept>,
}

/// Says who a tablet is posted to; none where the posting is not here.
#[must_use]
pub fn posted(register: &Register, id: PostingId) -> Option<Posted> {
    let id = PostingId(register.programme().resolve(id.0));
    let posting = register.programme().posting(id)?;
    Some(told(register, id, posting))
}

/// Returns what a tablet is posted to on a day, the nearest first: the body that the agent works for,
/// the bodies that serve the territory, the territory; nothing where the posting is not here.
#[must_use]
pub fn posted_to(register: &Register, id: PostingId, day: NaiveDate) -> Vec<EntryId> {
    let programme = register.programme();
    let Some(posting) = programme.posting(PostingId(programme.resolve(id.0))) else {
        return Vec::new();
    };
    let area = posting.area.into_iter();
    let serving = area
        .clone()
        .flat_map(|area| bodies_of(programme, area, day));
    let body = posting.body.into_iter().chain(serving).map(|body| body.0);
    body.chain(area.map(|area| area.0)).collect()
}

fn told(register: &Register, id: PostingId, posting: &Posting) -> Posted {
    Posted {
        id,
        function: posting.function.clone(),
        device: posting.device.clone(),
        area: posting.area.map(|area| Label::of(register, area.0)),
        body: posting.body.map(|body| Label::of(register, body.0)),
        from: posting.from,
    }
}

/// Returns what there is to do on a day within a posting, each list cut to so many rows; none where
/// the posting is not here.
#[must_use]
pub fn home(register: &Register, id: PostingId, day: NaiveDate, limit: usize) -> Option<Home> {
    let id = PostingId(register.programme().resolve(id.0));
    let posting = register.programme().posting(id)?;
    let perimeter = Perimeter::of(register.programme(), posting, day);
    let found = committees::committees(register, &perimeter, day, limit);
    let owed = values::owed(register, &perimeter, day);
    let asked = asked(register, &perimeter.own, day);
    Some(Home {
        posted: told(register, id, posting),
        n_vacant: found.n_vacant,
        committees: found.committees,
        coming: Cut::of(found.coming, limit, |(_, id)| {
            Sitting::of(register, id, day)
        }),
        without_minutes: Cut::of(found.without_minutes, limit, |(_, id)| {
            Sitting::of(register, id, day)
        }),
        n_late: owed.iter().filter(|one| one.is_late()).count(),
        owed: Cut::of(owed, limit, |one| Some(one.told(register))),
        n_overdue: asked.iter().filter(|one| one.overdue.is_some()).count(),
        asked: Cut::of(asked, limit, |one| one.told(register)),
        kept: Cut::of(work::kept(register, &perimeter, day), limit, |one| {
            Some(one.told(register))
        }),
    })
}

#[cfg(test)]
mod tests;
