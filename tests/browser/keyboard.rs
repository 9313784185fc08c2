//! The main work by keyboard alone: the focus is always in sight, and never lost.

use governance::facts::Kind;
use serde_json::json;
use tablet::{App, Page, Tablet};

use crate::money::records;
use crate::sitting::committee::Office;
use crate::sitting::{opens, paper};
use crate::steps::{begins, goes_to, is_saved, presses};

/// Whether whoever works by keyboard sees where they are. A heading takes the
/// focus only to be read aloud.
const IN_SIGHT: &str = r"(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return 'the focus is nowhere';
    if (/^(H1|H2|MAIN)$/.test(here.tagName) || here.tabIndex < 0) return '';
    // The button of a day's calendar is the browser's, and so is its outline.
    if (here.type === 'date' && !here.matches(':focus')) return '';
    const look = getComputedStyle(here);
    const marked = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
    const box = here.getBoundingClientRect();
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const through = document.elementFromPoint(box.x + box.width / 2, Math.min(innerHeight - 1, Math.max(1, box.y + box.height / 2)));
    const clear = through?.closest('[aria-live]') || here.contains(through) || through?.contains(here) || here.closest('label, .field')?.contains(through);
    return (marked ? '' : 'no outline ') + (seen ? '' : 'out of sight ') + (clear ? '' : 'covered by ' + through?.outerHTML.slice(0, 90));
})()";

/// The hands of somebody who has no mouse.
struct Keys<'page>(&'page Page);

impl Keys<'_> {
    /// Fails where the focus is lost or cannot be seen.
    #[track_caller]
    fn focus_is_in_sight(&self) {
        let flaw = self.0.run(IN_SIGHT);
        assert_eq!(flaw, "", "at {:?}", self.0.focus());
    }

    /// Walks by Tab to a thing of this name, looking at every step.
    #[track_caller]
    fn walks_to(&self, role: &str, name: &str) {
        let mut path = Vec::new();
        while path.len() < 150 {
            self.0.press("Tab");
            let (role_now, name_now) = self.0.focus();
            // Between the last thing and the first lies the browser's own bar.
            if self.0.run("document.activeElement === document.body") == false {
                self.focus_is_in_sight();
            }
            if role_now == role && name_now.contains(name) {
                return;
            }
            path.push(format!("{role_now} « {name_now} »"));
        }
        panic!("Tab never comes to {role} « {name} »: {path:#?}");
    }

    /// Presses a thing, waits for what it brings, and looks where the focus is then.
    #[track_caller]
    fn presses(&self, role: &str, name: &str, brings: &str) {
        self.walks_to(role, name);
        self.0.press("Enter");
        self.0.sees(brings);
        self.0.wait_for(
            "the focus to be somewhere",
            "document.activeElement !== document.body",
        );
        self.focus_is_in_sight();
    }

    #[track_caller]
    fn writes(&self, label: &str, text: &str) {
        let (role, name) = self.0.focus();
        if role != "textbox" || !name.contains(label) {
            self.walks_to("textbox", label);
        }
        self.0.types(text);
    }

    /// Writes the first day of this year, in whatever order the browser asks for it.
    #[track_caller]
    fn writes_a_day(&self, label: &str) {
        self.walks_to("Date", label);
        for _ in 0..3 {
            self.0.press("ArrowUp");
            self.0.press("ArrowRight");
        }
        assert_ne!(self.0.find("Date", label).value(), "");
    }
}

