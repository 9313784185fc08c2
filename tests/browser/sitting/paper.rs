//! What leaves the tablet: printed minutes and signing sheet, and the calendar.

use std::io::Write as _;
use std::process::{Command, Stdio};

use governance::facts::Kind;
use icalendar::{Calendar, CalendarComponent, Component as _};
use serde_json::json;
use tablet::Page;

use super::committee::{Office, member};
use super::{looks_at, opens, taps};
use crate::steps::goes_to;

/// Reads the words of a printed page, by a program that knows nothing of this one.
fn words_of(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext, of the package poppler-utils");
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let read = reader.wait_with_output().unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Prints the page, and reads what is on paper and what is not.
#[track_caller]
pub(crate) fn holds(page: &Page, words: &[&str], not: &[&str]) {
    let printed = words_of(&page.printed());
    for part in words {
        assert!(printed.contains(part), "« {part} » is not in: {printed}");
    }
    for part in not {
        assert!(!printed.contains(part), "« {part} » is in: {printed}");
    }
}

/// A session that was held, with one decision and minutes that were begun.
fn held() -> (Office, String) {
    let mut office = Office::new();
    office.seats(3);
    let body = office.committee().to_string();
    let session = office.record(
        Kind::Session,
        json!({ "body": body, "number": 15, "opens_on": "2026-01-12", "place": "Hôtel Sheraton, Bamako",
            "presided_by": "Secrétaire général du ministère" }),
    );
    let session = session.to_string();
    let item = office.record(
        Kind::AgendaItem,
        json!({ "session": session, "order": 1, "title": "Budget annuel 2027; annexes, tableaux" }),
    );
    office.record(
        Kind::Decision,
        json!({ "session": session, "item": item.to_string(), "at": "2026-01-12", "subject": "budget",
            "year": 2027, "verdict": "adopted", "text": "Budget annuel 2027 : adopté." }),
    );
    office.record(
        Kind::Minutes,
        json!({ "session": session, "debates": "Les membres ont examiné le projet." }),
    );
    (office, session)
}

#[test]
fn minutes_and_signing_sheet_are_printed_alone_and_read_back() {
    let (office, session) = held();
    let (_tablet, page) = opens("sitting-paper", &office);
    goes_to(&page, &format!("#/sessions/{session}"));
    looks_at(&page, "Procès-verbal");
    page.sees("Les membres ont examiné le projet.");
    let frame = ["Réglages", "Soumettre à l’approbation"];
    holds(
        &page,
        &[
            "Budget annuel 2027 : adopté.",
            "Les membres ont examiné le projet.",
            "Hôtel Sheraton, Bamako",
            "La présidence de séance",
            "Le secrétariat de séance",
        ],
        &frame,
    );
    looks_at(&page, "Présences");
    taps(&page, "button", "Feuille d’émargement");
    page.sees("Signature");
    holds(
        &page,
        &["Feuille d’émargement", &member(1), &member(3), "Signature"],
        &frame,
    );
}

#[test]
fn the_calendar_opens_in_other_programs() {
    let (office, session) = held();
    let (_tablet, page) = opens("sitting-calendar", &office);
    let file = page.downloads(|page| taps(page, "button", "Télécharger le calendrier (.ics)"));
    let text = std::fs::read_to_string(file).unwrap();
    let calendar: Calendar = text.parse().unwrap();
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .collect();
    let [event] = events[..] else {
        panic!("{} events in {text}", events.len());
    };
    assert_eq!(event.get_uid(), Some(session.as_str()));
    let property = |name| event.property_value(name).unwrap_or_default().to_owned();
    assert_eq!(property("DTSTART"), "20260112");
    assert_eq!(property("DTEND"), "20260113");
    assert!(property("SUMMARY").contains("15ᵉ session ordinaire"));
    assert!(property("LOCATION").contains("Hôtel Sheraton"));
    assert!(property("DESCRIPTION").contains("Budget annuel 2027"));
}
