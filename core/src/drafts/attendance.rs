//! Marking who is there: one tap, somebody in a member's place, times and recusals.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::Draft;
use crate::facts::{Attendance, Kind, Presence, Recordable, Role, Standing};
use crate::ids::{AttendanceId, EntryId, MembershipId, SessionId};
use crate::present::session::attendance::roll;
use crate::programme::Programme;
use crate::register::{Intent, Register};
use crate::rules::Refusal;

/// A member at a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// The session.
    pub session: SessionId,
    /// The mandate.
    pub membership: MembershipId,
}

impl Seat {
    /// Returns what one tap means: to note the member so, or to change what was noted last; none
    /// where it is noted so already.
    #[must_use]
    pub fn mark(self, register: &Register, presence: Presence) -> Option<Intent> {
        let Some((id, noted)) = self.last(register.programme()) else {
            return Some(self.noted_as(presence));
        };
        let is_contested = register.contested_fields(id.0).contains(&"presence");
        if noted.presence == presence && !is_contested {
            return None;
        }
        let mut fields = Map::from_iter([("presence".to_owned(), word(presence))]);
        if presence != Presence::Represented {
            // Who sat in the member's place did not, then.
            for field in ["represented_by", "capacity"] {
                fields.insert(field.to_owned(), Value::Null);
            }
        }
        Some(Intent::Amend { fact: id.0, fields })
    }

    /// Returns what to record for somebody who sits in the member's place: `represented_by` and
    /// `capacity` say who and as what.
    ///
    /// # Errors
    /// Everything that cannot be read, together.
    pub fn represent(self, register: &Register, draft: &Draft) -> Result<Intent, Vec<Refusal>> {
        if draft.text("represented_by").trim().is_empty()
            && draft.text("capacity").trim().is_empty()
        {
            return Err(vec![Refusal::Missing {
                field: "represented_by",
            }]);
        }
        let mut whole = self.draft();
        for field in ["represented_by", "capacity"] {
            whole.set(field, draft.text(field));
        }
        whole.set("presence", "represented");
        match self.last(register.programme()) {
            Some((id, noted)) => {
                let before = noted.clone().into_fact();
                whole.amend(id.0, &before, &["presence", "represented_by", "capacity"])
            }
            None => whole.record(Kind::Attendance),
        }
    }

    /// Returns what to record for a member who comes back after having left.
    ///
    /// # Errors
    /// Everything that cannot be read, together.
    pub fn come_back(self, draft: &Draft, days: &[NaiveDate]) -> Result<Intent, Vec<Refusal>> {
        let mut whole = self.draft();
        whole.set("presence", "present");
        for field in ["from", "to"] {
            whole.set(field, &draft.moment(field, days));
        }
        whole.set("source", draft.text("source"));
        whole.record(Kind::Attendance)
    }

    fn draft(self) -> Draft {
        Draft::default()
            .with("session", &self.session.to_string())
            .with("membership", &self.membership.to_string())
    }

    fn noted_as(self, presence: Presence) -> Intent {
        let mut fields = Map::new();
        fields.insert("session".to_owned(), self.session.to_string().into());
        fields.insert("membership".to_owned(), self.membership.to_string().into());
        fields.insert("presence".to_owned(), word(presence));
        Intent::Record {
            kind: Kind::Attendance,
            fields,
        }
    }

    /// Finds what was noted last of the member: their latest coming.
    fn last(self, programme: &Programme) -> Option<(AttendanceId, &Attendance)> {
        programme
            .referring(self.membership.0, Role::AttendanceOf)
            .filter_map(|id| Some((AttendanceId(id), programme.attendance(AttendanceId(id))?)))
            .filter(|(_, attendance)| attendance.session == self.session)
            .max_by_key(|(id, attendance)| (attendance.from, *id))
    }
}

/// Returns the intents that note as present every member who is not marked yet.
#[must_use]
pub fn all_present(register: &Register, session: SessionId) -> Vec<Intent> {
    // Whoever is noted for a later day is marked all the same.
    let Some(roll) = roll(register, session, NaiveDate::MAX) else {
        return Vec::new();
    };
    let unmarked = roll
        .in_order()
        .filter(|row| row.standing == Standing::Holder && row.spells.is_empty() && !row.is_outside);
    unmarked
        .map(|row| {
            let seat = Seat {
                session,
                membership: row.id,
            };
            seat.noted_as(Presence::Present)
        })
        .collect()
}

/// Returns what takes back attendances that were noted together, for a reason: those that nobody
/// has changed since.
#[must_use]
pub fn unmark(register: &Register, noted: &[EntryId], reason: &str) -> Vec<Intent> {
    let is_untouched = |id: &&EntryId| {
        let attendance = register.programme().attendance(AttendanceId(**id));
        attendance.is_some() && register.n_amendments(**id) == 0
    };
    let untouched = noted.iter().filter(is_untouched);
    untouched
        .map(|id| Intent::Withdraw {
            fact: *id,
            reason: reason.to_owned(),
        })
        .collect()
}

/// Starts the form of the details of an attendance: its times apart from their days.
#[must_use]
pub fn details_of(attendance: &Attendance, days: &[NaiveDate]) -> Draft {
    Draft::of(&attendance.clone().into_fact())
        .with_moment("from", attendance.from, days)
        .with_moment("to", attendance.to, days)
}

/// Returns the intent to correct the details of an attendance.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn amend_details(
    draft: &Draft,
    id: AttendanceId,
    before: &Attendance,
    days: &[NaiveDate],
) -> Result<Intent, Vec<Refusal>> {
    const ASKED: [&str; 7] = [
        "guest",
        "represented_by",
        "capacity",
        "from",
        "to",
        "recused",
        "source",
    ];
    let mut whole = draft.clone();
    for field in ["from", "to"] {
        whole.set(field, &draft.moment(field, days));
    }
    whole.amend(id.into(), &before.clone().into_fact(), &ASKED)
}

fn word(presence: Presence) -> Value {
    Value::from(match presence {
        Presence::Present => "present",
        Presence::Represented => "represented",
        Presence::Excused => "excused",
        Presence::Absent => "absent",
    })
}

#[cfg(test)]
mod tests;
