//! A decision: what its item proposes, and the votes against those who are there.

use chrono::NaiveDate;

use super::{Draft, finish};
use crate::calendar::Moment;
use crate::facts::{Fact, Half, Kind, Manner, Recordable};
use crate::ids::{AgendaItemId, DecisionId, ReportId, SessionId};
use crate::present::plans::only_gap;
use crate::present::session::attendance::days_of;
use crate::register::{Intent, Register};
use crate::rules::{Refusal, act_of};
use crate::status::plans::{is_adoption, versions};
use crate::status::voters;

/// What the field `how` says when votes are counted.
pub const BY_VOTES: &str = "votes";

/// What the field `how` says when they are not.
pub const BY_CONSENSUS: &str = "consensus";

const VOTES: [&str; 3] = ["for", "against", "abstain"];

/// Votes typed so far, against those who may vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteCount {
    /// The voting seats taken at that moment, none of them recused.
    pub present: u32,
    /// The votes typed.
    pub counted: u32,
}

/// Proposes a decision on an item, or on none: all that the item says of it, the power that its
/// subject takes where the body holds it, and the moment. `typed` is what the form holds so far.
#[must_use]
pub fn propose_decision(
    register: &Register,
    session: SessionId,
    typed: &Draft,
    now: Option<Moment>,
) -> Draft {
    let programme = register.programme();
    let days = programme.session(session).map(days_of).unwrap_or_default();
    let at = now
        .filter(|now| days.contains(&now.day))
        .or(days.first().map(|day| Moment::from(*day)));
    let mut draft = Draft::default()
        .with("session", &session.to_string())
        .with("how", BY_CONSENSUS)
        .with_moment("at", at, &days);
    let item = typed.text("item").parse::<AgendaItemId>().ok();
    if let Some(item) = item.and_then(|item| programme.agenda_item(item)) {
        let of_item = Draft::of(&item.clone().into_fact());
        for field in [
            "subject",
            "year",
            "half",
            "about_session",
            "about_recommendation",
            "about_progress",
            "about_report",
        ] {
            draft.set(field, of_item.text(field));
        }
    }
    // The report that is chosen says what it is about, and when.
    let report = typed.text("about_report").parse::<ReportId>().ok();
    if let Some(report) = report.and_then(|report| programme.report(report)) {
        let half = report.period.half().map_or("", Half::code);
        draft.set("year", &report.year.to_string());
        draft.set("half", half);
    }
    let subject = match typed.text("subject") {
        "" => draft.text("subject").to_owned(),
        typed => typed.to_owned(),
    };
    if subject == "gap" && draft.text("about_progress").is_empty() {
        let gap = at.and_then(|at| only_gap(register, at.day));
        draft.set(
            "about_progress",
            &gap.map(|gap| gap.to_string()).unwrap_or_default(),
        );
    }
    let of_item = item.and_then(|item| programme.agenda_item(item)?.power.clone());
    let power = held(register, session, of_item.as_deref())
        .or_else(|| power_for(register, session, &subject));
    draft.set("power", &power.unwrap_or_default());
    draft
}

/// Starts the form that corrects a decision.
#[must_use]
pub fn decision_as_recorded(register: &Register, id: DecisionId) -> Draft {
    let programme = register.programme();
    let Some(decision) = programme.decision(id) else {
        return Draft::default();
    };
    let days = programme.session(decision.session);
    let days = days.map(days_of).unwrap_or_default();
    let how = match decision.manner() {
        Some(Manner::Votes) => BY_VOTES,
        Some(Manner::Consensus) => BY_CONSENSUS,
        None => "",
    };
    Draft::of(&decision.clone().into_fact())
        .with("how", how)
        .with_moment("at", decision.at, &days)
}

/// Returns the intent to record a decision, or to correct one.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_decision(
    register: &Register,
    draft: &Draft,
    before: Option<DecisionId>,
) -> Result<Intent, Vec<Refusal>> {
    let programme = register.programme();
    let session = draft.text("session").parse::<SessionId>().ok();
    let session = session.and_then(|session| programme.session(session));
    let whole = whole(draft, &session.map(days_of).unwrap_or_default());
    let Some(id) = before else {
        return Ok(sealed(register, whole.record(Kind::Decision)?));
    };
    let found = programme.decision(id).ok_or(vec![Refusal::NotHere])?;
    let fields: Vec<&'static str> = Kind::Decision
        .fields()
        .iter()
        .map(|field| field.name)
        .filter(|name| *name != "session")
        .collect();
    whole.amend(id.0, &found.clone().into_fact(), &fields)
}

/// Lays the digest of the version that a decision adopts beside it: what changes of it afterwards,
/// because somebody did not know yet, is seen.
fn sealed(register: &Register, intent: Intent) -> Intent {
    let Intent::Record { kind, mut fields } = intent else {
        return intent;
    };
    let programme = register.programme();
    let Some(Fact::Decision(decision)) = finish::fact_of(kind, &fields) else {
        return Intent::Record { kind, fields };
    };
    let adopted = {
        let of_year = decision.year.map(|year| versions(programme, year));
        let of_year = of_year.unwrap_or_default().into_iter().map(|(id, _)| id);
        let mut plans = decision.about_plan.into_iter().chain(of_year);
        plans.find(|id| is_adoption(programme, &decision, *id))
    };
    if let Some(plan) = adopted {
        let digest = register.plan_digest(plan).to_string();
        fields.insert("digest".to_owned(), digest.into());
    }
    Intent::Record { kind, fields }
}

/// Returns the votes typed, against those who may vote at the moment and on the item typed.
#[must_use]
pub fn count_votes(register: &Register, session: SessionId, draft: &Draft) -> Option<VoteCount> {
    let programme = register.programme();
    let days = programme.session(session).map(days_of).unwrap_or_default();
    let typed = crate::calendar::read_moment(&draft.moment("at", &days));
    let at = typed.or(days.first().map(|day| Moment::from(*day)))?;
    let item = draft.text("item").parse::<AgendaItemId>().ok();
    let number = |field: &&str| draft.text(field).trim().parse::<u32>().ok();
    let present = voters(programme, session, at, item).len();
    Some(VoteCount {
        present: u32::try_from(present).unwrap_or(u32::MAX),
        counted: VOTES.iter().filter_map(number).fold(0, u32::saturating_add),
    })
}

/// Puts the moment together, and leaves votes out that were not counted.
fn whole(draft: &Draft, days: &[NaiveDate]) -> Draft {
    let mut whole = draft.clone();
    whole.set("at", &draft.moment("at", days));
    if draft.text("how") != BY_VOTES {
        for field in VOTES {
            whole.set(field, "");
        }
    }
    whole
}

/// Returns a power if the body of the session holds it.
fn held(register: &Register, session: SessionId, power: Option<&str>) -> Option<String> {
    let charter = register.charter();
    let programme = register.programme();
    let body = programme.body(programme.session(session)?.body)?;
    let power = charter.power(power?)?;
    power
        .is_held_by(body.kind.as_deref()?)
        .then(|| power.code.clone())
}

/// Finds the power of the body that a subject takes.
fn power_for(register: &Register, session: SessionId, subject: &str) -> Option<String> {
    let programme = register.programme();
    let body = programme.body(programme.session(session)?.body)?;
    let act = act_of(serde_json::from_value(subject.into()).ok()?)?;
    let power = register.charter().power_for(body.kind.as_deref()?, act)?;
    Some(power.code.clone())
}

#[cfg(test)]
mod tests;
