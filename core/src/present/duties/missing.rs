//! What is missing for the next period: of each duty, what is to be done now or comes first.

use chrono::{Datelike as _, NaiveDate};

use crate::ids::{BodyId, SessionId};
use crate::present::SessionName;
use crate::register::Register;
use crate::status::duties::{Occasion, Owed, Period, duties_of};
use crate::status::{DutyState, duties};

/// When something is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum When {
    /// For a period.
    Period(Period),
    /// At a session that is recorded already.
    Session(SessionId, SessionName),
    /// At the next session, of which nothing is known.
    NextSession,
    /// At once, and at every moment.
    Always,
}

/// One duty, and what it still takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Missing {
    /// The code of the duty.
    pub duty: String,
    /// For when.
    pub when: When,
    /// Whether its time is over.
    pub is_late: bool,
    /// Whether it can be done from now on.
    pub is_open: bool,
    /// By when; none where nobody has set it.
    pub due_by: Option<NaiveDate>,
    /// How many proofs there are.
    pub n_proofs: u32,
    /// How many it takes.
    pub n_expected: u32,
}

/// Returns what a body has to do next, duty by duty: what is due for the last period that has
/// opened, or else what comes first; and what is late of the year that runs.
#[must_use]
pub fn missing(register: &Register, body: BodyId, day: NaiveDate) -> Vec<Missing> {
    let (programme, charter) = (register.programme(), register.charter());
    let Some(found) = programme
        .body(body)
        .filter(|body| !body.life().is_over(day))
    else {
        return Vec::new();
    };
    let Some(kind) = &found.kind else {
        return Vec::new();
    };
    let years = day.year().saturating_sub(1)..=day.year().saturating_add(2);
    let owed = duties_of(programme, charter, body, years, day);
    let next = next_session(register, body, day);
    let mut all = Vec::new();
    for duty in charter.duties_of(kind) {
        let own = || owed.iter().filter(|owed| owed.duty == duty.code);
        let of_period = |owed: &&Owed| matches!(owed.occasion, Occasion::Period(_));
        let late = own().filter(|owed| {
            let runs = matches!(owed.occasion, Occasion::Period(period) if period.contains(day));
            runs && owed.state == DutyState::Late
        });
        all.extend(late.map(line));
        let mut due = own().filter(of_period);
        let due = due.rfind(|owed| owed.state == DutyState::Due);
        let coming = || {
            own()
                .filter(of_period)
                .find(|owed| owed.state == DutyState::NotYetDue)
        };
        all.extend(due.or_else(coming).map(line));
        let always = own().filter(|owed| owed.occasion == Occasion::Always);
        all.extend(always.filter(|owed| owed.state == DutyState::Due).map(line));
        if is_owed_at_sessions(duty) {
            all.push(Missing {
                duty: duty.code.clone(),
                due_by: next.as_ref().and_then(|(_, name)| name.opens_on),
                when: next
                    .clone()
                    .map_or(When::NextSession, |(id, name)| When::Session(id, name)),
                is_late: false,
                is_open: true,
                n_proofs: 0,
                n_expected: u32::from(duty.expected),
            });
        }
    }
    all
}

fn is_owed_at_sessions(duty: &crate::charter::duty::Duty) -> bool {
    duty.rhythm == crate::charter::duty::Rhythm::EachSession
}

/// Finds the first session of a body that opens after a day.
fn next_session(
    register: &Register,
    body: BodyId,
    day: NaiveDate,
) -> Option<(SessionId, SessionName)> {
    let programme = register.programme();
    let coming = programme.sessions_of(body).filter_map(|(id, session)| {
        let opens = session.opens_on.filter(|opens| *opens > day)?;
        Some((opens, id, SessionName::of(programme, session)))
    });
    let next = coming.min_by_key(|(opens, id, _)| (*opens, *id))?;
    Some((next.1, next.2))
}

fn line(owed: &duties::Owed) -> Missing {
    Missing {
        duty: owed.duty.clone(),
        when: match owed.occasion {
            Occasion::Period(period) => When::Period(period),
            Occasion::Session(_) | Occasion::Always => When::Always,
        },
        is_late: owed.state == DutyState::Late,
        is_open: owed.state != DutyState::NotYetDue,
        due_by: owed.due_by,
        n_proofs: u32::try_from(owed.proofs.len()).unwrap_or(u32::MAX),
        n_expected: owed.n_expected,
    }
}
