//! Two tablets that founded the committee of one commune, each from the same list: what is likely
//! recorded twice is shown, united, and one committee is left with both histories.

use tablet::{App, Page, Tablet};

use crate::steps::{choose, confirm, give_all, goes_to, is_saved, presses, take, unfolds};

/// The list that both were given.
const COMMUNE: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n\
    Mali,ML,Kayes,ML01,Kita,ML0105,Benkadi-Founia,ML010501\n";

/// Takes the list in and founds the communal committee, as somebody.
fn founds(tablet: &Tablet, page: &Page, author: &str) {
    page.click("button", "Charger la charte");
    page.fill("Votre fonction", author);
    presses(page, "Continuer");
    page.sees("Ce qui attend");
    let list = tablet.downloads().join("communes.csv");
    std::fs::write(&list, COMMUNE).unwrap();
    goes_to(page, "#/territoire/listes");
    page.picks(&[list], |page| page.click("button", "Choisir des fichiers"));
    page.sees("Inscrire 2 territoires");
    presses(page, "Inscrire 2 territoires");
    page.sees("2 territoires sont inscrits.");
    goes_to(page, "#/territoire/comites");
    page.find("combobox", "Type d’instance")
        .choose("Comité communal");
    page.sees("Créer 1 instance");
    presses(page, "Créer 1 instance");
    page.sees("1 instance est créée.");
    is_saved(page);
}

/// Counts the committees of the commune.
fn sees_committees(page: &Page, counted: &str) {
    goes_to(page, "#/instances");
    page.fill("Rechercher une instance", "Benkadi");
    page.sees(&format!("Organigramme · {counted} au"));
}

#[test]
fn a_committee_founded_on_two_tablets_is_united_and_keeps_both_histories() {
    let (first, second) = (Tablet::new("founding-here"), Tablet::new("founding-there"));
    let (here, there) = (first.open(&App::file()), second.open(&App::file()));
    founds(&first, &here, "Agent de Kita");
    founds(&second, &there, "Antenne de Kayes");

    choose(&there, &give_all(&here));
    there.sees("Doublons probables ensuite");
    confirm(&there);
    sees_committees(&there, "2 instances");

    // Each that is united brings what lies in it, or belongs to it, side by side in turn.
    goes_to(&there, "#/echanges?vue=doublons");
    for pair in [
        "Territoire « Kita »",
        "Territoire « Benkadi-Founia »",
        "Instance «",
        "Poste « Membre »",
    ] {
        there.sees(pair);
        presses(&there, "Réunir");
        there.sees("Fiches réunies. Aucun historique n’est perdu.");
    }
    there.sees("Aucun doublon probable");
    is_saved(&there);

    // The first hears of it, and both are left with one committee and what each did.
    take(&here, &give_all(&there));
    for page in [&here, &there] {
        sees_committees(page, "1 instance");
        page.run("document.querySelector('main a[href*=\"instances/\"]').click()");
        page.sees("Postes et titulaires");
        unfolds(page, "Qui a inscrit ou changé quoi, et quand");
        page.sees("Agent de Kita");
        page.sees("Antenne de Kayes");
    }
}
