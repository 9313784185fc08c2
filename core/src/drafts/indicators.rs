//! Indicators, targets and measurements: figures are typed with their decimals, `48,9`, and kept as
//! whole numbers of the least parts of the unit.

mod entry;
mod figure;

use chrono::NaiveDate;

use super::Draft;
use super::finish::sorted;
use crate::facts::{Fact, Indicator, Kind, Measurement, write_parts};
use crate::ids::{EntryId, IndicatorId, MeasurementId, TargetId};
use crate::register::{Intent, Register};
use crate::rules::Refusal;
use crate::status::indicators::last_period;

pub use entry::{MeasureStart, doubts_typed, last_area, start_of_measurement};
pub use figure::{read_figure, write_figure};

/// The figures of an indicator.
const OF_INDICATOR: [&str; 3] = ["baseline", "least", "most"];

/// Names the text of a form that holds the figure of one category.
#[must_use]
pub fn part_field(category: &str) -> String {
    format!("part:{category}")
}

/// Returns what a new indicator, target or measurement holds before anybody types, from what it is
/// about: an indicator, or a body that measures. A measurement is of the last period that is over,
/// and collected on the day; it is handed in by an act of its own.
#[must_use]
pub fn start_of_figure(
    register: &Register,
    kind: Kind,
    about: Option<EntryId>,
    day: NaiveDate,
) -> Draft {
    let programme = register.programme();
    let mut draft = Draft::default();
    let indicator = about.map(IndicatorId);
    let found = indicator.and_then(|id| programme.indicator(id));
    if let (Some(id), Some(_), Kind::Target | Kind::Measurement) = (indicator, found, kind) {
        draft.set("indicator", &id.to_string());
    }
    match kind {
        Kind::Measurement => {
            let period = found.and_then(|indicator| last_period(indicator, day));
            let cut_off = period.map(|period| period.last().to_string());
            draft.set("cut_off", &cut_off.unwrap_or_default());
            draft.set("collected_on", &day.to_string());
            let body = about.and_then(|id| match programme.fact(id)? {
                Fact::Body(_) => Some(id),
                _ => None,
            });
            draft.set("body", &body.map(|id| id.to_string()).unwrap_or_default());
        }
        Kind::Indicator => draft.set("decimals", "0"),
        _ => {}
    }
    draft
}

/// Starts the form that corrects an indicator, a target or a measurement: figures as people write
/// them, one text for each category. Empty where it is none of these.
#[must_use]
pub fn figure_as_recorded(register: &Register, id: EntryId) -> Draft {
    let programme = register.programme();
    let Some(fact) = programme.fact(id) else {
        return Draft::default();
    };
    let mut draft = Draft::of(fact);
    let decimals = |id| programme.indicator(id).map_or(0, Indicator::decimals);
    let (decimals, parts) = match fact {
        Fact::Indicator(indicator) => (indicator.decimals(), None),
        Fact::Target(target) => (decimals(target.indicator), None),
        Fact::Measurement(one) => (decimals(one.indicator), one.parts()),
        _ => return draft,
    };
    for field in OF_INDICATOR.into_iter().chain(["figure"]) {
        if let Ok(figure) = draft.text(field).parse() {
            draft.set(field, &write_figure(figure, decimals));
        }
    }
    for (category, figure) in parts.into_iter().flatten() {
        draft.set(&part_field(category), &write_figure(figure, decimals));
    }
    draft
}

/// Returns the intent to record an indicator, or to correct one.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_indicator(
    register: &Register,
    draft: &Draft,
    before: Option<IndicatorId>,
) -> Result<Intent, Vec<Refusal>> {
    let decimals = draft.text("decimals").trim().parse().unwrap_or_default();
    let (whole, flaws) = scaled(draft, &OF_INDICATOR, decimals);
    let before = before.map(|id| id.0);
    finish(register, Kind::Indicator, &whole, flaws, before)
}

/// Returns the intent to record a target, or to correct one.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_target(
    register: &Register,
    draft: &Draft,
    before: Option<TargetId>,
) -> Result<Intent, Vec<Refusal>> {
    let (whole, flaws) = scaled(draft, &["figure"], decimals_of(register, draft));
    let before = before.map(|id| id.0);
    finish(register, Kind::Target, &whole, flaws, before)
}

