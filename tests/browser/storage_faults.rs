//! A store that is full or refused is named, the work goes on, and nothing is lost.

use tablet::{App, Page, Tablet, Trouble};

use crate::steps::{
    BODIES, add_post, begins, give_all, goes_to, header_says, is_saved, open_first_body, still_has,
};

const ONE_COPY: &str = "en un seul exemplaire";

/// A page with the charter, all of it kept, before the first body.
fn working(tablet: &Tablet) -> Page {
    let page = tablet.open(&App::file());
    begins(&page);
    is_saved(&page);
    open_first_body(&page);
    page
}

/// What the settings say of the stores.
fn settings_say(page: &Page, words: &str) {
    goes_to(page, "#/reglages");
    page.sees(words);
}

#[test]
fn a_full_local_storage_is_said_and_the_work_is_kept_in_the_other() {
    let tablet = Tablet::new("local-full");
    let page = working(&tablet);
    page.suffers(&Trouble::LocalStorageFull);
    add_post(&page, "Greffier");
    header_says(&page, ONE_COPY);
    settings_say(&page, "La mémoire rapide est pleine. Rien n’est perdu");
    page.reload();
    is_saved(&page);
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn a_local_storage_that_other_pages_have_filled_keeps_nobody_from_working() {
    let tablet = Tablet::new("really-full");
    let page = working(&tablet);
    page.run(
        "for (let size = 1 << 22, n = 0; size >= 1; size >>= 1)
            for (;;) try { localStorage['other' + n++] = 'x'.repeat(size); } catch { break; }",
    );
    add_post(&page, "Greffier");
    header_says(&page, ONE_COPY);
    settings_say(&page, "La mémoire rapide est pleine. Rien n’est perdu");
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
    page.run("Object.keys(localStorage).filter(key => key.startsWith('other')).forEach(key => localStorage.removeItem(key))");
    add_post(&page, "Huissier");
    is_saved(&page);
}

#[test]
fn a_full_indexeddb_is_said_and_the_work_is_kept_in_the_other() {
    let tablet = Tablet::new("indexed-full");
    let page = working(&tablet);
    page.suffers(&Trouble::IndexedDbFull);
    add_post(&page, "Greffier");
    header_says(&page, ONE_COPY);
    settings_say(&page, "La mémoire sûre est pleine. Rien n’est perdu");
    page.reload();
    is_saved(&page);
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn with_both_stores_full_the_file_holds_the_work_until_the_tablet_keeps_it_again() {
    let tablet = Tablet::new("both-full");
    let page = working(&tablet);
    page.suffers(&Trouble::LocalStorageFull);
    page.suffers(&Trouble::IndexedDbFull);
    add_post(&page, "Greffier");
    header_says(&page, "Pas enregistré : donnez un fichier");
    // The warning itself leads to the file.
    page.click("link", "Enregistrement et fichiers");
    page.sees("Donner un fichier");
    let file = give_all(&page);
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("\"Greffier\""), "the file lacks the new post");
    still_has(&page, BODIES, &["Greffier"]);
    page.recovers();
    add_post(&page, "Huissier");
    is_saved(&page);
    page.reload();
    still_has(&page, BODIES, &["Greffier", "Huissier"]);
}

#[test]
fn work_that_no_store_took_is_kept_as_soon_as_one_has_room_even_without_a_further_act() {
    let tablet = Tablet::new("room-again");
    let page = working(&tablet);
    page.suffers(&Trouble::LocalStorageFull);
    page.suffers(&Trouble::IndexedDbFull);
    add_post(&page, "Greffier");
    header_says(&page, "Pas enregistré");
    page.recovers();
    is_saved(&page);
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn where_indexeddb_is_refused_local_storage_keeps_all() {
    let tablet = Tablet::new("no-indexed").suffering(Trouble::IndexedDbRefused);
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Greffier");
    header_says(&page, ONE_COPY);
    settings_say(&page, "La mémoire sûre a refusé");
    page.reload();
    header_says(&page, ONE_COPY);
    still_has(&page, BODIES, &["Greffier"]);
    page.close();
    // One day it is let in: then both have everything.
    tablet.recovers();
    let page = tablet.open(&App::file());
    is_saved(&page);
    page.run("localStorage.clear()");
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn where_local_storage_is_refused_indexeddb_keeps_all() {
    let tablet = Tablet::new("no-local").suffering(Trouble::LocalStorageRefused);
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Greffier");
    header_says(&page, ONE_COPY);
    settings_say(&page, "La mémoire rapide a refusé");
    page.reload();
    header_says(&page, ONE_COPY);
    still_has(&page, BODIES, &["Greffier"]);
    page.close();
    tablet.recovers();
    let page = tablet.open(&App::file());
    is_saved(&page);
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn where_local_storage_is_refused_the_author_still_stands_beside_the_work() {
    let tablet = Tablet::new("no-local-author").suffering(Trouble::LocalStorageRefused);
    let page = tablet.open(&App::file());
    begins(&page);
    goes_to(&page, "#/reglages");
    page.fill("Votre fonction", "Secrétaire du CCR de Mopti");
    still_has(&page, BODIES, &[]);
    add_post(&page, "Greffier");
    page.reload();
    // The other store has kept who writes: it is not asked again.
    still_has(&page, BODIES, &["Greffier"]);
    add_post(&page, "Huissier");
    goes_to(&page, "#/journal");
    page.wait_for(
        "every act to be signed",
        "document.body.innerText.split('Secrétaire du CCR de Mopti').length > 2",
    );
}

#[test]
fn where_both_stores_are_refused_the_page_says_so_and_the_file_holds_the_work() {
    let tablet = Tablet::new("no-store")
        .suffering(Trouble::IndexedDbRefused)
        .suffering(Trouble::LocalStorageRefused);
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Greffier");
    header_says(&page, "Pas enregistré : donnez un fichier");
    let text = std::fs::read_to_string(give_all(&page)).unwrap();
    assert!(text.contains("\"Greffier\""), "the file lacks the new post");
}
