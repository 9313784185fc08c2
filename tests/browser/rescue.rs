//! A page that cannot start, or cannot go on, stays calm and still hands out the work.

use tablet::{App, Page, Tablet, Trouble};

use crate::steps::{
    BODIES, add_post, begins, choose, confirm, is_saved, open_first_body, still_has,
};

/// The program is refused once; the next try finds it well.
const REFUSED_ONCE: &str = r"
    if (name !== 'refused once') {
        name = 'refused once';
        WebAssembly.instantiateStreaming = WebAssembly.instantiate =
            () => Promise.reject(new WebAssembly.CompileError('essai'));
    }";

pub(crate) const CALM: &str =
    "Ce qui était enregistré reste sur cette tablette : rien n’a été effacé.";

/// Opens a tab in which the program does not start.
pub(crate) fn stopped(tablet: &Tablet) -> Page {
    let page = tablet.tab();
    page.begins_with(REFUSED_ONCE);
    page.visit(&App::file());
    page.sees(CALM);
    page
}

/// A tablet with a body and a post of its own, all kept.
fn with_work(name: &str) -> Tablet {
    let tablet = Tablet::new(name);
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    add_post(&page, "Greffier");
    is_saved(&page);
    page.close();
    tablet
}

/// Takes the rescue file of a stopped page into a tablet that works.
fn another_tablet_reads(page: &Page) {
    let file = page.downloads(|page| page.click("button", "Exporter mes données"));
    page.sees("Fichier prêt");
    let other = Tablet::new("healthy");
    let page = other.open(&App::file());
    choose(&page, &file);
    page.sees("fichier de sauvetage");
    confirm(&page);
    still_has(&page, BODIES, &["Greffier"]);
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn a_page_that_does_not_start_hands_out_the_work_and_starts_when_tried_again() {
    let tablet = with_work("refused");
    let page = stopped(&tablet);
    assert_eq!(page.focus().1, "L’application s’est arrêtée");
    let acts = ["Exporter mes données", "Réessayer", "Copier le rapport"];
    assert_eq!(page.all("button"), acts);
    another_tablet_reads(&page);
    page.click("button", "Réessayer");
    page.sees_no_more(CALM);
    page.is_ready();
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn the_rescue_file_holds_all_even_from_one_store_alone() {
    let tablet = with_work("one-store");
    let page = stopped(&tablet);
    page.suffers(&Trouble::IndexedDbRefused);
    let file = page.downloads(|page| page.click("button", "Exporter mes données"));
    page.sees("Une partie n’a pas pu être lue : mémoire sûre");
    assert!(std::fs::read_to_string(file).unwrap().contains("Greffier"));
    page.recovers();
    page.run("localStorage.clear()");
    another_tablet_reads(&page);
}

#[test]
fn a_stopped_page_never_calls_empty_what_it_cannot_read() {
    let tablet = with_work("unread");
    let page = stopped(&tablet);
    page.suffers(&Trouble::IndexedDbRefused);
    page.suffers(&Trouble::LocalStorageRefused);
    page.click("button", "Exporter mes données");
    page.sees("Les données n’ont pas pu être lues");
    page.sees("Rien n’a été effacé");
    let empty = Tablet::new("empty");
    let page = stopped(&empty);
    page.click("button", "Exporter mes données");
    page.sees("Aucune donnée n’a été trouvée sur cette tablette.");
}

#[test]
fn a_page_that_stops_in_the_middle_of_the_work_still_hands_it_out() {
    let tablet = with_work("midway");
    tablet.expects_complaint("unreachable");
    let page = tablet.open(&App::file());
    open_first_body(&page);
    page.click("button", "Ajouter un poste");
    page.fill("Fonction", "Huissier");
    page.run("setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }); undefined");
    page.sees(CALM);
    another_tablet_reads(&page);
    page.click("button", "Réessayer");
    page.sees_no_more(CALM);
    page.is_ready();
    // Even what was being typed is there again.
    assert_eq!(page.find("", "Fonction").value(), "Huissier");
}
