//! What a body is charged with by its kind: the text behind it, powers, duties, parameters.

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::duty::{Duty, Rhythm, Timing};
use crate::charter::kind::{BodyKind, Nature};
use crate::charter::parameter::{ParameterDefinition, Shape};
use crate::charter::power::Power;
use crate::charter::words::{Basis, Words};
use crate::facts::Body;
use crate::ids::{BodyId, EntryId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::in_force;

/// A source of the charter, as it is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// What it is, in its own language.
    pub title: String,
    /// Its address, as text: the page calls nobody.
    pub url: Option<String>,
    /// How far to trust it.
    pub mark: &'static str,
}

/// What a kind of body is charged with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The kind: code and name.
    pub kind: (String, Words),
    /// Whether it sits or works.
    pub nature: Nature,
    /// The text that founds it, and where that is known from.
    pub basis: (Words, Option<Cited>),
    /// Who sits on it; none where no text found says.
    pub composition: Option<Words>,
    /// Whom it answers to outside the programme.
    pub answers_to: Option<Words>,
    /// What it may do.
    pub powers: Vec<PowerView>,
    /// What it owes.
    pub duties: Vec<DutyView>,
    /// What the programme sets for it.
    pub parameters: Vec<ParameterView>,
}

/// One power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerView {
    /// Its code.
    pub code: String,
    /// What it lets one do.
    pub label: Words,
    /// Whether only in a session.
    pub in_session: bool,
    /// The text that gives it, and where that is known from.
    pub basis: (Words, Option<Cited>),
}

/// One duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyView {
    /// Its code, as people cite it.
    pub code: String,
    /// What is owed.
    pub text: Words,
    /// How often: what the programme has set, else what the charter says.
    pub rhythm: Rhythm,
    /// Whether the rhythm is one that the programme sets.
    pub is_rhythm_set: bool,
    /// When in the period.
    pub timing: Option<Timing>,
    /// Days before or after the period; the parameter's name, and its value where it is set.
    pub delay: Option<(Words, Option<String>)>,
    /// How many proofs one period calls for.
    pub expected: u8,
    /// What proves it was done.
    pub proof: Words,
    /// The text that lays it down, and where that is known from.
    pub basis: (Words, Option<Cited>),
}

/// One parameter, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterView {
    /// Its code.
    pub code: String,
    /// How people call it.
    pub label: Words,
    /// What its values look like.
    pub shape: Shape,
    /// The fact that sets it; none where nobody has.
    pub fact: Option<EntryId>,
    /// Its value; none where nobody has set it.
    pub value: Option<String>,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Whether a text prescribes it.
    pub is_prescribed: bool,
    /// The text that sets it, as recorded.
    pub basis: Option<String>,
    /// What the charter says of that text.
    pub basis_of_charter: Words,
    /// Whether it holds for this one body alone.
    pub is_own: bool,
}

impl DutyView {
    /// Shows a duty of a body as it stands on a day.
    pub(in crate::present) fn of(
        register: &Register,
        duty: &Duty,
        body: BodyId,
        day: NaiveDate,
    ) -> Self {
        Seen {
            register,
            body,
            day,
        }
        .duty(duty)
    }
}

impl Cited {
    pub(in crate::present) fn of(charter: &Charter, code: &str) -> Option<Self> {
        let source = charter.source(code)?;
        Some(Self {
            title: source.title.clone(),
            url: source.url.clone(),
            mark: source.reliability.mark(),
        })
    }
}

/// A register looked at for one body on a day.
#[derive(Clone, Copy)]
struct Seen<'a> {
    register: &'a Register,
    body: BodyId,
    day: NaiveDate,
}

impl Charge {
    pub(super) fn of(register: &Register, id: BodyId, body: &Body, day: NaiveDate) -> Option<Self> {
        let charter = register.charter();
        let kind: &BodyKind = charter.kind(body.kind.as_deref()?)?;
        let seen = Seen {
            register,
            body: id,
            day,
        };
        let concerns_kind = |parameter: &&ParameterDefinition| {
            parameter
                .applies_to
                .as_deref()
                .is_none_or(|applies| applies == kind.code)
        };
        let own_first = |parameter: &&ParameterDefinition| parameter.applies_to.is_none();
        let mut parameters: Vec<&ParameterDefinition> =
            charter.parameters().iter().filter(concerns_kind).collect();
        parameters.order_by_key(own_first);
        Some(Self {
            kind: (kind.code.clone(), kind.name.clone()),
            nature: kind.nature,
            basis: seen.basis(&kind.basis),
            composition: kind.composition.clone(),
            answers_to: kind.answers_to.clone(),
            powers: charter
                .powers_of(&kind.code)
                .map(|power| seen.power(power))
                .collect(),
            duties: charter
                .duties_of(&kind.code)
                .map(|duty| seen.duty(duty))
                .collect(),
            parameters: parameters
                .into_iter()
                .map(|parameter| seen.parameter(parameter))
                .collect(),
        })
    }
}

impl Seen<'_> {
    fn basis(self, basis: &Basis) -> (Words, Option<Cited>) {
        (
            basis.text.clone(),
            Cited::of(self.register.charter(), &basis.source),
        )
    }

    fn power(self, power: &Power) -> PowerView {
        PowerView {
            code: power.code.clone(),
            label: power.label.clone(),
            in_session: power.in_session,
            basis: self.basis(&power.basis),
        }
    }

    fn duty(self, duty: &Duty) -> DutyView {
        let charter = self.register.charter();
        let parameter =
            |code: Option<&str>| charter.parameter(code?).map(|found| self.parameter(found));
        let rhythm = parameter(duty.rhythm_parameter.as_deref())
            .and_then(|parameter| Rhythm::parse_period(&parameter.value?));
        DutyView {
            code: duty.code.clone(),
            text: duty.text.clone(),
            rhythm: rhythm.unwrap_or(duty.rhythm),
            is_rhythm_set: duty.rhythm_parameter.is_some(),
            timing: duty.timing,
            delay: parameter(duty.delay_parameter.as_deref())
                .map(|delay| (delay.label, delay.value)),
            expected: duty.expected,
            proof: duty.proof.text.clone(),
            basis: self.basis(&duty.basis),
        }
    }

    fn parameter(self, definition: &ParameterDefinition) -> ParameterView {
        let found = in_force(
            self.register.programme(),
            &definition.code,
            Some(self.body),
            self.day,
        );
        let (fact, set) = found.unzip();
        ParameterView {
            code: definition.code.clone(),
            label: definition.label.clone(),
            shape: definition.shape,
            fact: fact.map(EntryId::from),
            value: set.and_then(|set| set.value.clone()),
            from: set.and_then(|set| set.from),
            is_prescribed: definition.prescribed,
            basis: set.map(|set| set.basis.clone()),
            basis_of_charter: definition.basis.clone(),
            is_own: set.is_some_and(|set| set.body.is_some()),
        }
    }
}
