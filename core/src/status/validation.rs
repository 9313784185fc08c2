//! Where does what was handed in stand on its way up (charter, rule 8)?
//!
//! Village, commune, cercle, region, nation: each body finds of what those below it handed in that
//! it holds, or sends it back. What is validated above may still be put right below, and then shows
//! it: a validation stands as long as what it was given on says what it said then. What is compared
//! is the fact itself, without notes and sources: two tablets that hold the same facts agree on it
//! whatever came first, and what is set back to what was validated is validated.

mod steps;
mod wait;

use chrono::NaiveDate;

use crate::digest::Digest;
use crate::facts::{Fact, Outcome, Role, Validation};
use crate::ids::{
    AreaId, BodyId, EntryId, MeasurementId, MinutesId, ReportId, ReportSectionId, ValidationId,
};
use crate::order::InOrder as _;
use crate::programme::Programme;

pub use steps::{Turns, missing_level, next_bodies};
pub(crate) use wait::figures_by;
pub use wait::{Waiting, all_awaiting, awaiting, goes_up};

/// What can be validated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A measurement.
    Measurement(MeasurementId),
    /// Minutes.
    Minutes(MinutesId),
    /// A report.
    Report(ReportId),
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValidationState {
    /// Recorded; still with who collects or writes it.
    Recorded,
    /// Handed in on that day, and nobody above has spoken.
    Submitted(NaiveDate),
    /// Validated; the validation of the highest body so far.
    Validated(ValidationId),
    /// Sent back by that validation, and not put right yet.
    Returned(ValidationId),
    /// Changed since that validation, the last that was given: it is to be validated anew.
    Reopened(ValidationId),
}

impl ValidationState {
    /// Tells whether a validation stands.
    #[must_use]
    pub fn is_validated(self) -> bool {
        matches!(self, Self::Validated(_))
    }

    /// Returns the validation that it rests on; none where nobody above has spoken.
    #[must_use]
    pub fn given(self) -> Option<ValidationId> {
        match self {
            Self::Validated(id) | Self::Returned(id) | Self::Reopened(id) => Some(id),
            Self::Recorded | Self::Submitted(_) => None,
        }
    }
}

impl Subject {
    /// Returns what a validation is on; none where it names nothing.
    #[must_use]
    pub fn of(validation: &Validation) -> Option<Self> {
        let minutes = || validation.about_minutes.map(Self::Minutes);
        let report = || validation.about_report.map(Self::Report);
        let measurement = validation.about_measurement.map(Self::Measurement);
        measurement.or_else(minutes).or_else(report)
    }

    /// Finds what a fact is that can be validated.
    #[must_use]
    pub fn named(programme: &Programme, id: EntryId) -> Option<Self> {
        Some(match programme.fact(id)? {
            Fact::Measurement(_) => Self::Measurement(MeasurementId(id)),
            Fact::Minutes(_) => Self::Minutes(MinutesId(id)),
            Fact::Report(_) => Self::Report(ReportId(id)),
            _ => return None,
        })
    }

    /// Returns the name of the fact.
    #[must_use]
    pub fn id(self) -> EntryId {
        match self {
            Self::Measurement(id) => id.0,
            Self::Minutes(id) => id.0,
            Self::Report(id) => id.0,
        }
    }

    /// Returns the field of a validation that names it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Measurement(_) => "about_measurement",
            Self::Minutes(_) => "about_minutes",
            Self::Report(_) => "about_report",
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Measurement(_) => Role::ValidatesMeasurement,
            Self::Minutes(_) => Role::ValidatesMinutes,
            Self::Report(_) => Role::ValidatesReport,
        }
    }

    /// Returns the body whose it is; none where it is not said.
    #[must_use]
    pub fn body(self, programme: &Programme) -> Option<BodyId> {
        match self {
            Self::Measurement(id) => {
                let measurement = programme.measurement(id)?;
                let by_post = || Some(programme.post(measurement.post?)?.body);
                measurement.body.or_else(by_post)
            }
            Self::Minutes(id) => {
                let session = programme.minutes(id)?.session;
                Some(programme.session(session)?.body)
            }
            Self::Report(id) => Some(programme.report(id)?.body),
        }
    }

    /// Returns the territory that it is about: its own, or that of its body.
    #[must_use]
    pub fn area(self, programme: &Programme) -> Option<AreaId> {
        let own = match self {
            Self::Measurement(id) => programme.measurement(id)?.area,
            Self::Minutes(_) => None,
            Self::Report(id) => programme.report(id)?.area,
        };
        let of_body = || programme.body(self.body(programme)?)?.area;
        own.or_else(of_body)
    }

    /// Returns when it was handed in; none where it was not, or on a day that is not known.
    #[must_use]
    pub fn submitted_on(self, programme: &Programme) -> Option<NaiveDate> {
        match self {
            Self::Measurement(id) => programme.measurement(id)?.submitted_on,
            Self::Minutes(id) => programme.minutes(id)?.submitted_on,
            Self::Report(id) => programme.report(id)?.submitted_on,
        }
    }
}

