//! From text to cells.

use super::{MAX_COLUMNS, Row, Separator, TableError};
use crate::workbook::sheet::without_mark;

/// So many lines tell which character parts the cells.
const LOOKED_AT: usize = 20;

/// Finds the separator that parts most lines alike, and into most cells.
pub(super) fn likeliest(text: &str) -> Separator {
    let evenness = |separator: Separator| {
        let mut reader = Reader::new(text, separator);
        let mut counts: Vec<usize> = Vec::new();
        while counts.len() < LOOKED_AT {
            match reader.row() {
                Ok(Some(row)) => counts.push(row.cells.len()),
                // Too wide for any other: that is how it is parted, and why it is refused.
                Err(TableError::TooManyColumns { columns, .. }) => counts.push(columns),
                _ => break,
            }
        }
        // How many lines have the commonest count above one, and that count.
        let mut best = (0, 0);
        for count in counts.iter().filter(|count| **count > 1) {
            let alike = counts.iter().filter(|other| *other == count).count();
            best = best.max((alike, *count));
        }
        best
    };
    // Of equals the last is taken: the likeliest stands there.
    let all = Separator::ALL.into_iter().rev();
    all.max_by_key(|separator| evenness(*separator))
        .unwrap_or(Separator::Tab)
}

/// Reads every line that holds anything.
pub(super) fn rows(text: &str, separator: Separator, max: usize) -> Result<Vec<Row>, TableError> {
    let mut reader = Reader::new(text, separator);
    let mut rows = Vec::new();
    while let Some(row) = reader.row()? {
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() == max {
            return Err(TableError::TooManyRows { max });
        }
        rows.push(row);
    }
    Ok(rows)
}

struct Reader<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    line: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, separator: Separator) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            chars: text.chars().peekable(),
            separator: separator.character(),
            line: 1,
        }
    }

    /// Takes the next character; every sort of line end is one.
    fn next(&mut self) -> Option<char> {
        match self.chars.next()? {
            '\r' => {
                self.chars.next_if_eq(&'\n');
                self.line += 1;
                Some('\n')
            }
            '\n' => {
                self.line += 1;
                Some('\n')
            }
            '\u{2028}' | '\u{2029}' => Some('\n'),
            other => Some(other),
        }
    }

    fn row(&mut self) -> Result<Option<Row>, TableError> {
        if self.chars.peek().is_none() {
            return Ok(None);
        }
        let line = self.line;
        let mut cells: Vec<String> = Vec::new();
        loop {
            let (cell, is_last) = self.cell()?;
            cells.push(cell);
            if is_last {
                break;
            }
        }
        // Spreadsheets pad lines with empty cells.
        let n_full = cells.iter().rposition(|cell| !cell.is_empty());
        cells.truncate(n_full.map_or(0, |at| at + 1));
        if cells.len() > MAX_COLUMNS {
            return Err(TableError::TooManyColumns {
                line,
                columns: cells.len(),
                max: MAX_COLUMNS,
            });
        }
        Ok(Some(Row { line, cells }))
    }

    /// Reads one cell; tells whether its line ends with it.
    fn cell(&mut self) -> Result<(String, bool), TableError> {
        let mut cell = String::new();
        while self.chars.next_if_eq(&' ').is_some() {}
        if self.chars.next_if_eq(&'"').is_some() {
            self.quoted(&mut cell)?;
        }
        loop {
            match self.next() {
                None | Some('\n') => return Ok((clean(&cell), true)),
                Some(c) if c == self.separator => return Ok((clean(&cell), false)),
                Some(c) => cell.push(c),
            }
        }
    }

    /// Reads what stands in quotes, up to the quote that closes them. Words in quotes at the
    /// head of an unquoted cell keep them: « "GAJIGI" module ».
    fn quoted(&mut self, cell: &mut String) -> Result<(), TableError> {
        let opened = self.line;
        loop {
            match self.next() {
                None => return Err(TableError::UnclosedQuote { line: opened }),
                Some('"') if self.chars.next_if_eq(&'"').is_some() => cell.push('"'),
                Some('"') => break,
                Some(c) => cell.push(c),
            }
        }
        let ends = |c: &char| matches!(c, '\n' | '\r' | ' ') || *c == self.separator;
        if self.chars.peek().is_some_and(|next| !ends(next)) || self.goes_on() {
            cell.insert(0, '"');
            cell.push('"');
        }
        Ok(())
    }

    /// Tells whether words of the same cell follow after blanks.
    fn goes_on(&self) -> bool {
        let mut rest = self.chars.clone();
        let next = rest.find(|c| *c != ' ');
        next.is_some_and(|c| c != '\n' && c != '\r' && c != self.separator)
    }
}

/// Takes away blanks around, and characters that nobody sees and that spreadsheets and text
/// processors leave behind; and the apostrophe that keeps a spreadsheet from making something
/// else of a text.
fn clean(cell: &str) -> String {
    let is_seen = |c: &char| !matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}');
    let seen: String = cell.trim().chars().filter(is_seen).collect();
    without_mark(seen.trim()).to_owned()
}
