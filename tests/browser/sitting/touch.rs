//! By touch, on a tablet held upright.

use tablet::Page;

use super::committee::member;
use super::{begins_with, day, form_closes, looks_at, records_a_session, taps};
use crate::steps::is_saved;

/// Puts all that is proposed on the agenda: the first act of this tablet.
fn lists_all(page: &Page) {
    taps(page, "button", "Tout inscrire");
    page.wait_for(
        "lines on the agenda",
        "document.body.innerText.includes('à l’ordre du jour.')",
    );
}

/// One touch for each member; whoever is represented is asked by whom.
fn marks_the_roll(page: &Page) {
    looks_at(page, "Présences");
    page.sees("0 pointé sur 5");
    let way = |number: u32, way: &str| {
        let row = page.find("radiogroup", &member(number));
        row.find("radio", way).tap();
    };
    way(1, "excusé");
    way(2, "représenté");
    page.fill("Représenté par", "Conseiller technique");
    taps(page, "button", "Noter représenté");
    form_closes(page);
    way(3, "présent");
    page.sees("3 pointés sur 5");
    taps(page, "button", "Tous présents");
    page.sees("5 pointés sur 5");
}

/// Three fifths of the seats that are held: nothing is taken for granted.
fn sets_the_quorum(page: &Page) {
    page.sees("règle non fixée");
    taps(page, "button", "Fixer la règle");
    page.fill("Part des sièges", "3/5");
    taps(page, "radio", "sièges pourvus");
    page.fill("Texte qui le fixe", "Règlement intérieur, article 4");
    page.find("dialog", "Règle de quorum")
        .find("button", "Fixer la règle")
        .tap();
    form_closes(page);
    page.sees("4 sur 3");
}

fn adopts(page: &Page, item: &str) {
    looks_at(page, "Décisions");
    taps(page, "button", &format!("Adopter : {item}"));
    page.sees("Comment la décision a-t-elle été prise ?");
    taps(page, "button", "Enregistrer la décision");
    form_closes(page);
    page.sees("La décision est inscrite.");
}

#[test]
fn from_convocation_to_approved_minutes() {
    let (_tablet, page) = begins_with("sitting-touch", 5);
    let today = day(&page, 0);
    let year: i32 = today[..4].parse().unwrap();
    records_a_session(&page, &today);
    lists_all(&page);
    marks_the_roll(&page);
    sets_the_quorum(&page);
    adopts(&page, &format!("Adoption du budget annuel {}", year + 1));
    looks_at(&page, "Procès-verbal");
    taps(&page, "button", "Compléter le texte");
    page.fill("Débats", "Les membres ont examiné le projet de budget.");
    taps(&page, "button", "Enregistrer le texte");
    form_closes(&page);
    taps(&page, "button", "Soumettre à l’approbation");
    taps(&page, "button", "Soumettre maintenant");
    page.sees("Le procès-verbal est soumis");
    is_saved(&page);
    let first = page.run("location.hash");
    // The next session approves them: that is on its agenda unasked.
    records_a_session(&page, &today);
    page.sees("Approbation du procès-verbal");
    lists_all(&page);
    adopts(&page, "Approbation du procès-verbal");
    page.run(&format!("location.hash = {first}"));
    page.sees("Procès-verbal approuvé");
    page.reload();
    page.sees("Procès-verbal approuvé");
}
