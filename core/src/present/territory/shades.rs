//! One figure of many areas, for a map: a value, and how much it rests on.

use chrono::NaiveDate;

use crate::facts::Aggregation;
use crate::ids::{AreaId, IndicatorId};
use crate::register::Register;
use crate::status::duties::Period;
use crate::status::territory::Figures;

/// What a map shows. A kind is named by its place among those of the charter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Living bodies of all kinds.
    AllBodies,
    /// Living bodies of a kind.
    Bodies(usize),
    /// Areas without a living body of a kind, of all that it serves.
    Missing(usize),
    /// Areas with one, of all that it serves.
    Covered(usize),
    /// Seats that nobody holds, of all seats.
    Vacant,
    /// Mandates that end within the notice, of all seats held.
    Ending,
    /// Days since something was last said of the bodies there.
    Silence,
    /// Bodies not heard of for longer than the programme wants to wait, of all that report.
    Silent,
    /// Areas with as many agents in the field as they need, of all that need some.
    Agents,
    /// Campaigns of the year that were held there.
    Campaigns,
    /// The figure of an indicator.
    Indicator(IndicatorId),
}

/// A figure of an area before it is shaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Value {
    /// None: not known.
    pub(super) figure: Option<i64>,
    /// How many it is of; nought where it is of nothing.
    pub(super) of: u32,
    /// How many figures that are owed it lacks.
    pub(super) n_missing: usize,
}

/// One figure of an area.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shade {
    /// The area.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: Option<String>,
    /// The figure; none where there is nothing that it could be of: not known is not nought.
    /// Of an indicator, in the least parts of its unit.
    pub value: Option<i64>,
    /// How many it is of: areas served, seats, bodies; nought where it is of nothing.
    pub of: u32,
    /// How many figures that are owed it lacks.
    pub n_missing: usize,
    /// Its shade among those of the map, from 1 to [`N_SHADES`]; none without a figure.
    pub step: Option<u32>,
}

/// How many shades a map has.
pub const N_SHADES: u32 = 5;

/// The figures of all areas of a map.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Shades {
    /// One for each area.
    pub shades: Vec<Shade>,
    /// How many of them have a figure.
    pub n_known: usize,
    /// The least and the greatest figure; none where there is none.
    pub range: Option<(i64, i64)>,
    /// Which figures have which shade, for a legend: those shades alone that a figure may have.
    pub steps: Vec<ShadeStep>,
    /// What no figure counts.
    pub left_out: Vec<LeftOut>,
    /// How figures of an indicator come about; none of other figures.
    pub rule: Option<Rule>,
}

/// The figures that have one shade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShadeStep {
    /// The shade, from 1.
    pub step: u32,
    /// The least of them.
    pub least: i64,
    /// The greatest.
    pub most: i64,
}

/// What the figures of a map do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeftOut {
    /// Figures that are owed and not there.
    Figures(usize),
    /// Areas whose figures do not make one: rates are not added up.
    NotAdded(usize),
    /// Campaigns that name no area, or one wider than those of the map.
    Campaigns(usize),
    /// Agents of bodies that serve no area of their level.
    Agents(usize),
    /// Bodies that serve no area of the day.
    Bodies(usize),
    /// All: the programme has not set after how many days a body is silent.
    NoLimit,
}

/// How the figures of an indicator come about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rule {
    /// How figures of several areas become one.
    pub aggregation: Aggregation,
    /// The last period that is over; none where no source says how often it is measured: then the
    /// last figure of each area itself is shown.
    pub period: Option<Period>,
    /// The unit.
    pub unit: String,
    /// How many decimals figures have.
    pub decimals: u32,
}

impl Shade {
    pub(super) fn of(register: &Register, area: AreaId, value: Value) -> Option<Self> {
        let fact = register.programme().area(area)?;
        Some(Self {
            area,
            name: fact.name.clone(),
            code: fact.code.clone(),
            value: value.figure,
            of: value.of,
            n_missing: value.n_missing,
            step: None,
        })
    }
}

