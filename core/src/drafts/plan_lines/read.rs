//! From the cells of a row to the fields of an activity and of a budget line, or to what is wrong.

use serde_json::{Map, Value};

use super::amount::{NotAnAmount, read_amount};
use super::names::{Meant, Names};
use super::{Cells, Column, LineRow};
use crate::facts::{Kind, MAX_AMOUNT};
use crate::order::InOrder as _;
use crate::register::fold_name;
use crate::rules::{Refusal, check_shapes};

/// The columns of the amounts.
const QUARTERS: [Column; 4] = [Column::Q1, Column::Q2, Column::Q3, Column::Q4];

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellFlaw {
    /// Its column.
    pub column: Column,
    /// What is wrong.
    pub why: Why,
}

/// What may be wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is empty, and must not be.
    Missing,
    /// It is no number.
    NotANumber,
    /// It holds a part of a franc, or of a unit.
    NotWhole,
    /// More than 2^53 − 1, alone or with the other quarters.
    TooMuch,
    /// No quarter from 1 to 4.
    NotAQuarter,
    /// It ends before it begins.
    Backwards,
    /// Nothing of that name exists in the year of the plan.
    Unknown,
    /// Several bear that name.
    Several,
    /// It is too long.
    TooLong {
        /// The most characters.
        max: usize,
        /// How many there are.
        length: usize,
    },
    /// It has a character that nobody sees.
    Hidden,
    /// The first row of the activity says something else.
    Differs {
        /// That row, from 1.
        row: usize,
    },
    /// Another activity bears the same number or, without number, the same name.
    Repeated {
        /// Its first row, from 1.
        row: usize,
    },
}

/// A row, read.
pub(super) struct Reading {
    /// What is wrong, in the order of the columns.
    pub(super) flaws: Vec<CellFlaw>,
    /// The fields of its activity; none but for the first row of one.
    pub(super) activity: Map<String, Value>,
    /// The fields of its budget line; none where it has none.
    pub(super) line: Option<Map<String, Value>>,
}

impl Reading {
    /// Reads a row; `head` is the place and the cells of the first row of its activity, where it
    /// is not the first itself.
    pub(super) fn of(names: &Names, row: &LineRow, head: Option<&(usize, Cells)>) -> Self {
        let mut reader = Reader {
            names,
            row,
            flaws: Vec::new(),
        };
        let activity = match head {
            None => reader.activity(),
            Some((place, head)) => {
                reader.compare(*place, head);
                Map::new()
            }
        };
        let line = reader.line();
        let mut flaws = reader.flaws;
        flaws.in_order();
        Self {
            flaws,
            activity,
            line,
        }
    }
}

/// Writes a cell as it is recorded, where it can be read; else leaves it as it is.
pub(super) fn as_recorded(names: &Names, column: Column, text: String) -> String {
    let recorded = match column {
        Column::FromQuarter | Column::ToQuarter => quarter(&text).map(|n| n.to_string()),
        column if column.is_number() => match read_amount(&text) {
            Ok(amount) => Some(amount.map(|n| n.to_string()).unwrap_or_default()),
            Err(_) => None,
        },
        column => column
            .names()
            .and_then(|kind| match names.meant(kind, &text) {
                Meant::One(id) => Some(names.text_of(id)),
                _ => None,
            }),
    };
    recorded.unwrap_or(text)
}

/// Reads the amounts of a row, nought where one cannot be.
pub(super) fn amounts(row: &LineRow) -> [i64; 4] {
    QUARTERS.map(|column| match read_amount(row.cell(column)) {
        Ok(Some(amount)) => amount,
        _ => 0,
    })
}

/// Reads « 3 », « T3 », « Q3 » or « Trimestre 3 ».
fn quarter(text: &str) -> Option<u32> {
    let folded = fold_name(text);
    let bare = ["trimestre", "quarter", "t", "q"]
        .iter()
        .find_map(|word| folded.strip_prefix(word))
        .unwrap_or(&folded);
    let quarter = bare.trim().parse::<u32>().ok();
    quarter.filter(|quarter| (1..=4).contains(quarter))
}

