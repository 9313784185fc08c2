//! Only a body that holds a power exercises it, in a session that is open (charter, rule 1).

use crate::calendar::Moment;
use crate::charter::power::Act;
use crate::facts::{Decision, Session, Subject};
use crate::status::voters;

use super::{Lens, Refusal};

pub(super) fn check(lens: &Lens<'_>, decision: &Decision, refusals: &mut Vec<Refusal>) {
    if decision.about_session == Some(decision.session) {
        refusals.push(Refusal::OwnMinutes);
    }
    if let Some(item) = decision.item
        && let Some(found) = lens.agenda_item(item)
        && found.session != decision.session
    {
        refusals.push(Refusal::ItemElsewhere { item });
    }
    super::report::check_decision(lens, decision, refusals);
    let Some(session) = lens.session(decision.session) else {
        return;
    };
    check_power(lens, decision, session, refusals);
    check_time(decision, session, refusals);
    check_votes(lens, decision, session, refusals);
}

/// Returns the act of governance that deciding on a subject is, where it is one that takes a
/// power.
pub(crate) fn act_of(subject: Subject) -> Option<Act> {
    match subject {
        Subject::Orientation => Some(Act::Orient),
        Subject::Plan => Some(Act::AdoptWorkPlan),
        Subject::Budget => Some(Act::AdoptBudget),
        Subject::ActivityReport | Subject::FinancialReport => Some(Act::ApproveReport),
        Subject::Gap => Some(Act::OrderMeasure),
        Subject::Recommendation | Subject::Minutes | Subject::Other => None,
    }
}

fn check_power(
    lens: &Lens<'_>,
    decision: &Decision,
    session: &Session,
    refusals: &mut Vec<Refusal>,
) {
    let Some(kind) = lens.body(session.body).and_then(|body| body.kind.as_ref()) else {
        // A body outside the charter has the powers of its founders: nothing is known of them.
        return;
    };
    let refused = |power: &str| Refusal::PowerNotHeld {
        body: session.body,
        power: power.to_owned(),
    };
    if let Some(code) = &decision.power {
        match lens.charter.power(code) {
            None => refusals.push(Refusal::UnknownPower {
                power: code.clone(),
            }),
            Some(power) if !power.is_held_by(kind) => refusals.push(refused(code)),
            Some(_) => {}
        }
        return;
    }
    let Some(act) = act_of(decision.subject).filter(|_| decision.verdict.is_adoption()) else {
        return;
    };
    let mut of_act = lens
        .charter
        .powers()
        .iter()
        .filter(|power| power.act == Some(act))
        .peekable();
    // Where the charter ties the act to no power, any body may do it.
    if let Some(first) = of_act.peek().map(|power| power.code.clone())
        && !of_act.any(|power| power.is_held_by(kind))
    {
        refusals.push(refused(&first));
    }
}

fn check_time(decision: &Decision, session: &Session, refusals: &mut Vec<Refusal>) {
    let Some((from, to)) = session.days().and_then(|days| Some((days.from?, days.to?))) else {
        return;
    };
    match decision.at {
        None => refusals.push(Refusal::Missing { field: "at" }),
        Some(at) if !(from..=to).contains(&at.day) => refusals.push(Refusal::SessionNotOpen {
            session: decision.session,
            from,
            to,
        }),
        Some(_) => {}
    }
}

fn check_votes(
    lens: &Lens<'_>,
    decision: &Decision,
    session: &Session,
    refusals: &mut Vec<Refusal>,
) {
    let at = decision.at.or(session.opens_on.map(Moment::from));
    let (Some(votes), Some(at)) = (decision.n_votes(), at) else {
        return;
    };
    let present = voters(lens.programme, decision.session, at, decision.item).len();
    let present = u32::try_from(present).unwrap_or(u32::MAX);
    if votes > present {
        refusals.push(Refusal::TooManyVotes { votes, present });
    }
}
