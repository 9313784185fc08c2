//! Figures as text: one way to write them, and nothing else is read.

use std::fmt::Write as _;

use super::{FigureRow, Figures, Part};
use crate::calendar::read_day;
use crate::facts::Precision;
use crate::ids::{AreaId, ComponentId, WorkPlanId};
use crate::money::Rate;

const HEAD: &str = "figures 1";

/// Writes figures as they are kept.
#[must_use]
pub fn write(figures: &Figures) -> String {
    let mut text = String::from(HEAD);
    let mut line = |line: &str| {
        text.push('\n');
        text.push_str(line);
    };
    line(&format!("plan {}", figures.plan));
    if let Some(area) = figures.area {
        line(&format!("area {area}"));
    }
    line(&format!("cut_off {}", figures.cut_off));
    for row in &figures.rows {
        line(&write_row(row));
    }
    text
}

fn write_row(row: &FigureRow) -> String {
    let mut line = match row.part {
        Part::Whole => "whole".to_owned(),
        Part::Component(id) => format!("component {id}"),
        Part::Rest => "rest".to_owned(),
    };
    let hundredths = |rate: Option<Rate>| rate.map(|rate| i128::from(rate.hundredths()));
    let numbers = [
        ("budget", row.budget),
        ("forecast", row.forecast),
        ("committed", row.committed),
        ("disbursed", row.disbursed),
        ("of_period", hundredths(row.of_period())),
        ("of_year", hundredths(row.of_year())),
        ("physical", hundredths(row.physical)),
        ("targets", Some(i128::from(row.n_targets))),
        ("reached", Some(i128::from(row.n_reached))),
        ("unknown", Some(i128::from(row.n_unknown))),
        ("published", hundredths(row.published)),
    ];
    for (name, number) in numbers {
        if let Some(number) = number {
            // Writing to a string does not fail.
            let written = write!(line, " {name}={number}");
            debug_assert!(written.is_ok());
        }
    }
    match row.precision {
        Precision::Franc => {}
        Precision::Million => line.push_str(" unit=million"),
        Precision::Billion => line.push_str(" unit=billion"),
    }
    line
}

/// Reads figures; none where a text is not exactly as [`write()`] writes it: a rate that does not
/// follow from its amounts, a part twice or out of order.
#[must_use]
pub fn parse(text: &str) -> Option<Figures> {
    let mut lines = text.lines();
    lines.next().filter(|head| *head == HEAD)?;
    let plan: WorkPlanId = lines.next()?.strip_prefix("plan ")?.parse().ok()?;
    let mut next = lines.next()?;
    let area: Option<AreaId> = match next.strip_prefix("area ") {
        Some(id) => {
            next = lines.next()?;
            Some(id.parse().ok()?)
        }
        None => None,
    };
    let cut_off = read_day(next.strip_prefix("cut_off ")?)?;
    let rows: Vec<FigureRow> = lines.map(read_row).collect::<Option<_>>()?;
    let parts = rows.iter().map(|row| row.part);
    let is_in_order = parts
        .clone()
        .zip(parts.skip(1))
        .all(|(one, next)| one < next);
    let starts_whole = rows.first().is_some_and(|row| row.part == Part::Whole);
    let figures = Figures {
        plan,
        area,
        cut_off,
        rows,
    };
    (is_in_order && starts_whole && write(&figures) == text).then_some(figures)
}

fn read_row(line: &str) -> Option<FigureRow> {
    let mut words = line.split(' ');
    let part = match words.next()? {
        "whole" => Part::Whole,
        "component" => Part::Component(words.next()?.parse::<ComponentId>().ok()?),
        "rest" => Part::Rest,
        _ => return None,
    };
    let mut row = FigureRow::of(part);
    for word in words {
        let (name, value) = word.split_once('=')?;
        if name == "unit" {
            row.precision = match value {
                "million" => Precision::Million,
                "billion" => Precision::Billion,
                _ => return None,
            };
            continue;
        }
        let number: i64 = value.parse().ok()?;
        let amount = Some(i128::from(number)).filter(|amount| *amount >= 0);
        let rate = Some(Rate::from_hundredths(number));
        let count = || u32::try_from(number).ok();
        match name {
            "budget" => row.budget = Some(amount?),
            "forecast" => row.forecast = Some(amount?),
            "committed" => row.committed = Some(amount?),
            "disbursed" => row.disbursed = Some(amount?),
            // Written for whoever reads the file; they follow from the amounts.
            "of_period" | "of_year" => {}
            "physical" => row.physical = rate,
            "targets" => row.n_targets = count()?,
            "reached" => row.n_reached = count()?,
            "unknown" => row.n_unknown = count()?,
            "published" => row.published = rate,
            _ => return None,
        }
    }
    Some(row)
}
