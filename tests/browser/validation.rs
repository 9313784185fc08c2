//! A figure on its way up: handed in by a village, sent back by its commune, handed in again,
//! validated, locked, and reopened by a change that all see; and who is silent meanwhile.

use governance::facts::Kind;
use governance::ids::EntryId;
use serde_json::json;
use tablet::{Page, Tablet};

use crate::sitting::committee::Office;
use crate::sitting::opens;
use crate::steps::{goes_to, is_saved, presses, unfolds};

/// What the figure is called.
const FIGURE: &str = "Mesure « 1 Ménages payés · Founia »";

/// A village and its commune, with their committees and a figure that was not handed in.
struct Field {
    tablet: Tablet,
    page: Page,
    village: EntryId,
    commune: EntryId,
    session: String,
}

fn field(name: &str, has_session: bool) -> Field {
    let mut office = Office::new();
    let mut within = office.named(Kind::Area, "Kayes");
    let mut areas = Vec::new();
    for (name, level) in [
        ("Kita", "cercle"),
        ("Benkadi-Founia", "commune"),
        ("Founia", "village"),
    ] {
        let parents = json!([{"parent": within.to_string()}]);
        within = office.record(
            Kind::Area,
            json!({"name": name, "level": level, "parents": parents}),
        );
        areas.push(within);
    }
    let mut above = office.unit().0;
    let mut bodies = Vec::new();
    let kinds = [("CCL", "local"), ("CC", "communal"), ("CV", "village")];
    for ((kind, level), area) in kinds.into_iter().zip(&areas) {
        let fields = json!({
            "name": format!("{kind} de Founia"), "short": format!("{kind} Founia"), "kind": kind,
            "level": level, "parents": [{"parent": above.to_string()}], "area": area.to_string(),
            "from": "2019-01-01",
        });
        above = office.record(Kind::Body, fields);
        bodies.push(above);
    }
    let indicator = json!({
        "code": "1", "name": "Ménages payés", "unit": "ménages", "direction": "up",
        "aggregation": "sum", "level": "village", "from": "2019-01-01",
    });
    let indicator = office.record(Kind::Indicator, indicator);
    let figure = json!({
        "indicator": indicator.to_string(), "area": within.to_string(), "cut_off": "2025-12-31",
        "figure": 40, "body": above.to_string(), "collected_on": "2026-01-02",
    });
    office.record(Kind::Measurement, figure);
    let session = json!({"body": above.to_string(), "opens_on": "2026-01-03"});
    let session = match has_session {
        true => office.record(Kind::Session, session).to_string(),
        false => String::new(),
    };
    let (tablet, page) = opens(name, &office);
    Field {
        tablet,
        page,
        village: above,
        commune: bodies[1],
        session,
    }
}

/// Opens a view of the desk of a body.
fn at_the_desk_of(page: &Page, body: EntryId, view: &str) {
    goes_to(page, &format!("#/validation?instance={body}&vue={view}"));
}

fn form_closes(page: &Page) {
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

#[test]
fn a_figure_goes_up_comes_back_is_validated_and_reopened_by_a_change() {
    let Field {
        tablet: _tablet,
        page,
        village,
        commune,
        ..
    } = field("validation", false);
    at_the_desk_of(&page, village, "a-remettre");
    page.sees("Tant que ce n’est pas remis");
    presses(&page, &format!("Remettre : {FIGURE}"));
    page.sees("Tout est remis.");

    // The commune sends it back: never without saying why.
    at_the_desk_of(&page, commune, "a-valider");
    page.sees("40 ménages");
    presses(&page, &format!("Renvoyer : {FIGURE}"));
    page.sees("Renvoyer à qui l’a remis");
    presses(&page, "Renvoyer");
    page.sees("Un point est à corriger.");
    page.fill("Motif", "Le cahier dit 38.");
    presses(&page, "Renvoyer");
    form_closes(&page);
    page.sees("Rien n’attend la validation de cette instance.");

    // The village reads why, and puts it right.
    at_the_desk_of(&page, village, "renvoyes");
    page.sees("Le cahier dit 38.");
    presses(&page, "Corriger");
    page.fill("Valeur", "38");
    presses(&page, "Enregistrer la correction");
    form_closes(&page);
    page.sees("Rien n’est revenu à cette instance.");

    // Another body is typed in the place of the one that was chosen.
    let desk = || page.find("combobox", "Instance au nom de laquelle");
    desk().tap();
    page.types("CC de Founia");
    page.press("Enter");
    assert!(desk().value().starts_with("CC"), "{}", desk().value());

    // Ticked and validated with one press; the next level is awaited.
    at_the_desk_of(&page, commune, "a-valider");
    page.sees("38 ménages");
    page.click("checkbox", "Tout choisir");
    presses(&page, "Valider les choisis (1)");
    page.sees("1 élément validé.");
    page.sees("Rien n’attend la validation de cette instance.");
    is_saved(&page);

    // Locked below: a change shows, and reopens it.
    at_the_desk_of(&page, village, "remontes");
    page.sees("par CC Founia");
    page.sees("ne change plus en silence");
    presses(&page, "Rouvrir par une modification");
    page.sees("CC Founia l’a validé le");
    page.fill("Valeur", "39");
    presses(&page, "Enregistrer la correction");
    form_closes(&page);
    page.sees("Modifié depuis sa validation par CC Founia");
    is_saved(&page);
    page.reload();
    page.sees("Modifié depuis sa validation par CC Founia");
    at_the_desk_of(&page, commune, "a-valider");
    page.sees("39 ménages");
}

#[test]
fn minutes_are_validated_on_the_page_of_their_session_and_silence_is_seen_from_the_territory() {
    let Field {
        tablet: _tablet,
        page,
        village,
        session,
        ..
    } = field("validation-minutes", true);
    goes_to(&page, "#/territoire");
    page.click("link", "Qui se tait, et ce qui manque");
    page.sees("Jamais entendues");
    page.sees("Le programme n’a pas fixé après combien de jours");
    unfolds(&page, "Kayes");
    page.click("link", "Kita");
    page.sees("Les plus longtemps silencieuses d’abord.");
    page.sees("CCL Founia");

    // The minutes of the village are handed in, and the commune validates them there.
    goes_to(&page, &format!("#/sessions/{session}?onglet=pv"));
    presses(&page, "Soumettre à l’approbation");
    presses(&page, "Soumettre maintenant");
    page.sees("À présent, c’est au tour de : CC Founia.");
    presses(&page, "Valider au nom de : CC Founia");
    page.sees("Verrouillé en dessous.");
    page.sees("Rouvrir par une modification");
    is_saved(&page);
    at_the_desk_of(&page, village, "remontes");
    page.sees("Procès-verbal");
    page.sees("par CC Founia");
}
