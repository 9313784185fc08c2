//! Indicators: what is followed, in what unit, from what baseline (charter, AR-3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Shape, recordable};
use crate::ids::{BodyId, ComponentId};

/// The most decimals of a figure.
pub const MAX_DECIMALS: u32 = 6;

/// Something that the programme follows by figures.
///
/// A figure is a whole number of the least parts that the decimals give: 489 is 48.9 where there
/// is one decimal. So that nothing is ever rounded on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its number, as the framework of results has it.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What exactly is counted.
    pub definition: Option<String>,
    /// What one of it is: `ménages`, `%`. Payments are not households.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// How figures of several areas become one.
    pub aggregation: Aggregation,
    /// How many decimals its figures have; none where it has none.
    pub decimals: Option<u32>,
    /// The figure from which all starts.
    pub baseline: Option<i64>,
    /// The day of that figure: nothing is measured before it.
    pub baseline_on: Option<NaiveDate>,
    /// The least figure that can be; a smaller one is doubtful.
    pub least: Option<i64>,
    /// The greatest figure that can be; a greater one is doubtful.
    pub most: Option<i64>,
    /// How often it is measured; none where no source says so: then no figure is owed.
    pub frequency: Option<Frequency>,
    /// The level of territory whose areas are each measured: a code of the charter; none where
    /// only the whole is.
    pub level: Option<String>,
    /// Where the figures come from.
    pub data_source: Option<String>,
    /// How they are collected.
    pub method: Option<String>,
    /// Who answers for it.
    pub body: Option<BodyId>,
    /// The component whose result it tells.
    pub component: Option<ComponentId>,
    /// What each figure is divided by, one a line: women, men.
    pub categories: Option<String>,
    /// Since when it is followed.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// Which way an indicator gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

impl Direction {
    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// How the figures of several areas become that of the area that holds them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// They are added up.
    Sum,
    /// They are rates or means: two of them make no third without what they were taken of.
    Rate,
    /// The last one known holds, whichever area it is of.
    Last,
    /// They do not become one: each area stands for itself.
    Apart,
}

impl Aggregation {
    const SHAPE: Shape = Shape::Choice(&["sum", "rate", "last", "apart"]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Rate => "rate",
            Self::Last => "last",
            Self::Apart => "apart",
        }
    }
}

/// How often an indicator is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Once a month.
    Monthly,
    /// Once a quarter.
    Quarterly,
    /// Once a half-year.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Frequency {
    const SHAPE: Shape = Shape::Choice(&["monthly", "quarterly", "half_yearly", "yearly"]);

    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half_yearly",
            Self::Yearly => "yearly",
        }
    }

    /// Returns in how many parts it cuts a year: 1, 2, 4 or 12.
    #[must_use]
    pub fn n_parts(self) -> u8 {
        match self {
            Self::Monthly => 12,
            Self::Quarterly => 4,
            Self::HalfYearly => 2,
            Self::Yearly => 1,
        }
    }
}

impl Indicator {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("code", Shape::Line(40)),
        Field::required("name", Shape::Line(300)),
        Field::optional("definition", Shape::Text(4000)),
        Field::required("unit", Shape::Line(80)),
        Field::required("direction", Shape::Choice(&["up", "down"])),
        Field::required("aggregation", Aggregation::SHAPE),
        Field::optional("decimals", Shape::Tally(MAX_DECIMALS)),
        Field::optional("baseline", Shape::Amount),
        Field::optional("baseline_on", Shape::Day),
        Field::optional("least", Shape::Amount),
        Field::optional("most", Shape::Amount),
        Field::optional("frequency", Frequency::SHAPE),
        Field::optional("level", Shape::Line(40)),
        Field::optional("data_source", Shape::Text(1000)),
        Field::optional("method", Shape::Text(4000)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("component", Shape::Reference(Kind::Component)),
        Field::optional("categories", Shape::Text(2000)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns what its figures are divided by, in the order in which it is written.
    pub fn categories(&self) -> impl Iterator<Item = &str> {
        let text = self.categories.as_deref().unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Returns how many decimals its figures have.
    #[must_use]
    pub fn decimals(&self) -> u32 {
        self.decimals.unwrap_or_default().min(MAX_DECIMALS)
    }

    /// Returns the greatest figure that can be: as written, or the whole of a share in percent.
    #[must_use]
    pub fn ceiling(&self) -> Option<i64> {
        let is_share = self.aggregation == Aggregation::Rate && self.unit.trim() == "%";
        let whole = || is_share.then(|| 100 * 10_i64.pow(self.decimals()));
        self.most.or_else(whole)
    }
}

recordable!(Indicator {
    body: IndicatorBy,
    component: IndicatorUnder
});
