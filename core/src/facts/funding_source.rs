//! Sources of funding: who pays, under what number.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Precision, Shape, recordable};

/// A grant, a loan or the share of the state; a programme has several at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingSource {
    /// What it is called.
    pub name: String,
    /// Its number, such as `H8350`.
    pub code: Option<String>,
    /// Who pays: an institution.
    pub funder: Option<String>,
    /// All that it brings, in whole francs.
    pub amount: Option<i64>,
    /// How finely the source states its amounts; every franc where it is not said.
    pub precision: Option<Precision>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl FundingSource {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("name", Shape::Line(300)),
        Field::optional("code", Shape::Line(40)),
        Field::optional("funder", Shape::Line(200)),
        Field::optional("amount", Shape::Amount),
        Field::optional("precision", Precision::SHAPE),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];
}

recordable!(FundingSource {});