/// Returns a figure that is counted with the territory, and how many it is of.
pub(super) fn measured(figures: &Figures, measure: Measure, today: NaiveDate) -> Value {
    let of_kind = |counts: &[u32], kind: usize| counts.get(kind).copied().unwrap_or_default();
    let served = |kind| of_kind(&figures.n_served, kind);
    let missing = |kind| of_kind(&figures.n_missing, kind);
    let n_bodies: u32 = figures.n_bodies.iter().sum();
    let seats = figures.seats;
    let (figure, of) = match measure {
        Measure::AllBodies => {
            return Value {
                figure: Some(i64::from(n_bodies)),
                ..Value::default()
            };
        }
        Measure::Bodies(kind) => (of_kind(&figures.n_bodies, kind), served(kind)),
        Measure::Missing(kind) => (missing(kind), served(kind)),
        Measure::Covered(kind) => (served(kind).saturating_sub(missing(kind)), served(kind)),
        Measure::Vacant => (seats.n_vacant, seats.n_held + seats.n_vacant),
        Measure::Ending => (seats.n_ending, seats.n_held),
        Measure::Silence => {
            let days = figures.newest.map(|newest| (today - newest).num_days());
            return Value {
                figure: days.filter(|days| *days >= 0),
                of: n_bodies,
                n_missing: 0,
            };
        }
        // Worked out elsewhere.
        Measure::Silent | Measure::Agents | Measure::Campaigns | Measure::Indicator(_) => (0, 0),
    };
    Value {
        figure: (of > 0).then_some(i64::from(figure)),
        of,
        n_missing: 0,
    }
}

impl Shades {
    pub(super) fn of(mut shades: Vec<Shade>) -> Self {
        let values = || shades.iter().filter_map(|shade| shade.value);
        let (n_known, range) = (values().count(), values().min().zip(values().max()));
        if let Some(range) = range {
            for shade in &mut shades {
                shade.step = shade.value.map(|value| step_of(value, range));
            }
        }
        Self {
            n_known,
            range,
            steps: range.map(steps_of).unwrap_or_default(),
            shades,
            left_out: Vec::new(),
            rule: None,
        }
    }
}

/// Returns which figures have which shade, between the least and the greatest.
fn steps_of((least, most): (i64, i64)) -> Vec<ShadeStep> {
    if least == most {
        let step = step_of(least, (least, most));
        return vec![ShadeStep { step, least, most }];
    }
    let spread = i128::from(most) - i128::from(least);
    // The first figure of a shade: so many fifths of the way, rounded up.
    let first = |step: u32| {
        let (part, all) = (i128::from(step), i128::from(N_SHADES));
        let above = (part * spread + all - 1) / all;
        i64::try_from(i128::from(least) + above).unwrap_or(most)
    };
    let steps = (0..N_SHADES).map(|step| ShadeStep {
        step: step + 1,
        least: first(step),
        most: match step + 1 {
            N_SHADES => most,
            next => first(next) - 1,
        },
    });
    steps.filter(|step| step.least <= step.most).collect()
}

/// Returns the shade of a figure between the least and the greatest: as many steps, all alike.
fn step_of(value: i64, (least, most): (i64, i64)) -> u32 {
    let spread = i128::from(most) - i128::from(least);
    let above = (i128::from(value) - i128::from(least)) * i128::from(N_SHADES);
    match above.checked_div(spread) {
        None => N_SHADES / 2 + 1,
        Some(step) => u32::try_from(step).unwrap_or(0).min(N_SHADES - 1) + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_go_from_the_least_to_the_most() {
        let steps = [10, 12, 20, 29, 30].map(|value| step_of(value, (10, 30)));
        assert_eq!(steps, [1, 1, 3, 5, 5]);
        assert_eq!(step_of(4, (4, 4)), 3, "all alike");
        assert_eq!(step_of(i64::MAX, (i64::MIN, i64::MAX)), N_SHADES);
    }

    #[test]
    fn a_legend_tells_every_figure_the_shade_that_it_has() {
        for range in [(0, 1), (0, 3), (10, 30), (7, 7), (-3, 12), (0, 1_000_003)] {
            let steps = steps_of(range);
            let mut next = range.0;
            for one in &steps {
                assert_eq!(one.least, next, "{range:?}");
                assert_eq!(step_of(one.least, range), one.step, "{range:?}");
                assert_eq!(step_of(one.most, range), one.step, "{range:?}");
                next = one.most + 1;
            }
            assert_eq!(next, range.1 + 1);
        }
    }
}
