//! The day of an agent of follow-up and liaison, by touch at 360 and 820 px, counted in taps.

use std::cell::Cell;

use tablet::{App, Page, Screen, Tablet};

use crate::money::records;
use crate::steps::{begins, goes_to, is_saved, open_first_body, presses, unfolds};

/// A committee and its bureau take no more than this.
const MOST_TAPS: u32 = 5;

/// One village, up to its region, as published lists have it.
const VILLAGE: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n\
    Mali,ML,Kayes,ML01,Kita,ML0105,Benkadi-Founia,ML010501\n";
const SETTLEMENT: &str = "\"featureNam\",\"pcode\",\"admin3Name\",\"admin3Pcod\",\"longitude\",\"latitude\"\n\
    \"Founia\",\"ML010501001\",\"Benkadi-Founia\",\"ML010501\",-9.48,13.05\n";

/// One finger, which counts how often it comes down.
struct Finger<'page> {
    page: &'page Page,
    n_taps: Cell<u32>,
}

impl<'page> Finger<'page> {
    fn on(page: &'page Page) -> Self {
        Self {
            page,
            n_taps: Cell::new(0),
        }
    }

    fn counts(&self, n_taps: u32) {
        self.n_taps.set(self.n_taps.get() + n_taps);
    }

    /// Touches the one thing of this role and name.
    #[track_caller]
    fn taps(&self, role: &str, name: &str) {
        self.counts(1);
        self.page.find(role, name).tap();
    }

    /// Touches the field of this label and types.
    #[track_caller]
    fn writes(&self, label: &str, text: &str) {
        self.counts(1);
        self.page.fill(label, text);
    }

    /// Opens a list and touches one line of it.
    #[track_caller]
    fn chooses(&self, label: &str, line: &str) {
        self.counts(2);
        self.page.find("combobox", label).choose(line);
    }

    /// Touches a field that searches, types, and touches the first line found.
    #[track_caller]
    fn seeks(&self, label: &str, words: &str) {
        self.counts(2);
        self.page.find("combobox", label).focus();
        self.page.types(words);
        self.page.press("Enter");
    }

    /// Fills one seat in: who, and woman or man.
    #[track_caller]
    fn seats(&self, post: &str, name: &str, sex: &str) {
        self.counts(2);
        let row = self.page.find("group", post);
        row.find("textbox", "Nom de la personne").fill(name);
        row.find("radio", sex).tap();
    }
}

/// A tablet with the charter and one village.
fn begun(tablet: &Tablet, screen: Screen) -> Page {
    let page = tablet.open(&App::file());
    page.on(screen);
    begins(&page);
    let lists = [("commune.csv", VILLAGE), ("village.csv", SETTLEMENT)].map(|(name, text)| {
        let file = tablet.downloads().join(name);
        std::fs::write(&file, text).unwrap();
        file
    });
    goes_to(&page, "#/territoire/listes");
    page.picks(&lists, |page| page.click("button", "Choisir des fichiers"));
    // The cercle, the commune and the village; region and country are known by the charter.
    page.sees("Inscrire 3 territoires");
    presses(&page, "Inscrire 3 territoires");
    page.sees("3 territoires sont inscrits.");
    is_saved(&page);
    counts_households(&page);
    page
}

/// What every village counts each quarter.
fn counts_households(page: &Page) {
    goes_to(page, "#/indicateurs");
    presses(page, "Inscrire un indicateur");
    page.fill("Code", "M");
    page.fill("Nom", "Ménages inscrits");
    page.fill("Unité", "ménages");
    page.click("radio", "plus, c’est mieux");
    page.click("radio", "les valeurs s’additionnent");
    page.find("combobox", "Mesuré dans chaque")
        .choose("Village");
    page.find("combobox", "Fréquence de mesure")
        .choose("chaque trimestre");
    records(page);
    // The committee was not there in the quarter that is over: its village has a target all the same.
    page.click("link", "M Ménages inscrits");
    presses(page, "Fixer une cible");
    let form = page.find("dialog", "");
    form.find("combobox", "Territoire").focus();
    page.types("Founia");
    page.press("Enter");
    page.fill("Arrêté au", "2026-12-31");
    page.fill("Valeur", "50");
    records(page);
}

