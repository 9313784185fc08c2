//! Who may validate what: a body above, of the same territory, each level in its turn (charter,
//! rule 8).

use crate::digest::Digest;
use crate::facts::{Fact, Outcome, Validation};
use crate::ids::{AreaId, BodyId, EntryId};
use crate::programme::Programme;
use crate::status::areas::lies_in;
use crate::status::validation::{Subject, digest_now, missing_level};

use super::body::leads_to;
use super::{Lens, Refusal};

/// What was handed in, as the lens shows it.
struct Handed {
    body: Option<BodyId>,
    area: Option<AreaId>,
}

pub(super) fn check(lens: &Lens<'_>, validation: &Validation, refusals: &mut Vec<Refusal>) {
    let named = [
        validation.about_measurement.is_some(),
        validation.about_minutes.is_some(),
        validation.about_report.is_some(),
    ];
    let n_named = named.iter().filter(|is_named| **is_named).count();
    let field = "about_measurement";
    match n_named {
        0 => refusals.push(Refusal::Missing { field }),
        1 => {}
        _ => refusals.push(Refusal::Malformed { field }),
    }
    if validation.outcome == Outcome::Returned && validation.reason.is_none() {
        refusals.push(Refusal::Missing { field: "reason" });
    }
    if Digest::parse(&validation.digest).is_none() {
        refusals.push(Refusal::Malformed { field: "digest" });
    }
    let earlier = validation.supersedes.and_then(|id| lens.validation(id));
    if earlier.is_some_and(|one| (one.about(), one.body) != (validation.about(), validation.body)) {
        refusals.push(Refusal::Malformed {
            field: "supersedes",
        });
    }
    let subject = Subject::of(validation);
    if let Some((subject, handed)) = subject.and_then(|one| Some((one, handed(lens, one)?))) {
        check_turn(lens, validation, subject, &handed, refusals);
    }
}

fn handed(lens: &Lens<'_>, subject: Subject) -> Option<Handed> {
    let (body, area) = match subject {
        Subject::Measurement(id) => {
            let found = lens.measurement(id)?;
            let by_post = || Some(lens.post(found.post?)?.body);
            (found.body.or_else(by_post), found.area)
        }
        Subject::Minutes(id) => {
            let session = lens.session(lens.minutes(id)?.session);
            (session.map(|one| one.body), None)
        }
        Subject::Report(id) => {
            let found = lens.report(id)?;
            (Some(found.body), found.area)
        }
    };
    let of_body = || lens.body(body?)?.area;
    Some(Handed {
        body,
        area: area.or_else(of_body),
    })
}

fn check_turn(
    lens: &Lens<'_>,
    validation: &Validation,
    subject: Subject,
    handed: &Handed,
    refusals: &mut Vec<Refusal>,
) {
    let validator = validation.body;
    let territory = lens.body(validator).and_then(|body| body.area);
    if let (Some(outer), Some(area)) = (territory, handed.area)
        && !lies_in(lens.programme, area, outer, validation.on)
    {
        refusals.push(Refusal::OutsideTerritory { area });
    }
    let Some(owner) = handed.body else {
        return;
    };
    if owner == validator {
        refusals.push(Refusal::OwnValidation);
        return;
    }
    if !is_above(lens, validator, owner) {
        refusals.push(Refusal::NotAbove { body: owner });
        return;
    }
    let missing = missing_level(
        lens.programme,
        lens.charter,
        subject,
        validator,
        &validation.digest,
        validation.on,
    );
    refusals.extend(missing.map(|level| Refusal::LevelPassedOver { level }));
}

/// Tells whether a body is of a higher level than another, or the other reports to it.
fn is_above(lens: &Lens<'_>, body: BodyId, other: BodyId) -> bool {
    let rank = |body: BodyId| lens.charter.rank(&lens.body(body)?.level);
    let is_higher = rank(body)
        .zip(rank(other))
        .is_some_and(|(one, two)| one < two);
    let parents = |at: EntryId| lens.body(BodyId(at)).map(|body| body.parents.as_slice());
    is_higher || leads_to(other.0, body.0, &parents)
}

/// Returns why a validation may not be recorded now: nothing was handed in by its day, or what it
/// says it was given on is not what stands here. Asked when it is recorded, and not of the whole
/// state: what was changed after it, or apart, is shown as reopened.
pub(super) fn frozen(programme: &Programme, id: Option<EntryId>, fact: &Fact) -> Option<Refusal> {
    let (Fact::Validation(validation), None) = (fact, id) else {
        return None;
    };
    let subject = Subject::of(validation)?;
    let now = digest_now(programme, subject)?;
    let Some(from) = subject.submitted_on(programme) else {
        return Some(Refusal::NotHandedIn { fact: subject.id() });
    };
    if validation.on < from {
        return Some(Refusal::EndBeforeStart {
            field: "on",
            from,
            to: validation.on,
        });
    }
    let given = Digest::parse(&validation.digest)?;
    (now != given).then_some(Refusal::ChangedMeanwhile)
}