#[test]
fn from_the_empty_page_to_the_file_by_keyboard_alone() {
    let tablet = Tablet::new("keyboard");
    let page = tablet.open(&App::file());
    let keys = Keys(&page);
    crate::steps::first_act(&page, |page| {
        keys.walks_to("button", "Charger la charte");
        page.press("Enter");
    });
    page.sees("Ce qui attend");
    is_saved(&page);
    keys.presses("link", "Instances", "Comité national de pilotage");
    keys.presses("link", "CNP", "Postes et titulaires");
    keys.presses("button", "Ajouter un poste", "Nombre de sièges");
    keys.writes("Fonction", "Rapporteur");
    keys.presses("button", "Ajouter le poste", "Le poste est ajouté.");
    keys.presses("button", "Pourvoir : Rapporteur", "Début du mandat");
    keys.writes("Nom de la personne", "Awa Maïga");
    keys.writes_a_day("Début du mandat");
    keys.presses(
        "button",
        "Enregistrer le mandat",
        "Le mandat est enregistré.",
    );
    page.sees("Awa Maïga");
    is_saved(&page);
    keys.presses("link", "Échanges", "Donner un fichier");
    keys.walks_to("button", "Télécharger le fichier");
    let file = page.downloads(|page| page.press("Enter"));
    page.sees("Fichier remis au navigateur");
    keys.focus_is_in_sight();
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("\"Awa Maïga\"") && text.contains("\"Rapporteur\""));
}

#[test]
fn a_dialog_keeps_the_focus_inside_and_gives_it_back() {
    let tablet = Tablet::new("dialog");
    let page = tablet.open(&App::file());
    begins(&page);
    crate::steps::open_first_body(&page);
    let keys = Keys(&page);
    keys.presses("button", "Ajouter un poste", "Nombre de sièges");
    for _ in 0..30 {
        page.press("Tab");
        let inside = page.run("document.activeElement === document.body || !!document.activeElement.closest('dialog[open]')");
        assert_eq!(inside, true, "{:?}", page.focus());
    }
    page.press("Escape");
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
    assert_eq!(
        page.focus(),
        ("button".to_owned(), "Ajouter un poste".to_owned())
    );
    keys.focus_is_in_sight();
    // And backwards, out of the form and into it again.
    page.press("Enter");
    page.sees("Nombre de sièges");
    page.press("Shift+Tab");
    keys.focus_is_in_sight();
}

#[test]
fn a_flawed_form_is_mended_by_keyboard() {
    let tablet = Tablet::new("mended");
    let page = tablet.open(&App::file());
    begins(&page);
    crate::steps::open_first_body(&page);
    let keys = Keys(&page);
    keys.presses("button", "Ajouter un poste", "Nombre de sièges");
    keys.presses("button", "Ajouter le poste", "Un point est à corriger.");
    keys.writes("Fonction", "Greffier");
    // Enter in a field sends the form, as everywhere.
    page.press("Enter");
    page.sees("Le poste est ajouté.");
    page.wait_for(
        "the focus to be somewhere",
        "document.activeElement !== document.body",
    );
    keys.focus_is_in_sight();
    is_saved(&page);
}

#[test]
fn the_first_tab_leads_past_the_navigation() {
    let tablet = Tablet::new("skip");
    let page = tablet.open(&App::file());
    begins(&page);
    page.reload();
    let keys = Keys(&page);
    keys.presses("link", "Aller au contenu", "Comité national de pilotage");
    page.press("Tab");
    let inside = page.run("!!document.activeElement.closest('main')");
    assert_eq!(inside, true, "{:?}", page.focus());
}

