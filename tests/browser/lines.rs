//! The lines of a plan as a table: typed by keyboard, poured in from files, corrected where they
//! are, and recorded together.

use tablet::{App, Page, Screen, Tablet};

use crate::money::records;
use crate::steps::{begins, goes_to, is_saved, presses};

/// The table of the plan of 2027, still empty.
fn opens_the_table(page: &Page) {
    begins(page);
    goes_to(page, "#/ptba");
    presses(page, "Inscrire un PTBA");
    page.fill("Année", "2027");
    records(page);
    page.click("link", "2027");
    for (name, code) in [("Don de l’IDA", "D3480"), ("Budget de l’État", "ETAT")] {
        presses(page, "Inscrire une source de financement");
        page.fill("Nom", name);
        page.fill("Code", code);
        records(page);
    }
    page.click("link", "Saisir au tableau");
    page.sees("Ce plan n’a pas encore d’activité.");
}

/// Waits until a cell has the focus: keys go where one sees them go.
fn is_in(page: &Page, cell: &str) {
    page.wait_for(
        &format!("the focus in « {cell} »"),
        &format!("document.activeElement.getAttribute('aria-label') === '{cell}'"),
    );
}

/// Types in a cell, and goes on to the next one.
fn types_in(page: &Page, cell: &str, text: &str) {
    is_in(page, cell);
    page.types(text);
    page.press("Tab");
}

#[test]
fn a_plan_is_typed_by_keyboard_alone_and_survives_a_reload() {
    let tablet = Tablet::new("lines-keys");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    opens_the_table(&page);
    presses(&page, "Ajouter une activité");
    types_in(&page, "Ligne 1, Code", "1.1");
    is_in(&page, "Ligne 1, Activité");
    // Gone by the browser's own way back in the middle of a word, or closed: the word is kept.
    page.types("Recen");
    page.run("history.back()");
    page.sees("Saisir au tableau");
    page.run("history.forward()");
    page.sees("Votre saisie a été reprise");
    page.click("gridcell", "Recen");
    is_in(&page, "Ligne 1, Activité");
    page.types("Recenser");
    page.reload();
    page.sees("Votre saisie a été reprise");
    page.click("gridcell", "Recenser");
    is_in(&page, "Ligne 1, Activité");
    page.press("Tab");
    for cell in [
        "Composante",
        "Responsable",
        "Territoire",
        "Début",
        "Fin",
        "Cible",
        "Unité",
    ] {
        types_in(&page, &format!("Ligne 1, {cell}"), "");
    }
    types_in(&page, "Ligne 1, Source", "D3480");
    types_in(&page, "Ligne 1, T1", "1 250 000");
    types_in(&page, "Ligne 1, T2", "douze");
    is_in(&page, "Ligne 1, T3");
    page.sees("1 case à corriger");
    // Closed and opened again: what was typed is there, and nothing of it is recorded.
    page.reload();
    page.sees("Votre saisie a été reprise");
    presses(&page, "1 case à corriger");
    is_in(&page, "Ligne 1, T2");
    page.sees("Ligne 1, T2 : ce n’est pas un montant");
    page.types("2500000");
    page.press("Escape");
    page.sees("1 case à corriger");
    presses(&page, "1 case à corriger");
    is_in(&page, "Ligne 1, T2");
    page.types("2500000");
    page.press("Enter");
    is_in(&page, "Ligne 2, Code");
    page.press("Escape");
    presses(&page, "Enregistrer 1 ligne changée");
    page.sees("1 ligne est inscrite.");
    is_saved(&page);
    page.reload();
    page.click("link", "PTBA 2027");
    page.sees("3 750 000");
    page.sees("Recenser");
}

#[test]
fn a_file_is_poured_in_corrected_recorded_and_given_out_again() {
    let tablet = Tablet::new("lines-file");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    opens_the_table(&page);
    let file = tablet.downloads().join("ptba.csv");
    let csv = "N°;Activité;Bailleur;T1;T2\n1.1;Payer;d3480;1 000;2000\n;;ETAT;5;\n1.2;Former;Mécène;7;0,5\nTotal;;;1012;2000\n";
    std::fs::write(&file, csv).unwrap();
    presses(&page, "Coller un tableau ou ouvrir un fichier");
    page.picks(&[file], |page| {
        page.click("button", "Choisir un fichier XLSX ou CSV");
    });
    page.sees("Fichier lu : ptba.csv");
    // Whoever types on at once, before the page has gone to its news, loses no letter.
    presses(&page, "Verser 4 lignes dans le tableau");
    presses(&page, "2 cases à corriger");
    is_in(&page, "Ligne 3, Source");
    page.types("ETAT");
    page.sees("3 lignes nouvelles.");
    page.sees("1 titre ou total laissé de côté.");
    page.sees("rien de ce nom n’existe cette année-là");
    is_in(&page, "Ligne 3, Source");
    page.press("Enter");
    presses(&page, "1 case à corriger");
    is_in(&page, "Ligne 3, T2");
    page.sees("le franc n’a pas de centimes");
    page.types("50");
    page.press("Tab");
    presses(&page, "Enregistrer 3 lignes changées");
    page.sees("3 lignes sont inscrites.");
    let book = page.downloads(|page| presses(page, "Télécharger ce plan en XLSX, pour un tableur"));
    let sheets = governance::drafts::table::read_workbook(
        &std::fs::read(book).unwrap(),
        governance::drafts::table::Bounds::PLAN,
    );
    let (_, table) = sheets.unwrap().remove(0);
    let cells: Vec<&str> = table.rows.iter().map(|row| row.cell(13)).collect();
    assert_eq!(table.rows.len(), 5, "heads, three lines, totals: {cells:?}");
    // A row that is taken away asks why.
    presses(&page, "Retirer la ligne 2");
    // Left for another part of the page, a cell keeps what was typed and lets go of the focus.
    page.click("gridcell", "Former");
    is_in(&page, "Ligne 3, Activité");
    page.types("Former les agents");
    page.click("textbox", "Motif du retrait");
    page.types("Financement non acquis");
    assert_eq!(page.focus().1, "Motif du retrait");
    presses(&page, "Enregistrer 2 lignes changées");
    page.sees("2 lignes sont inscrites.");
    page.click("link", "PTBA 2027");
    page.sees("Former les agents");
    page.sees("3 057");
}
