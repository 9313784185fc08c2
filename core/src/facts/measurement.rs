//! Measurements: what an indicator had reached up to a day, who counted it, and how far to trust it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, MAX_AMOUNT, Shape, recordable};
use crate::ids::{AreaId, BodyId, IndicatorId, PostId};

/// What an indicator had reached up to a day. Whether it is late, doubtful or validated follows
/// from dates, from other figures and from validations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measurement {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Where; none: in the whole programme.
    pub area: Option<AreaId>,
    /// The day up to which it counts: the end of the period.
    pub cut_off: NaiveDate,
    /// What was reached, in the least parts of the indicator's unit.
    pub figure: i64,
    /// How exactly the source states it; exactly where it is not said.
    pub exactness: Option<Exactness>,
    /// The same by category, one a line: `Femmes=288453`. See [`parts`].
    pub parts: Option<String>,
    /// The body that collected it.
    pub body: Option<BodyId>,
    /// The function that collected it.
    pub post: Option<PostId>,
    /// When it was collected.
    pub collected_on: Option<NaiveDate>,
    /// How, where not as the indicator says.
    pub method: Option<String>,
    /// What proves it.
    pub evidence: Option<String>,
    /// How far to trust it.
    pub grade: Option<Grade>,
    /// When it was handed in for validation; none: still with who collects it.
    pub submitted_on: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

/// How exactly a source states a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exactness {
    /// As counted.
    Exact,
    /// About so much.
    About,
    /// So much or more.
    AtLeast,
}

impl Exactness {
    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::AtLeast => "at_least",
        }
    }
}

/// How far to trust a figure: as the sources of the programme are graded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// From an official record.
    A,
    /// From sources that agree, or recomputed exactly.
    B,
    /// From one source alone, or from sources that do not agree.
    C,
    /// Inferred.
    D,
}

impl Grade {
    /// Returns the word that it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
        }
    }
}

impl Measurement {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("indicator", Shape::Reference(Kind::Indicator)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::required("cut_off", Shape::Day),
        Field::required("figure", Shape::Amount),
        Field::optional("exactness", Shape::Choice(&["exact", "about", "at_least"])),
        Field::optional("parts", Shape::Text(4000)),
        Field::optional("body", Shape::Reference(Kind::Body)),
        Field::optional("post", Shape::Reference(Kind::Post)),
        Field::optional("collected_on", Shape::Day),
        Field::optional("method", Shape::Text(4000)),
        Field::optional("evidence", Shape::Text(1000)),
        Field::optional("grade", Shape::Choice(&["a", "b", "c", "d"])),
        Field::optional("submitted_on", Shape::Day),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the figure by category; none where its lines cannot be read.
    #[must_use]
    pub fn parts(&self) -> Option<Vec<(&str, i64)>> {
        parts(self.parts.as_deref().unwrap_or_default())
    }
}

/// Reads figures by category, one a line: `Femmes=288453`. None where a line is not so, a figure
/// is beyond what an amount may be, or a category stands there twice.
#[must_use]
pub fn parts(text: &str) -> Option<Vec<(&str, i64)>> {
    let mut found: Vec<(&str, i64)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (category, figure) = line.rsplit_once('=')?;
        let (category, figure) = (category.trim(), figure.trim());
        let is_number = !figure.is_empty() && figure.bytes().all(|byte| byte.is_ascii_digit());
        let figure: i64 = figure.parse().ok().filter(|_| is_number)?;
        let is_known = found.iter().any(|(known, _)| *known == category);
        if category.is_empty() || is_known || figure > MAX_AMOUNT {
            return None;
        }
        found.push((category, figure));
    }
    Some(found)
}

/// Writes figures by category as [`parts`] reads them; none where there are none.
#[must_use]
pub fn write_parts<'a>(all: impl IntoIterator<Item = (&'a str, i64)>) -> Option<String> {
    let lines = all.into_iter();
    let lines: Vec<String> = lines
        .map(|(category, figure)| format!("{category}={figure}"))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

recordable!(Measurement {
    indicator: MeasurementOf,
    area: MeasurementIn,
    body: MeasuredBy,
    post: MeasuredByPost,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_read_back_as_written_and_anything_else_is_none() {
        let all = [("Femmes", 288_453), ("Hommes", 0)];
        let text = write_parts(all).unwrap();
        assert_eq!(text, "Femmes=288453\nHommes=0");
        assert_eq!(parts(&text).unwrap(), all);
        assert_eq!(parts("  \n").unwrap(), []);
        assert_eq!(write_parts([]), None);
        // The last sign parts the two: a category may hold one.
        assert_eq!(parts("a=b = 3").unwrap(), [("a=b", 3)]);
        for text in [
            "Femmes",
            "=3",
            "Femmes=",
            "Femmes=-3",
            "Femmes=+3",
            "Femmes=3,5",
            "Femmes=9007199254740992",
            "Femmes=99999999999999999999",
            "Femmes=3\nFemmes=3",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
