//! Which body a new one of a kind reports to: the one right above, or the nearest further up.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::charter::kind::BodyKind;
use crate::ids::{AreaId, BodyId};
use crate::programme::Programme;
use crate::register::Register;
use crate::status::areas::holders;

/// The body that a new one reports to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::drafts) enum Parent {
    /// Of the kind that the charter puts right above.
    RightAbove(BodyId),
    /// Of a kind further up: none right above is there.
    Higher(BodyId),
    /// None is there, and bodies of the first level need none.
    NotNeeded,
    /// There is none.
    None,
    /// Several of one kind serve the same area.
    Several,
}

/// The living bodies of each kind further up, the nearest first.
pub(in crate::drafts) struct Parents {
    kinds: Vec<Serving>,
    day: NaiveDate,
    is_top: bool,
}

/// A body, and whether it is the only one of its kind there.
type One = (BodyId, bool);

/// The living bodies of one kind.
#[derive(Default)]
struct Serving {
    by_area: BTreeMap<AreaId, One>,
    /// One that serves no area in particular serves whoever asks.
    everywhere: Option<One>,
}

impl Serving {
    fn of(programme: &Programme, code: &str, day: NaiveDate) -> Self {
        let mut serving = Self::default();
        for (id, body) in programme.bodies() {
            if body.kind.as_deref() != Some(code) || !body.life().contains(day) {
                continue;
            }
            let place = match body.area {
                Some(area) => serving.by_area.entry(area).or_insert((id, true)),
                None => serving.everywhere.get_or_insert((id, true)),
            };
            place.1 &= place.0 == id;
        }
        serving
    }
}

impl Parents {
    /// Goes through the bodies of a day, once for each kind further up.
    pub(in crate::drafts) fn on(register: &Register, kind: &BodyKind, day: NaiveDate) -> Self {
        let charter = register.charter();
        let mut kinds = Vec::new();
        let mut above = kind.parent.as_deref();
        while let Some(code) = above {
            kinds.push(Serving::of(register.programme(), code, day));
            // Kinds stand parents before children, so that none comes again.
            above = charter.kind(code).and_then(|kind| kind.parent.as_deref());
        }
        Self {
            is_top: charter.rank(&kind.level) == Some(1),
            kinds,
            day,
        }
    }

    /// Finds the body that one for an area reports to.
    pub(in crate::drafts) fn of(&self, programme: &Programme, area: AreaId) -> Parent {
        let around = holders(programme, area, self.day);
        for (steps, serving) in self.kinds.iter().enumerate() {
            let mut around = around.iter();
            let found = around.find_map(|area| serving.by_area.get(area).copied());
            let Some((body, is_only)) = found.or(serving.everywhere) else {
                continue;
            };
            return match (is_only, steps) {
                (false, _) => Parent::Several,
                (true, 0) => Parent::RightAbove(body),
                (true, _) => Parent::Higher(body),
            };
        }
        match self.is_top {
            true => Parent::NotNeeded,
            false => Parent::None,
        }
    }

    /// Finds the body that one reports to whose area nobody has told: the only one right above.
    pub(in crate::drafts) fn anywhere(&self) -> Parent {
        let Some(serving) = self.kinds.first() else {
            return Parent::NotNeeded;
        };
        let mut all = serving.by_area.values().chain(&serving.everywhere);
        match (all.next(), all.next()) {
            (Some((body, true)), None) => Parent::RightAbove(*body),
            (None, _) => Parent::None,
            _ => Parent::Several,
        }
    }
}
