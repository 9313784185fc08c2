//! Figures over time as a line, measured out in whole units: what draws it decides nothing.

use chrono::NaiveDate;

/// How wide a curve is, in units of its own.
pub const WIDE: i64 = 600;
/// How high.
pub const HIGH: i64 = 200;

/// Figures over time. It stands on nought, so that a small change never looks like a great one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Curve {
    /// What was reached, the first first.
    pub actual: Vec<Dot>,
    /// What was to be reached, the first first.
    pub targets: Vec<Dot>,
    /// The figure from which all starts, where its day is known.
    pub baseline: Option<Dot>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The greatest figure, which touches the upper edge; at least 1.
    pub most: i64,
}

/// One figure of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dot {
    /// How far from the left edge: 0 to [`WIDE`].
    pub x: i64,
    /// How far from the upper edge: 0 to [`HIGH`].
    pub y: i64,
    /// The day.
    pub on: NaiveDate,
    /// The figure, in the least parts of the unit.
    pub figure: i64,
}

/// Which way the last figure went from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// More than before.
    Rises,
    /// Less.
    Falls,
    /// The same.
    Stays,
}

impl Course {
    /// Compares the last two figures; none where there are not two.
    #[must_use]
    pub fn of(trend: &[(NaiveDate, i64)]) -> Option<Self> {
        let [.., (_, before), (_, now)] = trend else {
            return None;
        };
        Some(match now.cmp(before) {
            std::cmp::Ordering::Greater => Self::Rises,
            std::cmp::Ordering::Less => Self::Falls,
            std::cmp::Ordering::Equal => Self::Stays,
        })
    }
}

impl Curve {
    /// Measures out figures and targets, each with its day and the first first; none where there is
    /// nothing to draw.
    #[must_use]
    pub fn of(
        actual: &[(NaiveDate, i64)],
        targets: &[(NaiveDate, i64)],
        baseline: Option<(NaiveDate, i64)>,
    ) -> Option<Self> {
        if actual.is_empty() && targets.is_empty() {
            return None;
        }
        let all = || actual.iter().chain(targets).chain(&baseline).copied();
        let from = all().map(|(on, _)| on).min()?;
        let to = all().map(|(on, _)| on).max()?;
        let most = all().map(|(_, figure)| figure).max()?.max(1);
        let n_days = (to - from).num_days();
        let dot = |(on, figure): (NaiveDate, i64)| Dot {
            x: match n_days {
                0 => WIDE / 2,
                n_days => WIDE * (on - from).num_days() / n_days,
            },
            y: HIGH - share(figure, most),
            on,
            figure,
        };
        Some(Self {
            actual: actual.iter().copied().map(dot).collect(),
            targets: targets.iter().copied().map(dot).collect(),
            baseline: baseline.map(dot),
            from,
            to,
            most,
        })
    }
}

/// Returns how high a figure stands.
fn share(figure: i64, most: i64) -> i64 {
    let high = i128::from(figure) * i128::from(HIGH) / i128::from(most);
    i64::try_from(high).unwrap_or(HIGH).clamp(0, HIGH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::day;

    #[test]
    fn figures_are_measured_out_between_the_first_day_and_the_last_from_nought_up() {
        let actual = [(day("2020-01-01"), 50), (day("2020-01-11"), 100)];
        let curve = Curve::of(&actual, &[(day("2020-01-21"), 200)], None).unwrap();
        let places: Vec<(i64, i64)> = curve.actual.iter().map(|dot| (dot.x, dot.y)).collect();
        assert_eq!(places, [(0, 150), (300, 100)]);
        assert_eq!((curve.targets[0].x, curve.targets[0].y), (600, 0));
        assert_eq!((curve.most, curve.to), (200, day("2020-01-21")));
        assert_eq!(Course::of(&actual), Some(Course::Rises));
        // One figure alone stands in the middle, nought on the ground, and nothing is no curve.
        let one = Curve::of(&[(day("2020-01-01"), 0)], &[], None).unwrap();
        assert_eq!((one.actual[0].x, one.actual[0].y), (300, 200));
        assert_eq!(Course::of(&[(day("2020-01-01"), 0)]), None);
        assert_eq!(Curve::of(&[], &[], Some((day("2020-01-01"), 3))), None);
    }
}
