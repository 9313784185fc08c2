//! From a sheet to a workbook that a French Excel opens as it is meant.
//!
//! Numbers are numbers, days are days, and the format shows both as the reader's own spreadsheet
//! does. The headings stay in sight and on every printed page, columns are as wide as what they
//! hold, and totals are formulas that count what a filter leaves. A text is a text for good: one
//! that begins as a formula does is marked so that no edit turns it into one.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};

use super::pack::pack;
use super::sheet::{Cell, Sheet, is_formula};
use crate::exports::xml::escape;

/// The narrowest and the widest column, in characters: what is longer is broken into lines.
const WIDTHS: (usize, usize) = (8, 48);
/// The most characters that a cell of a spreadsheet holds.
const MAX_TEXT: usize = 32_767;

/// The styles, by their places in [`STYLES`].
#[derive(Clone, Copy)]
enum Style {
    Text = 1,
    Heading = 2,
    Whole = 3,
    Hundredths = 4,
    Day = 5,
    Marked = 6,
    Total = 7,
    TotalWords = 8,
}

const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>"#,
    r#"<fonts count="2"><font><sz val="10"/><name val="Calibri"/></font>"#,
    r#"<font><b/><sz val="10"/><name val="Calibri"/></font></fonts>"#,
    r#"<fills count="3"><fill><patternFill patternType="none"/></fill>"#,
    r#"<fill><patternFill patternType="gray125"/></fill>"#,
    r#"<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDE9"/></patternFill></fill></fills>"#,
    r#"<borders count="2"><border/><border><top style="thin"/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf/></cellStyleXfs>"#,
    r#"<cellXfs count="9"><xf/>"#,
    r#"<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#,
    r#"<xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">"#,
    r#"<alignment vertical="center" wrapText="1"/></xf>"#,
    r#"<xf numFmtId="3" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>"#,
    r#"<xf numFmtId="4" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>"#,
    r#"<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>"#,
    r#"<xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#,
    r#"<xf numFmtId="3" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/>"#,
    r#"<xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/>"#,
    r#"</cellXfs></styleSheet>"#,
);

const TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#,
    r#"</Types>"#,
);

const ROOT: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    r#"</Relationships>"#,
);

const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"</Relationships>"#,
);

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Writes a workbook of one sheet, called by the name given.
#[must_use]
pub fn write(name: &str, sheet: &Sheet) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", ROOT.to_owned()),
        ("xl/workbook.xml", book(name, sheet)),
        ("xl/_rels/workbook.xml.rels", RELATIONS.to_owned()),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", worksheet(sheet)),
    ];
    pack(&parts)
}

