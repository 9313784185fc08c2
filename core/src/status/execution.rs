//! How far is a plan on a day, and what is to be said of the gap between forecast and result?
//!
//! A rate names its version, its cut-off day and what it is taken of (charter, rule 4). What was
//! published stands beside what is computed here, and is never put in its place.

use chrono::{Days, NaiveDate};

use crate::charter::Charter;
use crate::charter::parameter::Topic;
use crate::facts::{Progress, Recommendation, Role, Subject, Verdict};
use crate::ids::{
    ActivityId, BodyId, DecisionId, JustificationId, ProgressId, RecommendationId, WorkPlanId,
};
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::parameters::{Notice, value_on};
use super::plans::{Quarters, budget_of, lines_of, sum_of_lines};
use super::sessions::{is_decided_by, is_effective};

/// What a rate of execution is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// What was forecast up to the cut-off day.
    Period,
    /// The budget of the whole year.
    Year,
    /// The physical target.
    Target,
}

/// How far a plan or a part of it is on a cut-off day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Execution {
    /// The progress that was recorded.
    pub progress: ProgressId,
    /// The version of the plan.
    pub plan: WorkPlanId,
    /// The day up to which it counts.
    pub cut_off: NaiveDate,
    /// What was forecast up to that day, in whole francs.
    pub forecast: Option<i128>,
    /// The budget of the year, in whole francs.
    pub budget: Option<i128>,
    /// What was disbursed, in whole francs.
    pub disbursed: Option<i128>,
    /// Disbursed of what was forecast up to that day.
    pub of_period: Option<Rate>,
    /// Disbursed of the budget of the year.
    pub of_year: Option<Rate>,
    /// Reached of the target.
    pub of_target: Option<Rate>,
    /// The rate as published.
    pub published: Option<Rate>,
    /// How far the published rate is from the one computed here, where that is worth showing.
    pub difference: Option<Rate>,
}

impl Execution {
    /// Returns the rate that the gap is judged by, and what it is taken of: that of the period
    /// where a forecast is known, else that of the year, else that of the target.
    #[must_use]
    pub fn rate(&self) -> Option<(Rate, Base)> {
        let of = |rate: Option<Rate>, base| Some((rate?, base));
        of(self.of_period, Base::Period)
            .or(of(self.of_year, Base::Year))
            .or(of(self.of_target, Base::Target))
    }

    /// Returns what was disbursed less than forecast, in whole francs; below nought where more was.
    #[must_use]
    pub fn shortfall(&self) -> Option<i128> {
        Some(self.forecast.or(self.budget)? - self.disbursed?)
    }

    /// Returns what is missing to what was forecast, in whole francs; none where nothing is.
    #[must_use]
    pub fn missing(&self) -> Option<i128> {
        self.shortfall().filter(|missing| *missing > 0)
    }
}

/// Returns how far the thing is that some progress is about; none where it is about nothing here.
#[must_use]
pub fn execution(programme: &Programme, charter: &Charter, id: ProgressId) -> Option<Execution> {
    let progress = programme.progress(id)?;
    let plan = plan_of(programme, progress)?;
    let year = programme.work_plan(plan)?.year;
    let Planned {
        forecast,
        budget,
        target,
    } = planned_behind(programme, progress, year);
    let disbursed = progress.disbursed.map(i128::from);
    let rate = |whole: Option<i128>| Rate::of(disbursed?, whole?);
    let mut execution = Execution {
        progress: id,
        plan,
        cut_off: progress.cut_off,
        forecast,
        budget,
        disbursed,
        of_period: rate(forecast),
        of_year: rate(budget),
        of_target: progress
            .quantity
            .and_then(|reached| Rate::of(i128::from(reached), target?)),
        published: progress
            .published
            .map(|rate| Rate::from_hundredths(i64::from(rate))),
        difference: None,
    };
    execution.difference = difference(programme, charter, &execution);
    Some(execution)
}

/// What was planned of the thing that some progress is about.
pub(super) struct Planned {
    /// What was forecast up to the cut-off day, in whole francs.
    pub(super) forecast: Option<i128>,
    /// The budget of the year, in whole francs.
    pub(super) budget: Option<i128>,
    /// The physical target.
    pub(super) target: Option<i128>,
}

