//! What needs somebody now, topic by topic.

use chrono::{Days, NaiveDate};

use super::{QUARTER, Whose, months_before};
use crate::charter::parameter::Topic as Set;
use crate::facts::Role;
use crate::ids::{PostingId, SessionId};
use crate::present::duties::{When, missing};
use crate::present::home::asked;
use crate::present::plans::{waiting_gaps, years};
use crate::present::reports::calendar;
use crate::register::Register;
use crate::status::freshness::freshness;
use crate::status::{Notice, SessionState, state, tallies};

/// What there may be to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Duties of the charter; those pressing are late.
    Duties,
    /// Sessions of the next thirty days; those pressing are not ready.
    Sessions,
    /// Sessions that were held, and have no minutes.
    Minutes,
    /// Gaps of execution that nobody has answered (charter, rule 5).
    Gaps,
    /// Reports to be put forward; those pressing are late.
    Reports,
    /// Recommendations and corrective measures that await their addressee; those pressing are overdue.
    Recommendations,
    /// Mandates that end within the notice.
    Mandates,
    /// Seats that nobody holds.
    Vacant,
    /// Bodies that owe figures; those pressing have not been heard of for too long.
    Silence,
    /// Facts that two people said otherwise of, and nobody has settled.
    Contested,
}

impl Topic {
    /// All, in the order of a steering committee's year.
    pub const ALL: [Self; 10] = [
        Self::Duties,
        Self::Sessions,
        Self::Minutes,
        Self::Gaps,
        Self::Reports,
        Self::Recommendations,
        Self::Mandates,
        Self::Vacant,
        Self::Silence,
        Self::Contested,
    ];
}

/// How much of a topic there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Need {
    /// How many.
    pub n: usize,
    /// How many of them, or beside them, press: late, overdue, not ready, silent.
    pub n_pressing: usize,
    /// How many there were three months before; none where that cannot be told.
    pub before: Option<usize>,
}

/// Sessions of so many days are to be prepared now.
const SOON: u64 = 30;

/// Counts what a topic asks of a perimeter on a day; none where nobody can tell: no plan and no
/// threshold in a village, no limit that says what gap counts.
#[must_use]
pub fn need(
    register: &Register,
    posting: Option<PostingId>,
    topic: Topic,
    day: NaiveDate,
) -> Option<Need> {
    let count = |day| count(register, &Whose::of(register, posting, day), topic, day);
    let (n, n_pressing) = count(day)?;
    let earlier = months_before(day, QUARTER);
    // What is contested is so as of now; of other days nobody can tell.
    let before = count(earlier).filter(|_| topic != Topic::Contested);
    Some(Need {
        n,
        n_pressing,
        before: before.map(|(n, _)| n),
    })
}

/// Counts how many there are, and how many of them press.
fn count(
    register: &Register,
    whose: &Whose,
    topic: Topic,
    day: NaiveDate,
) -> Option<(usize, usize)> {
    let (programme, charter) = (register.programme(), register.charter());
    let sessions = |is_it: &dyn Fn(SessionId, SessionState) -> bool| {
        let all = whose
            .bodies
            .iter()
            .flat_map(|body| programme.sessions_of(*body));
        let stands = all.filter_map(|(id, _)| Some((id, state(programme, charter, id, day)?)));
        stands.filter(|(id, state)| is_it(*id, *state)).count()
    };
    Some(match topic {
        Topic::Duties => {
            let all = whose
                .bodies
                .iter()
                .flat_map(|body| missing(register, *body, day));
            let at_its_time = all.filter(|one| matches!(one.when, When::Period(_) | When::Always));
            let now: Vec<_> = at_its_time
                .filter(|one| one.is_open || one.is_late)
                .collect();
            (now.len(), now.iter().filter(|one| one.is_late).count())
        }
        Topic::Sessions => {
            let last = day.checked_add_days(Days::new(SOON)).unwrap_or(day);
            let is_soon = |id: SessionId, state: SessionState| {
                let on = programme.session(id).and_then(|session| session.opens_on);
                matches!(state, SessionState::Planned | SessionState::Convened)
                    && on.is_some_and(|on| on <= last)
            };
            let is_unready = |id: SessionId, state: SessionState| {
                is_soon(id, state)
                    && (state == SessionState::Planned
                        || programme.referring(id.0, Role::AgendaOf).next().is_none())
            };
            (sessions(&is_soon), sessions(&is_unready))
        }
        Topic::Minutes => (sessions(&|_, state| state == SessionState::Closed), 0),
        Topic::Gaps => {
            // The plan is that of the whole programme.
            let all = whose.is_whole.then(|| years(register, day))?;
            (waiting_gaps(&all)?, 0)
        }
        Topic::Reports => {
            let calendar = calendar(register, None, day);
            let lines = calendar.groups.iter().flat_map(|group| &group.lines);
            let own = lines.filter(|line| whose.bodies.iter().any(|body| body.0 == line.body.id));
            let owed: Vec<_> = own
                .filter(|line| line.is_over && line.is_to_write())
                .collect();
            (
                owed.len(),
                owed.iter().filter(|line| line.late.is_some()).count(),
            )
        }
        Topic::Recommendations => {
            let asked = asked(register, &whose.bodies, day);
            let n_overdue = asked.iter().filter(|one| one.overdue.is_some()).count();
            (asked.len(), n_overdue)
        }
        Topic::Mandates | Topic::Vacant => {
            let notice = Notice::on(programme, charter, Set::MandateWarning, day);
            let tallies = tallies(programme, &notice, day);
            let own = whose.bodies.iter().filter_map(|body| tallies.get(body));
            let n = own.map(|tally| match topic {
                Topic::Vacant => tally.n_vacant,
                _ => tally.n_ending,
            });
            (usize::try_from(n.sum::<u32>()).unwrap_or(usize::MAX), 0)
        }
        Topic::Silence => {
            let all = freshness(programme, charter, day).into_iter();
            let own: Vec<_> = all.filter(|one| whose.bodies.contains(&one.body)).collect();
            let owing = own.iter().filter(|one| !one.owes.is_empty()).count();
            (
                owing,
                own.iter().filter(|one| one.is_silent == Some(true)).count(),
            )
        }
        Topic::Contested => (register.contested().count(), 0),
    })
}
