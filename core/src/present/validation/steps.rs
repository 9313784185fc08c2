//! The levels that one thing goes through, from whose it is to the nation, and where it is on that way.

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::digest::Digest;
use crate::facts::{Outcome, Validation};
use crate::ids::BodyId;
use crate::present::Label;
use crate::register::Register;
use crate::status::validation::{Subject, Turns, digest_now, given};

/// One level of the way up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StepRow {
    /// How the charter calls the level.
    pub level: Option<Words>,
    /// The bodies of that level in whose territory it lies; whose it is, at the first step.
    pub bodies: Vec<Label>,
    /// Where it stands with them.
    pub mark: Mark,
}

/// Where something stands with the bodies of a level.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It is theirs, and still with them.
    WithThem,
    /// It is theirs, and they handed it in on that day.
    HandedIn(NaiveDate),
    /// It is their turn.
    Awaited,
    /// It is not their turn yet.
    Ahead,
    /// That body validated it as it reads now, on that day.
    Validated(Label, NaiveDate),
    /// That body sent it back as it reads now, on that day.
    Returned(Label, NaiveDate),
    /// That body validated it on that day; it was changed since.
    Reopened(Label, NaiveDate),
    /// A level above validated it without them: they do not any more.
    PassedOver,
}

impl Mark {
    /// Tells whether nothing more is asked of that level.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self, Self::HandedIn(_) | Self::Validated(..))
    }
}

/// Returns the levels that something goes through as they stand on a day, whose it is first; empty
/// where that is not known.
pub(super) fn steps(register: &Register, subject: Subject, day: NaiveDate) -> Vec<StepRow> {
    let (programme, charter) = (register.programme(), register.charter());
    let rank = |body: BodyId| charter.rank(&programme.body(body)?.level);
    let owner = subject.body(programme);
    let Some((owner, below)) = owner.and_then(|owner| Some((owner, rank(owner)?))) else {
        return Vec::new();
    };
    let mut turns = Turns::on(programme, charter, day);
    let next = turns.next_bodies(subject);
    let submitted = subject.submitted_on(programme).filter(|on| *on <= day);
    let level = |rank: u8| {
        let level = charter.levels().iter().find(|level| level.rank == rank);
        level.map(|level| level.label.clone())
    };
    let mut steps = vec![StepRow {
        level: level(below),
        bodies: vec![Label::of(register, owner.0)],
        mark: submitted.map_or(Mark::WithThem, Mark::HandedIn),
    }];
    let found = Found::of(register, subject, day);
    let mut above = turns.levels_there(subject);
    above.retain(|level| *level < below);
    for rank_above in above.into_iter().rev() {
        let bodies = turns.of_level(subject, rank_above, owner);
        steps.push(StepRow {
            level: level(rank_above),
            mark: found.mark(register, &bodies, rank_above, &next),
            bodies: bodies
                .iter()
                .map(|body| Label::of(register, body.0))
                .collect(),
        });
    }
    // What a body of the first level handed in goes to the one that it reports to.
    let over = programme.body(owner).and_then(|body| body.parent_on(day));
    if let (1, Some(over)) = (below, over) {
        steps.push(StepRow {
            level: rank(over).and_then(level),
            bodies: vec![Label::of(register, over.0)],
            mark: found.mark(register, &[over], 1, &next),
        });
    }
    steps
}

/// What was found of something, the first first.
struct Found<'a> {
    given: Vec<(u8, &'a Validation)>,
    now: Option<Digest>,
}

impl<'a> Found<'a> {
    fn of(register: &'a Register, subject: Subject, day: NaiveDate) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let all = given(programme, subject, day).into_iter();
        let given = all.filter_map(|id| {
            let one = programme.validation(id)?;
            let level = &programme.body(one.body)?.level;
            Some((charter.rank(level)?, one))
        });
        Self {
            given: given.collect(),
            now: digest_now(programme, subject),
        }
    }

    fn mark(&self, register: &Register, bodies: &[BodyId], level: u8, next: &[BodyId]) -> Mark {
        let is_now = |one: &Validation| Digest::parse(&one.digest) == self.now;
        let of_level = || self.given.iter().filter(|(rank, _)| *rank == level);
        let label = |one: &Validation| Label::of(register, one.body.0);
        if let Some((_, one)) = of_level().rfind(|(_, one)| is_now(one)) {
            return match one.outcome {
                Outcome::Validated => Mark::Validated(label(one), one.on),
                Outcome::Returned => Mark::Returned(label(one), one.on),
            };
        }
        if bodies.iter().any(|body| next.contains(body)) {
            return Mark::Awaited;
        }
        let is_validated = |one: &Validation| one.outcome == Outcome::Validated;
        if let Some((_, one)) = of_level().rfind(|(_, one)| is_validated(one)) {
            return Mark::Reopened(label(one), one.on);
        }
        let mut above = self.given.iter().filter(|(rank, _)| *rank < level);
        match above.any(|(_, one)| is_now(one) && is_validated(one)) {
            true => Mark::PassedOver,
            false => Mark::Ahead,
        }
    }
}
