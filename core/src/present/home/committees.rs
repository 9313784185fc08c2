//! The committees of a perimeter: seats, last and next session, and the one act that comes next.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::Cut;
use crate::facts::Standing;
use crate::ids::{BodyId, PersonId, SessionId};
use crate::order::InOrder as _;
use crate::present::body::BodyLink;
use crate::present::perimeter::Perimeter;
use crate::register::Register;
use crate::status::{SessionState, seats_of, state, term};

/// So many days after today are the days of this week's sessions.
const WEEK: u64 = 7;

/// What a committee waits for most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextAct {
    /// It sits today: attendance is ticked.
    Attend(SessionId),
    /// It was held: its minutes are to be written.
    Minutes(SessionId),
    /// Nobody sits in it.
    SetUp,
    /// Some of its seats are free.
    Fill,
    /// A session is to come: it is prepared.
    Prepare(SessionId),
    /// Nothing is planned: a session can be held.
    Hold,
}

impl NextAct {
    /// Returns its place among acts, the most pressing first.
    fn rank(self) -> u8 {
        match self {
            Self::Attend(_) => 0,
            Self::Minutes(_) => 1,
            Self::SetUp => 2,
            Self::Fill => 3,
            Self::Prepare(_) => 4,
            Self::Hold => 5,
        }
    }
}

/// One committee.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Committee {
    /// The body.
    pub body: BodyLink,
    /// People who hold a seat, or are members without a post.
    pub n_members: u32,
    /// Seats that nobody holds.
    pub n_vacant: u32,
    /// The last session that was held, and its first day.
    pub last: Option<(SessionId, NaiveDate)>,
    /// The one that sits today, and its first day.
    pub open: Option<(SessionId, NaiveDate)>,
    /// The next that is to come, and its first day.
    pub next: Option<(SessionId, NaiveDate)>,
    /// What it waits for most.
    pub act: NextAct,
}

/// All committees of a perimeter.
#[derive(Default)]
pub(super) struct Found {
    pub(super) committees: Cut<Committee>,
    pub(super) n_vacant: u32,
    pub(super) coming: Vec<(NaiveDate, SessionId)>,
    pub(super) without_minutes: Vec<(NaiveDate, SessionId)>,
}

struct Brief {
    id: BodyId,
    n_members: u32,
    n_vacant: u32,
    last: Option<(NaiveDate, SessionId)>,
    open: Option<(NaiveDate, SessionId)>,
    next: Option<(NaiveDate, SessionId)>,
    act: NextAct,
}

/// Looks at every committee of a perimeter once, by its own posts, mandates and sessions.
pub(super) fn committees(
    register: &Register,
    perimeter: &Perimeter,
    day: NaiveDate,
    limit: usize,
) -> Found {
    let mut found = Found::default();
    let mut briefs: Vec<Brief> = Vec::with_capacity(perimeter.bodies.len());
    for id in &perimeter.bodies {
        let brief = brief(register, *id, day, &mut found);
        found.n_vacant += brief.n_vacant;
        briefs.push(brief);
    }
    briefs.order_by_key(|brief| (brief.act.rank(), brief.id));
    found.coming.in_order();
    found.without_minutes.in_order();
    found.without_minutes.reverse();
    let programme = register.programme();
    found.committees = Cut::of(briefs, limit, |brief| {
        let swapped = |(on, id): (NaiveDate, SessionId)| (id, on);
        Some(Committee {
            body: BodyLink::of(brief.id, programme.body(brief.id)?),
            n_members: brief.n_members,
            n_vacant: brief.n_vacant,
            last: brief.last.map(swapped),
            open: brief.open.map(swapped),
            next: brief.next.map(swapped),
            act: brief.act,
        })
    });
    found
}

fn brief(register: &Register, id: BodyId, day: NaiveDate, found: &mut Found) -> Brief {
    let (programme, charter) = (register.programme(), register.charter());
    let mut n_vacant = 0;
    for (post, fact) in programme.posts_of(id) {
        if fact.life().contains(day) {
            n_vacant += seats_of(programme, post, fact, day).vacant();
        }
    }
    let sitting = programme.memberships_in(id);
    let people: BTreeSet<PersonId> = sitting
        .filter(|(_, one)| one.standing == Standing::Holder && term(programme, one).contains(day))
        .map(|(_, one)| one.person)
        .collect();
    let n_members = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let week = day.checked_add_days(Days::new(WEEK)).unwrap_or(day);
    type Dated = Option<(NaiveDate, SessionId)>;
    let (mut last, mut next, mut open, mut unwritten): (Dated, Dated, Dated, Dated) =
        Default::default();
    for (session, fact) in programme.sessions_of(id) {
        let Some(on) = fact.opens_on else {
            continue;
        };
        let this = (on, session);
        match state(programme, charter, session, day) {
            Some(SessionState::Planned | SessionState::Convened) => {
                next = Some(next.map_or(this, |other| other.min(this)));
                if on <= week {
                    found.coming.push(this);
                }
            }
            Some(SessionState::Open) => {
                open = open.max(Some(this));
                found.coming.push(this);
            }
            Some(stands) => {
                last = last.max(Some(this));
                if stands == SessionState::Closed {
                    unwritten = unwritten.max(Some(this));
                    found.without_minutes.push(this);
                }
            }
            None => {}
        }
    }
    let act = match (open, unwritten, next) {
        (Some((_, open)), ..) => NextAct::Attend(open),
        (None, Some((_, held)), _) => NextAct::Minutes(held),
        _ if n_members == 0 => NextAct::SetUp,
        _ if n_vacant > 0 => NextAct::Fill,
        (None, None, Some((_, next))) => NextAct::Prepare(next),
        (None, None, None) => NextAct::Hold,
    };
    Brief {
        id,
        n_members,
        n_vacant,
        last,
        open,
        next,
        act,
    }
}