/// Returns the digest of what a validation would be given on now; none where it is not here.
///
/// One line for each field that is set, without notes and sources, in the order of the table of the
/// kind; a report takes its sections with it.
#[must_use]
pub fn digest_now(programme: &Programme, subject: Subject) -> Option<Digest> {
    let mut text = String::new();
    push_content(&mut text, programme.fact(subject.id())?)?;
    if let Subject::Report(id) = subject {
        let sections = super::reports::sections_of(programme, id);
        let mut sections: Vec<ReportSectionId> = sections.collect();
        sections.in_order();
        for id in sections {
            push_content(&mut text, programme.fact(id.0)?)?;
        }
    }
    Some(Digest::of(&text))
}

/// The fields that a validation does not rest on.
const BESIDE: [&str; 2] = ["note", "source"];

fn push_content(text: &mut String, fact: &Fact) -> Option<()> {
    let fields = fact.to_value().ok()?;
    text.push_str(fact.kind().name());
    text.push('\n');
    for field in fact.kind().fields() {
        if let Some(value) = fields
            .get(field.name)
            .filter(|_| !BESIDE.contains(&field.name))
        {
            text.push_str(field.name);
            text.push(' ');
            text.push_str(&value.to_string());
            text.push('\n');
        }
    }
    Some(())
}

/// Returns the validations of something that no other takes the place of, given by a day: the last
/// given last, and of one day the one recorded last under the greatest name.
#[must_use]
pub fn given(programme: &Programme, subject: Subject, day: NaiveDate) -> Vec<ValidationId> {
    let found = |id| Some((id, programme.validation(id)?));
    let all = programme.referring(subject.id(), subject.role());
    let mut all: Vec<(NaiveDate, ValidationId)> = all
        .filter_map(|id| found(ValidationId(id)))
        .filter(|(id, validation)| {
            let later = programme.referring(id.0, Role::Supersedes);
            let is_replaced = later
                .filter_map(|later| found(ValidationId(later)))
                .any(|(later, one)| later != *id && one.on <= day);
            validation.on <= day && !is_replaced
        })
        .map(|(id, validation)| (validation.on, id))
        .collect();
    all.in_order();
    all.into_iter().map(|(_, id)| id).collect()
}

/// Returns where something stands on its way up on a day; none where it is not here.
#[must_use]
pub fn validation_state(
    programme: &Programme,
    charter: &crate::charter::Charter,
    subject: Subject,
    day: NaiveDate,
) -> Option<ValidationState> {
    let digest = digest_now(programme, subject)?;
    let given = given(programme, subject, day);
    Some(judged(programme, charter, (subject, digest), &given, day))
}

/// Returns where something that reads under a digest stands, after the validations given of it by a
/// day.
pub(crate) fn judged(
    programme: &Programme,
    charter: &crate::charter::Charter,
    (subject, digest): (Subject, Digest),
    given: &[ValidationId],
    day: NaiveDate,
) -> ValidationState {
    let all = given
        .iter()
        .filter_map(|id| Some((*id, programme.validation(*id)?)));
    let (now, before): (Vec<_>, Vec<_>) =
        all.partition(|(_, one)| Digest::parse(&one.digest) == Some(digest));
    if let Some((id, last)) = now.last()
        && last.outcome == Outcome::Returned
    {
        return ValidationState::Returned(*id);
    }
    let rank = |body: BodyId| {
        let body = programme.body(body);
        body.and_then(|body| charter.rank(&body.level))
            .unwrap_or(u8::MAX)
    };
    let standing = now
        .iter()
        .filter(|(_, one)| one.outcome == Outcome::Validated);
    // Of one level, what was found last counts.
    let highest =
        standing.min_by_key(|(id, one)| (rank(one.body), std::cmp::Reverse((one.on, *id))));
    if let Some((id, _)) = highest {
        return ValidationState::Validated(*id);
    }
    let submitted = subject.submitted_on(programme).filter(|on| *on <= day);
    let reopened = before
        .last()
        .filter(|(_, one)| one.outcome == Outcome::Validated);
    match (reopened, submitted) {
        (Some((id, _)), _) => ValidationState::Reopened(*id),
        (None, Some(on)) => ValidationState::Submitted(on),
        (None, None) => ValidationState::Recorded,
    }
}

#[cfg(test)]
pub(crate) mod stage;
#[cfg(test)]
mod tests;
