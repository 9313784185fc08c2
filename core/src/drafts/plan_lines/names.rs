//! What the cells of a plan name: components, bodies, areas and sources of funding.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Column;
use crate::facts::{Fact, Kind};
use crate::ids::{EntryId, WorkPlanId};
use crate::register::{Register, fold_name};

/// The kinds that cells name.
const KINDS: [Kind; 4] = [Kind::Component, Kind::Body, Kind::Area, Kind::FundingSource];

/// The names by which facts of these kinds may be meant, and the one that each is written with.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    by_kind: BTreeMap<Kind, BTreeMap<String, Vec<EntryId>>>,
    texts: BTreeMap<EntryId, String>,
}

/// What became of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    One(EntryId),
    Several,
    None,
}

impl Names {
    /// Gathers the names of what exists at some time in the year of a plan.
    pub(super) fn of(register: &Register, plan: WorkPlanId) -> Self {
        let programme = register.programme();
        let year = programme.work_plan(plan).map(|plan| plan.year);
        let year = year.and_then(|year| i32::try_from(year).ok());
        let (first, last) = (
            year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)),
            year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)),
        );
        let mut names = Self::default();
        let known = programme
            .facts()
            .filter(|(_, fact)| KINDS.contains(&fact.kind()));
        let known: Vec<(EntryId, Kind, Vec<String>)> = known
            .map(|(id, fact)| {
                let all = names_of(fact);
                let life = fact.life();
                let is_past = first.is_some_and(|first| life.is_over(first));
                let is_to_come = last.is_some_and(|last| life.from.is_some_and(|from| from > last));
                if !is_past && !is_to_come {
                    all.iter().for_each(|name| names.add(fact.kind(), name, id));
                }
                (id, fact.kind(), all)
            })
            .collect();
        for (id, kind, all) in known {
            // A name that several share tells nothing: the first of its own is written. What is no
            // more still has a name where it is written already.
            let own = all
                .iter()
                .find(|name| names.meant(kind, name) == Meant::One(id));
            if let Some(text) = own.or(all.first()) {
                names.texts.insert(id, text.clone());
            }
        }
        names
    }

    /// Finds what a name means.
    pub(super) fn meant(&self, kind: Kind, name: &str) -> Meant {
        let found = self
            .by_kind
            .get(&kind)
            .and_then(|names| names.get(&fold_name(name)));
        match found.map(Vec::as_slice) {
            Some([one]) => Meant::One(*one),
            Some([_, ..]) => Meant::Several,
            _ => Meant::None,
        }
    }

    /// Returns what a fact is written as.
    pub(super) fn text_of(&self, id: EntryId) -> String {
        self.texts
            .get(&id)
            .cloned()
            .unwrap_or_else(|| id.to_string())
    }

    /// Returns what may be written in a column.
    pub(super) fn suggestions(&self, column: Column) -> Vec<String> {
        let names = column.names().and_then(|kind| self.by_kind.get(&kind));
        let ids = names.into_iter().flat_map(BTreeMap::values).flatten();
        let texts: std::collections::BTreeSet<String> = ids.map(|id| self.text_of(*id)).collect();
        texts.into_iter().collect()
    }

    fn add(&mut self, kind: Kind, name: &str, id: EntryId) {
        let of_kind = self.by_kind.entry(kind).or_default();
        let meant = of_kind.entry(fold_name(name)).or_default();
        if !meant.contains(&id) {
            meant.push(id);
        }
    }
}

/// Returns the names of a fact, the one that it is written with first.
fn names_of(fact: &Fact) -> Vec<String> {
    let both = |code: &Option<String>, name: &String| {
        let whole = code.as_ref().map(|code| format!("{code} {name}"));
        let all = code.clone().into_iter().chain([name.clone()]);
        all.chain(whole).collect()
    };
    match fact {
        Fact::Component(one) => both(&Some(one.code.clone()), &one.name),
        Fact::FundingSource(one) => both(&one.code, &one.name),
        Fact::Body(one) => both(&one.short, &one.name),
        // People know areas by their names; the code is for those that share theirs.
        Fact::Area(one) => {
            let code = one.code.clone();
            std::iter::once(one.name.clone()).chain(code).collect()
        }
        _ => Vec::new(),
    }
}
