//! Indicators on the page: recorded, aimed at, measured by sex; graded, rated, doubted; and those of the
//! programme with what no source tells.

use tablet::{App, Page, Screen, Tablet};

use crate::money::records;
use crate::past::loads_the_past;
use crate::steps::{begins, goes_to, is_saved, presses};

/// An indicator that is measured each quarter, women and men apart.
fn defines(page: &Page) {
    goes_to(page, "#/indicateurs?au=2026-04-20");
    page.sees("Aucun indicateur n’est inscrit");
    presses(page, "Inscrire un indicateur");
    page.fill("Code", "1");
    page.fill("Nom", "Ménages payés");
    page.fill("Unité", "ménages");
    page.click("radio", "plus, c’est mieux");
    page.click("radio", "les valeurs s’additionnent");
    page.find("combobox", "Fréquence de mesure")
        .choose("chaque trimestre");
    page.fill("Catégories, une par ligne", "Femmes\nHommes");
    records(page);
    page.sees("jamais mesuré");
    page.sees("non connue");
    page.sees("manquantes : 1");
}

#[test]
fn a_figure_is_measured_by_sex_graded_set_against_its_target_and_doubted_where_it_is_copied() {
    let tablet = Tablet::new("indicators");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    begins(&page);
    defines(&page);
    page.click("link", "1 Ménages payés");
    page.sees("aucune source ne la dit : elle reste inconnue");
    presses(&page, "Fixer une cible");
    page.fill("Arrêté au", "2026-03-31");
    page.fill("Valeur", "50");
    records(&page);
    // One press: the indicator and the awaited quarter are chosen already.
    goes_to(&page, "#/indicateurs?au=2026-04-20");
    presses(&page, "Saisir : 1 Ménages payés");
    assert_eq!(page.find("", "Arrêté au").value(), "2026-03-31");
    page.fill("Valeur", "40");
    page.fill("Femmes", "25");
    page.fill("Hommes", "10");
    page.sees("les catégories font 35, et non la valeur donnée");
    page.fill("Hommes", "15");
    page.sees_no_more("les catégories font 35");
    page.find("combobox", "Fiabilité").choose("B : sources");
    records(&page);
    page.sees("fiabilité B");
    page.sees("80,00 % de la cible");
    is_saved(&page);
    // A quarter later the same figure comes again: asked about, and refused to nobody.
    goes_to(&page, "#/indicateurs?au=2026-07-20");
    page.click("link", "1 Ménages payés");
    page.sees("Femmes : 25");
    page.sees("62,50 %");
    presses(&page, "Saisir une mesure");
    page.find("dialog", "Saisir une mesure");
    assert_eq!(page.find("", "Arrêté au").value(), "2026-06-30");
    page.fill("Valeur", "40");
    page.sees("la même valeur qu’à la période précédente");
    records(&page);
    page.sees("à vérifier");
    page.sees("fiabilité non dite");
    goes_to(&page, "#/indicateurs?au=2026-07-20");
    page.sees("à vérifier : 1");
    page.sees("inchangé");
    is_saved(&page);
    page.reload();
    page.sees("à vérifier : 1");
}

#[test]
fn what_the_programme_is_known_to_have_reached_and_what_no_source_tells() {
    let tablet = Tablet::new("indicators-past");
    let page = loads_the_past(&tablet);
    goes_to(&page, "#/indicateurs?au=2024-01-31");
    page.sees("Cibles inconnues : 17");
    page.sees("au moins 103 000");
    page.sees("576 907");
    page.sees("environ 34 000");
    page.fill("Rechercher", "transferts monetaires");
    page.sees_no_more("576 907");
    page.click("link", "TM Ménages ayant accès aux transferts monétaires");
    page.sees("79 168");
    page.sees("98,96 % de la cible");
    page.sees("Aucune source ne dit à quel rythme on le mesure");
    page.sees("Définition non connue");
}
