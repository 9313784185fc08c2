//! What cannot be read is set aside untouched and told; everything else goes on.

use serde_json::Value;
use tablet::{App, Page, Screen, Tablet};

use crate::rescue::stopped;
use crate::steps::{
    AUTHOR, BODIES, add_post, begins, choose, confirm, goes_to, header_says, is_saved,
    open_first_body, still_has,
};

/// Scripts that find the kept piece which holds a word, in either store.
const STORES: &str = r"
    const prefix = 'jg1/reel/';
    const inLocal = word => Object.keys(localStorage)
        .find(key => key.startsWith(prefix) && localStorage[key].includes(word));
    const database = () => new Promise((go, no) => {
        const asked = indexedDB.open('jigisemejiri-reel', 1);
        asked.onsuccess = () => go(asked.result);
        asked.onerror = () => no(asked.error);
    });
    const inIndexed = async (word, change) => {
        const open = await database();
        const transaction = open.transaction('segments', 'readwrite');
        const asked = transaction.objectStore('segments').openCursor();
        let found = null;
        asked.onsuccess = () => {
            const at = asked.result;
            if (!at) return;
            if (String(at.value.body).includes(word)) {
                found = JSON.stringify([at.key, at.value]);
                if (change) at.update(change(at.value));
            }
            at.continue();
        };
        await new Promise(go => { transaction.oncomplete = go; });
        open.close();
        return found;
    };";

/// Runs a script that may use what [`STORES`] gives.
fn in_stores(page: &Page, script: &str) -> Value {
    page.run(&format!("(async () => {{ {STORES} {script} }})()"))
}

fn damage_local(page: &Page) {
    let script = "const key = inLocal('Greffier'); localStorage[key] = localStorage[key].replace('Greffier', 'Griffier'); return key;";
    assert!(in_stores(page, script).is_string());
}

fn damage_indexed(page: &Page) {
    let script = "return await inIndexed('Greffier', value => ({ ...value, body: value.body.replace('Greffier', 'Griffier') }));";
    assert!(in_stores(page, script).is_string());
}

/// The damaged pieces of both stores, as they lie there.
fn damaged(page: &Page) -> Value {
    in_stores(
        page,
        "return [localStorage[inLocal('Griffier')] ?? null, await inIndexed('Griffier')];",
    )
}

/// A page whose every act is kept in a piece of its own.
fn working(tablet: &Tablet) -> Page {
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    for post in ["Rapporteur", "Greffier", "Huissier"] {
        add_post(&page, post);
    }
    is_saved(&page);
    page
}

fn settings_say(page: &Page, words: &[&str]) {
    goes_to(page, "#/reglages");
    words.iter().for_each(|words| page.sees(words));
}

#[test]
fn a_piece_damaged_in_local_storage_is_read_from_the_other_store() {
    let tablet = Tablet::new("damaged-local");
    let page = working(&tablet);
    damage_local(&page);
    let before = damaged(&page);
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    let told = [
        "Un morceau de la mémoire rapide est illisible",
        "l’autre mémoire en garde une bonne copie",
    ];
    settings_say(&page, &told);
    assert_eq!(damaged(&page), before);
}

#[test]
fn a_piece_damaged_in_indexeddb_is_read_from_the_other_store() {
    let tablet = Tablet::new("damaged-indexed");
    let page = working(&tablet);
    damage_indexed(&page);
    let before = damaged(&page);
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    let told = [
        "Un morceau de la mémoire sûre est illisible",
        "l’autre mémoire en garde une bonne copie",
    ];
    settings_say(&page, &told);
    assert_eq!(damaged(&page), before);
}

#[test]
fn what_is_damaged_in_both_stores_stays_as_it_is_and_goes_into_the_rescue_file() {
    let tablet = Tablet::new("damaged-both");
    let page = working(&tablet);
    damage_local(&page);
    damage_indexed(&page);
    let before = damaged(&page);
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Huissier"]);
    assert!(!page.shows("Greffier") && !page.shows("Griffier"));
    add_post(&page, "Trésorier");
    is_saved(&page);
    let told = [
        "Un morceau de la mémoire rapide est illisible",
        "Un morceau de la mémoire sûre est illisible",
        "Recevez un fichier récent pour combler le manque",
    ];
    settings_say(&page, &told);
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Huissier", "Trésorier"]);
    // The header says so on every page, and leads there; the damaged pieces can be handed out.
    goes_to(&page, BODIES);
    page.on(Screen::PHONE);
    header_says(&page, "mémoire sûre : morceau illisible");
    page.click("link", "Ce qui ne va pas");
    let file = page.downloads(|page| page.click("button", "Télécharger le fichier de sauvetage"));
    assert!(std::fs::read_to_string(&file).unwrap().contains("Griffier"));
    page.sees("Le fichier de sauvetage est prêt.");
    assert_eq!(damaged(&page), before, "the damaged pieces were touched");
    // The rescue screen hands them out too, and the file is read as far as it can be.
    let page = stopped(&tablet);
    let file = page.downloads(|page| page.click("button", "Exporter mes données"));
    assert!(std::fs::read_to_string(&file).unwrap().contains("Griffier"));
    let other = Tablet::new("helps");
    let page = other.open(&App::file());
    choose(&page, &file);
    page.sees("Un morceau de ce fichier de sauvetage est illisible");
    confirm(&page);
    still_has(&page, BODIES, &["Rapporteur", "Huissier", "Trésorier"]);
}

#[test]
fn a_store_emptied_by_the_browser_is_filled_again_from_the_other() {
    let tablet = Tablet::new("emptied");
    let page = working(&tablet);
    page.run("localStorage.clear()");
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    page.wait_for(
        "local storage to hold the work again",
        "['Rapporteur', 'Greffier', 'Huissier'].every(post => Object.keys(localStorage).some(key => key.startsWith('jg1/reel/') && localStorage[key].includes(post)))",
    );
    page.run("new Promise((go, no) => { const asked = indexedDB.deleteDatabase('jigisemejiri-reel'); asked.onsuccess = () => go(true); asked.onerror = asked.onblocked = () => no('blocked'); })");
    page.reload();
    is_saved(&page);
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    assert!(in_stores(&page, "return await inIndexed('Greffier');").is_string());
}

#[test]
fn settings_that_cannot_be_read_are_left_as_they_are_until_new_ones_are_made() {
    let tablet = Tablet::new("settings");
    let page = working(&tablet);
    // The last act is noted in the settings a moment after it is kept: not by a page opened anew.
    page.reload();
    is_saved(&page);
    page.run("localStorage['jg1/device'] = '{soup'");
    page.reload();
    header_says(&page, "Enregistré à");
    // IndexedDB has a copy: who writes is still known.
    settings_say(
        &page,
        &[
            "est illisible (jg1/device)",
            "l’autre mémoire en garde une bonne copie",
        ],
    );
    assert_eq!(page.find("textbox", "Votre fonction").value(), AUTHOR);
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    assert_eq!(page.run("localStorage['jg1/device']"), "{soup");
    goes_to(&page, "#/reglages");
    page.fill("Nom de la tablette", "Tablette de Kita");
    page.sees_no_more("est illisible (jg1/device)");
    assert_eq!(page.run("localStorage['jg1/broken/device']"), "{soup");
    page.reload();
    goes_to(&page, "#/reglages");
    page.sees("Nom de la tablette");
    let name = page.find("textbox", "Nom de la tablette").value();
    assert_eq!(name, "Tablette de Kita");
}
