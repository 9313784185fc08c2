//! What looks wrong in a plan, each with what it is about.

use chrono::NaiveDate;

use crate::ids::{ActivityId, BudgetLineId, EntryId, ProgressId, WorkPlanId};
use crate::register::Register;
use crate::status::doubts::{Doubt, doubts};

use super::super::Label;

/// A doubt, as a page tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DoubtLine {
    /// The fact that would be put right.
    pub fact: EntryId,
    /// The activity, where it is about one.
    pub activity: Option<Label>,
    /// The source of funding, where it is about one.
    pub funding: Option<Label>,
    /// The day up to which a report counts, where it is about one.
    pub cut_off: Option<NaiveDate>,
    /// What looks wrong.
    pub doubt: Doubt,
}

/// Returns what looks wrong in a version of a plan by a day.
#[must_use]
pub fn doubt_lines(register: &Register, plan: WorkPlanId, day: NaiveDate) -> Vec<DoubtLine> {
    let programme = register.programme();
    let found = doubts(programme, register.charter(), plan, day);
    let line = |fact: EntryId, doubt: Doubt| {
        let progress = programme.progress(ProgressId(fact));
        let line = progress.and_then(|progress| progress.line);
        let line = programme.budget_line(line.unwrap_or(BudgetLineId(fact)));
        let activity: Option<ActivityId> = progress
            .and_then(|progress| progress.activity)
            .or(line.map(|line| line.activity));
        DoubtLine {
            fact,
            activity: activity.map(|id| Label::of(register, id.0)),
            funding: line.map(|line| Label::of(register, line.funding.0)),
            cut_off: progress.map(|progress| progress.cut_off),
            doubt,
        }
    };
    let lines = found.into_iter();
    lines.map(|found| line(found.fact, found.doubt)).collect()
}
