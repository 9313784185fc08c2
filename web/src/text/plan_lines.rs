//! The lines of a plan as a table: heads, amounts, what is wrong with a cell.

use governance::drafts::plan_lines::{Column, Poured, Why, read_amount};
use governance::facts::{MAX_AMOUNT, Precision};

use super::{Words, count, money};
use crate::i18n::t_string;

/// Names a column; short, for the head of a table.
#[must_use]
pub fn column(i18n: Words, column: Column) -> &'static str {
    match column {
        Column::Code => t_string!(i18n, entry.col_code),
        Column::Name => t_string!(i18n, entry.col_name),
        Column::Component => t_string!(i18n, entry.col_component),
        Column::Body => t_string!(i18n, entry.col_body),
        Column::Area => t_string!(i18n, entry.col_area),
        Column::FromQuarter => t_string!(i18n, entry.col_from),
        Column::ToQuarter => t_string!(i18n, entry.col_to),
        Column::Target => t_string!(i18n, entry.col_target),
        Column::Unit => t_string!(i18n, entry.col_unit),
        Column::Funding => t_string!(i18n, entry.col_funding),
        Column::Q1 => t_string!(i18n, plans.q1),
        Column::Q2 => t_string!(i18n, plans.q2),
        Column::Q3 => t_string!(i18n, plans.q3),
        Column::Q4 => t_string!(i18n, plans.q4),
    }
}

/// Shows a cell: numbers that can be read as people read them, everything else as it is.
#[must_use]
pub fn shown(i18n: Words, column: Column, text: &str) -> String {
    match (column.is_number(), read_amount(text)) {
        (true, Ok(Some(amount))) => sum(i18n, i128::from(amount)),
        _ => text.to_owned(),
    }
}

/// Writes a number of francs or of units, alone.
#[must_use]
pub fn sum(i18n: Words, sum: i128) -> String {
    money::plain(i18n, sum, Precision::Franc)
}

/// Says what is wrong with a cell, and what to do.
#[must_use]
pub fn why(i18n: Words, column: Column, why: Why) -> String {
    let most = || sum(i18n, i128::from(MAX_AMOUNT));
    match why {
        Why::Missing if column == Column::Funding => {
            t_string!(i18n, entry.why_no_funding).to_owned()
        }
        Why::Missing => t_string!(i18n, entry.why_missing).to_owned(),
        Why::NotANumber => t_string!(i18n, entry.why_not_a_number).to_owned(),
        Why::NotWhole => t_string!(i18n, entry.why_not_whole).to_owned(),
        Why::TooMuch => t_string!(i18n, entry.why_too_much, max = most()).to_string(),
        Why::NotAQuarter => t_string!(i18n, entry.why_not_a_quarter).to_owned(),
        Why::Backwards => t_string!(i18n, entry.why_backwards).to_owned(),
        Why::Unknown => t_string!(i18n, entry.why_unknown).to_owned(),
        Why::Several => t_string!(i18n, entry.why_several).to_owned(),
        Why::TooLong { max, length } => {
            t_string!(i18n, paste.why_too_long, length = length, max = max).to_string()
        }
        Why::Hidden => t_string!(i18n, paste.why_hidden).to_owned(),
        Why::Differs { row } => t_string!(i18n, entry.why_differs, row = row).to_string(),
        Why::Repeated { row } => t_string!(i18n, entry.why_repeated, row = row).to_string(),
    }
}

/// Says what became of the rows of a table.
#[must_use]
pub fn poured(i18n: Words, poured: &Poured) -> String {
    let n = |n| count(i18n, n);
    let Poured {
        n_new,
        n_changed,
        n_same,
        n_left_out,
        ..
    } = *poured;
    let mut told = vec![t_string!(i18n, entry.poured_new, count = n_new, n = n(n_new)).to_string()];
    if n_changed > 0 {
        told.push(
            t_string!(
                i18n,
                entry.poured_changed,
                count = n_changed,
                n = n(n_changed)
            )
            .to_string(),
        );
    }
    if n_same > 0 {
        told.push(t_string!(i18n, entry.poured_same, count = n_same, n = n(n_same)).to_string());
    }
    if n_left_out > 0 {
        told.push(
            t_string!(
                i18n,
                entry.poured_aside,
                count = n_left_out,
                n = n(n_left_out)
            )
            .to_string(),
        );
    }
    told.push(t_string!(i18n, entry.poured_nothing_recorded).to_owned());
    told.join(" ")
}
