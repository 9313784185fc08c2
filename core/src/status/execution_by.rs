//! How far the parts of a plan are: by component, by source of funding, by area, over all lines.
//!
//! What is reported of a line counts for it; what is reported of an activity as a whole counts
//! for the activity, and for its source where it has but one. Progress is cumulative, so the last
//! report up to the day is the one that counts. Rates are taken of those lines that are reported:
//! how many are not is told beside them (charter, rule 4).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::{Activity, Progress, Role};
use crate::ids::{EntryId, ProgressId, WorkPlanId};
use crate::money::Rate;
use crate::programme::Programme;

use super::plans::{Quarters, activities_of, lines_of};

/// What the lines of a plan are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// All together.
    Whole,
    /// The component of the activity.
    Component,
    /// The source of funding.
    Source,
    /// The area of the activity.
    Area,
}

/// How far a part of a plan is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Part {
    /// What its lines have for the year, in whole francs.
    pub planned: i128,
    /// The same, of those lines alone that are reported.
    pub reported: i128,
    /// What these were to have spent by the day.
    pub forecast: i128,
    /// What was committed of them; none where nobody says.
    pub committed: Option<i128>,
    /// What was disbursed of them; none where nobody says.
    pub disbursed: Option<i128>,
    /// How many lines it has.
    pub n_lines: usize,
    /// How many of them are reported.
    pub n_reported: usize,
    /// Of how many of them it is told what was committed.
    pub n_committed: usize,
    /// How many of them have two reports for one day that differ: no sum picks one of them.
    pub n_doubled: usize,
}

impl Part {
    /// Returns what was disbursed of what was forecast up to the day, over the lines reported.
    #[must_use]
    pub fn of_period(&self) -> Option<Rate> {
        Rate::of(self.disbursed?, self.forecast)
    }

    /// Returns what was disbursed of the amount of the year, over the lines reported.
    #[must_use]
    pub fn of_year(&self) -> Option<Rate> {
        Rate::of(self.disbursed?, self.reported)
    }

    fn add(
        &mut self,
        planned: Quarters,
        year: u32,
        day: NaiveDate,
        said: Said<'_>,
        n_lines: usize,
    ) {
        self.n_lines += n_lines;
        self.planned += planned.total();
        let progress = match said {
            Said::Nothing => return,
            Said::Twice => {
                self.n_doubled += n_lines;
                return;
            }
            Said::Once(progress) => progress,
        };
        let Some(disbursed) = progress.disbursed else {
            return;
        };
        self.n_reported += n_lines;
        self.reported += planned.total();
        self.forecast += planned.until(year, day);
        let sum = self.disbursed.get_or_insert(0);
        *sum += i128::from(disbursed);
        if let Some(committed) = progress.committed {
            *self.committed.get_or_insert(0) += i128::from(committed);
            self.n_committed += n_lines;
        }
    }
}

/// What is reported of a line or an activity by a day.
#[derive(Clone, Copy)]
enum Said<'a> {
    Nothing,
    Once(&'a Progress),
    /// Two reports of the last day differ.
    Twice,
}

/// Returns how far each part of a version of a plan is by a day, in the order of their names in
/// the journal; what belongs to none comes first.
#[must_use]
pub fn parts(
    programme: &Programme,
    plan: WorkPlanId,
    by: By,
    day: NaiveDate,
) -> BTreeMap<Option<EntryId>, Part> {
    let year = programme.work_plan(plan).map_or(0, |plan| plan.year);
    let mut parts: BTreeMap<Option<EntryId>, Part> = BTreeMap::new();
    for (id, activity) in activities_of(programme, plan) {
        let lines: Vec<_> = lines_of(programme, id).collect();
        let whole = said(programme, id.0, Role::ProgressOfActivity, day);
        let is_split = lines.iter().any(|(line, _)| has(programme, line.0, day));
        let of_activity = group(activity, by);
        if !is_split && !matches!(whole, Said::Nothing) {
            let mut planned = Quarters::default();
            lines.iter().for_each(|(_, line)| planned.add(line));
            let key = match (by, lines.as_slice()) {
                (By::Source, [(_, only)]) => Some(only.funding.0),
                (By::Source, _) => None,
                _ => of_activity,
            };
            let part = parts.entry(key).or_default();
            part.add(planned, year, day, whole, lines.len().max(1));
            continue;
        }
        for (line, budget) in lines {
            let mut planned = Quarters::default();
            planned.add(budget);
            let key = match by {
                By::Source => Some(budget.funding.0),
                _ => of_activity,
            };
            let said = said(programme, line.0, Role::ProgressOfLine, day);
            parts
                .entry(key)
                .or_default()
                .add(planned, year, day, said, 1);
        }
    }
    parts
}

/// Returns the days up to which anything of a version of a plan is reported, in order.
#[must_use]
pub fn cut_offs(programme: &Programme, plan: WorkPlanId, day: NaiveDate) -> Vec<NaiveDate> {
    let mut days = std::collections::BTreeSet::new();
    let mut add = |of: EntryId, role: Role| {
        let all = programme.referring(of, role);
        let all = all.filter_map(|id| programme.progress(ProgressId(id)));
        days.extend(
            all.map(|progress| progress.cut_off)
                .filter(|cut_off| *cut_off <= day),
        );
    };
    add(plan.0, Role::ProgressOfPlan);
    for (id, _) in activities_of(programme, plan) {
        add(id.0, Role::ProgressOfActivity);
        for (line, _) in lines_of(programme, id) {
            add(line.0, Role::ProgressOfLine);
        }
    }
    days.into_iter().collect()
}

fn group(activity: &Activity, by: By) -> Option<EntryId> {
    match by {
        By::Component => activity.component.map(|id| id.0),
        By::Area => activity.area.map(|id| id.0),
        By::Whole | By::Source => None,
    }
}

fn has(programme: &Programme, line: EntryId, day: NaiveDate) -> bool {
    !matches!(
        said(programme, line, Role::ProgressOfLine, day),
        Said::Nothing
    )
}

/// Finds the last report up to a day.
fn said(programme: &Programme, of: EntryId, role: Role, day: NaiveDate) -> Said<'_> {
    let mut last = Said::Nothing;
    let mut last_day = None;
    for id in programme.referring(of, role) {
        let Some(progress) = programme.progress(ProgressId(id)) else {
            continue;
        };
        if progress.cut_off > day || last_day.is_some_and(|last| last > progress.cut_off) {
            continue;
        }
        let figures = |one: &Progress| (one.committed, one.disbursed, one.quantity);
        last = match last {
            Said::Once(other) if last_day == Some(progress.cut_off) => {
                match figures(other) == figures(progress) {
                    true => Said::Once(other),
                    false => Said::Twice,
                }
            }
            Said::Twice if last_day == Some(progress.cut_off) => Said::Twice,
            _ => Said::Once(progress),
        };
        last_day = Some(progress.cut_off);
    }
    last
}

#[cfg(test)]
mod tests;
