//! iCalendar (RFC 5545): sessions as whole days, for any calendar.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::Export;
use crate::facts::{Kind, Listing, Role, Session};
use crate::ids::{AgendaItemId, SessionId};
use crate::order::InOrder as _;
use crate::present::SessionName;
use crate::programme::Programme;
use crate::register::Register;

/// The most octets of a line; what is longer goes on in the next, after a space.
const MAX_OCTETS: usize = 75;

/// One session, in the words of the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The session.
    pub session: SessionId,
    /// First day; none: it cannot stand in a calendar.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// What it is called.
    pub summary: String,
    /// Where.
    pub location: Option<String>,
    /// Its agenda.
    pub description: Option<String>,
}

/// Returns every session as an event, with its agenda in order; `name` says what it is called.
#[must_use]
pub fn events(register: &Register, name: &dyn Fn(&SessionName) -> String) -> Vec<Event> {
    let programme = register.programme();
    let one = |(id, session): (SessionId, &Session)| Event {
        session: id,
        from: session.opens_on,
        to: session.closes_on,
        summary: name(&SessionName::of(programme, session)),
        location: session.place.clone(),
        description: agenda(programme, id),
    };
    programme.sessions().map(one).collect()
}

/// The items that a session takes, one a line.
fn agenda(programme: &Programme, session: SessionId) -> Option<String> {
    let mut items: Vec<_> = programme
        .referring(session.0, Role::AgendaOf)
        .filter_map(|id| Some((programme.agenda_item(AgendaItemId(id))?, id)))
        .filter(|(item, _)| item.listing == Listing::Listed)
        .collect();
    items.order_by_key(|(item, id)| (item.order, *id));
    let lines = items
        .iter()
        .map(|(item, _)| format!("{}. {}", item.order, item.title));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Writes a calendar. `made_at` is in UTC, `2026-11-23T10:42:07Z`; `product` names the program.
#[must_use]
pub fn write(events: &[Event], product: &str, made_at: &str) -> Export {
    let stamp: String = made_at
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .collect();
    let mut text = String::new();
    let mut n_undated = 0;
    line(&mut text, "BEGIN", "VCALENDAR");
    line(&mut text, "VERSION", "2.0");
    line(&mut text, "PRODID", &escaped(&format!("-//{product}//")));
    line(&mut text, "CALSCALE", "GREGORIAN");
    for event in events {
        let Some(from) = event.from else {
            n_undated += 1;
            continue;
        };
        // The end is the day after the last.
        let last = event.to.unwrap_or(from).max(from);
        let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &event.session.to_string());
        line(&mut text, "DTSTAMP", &stamp);
        line(&mut text, "DTSTART;VALUE=DATE", &day(from));
        line(&mut text, "DTEND;VALUE=DATE", &day(end));
        line(&mut text, "SUMMARY", &escaped(&event.summary));
        for (name, value) in [
            ("LOCATION", &event.location),
            ("DESCRIPTION", &event.description),
        ] {
            if let Some(value) = value {
                line(&mut text, name, &escaped(value));
            }
        }
        line(&mut text, "END", "VEVENT");
    }
    line(&mut text, "END", "VCALENDAR");
    Export {
        text,
        left_out: BTreeMap::from_iter((n_undated > 0).then_some((Kind::Session, n_undated))),
    }
}

fn day(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

/// Writes a value so that its commas and line breaks are its own.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Writes one line, folded where it is too long, never within a character.
fn line(text: &mut String, name: &str, value: &str) {
    let whole = format!("{name}:{value}");
    let mut room = MAX_OCTETS;
    for c in whole.chars() {
        if c.len_utf8() > room {
            text.push_str("\r\n ");
            room = MAX_OCTETS - 1;
        }
        room -= c.len_utf8();
        text.push(c);
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::read_day;
    use crate::ids::EntryId;

    fn event(from: &str, to: &str, summary: &str) -> Event {
        Event {
            session: SessionId("k3f9a2m7qx-17".parse::<EntryId>().unwrap()),
            from: read_day(from),
            to: read_day(to),
            summary: summary.to_owned(),
            location: Some("Hôtel Sheraton, Bamako".to_owned()),
            description: Some("1. PTBA\n2. Budget; rapports".to_owned()),
        }
    }

    #[test]
    fn a_session_of_three_days_ends_on_the_fourth() {
        let events = [event("2019-09-26", "2019-09-28", "CTN")];
        let export = write(&events, "Essai", "2026-11-23T10:42:07Z");
        for part in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "DTSTAMP:20261123T104207Z\r\n",
            "DTSTART;VALUE=DATE:20190926\r\nDTEND;VALUE=DATE:20190929\r\n",
            "LOCATION:Hôtel Sheraton\\, Bamako\r\n",
            "DESCRIPTION:1. PTBA\\n2. Budget\\; rapports\r\n",
            "END:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(export.text.contains(part), "{part}");
        }
        assert!(export.left_out.is_empty());
    }

    #[test]
    fn a_session_of_unknown_day_is_left_out_and_counted() {
        let export = write(&[event("", "", "CNP")], "Essai", "2026-11-23T10:42:07Z");
        assert_eq!(export.left_out, BTreeMap::from([(Kind::Session, 1)]));
        assert!(!export.text.contains("VEVENT"));
    }

    #[test]
    fn no_line_is_longer_than_a_calendar_reads_and_none_is_cut_within_a_character() {
        let long = "Comité élargi à l’échelle régionale ; ".repeat(20);
        let export = write(
            &[event("2019-09-26", "", &long)],
            "Essai",
            "2026-11-23T10:42:07Z",
        );
        assert!(
            export
                .text
                .split("\r\n")
                .all(|line| line.len() <= MAX_OCTETS)
        );
        let unfolded = export.text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{}", escaped(&long))));
    }

    #[test]
    fn every_session_of_the_past_is_an_event_with_its_agenda() {
        let mut sample = crate::present::sample::Sample::new();
        let past = crate::present::demonstration::entries(&sample.register);
        sample.register.admit_all(past.unwrap());
        let name = |name: &SessionName| format!("{} {:?}", name.body, name.number);
        let events = events(&sample.register, &name);
        assert_eq!(events.len(), 19);
        let of_2019 = events.iter().find(|one| one.to.is_some()).unwrap();
        assert_eq!(of_2019.summary, "CTN Some(18)");
        let agenda = of_2019.description.as_deref().unwrap();
        assert_eq!(agenda.lines().count(), 3);
        assert!(agenda.starts_with("1. "), "{agenda}");
        let export = write(&events, "Essai", "2026-11-23T10:42:07Z");
        assert_eq!(export.left_out, BTreeMap::from([(Kind::Session, 9)]));
        assert_eq!(export.text.matches("BEGIN:VEVENT").count(), 10);
    }
}
