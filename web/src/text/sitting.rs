//! Why something about a session or a recommendation is refused, and what can be done now.

use governance::calendar::Life;
use governance::ids::EntryId;
use governance::present::Label;
use governance::register::Register;
use governance::rules::Refusal;

use super::dates::life;
use super::{Words, day, words};
use crate::i18n::t_string;

/// Says why, where it is a rule of sessions, decisions or follow-up.
pub(super) fn refusal(i18n: Words, register: &Register, why: &Refusal) -> Option<String> {
    let name = |id: EntryId| words::name(i18n, &Label::of(register, id));
    Some(match why {
        Refusal::UnknownPower { power } => {
            t_string!(i18n, refusal.unknown_power, power = power).to_string()
        }
        Refusal::PowerNotHeld { body, power } => t_string!(
            i18n,
            refusal.power_not_held,
            body = name(body.0),
            power = words::code(i18n, register, power)
        )
        .to_string(),
        Refusal::SessionNotOpen { from, to, .. } => {
            let days = life(i18n, &Life::new(Some(*from), Some(*to)));
            t_string!(i18n, refusal.session_not_open, days = days).to_string()
        }
        Refusal::TooManyVotes { votes, present } => t_string!(
            i18n,
            refusal.too_many_votes,
            votes = votes,
            count = *present
        )
        .to_string(),
        Refusal::LeavesBeforeComing => t_string!(i18n, refusal.leaves_before).to_owned(),
        Refusal::AttendsTwice { attendance } => {
            t_string!(i18n, refusal.attends_twice, person = name(attendance.0)).to_string()
        }
        Refusal::MandateElsewhere { membership } => {
            t_string!(i18n, refusal.mandate_elsewhere, person = name(membership.0)).to_string()
        }
        Refusal::MandateNotRunning { membership } => t_string!(
            i18n,
            refusal.mandate_not_running,
            person = name(membership.0)
        )
        .to_string(),
        Refusal::ItemElsewhere { item } => {
            t_string!(i18n, refusal.item_elsewhere, item = name(item.0)).to_string()
        }
        Refusal::ConvenedAfter { convened, opens } => t_string!(
            i18n,
            refusal.convened_after,
            convened = day(i18n, *convened),
            opens = day(i18n, *opens)
        )
        .to_string(),
        Refusal::MinutesTwice { .. } => t_string!(i18n, refusal.minutes_twice).to_owned(),
        Refusal::OwnMinutes => t_string!(i18n, refusal.own_minutes).to_owned(),
        Refusal::NotTheAddressee { body } => {
            t_string!(i18n, refusal.not_the_addressee, body = name(body.0)).to_string()
        }
        Refusal::OwnVerification => t_string!(i18n, refusal.own_verification).to_owned(),
        _ => return None,
    })
}
