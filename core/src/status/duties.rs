//! The register of duties: what was owed, by when, and which facts prove that it was done.
//!
//! Computed only from facts, for any day. What no text or parameter sets — a delay, a rhythm —
//! makes nothing late: it is said to be open.

mod period;
mod proof;

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::Life;
use crate::charter::Charter;
use crate::charter::duty::{Duty, ProofKind, Rhythm, Timing};
use crate::charter::parameter::ParameterDefinition;
use crate::ids::{BodyId, EntryId, SessionId};
use crate::order::InOrder as _;
use crate::programme::Programme;

pub use period::Period;
use proof::{Asked, Followed, Proofs, Search};

use super::execution::{Gap, GapState, gaps, threshold_on};
use super::sessions::{decided_on, may_have_sat, span};
use super::value_on;

/// Where one duty of one period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyState {
    /// Proven.
    Done {
        /// After its time, for all that is known: see [`Owed::done_on`].
        late: bool,
    },
    /// To be done now.
    Due,
    /// Its time is over, and nothing proves it.
    Late,
    /// Its time has not come.
    NotYetDue,
    /// Nothing is owed: the body did not exist.
    NotApplicable,
    /// How often it is owed is not set by any text: the programme may set it.
    RhythmOpen,
    /// What would prove it is not recorded by this version.
    NotRecorded,
    /// No threshold says, for that time, what calls for it.
    NotJudged,
    /// Owed at a session whose year is not known: it can be judged in no year.
    Unplaced,
}

/// What is owed at a time: in a period, or at a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// In a period.
    Period(Period),
    /// At a session.
    Session(SessionId),
    /// At every moment.
    Always,
}

/// One duty on one occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The code of the duty.
    pub duty: String,
    /// When it is owed.
    pub occasion: Occasion,
    /// By when; none where nobody has set it.
    pub due_by: Option<NaiveDate>,
    /// Where it stands.
    pub state: DutyState,
    /// When it was done. None where it was not, and where it was on a day that is not known: then
    /// nobody can tell whether it was in time.
    pub done_on: Option<NaiveDate>,
    /// What proves it, the first first.
    pub proofs: Vec<EntryId>,
    /// How many proofs it takes.
    pub n_expected: u32,
    /// Decisions that would prove it, had they been taken with a quorum.
    pub void: Vec<EntryId>,
}

/// Returns every duty of a body on every occasion of the years asked for, as it stands on a day.
#[must_use]
pub fn duties_of(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    years: std::ops::RangeInclusive<i32>,
    day: NaiveDate,
) -> Vec<Owed> {
    duties_where(programme, charter, body, years, day, &|_| true)
}

/// Returns what a body owed in some years of some duties only: each is looked for at a cost.
pub(crate) fn duties_where(
    programme: &Programme,
    charter: &Charter,
    body: BodyId,
    years: std::ops::RangeInclusive<i32>,
    day: NaiveDate,
    is_wanted: &dyn Fn(&Duty) -> bool,
) -> Vec<Owed> {
    let Some(found) = programme.body(body) else {
        return Vec::new();
    };
    let Some(kind) = &found.kind else {
        return Vec::new();
    };
    let ledger = Ledger {
        programme,
        charter,
        body,
        life: found.life(),
        day,
        followed: Followed::in_years(years.clone()),
    };
    charter
        .duties_of(kind)
        .filter(|duty| is_wanted(duty))
        .flat_map(|duty| ledger.occasions(duty, years.clone()))
        .collect()
}

/// What the state of a duty is computed from.
struct Ledger<'a> {
    programme: &'a Programme,
    charter: &'a Charter,
    body: BodyId,
    life: Life,
    day: NaiveDate,
    /// What it follows and was validated, found once for all periods.
    followed: Followed,
}

