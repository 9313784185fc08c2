//! Which areas and bodies a posting is for.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::Posting;
use crate::ids::{AreaId, BodyId};
use crate::programme::Programme;
use crate::status::areas::{all_in, bodies_of};

/// The areas and bodies of a posting on a day.
pub(crate) struct Perimeter {
    /// Its areas; none: those of all bodies.
    pub(crate) areas: Option<BTreeSet<AreaId>>,
    /// The bodies of these areas that live that day.
    pub(crate) bodies: BTreeSet<BodyId>,
    /// The same, and the body that the agent works for: what is asked of it is asked of the agent.
    pub(crate) own: BTreeSet<BodyId>,
}

impl Perimeter {
    /// Finds them: within the area or, where none is named, the body with all that report to it; the
    /// whole programme where neither is.
    pub(crate) fn of(programme: &Programme, posting: &Posting, day: NaiveDate) -> Self {
        let areas = posting.area.map(|area| all_in(programme, area, day));
        let bodies: BTreeSet<BodyId> = match (&areas, posting.body) {
            (Some(areas), _) => areas
                .iter()
                .flat_map(|area| bodies_of(programme, *area, day))
                .collect(),
            (None, Some(body)) => below(programme, body, day),
            (None, None) => living(programme, day),
        };
        let areas = areas.or_else(|| {
            let own = programme.body(posting.body?)?.area;
            let served = |body: &BodyId| programme.body(*body)?.area;
            let own = own.map(|area| all_in(programme, area, day));
            let served = bodies.iter().filter_map(served);
            Some(served.chain(own.into_iter().flatten()).collect())
        });
        let mut own = bodies.clone();
        own.extend(posting.body);
        Self { areas, bodies, own }
    }
}

/// Returns the bodies that live on a day.
pub(crate) fn living(programme: &Programme, day: NaiveDate) -> BTreeSet<BodyId> {
    let living = programme.bodies();
    living
        .filter(|(_, body)| body.life().contains(day))
        .map(|(id, _)| id)
        .collect()
}

/// Returns a body and those that report to it, however far down, that live on the day; each once.
fn below(programme: &Programme, body: BodyId, day: NaiveDate) -> BTreeSet<BodyId> {
    let mut found = BTreeSet::new();
    let mut open = vec![body];
    while let Some(at) = open.pop() {
        if found.insert(at) {
            open.extend(programme.bodies_under(at, day).map(|(id, _)| id));
        }
    }
    found.retain(|id| {
        programme
            .body(*id)
            .is_some_and(|body| body.life().contains(day))
    });
    found
}
