//! Two tabs of one tablet work side by side; two workspaces never meet.

use tablet::{App, Page, Tablet};

use crate::steps::{
    BODIES, HEADER, add_post, begins, give_all, goes_to, hand_in, is_saved, n_entries,
    open_first_body, says_who, still_has,
};

/// Fills the form of a post, and leaves it to be sent.
fn prepare_post(page: &Page, name: &str) {
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", name);
}

#[test]
fn two_tabs_that_write_at_the_same_time_keep_both() {
    let tablet = Tablet::new("together");
    let left = tablet.open(&App::file());
    begins(&left);
    is_saved(&left);
    let right = tablet.open(&App::file());
    for (page, side) in [(&left, "gauche"), (&right, "droite")] {
        open_first_body(page);
        // Each form has its own draft in the end; one body has one for both tabs.
        for n in 1..=3 {
            add_post(page, &format!("Poste {n} de {side}"));
        }
        prepare_post(page, &format!("Dernier de {side}"));
    }
    left.find("button", "Ajouter le poste").focus();
    right.find("button", "Ajouter le poste").focus();
    left.press("Enter");
    right.press("Enter");
    for page in [&left, &right] {
        for side in ["gauche", "droite"] {
            page.sees(&format!("Dernier de {side}"));
            page.sees(&format!("Poste 3 de {side}"));
        }
        is_saved(page);
    }
    left.close();
    right.reload();
    for side in ["gauche", "droite"] {
        right.sees(&format!("Dernier de {side}"));
    }
    goes_to(&right, "#/journal");
    right.click("button", "Vérifier les chaînes");
    right.sees("Tous les liens tiennent");
}

/// Chooses a workspace in the settings; the page starts anew with it.
fn opens_workspace(page: &Page, name: &str) {
    goes_to(page, "#/reglages");
    page.find("radio", name).click();
    page.wait_for(
        "the other workspace to be open",
        &format!("document.documentElement.hasAttribute('data-ready') && !!document.querySelector('header') && {HEADER}.includes('Espace de travail :{name}')"),
    );
}

#[test]
fn the_demonstration_and_the_real_work_never_mix() {
    let tablet = Tablet::new("workspaces");
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Poste réel");
    is_saved(&page);
    let real_file = give_all(&page);
    let n_real = n_entries(&page);
    // A tab in the real work and one in the demonstration.
    let demonstration = tablet.open(&App::file());
    opens_workspace(&demonstration, "Démonstration");
    // It holds the past that the page brings, and nothing of the real work.
    says_who(&demonstration);
    goes_to(&demonstration, BODIES);
    open_first_body(&demonstration);
    add_post(&demonstration, "Poste d’essai");
    is_saved(&demonstration);
    assert!(!demonstration.shows("Poste réel"));
    assert_eq!(n_entries(&page), n_real);
    still_has(&page, BODIES, &["Poste réel"]);
    add_post(&page, "Autre poste réel");
    is_saved(&page);
    assert!(!page.shows("Poste d’essai"));
    // Nor do their files.
    let n_tried = n_entries(&demonstration);
    let tried_file = give_all(&demonstration);
    hand_in(&demonstration, &real_file);
    demonstration.sees("Le fichier est du travail réel, et vous êtes dans la démonstration.");
    assert_eq!(n_entries(&demonstration), n_tried);
    hand_in(&page, &tried_file);
    page.sees("Le fichier vient de la démonstration : il ne peut pas entrer dans le travail réel.");
    assert_eq!(n_entries(&page), n_real + 1);
    // Opened anew, each finds its own.
    demonstration.reload();
    still_has(&demonstration, BODIES, &["Poste d’essai"]);
    opens_workspace(&demonstration, "Réel");
    still_has(&demonstration, BODIES, &["Poste réel", "Autre poste réel"]);
    assert!(!demonstration.shows("Poste d’essai"));
}
