//! Nothing is recorded that no one has signed.

use tablet::{App, Tablet};

use crate::steps::{AUTHOR, BODIES, add_post, begins, goes_to, is_saved, open_first_body};

#[test]
fn the_first_act_asks_who_writes_and_then_goes_on() {
    let tablet = Tablet::new("author");
    let page = tablet.open(&App::file());
    page.click("button", "Charger la charte");
    page.sees("Qui saisit ?");
    // Nobody, then a blank: nothing was done.
    page.press("Escape");
    page.sees_no_more("Qui saisit ?");
    page.click("button", "Charger la charte");
    page.click("button", "Continuer");
    page.sees("Donnez une fonction.");
    page.click("button", "Annuler");
    page.sees_no_more("Qui saisit ?");
    begins(&page);
    is_saved(&page);
    open_first_body(&page);
    // Known now: it is not asked again.
    add_post(&page, "Rapporteur");
    page.run("location.hash = '#/journal'");
    page.sees(AUTHOR);
}

#[test]
fn who_writes_is_known_even_where_local_storage_has_lost_it() {
    let tablet = Tablet::new("author-kept");
    let page = tablet.open(&App::file());
    begins(&page);
    is_saved(&page);
    page.run("localStorage.clear()");
    page.reload();
    open_first_body(&page);
    add_post(&page, "Rapporteur");
    is_saved(&page);
    page.run("location.hash = '#/reglages'");
    page.sees("Qui saisit ici");
    let function = page.find("textbox", "Votre fonction").value();
    assert_eq!(function, AUTHOR);
    page.wait_for(
        "local storage to have it again",
        &format!("(localStorage['jg1/device'] ?? '').includes('{AUTHOR}')"),
    );
}

#[test]
fn whoever_gives_up_keeps_what_was_typed() {
    let tablet = Tablet::new("unsigned");
    let page = tablet.open(&App::file());
    goes_to(&page, BODIES);
    page.click("button", "Créer une instance");
    page.fill("Nom de l’instance", "Comité de suivi");
    page.click("button", "Créer l’instance");
    page.sees("Qui saisit ?");
    page.press("Escape");
    page.sees_no_more("Qui saisit ?");
    let name = page.find("textbox", "Nom de l’instance");
    assert_eq!(name.value(), "Comité de suivi");
}
