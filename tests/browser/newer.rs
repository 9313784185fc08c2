//! A tab older than what was written here changes nothing any more; it still reads and gives.

use tablet::{App, Page, Tablet};

use crate::steps::{
    BODIES, add_post, begins, give_all, goes_to, header_says, is_saved, n_entries, open_first_body,
    still_has,
};

const REFUSED: &str = "Une version plus récente de l’application a écrit ici";

fn working(tablet: &Tablet) -> Page {
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Greffier");
    is_saved(&page);
    page
}

/// Says why nothing may be changed, and offers no act in vain.
fn may_not_write(page: &Page) {
    page.sees(REFUSED);
    header_says(page, "écrit par une version plus récente");
    assert!(!page.shows("Ajouter un poste"));
}

#[test]
fn a_tab_turns_read_only_when_a_newer_version_writes_beside_it() {
    let tablet = Tablet::new("older");
    let page = working(&tablet);
    let n_before = n_entries(&page);
    still_has(&page, BODIES, &["Greffier"]);
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", "Huissier");
    // What a newer version does first: it says so in local storage.
    let newer = tablet.open(&App::file());
    newer.run("localStorage.setItem('jg1/format', '2')");
    newer.close();
    // A form that is open keeps what was typed, and says why it can do no more.
    page.sees(REFUSED);
    let act = page.find("button", "Ajouter le poste");
    assert!(act.attribute("disabled").is_some());
    assert_eq!(page.find("", "Fonction").value(), "Huissier");
    page.click("button", "Fermer, garder le brouillon");
    still_has(&page, BODIES, &["Greffier"]);
    may_not_write(&page);
    assert_eq!(n_entries(&page), n_before);
    page.sees(REFUSED);
    let text = std::fs::read_to_string(give_all(&page)).unwrap();
    assert!(text.contains("\"Greffier\"") && !text.contains("\"Huissier\""));
    // And so it is when it is opened again; all can be read.
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
    may_not_write(&page);
    assert_eq!(page.run("localStorage.getItem('jg1/format')"), "2");
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let tablet = Tablet::new("older-database");
    let page = working(&tablet);
    page.run(
        "new Promise((go, no) => {
            const asked = indexedDB.open('jigisemejiri-reel', 2);
            asked.onsuccess = () => { asked.result.close(); go(true); };
            asked.onerror = () => no(asked.error);
        })",
    );
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
    may_not_write(&page);
    goes_to(&page, "#/reglages");
    page.sees(REFUSED);
    let text = std::fs::read_to_string(give_all(&page)).unwrap();
    assert!(text.contains("\"Greffier\""));
}
