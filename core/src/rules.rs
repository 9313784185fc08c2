//! May this be done now? The only place an act is refused.
//!
//! The same checks run over the whole state after a merge: what would have been refused
//! on one tablet, had it known of the other, becomes a concern for people to settle.

mod area;
mod attendance;
mod body;
mod decision;
mod follow_up;
mod indicator;
mod lens;
mod membership;
mod onlookers;
mod plan;
mod post;
mod refusal;
mod reinforcement;
mod report;
mod session;
mod shape;
mod validation;

pub(crate) use decision::act_of;
pub(crate) use lens::Lens;
pub(crate) use onlookers::Onlookers;
pub(crate) use plan::frozen;
pub use refusal::Refusal;
pub(crate) use shape::{check_shapes, check_text};

use crate::calendar::Life;
use crate::facts::Fact;
use crate::ids::EntryId;

/// Returns every reason why a fact, seen through the lens, breaks a rule.
pub(crate) fn check(lens: &Lens<'_>, id: EntryId, fact: &Fact) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let end = match fact {
        Fact::Session(_) => "closes_on",
        _ => "to",
    };
    check_life(fact.life(), end, &mut refusals);
    lens.check_references(id, fact, &mut refusals);
    match fact {
        Fact::Area(area) => area::check(lens, id, area, &mut refusals),
        Fact::Body(body) => body::check(lens, id, body, &mut refusals),
        Fact::Post(post) => post::check(lens, id, post, &mut refusals),
        Fact::Membership(membership) => membership::check(lens, id, membership, &mut refusals),
        Fact::Parameter(parameter) => body::check_parameter(lens, parameter, &mut refusals),
        Fact::Session(session) => session::check(session, &mut refusals),
        Fact::AgendaItem(item) => session::check_item(lens, item, &mut refusals),
        Fact::Attendance(attendance) => attendance::check(lens, id, attendance, &mut refusals),
        Fact::Decision(decision) => decision::check(lens, decision, &mut refusals),
        Fact::Minutes(minutes) => session::check_minutes(lens, id, minutes, &mut refusals),
        Fact::Recommendation(recommendation) => {
            follow_up::check_recommendation(lens, id, recommendation, &mut refusals);
        }
        Fact::FollowUp(follow_up) => follow_up::check(lens, follow_up, &mut refusals),
        Fact::Verification(finding) => follow_up::check_finding(lens, finding, &mut refusals),
        Fact::Activity(activity) => plan::check_activity(activity, &mut refusals),
        Fact::BudgetLine(line) => plan::check_line(line, &mut refusals),
        Fact::Progress(progress) => plan::check_progress(progress, &mut refusals),
        Fact::Component(component) => plan::check_component(id, component, &mut refusals),
        Fact::WorkPlan(plan) => plan::check(id, plan, &mut refusals),
        Fact::Report(report) => report::check(lens, id, report, &mut refusals),
        Fact::Indicator(indicator) => indicator::check(lens, indicator, &mut refusals),
        Fact::Target(target) => indicator::check_target(lens, id, target, &mut refusals),
        Fact::Measurement(measurement) => {
            indicator::check_measurement(lens, id, measurement, &mut refusals);
        }
        Fact::Reinforcement(request) => reinforcement::check(request, &mut refusals),
        Fact::Validation(validation) => validation::check(lens, validation, &mut refusals),
        Fact::Person(_)
        | Fact::Mission(_)
        | Fact::FundingSource(_)
        | Fact::Justification(_)
        | Fact::ReportSection(_)
        | Fact::Campaign(_)
        | Fact::Posting(_) => {}
    }
    refusals
}

/// Refuses an end before its start; `end` is the field that holds it.
fn check_life(life: Life, end: &'static str, refusals: &mut Vec<Refusal>) {
    if let (true, Some(from), Some(to)) = (life.is_reversed(), life.from, life.to) {
        refusals.push(Refusal::EndBeforeStart {
            field: end,
            from,
            to,
        });
    }
}
