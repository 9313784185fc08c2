//! An audit letter: pasted as it stands, followed up, verified by another body, closed.

use tablet::{App, Page, Screen, Tablet};

use crate::steps::{begins, goes_to, is_saved, presses};

/// The structure of a real letter: one line of each is wrong.
const LETTER: &str = "N°\tRecommandation\tNiveau\tResponsable\tÉchéance\n\
    1.1.10\tValider les rapports de paiement\t1\tUTGFS\t31/12/2023\n\
    1.1.11\tRetenir l’impôt et les cotisations sur les salaires\t2\tUTGFS\t31/02/2023\n\
    Note 1\tClasser les dossiers de marchés\t2\tUTGFS\t30/06/2024\n";

fn pastes(page: &Page) {
    goes_to(page, "#/recommandations?vue=importer");
    page.sees("Rien n’est inscrit avant votre accord");
    page.fill("Tableau copié d’un tableur", LETTER);
    page.sees("1 ligne mise de côté");
    page.sees("ce jour n’existe pas");
    page.fill("Nom", "Audit externe des comptes 2022");
    page.click("radio", "audit externe");
    presses(page, "Inscrire 2 recommandations");
    page.sees("2 recommandations sont inscrites.");
}

#[test]
fn a_letter_is_pasted_followed_up_and_closed_by_another_body() {
    let tablet = Tablet::new("letter");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    begins(&page);
    pastes(&page);
    page.click("link", "Valider les rapports de paiement");
    page.sees("Son destinataire n’a encore rien déclaré.");
    page.sees("en retard de");
    page.click("button", "Déclarer");
    page.click("radio", "fait");
    page.fill("Preuve", "Note de service du 12/01/2024");
    presses(&page, "Enregistrer la déclaration");
    page.sees("Une autre instance doit la vérifier");
    page.find("region", "Suivi")
        .find("button", "Vérifier")
        .click();
    page.find("combobox", "Instance qui vérifie").choose("CNP");
    page.click("radio", "confirmé");
    presses(&page, "Enregistrer la vérification");
    page.sees("confirmée par une autre instance : elle est close.");
    is_saved(&page);
    goes_to(&page, "#/recommandations");
    page.sees("vérifiée");
    // The same letter again brings nothing twice.
    page.click("button", "Coller ou importer un tableau");
    page.fill("Tableau copié d’un tableur", LETTER);
    page.find("combobox", "Origine").click();
    page.types("Audit externe");
    page.press("Enter");
    page.sees("2 déjà inscrites");
    page.sees("Rien de nouveau à inscrire");
}
