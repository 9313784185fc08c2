//! By touch, on a tablet held upright.

use super::committee::member;
use super::{begins_with, day, form_closes, looks_at, records_a_session, taps};
use crate::steps::{AUTHOR, goes_to, is_saved};
use tablet::Page;

/// Sets the rule: half of the seats that are held, so that nothing is taken for granted.
fn sets_the_quorum(page: &Page) {
    taps(page, "button", "Fixer la règle");
    page.fill("Part des sièges", "1/2");
    taps(page, "radio", "sièges pourvus");
    page.find("textbox", "Texte qui le fixe").fill("Règlement intérieur, article 4");
    taps(page, "dialog button", "Fixer la règle");
}

fn adopts(page: &Page, item: &str) {
    taps(page, "button", &format!("Adopter : {item}"));
    page.sees("Comment la décision a-t-elle été prise ?");
    taps(page, "button", "Enregistrer la décision");
    form_closes(page);
    page.sees("La décision est inscrite.");
}

#[test]
fn from_convocation_to_approved_minutes_by_touch() {
    let (_tablet, page) = begins_with("sitting", 5);
    let today = day(&page, 0);
    records_a_session(&page, &today);
}
