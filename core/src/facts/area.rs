//! Areas: the country, its regions, cercles, communes and villages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Placement, Recordable, Role, Shape};
use crate::ids::EntryId;

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
        Field::optional("source", Shape::Text(1000)),
    ];
}

impl Recordable for Area {
    const KIND: Kind = Kind::Area;

    fn each_reference(&mut self, visit: &mut dyn FnMut(Role, &mut EntryId)) {
        for placement in &mut self.parents {
            visit(Role::AreaWithin, &mut placement.parent);
        }
    }

    fn into_fact(self) -> Fact {
        Fact::Area(self)
    }
}
