//! What was noted of a session: spells by mandate, guests, heads.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::{Attendance, Role};
use crate::ids::{AttendanceId, MembershipId, SessionId};
use crate::order::InOrder as _;
use crate::register::{Concern, Register};
use crate::rules::Refusal;
use crate::status::sessions::is_noted_by;

use super::{GuestRow, HeadRow, Spell};

/// What was noted of a session, by mandate.
#[derive(Default)]
pub(super) struct Noted {
    pub(super) spells: BTreeMap<MembershipId, Vec<Spell>>,
    pub(super) guests: Vec<GuestRow>,
    pub(super) heads: Vec<HeadRow>,
}

impl Noted {
    /// Gathers what had happened by a day.
    pub(super) fn by(register: &Register, session: SessionId, day: NaiveDate) -> Self {
        let programme = register.programme();
        let mut noted = Self::default();
        for id in programme.referring(session.0, Role::AttendanceAt) {
            let id = AttendanceId(id);
            let attendance = programme.attendance(id);
            if let Some(attendance) = attendance.filter(|it| is_noted_by(programme, it, day)) {
                noted.take(register, id, attendance);
            }
        }
        for spells in noted.spells.values_mut() {
            spells.order_by_key(|spell| (spell.from, spell.id));
            // The rules are asked for the few who are noted more than once.
            if spells.len() > 1 {
                for spell in spells.iter_mut() {
                    spell.is_double = is_double(register, spell.id);
                }
            }
        }
        noted
    }

    fn take(&mut self, register: &Register, id: AttendanceId, attendance: &Attendance) {
        if let Some(membership) = attendance.membership {
            let spells = self.spells.entry(membership).or_default();
            spells.push(spell(register, id, attendance));
        } else if let Some(guest) = &attendance.guest {
            self.guests.push(GuestRow {
                guest: guest.clone(),
                spell: spell(register, id, attendance),
            });
        }
        if attendance.women.is_some() || attendance.men.is_some() {
            self.heads.push(HeadRow {
                id,
                women: attendance.women,
                men: attendance.men,
            });
        }
    }
}

fn spell(register: &Register, id: AttendanceId, attendance: &Attendance) -> Spell {
    Spell {
        id,
        presence: attendance.presence,
        represented_by: attendance.represented_by.clone(),
        capacity: attendance.capacity.clone(),
        from: attendance.from,
        to: attendance.to,
        n_recused: attendance.recused.len(),
        is_contested: !register.contested_fields(id.0).is_empty(),
        is_double: false,
    }
}

fn is_double(register: &Register, id: AttendanceId) -> bool {
    let is_twice = |concern: &Concern| {
        matches!(
            concern,
            Concern::Breach {
                refusal: Refusal::AttendsTwice { .. },
                ..
            }
        )
    };
    register.concerns_of(id.0).iter().any(is_twice)
}
