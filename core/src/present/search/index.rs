//! Every word of every fact, each once, with the facts that have it.

use std::collections::BTreeMap;

use super::sound::sound;
use super::texts::{Opens, found};
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::{Register, are_similar, fold_name};

/// A fact that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hit {
    /// The fact.
    pub label: Label,
    /// The page that shows it.
    pub opens: Opens,
    /// The texts by which it is found.
    pub told: Vec<String>,
}

/// All that can be found, as it is now.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    rows: Vec<Row>,
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Row {
    id: EntryId,
    opens: Opens,
    rank: u8,
}

/// A folded word, and the places of the facts that have it.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    sound: String,
    rows: Vec<u32>,
}

/// Endings of numbers that count a place: 14e, 14ᵉ, 1re, 15th.
const ORDINALS: [&str; 9] = ["e", "er", "re", "eme", "ieme", "st", "nd", "rd", "th"];

/// Returns the number in a word that tells a place, else the word.
pub(super) fn unnumbered(word: &str) -> &str {
    let number = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    match word.strip_prefix(number) {
        Some(ending) if !number.is_empty() && ORDINALS.contains(&ending) => number,
        _ => word,
    }
}

/// How well a word fits: the less, the better.
type Fit = u8;

/// A word of fewer letters than this is not looked for by its sound: too many sound alike.
const LEAST_TYPED: usize = 4;
/// Nor one that sounds like fewer: « zzzz » is a single s.
const LEAST_HEARD: usize = 3;

impl SearchIndex {
    /// Goes through every fact once. A kind is found by its names too: the page says them, as
    /// people say them in its language.
    #[must_use]
    pub fn of(register: &Register, named: &dyn Fn(Kind) -> String) -> Self {
        let programme = register.programme();
        let mut rows = Vec::new();
        let mut known: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut of_kinds: BTreeMap<Kind, Vec<u32>> = BTreeMap::new();
        for (id, fact) in programme.facts() {
            let Some(found) = found(programme, id, fact) else {
                continue;
            };
            let place = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            rows.push(Row {
                id,
                opens: found.opens,
                rank: found.rank,
            });
            of_kinds.entry(fact.kind()).or_default().push(place);
            for text in found.texts {
                for word in fold_name(&text).split(' ').filter(|word| !word.is_empty()) {
                    match known.get_mut(word) {
                        Some(rows) if rows.last() == Some(&place) => {}
                        Some(rows) => rows.push(place),
                        None => drop(known.insert(word.to_owned(), vec![place])),
                    }
                }
            }
        }
        for (kind, places) in of_kinds {
            for word in fold_name(&named(kind))
                .split(' ')
                .filter(|word| !word.is_empty())
            {
                let rows = known.entry(word.to_owned()).or_default();
                rows.extend(&places);
                rows.in_order();
                rows.dedup();
            }
        }
        let words = known.into_iter().map(|(text, rows)| Word {
            sound: sound(&text),
            text,
            rows,
        });
        Self {
            rows,
            words: words.collect(),
        }
    }

    /// Returns the facts that have every word of what was typed, those that fit best first, at most
    /// so many; and how many there are.
    #[must_use]
    pub fn find(&self, register: &Register, typed: &str, limit: usize) -> (Vec<Hit>, usize) {
        let places = self.places(typed);
        let hit = |place: &u32| {
            let row = self.row(*place)?;
            let programme = register.programme();
            Some(Hit {
                label: Label::of(register, row.id),
                opens: row.opens,
                told: found(programme, row.id, programme.fact(row.id)?)?.texts,
            })
        };
        (
            places.iter().take(limit).filter_map(hit).collect(),
            places.len(),
        )
    }

    /// Returns the places of all that fits, best first.
    pub(super) fn places(&self, typed: &str) -> Vec<u32> {
        let folded = fold_name(typed);
        let mut total: Option<Vec<Option<u32>>> = None;
        for asked in folded.split(' ').filter(|word| !word.is_empty()) {
            let fits = self.fits(unnumbered(asked));
            total = Some(match total {
                None => fits.into_iter().map(|fit| fit.map(u32::from)).collect(),
                Some(before) => before
                    .into_iter()
                    .zip(fits)
                    .map(|(sum, fit)| Some(sum? + u32::from(fit?)))
                    .collect(),
            });
        }
        let all = total.unwrap_or_default().into_iter().enumerate();
        let mut found: Vec<(u32, u8, u32)> = all
            .filter_map(|(place, sum)| {
                let place = u32::try_from(place).ok()?;
                Some((sum?, self.row(place)?.rank, place))
            })
            .collect();
        found.in_order();
        found.into_iter().map(|(_, _, place)| place).collect()
    }

    /// Returns, for each fact, how well a word fits the best of its words.
    fn fits(&self, asked: &str) -> Vec<Option<Fit>> {
        let heard = sound(asked);
        let mut best: Vec<Option<Fit>> = vec![None; self.rows.len()];
        for word in &self.words {
            let Some(fit) = fit(asked, &heard, &word.text, &word.sound) else {
                continue;
            };
            for place in &word.rows {
                let known = usize::try_from(*place)
                    .ok()
                    .and_then(|place| best.get_mut(place));
                if let Some(known) = known {
                    *known = Some(known.map_or(fit, |known| known.min(fit)));
                }
            }
        }
        best
    }

    fn row(&self, place: u32) -> Option<&Row> {
        self.rows.get(usize::try_from(place).ok()?)
    }

    #[cfg(test)]
    pub(super) fn id(&self, place: u32) -> EntryId {
        self.row(place).unwrap().id
    }
}

/// Says how well a word fits one that is asked for, both folded and by their sound.
pub(super) fn fit(asked: &str, heard: &str, word: &str, sound: &str) -> Option<Fit> {
    let is_long = asked.len() >= LEAST_TYPED;
    // Numbers are what they are: 2020 is not 2021.
    let is_number = asked.bytes().any(|byte| byte.is_ascii_digit());
    Some(match () {
        () if word == asked => 0,
        () if word.starts_with(asked) => 1,
        () if word.contains(asked) => 2,
        () if is_number || !is_long => return None,
        () if heard.len() >= LEAST_HEARD && sound.starts_with(heard) => 3,
        () if is_slip(asked, word) => 4,
        () => return None,
    })
}

/// Tells whether two words differ by a slip of the pen; lengths tell most apart at once.
fn is_slip(asked: &str, word: &str) -> bool {
    let (one, other) = (asked.len(), word.len());
    one.abs_diff(other) * 6 <= one.max(other) && are_similar(asked, word)
}