/// Returns what some progress is taken of, in a plan of a year.
pub(super) fn planned_behind(programme: &Programme, progress: &Progress, year: u32) -> Planned {
    let (sum, target) = planned(programme, progress);
    let stated = || progress.plan.and_then(|plan| budget_of(programme, plan));
    let forecast = progress.forecast.map(i128::from);
    Planned {
        forecast: forecast.or(sum.map(|sum| sum.until(year, progress.cut_off))),
        budget: sum.map(|sum| sum.total()).or_else(stated),
        target: target.map(i128::from),
    }
}

/// Returns the version of the plan that some progress is about.
#[must_use]
pub fn plan_of(programme: &Programme, progress: &Progress) -> Option<WorkPlanId> {
    let activity = || activity_of(programme, progress);
    let plan = || Some(programme.activity(activity()?)?.plan);
    progress.plan.or_else(plan)
}

fn activity_of(programme: &Programme, progress: &Progress) -> Option<ActivityId> {
    let by_line = || Some(programme.budget_line(progress.line?)?.activity);
    progress.activity.or_else(by_line)
}

/// Returns the amounts that were planned, where lines are known, and the physical target.
fn planned(programme: &Programme, progress: &Progress) -> (Option<Quarters>, Option<i64>) {
    if let Some(plan) = progress.plan {
        return (sum_of_lines(programme, plan), None);
    }
    let mut sum = None;
    if let Some(line) = progress.line.and_then(|line| programme.budget_line(line)) {
        sum.get_or_insert_with(Quarters::default).add(line);
    }
    if let Some(activity) = progress.activity {
        for (_, line) in lines_of(programme, activity) {
            sum.get_or_insert_with(Quarters::default).add(line);
        }
    }
    let activity = activity_of(programme, progress).and_then(|id| programme.activity(id));
    (sum, activity.and_then(|activity| activity.target))
}

fn difference(programme: &Programme, charter: &Charter, execution: &Execution) -> Option<Rate> {
    let apart = execution.published?.apart(execution.rate()?.0);
    let definition = charter.parameter_on(Topic::PublicationDifference, None)?;
    let bound = value_on(programme, definition, None, execution.cut_off)?;
    apart.exceeds(bound).then_some(apart)
}

/// Where a gap stands. Never stored: it follows from justifications, decisions and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapState {
    /// No threshold was in force on the cut-off day: nothing is invented.
    NotJudged,
    /// Within bounds.
    WithinBounds,
    /// To justify, by a day where the programme has set a delay.
    ToJustify(Option<NaiveDate>),
    /// Justified.
    Justified(JustificationId),
    /// Not justified: the delay is over, or a session did not take the justification.
    Unjustified,
    /// A corrective measure was ordered.
    Answered(DecisionId),
}

impl GapState {
    /// Tells whether somebody is still to answer it (charter, rule 5).
    #[must_use]
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::ToJustify(_) | Self::Unjustified)
    }

    /// Tells whether an answer would be of use: also where nothing says what gap counts.
    #[must_use]
    pub fn may_be_answered(self) -> bool {
        self.is_waiting() || self == Self::NotJudged
    }
}

/// A gap between forecast and result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gap {
    /// How far the thing is.
    pub execution: Execution,
    /// How many points the rate is from the whole.
    pub points: Rate,
    /// Where it stands.
    pub state: GapState,
}

impl Gap {
    /// Tells whether the programme has set what gap counts.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.state != GapState::NotJudged
    }
}

/// Returns how many points count as a gap at a cut-off day; none where nobody had set it.
///
/// Thresholds are dated (charter): the one in force on the cut-off day judges it for ever, and
/// one that is set later, from a later day, judges nothing of before.
#[must_use]
pub fn threshold_on<'a>(
    programme: &'a Programme,
    charter: &'a Charter,
    cut_off: NaiveDate,
) -> Option<&'a str> {
    let definition = charter.parameter_on(Topic::DiscordanceThreshold, None)?;
    value_on(programme, definition, None, cut_off)
}

/// Returns the gap of some progress, as it stands on a day; none where no rate is known.
#[must_use]
pub fn gap(
    programme: &Programme,
    charter: &Charter,
    id: ProgressId,
    day: NaiveDate,
) -> Option<Gap> {
    let execution = execution(programme, charter, id)?;
    let points = execution.rate()?.0.apart(Rate::WHOLE);
    let state = match threshold_on(programme, charter, execution.cut_off) {
        None => measure_about(programme, charter, id, day)
            .map_or(GapState::NotJudged, GapState::Answered),
        Some(bound) if !points.exceeds(bound) => GapState::WithinBounds,
        Some(_) => beyond(programme, charter, id, day),
    };
    Some(Gap {
        execution,
        points,
        state,
    })
}

