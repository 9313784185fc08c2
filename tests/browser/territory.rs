//! The territory, taken in from published lists, and committees founded on it by the hundred.

use std::path::PathBuf;

use tablet::{App, Page, Screen, Tablet};

use crate::steps::{begins, goes_to, is_saved, presses};

/// Lists as the humanitarian community publishes them: two communes bear one name, one row has no
/// code, one lies in a cercle that is nowhere.
const COMMUNES: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n\
    Mali,ML,Kayes,ML01,Kita,ML0105,Benkadi-Founia,ML010501\n\
    Mali,ML,Kayes,ML01,Kita,ML0105,Kita Ouest,ML010502\n\
    Mali,ML,Mopti,ML05,Djenne,ML0502,Diedougou,ML050201\n\
    Mali,ML,Kayes,ML01,Kayes,ML0101,Diedougou,ML010101\n\
    Mali,ML,Kayes,ML01,Kayes,ML0101,Sans code,\n";
const VILLAGES: &str = "\"featureNam\",\"pcode\",\"admin3Name\",\"admin3Pcod\",\"longitude\",\"latitude\"\n\
    \"Founia\",\"ML010501001\",\"Benkadi-Founia\",\"ML010501\",-9.48,13.05\n\
    \"Moribougou\",\"ML010501002\",\"Benkadi-Founia\",\"ML010501\",-9.51,13.11\n\
    \"Nulle part\",\"ML999999001\",\"Nulle part\",\"ML999999\",-9.5,13.1\n";

fn lists(tablet: &Tablet) -> Vec<PathBuf> {
    let lists = [("communes.csv", COMMUNES), ("villages.csv", VILLAGES)];
    let written = lists.map(|(name, text)| {
        let file = tablet.downloads().join(name);
        std::fs::write(&file, text).unwrap();
        file
    });
    written.to_vec()
}

fn takes_in(page: &Page, files: &[PathBuf]) {
    goes_to(page, "#/territoire/listes");
    page.picks(files, |page| page.click("button", "Choisir des fichiers"));
}

#[test]
fn lists_are_taken_in_looked_into_and_committees_founded_and_taken_back() {
    let tablet = Tablet::new("territory");
    let page = tablet.open(&App::file());
    page.on(Screen::PHONE);
    begins(&page);
    takes_in(&page, &lists(&tablet));
    page.sees("communes.csv");
    // The country and both regions are known by the charter: 3 cercles, 4 communes, 2 villages.
    page.sees("Inscrire 9 territoires");
    page.find("DisclosureTriangle", "Lignes écartées, et pourquoi")
        .click();
    page.sees("communes.csv, ligne 6");
    page.sees("aucune ligne ne dit où il se trouve");
    page.sees("le territoire parent ML999999 est écarté");
    presses(&page, "Inscrire 9 territoires");
    page.sees("9 territoires sont inscrits.");
    is_saved(&page);

    goes_to(&page, "#/territoire");
    for area in ["Kayes", "Kita"] {
        page.click("link", area);
    }
    page.sees("Benkadi-Founia");
    page.sees("ML010502");

    // Taken in again, nothing is new.
    takes_in(&page, &lists(&tablet));
    page.sees("Rien à inscrire");

    goes_to(&page, "#/territoire/comites");
    page.find("combobox", "Type d’instance")
        .choose("Comité communal");
    page.sees("Créer 4 instances");
    page.find("combobox", "À l’intérieur de").focus();
    page.types("Kita");
    page.press("Enter");
    page.sees("Créer 2 instances");
    presses(&page, "Créer 2 instances");
    page.sees("2 instances sont créées.");
    page.sees("territoires qui l’ont déjà");
    is_saved(&page);
    // Also later, and for a reason: what was created together is found again in the journal.
    page.reload();
    goes_to(&page, "#/territoire/comites");
    page.sees("Créations précédentes");
    page.sees("Comité communal : 2 — Kita");
    presses(&page, "Retirer : Comité communal : 2");
    page.sees("2 instances seraient retirées, avec leurs postes.");
    presses(&page, "Retirer 2 instances");
    page.sees("Donnez un motif.");
    page.fill("Motif", "Communes hors du programme");
    presses(&page, "Retirer 2 instances");
    page.sees("2 instances sont retirées.");
    page.sees("retraits faits depuis 2");
    is_saved(&page);
    page.reload();
    page.sees("retraits faits depuis 2");
    goes_to(&page, "#/instances");
    page.sees_no_more("Benkadi-Founia");
}
