//! One figure, and one target, as pages show them.

use chrono::NaiveDate;

use super::super::Label;
use crate::facts::{Exactness, Grade, Measurement, Target};
use crate::ids::{MeasurementId, TargetId};
use crate::register::Register;
use crate::status::indicators::{Doubt, age, doubts, is_stale};
use crate::status::validation::{Subject, ValidationState, validation_state};

/// One measurement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FigureRow {
    /// The measurement.
    pub id: MeasurementId,
    /// Where; none: the whole programme.
    pub area: Option<Label>,
    /// The day up to which it counts.
    pub cut_off: NaiveDate,
    /// What was reached, in the least parts of the unit.
    pub figure: i64,
    /// How exactly the source states it.
    pub exactness: Exactness,
    /// The same by category, in the order in which it is written.
    pub parts: Vec<(String, i64)>,
    /// The body that collected it, and the function.
    pub collected_by: (Option<Label>, Option<Label>),
    /// When.
    pub collected_on: Option<NaiveDate>,
    /// How far to trust it.
    pub grade: Option<Grade>,
    /// Where it stands on its way up.
    pub state: ValidationState,
    /// The body that gave the validation that its state names, and when.
    pub found_by: Option<(Label, NaiveDate)>,
    /// How many days ago the day is up to which it counts.
    pub age: Option<u32>,
    /// Whether that is too long; none where nobody has set how long that is.
    pub is_stale: Option<bool>,
    /// What looks wrong about it.
    pub doubts: Vec<Doubt>,
    /// Whether two people said otherwise of it.
    pub is_contested: bool,
    /// How it was collected, where not as the indicator says.
    pub method: Option<String>,
    /// What proves it.
    pub evidence: Option<String>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
}

impl FigureRow {
    /// Describes a measurement as it stands on a day; none where it is not here.
    #[must_use]
    pub fn of(register: &Register, id: MeasurementId, day: NaiveDate) -> Option<Self> {
        let (programme, charter) = (register.programme(), register.charter());
        let one: &Measurement = programme.measurement(id)?;
        let subject = Subject::Measurement(id);
        let state = validation_state(programme, charter, subject, day)?;
        let found = state.given().and_then(|id| programme.validation(id));
        let parts = one.parts().unwrap_or_default().into_iter();
        Some(Self {
            id,
            area: one.area.map(|area| Label::of(register, area.0)),
            cut_off: one.cut_off,
            figure: one.figure,
            exactness: one.exactness.unwrap_or(Exactness::Exact),
            parts: parts
                .map(|(category, figure)| (category.to_owned(), figure))
                .collect(),
            collected_by: (
                one.body.map(|body| Label::of(register, body.0)),
                one.post.map(|post| Label::of(register, post.0)),
            ),
            collected_on: one.collected_on,
            grade: one.grade,
            state,
            found_by: found.map(|one| (Label::of(register, one.body.0), one.on)),
            age: age(one, day),
            is_stale: is_stale(programme, charter, one, day),
            doubts: doubts(programme, id),
            is_contested: !register.contested_fields(id.0).is_empty(),
            method: one.method.clone(),
            evidence: one.evidence.clone(),
            note: one.note.clone(),
            source: one.source.clone(),
        })
    }
}

/// One target.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TargetRow {
    /// The target.
    pub id: TargetId,
    /// Where; none: the whole programme.
    pub area: Option<Label>,
    /// The day by which it is to be reached.
    pub cut_off: NaiveDate,
    /// What is to be reached, in the least parts of the unit.
    pub figure: i64,
    /// Where this is written.
    pub source: Option<String>,
}

impl TargetRow {
    pub(super) fn of(register: &Register, id: TargetId, target: &Target) -> Self {
        Self {
            id,
            area: target.area.map(|area| Label::of(register, area.0)),
            cut_off: target.cut_off,
            figure: target.figure,
            source: target.source.clone(),
        }
    }
}