/// Returns where a gap beyond the bounds stands.
fn beyond(programme: &Programme, charter: &Charter, id: ProgressId, day: NaiveDate) -> GapState {
    if let Some(decision) = measure_about(programme, charter, id, day) {
        return GapState::Answered(decision);
    }
    let mut justifications: Vec<_> = programme
        .referring(id.0, Role::JustificationOf)
        .filter_map(|found| {
            let found = JustificationId(found);
            Some((programme.justification(found)?.on, found))
        })
        .filter(|(on, _)| *on <= day)
        .collect();
    justifications.in_order();
    if let Some((on, justification)) = justifications.last() {
        return match is_turned_down(programme, charter, id, *on, day) {
            true => GapState::Unjustified,
            false => GapState::Justified(*justification),
        };
    }
    let Some(progress) = programme.progress(id) else {
        return GapState::ToJustify(None);
    };
    let delay = Notice::on(
        programme,
        charter,
        Topic::JustificationDelay,
        progress.cut_off,
    );
    let delay = match responsible(programme, progress) {
        Some(body) => {
            let kind = programme.body(body).and_then(|body| body.kind.as_deref());
            delay.days_for(body, kind)
        }
        None => delay.common(),
    };
    let due = delay.and_then(|days| progress.cut_off.checked_add_days(Days::new(days.into())));
    match due.is_some_and(|due| due < day) {
        true => GapState::Unjustified,
        false => GapState::ToJustify(due),
    }
}

/// Returns the body that answers for some progress.
#[must_use]
pub fn responsible(programme: &Programme, progress: &Progress) -> Option<BodyId> {
    let of_activity = || programme.activity(activity_of(programme, progress)?)?.body;
    let of_plan = || programme.work_plan(plan_of(programme, progress)?)?.body;
    of_activity().or_else(of_plan).or(progress.body)
}

/// Finds the decision that orders a measure about a gap, taken by a day.
fn measure_about(
    programme: &Programme,
    charter: &Charter,
    id: ProgressId,
    day: NaiveDate,
) -> Option<DecisionId> {
    about(programme, id).find(|found| {
        programme.decision(*found).is_some_and(|decision| {
            decision.subject == Subject::Gap
                && decision.verdict.is_adoption()
                && is_decided_by(programme, decision, day)
                && is_effective(programme, charter, *found)
        })
    })
}

/// Tells whether a session since then did not take what was said of a gap.
fn is_turned_down(
    programme: &Programme,
    charter: &Charter,
    id: ProgressId,
    since: NaiveDate,
    day: NaiveDate,
) -> bool {
    about(programme, id).any(|found| {
        programme.decision(found).is_some_and(|decision| {
            decision.subject == Subject::Gap
                && decision.verdict == Verdict::Rejected
                && is_decided_by(programme, decision, day)
                && super::sessions::decided_on(programme, decision).is_some_and(|on| on >= since)
                && is_effective(programme, charter, found)
        })
    })
}

fn about(programme: &Programme, id: ProgressId) -> impl Iterator<Item = DecisionId> {
    programme
        .referring(id.0, Role::AboutProgress)
        .map(DecisionId)
}

/// Goes through the corrective measures that a decision orders; each is followed and verified
/// like any recommendation.
pub fn measures_of(
    programme: &Programme,
    decision: DecisionId,
) -> impl Iterator<Item = (RecommendationId, &Recommendation)> {
    programme
        .referring(decision.0, Role::OrderedBy)
        .filter_map(|id| {
            let id = RecommendationId(id);
            Some((id, programme.recommendation(id)?))
        })
}

/// Returns every gap, as it stands on a day, the last cut-off day first.
#[must_use]
pub fn gaps(programme: &Programme, charter: &Charter, day: NaiveDate) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = programme
        .all_progress()
        .filter(|(_, progress)| progress.cut_off <= day)
        .filter_map(|(id, _)| gap(programme, charter, id, day))
        .collect();
    gaps.order_by_key(|gap| {
        (
            std::cmp::Reverse(gap.execution.cut_off),
            gap.execution.progress,
        )
    });
    gaps
}

#[cfg(test)]
mod tests;
