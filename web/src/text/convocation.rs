//! A convocation as plain text, to be shared as a message.

use governance::present::session::convocation::Convocation;

use super::agenda::duration;
use super::{Words, charter, day, session_alone, session_days};
use crate::i18n::t_string;

/// Writes a convocation for a message: who is called, when, where, to deal with what.
#[must_use]
pub fn message(i18n: Words, sheet: &Convocation) -> String {
    let session = &sheet.session;
    let mut lines = vec![
        charter(i18n, &sheet.programme),
        sheet.body.clone(),
        format!(
            "{} – {}",
            t_string!(i18n, session.convocation),
            session_alone(i18n, &sheet.name)
        ),
        t_string!(
            i18n,
            session.message_days,
            days = session_days(i18n, session.opens_on, session.closes_on)
        )
        .to_string(),
    ];
    lines.extend(
        session
            .place
            .as_ref()
            .map(|place| t_string!(i18n, session.message_place, place).to_string()),
    );
    lines.push(String::new());
    lines.push(t_string!(i18n, session.message_agenda).to_owned());
    lines.extend(sheet.items.iter().map(|item| {
        let lasts = item.minutes.map(|minutes| duration(i18n, minutes));
        let lasts = lasts.map_or(String::new(), |lasts| format!(" ({lasts})"));
        format!("{}. {}{lasts}", item.place, item.title)
    }));
    if sheet.items.is_empty() {
        lines.push(t_string!(i18n, session.agenda_to_come).to_owned());
    }
    if let Some(on) = session.convened_on {
        lines.push(String::new());
        lines.push(t_string!(i18n, session.convened_line, day = day(i18n, on)).to_string());
    }
    lines.join("\n")
}
