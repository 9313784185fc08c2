//! The whole cycle: a plan, its adoption, what was spent, the gap, what answers it, the report and
//! its approval.

use governance::facts::Kind;
use serde_json::json;
use tablet::Page;

use super::committee::Office;
use super::{day, form_closes, looks_at, opens, taps};
use crate::steps::{goes_to, is_saved, presses, take};

/// A committee that met in December 2025, with a source of funding and a plan of 2026 put to it.
fn office() -> (Office, String) {
    let mut office = Office::new();
    office.seats(3);
    let unit = office.unit().to_string();
    office.record(
        Kind::FundingSource,
        json!({"name": "Don de l’IDA", "code": "D3480"}),
    );
    let plan = json!({"year": 2026, "version": 1, "body": unit, "submitted_on": "2025-11-15"});
    office.record(Kind::WorkPlan, plan);
    let session = json!({
        "body": office.committee().to_string(), "number": 20, "opens_on": "2025-12-01",
        "place": "Bamako", "presided_by": "Secrétaire général du ministère",
    });
    let session = office.record(Kind::Session, session).to_string();
    (office, session)
}

/// Fills one line of the plan in, each cell touched.
fn fills_the_plan_in(page: &Page) {
    goes_to(page, "#/ptba/2026/saisie");
    taps(page, "button", "Ajouter une activité");
    for (column, text) in [
        ("Activité", "Payer les ménages"),
        ("Source", "D3480"),
        ("T1", "1 000"),
        ("T2", "3 000"),
    ] {
        let heads = "[...document.querySelectorAll('.entry-grid thead th')].map(th => th.textContent.trim())";
        page.run(&format!(
            "document.querySelectorAll('.entry-grid tbody tr:not([aria-hidden])')[0].children[{heads}.indexOf('{column}')].click()"
        ));
        let cell = format!("Ligne 1, {column}");
        page.wait_for(
            &format!("the focus in « {cell} »"),
            &format!("document.activeElement.getAttribute('aria-label') === '{cell}'"),
        );
        page.types(text);
        page.press("Tab");
    }
    taps(page, "button", "Enregistrer 1 ligne changée");
    page.sees("1 ligne est inscrite.");
}

/// Puts a line that is proposed on the agenda of the session in sight, and adopts it.
fn adopts(page: &Page, item: &str) {
    page.sees(item);
    taps(page, "button", &format!("Ajouter : {item}"));
    page.sees("1 point");
    looks_at(page, "Décisions");
    taps(page, "button", &format!("Adopter : {item}"));
    page.sees("Comment la décision a-t-elle été prise ?");
    taps(page, "button", "Enregistrer la décision");
    form_closes(page);
    page.sees("La décision est inscrite.");
}

/// Records what was spent by a day.
fn spends(page: &Page, cut_off: &str, francs: &str) {
    goes_to(page, "#/ptba/2026");
    taps(page, "button", "Inscrire une réalisation");
    page.fill("Arrêté au", cut_off);
    page.fill("Décaissé, en FCFA", francs);
    taps(page, "button", "Enregistrer");
    form_closes(page);
}

#[test]
fn from_a_plan_to_the_approval_of_its_report_by_touch() {
    let (office, session) = office();
    let (_tablet, page) = opens("cycle-touch", &office);
    fills_the_plan_in(&page);
    goes_to(&page, &format!("#/sessions/{session}"));
    taps(
        &page,
        "DisclosureTriangle",
        "Ce qui était ouvert ce jour-là et n’y a pas été inscrit",
    );
    adopts(&page, "Adoption du budget annuel 2026");
    goes_to(&page, "#/ptba/2026");
    page.sees("Cette version est adoptée : elle ne change plus.");
    spends(&page, "2026-03-31", "400");
    // Four hundred of the thousand of the first quarter.
    page.sees("40,00 %");
    goes_to(&page, "#/redressement");
    taps(&page, "button", "Fixer le seuil");
    page.fill("Seuil d’écart, en points", "10");
    page.fill("Depuis le", "2026-01-01");
    page.fill("Texte qui le fixe", "Décision du CNP, essai");
    taps(&page, "button", "Enregistrer");
    form_closes(&page);
    page.sees("à justifier");
    taps(&page, "button", "Justifier");
    page.find("combobox", "Répond").choose("UTGFS");
    page.fill("Le", "2026-04-15");
    page.fill("Texte", "Agences de paiement recrutées en retard.");
    taps(&page, "button", "Enregistrer");
    form_closes(&page);
    page.sees("justifié");
    spends(&page, "2026-06-30", "3800");
    page.sees("95,00 %");
    goes_to(&page, "#/rapports?annee=2026");
    taps(
        &page,
        "button",
        "Commencer : UTGFS · Rapport d’activités, 1ᵉʳ semestre 2026",
    );
    page.sees("95,00 %");
    taps(&page, "button", "Soumettre le rapport");
    page.sees("Chiffres gelés à la soumission");
    is_saved(&page);
    let report = page.run("location.hash");
    let today = day(&page, 0);
    super::records_a_session(&page, &today);
    adopts(
        &page,
        "Approbation du rapport d’activités du premier semestre 2026",
    );
    goes_to(&page, report.as_str().unwrap());
    page.sees("approuvé");
    is_saved(&page);
    page.reload();
    page.sees("approuvé");
}

