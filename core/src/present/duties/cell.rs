//! One duty in one year: all its occasions together.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::charter::Charter;
use crate::ids::BodyId;
use crate::programme::Programme;
use crate::register::Register;
use crate::status::DutyState;
use crate::status::duties::{Occasion, Owed, Period, duties_of};

/// How a duty stands over a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Honour {
    /// Proven on every occasion.
    Whole {
        /// On one of them at least, after its time.
        late: bool,
    },
    /// Proven in part.
    Part,
    /// To be done now.
    Due,
    /// Its time is over, and nothing proves it.
    Late,
    /// Its time has not come.
    NotYetDue,
    /// Owed at each session, and none is known.
    NoSession,
    /// Nothing was owed: the body did not exist.
    NotApplicable,
    /// How often it is owed is not set.
    RhythmOpen,
    /// What would prove it is not recorded by this version.
    NotRecorded,
    /// No threshold says what calls for it.
    NotJudged,
    /// Owed only at sessions whose year is not known.
    Unplaced,
}

/// One duty in one year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The code of the duty.
    pub duty: String,
    /// The year.
    pub year: i32,
    /// How it stands.
    pub honour: Honour,
    /// How many proofs there are, none counted beyond what is asked.
    pub n_proven: u32,
    /// How many proofs are asked by then; none where it is not a number.
    pub n_asked: u32,
    /// How many decisions prove nothing, for want of a quorum.
    pub n_void: u32,
}

impl Cell {
    /// Sums up what was owed of a duty in a year.
    pub(super) fn of(duty: &str, year: i32, owed: &[Owed], day: NaiveDate) -> Self {
        let count = |is: fn(&DutyState) -> bool| owed.iter().filter(|one| is(&one.state)).count();
        let n_done = count(|state| matches!(state, DutyState::Done { .. }));
        let n_due = count(|state| *state == DutyState::Due);
        let n_late = count(|state| *state == DutyState::Late);
        let n_coming = count(|state| *state == DutyState::NotYetDue);
        let mut cell = Self {
            duty: duty.to_owned(),
            year,
            honour: Honour::NotApplicable,
            n_proven: 0,
            n_asked: 0,
            n_void: 0,
        };
        // What was owed at a session whose year is not known is counted in no year.
        let placed = || owed.iter().filter(|one| one.state != DutyState::Unplaced);
        for one in placed() {
            let n_proofs = u32::try_from(one.proofs.len()).unwrap_or(u32::MAX);
            let n_void = u32::try_from(one.void.len()).unwrap_or(u32::MAX);
            cell.n_void = cell.n_void.saturating_add(n_void);
            let is_counted = matches!(
                one.state,
                DutyState::Done { .. } | DutyState::Due | DutyState::Late
            );
            if is_counted && one.occasion != Occasion::Always {
                cell.n_asked = cell.n_asked.saturating_add(one.n_expected);
                cell.n_proven = cell.n_proven.saturating_add(n_proofs.min(one.n_expected));
            } else if one.state == DutyState::RhythmOpen {
                cell.n_proven = cell.n_proven.saturating_add(n_proofs);
            }
        }
        let is_begun = n_done > 0 || cell.n_proven > 0;
        cell.honour = match placed().next().map(|one| one.state) {
            None if Period::year(year).first() > day => Honour::NotYetDue,
            None if !owed.is_empty() => Honour::Unplaced,
            None => Honour::NoSession,
            Some(_) if n_done > 0 && n_due + n_late + n_coming == 0 => Honour::Whole {
                late: owed
                    .iter()
                    .any(|one| one.state == DutyState::Done { late: true }),
            },
            Some(_) if n_done + n_due + n_late + n_coming > 0 && is_begun => Honour::Part,
            Some(_) if n_late > 0 => Honour::Late,
            Some(_) if n_due > 0 => Honour::Due,
            Some(_) if n_coming > 0 => Honour::NotYetDue,
            Some(DutyState::RhythmOpen) => Honour::RhythmOpen,
            Some(DutyState::NotRecorded) => Honour::NotRecorded,
            Some(DutyState::NotJudged) => Honour::NotJudged,
            Some(_) => Honour::NotApplicable,
        };
        cell
    }

    /// Returns how much of it is proven, in whole percent; none where nothing is asked.
    #[must_use]
    pub fn share(&self) -> Option<u32> {
        let percent = u64::from(self.n_proven) * 100;
        let share = percent.checked_div(u64::from(self.n_asked))?;
        u32::try_from(share).ok()
    }
}

/// Counts the proofs that there are of what bodies owed in a year, none beyond what is asked, and
/// those that the charter asks by a day.
pub(crate) fn proven_of(
    register: &Register,
    bodies: &BTreeSet<BodyId>,
    year: i32,
    day: NaiveDate,
) -> (usize, usize) {
    let (programme, charter) = (register.programme(), register.charter());
    let owed = bodies
        .iter()
        .flat_map(|body| duties_of(programme, charter, *body, year..=year, day));
    let asked = owed.filter(|one| {
        let is_counted = matches!(
            one.state,
            DutyState::Done { .. } | DutyState::Due | DutyState::Late
        );
        is_counted && one.occasion != Occasion::Always
    });
    asked.fold((0, 0), |(n_proven, n_asked), one| {
        let n_expected = usize::try_from(one.n_expected).unwrap_or(usize::MAX);
        (
            n_proven + one.proofs.len().min(n_expected),
            n_asked + n_expected,
        )
    })
}

/// Returns what a body owed in a year, as it stands on a day. What is owed at every moment is
/// looked at on the year's last day, or on the day itself while the year runs.
pub(super) fn owed_in(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    year: i32,
    day: NaiveDate,
) -> Vec<Owed> {
    let mut owed = duties_of(programme, charter, body, year..=year, day);
    let held = owed.iter().any(is_always);
    if !held {
        return owed;
    }
    let period = Period::year(year);
    let then = period.last().min(day);
    let lives = programme.body(body).is_some_and(|body| {
        let life = body.life();
        life.contains(then) || life.contains(period.first())
    });
    if !lives || period.first() > day {
        let state = match lives {
            true => DutyState::NotYetDue,
            false => DutyState::NotApplicable,
        };
        for one in owed.iter_mut().filter(|one| is_always(one)) {
            one.state = state;
            one.proofs.clear();
        }
    } else if then.year() != day.year() {
        let earlier = duties_of(programme, charter, body, year..=year, then);
        let earlier = earlier.into_iter().filter(is_always);
        let places = owed.iter_mut().filter(|one| is_always(one));
        for (place, one) in places.zip(earlier) {
            *place = one;
        }
    }
    owed
}

fn is_always(owed: &Owed) -> bool {
    owed.occasion == Occasion::Always
}
