//! Which styles of cells show a number as a day or as percent.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::WorkbookError;
use super::read::{attribute, local};

/// How a number is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Percent,
    Day,
}

/// Reads how each style shows its numbers.
pub(super) fn shown_by_style(xml: &str) -> Result<Vec<Shown>, WorkbookError> {
    let mut formats: Vec<(u32, Shown)> = Vec::new();
    let mut styles = Vec::new();
    let mut is_cell_style = false;
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| WorkbookError::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => match local(&tag) {
                "numFmt" => {
                    let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    let code = attribute(&tag, "formatCode").unwrap_or_default();
                    formats.extend(id.map(|id| (id, shown_by(&code))));
                }
                "cellXfs" => is_cell_style = true,
                "xf" if is_cell_style => {
                    let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    let own = formats.iter().find(|(known, _)| Some(*known) == id);
                    styles.push(own.map_or_else(|| built_in(id.unwrap_or(0)), |(_, shown)| *shown));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => is_cell_style = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// What the formats mean that every spreadsheet has.
fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        14..=17 | 22 | 27..=36 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// Reads a format: letters of days outside of quotes and brackets, or a sign of percent.
fn shown_by(code: &str) -> Shown {
    let mut bare = String::new();
    let (mut is_quoted, mut is_bracketed, mut is_escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' | '_' | '*' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '[' if !is_quoted => is_bracketed = true,
            ']' if !is_quoted => is_bracketed = false,
            _ if is_quoted || is_bracketed => {}
            other => bare.push(other.to_ascii_lowercase()),
        }
    }
    // « Standard » is no format of days, for all its letters.
    if bare.contains("general") || bare.contains("standard") {
        return Shown::Number;
    }
    match () {
        () if bare.contains('%') => Shown::Percent,
        () if bare.contains('y') || bare.contains('d') || bare.contains("aa") => Shown::Day,
        () => Shown::Number,
    }
}
