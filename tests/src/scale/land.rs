//! The country, invented: cercles, communes and settlements with names that sound like some.

use super::{Dice, Extent};

/// How many regions the country has, the capital's district counted.
const N_REGIONS: usize = 9;
/// How many cercles.
const N_CERCLES: usize = 50;
/// How many communes.
pub const N_COMMUNES: usize = 701;
/// How many settlements.
pub const N_SETTLEMENTS: usize = 18_769;

/// The covered part of it.
#[derive(Debug, Clone)]
pub struct Land {
    cercles: Vec<Cercle>,
    communes: Vec<Commune>,
}

/// A cercle with a covered commune in it.
#[derive(Debug, Clone)]
pub struct Cercle {
    /// Its name.
    pub name: String,
    /// Its code, after that of its region.
    pub code: String,
    /// The region that it lies in, from 0.
    pub region: usize,
}

/// A covered commune.
#[derive(Debug, Clone)]
pub struct Commune {
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: String,
    /// The place of its cercle among those of the land.
    pub cercle: usize,
    /// The names of its settlements, each once.
    pub settlements: Vec<String>,
}

impl Land {
    pub(super) fn new(extent: Extent) -> Self {
        let mut land = Self {
            cercles: Vec::new(),
            communes: Vec::new(),
        };
        let n_communes = extent.n_communes.clamp(1, N_COMMUNES);
        for place in 0..n_communes {
            // Spread over the country, not filled from one end.
            land.cover(place * N_COMMUNES / n_communes, extent);
        }
        land
    }

    /// Returns the cercles with a covered commune.
    #[must_use]
    pub fn cercles(&self) -> &[Cercle] {
        &self.cercles
    }

    /// Returns the covered communes.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// Counts the settlements of the covered communes.
    #[must_use]
    pub fn n_settlements(&self) -> usize {
        let counts = self.communes.iter().map(|one| one.settlements.len());
        counts.sum()
    }

    fn cover(&mut self, number: usize, extent: Extent) {
        let cercle = number * N_CERCLES / N_COMMUNES;
        let region = cercle * N_REGIONS / N_CERCLES;
        let code = format!("ML{:02}{:02}", region + 1, cercle + 1);
        if self.cercles.last().is_none_or(|last| last.code != code) {
            self.cercles.push(Cercle {
                name: name(&mut Dice::new(extent.seed + 7 + cercle as u64)),
                code: code.clone(),
                region,
            });
        }
        let mut dice = Dice::new(extent.seed + 1_000 + number as u64);
        let n_settlements = n_settlements(number).min(extent.most_settlements);
        let mut settlements: Vec<String> = Vec::with_capacity(n_settlements);
        while settlements.len() < n_settlements {
            let found = name(&mut dice);
            // A second one of a name is told apart as people do.
            let twice = settlements.iter().filter(|known| known.starts_with(&found));
            match twice.count() {
                0 => settlements.push(found),
                n => settlements.push(format!("{found} {}", n + 1)),
            }
        }
        self.communes.push(Commune {
            name: name(&mut dice),
            code: format!("{code}{:03}", number + 1),
            cercle: self.cercles.len() - 1,
            settlements,
        });
    }
}

/// Shares the settlements of the country out: communes differ by as much as one to three.
fn n_settlements(number: usize) -> usize {
    let upto = |number: usize| N_SETTLEMENTS * number / N_COMMUNES;
    let even = upto(number + 1) - upto(number);
    let apart = number / 2 % 14;
    match number {
        // What one of a pair has more, the other has less.
        _ if number == N_COMMUNES - 1 => even,
        _ if number.is_multiple_of(2) => even + apart,
        _ => even - apart,
    }
}

const FIRST: [&str; 16] = [
    "Ba", "Dia", "Fa", "Ga", "Ka", "Ko", "Ma", "Nia", "Sa", "Sé", "Ta", "Tié", "Wa", "Yé", "Do",
    "Kou",
];
const MIDDLE: [&str; 14] = [
    "la", "ma", "né", "ro", "si", "ta", "bou", "gué", "lin", "ndo", "ssa", "mba", "ra", "dio",
];
const LAST: [&str; 14] = [
    "bougou", "dougou", "koro", "koura", "ni", "ba", "la", "kélé", "so", "ma", "gnan", "dji",
    "fara", "kan",
];

fn name(dice: &mut Dice) -> String {
    let mut name = FIRST[dice.roll(FIRST.len())].to_owned();
    if dice.roll(3) > 0 {
        name.push_str(MIDDLE[dice.roll(MIDDLE.len())]);
    }
    name.push_str(LAST[dice.roll(LAST.len())]);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_country_has_as_many_settlements_as_it_has() {
        let whole: usize = (0..N_COMMUNES).map(n_settlements).sum();
        assert_eq!(whole, N_SETTLEMENTS);
        let land = Land::new(Extent::of_entries(2_000_000));
        assert_eq!(land.communes().len(), N_COMMUNES);
        assert_eq!(land.cercles().len(), N_CERCLES);
        assert_eq!(land.n_settlements(), N_SETTLEMENTS);
    }
}
