//! Files of markup: told of, taken in and shown as text.

use std::fs;

use tablet::{App, Tablet};

use super::{MARKUP, SHORT, is_harmless, shows_as_text};
use crate::steps::{BODIES, choose, confirm, goes_to, hand_in};

/// Takes a file in elsewhere, under a name that is markup itself.
pub(super) fn is_taken_in_harmlessly(text: &str) {
    let tablet = Tablet::new("taken-in");
    let file = tablet.downloads().join(format!("{SHORT}.json"));
    fs::write(&file, text).unwrap();
    let page = tablet.open(&App::file());
    choose(&page, &file);
    shows_as_text(&page, &format!("{SHORT}.json"));
    shows_as_text(&page, MARKUP);
    confirm(&page);
    is_harmless(&page);
    for place in ["#/echanges?onglet=imports", "#/journal", BODIES] {
        goes_to(&page, place);
        page.sees("Réel");
        is_harmless(&page);
    }
    shows_as_text(&page, MARKUP);
}

#[test]
fn a_file_whose_every_text_is_markup_is_told_of_as_text() {
    let quoted = serde_json::to_string(MARKUP).unwrap();
    let tablet = Tablet::new("all-markup");
    let page = tablet.open(&App::file());
    let entry = format!(
        "{{\"id\":{quoted},\"tick\":{quoted},\"at\":{quoted},\"by\":{quoted},\"record\":{{{quoted}:{quoted}}}}}"
    );
    let head = format!(
        "\"workspace\":\"real\",\"made_at\":{quoted},\"device\":{quoted},\"scope\":\"all\",\"heads\":{{}},\"omitted\":{{}}"
    );
    let rescue = format!(
        "{{\"format\":\"jigisemejiri-rescue\",\"version\":1,\"segments\":[{{\"workspace\":\"reel\",\"store\":\"local\",\"key\":{quoted},\"sum\":{quoted},\"enc\":\"t\",\"made\":0,\"body\":{quoted}}}],\"other\":[]}}"
    );
    let journal = format!(
        "{{\"format\":\"jigisemejiri-journal\",\"version\":1,{head},\"entries\":[\n{entry}\n]}}\n"
    );
    for (name, text) in [("journal", journal), ("sauvetage", rescue)] {
        let file = tablet.downloads().join(format!("{name} {SHORT}.json"));
        fs::write(&file, text).unwrap();
        hand_in(&page, &file);
        shows_as_text(&page, &format!("{name} {SHORT}.json"));
    }
}