/// Returns the intent to record a measurement, or to correct one. The figures by category are
/// those of the texts that [`part_field`] names; of a category without a text, nothing is told.
///
/// # Errors
/// Everything that cannot be read, together; or that nothing would change.
pub fn finish_measurement(
    register: &Register,
    draft: &Draft,
    before: Option<MeasurementId>,
) -> Result<Intent, Vec<Refusal>> {
    let (whole, flaws) = whole_measurement(register, draft);
    let before = before.map(|id| id.0);
    finish(register, Kind::Measurement, &whole, flaws, before)
}

/// Returns the draft of a measurement with its figures in the least parts, and what cannot be read.
fn whole_measurement(register: &Register, draft: &Draft) -> (Draft, Vec<Refusal>) {
    let decimals = decimals_of(register, draft);
    let (mut whole, mut flaws) = scaled(draft, &["figure"], decimals);
    let indicator = indicator_of(register, draft);
    let categories = indicator.into_iter().flat_map(Indicator::categories);
    let mut parts: Vec<(&str, i64)> = Vec::new();
    for category in categories {
        let text = draft.text(&part_field(category)).trim();
        if text.is_empty() {
            continue;
        }
        match read_figure("parts", text, decimals) {
            Ok(figure) => parts.push((category, figure)),
            // One flaw is told of the field, however many categories have one.
            Err(flaw) if flaws.contains(&flaw) => {}
            Err(flaw) => flaws.push(flaw),
        }
    }
    whole.set("parts", &write_parts(parts).unwrap_or_default());
    (whole, flaws)
}

/// Returns the intent to hand a measurement in for validation on a day; none where there is none.
#[must_use]
pub fn hand_in(register: &Register, id: MeasurementId, day: NaiveDate) -> Option<Intent> {
    let _: &Measurement = register.programme().measurement(id)?;
    let submitted = ("submitted_on".to_owned(), day.to_string().into());
    Some(Intent::Amend {
        fact: id.0,
        fields: serde_json::Map::from_iter([submitted]),
    })
}

fn indicator_of<'a>(register: &'a Register, draft: &Draft) -> Option<&'a Indicator> {
    let id = draft.text("indicator").trim().parse().ok()?;
    register.programme().indicator(IndicatorId(id))
}

fn decimals_of(register: &Register, draft: &Draft) -> u32 {
    indicator_of(register, draft).map_or(0, Indicator::decimals)
}

/// Returns a draft whose figures are whole numbers of the least parts, and what cannot be read.
fn scaled(draft: &Draft, fields: &[&'static str], decimals: u32) -> (Draft, Vec<Refusal>) {
    let mut whole = draft.clone();
    let mut flaws = Vec::new();
    for field in fields {
        let text = draft.text(field).trim();
        if text.is_empty() {
            continue;
        }
        match read_figure(field, text, decimals) {
            Ok(figure) => whole.set(field, &figure.to_string()),
            Err(flaw) => {
                flaws.push(flaw);
                // It is there, and is not told to be missing as well.
                whole.set(field, "0");
            }
        }
    }
    (whole, flaws)
}

fn finish(
    register: &Register,
    kind: Kind,
    whole: &Draft,
    mut flaws: Vec<Refusal>,
    before: Option<EntryId>,
) -> Result<Intent, Vec<Refusal>> {
    let finished = match before {
        None => whole.record(kind),
        Some(id) => {
            let found = register.programme().fact(id);
            let found = found.filter(|fact| fact.kind() == kind);
            let found = found.ok_or(vec![Refusal::NotHere])?;
            let fields: Vec<&'static str> = kind.fields().iter().map(|field| field.name).collect();
            whole.amend(id, found, &fields)
        }
    };
    match finished {
        Ok(intent) if flaws.is_empty() => Ok(intent),
        Ok(_) => Err(sorted(kind, flaws)),
        Err(more) => {
            let is_told = |flaw: &Refusal| *flaw == Refusal::NothingChanged && !flaws.is_empty();
            let more: Vec<Refusal> = more.into_iter().filter(|flaw| !is_told(flaw)).collect();
            flaws.extend(more);
            Err(sorted(kind, flaws))
        }
    }
}

#[cfg(test)]
mod tests;
