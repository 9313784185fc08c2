//! Files carry the work from tablet to tablet, and nothing is lost or doubled on the way.

use std::path::{Path, PathBuf};

use tablet::{App, Page, Tablet, Trouble};

use crate::keeping::{add_post, is_saved, load_charter, open_first_body};

/// The bodies as of a day on which they exist, whatever the tablet's clock says.
const THAT_DAY: &str = "#/instances?au=2026-11-23";

/// Goes to a page of the app.
fn goes_to(page: &Page, address: &str) {
    page.run(&format!("location.hash = '{address}'"));
}

/// Presses a button by keyboard.
fn presses(page: &Page, name: &str) {
    page.find("button", name).focus();
    page.press("Enter");
}

fn give_all(page: &Page) -> PathBuf {
    goes_to(page, "#/echanges");
    page.sees("Donner un fichier");
    page.downloads(|page| presses(page, "Télécharger le fichier"))
}

fn choose(page: &Page, file: &Path) {
    goes_to(page, "#/echanges");
    page.sees("Recevoir des fichiers");
    page.picks(&[file.to_owned()], |page| {
        presses(page, "Choisir des fichiers")
    });
    page.sees("Ce que l’import apporterait");
}

fn take(page: &Page, file: &Path) {
    choose(page, file);
    page.wait_for(
        "the import can be confirmed",
        "[...document.querySelectorAll('main button')].some(b => b.textContent.includes('Confirmer'))",
    );
    page.run("[...document.querySelectorAll('main button')].find(b => b.textContent.includes('Confirmer')).click()");
    is_saved(page);
}

#[test]
fn two_tablets_in_the_years_1970_and_2035_share_their_work() {
    let first = Tablet::new("first").suffering(Trouble::ClockIn(1970));
    let second = Tablet::new("second").suffering(Trouble::ClockIn(2035));
    let (here, there) = (first.open(&App::file()), second.open(&App::file()));
    for (page, post) in [(&here, "Rapporteur"), (&there, "Trésorier")] {
        load_charter(page);
        // Nothing existed in 1970: the day looked at is chosen.
        goes_to(page, THAT_DAY);
        open_first_body(page);
        add_post(page, post);
        is_saved(page);
    }
    let file = give_all(&here);
    take(&there, &file);
    let file = give_all(&there);
    take(&here, &file);
    for page in [&here, &there] {
        goes_to(page, THAT_DAY);
        open_first_body(page);
        page.sees("Rapporteur");
        page.sees("Trésorier");
    }
    // The second time, nothing is new.
    choose(&here, &file);
    here.sees("Déjà connues");
}
