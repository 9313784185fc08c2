//! From the bytes of a workbook to the texts of its cells.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::number;
use super::pack::Pack;
use super::styles::{Shown, shown_by_style};
use super::{MAX_BYTES, OLD, WorkbookError};

/// The most columns that are read of a row.
const MAX_COLUMNS: usize = 60;

/// A sheet of a workbook: every row that holds anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRows {
    /// What the sheet is called.
    pub name: String,
    /// Its rows: the number that the spreadsheet shows, from 1, and the texts of their cells.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// Reads every sheet that is not hidden.
///
/// # Errors
/// Why it is no workbook that can be read whole.
pub fn read(bytes: &[u8], max_rows: usize) -> Result<Vec<SheetRows>, WorkbookError> {
    if bytes.len() > MAX_BYTES {
        return Err(WorkbookError::TooLarge {
            bytes: bytes.len(),
            max: MAX_BYTES,
        });
    }
    if bytes.starts_with(OLD) {
        return Err(WorkbookError::OldOrLocked);
    }
    let pack = Pack::open(bytes)?;
    let book = pack
        .part("xl/workbook.xml")?
        .ok_or(WorkbookError::NoWorkbook)?;
    let relations = pack.part("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let targets = targets(&relations)?;
    let (named, counts_from_1904) = sheets(&book)?;
    let words = match pack.part("xl/sharedStrings.xml")? {
        Some(xml) => shared_strings(&xml)?,
        None => Vec::new(),
    };
    let styles = match pack.part("xl/styles.xml")? {
        Some(xml) => shown_by_style(&xml)?,
        None => Vec::new(),
    };
    let cells = Cells {
        words: &words,
        styles: &styles,
        counts_from_1904,
        max_rows,
    };
    let mut read = Vec::new();
    for (name, relation) in named {
        let target = targets.iter().find(|(id, _)| *id == relation);
        let part = match target {
            Some((_, part)) => pack.part(part)?.ok_or(WorkbookError::Damaged)?,
            None => return Err(WorkbookError::Damaged),
        };
        let rows = cells.rows(&part)?;
        read.push(SheetRows { name, rows });
    }
    Ok(read)
}

/// Returns the name of a tag, without what stands before its colon.
pub(super) fn local<'a>(tag: &'a BytesStart<'_>) -> &'a str {
    let name = tag.name().into_inner();
    name.rsplit(':').next().unwrap_or(name)
}

/// Returns an attribute, without what stands before its colon.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes().filter_map(Result::ok);
    let found = all.find(|one| {
        let key = one.key.into_inner();
        key.rsplit(':').next().unwrap_or(key) == name
    })?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0);
    value.ok().map(std::borrow::Cow::into_owned)
}

/// Goes through the tags of a part that open.
fn each_tag(
    xml: &str,
    mut visit: impl FnMut(&BytesStart<'_>) -> Result<(), WorkbookError>,
) -> Result<(), WorkbookError> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| WorkbookError::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => visit(&tag)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Finds the parts that the workbook names by number.
fn targets(xml: &str) -> Result<Vec<(String, String)>, WorkbookError> {
    let mut targets = Vec::new();
    each_tag(xml, |tag| {
        if local(tag) == "Relationship" {
            let (id, target) = (attribute(tag, "Id"), attribute(tag, "Target"));
            if let (Some(id), Some(target)) = (id, target) {
                let part = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("xl/{target}"),
                };
                targets.push((id, part));
            }
        }
        Ok(())
    })?;
    Ok(targets)
}

