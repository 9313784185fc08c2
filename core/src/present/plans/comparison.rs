//! Two versions of a plan, line by line: what came, what went, what changed.

use std::collections::BTreeMap;

use crate::facts::Activity;
use crate::ids::{EntryId, WorkPlanId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::plans::{Quarters, activities_of, lines_of};

use super::super::Label;

/// What became of a line from one version to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It was not there before.
    Came,
    /// It is no longer there.
    Went,
    /// Its amounts are others.
    Amount,
    /// Its amounts are the same, and what is said of the activity is not.
    Words,
    /// It is the same.
    Same,
}

/// A line in both versions.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ComparedLine {
    /// The number of its activity.
    pub code: Option<String>,
    /// What the activity is.
    pub name: String,
    /// What it was called before, where that was something else.
    pub name_before: Option<String>,
    /// The source of funding; none for an activity without money.
    pub funding: Option<Label>,
    /// The amounts before.
    pub before: Option<Quarters>,
    /// The amounts after.
    pub after: Option<Quarters>,
    /// What became of it.
    pub change: Change,
}

impl ComparedLine {
    /// Returns by how much its amount grew, in whole francs; less than nought where it shrank.
    #[must_use]
    pub fn growth(&self) -> i128 {
        let total = |sum: Option<Quarters>| sum.map_or(0, |sum| sum.total());
        total(self.after) - total(self.before)
    }
}

/// Two versions, compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Every line of either, in the order of the later version.
    pub lines: Vec<ComparedLine>,
    /// The amount before, in whole francs.
    pub before: i128,
    /// The amount after.
    pub after: i128,
    /// How many lines are the same.
    pub n_same: usize,
}

/// What tells a line from others of its version: its activity, by number or name, and its source.
type Key = (String, Option<EntryId>);

struct Found<'a> {
    activity: &'a Activity,
    sum: Option<Quarters>,
}

/// Compares two versions. An activity is the same one where its number is or, without number, its
/// name; a line is where its source is, too.
#[must_use]
pub fn compare(register: &Register, before: WorkPlanId, after: WorkPlanId) -> Comparison {
    let programme = register.programme();
    let (old, new) = (lines(programme, before), lines(programme, after));
    let mut keys: Vec<&Key> = new.keys().chain(old.keys()).collect();
    keys.in_order();
    keys.dedup();
    let mut compared = Comparison {
        lines: Vec::new(),
        before: 0,
        after: 0,
        n_same: 0,
    };
    for key in keys {
        let (was, is) = (old.get(key), new.get(key));
        let Some(shown) = is.or(was) else {
            continue;
        };
        let sum = |found: Option<&Found<'_>>| found.and_then(|found| found.sum);
        let total = |sum: Option<Quarters>| sum.map_or(0, |sum| sum.total());
        let change = match (was, is) {
            (None, _) => Change::Came,
            (_, None) => Change::Went,
            (Some(was), Some(is)) if was.sum != is.sum => Change::Amount,
            (Some(was), Some(is)) if !says_the_same(was.activity, is.activity) => Change::Words,
            _ => Change::Same,
        };
        let name_before = was.map(|was| &was.activity.name);
        let name_before = name_before
            .filter(|name| **name != shown.activity.name)
            .cloned();
        compared.before += total(sum(was));
        compared.after += total(sum(is));
        compared.n_same += usize::from(change == Change::Same);
        compared.lines.push(ComparedLine {
            code: shown.activity.code.clone(),
            name: shown.activity.name.clone(),
            name_before,
            funding: key.1.map(|id| Label::of(register, id)),
            before: sum(was),
            after: sum(is),
            change,
        });
    }
    compared
}

fn lines(programme: &Programme, plan: WorkPlanId) -> BTreeMap<Key, Found<'_>> {
    let mut found: BTreeMap<Key, Found<'_>> = BTreeMap::new();
    for (id, activity) in activities_of(programme, plan) {
        let key = match &activity.code {
            Some(code) => fold_name(code),
            None => format!("\t{}", fold_name(&activity.name)),
        };
        let mut is_empty = true;
        for (_, line) in lines_of(programme, id) {
            is_empty = false;
            let entry = found.entry((key.clone(), Some(line.funding.0)));
            let entry = entry.or_insert(Found {
                activity,
                sum: None,
            });
            entry.sum.get_or_insert_with(Quarters::default).add(line);
        }
        if is_empty {
            found.insert(
                (key, None),
                Found {
                    activity,
                    sum: None,
                },
            );
        }
    }
    found
}

fn says_the_same(one: &Activity, other: &Activity) -> bool {
    let said = |activity: &Activity| {
        (
            activity.name.clone(),
            activity.component,
            activity.body,
            activity.area,
            (activity.from_quarter, activity.to_quarter),
            (activity.target, activity.unit.clone()),
        )
    };
    said(one) == said(other)
}
