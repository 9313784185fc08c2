//! Looking for words in sessions: each text that many sessions share is folded, and looked
//! through, once for all of them.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::facts::Session;
use crate::ids::BodyId;
use crate::programme::Programme;
use crate::register::fold_name;

/// What a session is looked for by: its body, its place, its number and its year, as places among
/// [`Texts`].
pub(super) type Told = [u32; 4];

/// The texts of all sessions, each once, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts(Vec<String>);

/// Words are looked for so many at once: one bit each.
const AT_ONCE: usize = 64;

/// Which words each text has, a row for each [`AT_ONCE`] words.
pub(super) struct Found(Vec<Row>);

struct Row {
    /// A bit for each word.
    all: u64,
    /// The bits of each text.
    texts: Vec<u64>,
}

impl Texts {
    /// Looks for each word of a text.
    pub(super) fn look_for(&self, words: &str) -> Found {
        let folded = fold_name(words);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let row = |words: &[&str]| {
            let bits = |text: &String| {
                let marks = words.iter().map(|word| u64::from(text.contains(word)));
                marks.rev().fold(0, |bits, mark| (bits << 1) | mark)
            };
            Row {
                all: words.iter().fold(0, |bits, _| (bits << 1) | 1),
                texts: self.0.iter().map(bits).collect(),
            }
        };
        Found(words.chunks(AT_ONCE).map(row).collect())
    }
}

impl Found {
    /// Tells whether every word stands somewhere in what tells a session.
    pub(super) fn are_in(&self, told: &Told) -> bool {
        self.0.iter().all(|row| {
            let bits = |place: &u32| row.texts.get(usize::try_from(*place).ok()?).copied();
            row.all == told.iter().filter_map(bits).fold(0, |all, bits| all | bits)
        })
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Source<'a> {
    Body(BodyId),
    Place(&'a str),
    Number(i64),
}

/// Writes each text down when it first comes up.
#[derive(Default)]
pub(super) struct Writer<'a> {
    pub(super) texts: Texts,
    known: BTreeMap<Source<'a>, u32>,
}

impl<'a> Writer<'a> {
    /// Returns what a session is looked for by.
    pub(super) fn told(&mut self, programme: &Programme, session: &'a Session) -> Told {
        let number = |number: Option<i64>| number.map_or(Source::Place(""), Source::Number);
        [
            Source::Body(session.body),
            Source::Place(session.place.as_deref().unwrap_or("")),
            number(session.number.map(i64::from)),
            number(session.opens_on.map(|on| i64::from(on.year()))),
        ]
        .map(|source| self.place_of(programme, source))
    }

    fn place_of(&mut self, programme: &Programme, source: Source<'a>) -> u32 {
        if let Some(place) = self.known.get(&source) {
            return *place;
        }
        let text = match &source {
            Source::Body(id) => programme.body(*id).map_or_else(String::new, |body| {
                let short = body.short.as_deref().unwrap_or("");
                fold_name(&body.name) + " " + &fold_name(short)
            }),
            Source::Place(place) => fold_name(place),
            Source::Number(number) => number.to_string(),
        };
        let place = u32::try_from(self.texts.0.len()).unwrap_or(u32::MAX);
        self.texts.0.push(text);
        self.known.insert(source, place);
        place
    }
}
