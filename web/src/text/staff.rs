//! Staff in words: what is missing, where requests stand, why an answer is refused.

use governance::facts::Kind;
use governance::present::staff::{CoverState, LineView, RequestRow};
use governance::rules::Refusal;
use governance::status::staff::{Gap, RequestState};

use super::{Words, charter, day, name, span};
use crate::i18n::t_string;
use crate::ui::Standing;

/// Names a field that requests for reinforcement alone have, or name in their own way.
#[must_use]
pub fn field(i18n: Words, kind: Option<Kind>, field: &str) -> Option<&'static str> {
    if kind != Some(Kind::Reinforcement) {
        return None;
    }
    Some(match field {
        "body" => t_string!(i18n, field.request_body),
        "function" => t_string!(i18n, field.request_function),
        "seats" => t_string!(i18n, field.request_seats),
        "asked_on" => t_string!(i18n, field.asked_on),
        "from" => t_string!(i18n, field.needed_from),
        "to" => t_string!(i18n, field.needed_to),
        "answer" => t_string!(i18n, field.answer),
        "answered_on" => t_string!(i18n, field.answered_on),
        "answered_by" => t_string!(i18n, field.answered_by),
        "granted" => t_string!(i18n, field.granted),
        "decision" => t_string!(i18n, field.request_decision),
        _ => return None,
    })
}

/// Says why an answer is refused, and what to do.
#[must_use]
pub fn refusal(i18n: Words, why: &Refusal) -> Option<String> {
    match why {
        Refusal::OwnAnswer => Some(t_string!(i18n, refusal.own_answer).to_owned()),
        _ => None,
    }
}

/// Names a post: as it is called, or as the pattern calls it.
#[must_use]
pub fn post(i18n: Words, line: &LineView) -> String {
    let pattern = || line.pattern.as_ref().map(|words| charter(i18n, words));
    line.name.clone().or_else(pattern).unwrap_or_default()
}

/// Says what is not as it should be.
#[must_use]
pub fn gap(i18n: Words, gap: Gap) -> String {
    match gap {
        Gap::Missing => t_string!(i18n, staff.missing).to_owned(),
        Gap::Vacant(n) => t_string!(i18n, bodies.vacant, count = n).to_string(),
    }
}

/// Says where a request stands.
#[must_use]
pub fn state(i18n: Words, row: &RequestRow) -> (Standing, String) {
    match row.state {
        RequestState::Awaiting => {
            let n = row.n_days.unwrap_or_default();
            let words = t_string!(i18n, staff.awaiting, count = n).to_string();
            (Standing::Due, words)
        }
        RequestState::Granted => (Standing::Due, t_string!(i18n, staff.granted).to_owned()),
        RequestState::Filled => (Standing::Done, t_string!(i18n, staff.filled).to_owned()),
        RequestState::Refused => (
            Standing::NotApplicable,
            t_string!(i18n, staff.refused).to_owned(),
        ),
    }
}

/// Says what is asked for: `Chauffeur, 2 personnes`.
#[must_use]
pub fn asked(i18n: Words, row: &RequestRow) -> String {
    let n = t_string!(i18n, staff.n_people, count = row.n_asked).to_string();
    t_string!(i18n, staff.asked, function = row.function.as_str(), n = n).to_string()
}

/// Says by whom, when, and from when it is needed.
#[must_use]
pub fn asked_by(i18n: Words, row: &RequestRow) -> String {
    let (body, on) = (name(i18n, &row.body), day(i18n, row.asked_on));
    let asked = t_string!(i18n, staff.asked_by, body = body, day = on).to_string();
    match row.needed {
        (None, None) => asked,
        (from, to) => format!("{asked} · {}", span(i18n, from, to)),
    }
}

/// Says who answered, when, and for how many; nothing where nobody did.
#[must_use]
pub fn answered(i18n: Words, row: &RequestRow) -> Option<String> {
    let (on, by) = &row.answered;
    let on = day(i18n, (*on)?);
    let by = by.as_ref().map(|by| name(i18n, by)).unwrap_or_default();
    let told = t_string!(i18n, staff.answered_by, body = by, day = on).to_string();
    Some(match row.n_granted {
        Some(n) => {
            let granted = t_string!(i18n, staff.n_granted, count = n).to_string();
            format!("{told} · {granted}")
        }
        None => told,
    })
}

/// Says where the cover of an area stands.
#[must_use]
pub fn cover(i18n: Words, state: CoverState) -> (Standing, &'static str) {
    match state {
        CoverState::Covered => (Standing::Done, t_string!(i18n, staff.covered)),
        CoverState::Short => (Standing::Due, t_string!(i18n, staff.short)),
        CoverState::Vacant => (Standing::Vacant, t_string!(i18n, staff.vacant_post)),
        CoverState::NoPost => (Standing::Vacant, t_string!(i18n, staff.no_post)),
        CoverState::NoBody => (Standing::Vacant, t_string!(i18n, staff.no_body)),
    }
}
