//! Checks powers and duties: who holds them, and what their timing rests on.

use super::{Checked, basis, ensure, known, unique};
use crate::charter::Charter;
use crate::charter::duty::{Duty, Proof, Rhythm};
use crate::charter::error::{Flaw, Referent};
use crate::charter::parameter::Topic;

/// Checks every power.
pub(super) fn check_powers(charter: &Charter) -> Checked {
    unique("powers", charter.powers.iter().map(|power| &power.code))?;
    for power in &charter.powers {
        let path = format!("powers[{}]", power.code);
        basis(charter, &format!("{path}.basis"), &power.basis)?;
        let holders = format!("{path}.held_by");
        ensure(!power.held_by.is_empty(), &holders, || Flaw::NobodyNamed)?;
        kinds(charter, &holders, &power.held_by)?;
    }
    Ok(())
}

/// Checks every duty. Parameters have been checked before.
pub(super) fn check_duties(charter: &Charter) -> Checked {
    unique("duties", charter.duties.iter().map(|duty| &duty.code))?;
    for duty in &charter.duties {
        let path = format!("duties[{}]", duty.code);
        basis(charter, &format!("{path}.basis"), &duty.basis)?;
        let owner = &duty.owed_by;
        known(charter.kind(owner), &path, Referent::Kind, owner)?;
        ensure(duty.expected > 0, &path, || Flaw::Zero)?;
        rhythm(charter, &path, duty)?;
        proof(charter, &format!("{path}.proof"), &duty.proof)?;
    }
    Ok(())
}

fn rhythm(charter: &Charter, path: &str, duty: &Duty) -> Checked {
    let is_open = duty.rhythm == Rhythm::Open;
    let has_periods = is_open || duty.rhythm.periods_a_year().is_some();
    ensure(has_periods == duty.timing.is_some(), path, || {
        Flaw::TimingUnfit
    })?;
    match &duty.rhythm_parameter {
        Some(code) => on_topic(charter, path, code, &[Topic::Rhythm])?,
        None => ensure(!is_open, path, || Flaw::RhythmUnset)?,
    }
    match &duty.delay_parameter {
        Some(code) => on_topic(
            charter,
            path,
            code,
            &[
                Topic::SubmissionDelay,
                Topic::ApprovalDelay,
                Topic::PlanLeadTime,
            ],
        ),
        None => Ok(()),
    }
}

fn proof(charter: &Charter, path: &str, proof: &Proof) -> Checked {
    kinds(charter, &format!("{path}.body_kinds"), &proof.body_kinds)?;
    let Some(post) = &proof.post else {
        return Ok(());
    };
    let path = format!("{path}.post");
    let kind = known(charter.kind(&post.kind), &path, Referent::Kind, &post.kind)?;
    known(kind.post(&post.code), &path, Referent::Post, &post.code)?;
    on_topic(
        charter,
        &path,
        &post.minimum_parameter,
        &[Topic::MinimumCoverage],
    )
}

fn kinds(charter: &Charter, path: &str, codes: &[String]) -> Checked {
    unique(path, codes.iter())?;
    codes
        .iter()
        .try_for_each(|code| known(charter.kind(code), path, Referent::Kind, code).map(drop))
}

fn on_topic(charter: &Charter, path: &str, code: &str, topics: &[Topic]) -> Checked {
    let parameter = charter.parameter(code);
    let parameter = known(parameter, path, Referent::Parameter, code)?;
    ensure(topics.contains(&parameter.topic), path, || {
        let code = code.to_owned();
        Flaw::TopicUnfit { code }
    })
}
