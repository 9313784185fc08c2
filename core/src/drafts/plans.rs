//! What the forms of a plan start with.

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::parameter::Topic;
use crate::facts::Kind;
use crate::ids::{DecisionId, EntryId, ProgressId, WorkPlanId};
use crate::programme::Programme;
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::execution::responsible;
use crate::status::plans::versions;

use super::Draft;

/// Returns what a new fact of a plan holds before anybody types, from what it is about.
#[must_use]
pub fn start_of_plan(
    register: &Register,
    kind: Kind,
    about: Option<EntryId>,
    day: NaiveDate,
) -> Draft {
    let programme = register.programme();
    let draft = Draft::default();
    let Some(about) = about else {
        return match kind {
            Kind::WorkPlan => draft.with("version", "1"),
            Kind::Parameter => threshold(register.charter(), day),
            _ => draft,
        };
    };
    let id = about.to_string();
    match (kind, programme.kind(about)) {
        (Kind::WorkPlan, Some(Kind::WorkPlan)) => revision(programme, WorkPlanId(about)),
        (Kind::Activity, _) => draft.with("plan", &id),
        (Kind::BudgetLine, _) => draft.with("activity", &id),
        (Kind::Progress, Some(Kind::WorkPlan)) => draft.with("plan", &id),
        (Kind::Progress, Some(Kind::Activity)) => draft.with("activity", &id),
        (Kind::Progress, Some(Kind::BudgetLine)) => draft.with("line", &id),
        (Kind::Justification, _) => {
            let progress = programme.progress(ProgressId(about));
            let body = progress.and_then(|progress| responsible(programme, progress));
            let body = body.map(|body| body.to_string()).unwrap_or_default();
            draft.with("progress", &id).with("body", &body)
        }
        (Kind::Recommendation, Some(Kind::Decision)) => {
            let session = programme.decision(DecisionId(about));
            let session = session.map(|decision| decision.session.to_string());
            draft
                .with("decision", &id)
                .with("session", &session.unwrap_or_default())
        }
        _ => draft,
    }
}

/// Returns the intent to set the threshold of gaps: without a number it would set nothing.
///
/// # Errors
/// Everything that is missing or cannot be read, together.
pub fn finish_threshold(draft: &Draft) -> Result<Intent, Vec<Refusal>> {
    // People write a comma; what is kept has a point.
    let value = draft.text("value").trim().replace(',', ".");
    let intent = draft.clone().with("value", &value).record(Kind::Parameter);
    if !value.is_empty() {
        return intent;
    }
    let mut refusals = vec![Refusal::Missing { field: "value" }];
    refusals.extend(intent.err().unwrap_or_default());
    Err(refusals)
}

/// Returns what the threshold of gaps starts with: it holds from the day looked at.
fn threshold(charter: &Charter, day: NaiveDate) -> Draft {
    let definition = charter.parameter_on(Topic::DiscordanceThreshold, None);
    let code = definition.map(|definition| definition.code.as_str());
    Draft::default()
        .with("code", code.unwrap_or_default())
        .with("from", &day.to_string())
}

/// Returns what the revision of a plan starts with: its year, and the next version.
fn revision(programme: &Programme, plan: WorkPlanId) -> Draft {
    let draft = Draft::default();
    let Some(before) = programme.work_plan(plan) else {
        return draft;
    };
    let last = versions(programme, before.year);
    let last = last.last().map_or(before.version, |(_, plan)| plan.version);
    let body = before.body.map(|body| body.to_string()).unwrap_or_default();
    draft
        .with("year", &before.year.to_string())
        .with("version", &last.saturating_add(1).to_string())
        .with("revises", &plan.to_string())
        .with("body", &body)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_revision_takes_up_the_year_and_counts_on() {
        let (mut sample, id) = Sample::with_charter();
        let utgfs = id("utgfs").to_string();
        let fields = json!({"year": 2021, "version": 1, "body": utgfs});
        let plan = sample.record(Kind::WorkPlan, fields);
        let start = |sample: &Sample, kind, about| {
            start_of_plan(&sample.register, kind, about, day("2021-06-30"))
        };
        assert_eq!(start(&sample, Kind::WorkPlan, None).text("version"), "1");
        let draft = start(&sample, Kind::WorkPlan, Some(plan));
        assert_eq!(draft.text("year"), "2021");
        assert_eq!(draft.text("version"), "2");
        assert_eq!(draft.text("revises"), plan.to_string());
        assert_eq!(draft.text("body"), utgfs);

        let fields = json!({"plan": plan.to_string(), "cut_off": "2021-03-31", "disbursed": 1});
        let progress = sample.record(Kind::Progress, fields);
        let draft = start(&sample, Kind::Justification, Some(progress));
        assert_eq!(draft.text("body"), utgfs, "who prepared the plan answers");

        let draft = start(&sample, Kind::Parameter, None);
        assert_eq!(draft.text("code"), "discordance-threshold");
        assert_eq!(draft.text("from"), "2021-06-30");
        assert_eq!(
            finish_threshold(&draft),
            Err(["value", "basis"]
                .map(|field| Refusal::Missing { field })
                .to_vec())
        );
        let draft = draft
            .with("basis", "Décision du CNP")
            .with("value", " 7,5 ");
        let Ok(Intent::Record { fields, .. }) = finish_threshold(&draft) else {
            panic!("it is whole");
        };
        assert_eq!(fields["value"], "7.5");
    }
}
