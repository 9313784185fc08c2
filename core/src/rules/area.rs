//! Areas lie in areas, never in themselves; and somewhere, or nobody knows where.

use crate::facts::{Area, Placement};
use crate::ids::{AreaId, EntryId};

use super::body::leads_to;
use super::{Lens, Refusal};

pub(super) fn check(lens: &Lens<'_>, id: EntryId, area: &Area, refusals: &mut Vec<Refusal>) {
    let parents = |at: EntryId| lens.area(AreaId(at)).map(|area| area.parents.as_slice());
    check_parents(id, &area.parents, parents, refusals);
    // Half a place is none.
    match (area.longitude, area.latitude) {
        (Some(_), None) => refusals.push(Refusal::Missing { field: "latitude" }),
        (None, Some(_)) => refusals.push(Refusal::Missing { field: "longitude" }),
        _ => {}
    }
}

/// Checks each parent's dates, and that none leads back.
pub(super) fn check_parents<'a>(
    id: EntryId,
    placements: &[Placement],
    parents: impl Fn(EntryId) -> Option<&'a [Placement]>,
    refusals: &mut Vec<Refusal>,
) {
    for placement in placements {
        super::check_life(placement.life(), "to", refusals);
        if leads_to(placement.parent, id, &parents) {
            refusals.push(Refusal::Cycle {
                through: placement.parent,
            });
        }
    }
}
