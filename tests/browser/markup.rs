//! Whatever is typed or received is text: nothing of it ever becomes part of the page.

mod received;

use std::fs;

use tablet::{App, Page, Tablet};

use crate::steps::{BODIES, give_all, goes_to, is_saved, presses, unfolds};

/// What somebody with bad intentions would type.
const MARKUP: &str = r#"<img src=x onerror=window.hit=1>"'&amp;<script>window.hit=1</script>"#;
/// The same, where there is room for little.
const SHORT: &str = "<img src=x onerror=hit=1>";

/// Shows the words as they were typed, and holds nothing made of them.
#[track_caller]
fn shows_as_text(page: &Page, words: &str) {
    page.sees(words);
    is_harmless(page);
}

#[track_caller]
fn is_harmless(page: &Page) {
    assert_eq!(page.run("typeof window.hit"), "undefined");
    let made = page.run("document.querySelectorAll('[src=x], [onerror], main script').length");
    assert_eq!(made, 0);
}

/// Fills fields by their labels with markup.
fn fill_all(page: &Page, labels: &[&str]) {
    for label in labels {
        page.fill(label, MARKUP);
    }
}

fn sends(page: &Page, act: &str, told: &str) {
    presses(page, act);
    page.sees(told);
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
    is_harmless(page);
}

fn settings(page: &Page) {
    goes_to(page, "#/reglages");
    page.sees("Nom de la tablette");
    for label in ["Votre fonction", "Nom (facultatif)", "Nom de la tablette"] {
        page.find("textbox", label).fill(MARKUP);
    }
    is_harmless(page);
}

/// A body in a new territory, every text of which is markup.
fn create_body(page: &Page) {
    goes_to(page, BODIES);
    presses(page, "Charger la charte");
    page.sees("Comité national de pilotage");
    presses(page, "Créer une instance");
    page.find("combobox", "Niveau").choose("National");
    page.click("checkbox", "Ce territoire n’est pas encore inscrit");
    page.find("combobox", "Niveau du territoire")
        .choose("Village");
    page.fill("Code du territoire", SHORT);
    page.fill("Nom court", SHORT);
    let long = [
        "Nom du territoire",
        "Nom de l’instance",
        "Texte fondateur",
        "Siège",
        "Note",
        "Source",
    ];
    fill_all(page, &long);
    page.find("combobox", "Rend compte à")
        .choose("Comité national de pilotage");
    // The toast says the name as it is.
    sends(
        page,
        "Créer l’instance",
        &format!("« {MARKUP} » est créée."),
    );
    page.sees("Postes et titulaires");
}

fn add_post(page: &Page, name: &str) {
    presses(page, "Ajouter un poste");
    fill_all(page, &["Note", "Source"]);
    page.fill("Fonction", name);
    sends(page, "Ajouter le poste", "Le poste est ajouté.");
}

/// A mandate, one who stands in, and an end.
fn mandates(page: &Page) {
    presses(page, &format!("Pourvoir : {MARKUP}"));
    fill_all(
        page,
        &[
            "Nom de la personne",
            "Fonction exercée ailleurs",
            "Contact",
            "Source",
        ],
    );
    page.fill("Début du mandat", "2026-01-01");
    sends(page, "Enregistrer le mandat", "Le mandat est enregistré.");
    presses(page, &format!("Suppléer : {MARKUP}"));
    page.click("checkbox", "Cette personne n’est pas encore inscrite");
    fill_all(page, &["Fonction exercée ailleurs", "Contact", "Source"]);
    page.fill("Nom de la personne", &format!("Suppléance {MARKUP}"));
    page.fill("Début du mandat", "2026-01-01");
    sends(page, "Enregistrer le mandat", "Le mandat est enregistré.");
    presses(page, &format!("Mettre fin : {MARKUP}"));
    page.sees("Dernier jour du mandat");
    page.fill("Source", MARKUP);
    sends(
        page,
        "Mettre fin au mandat",
        "La fin du mandat est enregistrée.",
    );
}

fn session(page: &Page) {
    presses(page, "Inscrire une session");
    fill_all(page, &["Lieu", "Source"]);
    sends(
        page,
        "Enregistrer la session",
        "La session est enregistrée.",
    );
}

fn amend_and_withdraw(page: &Page) {
    presses(page, &format!("Corriger : {MARKUP}"));
    page.fill("Note", &format!("Corrigé : {MARKUP}"));
    sends(
        page,
        "Enregistrer la correction",
        "La correction est enregistrée.",
    );
    add_post(page, &format!("À retirer {MARKUP}"));
    unfolds(page, &format!("Autres actes : À retirer {MARKUP}"));
    page.find("region", "Postes et titulaires")
        .find("button", "Retirer")
        .focus();
    page.press("Enter");
    page.fill("Motif", MARKUP);
    // In a text of several lines Enter is a new line: the act comes by its button.
    page.find("dialog", "Retirer :")
        .find("button", "Retirer")
        .focus();
    page.press("Enter");
    page.sees("C’est retiré");
    is_harmless(page);
}

#[test]
fn markup_in_every_field_is_shown_as_text_everywhere() {
    let tablet = Tablet::new("markup");
    let page = tablet.open(&App::file());
    settings(&page);
    create_body(&page);
    shows_as_text(&page, MARKUP);
    shows_as_text(&page, SHORT);
    add_post(&page, MARKUP);
    mandates(&page);
    session(&page);
    amend_and_withdraw(&page);
    is_saved(&page);
    shows_as_text(&page, &format!("Corrigé : {MARKUP}"));
    unfolds(&page, "Qui a inscrit ou changé quoi, et quand");
    shows_as_text(&page, &format!("À retirer {MARKUP}"));
    page.on_paper();
    shows_as_text(&page, MARKUP);
    assert!(page.printed().starts_with(b"%PDF"));
    page.devtools(
        "Emulation.setEmulatedMedia",
        serde_json::json!({ "media": "" }),
    );
    for place in [
        "#/journal",
        BODIES,
        "#/instances?liste=vacants",
        "#/reglages",
    ] {
        goes_to(&page, place);
        page.sees("Réel");
        is_harmless(&page);
    }
    goes_to(&page, BODIES);
    shows_as_text(&page, MARKUP);
    goes_to(&page, "#/journal");
    shows_as_text(&page, MARKUP);
    page.run("document.querySelector('main [aria-haspopup=dialog]').click()");
    page.wait_for(
        "the entry to open",
        "!!document.querySelector('dialog[open]')",
    );
    shows_as_text(&page, MARKUP);
    page.press("Escape");
    goes_to(&page, &format!("#/{SHORT}"));
    page.sees("Cette page n’existe pas");
    is_harmless(&page);
    // What is searched for stands in the address, and may be sent to others.
    goes_to(&page, BODIES);
    page.fill("Rechercher une instance", MARKUP);
    page.wait_for(
        "the address to hold the search",
        "location.hash.includes('onerror')",
    );
    is_harmless(&page);
    page.reload();
    shows_as_text(&page, SHORT);
    // The file holds it as text too, and does no more harm where it is taken in.
    let file = give_all(&page);
    let text = fs::read_to_string(&file).unwrap();
    let quoted = serde_json::to_string(MARKUP).unwrap();
    assert!(text.contains(&quoted));
    received::is_taken_in_harmlessly(&text);
    page.reload();
    is_harmless(&page);
}
