//! Tables of facts, and CSV for French Excel: semicolons, a byte order mark, decimal commas, days as people write them.
//!
//! A text that a spreadsheet would take for a formula, a day or a number begins with an
//! apostrophe: what people write is never carried out, nor made into something else. Words are not known here: whoever asks hands them in.

mod bodies;
mod duties;
mod indicators;
mod plans;
mod recommendations;
mod reports;
mod sessions;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use plans::plan_lines;

use super::Export;
use crate::charter::words::Words;
use crate::drafts::plan_lines::Column as LineColumn;
use crate::facts::Kind;
use crate::present::SessionName;
use crate::present::duties::Honour;
use crate::register::Register;
use crate::status::{ReportState, Stage};
use crate::workbook::sheet::{Cell, MARK, Sheet, french, needs_mark};

/// Marks the text as UTF-8: without it Excel reads it as an alphabet of old.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// One of the tables that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// Bodies, as they stand on the day.
    Bodies,
    /// Mandates: who sits where.
    Memberships,
    /// Sessions.
    Sessions,
    /// Decisions.
    Decisions,
    /// Attendances.
    Attendances,
    /// Recommendations, with where they stand on the day.
    Recommendations,
    /// Duties, body by body and year by year, as seen on the day.
    Duties,
    /// The lines of every version of every plan.
    BudgetLines,
    /// How far plans, activities and lines were on each cut-off day.
    Progress,
    /// Reports, with where they stand on the day.
    Reports,
    /// Indicators, with what they reached by the day.
    Indicators,
    /// Measurements, with where they stand on the day.
    Measurements,
    /// Campaigns.
    Campaigns,
}

impl Set {
    /// Every table, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Bodies,
        Self::Memberships,
        Self::Sessions,
        Self::Decisions,
        Self::Attendances,
        Self::Recommendations,
        Self::Duties,
        Self::BudgetLines,
        Self::Progress,
        Self::Reports,
        Self::Indicators,
        Self::Measurements,
        Self::Campaigns,
    ];

    /// Returns the kind of fact that the table lists; none for what is worked out.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Bodies => Some(Kind::Body),
            Self::Memberships => Some(Kind::Membership),
            Self::Sessions => Some(Kind::Session),
            Self::Decisions => Some(Kind::Decision),
            Self::Attendances => Some(Kind::Attendance),
            Self::Recommendations => Some(Kind::Recommendation),
            Self::BudgetLines => Some(Kind::BudgetLine),
            Self::Progress => Some(Kind::Progress),
            Self::Reports => Some(Kind::Report),
            Self::Indicators => Some(Kind::Indicator),
            Self::Measurements => Some(Kind::Measurement),
            Self::Campaigns => Some(Kind::Campaign),
            Self::Duties => None,
        }
    }
}

/// A column that no field of a fact names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of the fact in the journal: to find it again.
    Id,
    /// The short name of the body.
    BodyCalled,
    /// The body above.
    Parent,
    /// The number of members there, and of seats taken.
    NPresent,
    /// Where a recommendation stands.
    Stage,
    /// How far it is, in percent.
    Percent,
    /// For how many days it is overdue.
    Overdue,
    /// How often it was carried over.
    NCarried,
    /// The mission or session that made it.
    Origin,
    /// The code of a duty.
    Duty,
    /// What is owed.
    DutyText,
    /// How it stands.
    Honour,
    /// How many proofs there are.
    NProven,
    /// How many are asked.
    NAsked,
    /// The share of proofs, in percent.
    Share,
    /// The amount of the year.
    Total,
    /// The activity or line that progress is about.
    About,
    /// The rate against what was forecast up to the day, in percent.
    RateOfPeriod,
    /// The rate against the budget of the year, in percent.
    RateOfYear,
    /// Where a report stands.
    ReportState,
    /// The day on which a session settled it.
    SettledOn,
    /// What an indicator is to reach.
    Target,
    /// By when.
    TargetBy,
    /// What it reached.
    Reached,
    /// Up to which day.
    ReachedOn,
    /// The share of the target, in percent.
    ShareOfTarget,
    /// How many figures of the last period are not there.
    NMissing,
    /// Where a measurement stands on its way up.
    Validation,
    /// How many things look wrong about it.
    NDoubts,
}