/// Names the sheet, and the row that stands on every printed page.
fn book(name: &str, sheet: &Sheet) -> String {
    let name = sheet_name(name);
    let quoted = name.replace('\'', "''");
    let last = column_letters(sheet.heads.len().saturating_sub(1));
    let n_rows = sheet.rows.len() + 1;
    let mut xml = String::from(HEAD);
    xml.push_str(concat!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#,
        r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
        r#"<sheets><sheet name=""#
    ));
    escape(&mut xml, &name);
    xml.push_str(r#"" sheetId="1" r:id="rId1"/></sheets><definedNames>"#);
    xml.push_str(r#"<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'"#);
    escape(&mut xml, &quoted);
    _ = write!(xml, "'!$A$1:${last}${n_rows}</definedName>");
    xml.push_str(r#"<definedName name="_xlnm.Print_Titles" localSheetId="0">'"#);
    escape(&mut xml, &quoted);
    xml.push_str("'!$1:$1</definedName></definedNames></workbook>");
    xml
}

/// What a sheet may be called: 31 characters, and none that a formula would read.
fn sheet_name(name: &str) -> String {
    let is_fit = |c: &char| !matches!(c, '\\' | '/' | '?' | '*' | '[' | ']' | ':');
    let fit: String = name.chars().filter(is_fit).take(31).collect();
    match fit.trim_matches(['\'', ' ']) {
        "" => "1".to_owned(),
        fit => fit.to_owned(),
    }
}

fn worksheet(sheet: &Sheet) -> String {
    let last = column_letters(sheet.heads.len().saturating_sub(1));
    let n_rows = sheet.rows.len();
    let mut xml = String::from(HEAD);
    xml.push_str(concat!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
        r#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#,
        r#"<sheetViews><sheetView workbookViewId="0">"#,
        r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#,
        r#"</sheetView></sheetViews><cols>"#
    ));
    for (at, width) in widths(sheet).into_iter().enumerate() {
        let n = at + 1;
        _ = write!(
            xml,
            r#"<col min="{n}" max="{n}" width="{width}" customWidth="1"/>"#
        );
    }
    xml.push_str("</cols><sheetData>");
    let heads = sheet.heads.iter().map(|head| Cell::Text(head.clone()));
    row(&mut xml, 1, heads, Some(Style::Heading));
    for (at, cells) in sheet.rows.iter().enumerate() {
        row(&mut xml, at + 2, cells.iter().cloned(), None);
    }
    if !sheet.summed.is_empty() && n_rows > 0 {
        totals(&mut xml, sheet);
    }
    _ = write!(
        xml,
        r#"</sheetData><autoFilter ref="A1:{last}{}"/>"#,
        n_rows + 1
    );
    xml.push_str(concat!(
        r#"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>"#,
        r#"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"#,
        r#"<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"#,
        r#"</worksheet>"#
    ));
    xml
}

fn row(xml: &mut String, n: usize, cells: impl Iterator<Item = Cell>, style: Option<Style>) {
    _ = write!(xml, r#"<row r="{n}">"#);
    for (at, cell) in cells.enumerate() {
        write_cell(xml, &format!("{}{n}", column_letters(at)), &cell, style);
    }
    xml.push_str("</row>");
}

fn write_cell(xml: &mut String, place: &str, cell: &Cell, style: Option<Style>) {
    let mut number = |style: Style, written: &dyn std::fmt::Display| {
        let style = style as u8;
        _ = write!(xml, r#"<c r="{place}" s="{style}"><v>{written}</v></c>"#);
    };
    match cell {
        Cell::Nothing => {}
        Cell::Count(count) => number(Style::Whole, count),
        Cell::Amount(amount) => number(Style::Whole, amount),
        Cell::Hundredths(hundredths) => {
            let sign = if *hundredths < 0 { "-" } else { "" };
            let size = hundredths.unsigned_abs();
            let written = format!("{sign}{}.{:02}", size / 100, size % 100);
            number(Style::Hundredths, &written);
        }
        Cell::Day(day) => number(Style::Day, &serial(*day)),
        // A time would be a fraction: the day as people write it, and the time beside it.
        Cell::Moment(at) => text(xml, place, &Cell::written(at), style),
        Cell::Text(words) => text(xml, place, words, style),
    }
}

fn text(xml: &mut String, place: &str, words: &str, style: Option<Style>) {
    let marked = || match is_formula(words) {
        true => Style::Marked,
        false => Style::Text,
    };
    let style = style.unwrap_or_else(marked) as u8;
    _ = write!(
        xml,
        r#"<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">"#
    );
    let fit = words
        .char_indices()
        .nth(MAX_TEXT)
        .map_or(words.len(), |(at, _)| at);
    escape(xml, words.get(..fit).unwrap_or(words));
    xml.push_str("</t></is></c>");
}

/// Adds up below the columns that are summed.
fn totals(xml: &mut String, sheet: &Sheet) {
    let n = sheet.rows.len() + 2;
    let last = n - 1;
    _ = write!(xml, r#"<row r="{n}">"#);
    for at in 0..sheet.heads.len() {
        let column = column_letters(at);
        if sheet.summed.contains(&at) {
            let style = Style::Total as u8;
            let sum = sheet.sum(at);
            _ = write!(
                xml,
                r#"<c r="{column}{n}" s="{style}"><f>SUBTOTAL(109,{column}2:{column}{last})</f><v>{sum}</v></c>"#
            );
        } else if at == 0 {
            text(
                xml,
                &format!("A{n}"),
                &sheet.total_word,
                Some(Style::TotalWords),
            );
        } else {
            let style = Style::TotalWords as u8;
            _ = write!(xml, r#"<c r="{column}{n}" s="{style}"/>"#);
        }
    }
    xml.push_str("</row>");
}

/// Finds how wide each column is to be, in characters.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let width_of = |(at, head): (usize, &String)| {
        let longest_word = head.split(' ').map(|word| word.chars().count()).max();
        let cells = sheet.rows.iter().filter_map(|row| row.get(at));
        let mut width = cells.map(width).max().unwrap_or(0);
        if sheet.summed.contains(&at) {
            width = width.max(grouped(sheet.sum(at).unsigned_abs().to_string().len()));
        }
        // A sign of the filter stands beside the heading.
        let width = width.max(longest_word.unwrap_or(0) + 3) + 2;
        width.clamp(WIDTHS.0, WIDTHS.1)
    };
    sheet.heads.iter().enumerate().map(width_of).collect()
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Nothing => 0,
        Cell::Text(text) => text
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0),
        Cell::Count(count) => grouped(count.to_string().len()),
        Cell::Amount(amount) => grouped(amount.to_string().len()),
        Cell::Hundredths(hundredths) => grouped(hundredths.to_string().len()) + 2,
        Cell::Day(_) => 10,
        Cell::Moment(_) => 16,
    }
}

/// So wide are digits parted by thousands.
fn grouped(n_digits: usize) -> usize {
    n_digits + n_digits.saturating_sub(1) / 3
}

/// Counts a day as spreadsheets do: the first of March 1900 is 61.
fn serial(day: NaiveDate) -> i64 {
    // The 30th of December 1899, counted from the first day of year 1.
    const FIRST: i64 = 693_594;
    i64::from(day.num_days_from_ce()) - FIRST
}

/// Names a column: A … Z, AA …
pub(super) fn column_letters(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(at % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        if at < 26 {
            return letters.into_iter().rev().collect();
        }
        at = at / 26 - 1;
    }
}
