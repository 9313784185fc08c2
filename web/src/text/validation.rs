//! What goes up in words: what it is called, where it stands, and each level of its way.

use governance::drafts::indicators::write_figure;
use governance::present::Label;
use governance::present::validation::{GivenRow, Mark, OwedRow, Track, WaitingRow};
use governance::status::MeasureState;
use governance::status::validation::ValidationState;

use super::{Words, day, duties, label, name, session};
use crate::i18n::{Locale, t_string};
use crate::ui::Standing;

/// Names something that goes up: `Procès-verbal · CC · 2ᵉ session ordinaire`, `1.1 Ménages payés · Kita`.
#[must_use]
pub fn title(i18n: Words, row: &WaitingRow) -> String {
    let minutes = row.session.as_ref().map(|(_, of)| {
        let session = session(i18n, of);
        t_string!(i18n, validation.minutes_of, session = session).to_string()
    });
    minutes.unwrap_or_else(|| name(i18n, &row.label))
}

/// Writes a figure with its unit: `48,9 %`, `489 ménages`.
#[must_use]
pub fn figure(i18n: Words, (figure, decimals, unit): &(i64, u32, String)) -> String {
    let plain = write_figure(*figure, *decimals);
    let (whole, rest) = plain.split_once(',').unwrap_or((&plain, ""));
    let grouped = whole
        .parse()
        .map(|whole: i128| super::figures::whole(i18n, whole));
    let grouped = grouped.unwrap_or_else(|_| whole.to_owned());
    let comma = match i18n.get_locale() {
        Locale::fr => ',',
        Locale::en => '.',
    };
    match rest {
        "" => format!("{grouped}\u{A0}{unit}"),
        rest => format!("{grouped}{comma}{rest}\u{A0}{unit}"),
    }
}

/// Where something stands: its shape and its word.
#[must_use]
pub fn state(i18n: Words, state: ValidationState) -> (Standing, &'static str) {
    match state {
        ValidationState::Recorded => (Standing::Due, t_string!(i18n, validation.not_handed_in)),
        ValidationState::Submitted(_) => (Standing::Told, t_string!(i18n, field.submitted)),
        ValidationState::Validated(_) => (Standing::Done, t_string!(i18n, field.validated)),
        ValidationState::Returned(_) => (Standing::Late, t_string!(i18n, field.returned)),
        ValidationState::Reopened(_) => (Standing::Ending, t_string!(i18n, field.reopened)),
    }
}

/// Says where something stands, by whom, and what comes next.
#[must_use]
pub fn sentence(i18n: Words, track: &Track) -> String {
    let found = |of: &GivenRow| (name(i18n, &of.body), day(i18n, of.on));
    let next = names(i18n, &track.next);
    let said = match (track.state, &track.found) {
        (ValidationState::Recorded, _) => t_string!(i18n, validation.said_recorded).to_owned(),
        (ValidationState::Submitted(on), _) => {
            t_string!(i18n, validation.said_submitted, day = day(i18n, on)).to_string()
        }
        (ValidationState::Validated(_), Some(of)) => {
            let (body, on) = found(of);
            t_string!(i18n, validation.said_validated, body = body, day = on).to_string()
        }
        (ValidationState::Returned(_), Some(of)) => {
            let (body, on) = found(of);
            t_string!(i18n, validation.said_returned, body = body, day = on).to_string()
        }
        (ValidationState::Reopened(_), Some(of)) => {
            let (body, on) = found(of);
            t_string!(i18n, validation.said_reopened, body = body, day = on).to_string()
        }
        (_, None) => String::new(),
    };
    let then = match (next.is_empty(), track.state) {
        (false, _) => t_string!(i18n, validation.said_next, bodies = next).to_string(),
        (true, ValidationState::Validated(_)) => {
            t_string!(i18n, validation.said_through).to_owned()
        }
        (true, ValidationState::Reopened(_)) => {
            t_string!(i18n, validation.said_hand_in_anew).to_owned()
        }
        (true, _) => String::new(),
    };
    [said, then].join(" ").trim().to_owned()
}

