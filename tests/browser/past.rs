//! The demonstration: the programme's known past, and what its register of duties answers.

use tablet::{App, Page, Screen, Tablet};

use crate::steps::{goes_to, is_saved, says_who};

/// Opens the demonstration, where the past is, and says who works in it.
pub(crate) fn loads_the_past(tablet: &Tablet) -> Page {
    let page = tablet.open(&App::file());
    page.on(Screen::LAPTOP);
    goes_to(&page, "#/demo");
    page.click("button", "Ouvrir la démonstration");
    is_in_the_demonstration(&page);
    says_who(&page);
    goes_to(&page, "#/demo");
    page.sees("Huit scènes");
    is_saved(&page);
    page
}

/// Waits until the demonstration is open, with its past.
pub(crate) fn is_in_the_demonstration(page: &Page) {
    page.wait_for(
        "the demonstration to be open",
        "document.documentElement.hasAttribute('data-ready') && !!document.querySelector('[data-workspace=demonstration]')",
    );
}

#[test]
fn it_answers_which_duties_were_honoured_and_how_that_is_known() {
    let tablet = Tablet::new("past");
    let page = loads_the_past(&tablet);
    page.click("link", "Ce que dit le registre");
    page.sees("En 2020,");
    page.sees("1 est honorée en partie (CNP\u{2011}1)");
    page.find("button", "CNP-2, 2021").click();
    page.sees("CNP-2 en 2021 : comment le savons-nous ?");
    page.sees("15ᵉ session ordinaire");
    page.find("button", "CNP-6, 2020").click();
    page.sees("aucun seuil de discordance n’est en vigueur");
    page.reload();
    page.sees("En 2020,");
}

#[test]
fn contradictions_stay_visible_and_the_whole_leaves_in_other_formats() {
    let tablet = Tablet::new("past-formats");
    let page = loads_the_past(&tablet);
    page.sees("malidirect.net");
    page.sees("lecombat.fr");
    goes_to(&page, "#/echanges");
    page.sees("Autres formats");
    let popolo = page.downloads(|page| page.click("button", "Télécharger : Popolo (JSON)"));
    let popolo: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(popolo).unwrap()).unwrap();
    let events = popolo["events"].as_array().unwrap();
    assert_eq!(events.len(), 19);
    page.find("combobox", "Tableau").choose("Sessions");
    let csv = page.downloads(|page| page.click("button", "Télécharger : Sessions"));
    let csv = std::fs::read_to_string(csv).unwrap();
    assert!(csv.starts_with('\u{feff}'));
    assert_eq!(csv.trim_end().split("\r\n").count(), 20, "{csv}");
    assert!(csv.contains(";26/11/2020;"), "{csv}");
}