struct Reader<'a> {
    names: &'a Names,
    row: &'a LineRow,
    flaws: Vec<CellFlaw>,
}

impl Reader<'_> {
    fn flaw(&mut self, column: Column, why: Why) {
        // One cell, one flaw: the first that is found tells what to do.
        if self.flaws.iter().all(|flaw| flaw.column != column) {
            self.flaws.push(CellFlaw { column, why });
        }
    }

    fn activity(&mut self) -> Map<String, Value> {
        let mut fields = Map::new();
        for column in Column::ALL
            .into_iter()
            .filter(|column| column.is_of_activity())
        {
            if let Some(value) = self.value(column) {
                fields.insert(column.field().1.to_owned(), value);
            }
        }
        if self.row.cell(Column::Name).is_empty() {
            self.flaw(Column::Name, Why::Missing);
        }
        let quarter = |column| quarter(self.row.cell(column));
        if let (Some(from), Some(to)) = (quarter(Column::FromQuarter), quarter(Column::ToQuarter))
            && to < from
        {
            self.flaw(Column::ToQuarter, Why::Backwards);
        }
        self.shapes(Kind::Activity, &fields);
        fields
    }

    fn line(&mut self) -> Option<Map<String, Value>> {
        let has_amount = QUARTERS
            .iter()
            .any(|column| !self.row.cell(*column).is_empty());
        let is_line =
            has_amount || self.row.line.is_some() || !self.row.cell(Column::Funding).is_empty();
        if !is_line {
            return None;
        }
        let mut fields = Map::new();
        for column in Column::ALL
            .into_iter()
            .filter(|column| !column.is_of_activity())
        {
            if let Some(value) = self.value(column) {
                fields.insert(column.field().1.to_owned(), value);
            }
        }
        if self.row.cell(Column::Funding).is_empty() {
            self.flaw(Column::Funding, Why::Missing);
        }
        if self.row.total() > i128::from(MAX_AMOUNT) {
            self.flaw(Column::Q4, Why::TooMuch);
        }
        Some(fields)
    }

    /// Finds cells that say something else than the first row of the activity.
    fn compare(&mut self, place: usize, head: &Cells) {
        for column in Column::ALL
            .into_iter()
            .filter(|column| column.is_of_activity())
        {
            let (own, said) = (self.row.cell(column), head.get(column as usize));
            let is_same = said.is_some_and(|said| fold_name(said) == fold_name(own));
            if !own.is_empty() && !is_same {
                self.flaw(column, Why::Differs { row: place + 1 });
            }
        }
    }

    /// Reads a cell; none where it is empty or wrong.
    fn value(&mut self, column: Column) -> Option<Value> {
        let text = self.row.cell(column);
        if text.is_empty() {
            return None;
        }
        let read = match column {
            Column::FromQuarter | Column::ToQuarter => {
                quarter(text).map(Value::from).ok_or(Why::NotAQuarter)
            }
            column if column.is_number() => match read_amount(text) {
                Ok(amount) => return amount.map(Value::from),
                Err(NotAnAmount::Unreadable) => Err(Why::NotANumber),
                Err(NotAnAmount::NotWhole) => Err(Why::NotWhole),
                Err(NotAnAmount::TooMuch) => Err(Why::TooMuch),
            },
            column => match column.names().map(|kind| self.names.meant(kind, text)) {
                None => Ok(Value::from(text)),
                Some(Meant::One(id)) => Ok(Value::from(id.to_string())),
                Some(Meant::Several) => Err(Why::Several),
                Some(Meant::None) => Err(Why::Unknown),
            },
        };
        match read {
            Ok(value) => Some(value),
            Err(why) => {
                self.flaw(column, why);
                None
            }
        }
    }

    fn shapes(&mut self, kind: Kind, fields: &Map<String, Value>) {
        for refusal in check_shapes(kind, fields, false) {
            let mut columns = Column::ALL.into_iter();
            let column = columns.find(|column| refusal.field() == Some(column.field().1));
            let why = match refusal {
                Refusal::TooLong { max, length, .. } => Why::TooLong { max, length },
                _ => Why::Hidden,
            };
            if let Some(column) = column {
                self.flaw(column, why);
            }
        }
    }
}
