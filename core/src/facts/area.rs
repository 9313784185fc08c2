//! Areas: the country, its regions, cercles, communes and villages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Placement, Shape, recordable};
use crate::calendar::Life;
use crate::ids::AreaId;
use crate::outline::{MAX_OUTLINE, Outline};

/// A piece of territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its name; not unique (13 communes of Mali share theirs with another).
    pub name: String,
    /// Its p-code, which is.
    pub code: Option<String>,
    /// Its level of territory: a code of the charter.
    pub level: String,
    /// The areas it lies in, dated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<Placement>,
    /// Since when it exists.
    pub from: Option<NaiveDate>,
    /// Until when it existed.
    pub to: Option<NaiveDate>,
    /// How far east it lies, or west below nought, in millionths of a degree; of a point in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<i32>,
    /// How far north it lies, or south below nought, in millionths of a degree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<i32>,
    /// What it covers, as text: see [`Outline`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Area {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("name", Shape::Line(200)),
        Field::optional("code", Shape::Line(40)),
        Field::required("level", Shape::Line(40)),
        Field::optional("parents", Shape::Placements(Kind::Area)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("longitude", Shape::MicroDegrees(180)),
        Field::optional("latitude", Shape::MicroDegrees(90)),
        Field::optional("outline", Shape::Outline(MAX_OUTLINE)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the days on which it exists.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(self.from, self.to)
    }

    /// Finds the area that it lies in on a day.
    #[must_use]
    pub fn parent_on(&self, day: NaiveDate) -> Option<AreaId> {
        Placement::on(&self.parents, day).map(AreaId)
    }

    /// Returns where it lies: longitude and latitude, where both are known.
    #[must_use]
    pub fn place(&self) -> Option<(i32, i32)> {
        Some((self.longitude?, self.latitude?))
    }

    /// Reads its outline; none where none is recorded, or where what is recorded is none.
    #[must_use]
    pub fn outline(&self) -> Option<Outline> {
        Outline::parse(self.outline.as_deref()?)
    }
}

recordable!(Area {
    parents: AreaWithin
});
