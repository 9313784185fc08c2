//! The same work for every engine.
//!
//! Fifty tablets, apart from one another, each record two hundred sittings and
//! then correct every one of them ten times, one field at a time: 110,000 acts.
//! The words are of the length and the variety that secretaries really type.

use chrono::{Days, NaiveDate};

/// How many tablets work apart.
pub const N_TABLETS: usize = 50;
/// How many sittings each tablet records.
pub const N_RECORDS: usize = 200;
/// How many corrections each sitting then receives.
pub const N_CHANGES: usize = 10;
/// How many bodies sit.
pub const N_BODIES: usize = 8;
/// Every act of every tablet.
pub const N_ENTRIES: usize = N_TABLETS * N_RECORDS * (1 + N_CHANGES);

/// One sitting as it was first noted.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// The running number the body gave it.
    pub number: u32,
    /// Ordinary, extraordinary or technical.
    pub kind: &'static str,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Where it was held.
    pub place: String,
    /// Which body sat, counted from zero.
    pub body: usize,
    /// Where the figures come from.
    pub source: String,
    /// What was corrected afterwards, in order.
    pub changes: Vec<Change>,
}

/// One field put right.
#[derive(Debug, Clone)]
pub enum Change {
    /// The number as printed in the minutes.
    Number(u32),
    /// The place.
    Place(String),
    /// The source of the information.
    Source(String),
    /// The first day.
    From(NaiveDate),
    /// The last day.
    To(NaiveDate),
}

/// Returns all that one tablet does, always the same for the same number.
#[must_use]
pub fn tablet(number: usize, n_records: usize) -> Vec<Sitting> {
    let mut dice = Dice::new(number as u64 + 1);
    (0..n_records)
        .map(|record| sitting(&mut dice, record))
        .collect()
}

fn sitting(dice: &mut Dice, record: usize) -> Sitting {
    let from = day(dice);
    Sitting {
        number: record as u32 + 1,
        kind: ["ordinary", "extraordinary"][dice.roll(8) / 7],
        from,
        to: from + Days::new(dice.roll(3) as u64),
        place: place(dice, 0),
        body: dice.roll(N_BODIES),
        source: source(dice, 0),
        changes: (0..N_CHANGES)
            .map(|turn| change(dice, from, turn))
            .collect(),
    }
}

/// Spreads the ten corrections over five fields, two each. Every one differs from
/// what stood there before, or it would be no correction.
fn change(dice: &mut Dice, from: NaiveDate, turn: usize) -> Change {
    let round = turn / 5;
    match turn % 5 {
        0 => Change::Place(place(dice, round + 1)),
        1 => Change::To(from + Days::new((3 + 4 * round + dice.roll(4)) as u64)),
        2 => Change::Source(source(dice, round + 1)),
        3 => Change::From(from - Days::new((1 + 2 * round + dice.roll(2)) as u64)),
        _ => Change::Number((1_000 * (round + 1) + dice.roll(400)) as u32),
    }
}

fn day(dice: &mut Dice) -> NaiveDate {
    NaiveDate::from_ymd_opt(2013, 3, 1).unwrap_or_default() + Days::new(dice.roll(4_500) as u64)
}

fn place(dice: &mut Dice, round: usize) -> String {
    let room = dice.pick(&ROOMS);
    let town = TOWNS[4 * round + dice.roll(4)];
    format!("{room}, {town}")
}

fn source(dice: &mut Dice, round: usize) -> String {
    let paper = dice.pick(&PAPERS);
    let (number, page) = (1_000 * round + dice.roll(900) + 1, dice.roll(60) + 1);
    format!("{paper} n° {number}, p. {page}")
}

const ROOMS: [&str; 6] = [
    "Salle de conférence du gouvernorat",
    "Mairie, salle du conseil",
    "Service local du développement social",
    "Hôtel de la direction régionale",
    "Vestibule du chef de village",
    "École fondamentale, classe de 6e",
];
const TOWNS: [&str; 12] = [
    "Bamako",
    "Kayes",
    "Mopti",
    "Gao",
    "Ségou",
    "Sikasso",
    "Koulikoro",
    "Bandiagara",
    "Yélimané",
    "Bougouni",
    "Ansongo",
    "Kita",
];
const PAPERS: [&str; 5] = [
    "Procès-verbal signé par le président de séance,",
    "Rapport trimestriel de l'antenne régionale,",
    "Décision du comité de pilotage",
    "Compte rendu transmis par le SLDSES,",
    "Registre des délibérations de la commune,",
];

/// A tiny generator of numbers: the workload must never differ between runs.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// Returns a number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.roll(words.len())]
    }
}
