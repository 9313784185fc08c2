//! What the tablet says it has saved is still there, whatever happens to the browser.

use tablet::{App, Page, Tablet};

/// Waits until the page says that everything is kept.
pub(crate) fn is_saved(page: &Page) {
    page.wait_for(
        "the save state says that all is kept",
        "document.querySelector('header').textContent.includes('Enregistré à')",
    );
}

/// Loads the charter on a new tablet, and says who does.
pub(crate) fn load_charter(page: &Page) {
    page.click("button", "Charger la charte");
    page.fill("Votre fonction", "Secrétaire du comité communal");
    page.click("button", "Continuer");
}

/// Opens the first body of the chart.
pub(crate) fn open_first_body(page: &Page) {
    page.wait_for(
        "a body in the chart",
        "!!document.querySelector('main a[href*=\"instances/\"]')",
    );
    page.run("document.querySelector('main a[href*=\"instances/\"]').click()");
}

/// Adds a post to the body in sight.
pub(crate) fn add_post(page: &Page, name: &str) {
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", name);
    page.click("button", "Ajouter le poste");
    page.sees("Le poste est ajouté.");
}

#[test]
fn what_is_said_to_be_saved_outlives_twenty_killed_browsers() {
    let tablet = Tablet::new("kept");
    let page = tablet.open(&App::file());
    load_charter(&page);
    is_saved(&page);
    for kill in 1..=20 {
        tablet.dies_and_restarts();
        let page = tablet.open(&App::file());
        open_first_body(&page);
        add_post(&page, &format!("Poste après {kill} coupures"));
        is_saved(&page);
    }
    tablet.dies_and_restarts();
    let page = tablet.open(&App::file());
    open_first_body(&page);
    for kill in 1..=20 {
        page.sees(&format!("Poste après {kill} coupures"));
    }
}

#[test]
fn a_reload_keeps_all() {
    let tablet = Tablet::new("reload");
    let page = tablet.open(&App::file());
    load_charter(&page);
    is_saved(&page);
    page.reload();
    page.is_ready();
    page.sees("Comité national de pilotage");
}

#[test]
fn two_tabs_add_up() {
    let tablet = Tablet::new("tabs");
    let first = tablet.open(&App::file());
    load_charter(&first);
    is_saved(&first);
    let second = tablet.tab();
    second.go(&App::file());
    second.is_ready();
    open_first_body(&first);
    open_first_body(&second);
    add_post(&first, "Rapporteur");
    second.sees("Rapporteur");
    add_post(&second, "Trésorier");
    first.sees("Trésorier");
}
