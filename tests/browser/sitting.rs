//! A session of the steering committee, from its convocation to its approved minutes.

mod ahead;
pub(crate) mod committee;
mod crowd;
mod cycle;
pub(crate) mod paper;
mod touch;
mod typed;

use tablet::{App, Page, Screen, Tablet};

use crate::steps::{AUTHOR, goes_to, is_saved, take};
use committee::Office;

/// A tablet with a committee of so many members, and the page that lists sessions.
fn begins_with(name: &str, n_members: u32) -> (Tablet, Page) {
    let mut office = Office::new();
    office.seats(n_members);
    opens(name, &office)
}

/// A tablet that has taken an office's file in, and the page that lists sessions.
pub(crate) fn opens(name: &str, office: &Office) -> (Tablet, Page) {
    let tablet = Tablet::new(name);
    let file = office.file(&tablet);
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    take(&page, &file);
    goes_to(&page, "#/reglages");
    page.fill("Votre fonction", AUTHOR);
    goes_to(&page, "#/sessions");
    page.sees("Inscrire une session");
    (tablet, page)
}

/// The day, as the browser's own fields write it.
fn day(page: &Page, days_from_now: i32) -> String {
    let day = page.run(&format!(
        "(at => (at.setDate(at.getDate() + {days_from_now}), at.toLocaleDateString('sv')))(new Date())"
    ));
    day.as_str().unwrap().to_owned()
}

/// Waits until no form is open.
#[track_caller]
fn form_closes(page: &Page) {
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

/// Touches the one thing of this role and name.
#[track_caller]
fn taps(page: &Page, role: &str, name: &str) {
    page.find(role, name).tap();
}

/// Records a session of the committee, by touch, and waits for its page.
fn records_a_session(page: &Page, opens_on: &str) {
    goes_to(page, "#/sessions");
    taps(page, "button", "Inscrire une session");
    page.find("combobox", "Instance").choose("CNP");
    page.fill("Premier jour", opens_on);
    page.fill("Lieu", "Bamako");
    page.fill("Présidence de séance", "Secrétaire général du ministère");
    taps(page, "button", "Enregistrer la session");
    form_closes(page);
    page.sees("Proposé d’office");
    is_saved(page);
}

/// Chooses a tab of the session.
fn looks_at(page: &Page, tab: &str) {
    taps(page, "tab", tab);
    page.wait_for(
        "the tab to be chosen",
        &format!("!!document.querySelector('[role=tab][aria-selected=true]')?.textContent.includes('{tab}')"),
    );
}
