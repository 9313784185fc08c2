//! Workbooks written here and read back; numbers as spreadsheets keep them. What other programs
//! write and read is tried in the acceptance tests.

use super::number::{day, percent, plain};
use super::sheet::{Cell, Sheet};
use super::*;

fn sheet() -> Sheet {
    Sheet {
        heads: vec!["Activité".to_owned(), "T1".to_owned(), "Le".to_owned()],
        rows: vec![
            vec![
                Cell::Text("Payer < 3 ménages & « plus »\nà Kayes".to_owned()),
                Cell::Amount(9_007_199_254_740_991),
                Cell::Day(crate::calendar::read_day("2020-09-30").unwrap()),
            ],
            vec![
                Cell::Text("=SOMME(A1)".to_owned()),
                Cell::Hundredths(-1_711),
                Cell::Nothing,
            ],
        ],
        summed: vec![1],
        total_word: "Total".to_owned(),
    }
}

#[test]
fn what_is_written_is_read_back() {
    let sheets = read(&write("PTBA 2021/1", &sheet()), 100).unwrap();
    let [only] = sheets.as_slice() else {
        panic!("one sheet");
    };
    assert_eq!(only.name, "PTBA 20211");
    let rows: Vec<Vec<&str>> = only
        .rows
        .iter()
        .map(|(_, row)| row.iter().map(String::as_str).collect())
        .collect();
    let amount = "9007199254740991";
    assert_eq!(
        rows,
        [
            vec!["Activité", "T1", "Le"],
            vec![
                "Payer < 3 ménages & « plus »\nà Kayes",
                amount,
                "2020-09-30"
            ],
            vec!["=SOMME(A1)", "-17.11"],
            vec!["Total", amount],
        ]
    );
}

#[test]
fn numbers_are_read_as_a_spreadsheet_shows_them() {
    for (written, shown) in [
        ("1500", "1500"),
        ("1.5E3", "1500"),
        ("1.2345678901234568E+16", "12345678901234600"),
        ("0.30000000000000004", "0.3"),
        ("0.99999999999999999", "1"),
        ("-0", "0"),
        ("-12.50", "-12.5"),
        ("5E-3", "0.005"),
        ("00", "0"),
    ] {
        assert_eq!(plain(written).as_deref(), Some(shown), "{written}");
    }
    for none in [
        "",
        "-",
        "abc",
        "1.2.3",
        "1E999999999",
        "1E99999999999",
        "--1",
    ] {
        assert_eq!(plain(none), None, "{none}");
    }
    assert_eq!(percent("0.1711").as_deref(), Some("17.11 %"));
    assert_eq!(percent("1").as_deref(), Some("100 %"));
}

#[test]
fn days_are_counted_from_1900_or_1904() {
    let on = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    assert_eq!(on(day("44104", false)).as_deref(), Some("2020-09-30"));
    assert_eq!(on(day("44104.75", false)).as_deref(), Some("2020-09-30"));
    assert_eq!(on(day("1", false)).as_deref(), Some("1900-01-01"));
    assert_eq!(on(day("61", false)).as_deref(), Some("1900-03-01"));
    assert_eq!(on(day("42642", true)).as_deref(), Some("2020-09-30"));
    assert_eq!(day("-1", false), None);
    assert_eq!(day("99999999999999", false), None);
}

#[test]
fn what_is_no_workbook_says_why() {
    assert_eq!(read(b"PK\x03\x04", 9), Err(WorkbookError::Damaged));
    assert_eq!(read(OLD, 9), Err(WorkbookError::OldOrLocked));
    let other = pack::pack(&[("mimetype", "text".to_owned())]);
    assert_eq!(read(&other, 9), Err(WorkbookError::NoWorkbook));
    let book = write("A", &sheet());
    assert_eq!(read(&book, 2), Err(WorkbookError::TooManyRows { max: 2 }));
}

#[test]
fn a_workbook_damaged_anywhere_is_refused_or_read_and_never_a_panic() {
    let book = write("A", &sheet());
    for cut in 0..50 {
        let end = book.len() * cut / 50;
        assert!(read(book.get(..end).unwrap(), 9).is_err(), "{cut}");
    }
    for at in (0..book.len()).step_by(7) {
        let mut book = book.clone();
        *book.get_mut(at).unwrap() ^= 0x55;
        _ = read(&book, 9);
    }
}
