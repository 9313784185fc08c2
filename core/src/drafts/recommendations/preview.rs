//! What would come of every line, before anything does.

use chrono::NaiveDate;

use super::reading::{Line, Reading, lines};
use super::{Content, Plan};
use crate::calendar::read_day;
use crate::ids::RecommendationId;
use crate::present::Label;
use crate::register::Register;
use crate::rules::Refusal;

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellFlaw {
    /// The column.
    pub content: Content,
    /// What is wrong.
    pub why: Why,
}

/// What may be wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is empty, and must not be.
    Missing,
    /// It is no day, no level or no percentage.
    Unreadable,
    /// It is too long.
    TooLong {
        /// The most characters.
        max: usize,
        /// How many there are.
        length: usize,
    },
    /// It has a character that nobody sees.
    Hidden,
    /// A spreadsheet has taken a number such as 1.1.10 for a day.
    NumberIsADay,
    /// No body and no post bears that name.
    UnknownAddressee,
    /// Several bear it.
    SeveralAddressees,
    /// Words of progress that say nothing known.
    UnknownState,
    /// The same recommendation as on an earlier line.
    Repeated {
        /// That line.
        line: usize,
    },
}

/// What would come of a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LineVerdict {
    /// It would be recorded.
    New,
    /// It would be recorded, and with it what its addressee says was done.
    Declared,
    /// The same number of the same origin is recorded already.
    Known(RecommendationId),
    /// A heading between recommendations: nothing to record.
    Section,
    /// It is set aside.
    Flawed(Vec<CellFlaw>),
}

/// One line of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PreviewLine {
    /// Its line in the text, from 1.
    pub line: usize,
    /// Its number as printed.
    pub number: String,
    /// What is asked, or the heading.
    pub text: String,
    /// Its level.
    pub level: Option<u32>,
    /// Whom it would be addressed to.
    pub addressee: Option<Label>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// What would come of it.
    pub verdict: LineVerdict,
}

/// What would come of the whole table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Its lines, in order.
    pub lines: Vec<PreviewLine>,
    /// How many would be recorded.
    pub n_new: usize,
    /// How many are recorded already.
    pub n_known: usize,
    /// How many are set aside.
    pub n_flawed: usize,
}

impl CellFlaw {
    /// Says which cell a refusal is about.
    pub(super) fn of(refusal: &Refusal) -> Option<Self> {
        let field = refusal.field()?;
        let content = Content::ALL.into_iter().find(|one| one.field() == field)?;
        let why = match refusal {
            Refusal::Missing { .. } => Why::Missing,
            Refusal::TooLong { max, length, .. } => Why::TooLong {
                max: *max,
                length: *length,
            },
            Refusal::ControlCharacter { .. } => Why::Hidden,
            _ => Why::Unreadable,
        };
        Some(Self { content, why })
    }
}

impl Preview {
    pub(super) fn of(plan: &Plan<'_>, register: &Register) -> Self {
        let mut preview = Self::default();
        for line in lines(plan, register) {
            let line = shown(plan, register, line);
            match &line.verdict {
                LineVerdict::New | LineVerdict::Declared => preview.n_new += 1,
                LineVerdict::Known(_) => preview.n_known += 1,
                LineVerdict::Flawed(_) => preview.n_flawed += 1,
                LineVerdict::Section => {}
            }
            preview.lines.push(line);
        }
        preview
    }
}

fn shown(plan: &Plan<'_>, register: &Register, line: Line<'_>) -> PreviewLine {
    let cell = |content| {
        let place = plan.columns.place(content as usize);
        place.map(|at| line.row.cell(at)).unwrap_or_default()
    };
    let verdict = match line.reading {
        Reading::New(new) if new.declared.is_some() => LineVerdict::Declared,
        Reading::New(_) => LineVerdict::New,
        Reading::Known(id) => LineVerdict::Known(id),
        Reading::Section => LineVerdict::Section,
        Reading::Flawed(flaws) => LineVerdict::Flawed(flaws),
    };
    let (number, text) = match verdict {
        LineVerdict::Section => {
            let cells = line.row.cells.iter().filter(|cell| !cell.is_empty());
            let all: Vec<&str> = cells.map(String::as_str).collect();
            (String::new(), all.join(" "))
        }
        _ => (
            cell(Content::Number).to_owned(),
            cell(Content::Text).to_owned(),
        ),
    };
    PreviewLine {
        line: line.row.line,
        number,
        text,
        level: line.level,
        addressee: line.addressee.map(|id| Label::of(register, id)),
        due_on: read_day(cell(Content::DueOn)),
        verdict,
    }
}
