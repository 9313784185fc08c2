//! A session is convened before it opens; its agenda and its minutes are its own.
//!
//! Two sessions of one number are no breach: they are mostly one, noted by two secretaries apart,
//! and are shown as doubles, to be united.

use crate::facts::{AgendaItem, Listing, Minutes, Role, Session};
use crate::ids::{EntryId, MinutesId};

use super::{Lens, Refusal};

pub(super) fn check(session: &Session, refusals: &mut Vec<Refusal>) {
    if let (Some(convened), Some(opens)) = (session.convened_on, session.opens_on)
        && convened > opens
    {
        refusals.push(Refusal::ConvenedAfter { convened, opens });
    }
}

pub(super) fn check_item(lens: &Lens<'_>, item: &AgendaItem, refusals: &mut Vec<Refusal>) {
    if item.listing != Listing::Listed && item.reason.is_none() {
        refusals.push(Refusal::Missing { field: "reason" });
    }
    if item.about_session == Some(item.session) {
        refusals.push(Refusal::OwnMinutes);
    }
    if let Some(power) = &item.power
        && lens.charter.power(power).is_none()
    {
        refusals.push(Refusal::UnknownPower {
            power: power.clone(),
        });
    }
}

pub(super) fn check_minutes(
    lens: &Lens<'_>,
    id: EntryId,
    minutes: &Minutes,
    refusals: &mut Vec<Refusal>,
) {
    let mut others = lens.others(minutes.session.0, Role::MinutesOf);
    if let Some(other) = others.find(|other| *other != id) {
        refusals.push(Refusal::MinutesTwice {
            minutes: MinutesId(other),
        });
    }
}
