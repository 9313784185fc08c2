//! The plan of a year on the page: from its first line to a gap that is explained, and the
//! programme's own figures.

use tablet::{App, Page, Screen, Tablet};

use crate::past::loads_the_past;
use crate::steps::{begins, goes_to, is_saved, presses};

/// Records what the open form asks, and waits until it is gone.
pub(crate) fn records(page: &Page) {
    presses(page, "Enregistrer");
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
    page.sees("Enregistré.");
}

/// A plan of one activity, paid from one source.
fn plans(page: &Page) {
    goes_to(page, "#/ptba");
    page.sees("Aucun PTBA n’est inscrit.");
    presses(page, "Inscrire un PTBA");
    page.fill("Année", "2021");
    records(page);
    page.click("link", "2021");
    page.sees("Aucune ligne budgétaire");
    presses(page, "Inscrire une source de financement");
    page.fill("Nom", "Deuxième financement additionnel");
    page.fill("Code", "D3480");
    records(page);
    presses(page, "Ajouter une activité");
    page.fill("Activité", "Payer les ménages");
    records(page);
    page.find("DisclosureTriangle", "Autres actes : Payer les ménages")
        .click();
    presses(page, "Ajouter une ligne");
    page.find("combobox", "Source de financement")
        .choose("D3480");
    page.fill("1ᵉʳ trimestre, en FCFA", "1 000");
    page.fill("2ᵉ trimestre, en FCFA", "9007199254740992");
    presses(page, "Enregistrer");
    page.sees("le plus grand que tous les programmes lisent exactement");
    page.fill("2ᵉ trimestre, en FCFA", "3 000");
    records(page);
    page.sees("4 000");
}

#[test]
fn from_the_first_line_of_a_plan_to_a_gap_that_is_explained() {
    let tablet = Tablet::new("money");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    begins(&page);
    plans(&page);
    presses(&page, "Inscrire une réalisation");
    page.fill("Arrêté au", "2021-03-31");
    // What astonishes is asked about as it is typed, and refused to nobody.
    page.fill("Décaissé, en FCFA", "4 001");
    page.sees("4 001 FCFA décaissés, plus que les 4 000 FCFA de l’année.");
    page.fill("Décaissé, en FCFA", "400");
    page.sees_no_more("À vérifier avant d’enregistrer");
    page.fill("Taux publié, en centièmes de point", "4100");
    records(&page);
    // Four hundred of the thousand that the first quarter was to bring.
    page.sees("40,00 %");
    page.sees("du prévu à cette date");
    page.sees("écart de 1,00 point avec le taux recalculé");
    goes_to(&page, "#/redressement");
    page.sees("Aucun seuil n’est fixé");
    page.sees("non jugé");
    presses(&page, "Fixer le seuil");
    presses(&page, "Enregistrer");
    page.sees("2 points sont à corriger.");
    page.fill("Seuil d’écart, en points", "10");
    // A gap is judged by the threshold of its cut-off day.
    page.fill("Depuis le", "2021-01-01");
    page.fill("Texte qui le fixe", "Décision du CNP, essai");
    records(&page);
    page.sees("un écart de plus de 10 points est à justifier.");
    page.sees("à justifier");
    presses(&page, "Justifier");
    page.find("combobox", "Répond").choose("UTGFS");
    page.fill("Le", "2021-04-15");
    page.fill("Texte", "Agences de paiement recrutées en retard.");
    records(&page);
    page.sees("justifié");
    page.sees("Agences de paiement recrutées en retard.");
    is_saved(&page);
    page.reload();
    page.sees("Agences de paiement recrutées en retard.");
}

#[test]
fn the_programmes_own_figures_read_as_published_or_say_by_how_much_they_do_not() {
    let tablet = Tablet::new("money-past");
    let page = loads_the_past(&tablet);
    goes_to(&page, "#/ptba?au=2022-12-31");
    for figure in [
        "19 386 M FCFA",
        "+ 24,71 % sur l’année d’avant",
        "23,47 %",
        "17,11 %",
        "59,76 %",
        "48,49 %",
        "taux publié : 48,90 %",
        "écart de 0,41 point avec le taux recalculé",
        "34,77 %",
        "70,70 %",
    ] {
        page.sees(figure);
    }
    page.click("link", "2021");
    page.sees("18 064 M FCFA");
    page.sees("Cette version est adoptée : elle ne change plus.");
    page.click("link", "CNP · 15ᵉ session ordinaire");
    page.sees("Hôtel Sheraton");
    goes_to(&page, "#/redressement?au=2022-12-31");
    page.sees("Retards de recrutement des agences de paiement");
    page.sees("79 168 sur 80 000");
}
