//! By keyboard alone.

use tablet::Page;

use super::committee::member;
use super::{begins_with, day, form_closes};
use crate::steps::is_saved;

/// Walks to a thing by Tab and presses it.
fn presses(page: &Page, role: &str, name: &str) {
    page.tabs_to(role, name);
    page.press("Enter");
}

/// Chooses a tab by the arrows, from the one that is chosen.
fn goes_right_to(page: &Page, tab: &str) {
    if page.focus().0 != "tab" {
        page.tabs_to("tab", "");
    }
    while !page.focus().1.contains(tab) {
        page.press("ArrowRight");
    }
}

#[test]
fn from_a_new_session_to_submitted_minutes_by_keyboard_alone() {
    let (_tablet, page) = begins_with("sitting-typed", 5);
    presses(&page, "button", "Inscrire une session");
    page.tabs_to("combobox", "Instance");
    page.types("CNP");
    page.tabs_to("Date", "Premier jour");
    page.find("Date", "Premier jour").fill(&day(&page, 0));
    presses(&page, "button", "Enregistrer la session");
    form_closes(&page);
    presses(&page, "button", "Tout inscrire");
    page.sees("à l’ordre du jour.");
    goes_right_to(&page, "Présences");
    page.sees("0 pointé sur 5");
    page.tabs_to("radio", "présent");
    for (number, key) in [(1, "p"), (2, "a"), (3, "e"), (4, "p"), (5, "p")] {
        page.wait_for(
            "the row to be under the keys",
            &format!(
                "document.activeElement.closest('[data-member]')?.textContent.includes('{}')",
                member(number)
            ),
        );
        page.press(key);
    }
    page.sees("5 pointés sur 5");
    page.sees("présent : 3");
    page.press("Escape");
    page.run("document.querySelector('[role=tab][aria-selected=true]').focus()");
    goes_right_to(&page, "Décisions");
    presses(&page, "button", "Adopter : Adoption du programme annuel");
    page.sees("Comment la décision a-t-elle été prise ?");
    presses(&page, "button", "Enregistrer la décision");
    form_closes(&page);
    page.sees("La décision est inscrite.");
    page.run("document.querySelector('[role=tab][aria-selected=true]').focus()");
    goes_right_to(&page, "Procès-verbal");
    presses(&page, "button", "Compléter le texte");
    page.tabs_to("textbox", "Débats");
    page.types("Le programme a été examiné point par point.");
    presses(&page, "button", "Enregistrer le texte");
    form_closes(&page);
    presses(&page, "button", "Soumettre à l’approbation");
    presses(&page, "button", "Soumettre maintenant");
    page.sees("Le procès-verbal est soumis");
    is_saved(&page);
}