/// Reads the names of the sheets in sight, and whether days are counted from 1904.
fn sheets(xml: &str) -> Result<(Vec<(String, String)>, bool), WorkbookError> {
    let (mut sheets, mut counts_from_1904) = (Vec::new(), false);
    each_tag(xml, |tag| {
        match local(tag) {
            "workbookPr" => {
                let said = attribute(tag, "date1904");
                counts_from_1904 = said.is_some_and(|said| said == "1" || said == "true");
            }
            "sheet" if attribute(tag, "state").is_none_or(|state| state == "visible") => {
                let name = attribute(tag, "name").unwrap_or_default();
                sheets.extend(attribute(tag, "id").map(|id| (name, id)));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok((sheets, counts_from_1904))
}

/// Adds what a text, a character in it or a part left as it stands says.
fn add_text(to: &mut String, event: &Event<'_>) -> Result<(), WorkbookError> {
    match event {
        Event::Text(text) => to.push_str(&text.xml10_content()),
        Event::CData(text) => to.push_str(&text.xml10_content()),
        Event::GeneralRef(named) => {
            let resolved = named.resolve_char_ref();
            match resolved.map_err(|_| WorkbookError::Damaged)? {
                Some(character) => to.push(character),
                None => {
                    let known = quick_xml::escape::resolve_predefined_entity(named);
                    to.push_str(known.ok_or(WorkbookError::Damaged)?);
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Reads the texts that cells refer to by number.
fn shared_strings(xml: &str) -> Result<Vec<String>, WorkbookError> {
    let mut words: Vec<String> = Vec::new();
    // How to say a text aloud, in Japanese, is no part of it.
    let (mut is_text, mut is_aside) = (false, false);
    let mut reader = Reader::from_str(xml);
    loop {
        let event = reader.read_event().map_err(|_| WorkbookError::Damaged)?;
        match &event {
            Event::Start(tag) => match local(tag) {
                "si" => words.push(String::new()),
                "t" => is_text = !is_aside,
                "rPh" => is_aside = true,
                _ => {}
            },
            Event::Empty(tag) if local(tag) == "si" => words.push(String::new()),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => is_text = false,
                "rPh" => is_aside = false,
                _ => {}
            },
            Event::Eof => return Ok(words),
            text if is_text => {
                if let Some(last) = words.last_mut() {
                    add_text(last, text)?;
                }
            }
            _ => {}
        }
    }
}

/// What the cells of a sheet refer to.
struct Cells<'a> {
    words: &'a [String],
    styles: &'a [Shown],
    counts_from_1904: bool,
    max_rows: usize,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: Option<usize>,
    text: String,
}

impl Cells<'_> {
    fn rows(&self, xml: &str) -> Result<Vec<(usize, Vec<String>)>, WorkbookError> {
        let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
        let mut row: (usize, Vec<String>) = (0, Vec::new());
        let (mut cell, mut is_text) = (Open::default(), false);
        let mut reader = Reader::from_str(xml);
        loop {
            let event = reader.read_event().map_err(|_| WorkbookError::Damaged)?;
            match &event {
                Event::Start(tag) => match local(tag) {
                    "row" => {
                        let said = attribute(tag, "r").and_then(|at| at.parse().ok());
                        row = (said.unwrap_or(row.0 + 1), Vec::new());
                    }
                    "c" => cell = Open::of(tag, row.1.len()),
                    "v" | "t" => is_text = true,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "v" | "t" => is_text = false,
                    "c" => self.put(&mut row.1, &cell),
                    "row" if row.1.iter().any(|cell| !cell.is_empty()) => {
                        if rows.len() == self.max_rows {
                            return Err(WorkbookError::TooManyRows { max: self.max_rows });
                        }
                        rows.push((row.0, std::mem::take(&mut row.1)));
                    }
                    _ => {}
                },
                Event::Eof => return Ok(rows),
                text if is_text => add_text(&mut cell.text, text)?,
                _ => {}
            }
        }
    }

    /// Puts the text of a cell in its place; what stands beyond the last column is left out.
    fn put(&self, row: &mut Vec<String>, cell: &Open) {
        let text = self.text_of(cell);
        if text.is_empty() || cell.column >= MAX_COLUMNS {
            return;
        }
        if row.len() <= cell.column {
            row.resize(cell.column + 1, String::new());
        }
        if let Some(place) = row.get_mut(cell.column) {
            *place = text;
        }
    }

    fn text_of(&self, cell: &Open) -> String {
        let written = cell.text.trim();
        if cell.kind == "s" {
            let at = written.parse::<usize>().ok();
            let word = at.and_then(|at| self.words.get(at));
            return word.map_or("", |word| word.trim()).to_owned();
        }
        if !matches!(cell.kind.as_str(), "" | "n") {
            return written.to_owned();
        }
        let shown = cell.style.and_then(|style| self.styles.get(style));
        let read = match shown.copied().unwrap_or(Shown::Number) {
            Shown::Number => number::plain(written),
            Shown::Percent => number::percent(written),
            Shown::Day => {
                let day = number::day(written, self.counts_from_1904);
                day.map(|day| day.to_string())
            }
        };
        read.unwrap_or_else(|| written.to_owned())
    }
}

impl Open {
    fn of(tag: &BytesStart<'_>, next: usize) -> Self {
        let place = attribute(tag, "r").and_then(|place| column_of(&place));
        Self {
            column: place.unwrap_or(next),
            kind: attribute(tag, "t").unwrap_or_default(),
            style: attribute(tag, "s").and_then(|style| style.parse().ok()),
            text: String::new(),
        }
    }
}

/// Finds the column that a place such as `AB12` names, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0usize;
    for letter in letters {
        let worth = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(worth)?;
    }
    column.checked_sub(1)
}
