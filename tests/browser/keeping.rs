//! What the tablet says it has saved is still there, whatever happens to the browser.

use tablet::{App, Tablet};

use crate::steps::{add_post, begins, is_saved, open_first_body};

#[test]
fn what_is_said_to_be_saved_outlives_twenty_killed_browsers() {
    let tablet = Tablet::new("kept");
    let page = tablet.open(&App::file());
    begins(&page);
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
    begins(&page);
    is_saved(&page);
    page.reload();
    page.is_ready();
    page.sees("Comité national de pilotage");
}

#[test]
fn two_tabs_add_up() {
    let tablet = Tablet::new("tabs");
    let first = tablet.open(&App::file());
    begins(&first);
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