#[test]
fn a_gap_that_nothing_justifies_is_answered_by_a_measure_by_keyboard() {
    let (mut office, session) = office();
    let plans = json!({"year": 2025, "version": 1, "total": 1000});
    let plan = office.record(Kind::WorkPlan, plans).to_string();
    let progress = json!({"plan": plan, "cut_off": "2025-09-30", "disbursed": 171});
    office.record(Kind::Progress, progress);
    let (_tablet, page) = opens("cycle-keys", &office);
    goes_to(&page, &format!("#/sessions/{session}"));
    presses(&page, "Ajouter un point");
    page.find("combobox", "Objet").choose("écart à redresser");
    page.fill("Intitulé", "Écart de septembre 2025");
    presses(&page, "Ajouter le point");
    form_closes(&page);
    page.find("tab", "Décisions").focus();
    page.press("Enter");
    presses(&page, "Adopter : Écart de septembre 2025");
    presses(&page, "Enregistrer la décision");
    form_closes(&page);
    page.sees("La décision est inscrite.");
    goes_to(&page, "#/redressement");
    page.sees("mesure ordonnée");
    presses(&page, "Ajouter une mesure");
    page.fill("Texte", "Recruter les agences de paiement avant mars.");
    page.find("combobox", "Instance").choose("UTGFS");
    page.fill("Échéance", "2026-03-01");
    presses(&page, "Enregistrer");
    form_closes(&page);
    page.sees("Recruter les agences de paiement avant mars.");
    page.click("link", "Recruter les agences de paiement avant mars.");
    page.sees("Son destinataire n’a encore rien déclaré.");
    is_saved(&page);
}

#[test]
fn a_line_added_by_who_had_not_heard_of_the_adoption_is_told() {
    let mut office = Office::new();
    office.seats(3);
    let money = office.record(Kind::FundingSource, json!({"name": "Don de l’IDA"}));
    let plan = office.record(
        Kind::WorkPlan,
        json!({"year": 2026, "version": 1, "submitted_on": "2025-11-15"}),
    );
    let activity = json!({"plan": plan.to_string(), "name": "Payer les ménages"});
    let activity = office.record(Kind::Activity, activity).to_string();
    let line = |q1: i64| json!({"activity": activity, "funding": money.to_string(), "q1": q1});
    office.record(Kind::BudgetLine, line(1000));
    let session = json!({"body": office.committee().to_string(), "opens_on": "2025-12-01"});
    let session = office.record(Kind::Session, session).to_string();
    let (tablet, page) = opens("cycle-apart", &office);
    goes_to(&page, &format!("#/sessions/{session}"));
    taps(
        &page,
        "DisclosureTriangle",
        "Ce qui était ouvert ce jour-là et n’y a pas été inscrit",
    );
    adopts(&page, "Adoption du budget annuel 2026");
    is_saved(&page);
    goes_to(&page, "#/ptba/2026");
    page.sees("Cette version est adoptée : elle ne change plus.");
    page.sees_no_more("Modifié après l’adoption.");
    office.record(Kind::BudgetLine, line(5));
    take(&page, &office.file(&tablet));
    goes_to(&page, "#/ptba/2026");
    page.sees("Modifié après l’adoption.");
}