/// Something to be said in the language of the page.
#[derive(Debug, Clone, Copy)]
pub enum Say<'a> {
    /// The head of a column: a field of a kind.
    Field(Kind, &'static str),
    /// The head of a column of its own.
    Column(Column),
    /// A word that a field may hold.
    Choice(&'a str),
    /// Words of the charter.
    Charter(&'a Words),
    /// What a session is called.
    Session(&'a SessionName),
    /// Where a recommendation stands.
    Stage(Stage),
    /// How a duty stands.
    Honour(Honour),
    /// Where a report stands.
    ReportState(ReportState),
    /// The head of a column of a plan.
    Line(LineColumn),
}

/// What a table is asked for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The facts.
    pub register: &'a Register,
    /// The day that is looked at.
    pub day: NaiveDate,
    /// Says things in the language of the page.
    pub say: &'a dyn Fn(Say<'_>) -> String,
}

impl Asked<'_> {
    fn fields(&self, kind: Kind, names: &[&'static str]) -> Vec<String> {
        let names = names.iter();
        names
            .map(|name| (self.say)(Say::Field(kind, name)))
            .collect()
    }

    fn column(&self, column: Column) -> String {
        (self.say)(Say::Column(column))
    }

    fn choice(&self, word: &str) -> Cell {
        Cell::Text((self.say)(Say::Choice(word)))
    }
}

/// Lays one table of the facts out as they stand.
#[must_use]
pub fn sheet(asked: Asked<'_>, set: Set) -> Sheet {
    match set {
        Set::Bodies => bodies::bodies(asked),
        Set::Memberships => bodies::memberships(asked),
        Set::Sessions => sessions::sessions(asked),
        Set::Decisions => sessions::decisions(asked),
        Set::Attendances => sessions::attendances(asked),
        Set::Recommendations => recommendations::recommendations(asked),
        Set::Duties => duties::duties(asked),
        Set::BudgetLines => plans::lines(asked),
        Set::Progress => plans::progress(asked),
        Set::Reports => reports::reports(asked),
        Set::Indicators => indicators::indicators(asked),
        Set::Measurements => indicators::measurements(asked),
        Set::Campaigns => indicators::campaigns(asked),
    }
}

/// Counts what a table leaves out of the journal, kind by kind.
#[must_use]
pub fn left_out(register: &Register, set: Set) -> BTreeMap<Kind, usize> {
    let mut left_out: BTreeMap<Kind, usize> = BTreeMap::new();
    for (_, fact) in register.programme().facts() {
        if Some(fact.kind()) != set.kind() {
            *left_out.entry(fact.kind()).or_default() += 1;
        }
    }
    left_out
}

/// Writes one table of the facts as they stand; the rest of the journal is left out, and counted.
#[must_use]
pub fn write(asked: Asked<'_>, set: Set) -> Export {
    Export {
        text: text(&sheet(asked, set)),
        left_out: left_out(asked.register, set),
    }
}

/// Writes a table out.
#[must_use]
pub fn text(sheet: &Sheet) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let heads = sheet.heads.iter().map(|head| written(head));
    line(&mut text, heads);
    for row in &sheet.rows {
        line(&mut text, row.iter().map(cell));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(';');
        }
        text.push_str(&cell);
    }
    text.push_str("\r\n");
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => written(text),
        Cell::Count(count) => count.to_string(),
        Cell::Amount(amount) => amount.to_string(),
        Cell::Hundredths(hundredths) => {
            let sign = if *hundredths < 0 { "-" } else { "" };
            let size = hundredths.unsigned_abs();
            format!("{sign}{},{:02}", size / 100, size % 100)
        }
        Cell::Day(day) => french(*day),
        Cell::Moment(at) => Cell::written(at),
    }
}

/// Writes a text: with an apostrophe before it where a spreadsheet would make something else of
/// it, in quotes where it holds what separates cells.
fn written(text: &str) -> String {
    let mark = if needs_mark(text) { MARK } else { "" };
    let is_quoted = text.contains([';', '"', '\n', '\r', '\t', ','])
        || text.starts_with(' ')
        || text.ends_with(' ');
    match is_quoted {
        true => format!("\"{mark}{}\"", text.replace('"', "\"\"")),
        false => format!("{mark}{text}"),
    }
}

#[cfg(test)]
mod tests;