impl Ledger<'_> {
    fn occasions(&self, duty: &Duty, years: std::ops::RangeInclusive<i32>) -> Vec<Owed> {
        match self.rhythm(duty) {
            Rhythm::EachSession => self.sessions(duty, years),
            Rhythm::Continuous => vec![self.always(duty)],
            Rhythm::WhenItArises => self.arisen(duty, years),
            Rhythm::Open => {
                let year = |year| {
                    let period = Period::year(year);
                    let asked = Asked::Period(period);
                    let proofs = self.proofs(duty, asked).unwrap_or_default();
                    Owed {
                        proofs: proofs.sound.into_iter().map(|(_, id)| id).collect(),
                        void: proofs.void,
                        ..self.unproven(duty, Occasion::Period(period), DutyState::RhythmOpen)
                    }
                };
                years.map(year).collect()
            }
            rhythm => {
                let n_parts = rhythm.periods_a_year().unwrap_or(1);
                years
                    .flat_map(|year| Period::parts(year, n_parts))
                    .map(|period| self.in_period(duty, period))
                    .collect()
            }
        }
    }

    /// Returns how often a duty is owed: as its parameter says, or else the charter.
    fn rhythm(&self, duty: &Duty) -> Rhythm {
        self.set(duty.rhythm_parameter.as_deref())
            .and_then(Rhythm::parse_period)
            .unwrap_or(duty.rhythm)
    }

    fn set(&self, code: Option<&str>) -> Option<&str> {
        let definition: &ParameterDefinition = self.charter.parameter(code?)?;
        value_on(self.programme, definition, Some(self.body), self.day)
    }

    fn in_period(&self, duty: &Duty, period: Period) -> Owed {
        let occasion = Occasion::Period(period);
        let timing = duty.timing.unwrap_or(Timing::InPeriod);
        let delay = self
            .set(duty.delay_parameter.as_deref())
            .and_then(|days| days.parse::<u64>().ok())
            .map(chrono::Days::new);
        let (opens, due_by) = match timing {
            Timing::BeforePeriod => {
                let last = period.before();
                let due_by = delay.map_or(Some(last), |delay| last.checked_sub_days(delay));
                (period.previous().first(), due_by)
            }
            Timing::InPeriod => (period.first(), Some(period.last())),
            Timing::AfterPeriod => {
                let due_by = delay.and_then(|delay| period.last().checked_add_days(delay));
                (period.next().first(), due_by)
            }
        };
        let exists = !self
            .life
            .within(&Life::new(
                Some(opens),
                due_by.or(Some(period.last()).filter(|last| *last >= opens)),
            ))
            .is_reversed();
        if !exists {
            return self.unproven(duty, occasion, DutyState::NotApplicable);
        }
        let Some(proofs) = self.proofs(duty, Asked::Period(period)) else {
            return self.unproven(duty, occasion, DutyState::NotRecorded);
        };
        let n_expected = u32::from(duty.expected);
        let when = proofs.complete_on(n_expected);
        let state = match when {
            Some(on) => DutyState::Done {
                late: matches!((on, due_by), (Some(on), Some(due_by)) if on > due_by),
            },
            None if self.day < opens => DutyState::NotYetDue,
            None if due_by.is_some_and(|due_by| self.day > due_by) => DutyState::Late,
            None => DutyState::Due,
        };
        Owed {
            duty: duty.code.clone(),
            occasion,
            due_by,
            state,
            done_on: when.flatten(),
            proofs: proofs.sound.into_iter().map(|(_, id)| id).collect(),
            n_expected,
            void: proofs.void,
        }
    }

    /// One line for each session that the body held by that day. One whose year is not known
    /// stands last in every year in which it may have sat, and is judged in none.
    fn sessions(&self, duty: &Duty, years: std::ops::RangeInclusive<i32>) -> Vec<Owed> {
        let asked = Life::new(
            Some(Period::year(*years.start()).first()),
            Some(Period::year(*years.end()).last().min(self.day)),
        );
        let mut held: Vec<(bool, Option<NaiveDate>, Option<u32>, SessionId)> = Vec::new();
        for (id, session) in self.programme.sessions_of(self.body) {
            // Of several days, one session is its first day's.
            let span = match session.opens_on {
                Some(opens) => Life::new(Some(opens), Some(opens)),
                None => span(self.programme, id),
            };
            if may_have_sat(self.programme, id, self.day) && !span.within(&asked).is_reversed() {
                let year = |day: Option<NaiveDate>| day.map(|day| day.year());
                let is_placed = span.from.is_some() && year(span.from) == year(span.to);
                held.push((!is_placed, span.from, session.number, id));
            }
        }
        held.in_order();
        held.into_iter()
            .map(|(is_unplaced, _, _, session)| {
                let mut owed = self.at_session(duty, session);
                if is_unplaced && owed.state != DutyState::NotRecorded {
                    owed.state = DutyState::Unplaced;
                }
                owed
            })
            .collect()
    }

    fn at_session(&self, duty: &Duty, session: SessionId) -> Owed {
        let occasion = Occasion::Session(session);
        let Some(proofs) = self.proofs(duty, Asked::Session(session)) else {
            return self.unproven(duty, occasion, DutyState::NotRecorded);
        };
        let is_open = self
            .programme
            .session(session)
            .and_then(|session| session.days())
            .is_some_and(|days| days.contains(self.day));
        let when = proofs.complete_on(u32::from(duty.expected));
        let state = match when {
            Some(_) => DutyState::Done { late: false },
            None if is_open => DutyState::Due,
            None => DutyState::Late,
        };
        Owed {
            done_on: when.flatten(),
            proofs: proofs.sound.into_iter().map(|(_, id)| id).collect(),
            void: proofs.void,
            ..self.unproven(duty, occasion, state)
        }
    }

    /// One line for each year that has begun: with a gap that calls for a measure, or got one;
    /// with none; or not judged, where no threshold was in force at its cut-off days.
    fn arisen(&self, duty: &Duty, years: std::ops::RangeInclusive<i32>) -> Vec<Owed> {
        if duty.proof.kind != ProofKind::MeasureOrdered {
            return vec![self.unproven(duty, Occasion::Always, DutyState::NotRecorded)];
        }
        let gaps = gaps(self.programme, self.charter, self.day);
        years
            .map(Period::year)
            .filter(|period| period.first() <= self.day)
            .map(|period| self.measures(duty, period, &gaps))
            .collect()
    }

    /// Tells which measures a year's gaps called for, and which were ordered.
    fn measures(&self, duty: &Duty, period: Period, gaps: &[Gap]) -> Owed {
        let occasion = Occasion::Period(period);
        let year = Life::new(Some(period.first()), Some(period.last()));
        if self.life.within(&year).is_reversed() {
            return self.unproven(duty, occasion, DutyState::NotApplicable);
        }
        let (mut n_expected, mut n_judged, mut n_unjudged) = (0, 0, 0);
        let mut proofs: Vec<(Option<NaiveDate>, EntryId)> = Vec::new();
        for gap in gaps {
            if gap.execution.cut_off.year() != period.year {
                continue;
            }
            match gap.state {
                GapState::Answered(decision) => {
                    let found = self.programme.decision(decision);
                    let on = found.and_then(|found| decided_on(self.programme, found));
                    proofs.push((on, decision.0));
                    n_expected += 1;
                }
                GapState::Unjustified => n_expected += 1,
                GapState::NotJudged => n_unjudged += 1,
                _ => n_judged += 1,
            }
        }
        if n_expected == 0 {
            // Where no rate is known, the threshold alone says whether one would be judged.
            let last = period.last().min(self.day);
            let has_threshold = || threshold_on(self.programme, self.charter, last).is_some();
            let is_judged = n_unjudged == 0 && (n_judged > 0 || has_threshold());
            let state = match is_judged {
                true => DutyState::NotApplicable,
                false => DutyState::NotJudged,
            };
            return self.unproven(duty, occasion, state);
        }
        proofs.in_order();
        let is_whole = proofs.len() == n_expected as usize;
        let state = match is_whole {
            true => DutyState::Done { late: false },
            false => DutyState::Due,
        };
        Owed {
            done_on: proofs.last().filter(|_| is_whole).and_then(|(on, _)| *on),
            proofs: proofs.into_iter().map(|(_, id)| id).collect(),
            n_expected,
            ..self.unproven(duty, occasion, state)
        }
    }

    fn always(&self, duty: &Duty) -> Owed {
        let Some(proofs) = self.proofs(duty, Asked::Now(self.day)) else {
            return self.unproven(duty, Occasion::Always, DutyState::NotRecorded);
        };
        let state = match proofs.is_whole {
            true => DutyState::Done { late: false },
            false => DutyState::Due,
        };
        Owed {
            proofs: proofs.sound.into_iter().map(|(_, id)| id).collect(),
            ..self.unproven(duty, Occasion::Always, state)
        }
    }

    fn unproven(&self, duty: &Duty, occasion: Occasion, state: DutyState) -> Owed {
        Owed {
            duty: duty.code.clone(),
            occasion,
            due_by: None,
            state,
            done_on: None,
            proofs: Vec::new(),
            n_expected: u32::from(duty.expected),
            void: Vec::new(),
        }
    }

    fn proofs(&self, duty: &Duty, asked: Asked) -> Option<Proofs> {
        let search = Search {
            programme: self.programme,
            charter: self.charter,
            body: self.body,
            asked,
            day: self.day,
            followed: &self.followed,
        };
        search.proofs(duty)
    }
}

#[cfg(test)]
mod tests;
