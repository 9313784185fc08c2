//! The programme at a glance: what needs somebody now, and the few figures that a steering
//! committee looks at first, within a perimeter and on a day.
//!
//! Each is found on its own, so that a page can show them one after the other; and each stands
//! beside what it was before, since a figure alone tells nothing.

mod keys;
mod needs;
mod next;

pub use keys::{Key, KeyFigure, key_figure};
pub use needs::{Need, Topic, need};
pub use next::{NextSession, next_sessions};

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::perimeter::{Perimeter, living};
use crate::ids::{AreaId, BodyId, PostingId};
use crate::register::Register;

/// Needs are compared with those of so many months before.
const QUARTER: u32 = 3;
/// Key figures are compared with those of so many months before.
const YEAR: u32 = 12;

/// Whose work is looked at.
struct Whose {
    /// The bodies, and the one that the tablet works for.
    bodies: BTreeSet<BodyId>,
    /// The area of the posting; none where it names none.
    area: Option<AreaId>,
    /// Whether it is the whole programme.
    is_whole: bool,
}

impl Whose {
    /// Finds them on a day; where the posting is not here, the whole programme.
    fn of(register: &Register, posting: Option<PostingId>, day: NaiveDate) -> Self {
        let programme = register.programme();
        let posting = posting.map(|id| PostingId(programme.resolve(id.0)));
        let posting = posting.and_then(|id| programme.posting(id));
        let Some(posting) = posting.filter(|one| one.area.is_some() || one.body.is_some()) else {
            return Self {
                bodies: living(programme, day),
                area: None,
                is_whole: true,
            };
        };
        let serves = || programme.body(posting.body?)?.area;
        Self {
            bodies: Perimeter::of(programme, posting, day).own,
            area: posting.area.or_else(serves),
            is_whole: false,
        }
    }
}

/// Returns when the first body begins, on a day before it; none on any other day.
#[must_use]
pub fn begins_on(register: &Register, day: NaiveDate) -> Option<NaiveDate> {
    let bodies = register.programme().bodies();
    let mut first: Option<NaiveDate> = None;
    for (_, body) in bodies {
        let from = body.from.filter(|from| *from > day)?;
        first = Some(first.map_or(from, |known| known.min(from)));
    }
    first
}

/// Returns the day so many months before.
fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
