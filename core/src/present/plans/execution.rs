//! How far something is, what is said of the gap, and what answers it.

use chrono::NaiveDate;

use crate::facts::{Precision, Role};
use crate::ids::{
    DecisionId, JustificationId, ProgressId, RecommendationId, SessionId, WorkPlanId,
};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::execution::{Execution, Gap, GapState, execution, gap, measures_of};
use crate::status::recommendations::{Stage, standing};

use super::super::{Label, SessionName};

/// How far a plan or a part of it is on a cut-off day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExecutionLine {
    /// The progress.
    pub progress: ProgressId,
    /// The version of the plan, and its year.
    pub plan: WorkPlanId,
    /// The year of the plan.
    pub year: u32,
    /// Which version.
    pub version: u32,
    /// The activity or the line; none for the whole plan.
    pub about: Option<Label>,
    /// Who reports it.
    pub by: Option<Label>,
    /// The figures.
    pub figures: Execution,
    /// What was committed, in whole francs.
    pub committed: Option<i64>,
    /// What was reached, what was aimed at, and in what unit.
    pub counted: Option<(i64, Option<i64>, Option<String>)>,
    /// How finely the amounts are known.
    pub precision: Precision,
    /// The gap, where a rate is known.
    pub gap: Option<Gap>,
    /// What was answered about it, the last first.
    pub justifications: Vec<JustificationLine>,
    /// What orders a measure.
    pub order: Option<Order>,
    /// What else is known.
    pub note: Option<String>,
    /// What proves it.
    pub evidence: Option<String>,
    /// Where it is written.
    pub source: Option<String>,
}

/// What was answered about a gap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JustificationLine {
    /// The justification.
    pub id: JustificationId,
    /// Who answers.
    pub by: Label,
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub text: String,
}

/// The decision that orders measures about a gap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Order {
    /// The decision.
    pub decision: DecisionId,
    /// Its session.
    pub session: SessionId,
    /// What that is called.
    pub named: SessionName,
    /// The measures, each followed like a recommendation.
    pub measures: Vec<MeasureLine>,
}

/// One corrective measure.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeasureLine {
    /// It is followed as a recommendation.
    pub id: RecommendationId,
    /// What is to be done.
    pub text: String,
    /// Where it stands.
    pub stage: Stage,
}

/// Tells how far something is, as it stands on a day.
#[must_use]
pub fn execution_line(
    register: &Register,
    id: ProgressId,
    day: NaiveDate,
) -> Option<ExecutionLine> {
    let (programme, charter) = (register.programme(), register.charter());
    let progress = programme.progress(id)?;
    let figures = execution(programme, charter, id)?;
    let plan = programme.work_plan(figures.plan)?;
    let about = progress.line.map(|line| line.0);
    let about = about.or(progress.activity.map(|activity| activity.0));
    let activity = progress.activity.and_then(|id| programme.activity(id));
    let gap = gap(programme, charter, id, day);
    let mut justifications: Vec<JustificationLine> = programme
        .referring(id.0, Role::JustificationOf)
        .filter_map(|found| {
            let found = JustificationId(found);
            let justification = programme.justification(found)?;
            Some(JustificationLine {
                id: found,
                by: Label::of(register, justification.body.0),
                on: justification.on,
                text: justification.text.clone(),
            })
        })
        .filter(|justification| justification.on <= day)
        .collect();
    justifications.order_by_key(|one| (std::cmp::Reverse(one.on), one.id));
    let order = match gap.map(|gap| gap.state) {
        Some(GapState::Answered(decision)) => order(register, decision, day),
        _ => None,
    };
    Some(ExecutionLine {
        progress: id,
        plan: figures.plan,
        year: plan.year,
        version: plan.version,
        about: about.map(|about| Label::of(register, about)),
        by: progress.body.map(|body| Label::of(register, body.0)),
        figures,
        committed: progress.committed,
        counted: progress.quantity.map(|reached| {
            let target = activity.and_then(|activity| activity.target);
            (
                reached,
                target,
                activity.and_then(|activity| activity.unit.clone()),
            )
        }),
        precision: progress.precision.unwrap_or_default(),
        gap,
        justifications,
        order,
        note: progress.note.clone(),
        evidence: progress.evidence.clone(),
        source: progress.source.clone(),
    })
}

fn order(register: &Register, decision: DecisionId, day: NaiveDate) -> Option<Order> {
    let programme = register.programme();
    let session = programme.decision(decision)?.session;
    let measures = measures_of(programme, decision).map(|(id, measure)| MeasureLine {
        id,
        text: measure.text.clone(),
        stage: standing(programme, id, measure, day).stage,
    });
    Some(Order {
        decision,
        session,
        named: SessionName::of(programme, programme.session(session)?),
        measures: measures.collect(),
    })
}

/// Returns how far everything is that has progress, the last cut-off day first.
#[must_use]
pub fn gap_lines(register: &Register, day: NaiveDate) -> Vec<ExecutionLine> {
    let mut lines: Vec<ExecutionLine> = register
        .programme()
        .all_progress()
        .filter(|(_, progress)| progress.cut_off <= day)
        .filter_map(|(id, _)| execution_line(register, id, day))
        .collect();
    lines.order_by_key(|line| {
        (
            std::cmp::Reverse(line.figures.cut_off),
            line.about.is_some(),
            line.progress,
        )
    });
    lines
}
