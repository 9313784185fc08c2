//! Who attends has a running mandate in the body that sits, or is a guest; and is there once.

use crate::calendar::{Life, Moment};
use crate::facts::{Attendance, Presence, Role, Session};
use crate::ids::{AttendanceId, EntryId, MembershipId};
use crate::status::term;

use super::{Lens, Refusal};

pub(super) fn check(
    lens: &Lens<'_>,
    id: EntryId,
    attendance: &Attendance,
    refusals: &mut Vec<Refusal>,
) {
    let is_counted = attendance.women.is_some() || attendance.men.is_some();
    if attendance.membership.is_none() && attendance.guest.is_none() && !is_counted {
        refusals.push(Refusal::Missing {
            field: "membership",
        });
    }
    let is_said = attendance.represented_by.is_some() || attendance.capacity.is_some();
    if attendance.presence == Presence::Represented && !is_said {
        refusals.push(Refusal::Missing {
            field: "represented_by",
        });
    }
    if matches!((attendance.from, attendance.to), (Some(from), Some(to)) if to < from) {
        refusals.push(Refusal::LeavesBeforeComing);
    }
    let elsewhere = attendance.recused.iter().find(|item| {
        lens.agenda_item(**item)
            .is_some_and(|found| found.session != attendance.session)
    });
    refusals.extend(elsewhere.map(|item| Refusal::ItemElsewhere { item: *item }));
    let Some(session) = lens.session(attendance.session) else {
        return;
    };
    check_times(attendance, session, refusals);
    if let Some(membership) = attendance.membership {
        check_mandate(lens, membership, session, refusals);
        check_once(lens, id, attendance, membership, refusals);
    }
}

/// People come and leave on the days of the session.
fn check_times(attendance: &Attendance, session: &Session, refusals: &mut Vec<Refusal>) {
    let Some((from, to)) = session.days().and_then(|days| Some((days.from?, days.to?))) else {
        return;
    };
    let is_outside = |at: &Moment| !(from..=to).contains(&at.day);
    if [attendance.from, attendance.to]
        .iter()
        .flatten()
        .any(is_outside)
    {
        refusals.push(Refusal::SessionNotOpen {
            session: attendance.session,
            from,
            to,
        });
    }
}

fn check_mandate(
    lens: &Lens<'_>,
    membership: MembershipId,
    session: &Session,
    refusals: &mut Vec<Refusal>,
) {
    let Some(mandate) = lens.membership(membership) else {
        return;
    };
    if mandate.body != session.body {
        refusals.push(Refusal::MandateElsewhere { membership });
        return;
    }
    let days = session.days().unwrap_or_default();
    let shared = term(lens.programme, mandate).within(&days);
    if session.days().is_some() && Life::is_reversed(&shared) {
        refusals.push(Refusal::MandateNotRunning { membership });
    }
}

/// Nobody is there twice at a time; two who sit in turn have two attendances that do not meet.
fn check_once(
    lens: &Lens<'_>,
    id: EntryId,
    attendance: &Attendance,
    membership: MembershipId,
    refusals: &mut Vec<Refusal>,
) {
    // By the mandate, which attends far fewer sessions than a session has attendances.
    let others = lens.others(membership.0, Role::AttendanceOf);
    let meets = |other: &Attendance| {
        let ends_before = |one: &Attendance, two: &Attendance| matches!((one.to, two.from), (Some(to), Some(from)) if to <= from);
        !ends_before(attendance, other) && !ends_before(other, attendance)
    };
    let twice = others.map(AttendanceId).find(|other| {
        other.0 != id
            && lens
                .programme
                .attendance(*other)
                .is_some_and(|other| other.session == attendance.session && meets(other))
    });
    refusals.extend(twice.map(|attendance| Refusal::AttendsTwice { attendance }));
}
