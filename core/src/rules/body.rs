//! Bodies stand on a level, under a body of that level or a higher one, and never in a ring.

use std::collections::BTreeSet;

use crate::facts::{Body, Parameter, Placement};
use crate::ids::{BodyId, EntryId};

use super::area::check_parents;
use super::{Lens, Refusal};

pub(super) fn check(lens: &Lens<'_>, id: EntryId, body: &Body, refusals: &mut Vec<Refusal>) {
    check_kind(lens, body, refusals);
    let Some(rank) = lens.charter.rank(&body.level) else {
        refusals.push(Refusal::UnknownLevel {
            level: body.level.clone(),
        });
        return;
    };
    if body.parents.is_empty() && rank > 1 {
        refusals.push(Refusal::ParentMissing);
    }
    for placement in &body.parents {
        let parent = lens.body(BodyId(placement.parent));
        let above = parent.and_then(|parent| lens.charter.rank(&parent.level));
        if above.is_some_and(|above| above > rank) {
            refusals.push(Refusal::ParentLower {
                parent: placement.parent,
            });
        }
    }
    let parents = |at: EntryId| lens.body(BodyId(at)).map(|body| body.parents.as_slice());
    check_parents(id, &body.parents, parents, refusals);
}

fn check_kind(lens: &Lens<'_>, body: &Body, refusals: &mut Vec<Refusal>) {
    let Some(code) = &body.kind else {
        return;
    };
    match lens.charter.kind(code) {
        None => refusals.push(Refusal::UnknownBodyKind { kind: code.clone() }),
        Some(kind) if kind.level != body.level => refusals.push(Refusal::LevelOfAnotherKind {
            expected: kind.level.clone(),
        }),
        Some(_) => {}
    }
}

/// Parameters are those of the charter.
pub(super) fn check_parameter(lens: &Lens<'_>, parameter: &Parameter, refusals: &mut Vec<Refusal>) {
    match (lens.charter.parameter(&parameter.code), &parameter.value) {
        (None, _) => refusals.push(Refusal::UnknownParameter {
            code: parameter.code.clone(),
        }),
        (Some(definition), Some(value)) if !definition.shape.accepts(value) => {
            refusals.push(Refusal::Malformed { field: "value" });
        }
        (Some(_), _) => {}
    }
}

/// Tells whether going up from `start`, on whatever day, leads to `goal`.
///
/// Dates are not looked at: two bodies that swap places over the years are not known to
/// occur, and a ring that no page can draw is worse than a refusal.
pub(super) fn leads_to<'a>(
    start: EntryId,
    goal: EntryId,
    parents: &impl Fn(EntryId) -> Option<&'a [Placement]>,
) -> bool {
    let mut open = vec![start];
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        if at == goal {
            return true;
        }
        if seen.insert(at) {
            let above = parents(at).unwrap_or_default();
            open.extend(above.iter().map(|placement| placement.parent));
        }
    }
    false
}
