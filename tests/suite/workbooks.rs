//! Workbooks, between this program and others: what is written here is read by an independent
//! library and printed by LibreOffice; what an independent library writes is read here.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failure here is a failed test"
)]

use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use calamine::{Data, Reader as _, Xlsx};
use governance::calendar::read_day;
use governance::charter::Charter;
use governance::drafts::lent;
use governance::drafts::plan_lines::{PlanLines, columns_of};
use governance::drafts::table::{Bounds, Encoding, Table, decode, read_table, read_workbook};
use governance::exports::csv::{Asked, Say, plan_lines, text};
use governance::facts::Kind;
use governance::ids::WorkPlanId;
use governance::register::{Intent, Register, Stamp};
use governance::workbook::sheet::Sheet;
use governance::workbook::write;
use serde_json::{Value, json};

const ROWS: &str = "Code;Activité;Composante;Début;Fin;Cible;Unité;Source;T1;T2;T3;T4\n\
    1.1;Payer les ménages;1A;1;4;80 000;ménages;D3480;1 250 000 000;2 500 000 000;3 750 000 000;5 000 000 000\n\
    ;;;;;;;État;;;;9007199254740991\n\
    1.2;=SOMME(A1:A9);1A;2;3;;;État;700;800;;\n\
    007;@cible;;;;;;D3480;1;;;\n";

/// The heads of the table, as the page calls them.
const HEADS: [&str; 14] = [
    "Code",
    "Activité",
    "Composante",
    "Responsable",
    "Territoire",
    "Début",
    "Fin",
    "Cible",
    "Unité",
    "Source",
    "T1",
    "T2",
    "T3",
    "T4",
];

struct Stage {
    register: Register,
    stamp: Stamp,
    plan: WorkPlanId,
}

fn stage() -> Stage {
    let mut register = Register::new(Arc::new(Charter::shipped().unwrap()));
    let stamp = Stamp {
        actor: "k3f9a2m700".parse().unwrap(),
        at: "2026-11-26T10:00:00Z".to_owned(),
        by: "Chargée de planification".to_owned(),
    };
    let mut record = |kind: Kind, fields: Value| {
        let fields = fields.as_object().unwrap().clone();
        let entry = register.prepare(&Intent::Record { kind, fields }, &stamp);
        let entry = entry.unwrap();
        let id = entry.id();
        register.admit(entry);
        id
    };
    record(Kind::FundingSource, json!({"name": "IDA", "code": "D3480"}));
    record(Kind::FundingSource, json!({"name": "État"}));
    record(
        Kind::Component,
        json!({"code": "1A", "name": "Transferts directs"}),
    );
    let plan = record(Kind::WorkPlan, json!({"year": 2027, "version": 1}));
    Stage {
        register,
        stamp,
        plan: WorkPlanId(plan),
    }
}

impl Stage {
    /// Pours a table in and records it; returns how many rows were new.
    fn takes(&mut self, table: &Table) -> usize {
        let mut lines = PlanLines::of(&self.register, self.plan);
        let poured = lines.pour(table, &columns_of(table));
        assert_eq!(lines.tally().n_flaws, 0, "{:?}", lines.rows());
        let steps = lines.steps("");
        self.register.carry_out(&lent(&steps), &self.stamp).unwrap();
        poured.n_new + poured.n_changed
    }

    fn sheet(&self) -> Sheet {
        let say = |say: Say<'_>| match say {
            Say::Line(column) => HEADS[column as usize].to_owned(),
            _ => "Total".to_owned(),
        };
        let asked = Asked {
            register: &self.register,
            day: read_day("2026-11-26").unwrap(),
            say: &say,
        };
        plan_lines(asked, self.plan)
    }
}

/// A register with the rows of the table above.
fn filled() -> Stage {
    let mut stage = stage();
    let table = read_table(ROWS, None, Bounds::PLAN).unwrap();
    assert_eq!(stage.takes(&table), 4);
    stage
}

#[test]
fn an_independent_library_reads_real_numbers_and_texts_that_are_no_formulas() {
    let bytes = write("PTBA 2027", &filled().sheet());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(book.sheet_names(), ["PTBA 2027"]);
    let range = book.worksheet_range("PTBA 2027").unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    let at = |row: usize, column: usize| &rows[row][column];
    assert_eq!(at(0, 1), &Data::String("Activité".to_owned()));
    // Ordered by number: 007 stays the text that it is.
    assert_eq!(at(1, 0), &Data::String("007".to_owned()));
    assert_eq!(at(1, 1), &Data::String("@cible".to_owned()));
    assert_eq!(at(2, 10), &Data::Float(1_250_000_000.0));
    assert_eq!(at(2, 7), &Data::Float(80_000.0));
    assert_eq!(at(4, 1), &Data::String("=SOMME(A1:A9)".to_owned()));
    // Each row says what its activity is, so that it can be filtered.
    assert_eq!(at(3, 1), at(2, 1));
    assert_eq!(at(5, 10), &Data::Float(1_250_000_701.0), "the total of T1");
    // The only formulas are the totals.
    let formulas = book.worksheet_formula("PTBA 2027").unwrap();
    let found: Vec<&String> = formulas
        .used_cells()
        .map(|(_, _, formula)| formula)
        .collect();
    assert_eq!(found.len(), 5);
    assert!(
        found
            .iter()
            .all(|formula| formula.starts_with("SUBTOTAL(109,"))
    );
    // Taken in again as it was given out: nothing changes.
    let (_, table) = read_workbook(&bytes, Bounds::PLAN).unwrap().remove(0);
    assert_eq!(filled().takes(&table), 0);
}

