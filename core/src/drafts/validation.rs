//! What a body finds of what was handed in: it bears the digest of what was read.

use chrono::NaiveDate;

use super::Draft;
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
}
