//! One area, as a list and a path show it.

use crate::ids::AreaId;
use crate::register::Register;
use crate::status::territory::{Figures, Territory};

/// One area, with what there is in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AreaLine {
    /// The area.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// The rank of its level among those of the charter, from 0; none of a level that the charter
    /// does not have.
    pub level: Option<usize>,
    /// Where it lies: longitude and latitude, in millionths of a degree.
    pub place: Option<(i32, i32)>,
    /// How many areas lie right in it.
    pub n_children: usize,
    /// What there is in it and in all that lies in it.
    pub figures: Figures,
    /// Whether something of it was set apart to several values.
    pub is_contested: bool,
}

impl AreaLine {
    pub(super) fn of(register: &Register, territory: &Territory, id: AreaId) -> Option<Self> {
        let area = register.programme().area(id)?;
        Some(Self {
            id,
            name: area.name.clone(),
            code: area.code.clone(),
            level: territory.level(id),
            place: area.place(),
            n_children: territory.n_children(Some(id)),
            figures: territory.figures(id)?,
            is_contested: !register.contested_fields(id.0).is_empty(),
        })
    }
}

/// One step of the way down to an area.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// The area.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// The code of its level.
    pub level: String,
}

impl Step {
    pub(super) fn of(register: &Register, id: AreaId) -> Option<Self> {
        let area = register.programme().area(id)?;
        Some(Self {
            id,
            name: area.name.clone(),
            level: area.level.clone(),
        })
    }
}
