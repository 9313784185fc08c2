//! What looks wrong about a figure: asked about, never refused.

use chrono::NaiveDate;

use crate::facts::{Aggregation, Indicator, Measurement};
use crate::ids::MeasurementId;
use crate::programme::Programme;

/// How many times more, or less, than the last figure is a jump.
const JUMP: i128 = 3;

/// Something that looks wrong about a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Less than can be.
    TooLittle {
        /// The least that can be.
        least: i64,
    },
    /// More than can be: a share beyond the whole.
    TooMuch {
        /// The most that can be.
        most: i64,
    },
    /// More than three times the figure before it, or less than a third of it.
    Jump {
        /// That figure.
        before: MeasurementId,
    },
    /// Exactly the figure before it: maybe copied.
    Copied {
        /// That figure.
        before: MeasurementId,
    },
    /// What is told by category does not make up the whole.
    PartsDiffer {
        /// What the categories make together.
        sum: i64,
    },
    /// Somebody else says otherwise for the same area and day.
    Contradicted {
        /// The other.
        by: MeasurementId,
    },
    /// Collected before the day up to which it counts.
    CollectedEarly {
        /// When.
        on: NaiveDate,
    },
}

/// Returns what looks wrong about a figure, in the order of the kinds of doubts; nothing where it
/// is not here.
#[must_use]
pub fn doubts(programme: &Programme, id: MeasurementId) -> Vec<Doubt> {
    let one = programme.measurement(id);
    one.map(|one| doubts_about(programme, one, Some(id)))
        .unwrap_or_default()
}

/// Returns what would look wrong about a figure as it is being written, before it is recorded: in
/// the place of the one that it corrects, where it corrects one.
#[must_use]
pub fn doubts_about(
    programme: &Programme,
    one: &Measurement,
    corrects: Option<MeasurementId>,
) -> Vec<Doubt> {
    let Some(indicator) = programme.indicator(one.indicator) else {
        return Vec::new();
    };
    let is_other = |other: &MeasurementId| Some(*other) != corrects;
    let mut found = Vec::new();
    let least = indicator.least.filter(|least| one.figure < *least);
    found.extend(least.map(|least| Doubt::TooLittle { least }));
    let most = indicator.ceiling().filter(|most| one.figure > *most);
    found.extend(most.map(|most| Doubt::TooMuch { most }));
    found.extend(beside_the_last(programme, one, is_other));
    found.extend(parts(indicator, one));
    let mut same_day = programme.figures(one.indicator, one.area, one.cut_off..=one.cut_off);
    let other = same_day.find(|(other, found)| is_other(other) && found.figure != one.figure);
    found.extend(other.map(|(by, _)| Doubt::Contradicted { by }));
    let early = one.collected_on.filter(|on| *on < one.cut_off);
    found.extend(early.map(|on| Doubt::CollectedEarly { on }));
    found
}

/// Compares a figure with the last one of the same area before it.
fn beside_the_last(
    programme: &Programme,
    one: &Measurement,
    is_other: impl Fn(&MeasurementId) -> bool,
) -> Option<Doubt> {
    let eve = one.cut_off.pred_opt()?;
    let earlier = |from| programme.figures(one.indicator, one.area, from..=eve);
    let (_, last) = earlier(NaiveDate::MIN).rfind(|(other, _)| is_other(other))?;
    // Of several on that day, the one of the least name.
    let (before, last) = earlier(last.cut_off).find(|(other, _)| is_other(other))?;
    let (now, then) = (i128::from(one.figure), i128::from(last.figure));
    if now == then && now > 0 {
        return Some(Doubt::Copied { before });
    }
    let is_jump = then > 0 && now > 0 && (now > JUMP * then || then > JUMP * now);
    is_jump.then_some(Doubt::Jump { before })
}

/// Compares what is told by category with the whole: more than it is always wrong, less is where
/// every category is told.
fn parts(indicator: &Indicator, one: &Measurement) -> Option<Doubt> {
    let parts = one.parts()?;
    if parts.is_empty() || indicator.aggregation != Aggregation::Sum {
        return None;
    }
    let sum: i128 = parts.iter().map(|(_, figure)| i128::from(*figure)).sum();
    let is_whole = parts.len() >= indicator.categories().count();
    let whole = i128::from(one.figure);
    let differs = sum > whole || (is_whole && sum < whole);
    let sum = i64::try_from(sum).unwrap_or(i64::MAX);
    differs.then_some(Doubt::PartsDiffer { sum })
}
