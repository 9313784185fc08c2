//! Who was there, in whose place, from when to when; and what a quorum comes to.

use governance::calendar::Moment;
use governance::charter::parameter::QuorumRule;
use governance::present::session::quorum::{Count, QuorumView, SetBy};
use governance::status::QuorumVerdict;

use super::{Words, moment_of_day, span, time_of_day};
use crate::i18n::t_string;

/// Says who sits in a member's place, and as what.
#[must_use]
pub fn represented(i18n: Words, by: Option<&str>, capacity: Option<&str>) -> String {
    match (by, capacity) {
        (Some(by), Some(capacity)) => t_string!(
            i18n,
            attendance.by_as,
            by = by.to_owned(),
            capacity = capacity.to_owned()
        )
        .to_string(),
        (Some(by), None) => t_string!(i18n, attendance.by, by = by.to_owned()).to_string(),
        (None, Some(capacity)) => {
            t_string!(i18n, attendance.by_one, capacity = capacity.to_owned()).to_string()
        }
        (None, None) => t_string!(i18n, attendance.by_unnamed).to_owned(),
    }
}

/// Says when somebody came and when they left; nothing of who was there throughout.
#[must_use]
pub fn times(i18n: Words, from: Option<Moment>, to: Option<Moment>) -> Option<String> {
    // Of one day, the times suffice.
    let is_one_day = from.is_none() || to.is_none() || from.map(|at| at.day) == to.map(|at| at.day);
    let write = |at: Moment| {
        time_of_day(at)
            .filter(|_| is_one_day)
            .unwrap_or_else(|| moment_of_day(i18n, at))
    };
    match (from.map(write), to.map(write)) {
        (Some(from), Some(to)) => {
            Some(t_string!(i18n, attendance.from_to, from = from, to = to).to_string())
        }
        (Some(from), None) => Some(t_string!(i18n, attendance.came, at = from).to_string()),
        (None, Some(to)) => Some(t_string!(i18n, attendance.left, at = to).to_string()),
        (None, None) => None,
    }
}

/// Writes who is there against who must be: `7 sur 10`, or `7` where that cannot be said; or that
/// nobody noted who was there.
#[must_use]
pub fn counted(i18n: Words, count: &Count) -> String {
    match count.required {
        Some(required) if !count.is_noted => {
            t_string!(i18n, attendance.unnoted_required, required = required).to_string()
        }
        None if !count.is_noted => t_string!(i18n, attendance.unnoted).to_owned(),
        Some(required) => t_string!(
            i18n,
            attendance.present_required,
            present = count.present,
            required = required
        )
        .to_string(),
        None => t_string!(i18n, attendance.present_only, count = count.present).to_string(),
    }
}

/// The verdict in a word or two.
#[must_use]
pub fn verdict(i18n: Words, verdict: QuorumVerdict) -> &'static str {
    match verdict {
        QuorumVerdict::Reached => t_string!(i18n, attendance.reached),
        QuorumVerdict::NotReached => t_string!(i18n, attendance.not_reached),
        QuorumVerdict::NoRule => t_string!(i18n, attendance.no_rule),
        QuorumVerdict::NoBase => t_string!(i18n, attendance.no_base),
    }
}

/// Says what the verdict means, and what can be done.
#[must_use]
pub fn verdict_meaning(i18n: Words, count: &Count) -> String {
    if !count.missing.is_empty() {
        let posts = count.missing.join(", ");
        return t_string!(i18n, attendance.missing_posts, posts = posts).to_string();
    }
    let meaning = match count.verdict {
        QuorumVerdict::Reached => t_string!(i18n, attendance.reached_note),
        QuorumVerdict::NotReached => t_string!(i18n, attendance.not_reached_note),
        QuorumVerdict::NoRule => t_string!(i18n, attendance.no_rule_note),
        QuorumVerdict::NoBase => t_string!(i18n, attendance.no_base_note),
    };
    meaning.to_owned()
}

/// Writes the rule: a share of the seats, or a number of them.
#[must_use]
pub fn rule(i18n: Words, view: &QuorumView) -> Option<String> {
    Some(match view.rule? {
        QuorumRule::Seats(seats) => {
            t_string!(i18n, attendance.rule_seats, count = seats).to_string()
        }
        QuorumRule::Share { part, whole } => {
            let base = match view.base.as_deref() {
                Some("seats") => t_string!(i18n, body.base_seats).to_owned(),
                Some("held") => t_string!(i18n, body.base_held).to_owned(),
                _ => t_string!(i18n, attendance.base_unset).to_owned(),
            };
            let share = match (part, whole) {
                (1, 2) => t_string!(i18n, attendance.half).to_owned(),
                (2, 3) => t_string!(i18n, attendance.two_thirds).to_owned(),
                (3, 4) => t_string!(i18n, attendance.three_quarters).to_owned(),
                (part, 100) => t_string!(i18n, attendance.percent, percent = part).to_string(),
                (part, whole) => {
                    t_string!(i18n, attendance.fraction, part = part, whole = whole).to_string()
                }
            };
            match view.n_base {
                Some(seats) => t_string!(
                    i18n,
                    attendance.rule_share,
                    share = share,
                    base = base,
                    seats = seats
                )
                .to_string(),
                None => t_string!(i18n, attendance.rule_share_open, share = share, base = base)
                    .to_string(),
            }
        }
    })
}

/// Names the text that sets a rule, with its dates, and for whom.
#[must_use]
pub fn set_by(i18n: Words, set: &SetBy) -> String {
    let whom = match set.is_own {
        true => t_string!(i18n, attendance.own_rule),
        false => t_string!(i18n, attendance.common_rule),
    };
    let days = match (set.from, set.to) {
        (None, None) => None,
        (from, to) => Some(span(i18n, from, to)),
    };
    let parts = [Some(set.basis.clone()), days, Some(whom.to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
