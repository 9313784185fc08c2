//! What a body finds of what was handed in: it bears the digest of what was read.

use chrono::NaiveDate;

use super::reports::submit_report;
use super::{Draft, submit_minutes};
use crate::calendar::read_day;
use crate::charter::parameter::Topic;
use crate::facts::{Kind, Outcome};
use crate::ids::{BodyId, ValidationId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::validation::{Subject, digest_now, given};

/// Returns what a validation holds before anybody types: what it is on, as it reads now, whose it
/// is, the day, and the last of the same body that it takes the place of.
///
/// The digest is that of what the page shows: where that changes while somebody reads, the
/// validation is refused.
#[must_use]
pub fn start_of_validation(
    register: &Register,
    subject: Subject,
    body: BodyId,
    day: NaiveDate,
) -> Draft {
    let programme = register.programme();
    let digest = digest_now(programme, subject).map(|digest| digest.to_string());
    let own = |id: &ValidationId| {
        let one = programme.validation(*id);
        one.is_some_and(|one| one.body == body)
    };
    let earlier = given(programme, subject, day).into_iter().rfind(own);
    let earlier = earlier.map(|id| id.to_string());
    Draft::default()
        .with(subject.field(), &subject.id().to_string())
        .with("body", &body.to_string())
        .with("on", &day.to_string())
        .with("digest", &digest.unwrap_or_default())
        .with("supersedes", &earlier.unwrap_or_default())
}

/// Returns the intent to record a validation.
///
/// # Errors
/// Everything that cannot be read, together; also that something is sent back without a reason.
pub fn finish_validation(draft: &Draft) -> Result<Intent, Vec<Refusal>> {
    let reason = Refusal::Missing { field: "reason" };
    let is_returned = draft.text("outcome") == Outcome::Returned.code();
    let is_unsaid = is_returned && draft.text("reason").trim().is_empty();
    match draft.record(Kind::Validation) {
        Ok(intent) if !is_unsaid => Ok(intent),
        Ok(_) => Err(vec![reason]),
        Err(mut flaws) => {
            flaws.extend(is_unsaid.then_some(reason));
            Err(super::finish::sorted(Kind::Validation, flaws))
        }
    }
}

/// Returns the intents to find the same of several things at once, in the name of one body: the
/// draft holds the outcome, the reason, the day and the note.
///
/// # Errors
/// Everything that cannot be read, once; also that something is sent back without a reason.
pub fn finish_validations(
    register: &Register,
    subjects: &[Subject],
    body: BodyId,
    draft: &Draft,
    today: NaiveDate,
) -> Result<Vec<Intent>, Vec<Refusal>> {
    let day = read_day(draft.text("on").trim()).unwrap_or(today);
    let each = subjects.iter().map(|subject| {
        let mut one = start_of_validation(register, *subject, body, day);
        for field in ["outcome", "reason", "on", "note"] {
            one.set(field, draft.text(field));
        }
        finish_validation(&one)
    });
    each.collect()
}

/// Returns what the value of the silence after which a body is flagged holds before anybody types:
/// it holds from the day looked at.
#[must_use]
pub fn start_of_silence(register: &Register, day: NaiveDate) -> Draft {
    let definition = register.charter().parameter_on(Topic::SilenceWarning, None);
    let code = definition.map_or("", |definition| definition.code.as_str());
    Draft::default()
        .with("code", code)
        .with("from", &day.to_string())
}

/// Returns the intent to hand something in for validation on a day: a figure as it is, minutes and
/// reports with the digest of what they rest on. None where it is not here.
#[must_use]
pub fn hand_in(register: &Register, subject: Subject, day: NaiveDate) -> Option<Intent> {
    match subject {
        Subject::Measurement(id) => super::indicators::hand_in(register, id, day),
        Subject::Minutes(id) => {
            let session = register.programme().minutes(id)?.session;
            Some(submit_minutes(register, session, day))
        }
        Subject::Report(id) => submit_report(register, id, day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::day;
    use crate::status::validation::ValidationState;
    use crate::status::validation::stage::Stage;

    #[test]
    fn a_validation_bears_what_was_read_and_takes_the_place_of_the_last() {
        let mut stage = Stage::new();
        let id = stage.measures("2020-03-31", 40);
        let (subject, body) = (Subject::Measurement(id), BodyId(stage.commune_body));
        let on = day("2020-04-05");
        let draft = start_of_validation(&stage.sample.register, subject, body, on);
        assert_eq!(draft.text("supersedes"), "");
        let back = draft.clone().with("outcome", "returned");
        let reason = Refusal::Missing { field: "reason" };
        assert_eq!(finish_validation(&back), Err(vec![reason.clone()]));
        let undated = back.clone().with("on", "");
        let on_missing = Refusal::Missing { field: "on" };
        assert_eq!(finish_validation(&undated), Err(vec![reason, on_missing]));
        let intent = finish_validation(&back.with("reason", "À recompter.")).unwrap();
        let first = stage.sample.try_to(&intent).unwrap();
        stage.sample.amend(id.0, serde_json::json!({"figure": 38}));
        // What was read before it changed is validated no more.
        let stale = finish_validation(&draft.with("outcome", "validated")).unwrap();
        let refusals = stage.sample.try_to(&stale).unwrap_err();
        assert_eq!(refusals, [Refusal::ChangedMeanwhile]);
        let draft = start_of_validation(&stage.sample.register, subject, body, on);
        assert_eq!(draft.text("supersedes"), first.to_string());
        let intent = finish_validation(&draft.with("outcome", "validated")).unwrap();
        let second = ValidationId(stage.sample.try_to(&intent).unwrap());
        let state = stage.state(id, "2020-04-05");
        assert_eq!(state, ValidationState::Validated(second));
    }

    #[test]
    fn several_are_sent_back_at_once_and_handed_in_again() {
        let mut stage = Stage::new();
        let all = [("2020-03-31", 40), ("2020-06-30", 45)];
        let all = all.map(|(on, figure)| Subject::Measurement(stage.measures(on, figure)));
        let (body, today) = (BodyId(stage.commune_body), day("2020-07-10"));
        let draft = Draft::default()
            .with("outcome", "returned")
            .with("on", "2020-07-10");
        let register = &stage.sample.register;
        let unsaid = finish_validations(register, &all, body, &draft, today);
        assert_eq!(unsaid, Err(vec![Refusal::Missing { field: "reason" }]));
        let draft = draft.with("reason", "Le cahier manque.");
        let intents = finish_validations(register, &all, body, &draft, today).unwrap();
        for intent in &intents {
            stage.sample.try_to(intent).unwrap();
        }
        for subject in all {
            let Subject::Measurement(id) = subject else {
                panic!("a figure");
            };
            let state = stage.state(id, "2020-07-10");
            assert!(matches!(state, ValidationState::Returned(_)), "{state:?}");
            let again = hand_in(&stage.sample.register, subject, day("2020-07-12")).unwrap();
            stage.sample.try_to(&again).unwrap();
            let submitted = ValidationState::Submitted(day("2020-07-12"));
            assert_eq!(stage.state(id, "2020-07-12"), submitted);
        }
        let nowhere = Subject::Report(crate::ids::ReportId(stage.mali));
        assert_eq!(hand_in(&stage.sample.register, nowhere, today), None);
    }
}
