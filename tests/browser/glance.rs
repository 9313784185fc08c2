//! The programme at a glance, and one search over everything.

use tablet::{App, Tablet};

use crate::past::loads_the_past;
use crate::steps::{begins, goes_to};

#[test]
fn the_dashboard_of_september_2020_leads_to_what_awaits() {
    let tablet = Tablet::new("glance");
    let page = loads_the_past(&tablet);
    goes_to(&page, "#/?au=2020-12-31");
    page.sees("Tableau de bord");
    page.sees("17,11 %");
    page.sees("PTBA 2020, au 30/09/2020");
    page.sees("− 42,65 points en un an");
    page.sees("3 sur 18 à établir");
    page.sees("3 en retard");
    page.sees("aucun seuil ne dit quel écart compte");
    page.sees("ordre du jour : 2 points");
    page.sees("Rien n’attend : sessions des trente prochains jours");
    page.click("link", "Pourvoir : Sièges vacants");
    page.sees("Postes à pourvoir");
    page.wait_for(
        "the day to stay that of the dashboard",
        "location.hash.includes('au=2020-12-31')",
    );
}

#[test]
fn one_search_finds_bodies_pages_and_acts_by_keyboard() {
    let tablet = Tablet::new("find");
    let page = tablet.open(&App::file());
    begins(&page);
    page.press("/");
    page.sees("Accents, majuscules et variantes");
    page.types("komite nasional pilotage");
    page.sees("Comité national de pilotage");
    page.press("Enter");
    page.sees("Postes et titulaires");
    page.wait_for(
        "the search to be closed",
        "!document.querySelector('dialog[open]')",
    );
    // From anywhere, also to an act; what was seen lately comes first.
    page.press("Control+k");
    page.sees("Vu récemment");
    page.types("inscrire une session");
    page.press("Enter");
    page.sees("Premier jour");
    page.press("Escape");
    page.wait_for(
        "the form to be closed",
        "!document.querySelector('dialog[open]')",
    );
    // An act goes by what people call it: the date of all pages, the other language.
    page.press("Control+k");
    page.types("changer la date");
    page.press("Enter");
    page.sees("Toutes les pages montrent alors ce qui valait ce jour-là.");
    page.press("Escape");
    page.wait_for(
        "the date to be closed",
        "!document.querySelector('dialog[open]')",
    );
    for (words, told) in [("english", "Search"), ("français", "Chercher")] {
        page.press("Control+k");
        page.types(words);
        page.press("Enter");
        page.find("button", told);
    }
    page.click("button", "Chercher");
    page.types("charger la charte");
    page.sees("Recevoir des fichiers");
    page.press("Escape");
    page.click("button", "Chercher");
    page.types("zzzz");
    page.sees("Rien ne répond à ces mots");
}
