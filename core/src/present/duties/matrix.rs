//! The table of one body: duty by year.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::ids::BodyId;
use crate::present::body::DutyView;
use crate::register::Register;

use super::Cell;
use super::cell::owed_in;

/// What a body owed, year by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The body.
    pub body: BodyId,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: Option<String>,
    /// Its kind: code and name.
    pub kind: (String, Words),
    /// The years, in order.
    pub years: Vec<i32>,
    /// Its duties, as the charter lists them.
    pub rows: Vec<DutyRow>,
}

/// One duty over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// The duty.
    pub duty: DutyView,
    /// One cell for each year.
    pub cells: Vec<Cell>,
}

/// Returns the table of a body; none for one that has no duties.
#[must_use]
pub fn matrix(
    register: &Register,
    body: BodyId,
    years: RangeInclusive<i32>,
    day: NaiveDate,
) -> Option<Matrix> {
    let (programme, charter) = (register.programme(), register.charter());
    let found = programme.body(body)?;
    let kind = charter.kind(found.kind.as_deref()?)?;
    let years: Vec<i32> = years.collect();
    let mut rows: Vec<DutyRow> = charter
        .duties_of(&kind.code)
        .map(|duty| DutyRow {
            duty: DutyView::of(register, duty, body, day),
            cells: Vec::with_capacity(years.len()),
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    for year in &years {
        let owed = owed_in(programme, charter, body, *year, day);
        for row in &mut rows {
            let code = &row.duty.code;
            let own: Vec<_> = owed
                .iter()
                .filter(|owed| owed.duty == *code)
                .cloned()
                .collect();
            row.cells.push(Cell::of(code, *year, &own, day));
        }
    }
    Some(Matrix {
        body,
        name: found.name.clone(),
        short: found.short.clone(),
        kind: (kind.code.clone(), kind.name.clone()),
        years,
        rows,
    })
}
