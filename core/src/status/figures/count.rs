//! Counts what a version of a plan comes to, from its lines and from what was recorded of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{FigureRow, Figures, Part};
use crate::facts::{Activity, Precision, Progress, Role};
use crate::ids::{ActivityId, AreaId, EntryId, ProgressId, WorkPlanId};
use crate::money::Rate;
use crate::programme::Programme;
use crate::status::areas::lies_in;
use crate::status::plans::{Quarters, activities_of, budget_of, lines_of, sum_of_lines};

/// Counts a version of a plan up to a cut-off day, all of it or what lies in a territory; none
/// where there is no such plan.
///
/// Progress counts that was recorded for that very day: figures are cumulative, and an older one
/// would pass for what it is not.
#[must_use]
pub fn figures(
    programme: &Programme,
    plan: WorkPlanId,
    area: Option<AreaId>,
    cut_off: NaiveDate,
) -> Option<Figures> {
    let count = Count {
        programme,
        year: programme.work_plan(plan)?.year,
        cut_off,
    };
    let is_counted = |activity: &Activity| match area {
        None => true,
        Some(area) => activity
            .area
            .is_some_and(|at| lies_in(programme, at, area, cut_off)),
    };
    let mut whole = Sum::default();
    let mut parts: BTreeMap<Part, Sum> = BTreeMap::new();
    for (id, activity) in activities_of(programme, plan).filter(|(_, found)| is_counted(found)) {
        let sum = count.activity(id, activity);
        whole.unite(&sum);
        let part = activity.component.map_or(Part::Rest, Part::Component);
        parts.entry(part).or_default().unite(&sum);
    }
    // Without components the rest is the whole.
    if parts.keys().all(|part| *part == Part::Rest) {
        parts.clear();
    }
    let mut first = whole.row(Part::Whole, &count);
    if area.is_none() {
        count.complete(plan, &mut first);
    }
    let rest = parts.iter().map(|(part, sum)| sum.row(*part, &count));
    Some(Figures {
        plan,
        area,
        cut_off,
        rows: std::iter::once(first).chain(rest).collect(),
    })
}

struct Count<'a> {
    programme: &'a Programme,
    year: u32,
    cut_off: NaiveDate,
}

/// What a group of activities adds up to.
#[derive(Default)]
struct Sum {
    planned: Option<Quarters>,
    committed: Option<i128>,
    disbursed: Option<i128>,
    rates: i128,
    n_targets: u32,
    n_reached: u32,
    n_unknown: u32,
    precision: Precision,
}

impl Sum {
    fn unite(&mut self, other: &Self) {
        if let Some(planned) = other.planned {
            self.planned.get_or_insert_default().unite(planned);
        }
        add(&mut self.committed, other.committed);
        add(&mut self.disbursed, other.disbursed);
        self.rates = self.rates.saturating_add(other.rates);
        self.n_targets = self.n_targets.saturating_add(other.n_targets);
        self.n_reached = self.n_reached.saturating_add(other.n_reached);
        self.n_unknown = self.n_unknown.saturating_add(other.n_unknown);
        self.precision = self.precision.max(other.precision);
    }

    fn take(&mut self, progress: &Progress) {
        add(&mut self.committed, progress.committed.map(i128::from));
        add(&mut self.disbursed, progress.disbursed.map(i128::from));
        if progress.committed.or(progress.disbursed).is_some() {
            self.precision = self.precision.max(progress.precision.unwrap_or_default());
        }
    }

    fn row(&self, part: Part, count: &Count<'_>) -> FigureRow {
        // A mean of hundredths is a share of so many times one point.
        let n_points = i128::from(self.n_reached).checked_mul(10_000);
        FigureRow {
            budget: self.planned.map(|planned| planned.total()),
            forecast: self
                .planned
                .map(|planned| planned.until(count.year, count.cut_off)),
            committed: self.committed,
            disbursed: self.disbursed,
            physical: n_points.and_then(|whole| Rate::of(self.rates, whole)),
            n_targets: self.n_targets,
            n_reached: self.n_reached,
            n_unknown: self.n_unknown,
            precision: self.precision,
            ..FigureRow::of(part)
        }
    }
}

fn add(sum: &mut Option<i128>, amount: Option<i128>) {
    if let Some(amount) = amount {
        *sum = Some(sum.unwrap_or(0).saturating_add(amount));
    }
}

impl<'a> Count<'a> {
    /// Counts one activity: by what was recorded of it or, where no money was, of its lines.
    fn activity(&self, id: ActivityId, activity: &Activity) -> Sum {
        let mut sum = Sum::default();
        let of_activity = self.recorded(id.0, Role::ProgressOfActivity);
        let has_money =
            |progress: &&Progress| progress.disbursed.is_some() || progress.committed.is_some();
        let money = of_activity.filter(has_money);
        if let Some(progress) = money {
            sum.take(progress);
        }
        for (line_id, line) in lines_of(self.programme, id) {
            sum.planned.get_or_insert_default().add(line);
            if let Some(progress) = money {
                sum.n_unknown += u32::from(progress.disbursed.is_none());
                continue;
            }
            let of_line = self.recorded(line_id.0, Role::ProgressOfLine);
            if let Some(progress) = of_line {
                sum.take(progress);
            }
            let is_known = of_line.is_some_and(|progress| progress.disbursed.is_some());
            sum.n_unknown += u32::from(!is_known);
        }
        if let Some(target) = activity.target.filter(|target| *target > 0) {
            sum.n_targets = 1;
            let reached = of_activity.and_then(|progress| progress.quantity);
            let rate = reached.and_then(|one| Rate::of(i128::from(one), i128::from(target)));
            if let Some(rate) = rate {
                sum.n_reached = 1;
                sum.rates = i128::from(rate.hundredths());
            }
        }
        sum
    }

    /// Puts what is stated of the plan as a whole in place of what its parts add up to.
    fn complete(&self, plan: WorkPlanId, row: &mut FigureRow) {
        row.budget = budget_of(self.programme, plan);
        let stated = self.programme.work_plan(plan);
        if sum_of_lines(self.programme, plan).is_none() {
            let precision = stated.and_then(|plan| plan.precision);
            row.precision = row.precision.max(precision.unwrap_or_default());
        }
        let Some(progress) = self.recorded(plan.0, Role::ProgressOfPlan) else {
            return;
        };
        row.forecast = progress.forecast.map(i128::from).or(row.forecast);
        row.committed = progress.committed.map(i128::from).or(row.committed);
        if let Some(disbursed) = progress.disbursed {
            row.disbursed = Some(i128::from(disbursed));
            row.n_unknown = 0;
        }
        row.precision = row.precision.max(progress.precision.unwrap_or_default());
        let published = progress.published.map(i64::from);
        row.published = published.map(Rate::from_hundredths);
    }

    /// Finds what was recorded of something for the cut-off day; none where two figures differ:
    /// neither is chosen.
    fn recorded(&self, of: EntryId, role: Role) -> Option<&'a Progress> {
        let found = self.programme.referring(of, role).map(ProgressId);
        let mut found = found
            .filter_map(|id| self.programme.progress(id))
            .filter(|progress| progress.cut_off == self.cut_off);
        let first = found.next()?;
        let told = |progress: &Progress| {
            (
                progress.forecast,
                progress.committed,
                progress.disbursed,
                progress.quantity,
            )
        };
        found
            .all(|other| told(other) == told(first))
            .then_some(first)
    }
}
