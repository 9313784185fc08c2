//! Bodies: the committees, units and antennas that govern the programme.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Field, Kind, Placement, Shape, recordable};
use crate::calendar::Life;
use crate::ids::{AreaId, BodyId};

/// A committee, unit or antenna.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its name.
    pub name: String,
    /// Its short name, such as CNP.
    pub short: Option<String>,
    /// Its kind: a code of the charter, which says what it may and must do.
    pub kind: Option<String>,
    /// Its level: a code of the charter.
    pub level: String,
    /// The bodies it reports to, dated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<Placement>,
    /// The area it serves.
    pub area: Option<AreaId>,
    /// Since when it exists.
    pub from: Option<NaiveDate>,
    /// Its last day, once dissolved.
    pub to: Option<NaiveDate>,
    /// The text that founds it.
    pub founded_by: Option<String>,
    /// Where it sits.
    pub seat: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl Body {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("name", Shape::Line(200)),
        Field::optional("short", Shape::Line(40)),
        Field::optional("kind", Shape::Line(40)),
        Field::required("level", Shape::Line(40)),
        Field::optional("parents", Shape::Placements(Kind::Body)),
        Field::optional("area", Shape::Reference(Kind::Area)),
        Field::optional("from", Shape::Day),
        Field::optional("to", Shape::Day),
        Field::optional("founded_by", Shape::Line(400)),
        Field::optional("seat", Shape::Line(400)),
        Field::optional("note", Shape::Text(4000)),
        Field::optional("source", Shape::Text(1000)),
    ];

    /// Returns the days on which it exists.
    #[must_use]
    pub fn life(&self) -> Life {
        Life::new(self.from, self.to)
    }

    /// Finds the body that it reports to on a day.
    #[must_use]
    pub fn parent_on(&self, day: NaiveDate) -> Option<BodyId> {
        Placement::on(&self.parents, day).map(BodyId)
    }
}

recordable!(Body {
    parents: BodyUnder,
    area: BodyOf
});