#[test]
fn the_rest_of_a_list_takes_the_focus_and_paper_has_it_unasked() {
    let mut office = Office::new();
    let body = office.committee().to_string();
    for number in 1..=14 {
        office.record(
            Kind::Session,
            json!({ "body": body, "number": number, "opens_on": format!("2026-01-{}", number + 11),
                "place": format!("Salle{number:02}") }),
        );
    }
    let (_tablet, page) = opens("few", &office);
    goes_to(&page, &format!("#/instances/{body}"));
    let more = "En montrer plus (encore 2)";
    page.sees(more);
    let in_sight = "[...document.querySelectorAll('main tbody tr')].flatMap(row => row.textContent.match(/Salle\\d\\d/g) ?? [])";
    let first = page.run(in_sight);
    let first = first.as_array().unwrap();
    assert_eq!(first.len(), 12);
    let all: Vec<String> = (1..=14).map(|number| format!("Salle{number:02}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    paper::holds(&page, &all, &["En montrer plus"]);
    presses(&page, more);
    page.wait_for(
        "the focus on the first row that came",
        &format!("document.activeElement.matches('tr') && document.activeElement.textContent.includes({in_sight}[12])"),
    );
    assert_eq!(page.run(in_sight).as_array().unwrap().len(), 14);
}

#[test]
fn a_key_that_calls_the_search_can_be_left_alone() {
    let tablet = Tablet::new("slash");
    let page = tablet.open(&App::file());
    let is_open = "!!document.querySelector('dialog[open]')";
    page.press("/");
    page.wait_for("the search to open", is_open);
    page.press("Escape");
    page.wait_for("the search to close", &format!("!{is_open}"));
    crate::steps::goes_to(&page, "#/reglages");
    page.click("checkbox", "Ouvrir la recherche par la touche");
    crate::steps::goes_to(&page, "#/accessibilite");
    page.sees("Signaler un obstacle");
    page.press("/");
    page.press("Tab");
    assert_eq!(page.run(is_open), false);
    page.press("Control+k");
    page.wait_for("the search to open", is_open);
}

#[test]
fn what_is_typed_and_not_chosen_of_a_list_stays_and_is_not_passed_over() {
    let mut office = Office::new();
    let region = office.area_called("Ségou").to_string();
    for name in ["Bla", "Macina", "Niono", "San"] {
        let fields = json!({"name": name, "level": "cercle", "parents": [{"parent": region}]});
        office.record(Kind::Area, fields);
    }
    let (_tablet, page) = opens("unchosen", &office);
    goes_to(&page, "#/campagnes");
    presses(&page, "Inscrire une campagne");
    page.click("radio", "information");
    page.fill("Thème", "Ciblage");
    page.find("combobox", "Tenue par").choose("AR Mopti");
    page.fill("Depuis le", "2020-02-10");
    page.fill("Canaux", "radio rurale");
    page.tabs_to("combobox", "Territoire");
    page.types("Nion");
    page.press("Tab");
    let told = "Aucune ligne n’est choisie pour « Nion »";
    page.sees(told);
    // It is not sent without it, and a reload keeps it.
    presses(&page, "Enregistrer");
    page.wait_for(
        "the focus in the field",
        "document.activeElement.matches('[data-unchosen]')",
    );
    page.reload();
    page.sees(told);
    assert_eq!(page.find("combobox", "Territoire").value(), "Nion");
    // Escape gives back what was chosen before: nothing.
    page.find("combobox", "Territoire").click();
    page.press("Escape");
    page.sees_no_more("Aucune ligne n’est choisie");
    assert_eq!(page.find("combobox", "Territoire").value(), "");
    // Typed out, whatever the case, it is the line of that name.
    page.find("combobox", "Territoire").fill("NIONO");
    page.press("Tab");
    page.sees_no_more("Aucune ligne n’est choisie");
    assert_eq!(page.find("combobox", "Territoire").value(), "Niono");
    // What was chosen stays so until the words that follow are settled.
    page.find("combobox", "Territoire").fill("Ma");
    page.press("Tab");
    page.sees("Aucune ligne n’est choisie pour « Ma »");
    page.find("combobox", "Territoire").click();
    page.press("Escape");
    assert_eq!(page.find("combobox", "Territoire").value(), "Niono");
    records(&page);
    goes_to(&page, "#/campagnes?annee=2020");
    page.sees("Niono");
    // Whoever goes to another page in the middle of a word arrives there.
    page.find("combobox", "Territoire").focus();
    page.types("Nio");
    goes_to(&page, "#/sessions");
    page.sees("Inscrire une session");
}
