//! A tablet of a story: a register, and the device that hands it name, time and author.

use std::sync::Arc;

use governance::charter::Charter;
use governance::ids::{Actor, EntryId};
use governance::register::{Register, Stamp};

/// One tablet.
#[derive(Debug, Clone)]
pub struct Tablet {
    /// Its journal and state.
    pub register: Register,
    /// The running copy of the app on it.
    pub actor: Actor,
    /// What its clock takes for the year.
    pub year: u16,
    /// Who holds it.
    pub author: String,
    beats: u32,
}

impl Tablet {
    /// Starts a tablet without any entry, known by a letter.
    ///
    /// Its actor ends in that letter, so that entries name it: `A-3` is A's third.
    #[must_use]
    pub fn new(letter: char, charter: &Arc<Charter>) -> Option<Self> {
        Some(Self {
            register: Register::new(Arc::clone(charter)),
            actor: actor_of(letter)?,
            year: 2026,
            author: format!("tablette {letter}"),
            beats: 0,
        })
    }

    /// Returns the stamp of its next act.
    pub fn stamp(&mut self) -> Stamp {
        let (minute, second) = (self.beats / 60 % 60, self.beats % 60);
        self.beats += 1;
        Stamp {
            actor: self.actor,
            at: format!("{:04}-11-23T10:{minute:02}:{second:02}Z", self.year),
            by: self.author.clone(),
        }
    }

    /// Takes everything in that another tablet holds.
    pub fn receive(&mut self, other: &Self) {
        self.register.admit_all(other.everything());
    }

    /// Returns every entry it holds, those included that share a name.
    #[must_use]
    pub fn everything(&self) -> Vec<governance::journal::Entry> {
        let journal = self.register.journal();
        let in_force = journal.entries().map(|entry| entry.shared_line().clone());
        let rivals = journal
            .clashes()
            .flat_map(|(_, lines)| lines.into_iter().cloned());
        let lines = in_force.chain(rivals);
        lines
            .filter_map(|line| governance::journal::Entry::read(line).ok())
            .collect()
    }
}

/// Returns the actor of a tablet's letter.
#[must_use]
pub fn actor_of(letter: char) -> Option<Actor> {
    format!("tablet000{}", letter.to_ascii_lowercase())
        .parse()
        .ok()
}

/// Returns the entry that a story calls `A-3`.
#[must_use]
pub fn entry_of(name: &str) -> Option<EntryId> {
    let (letter, sequence) = name.split_once('-')?;
    let mut letters = letter.chars();
    let actor = actor_of(letters.next().filter(char::is_ascii_uppercase)?)?;
    if letters.next().is_some() {
        return None;
    }
    Some(EntryId {
        actor,
        sequence: sequence.parse().ok()?,
    })
}

/// Returns what a story calls an entry.
#[must_use]
pub fn name_of(id: EntryId) -> String {
    shortened(&id.to_string())
}

/// Shortens the name of an entry of a story's tablet; any other text stays as it is.
#[must_use]
pub fn shortened(text: &str) -> String {
    match text
        .strip_prefix("tablet000")
        .and_then(|rest| rest.split_once('-'))
    {
        Some((letter, sequence)) => format!("{}-{sequence}", letter.to_ascii_uppercase()),
        None => text.to_owned(),
    }
}
