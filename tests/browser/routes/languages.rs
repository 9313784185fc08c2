//! No words of one language on a page of the other.
//!
//! What the page says stands in the locale files: each text there, cut at its places to be
//! filled, is a phrase. A phrase that the other language does not have too must not be met in
//! it. The register speaks French whatever the page does: phrases of its texts do not count.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::steps::AUTHOR;

/// The texts of the register: the charter, its past, and who writes in the stories.
const REGISTER: [&str; 2] = [
    include_str!("../../../core/charter/jigisemejiri.json"),
    include_str!("../../../core/charter/history.json"),
];

/// The two languages, with all that was heard in each.
pub(super) struct Languages {
    french: Phrases,
    english: Phrases,
    /// Language and text, with the first page it was met on.
    heard: BTreeMap<(String, String), String>,
}

impl Languages {
    /// Reads the locale files.
    pub(super) fn read() -> Self {
        let french = texts(include_str!("../../../web/locales/fr.json"));
        let english = texts(include_str!("../../../web/locales/en.json"));
        let mut register: Vec<_> = REGISTER.into_iter().flat_map(texts).collect();
        register.push(AUTHOR.to_owned());
        Self {
            french: Phrases::of(&french).without(&english).without(&register),
            english: Phrases::of(&english).without(&french).without(&register),
            heard: BTreeMap::new(),
        }
    }

    /// Hears all that a page says in a language.
    pub(super) fn hear(&mut self, language: &str, address: &str, texts: Vec<String>) {
        for text in texts {
            let heard = self.heard.entry((language.to_owned(), text));
            heard.or_insert_with(|| address.to_owned());
        }
    }

    /// Returns what was said in the other language than the page's.
    pub(super) fn leaks(&self) -> Vec<String> {
        let mut found = Vec::new();
        for ((language, text), address) in &self.heard {
            let foreign = match language.as_str() {
                "fr" => &self.english,
                "en" => &self.french,
                other => panic!("a page in {other}"),
            };
            if let Some(phrase) = foreign.first_in(text) {
                found.push(format!("{address}, {language}: « {phrase} » in « {text} »"));
            }
        }
        found
    }
}

/// Phrases, as words in a row, by their first word.
#[derive(Default)]
struct Phrases(BTreeMap<String, BTreeSet<Vec<String>>>);

impl Phrases {
    /// Cuts texts into phrases.
    fn of(texts: &[String]) -> Self {
        let mut phrases = Self::default();
        for piece in texts.iter().flat_map(|text| pieces(text)) {
            let phrase = words(piece);
            if let Some(first) = phrase.first() {
                phrases.0.entry(first.clone()).or_default().insert(phrase);
            }
        }
        phrases
    }

    /// Leaves out every phrase that is met in these texts.
    fn without(mut self, texts: &[String]) -> Self {
        for text in texts.iter().flat_map(|text| pieces(text)) {
            for phrase in self.all_in(text) {
                if let Some(kin) = phrase.first().and_then(|first| self.0.get_mut(first)) {
                    kin.remove(&phrase);
                }
            }
        }
        self
    }

    fn first_in(&self, text: &str) -> Option<String> {
        self.all_in(text).first().map(|phrase| phrase.join(" "))
    }

    /// Returns the phrases of a text. One word alone says little: it must be the whole text.
    fn all_in(&self, text: &str) -> Vec<Vec<String>> {
        let words = words(text);
        let mut found = Vec::new();
        for at in 0..words.len() {
            let rest = &words[at..];
            let kin = self.0.get(&rest[0]).into_iter().flatten();
            found.extend(
                kin.filter(|phrase| match phrase.len() {
                    1 => words.len() == 1,
                    _ => rest.starts_with(phrase),
                })
                .cloned(),
            );
        }
        found
    }
}

/// Returns the pieces of a text between the places to be filled.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split("{{");
    pieces.map(|piece| piece.split_once("}}").map_or(piece, |(_, rest)| rest))
}

/// Returns the words of a text, without case and points.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Returns every text of a JSON file.
fn texts(json: &str) -> Vec<String> {
    fn gather(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::String(text) => into.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| gather(item, into)),
            Value::Object(fields) => fields.values().for_each(|value| gather(value, into)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&serde_json::from_str(json).unwrap(), &mut found);
    found
}

#[test]
fn words_of_the_other_language_are_heard_and_the_register_is_not() {
    let mut languages = Languages::read();
    let hear = [
        "Enregistré à 15:44",
        "Sessions",
        "Comité national de pilotage",
    ];
    languages.hear("en", "#/", hear.map(str::to_owned).to_vec());
    let hear = ["Saved at 15:44", "Enregistré à 15:44", "Sessions"];
    languages.hear("fr", "#/journal", hear.map(str::to_owned).to_vec());
    let leaks = [
        "#/, en: « enregistré à » in « Enregistré à 15:44 »",
        "#/journal, fr: « saved at » in « Saved at 15:44 »",
    ];
    assert_eq!(languages.leaks(), leaks);
}
