//! A session seen before its day: nothing of it has happened, and each tab says from when.

use governance::facts::Kind;
use serde_json::json;
use tablet::Page;

use super::committee::Office;
use super::{looks_at, opens, taps};
use crate::steps::goes_to;

/// How many controls of a role and name are in the page.
#[track_caller]
fn has_none(page: &Page, what: &str) {
    let n = page.run(&format!("document.querySelectorAll({what:?}).length"));
    assert_eq!(n, 0, "{what}");
}

#[test]
fn a_session_to_come_offers_no_act_in_vain() {
    let mut office = Office::new();
    office.seats(3);
    let session = json!({
        "body": office.committee().to_string(), "number": 20, "opens_on": "2025-12-01",
    });
    let session = office.record(Kind::Session, session);
    let (_tablet, page) = opens("ahead", &office);
    goes_to(&page, &format!("#/sessions/{session}?au=2025-11-01"));
    looks_at(&page, "Présences");
    page.sees("À partir du 01/12/2025");
    page.sees("Feuille d’émargement");
    has_none(&page, "[role=radio]");
    for tab in ["Décisions", "Procès-verbal", "Recommandations"] {
        looks_at(&page, tab);
        page.sees("À partir du 01/12/2025");
        has_none(&page, "[role=tabpanel] button");
    }
    looks_at(&page, "Procès-verbal");
    taps(&page, "link", "Voir au 01/12/2025");
    page.sees("Soumettre à l’approbation");
    looks_at(&page, "Présences");
    page.sees("Tous présents");
}

#[test]
fn all_who_were_marked_together_are_taken_back_together() {
    let mut office = Office::new();
    office.seats(3);
    let session = json!({
        "body": office.committee().to_string(), "number": 20, "opens_on": "2025-12-01",
    });
    let session = office.record(Kind::Session, session);
    let (_tablet, page) = opens("undo", &office);
    goes_to(&page, &format!("#/sessions/{session}"));
    looks_at(&page, "Présences");
    taps(&page, "button", "Tous présents");
    page.sees("3 membres sont notés présents.");
    page.sees("3 pointés sur 3");
    taps(&page, "button", "Annuler");
    page.sees("3 présences retirées.");
    page.sees("0 pointé sur 3");
}
