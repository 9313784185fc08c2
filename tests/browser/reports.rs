//! Reports on the page: from the calendar to figures that stay as they were put forward, and what the
//! programme is known to have reported.

use governance::facts::Kind;
use serde_json::json;
use tablet::{App, Page, Screen, Tablet};

use crate::past::loads_the_past;
use crate::sitting::committee::Office;
use crate::sitting::opens;
use crate::sitting::paper::holds;
use crate::steps::{begins, goes_to, is_saved, presses};

/// Records what the open form asks, and waits until it is gone.
fn records(page: &Page, submit: &str) {
    presses(page, submit);
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

/// A plan of 2020 of which only the whole is known, and what was spent of it by the end of June.
fn plans(page: &Page) {
    goes_to(page, "#/ptba");
    presses(page, "Inscrire un PTBA");
    page.fill("Année", "2020");
    page.fill("Budget total, en FCFA", "1 000");
    records(page, "Enregistrer");
    goes_to(page, "#/ptba/2020");
    spends(page, "400");
    page.sees("40,00 %");
}

fn spends(page: &Page, francs: &str) {
    presses(page, "Inscrire une réalisation");
    page.fill("Arrêté au", "2020-06-30");
    page.fill("Décaissé, en FCFA", francs);
    records(page, "Enregistrer");
}

#[test]
fn from_the_calendar_to_figures_that_stay_as_they_were_put_forward() {
    let tablet = Tablet::new("reports");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    begins(&page);
    plans(&page);
    goes_to(&page, "#/rapports?annee=2020");
    page.sees("Aucun délai de soumission n’est fixé");
    page.sees("usage, non prescrit");
    presses(
        &page,
        "Commencer : UTGFS · Rapport d’activités, 1ᵉʳ semestre 2020",
    );
    page.sees("en préparation");
    page.sees("Chiffres du registre à ce jour");
    page.sees("40,00 %");
    presses(&page, "Compléter le texte");
    page.fill("Introduction", "Un semestre sous Covid-19.");
    page.fill("Signataire", "Coordinateur national");
    records(&page, "Enregistrer la correction");
    page.sees("Un semestre sous Covid-19.");
    presses(&page, "Écrire : Autres points");
    page.fill("Texte", "Les paiements ont repris en juin.");
    records(&page, "Enregistrer");
    page.sees("Les paiements ont repris en juin.");
    presses(&page, "Soumettre le rapport");
    page.sees("Chiffres gelés à la soumission");
    page.sees("attend une session : aucune n’est prévue");
    is_saved(&page);
    let address = page.run("location.hash");
    // Another tablet reports otherwise for the same day: the figures put forward stay, and it is said.
    goes_to(&page, "#/ptba/2020");
    spends(&page, "450");
    goes_to(&page, address.as_str().unwrap());
    page.sees("Modifié après la soumission.");
    page.sees("40,00 %");
    page.sees("à ce jour : Ensemble");
    holds(
        &page,
        &[
            "Un semestre sous Covid-19.",
            "Les paiements ont repris en juin.",
            "40,00 %",
            "Pour UTGFS",
            "Coordinateur national",
            "Modifié depuis la soumission.",
        ],
        &["Réglages", "Compléter le texte", "à ce jour : Ensemble"],
    );
    page.reload();
    page.sees("Modifié après la soumission.");
}

#[test]
fn what_was_put_forward_is_proposed_to_the_session_that_approves_it() {
    let mut office = Office::new();
    let session =
        json!({ "body": office.committee().to_string(), "number": 19, "opens_on": "2026-03-12" });
    let session = office.record(Kind::Session, session);
    let report = json!({
        "body": office.unit().to_string(), "kind": "activity", "year": 2025, "period": "year",
        "submitted_on": "2026-01-31",
    });
    let report = office.record(Kind::Report, report);
    let (_tablet, page) = opens("reports-session", &office);
    goes_to(&page, "#/rapports?annee=2025&au=2026-03-01");
    page.sees("CNP · 19ᵉ session ordinaire");
    page.sees("pas encore à son ordre du jour");
    goes_to(&page, &format!("#/sessions/{session}?au=2026-03-01"));
    page.sees("Soumis le 31/01/2026, en attente d’approbation");
    presses(
        &page,
        "Ajouter : Approbation du rapport d’activités de l’année 2025",
    );
    page.sees("1 point");
    goes_to(&page, &format!("#/rapports/{report}?au=2026-03-01"));
    page.sees("à son ordre du jour");
    is_saved(&page);
}

#[test]
fn what_the_programme_is_known_to_have_reported() {
    let tablet = Tablet::new("reports-past");
    let page = loads_the_past(&tablet);
    goes_to(&page, "#/rapports?annee=2020&au=2022-12-31");
    page.sees("Arrêté au 30/09/2020");
    page.sees("examiné en session");
    page.click("link", "Bilan au 30 septembre 2020");
    page.sees("17,11 %");
    page.sees("15 545 M FCFA");
    page.sees("ni le jour de soumission ni l’issue ne sont connus");
    page.click("link", "CNP · 15ᵉ session ordinaire");
    page.sees("Hôtel Sheraton");
    goes_to(&page, "#/rapports?annee=2019&au=2022-12-31");
    page.click("link", "Rapport d’activités, année 2019");
    page.sees("approuvé");
    page.sees("Il a été approuvé sans avoir été soumis ici");
    page.sees("59,76 %");
}