#[track_caller]
fn form_closes(page: &Page) {
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

/// Chooses the village as the perimeter, for the antenna of Kayes.
fn chooses_a_perimeter(page: &Page, finger: &Finger<'_>) {
    goes_to(page, "#/");
    finger.taps("button", "Choisir mon périmètre");
    finger.seeks("Périmètre", "Founia");
    finger.chooses("Instance pour laquelle vous travaillez", "AR Kayes");
    finger.taps("button", "Enregistrer le périmètre");
    form_closes(page);
    page.sees("Ma journée");
    page.sees("Aucun comité dans votre périmètre");
}

/// Founds the village committee with two members and a chair.
fn sets_a_committee_up(page: &Page, finger: &Finger<'_>) {
    finger.taps("button", "Créer un comité");
    // The kind that the village lacks is there, and a row for the post that no text gives it.
    page.sees("Laissez vide ce que vous ne savez pas");
    page.sees("La charte ne prescrit aucun poste");
    finger.writes("Fonction (facultatif)", "Présidente du comité");
    finger.seats("Autre poste du bureau", "Conseillère villageoise", "Femme");
    finger.taps("button", "Créer le comité");
    form_closes(page);
    page.sees("Le comité est créé, avec son bureau.");
    page.sees("Présidente du comité");
    page.sees("Conseillère villageoise");
    is_saved(page);
}

/// Gives the figure that is awaited: what, where and up to when is filled in already.
fn measures(page: &Page, finger: &Finger<'_>) {
    goes_to(page, "#/");
    page.sees("Ménages inscrits");
    finger.taps("link", "Saisir");
    finger.writes("Valeur", "40");
    finger.taps("button", "Enregistrer");
    form_closes(page);
    page.sees("Enregistré.");
    is_saved(page);
    goes_to(page, "#/");
    page.sees("Ma journée");
    page.sees_no_more("Attendu, sans délai fixé");
    // What was measured is not handed up yet.
    page.sees("Pas encore remis");
}

/// Records a resolution of the session in sight, outside the agenda.
fn resolves(page: &Page, finger: &Finger<'_>, words: &str) {
    finger.taps("tab", "Décisions");
    finger.taps("button", "Inscrire une décision");
    finger.taps("radio", "adopté");
    finger.writes("Texte", words);
    finger.chooses("Objet", "autre");
    finger.taps("button", "Enregistrer la décision");
    form_closes(page);
    page.sees("La décision est inscrite.");
    page.sees(words);
}

/// Makes the file for the antenna: the committee of the perimeter is chosen already.
fn hands_up(page: &Page, finger: &Finger<'_>) {
    goes_to(page, "#/");
    page.sees("À faire");
    goes_to(page, "#/echanges");
    finger.taps("radio", "Mon fichier pour l’antenne");
    let own = page.find("combobox", "Mon instance").value();
    assert!(own.contains("Comité villageois – Founia"), "{own}");
    let file = page.downloads(|page| page.click("button", "Télécharger le fichier"));
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("Le registre des ménages est tenu chaque mois."));
    goes_to(page, "#/");
    page.sees("Ma journée");
    page.sees("À jour");
}

#[test]
fn a_village_that_is_not_here_leads_to_the_files_and_what_was_typed_waits() {
    let tablet = Tablet::new("village-elsewhere");
    let page = tablet.open(&App::file());
    begins(&page);
    goes_to(&page, "#/");
    presses(&page, "Choisir mon périmètre");
    page.fill("Votre fonction", "ASL de Kita");
    unfolds(&page, "Ce territoire n’est pas dans la liste");
    page.click("link", "Recevoir des fichiers");
    form_closes(&page);
    page.sees("Choisir des fichiers");
    goes_to(&page, "#/");
    presses(&page, "Choisir mon périmètre");
    assert_eq!(
        page.find("textbox", "Votre fonction").value(),
        "ASL de Kita"
    );
}

#[test]
fn a_row_that_is_added_to_a_bureau_takes_the_focus() {
    let tablet = Tablet::new("bureau-row");
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    presses(&page, "Constituer le bureau");
    presses(&page, "Ajouter un poste du bureau");
    page.wait_for(
        "the focus to be in the new row",
        "!!document.activeElement?.closest('[data-row^=\"new.\"]')",
    );
    page.types("Rapporteur");
    let row = page.find("group", "Autre poste du bureau");
    assert_eq!(
        row.find("textbox", "Fonction (facultatif)").value(),
        "Rapporteur"
    );
}

#[test]
fn the_day_of_an_agent_by_touch_on_a_telephone() {
    lives_a_day(&Tablet::new("day-telephone"), Screen::PHONE);
}

#[test]
fn the_day_of_an_agent_by_touch_on_a_tablet() {
    lives_a_day(&Tablet::new("day-tablet"), Screen::TABLET);
}

fn lives_a_day(tablet: &Tablet, screen: Screen) {
    let page = begun(tablet, screen);
    let finger = Finger::on(&page);
    chooses_a_perimeter(&page, &finger);

    let committee = Finger::on(&page);
    sets_a_committee_up(&page, &committee);
    let n_taps = committee.n_taps.get();
    assert!(n_taps <= MOST_TAPS, "a committee took {n_taps} taps");

    // One press from the home to the form of a session, with all that is known filled in; the act
    // that names no committee takes the only one.
    goes_to(&page, "#/");
    page.sees("Mes comités");
    page.find("button", "Inscrire une session").tap();
    page.find("dialog", "Inscrire une session : CV Founia");
    page.find("button", "Fermer, garder le brouillon").tap();
    form_closes(&page);
    finger.taps(
        "button",
        "Inscrire une session : Comité villageois – Founia",
    );
    assert_eq!(page.find("textbox", "Lieu").value(), "Founia");
    finger.taps("button", "Enregistrer la session");
    form_closes(&page);
    page.sees("session ordinaire");

    finger.taps("tab", "Présences");
    page.sees("0 pointé sur 1");
    let row = page.find("radiogroup", "Conseillère villageoise");
    row.find("radio", "présent").tap();
    page.sees("1 pointé sur 1");
    is_saved(&page);

    resolves(
        &page,
        &finger,
        "Le registre des ménages est tenu chaque mois.",
    );
    is_saved(&page);

    let figure = Finger::on(&page);
    measures(&page, &figure);
    let n_taps = figure.n_taps.get();
    assert!(n_taps <= 3, "a figure took {n_taps} taps");

    // It sits today: the home leads back to it, and all of it is there after a reload.
    page.reload();
    goes_to(&page, "#/");
    page.sees("Pointer les présences");
    page.sees("session ouverte le");
    page.sees_no_more("aucune session tenue");

    hands_up(&page, &finger);

    // The perimeter is an act in the journal, and its change another.
    goes_to(&page, "#/reglages");
    presses(&page, "Changer de périmètre");
    page.fill("Votre fonction", "Agent de suivi-liaison de Kita");
    presses(&page, "Enregistrer le périmètre");
    form_closes(&page);
    goes_to(&page, "#/journal");
    page.sees("Affectation");
    page.sees("Agent de suivi-liaison de Kita");
}
