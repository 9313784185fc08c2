//! One figure of many areas, for a map: a value, and how much it rests on.

use chrono::NaiveDate;

use crate::ids::AreaId;
use crate::register::Register;
use crate::status::territory::Figures;

/// What a map shows. A kind is named by its place among those of the charter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
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
}

/// One figure of an area.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shade {
    /// The area.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its code, by which a map finds its outline.
    pub code: Option<String>,
    /// The figure; none where there is nothing that it could be of: not known is not nought.
    pub value: Option<u32>,
    /// How many it is of: areas served, seats, bodies.
    pub of: u32,
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
    pub range: Option<(u32, u32)>,
}

impl Shade {
    pub(super) fn of(
        register: &Register,
        area: AreaId,
        figures: &Figures,
        measure: Measure,
        today: NaiveDate,
    ) -> Option<Self> {
        let fact = register.programme().area(area)?;
        let (value, of) = measured(figures, measure, today);
        Some(Self {
            area,
            name: fact.name.clone(),
            code: fact.code.clone(),
            value,
            of,
            step: None,
        })
    }
}

/// Returns a figure, and how many it is of.
fn measured(figures: &Figures, measure: Measure, today: NaiveDate) -> (Option<u32>, u32) {
    let of_kind = |counts: &[u32], kind: usize| counts.get(kind).copied().unwrap_or_default();
    let served = |kind| of_kind(&figures.n_served, kind);
    let missing = |kind| of_kind(&figures.n_missing, kind);
    let n_bodies = figures.n_bodies.iter().sum();
    let seats = figures.seats;
    let (value, of) = match measure {
        Measure::Bodies(kind) => (of_kind(&figures.n_bodies, kind), served(kind)),
        Measure::Missing(kind) => (missing(kind), served(kind)),
        Measure::Covered(kind) => (served(kind).saturating_sub(missing(kind)), served(kind)),
        Measure::Vacant => (seats.n_vacant, seats.n_held + seats.n_vacant),
        Measure::Ending => (seats.n_ending, seats.n_held),
        Measure::Silence => {
            let days = figures.newest.map(|newest| (today - newest).num_days());
            let days = days.and_then(|days| u32::try_from(days).ok());
            return (days, n_bodies);
        }
    };
    ((of > 0).then_some(value), of)
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
            shades,
        }
    }
}

/// Returns the shade of a figure between the least and the greatest: as many steps, all alike.
fn step_of(value: u32, (least, most): (u32, u32)) -> u32 {
    let spread = u64::from(most - least);
    let above = u64::from(value - least) * u64::from(N_SHADES);
    match above.checked_div(spread) {
        None => N_SHADES / 2 + 1,
        Some(step) => u32::try_from(step).unwrap_or(N_SHADES).min(N_SHADES - 1) + 1,
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
        assert_eq!(step_of(u32::MAX, (0, u32::MAX)), N_SHADES);
    }
}
