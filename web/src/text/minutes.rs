//! Minutes in words: who was there, the quorum, an opening to start from.

use governance::facts::Presence;
use governance::present::session::attendance::MemberRow;
use governance::present::session::minutes::Heading;
use governance::present::session::quorum::QuorumView;

use super::attendance::{represented, rule, times, verdict};
use super::{Words, long_day, session_alone};
use crate::i18n::t_string;

/// Names one who was there or not: the function first, as minutes do.
#[must_use]
pub fn attendee(i18n: Words, row: &MemberRow) -> String {
    let name = row.name.clone();
    let name = name.unwrap_or_else(|| t_string!(i18n, bodies.person_awaited).to_owned());
    let mut parts = vec![name];
    parts.extend(row.post.clone());
    parts.extend(row.function.clone());
    for spell in &row.spells {
        if spell.presence == Presence::Represented {
            let (by, capacity) = (spell.represented_by.as_deref(), spell.capacity.as_deref());
            parts.push(represented(i18n, by, capacity));
        }
        if matches!(spell.presence, Presence::Present | Presence::Represented) {
            parts.extend(times(i18n, spell.from, spell.to));
        }
    }
    parts.join(", ")
}

/// Says how many voting seats were taken, against how many by what rule.
#[must_use]
pub fn quorum(i18n: Words, view: &QuorumView) -> String {
    if !view.count.is_noted {
        return t_string!(i18n, minutes.quorum_unnoted).to_owned();
    }
    let present = view.count.present;
    let verdict = verdict(i18n, view.count.verdict);
    match (rule(i18n, view), view.count.required) {
        (Some(rule), Some(required)) => t_string!(
            i18n,
            minutes.quorum,
            count = present,
            required = required,
            rule = rule,
            verdict = verdict
        )
        .to_string(),
        _ => t_string!(
            i18n,
            minutes.quorum_open,
            count = present,
            verdict = verdict
        )
        .to_string(),
    }
}

/// Proposes how the minutes open, from what is known.
#[must_use]
pub fn opening(i18n: Words, head: &Heading) -> String {
    let session = session_alone(i18n, &head.session);
    let chair = head.presided_by.join(", ");
    let (Some(from), Some(place), false) = (head.days.0, &head.place, chair.is_empty()) else {
        return String::new();
    };
    t_string!(
        i18n,
        minutes.opening,
        session = session,
        body = head.body_name.clone(),
        day = long_day(i18n, from),
        place = place.clone(),
        chair = chair
    )
    .to_string()
}