/// Names several bodies, one after the other.
#[must_use]
pub fn names(i18n: Words, bodies: &[Label]) -> String {
    let names: Vec<String> = bodies.iter().map(|body| name(i18n, body)).collect();
    names.join(", ")
}

/// One level of the way: its shape, and what is told of it.
#[must_use]
pub fn mark(i18n: Words, mark: &Mark) -> (Standing, String) {
    let by = |body: &Label, on| (name(i18n, body), day(i18n, on));
    match mark {
        Mark::WithThem => (
            Standing::Due,
            t_string!(i18n, validation.mark_with_them).to_owned(),
        ),
        Mark::HandedIn(on) => {
            let on = day(i18n, *on);
            let said = t_string!(i18n, validation.mark_handed_in, day = on).to_string();
            (Standing::Done, said)
        }
        Mark::Awaited => (
            Standing::Due,
            t_string!(i18n, validation.mark_awaited).to_owned(),
        ),
        Mark::Ahead => {
            let said = t_string!(i18n, validation.mark_ahead).to_owned();
            (Standing::NotApplicable, said)
        }
        Mark::Validated(body, on) => {
            let (body, on) = by(body, *on);
            let said = t_string!(i18n, validation.mark_validated, body = body, day = on);
            (Standing::Done, said.to_string())
        }
        Mark::Returned(body, on) => {
            let (body, on) = by(body, *on);
            let said = t_string!(i18n, validation.mark_returned, body = body, day = on);
            (Standing::Late, said.to_string())
        }
        Mark::Reopened(body, on) => {
            let (body, on) = by(body, *on);
            let said = t_string!(i18n, validation.mark_reopened, body = body, day = on);
            (Standing::Ending, said.to_string())
        }
        Mark::PassedOver => {
            let said = t_string!(i18n, validation.mark_passed).to_owned();
            (Standing::NotApplicable, said)
        }
    }
}

/// Names a figure that is owed: `1.1 Ménages payés · Kita, 2ᵉ trimestre 2026`.
#[must_use]
pub fn owed(i18n: Words, row: &OwedRow) -> String {
    let figure = match &row.area {
        Some(area) => format!("{} · {}", name(i18n, &row.label), name(i18n, area)),
        None => name(i18n, &row.label),
    };
    let period = duties::period(i18n, row.period);
    t_string!(i18n, validation.owed, figure = figure, period = period).to_string()
}

/// Where a figure that is not there stands: its shape and its words.
#[must_use]
pub fn owed_state(i18n: Words, state: MeasureState) -> (Standing, String) {
    match state {
        MeasureState::Late(by) => {
            let said = t_string!(i18n, validation.owed_late, day = day(i18n, by)).to_string();
            (Standing::Late, said)
        }
        MeasureState::Due(by) => {
            let said = t_string!(i18n, validation.owed_due, day = day(i18n, by)).to_string();
            (Standing::Due, said)
        }
        MeasureState::Missing => {
            let said = t_string!(i18n, validation.owed_missing).to_owned();
            (Standing::Vacant, said)
        }
        MeasureState::NotYetDue | MeasureState::Measured(_) => {
            (Standing::NotApplicable, String::new())
        }
    }
}

/// Tells how long ago something is heard of: `le 31/03/2026, il y a 111 jours`.
#[must_use]
pub fn heard(i18n: Words, last: Option<chrono::NaiveDate>, age: Option<u32>) -> String {
    match (last, age) {
        (Some(on), Some(0)) => {
            t_string!(i18n, validation.heard_today, day = day(i18n, on)).to_string()
        }
        (Some(on), Some(age)) => {
            let on = day(i18n, on);
            t_string!(i18n, validation.heard, count = age, day = on).to_string()
        }
        _ => t_string!(i18n, territory.never).to_owned(),
    }
}

/// Names whatever a row of the page is about, for who does not see it: its kind and name.
#[must_use]
pub fn spoken(i18n: Words, row: &WaitingRow) -> String {
    match row.session {
        Some(_) => title(i18n, row),
        None => label(i18n, &row.label),
    }
}