#[test]
fn csv_given_out_is_taken_in_again() {
    let csv = text(&filled().sheet());
    let table = read_table(&csv, None, Bounds::PLAN).unwrap();
    let mut stage = filled();
    let mut lines = PlanLines::of(&stage.register, stage.plan);
    lines.pour(&table, &columns_of(&table));
    assert!(lines.steps("").is_empty());
    assert_eq!(
        stage.takes(&read_table(ROWS, None, Bounds::PLAN).unwrap()),
        0
    );
}

#[test]
fn libreoffice_prints_every_number_whole() {
    let folder = std::env::temp_dir().join(format!("jigi-workbook-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("ptba.xlsx");
    std::fs::write(&file, write("PTBA 2027", &filled().sheet())).unwrap();
    let words = printed(&folder, &file);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(!words.contains("##"), "a column is too narrow: {words}");
    for part in ["Payer les ménages", "=SOMME(A1:A9)", "Total"] {
        assert!(words.contains(part), "« {part} » is not in: {words}");
    }
    let digits: String = words
        .chars()
        .filter(|c| c.is_ascii_digit() || c.is_whitespace())
        .collect();
    let joined: String = words.chars().filter(char::is_ascii_digit).collect();
    assert!(joined.contains("1250000000"), "{digits}");
}

/// Prints a workbook by LibreOffice, and reads the words on paper.
fn printed(folder: &Path, file: &Path) -> String {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let office = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, file])
        .output()
        .expect("soffice, of the package libreoffice-calc-nogui");
    assert!(office.status.success(), "{office:?}");
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(folder.join("ptba.pdf"))
        .arg("-")
        .output()
        .expect("pdftotext, of the package poppler-utils");
    assert!(read.status.success(), "{read:?}");
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_workbook_of_another_program_is_taken_in() {
    use rust_xlsxwriter::{Format, Formula, Workbook};
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_name("Brouillon").unwrap().set_hidden(true);
    let sheet = book.add_worksheet();
    sheet.set_name("PTBA").unwrap();
    sheet.write(0, 0, "Plan de travail 2027").unwrap();
    for (at, head) in [
        "N°",
        "Activités",
        "Bailleur",
        "1er trimestre",
        "T2",
        "Taux",
        "Au",
    ]
    .iter()
    .enumerate()
    {
        sheet.write(2, u16::try_from(at).unwrap(), *head).unwrap();
    }
    sheet.write(3, 0, "2.1").unwrap();
    sheet.write(3, 1, "Former & <équiper>").unwrap();
    sheet.write(3, 2, "d3480").unwrap();
    let money = Format::new().set_num_format("#,##0 \"FCFA\"");
    sheet.write_with_format(3, 3, 12_500_000.0, &money).unwrap();
    let sum = Formula::new("=D4*2").set_result("25000000");
    sheet.write(3, 4, sum).unwrap();
    sheet
        .write_with_format(3, 5, 0.1711, &Format::new().set_num_format("0.00%"))
        .unwrap();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2027, 9, 30).unwrap();
    sheet
        .write_with_format(3, 6, &day, &Format::new().set_num_format("dd/mm/yyyy"))
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut sheets = read_workbook(&bytes, Bounds::PLAN).unwrap();
    assert_eq!(sheets.len(), 1, "what is hidden stays so");
    let (name, table) = sheets.remove(0);
    assert_eq!(name, "PTBA");
    assert_eq!(
        table.rows[2].cells,
        [
            "2.1",
            "Former & <équiper>",
            "d3480",
            "12500000",
            "25000000",
            "17.11 %",
            "2027-09-30"
        ]
    );
    assert_eq!(table.rows[2].line, 4, "as the spreadsheet counts");
    assert_eq!(stage().takes(&table), 1);
}

#[test]
fn csv_of_any_sort_says_the_same() {
    let plain = "Code;Activité;Source;T1;T2\n3.1;Écouter, noter;État;1 500;2500,00\n";
    let read = |bytes: &[u8], encoding: Option<Encoding>| {
        let (text, _) = decode(bytes, encoding, Bounds::PLAN).unwrap();
        read_table(&text, None, Bounds::PLAN).unwrap()
    };
    let windows: Vec<u8> = plain
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let comma = "Code,Activité,Source,T1,T2\n3.1,\"Écouter, noter\",État,\"1,500\",2500.00\n";
    let sorts = [
        read(plain.as_bytes(), None),
        read(format!("\u{feff}{plain}").as_bytes(), None),
        read(&windows, None),
        read(plain.replace(';', "\t").as_bytes(), None),
        read(comma.as_bytes(), None),
    ];
    for table in sorts {
        let mut stage = stage();
        assert_eq!(stage.takes(&table), 1);
        let sheet = stage.sheet();
        assert_eq!((sheet.rows.len(), sheet.summed.len()), (1, 5));
        let csv = text(&sheet);
        assert!(csv.contains(";1500;2500;"), "{csv}");
        assert!(csv.contains("\"Écouter, noter\""), "{csv}");
    }
}
