//! A table before it is written, for whichever spreadsheet.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::Moment;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A whole number.
    Count(u64),
    /// Whole francs.
    Amount(i128),
    /// A number with two decimals, in hundredths.
    Hundredths(i64),
    /// A day.
    Day(NaiveDate),
    /// A day, and its time where that is known.
    Moment(Moment),
}

impl Cell {
    pub(crate) fn text(text: Option<&String>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.clone()))
    }

    pub(crate) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    pub(crate) fn count(count: Option<u32>) -> Self {
        count.map_or(Self::Nothing, |count| Self::Count(u64::from(count)))
    }

    /// Writes a moment as people do.
    pub(crate) fn written(at: &Moment) -> String {
        match at.time() {
            Some((hour, minute)) => format!("{} {hour:02}:{minute:02}", french(at.day)),
            None => french(at.day),
        }
    }
}

/// A table before it is written: its heads, and its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heads.
    pub heads: Vec<String>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<Cell>>,
    /// The places of the columns that are added up below; none where nothing is.
    pub summed: Vec<usize>,
    /// What stands before the sums.
    pub total_word: String,
}

impl Sheet {
    /// Adds up the amounts of a column.
    pub(crate) fn sum(&self, at: usize) -> i128 {
        let amount = |row: &Vec<Cell>| match row.get(at) {
            Some(Cell::Amount(amount)) => *amount,
            _ => 0,
        };
        self.rows.iter().map(amount).sum()
    }
}

/// Writes a day as French Excel reads one.
pub(crate) fn french(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// Tells whether a spreadsheet would carry a text out, as a formula.
pub(crate) fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Tells whether a spreadsheet would take a text for a day or a number: `1.1.10` for the first of
/// January, `007` for seven.
fn is_mistaken(text: &str) -> bool {
    let is_figures = text
        .chars()
        .all(|c| c.is_ascii_digit() || ".,/-: ".contains(c));
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_whole = text.chars().all(|c| c.is_ascii_digit());
    is_figures && has_digit && (!is_whole || (text.len() > 1 && text.starts_with('0')))
}

/// What stands before a text that a spreadsheet would make something else of.
pub(crate) const MARK: &str = "'";

/// Tells whether a spreadsheet would make something else of a text.
pub(crate) fn needs_mark(text: &str) -> bool {
    is_formula(text) || is_mistaken(text)
}

/// Takes the mark away again that stands before such a text.
pub(crate) fn without_mark(text: &str) -> &str {
    let bare = text.strip_prefix(MARK).filter(|bare| needs_mark(bare));
    bare.unwrap_or(text)
}
