//! The steps that many stories share: what people do on the page, by role and name.

use std::path::{Path, PathBuf};

use tablet::Page;

/// Who works in the stories.
pub(crate) const AUTHOR: &str = "Secrétaire du comité communal";

/// Loads the charter into an empty page: the first act of most stories.
pub(crate) fn begins(page: &Page) {
    first_act(page, |page| page.click("button", "Charger la charte"));
    goes_to(page, BODIES);
    page.sees("Comité national de pilotage");
}

/// Does the first act of a profile, with all that the page asks on that occasion.
pub(crate) fn first_act(page: &Page, act: impl FnOnce(&Page)) {
    act(page);
    page.fill("Votre fonction", AUTHOR);
    presses(page, "Continuer");
}

/// Says beforehand who works here, as the first act would ask.
pub(crate) fn says_who(page: &Page) {
    goes_to(page, "#/reglages");
    page.fill("Votre fonction", AUTHOR);
}

/// What the header says, each gap a plain one.
pub(crate) const HEADER: &str =
    r"document.querySelector('header').textContent.replace(/\s+/g, ' ')";

/// Waits until the page says that everything is kept.
pub(crate) fn is_saved(page: &Page) {
    page.wait_for(
        "the save state says that all is kept",
        &format!("(text => text.includes('Enregistré à') && !text.includes('un seul exemplaire'))({HEADER})"),
    );
}

/// Waits until the header says this of the work.
pub(crate) fn header_says(page: &Page, words: &str) {
    page.wait_for(
        &format!("the header to say « {words} »"),
        &format!("{HEADER}.includes('{words}')"),
    );
}

/// Goes to a page of the app.
pub(crate) fn goes_to(page: &Page, address: &str) {
    page.run(&format!("location.hash = '{address}'"));
}

/// Opens the first body of the chart.
pub(crate) fn open_first_body(page: &Page) {
    page.run(&format!(
        "if (!location.hash.startsWith('{BODIES}')) location.hash = '{BODIES}'"
    ));
    page.wait_for(
        "a body in the chart",
        "!!document.querySelector('main a[href*=\"instances/\"]')",
    );
    page.run("document.querySelector('main a[href*=\"instances/\"]').click()");
    page.sees("Postes et titulaires");
}

/// Adds a post to the body in sight.
pub(crate) fn add_post(page: &Page, name: &str) {
    presses(page, "Ajouter un poste");
    page.fill("Fonction", name);
    presses(page, "Ajouter le poste");
    page.sees("Le poste est ajouté.");
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

/// Presses a button by keyboard.
pub(crate) fn presses(page: &Page, name: &str) {
    page.find("button", name).focus();
    page.press("Enter");
}

/// Makes a file of all the work.
pub(crate) fn give_all(page: &Page) -> PathBuf {
    goes_to(page, "#/echanges");
    page.sees("Donner un fichier");
    page.downloads(|page| presses(page, "Télécharger le fichier"))
}

/// Hands a file to the page, without waiting for what comes of it.
pub(crate) fn hand_in(page: &Page, file: &Path) {
    goes_to(page, "#/echanges");
    page.sees("Recevoir des fichiers");
    page.picks(&[file.to_owned()], |page| {
        presses(page, "Choisir des fichiers")
    });
}

/// Hands a file to the page and looks at what it would bring.
pub(crate) fn choose(page: &Page, file: &Path) {
    hand_in(page, file);
    page.sees("Ce que l’import apporterait");
}

/// Takes in all that a file brings.
pub(crate) fn take(page: &Page, file: &Path) {
    choose(page, file);
    confirm(page);
}

/// Unfolds something that is closed.
pub(crate) fn unfolds(page: &Page, name: &str) {
    page.find("DisclosureTriangle", name).focus();
    page.press("Enter");
}

/// Confirms the import in sight.
pub(crate) fn confirm(page: &Page) {
    presses(page, "Confirmer et ajouter");
    page.sees("Import confirmé");
    is_saved(page);
}

/// Returns how many entries the page says that the journal has.
pub(crate) fn n_entries(page: &Page) -> usize {
    goes_to(page, "#/reglages");
    page.sees("au journal");
    let words = page.run(
        r"/([\d\u00a0\u202f]+) entrées? au journal/.exec(document.body.innerText)?.[1] ?? '0'",
    );
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    words
        .as_str()
        .map(digits)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

/// Opens the first body again after a reload, and looks for what it held.
pub(crate) fn still_has(page: &Page, address: &str, posts: &[&str]) {
    goes_to(page, address);
    open_first_body(page);
    for post in posts {
        page.sees(post);
    }
}

/// The page that every story of the first body starts from.
pub(crate) const BODIES: &str = "#/instances";
