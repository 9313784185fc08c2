//! A form keeps what is typed, and tells all that is wrong at once, where it is wrong.

use tablet::{App, Page, Tablet};

use crate::steps::{BODIES, add_post, begins, goes_to, is_saved, open_first_body, still_has};

fn on_first_body(tablet: &Tablet) -> Page {
    let page = tablet.open(&App::file());
    begins(&page);
    is_saved(&page);
    open_first_body(&page);
    page
}

#[test]
fn what_is_typed_survives_a_reload_and_a_closed_form() {
    let tablet = Tablet::new("draft");
    let page = on_first_body(&tablet);
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", "Greffier en chef");
    page.fill("Note", "Nommé par arrêté,\nà confirmer");
    page.reload();
    // The form is open again by itself, with all that was typed.
    page.sees("Votre brouillon est repris là où vous l’aviez laissé.");
    assert_eq!(page.find("", "Fonction").value(), "Greffier en chef");
    assert_eq!(
        page.find("", "Note").value(),
        "Nommé par arrêté,\nà confirmer"
    );
    page.click("button", "Fermer, garder le brouillon");
    page.sees_no_more("Votre brouillon est repris");
    page.click("button", "Ajouter un poste");
    page.sees("Votre brouillon est repris");
    page.click("button", "Ajouter le poste");
    page.sees("Le poste est ajouté.");
    page.sees("Greffier en chef");
    // Done with, the draft is gone.
    page.click("button", "Ajouter un poste");
    assert_eq!(page.find("", "Fonction").value(), "");
    assert!(!page.shows("Votre brouillon est repris"));
}

#[test]
fn a_draft_outlives_a_closed_browser_and_belongs_to_its_body_alone() {
    let tablet = Tablet::new("draft-kept");
    let page = on_first_body(&tablet);
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", "Greffier");
    tablet.restarts();
    let page = tablet.open(&App::file());
    open_first_body(&page);
    page.click("button", "Ajouter un poste");
    assert_eq!(page.find("", "Fonction").value(), "Greffier");
    page.click("button", "Fermer, garder le brouillon");
    goes_to(&page, BODIES);
    page.click("link", "CTN Comité technique national");
    page.click("button", "Ajouter un poste");
    assert_eq!(page.find("", "Fonction").value(), "");
}

#[test]
fn all_that_is_wrong_is_told_together_beside_its_field() {
    let tablet = Tablet::new("flaws");
    let page = on_first_body(&tablet);
    page.click("button", "Ajouter un mandat");
    page.fill("Contact", "70 00 00 00");
    page.click("button", "Enregistrer le mandat");
    page.sees("2 points sont à corriger.");
    page.sees("Ce que vous avez saisi est gardé.");
    let asked = [
        ("Nom de la personne", "Donnez un nom."),
        ("Début du mandat", "Donnez une date."),
    ];
    for (label, words) in asked {
        let field = page.find("", label);
        assert_eq!(
            field.attribute("aria-invalid").as_deref(),
            Some("true"),
            "{label}"
        );
        let told = field.call(
            "function() { return this.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id)?.innerText).join(' '); }",
            &[],
        );
        let told = told.as_str().unwrap_or_default().to_owned();
        assert!(told.contains(words), "{label}: {told}");
    }
    // The focus is where the news is.
    let here = page.run("document.activeElement.innerText");
    assert!(
        here.as_str().unwrap_or_default().contains("2 points"),
        "{here}"
    );
    page.fill("Nom de la personne", "Awa Maïga");
    page.fill("Début du mandat", "2026-11-20");
    page.fill("Fin du mandat", "2026-11-01");
    page.click("button", "Enregistrer le mandat");
    page.sees("La fin (01/11/2026) précède le début (20/11/2026)");
    page.fill("Fin du mandat", "");
    page.click("button", "Enregistrer le mandat");
    page.sees("Le mandat est enregistré.");
    assert_eq!(page.all("alert"), Vec::<String>::new());
    page.reload();
    still_has(&page, BODIES, &["Awa Maïga"]);
}

#[test]
fn a_pressed_button_acts_once_however_often_it_is_pressed() {
    let tablet = Tablet::new("twice");
    let page = on_first_body(&tablet);
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", "Greffier");
    page.run("(button => { button.click(); button.click(); button.click(); })([...document.querySelectorAll('dialog button')].find(button => button.textContent.includes('Ajouter le poste')))");
    page.sees("Le poste est ajouté.");
    add_post(&page, "Huissier");
    is_saved(&page);
    page.reload();
    page.sees("Huissier");
    let heads = page.all("heading");
    let n_clerks = heads.iter().filter(|head| *head == "Greffier").count();
    assert_eq!(n_clerks, 1, "{heads:?}");
}
