//! What a new body of a kind starts with, before anybody has typed.

use chrono::NaiveDate;

use super::{Draft, NEW};
use crate::charter::kind::BodyKind;
use crate::charter::words::Words;
use crate::ids::{AreaId, BodyId, EntryId};
use crate::register::Register;

use super::committees::parents::{Parent, Parents};

/// Proposes what a new body of a kind starts with: its level, the text that founds it, the
/// body that it most likely reports to, and a name from its area.
///
/// Proposals only: whoever fills the form in changes them. `typed` is what the form holds
/// so far; its area is looked at.
#[must_use]
pub fn propose_body(
    register: &Register,
    kind: &BodyKind,
    typed: &Draft,
    day: NaiveDate,
    write: &dyn Fn(&Words) -> String,
) -> Draft {
    let programme = register.programme();
    let is_new = typed.text("area").trim() == NEW;
    let area: Option<AreaId> = typed.text("area").parse().ok();
    let around: Option<AreaId> = if is_new {
        typed.text("area_within").parse().ok()
    } else {
        area
    };
    let area_name = match is_new {
        true => Some(typed.text("area_name").trim().to_owned()).filter(|name| !name.is_empty()),
        false => area.and_then(|area| Some(programme.area(area)?.name.clone())),
    };
    let (name, short) = match &area_name {
        Some(area) => (
            format!("{} – {area}", write(&kind.name)),
            format!("{} {area}", kind.code),
        ),
        None => (write(&kind.name), kind.code.clone()),
    };
    let parent =
        parent(register, kind, around, day).map(|parent| EntryId::from(parent).to_string());
    Draft::default()
        .with("kind", &kind.code)
        .with("level", &kind.level)
        .with("name", &name)
        .with("short", &short)
        .with("founded_by", &write(&kind.basis.text))
        .with("source", &kind.basis.source)
        .with("area_level", &kind.serves)
        .with("parents", &parent.unwrap_or_default())
}

/// Finds the body that a new one most likely reports to: of the kind that the charter puts right
/// above or, where none of it is there yet, of one further up; serving the nearest area around. None
/// where several could be meant.
fn parent(
    register: &Register,
    kind: &BodyKind,
    area: Option<AreaId>,
    day: NaiveDate,
) -> Option<BodyId> {
    let parents = Parents::on(register, kind, day);
    let found = match area {
        Some(area) => parents.of(register.programme(), area),
        None => parents.anywhere(),
    };
    match found {
        Parent::RightAbove(body) | Parent::Higher(body) => Some(body),
        Parent::NotNeeded | Parent::None | Parent::Several => None,
    }
}
