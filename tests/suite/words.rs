//! Every word on screen stands in both languages, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::nothing;
use crate::shelf::{root, sheets};

fn flatten(path: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                flatten(&path, value, into);
            }
        }
        Value::String(text) => drop(into.insert(path.to_owned(), text.clone())),
        other => drop(into.insert(path.to_owned(), other.to_string())),
    }
}

fn locale(language: &str) -> BTreeMap<String, String> {
    let path = root().join(format!("web/locales/{language}.json"));
    let value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut words = BTreeMap::new();
    flatten("", &value, &mut words);
    words
}

/// The key without the form of number, which the two languages count differently.
fn stem(key: &str) -> &str {
    let forms = ["_zero", "_one", "_two", "_few", "_many", "_other"];
    forms
        .iter()
        .find_map(|form| key.strip_suffix(form))
        .unwrap_or(key)
}

/// Returns the places `{{ … }}` of a text.
fn places(text: &str) -> BTreeSet<String> {
    text.split("{{")
        .skip(1)
        .filter_map(|rest| rest.split("}}").next())
        .map(|name| name.trim().to_owned())
        .collect()
}

#[test]
fn both_languages_say_everything() {
    let (french, english) = (locale("fr"), locale("en"));
    let stems = |words: &BTreeMap<String, String>| {
        words
            .keys()
            .map(|key| stem(key).to_owned())
            .collect::<BTreeSet<_>>()
    };
    let mut found: Vec<String> = stems(&french)
        .symmetric_difference(&stems(&english))
        .map(|key| format!("{key}: in one language only"))
        .collect();
    for (key, text) in french.iter().chain(&english) {
        if text.trim().is_empty() {
            found.push(format!("{key}: empty"));
        }
    }
    let together = |words: &BTreeMap<String, String>| {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (key, text) in words {
            all.entry(stem(key).to_owned())
                .or_default()
                .extend(places(text));
        }
        all
    };
    let (french, english) = (together(&french), together(&english));
    for (key, named) in &french {
        if english.get(key).is_some_and(|other| other != named) {
            found.push(format!(
                "{key}: {named:?} in French, {:?} in English",
                english[key]
            ));
        }
    }
    nothing(found, "words");
}

/// A space at which no line ends.
const TIED: [char; 2] = ['\u{A0}', '\u{202F}'];

/// Says whether the marks of a text stand as another language would set them: French ties `: ; ? ! %`
/// and the insides of `« »` by a space that does not break, English has no space there.
fn is_set_wrong(language: &str, text: &str) -> bool {
    let is_typed = text.contains(['\'', '"']) || text.contains("...");
    let mut pairs = text.chars().zip(text.chars().skip(1));
    is_typed
        || match language {
            "fr" => pairs.any(|pair| match pair {
                (before, ';' | '?' | '!' | '»') => !TIED.contains(&before),
                (before, ':' | '%') => before == ' ',
                ('«', after) => !TIED.contains(&after),
                _ => false,
            }),
            _ => pairs.any(|pair| match pair {
                (before, ':' | ';' | '?' | '!' | '%') => before == ' ' || TIED.contains(&before),
                (one, other) => "«»".contains([one, other]),
            }),
        }
}

#[test]
fn each_language_is_set_in_its_own_way() {
    let mut found = Vec::new();
    for language in ["fr", "en"] {
        for (key, text) in locale(language) {
            if is_set_wrong(language, &text) {
                found.push(format!("{language}, {key}: {text}"));
            }
        }
    }
    nothing(found, "marks set as another language sets them");
}

/// Words that are the same in both languages, and names.
const ALIKE: [&str; 67] = [
    "a",
    "absent",
    "abstentions",
    "agents",
    "aria",
    "axe",
    "budget",
    "code",
    "communication",
    "composition",
    "conditions",
    "consultation",
    "contact",
    "contradictions",
    "convocation",
    "core",
    "css",
    "csv",
    "date",
    "dates",
    "documents",
    "e",
    "existence",
    "fcfa",
    "h",
    "html",
    "iati",
    "information",
    "introduction",
    "javascript",
    "jigisemejiri",
    "journal",
    "json",
    "justification",
    "latitude",
    "longitude",
    "m",
    "min",
    "mission",
    "missions",
    "moment",
    "nature",
    "note",
    "orientation",
    "p",
    "page",
    "point",
    "popolo",
    "quorum",
    "r",
    "session",
    "sessions",
    "signature",
    "source",
    "sources",
    "supervision",
    "svg",
    "technologies",
    "total",
    "utf",
    "validation",
    "version",
    "versions",
    "wai",
    "webassembly",
    "xlsx",
    "xml",
];

#[test]
fn what_stands_alike_in_both_languages_is_the_same_word_in_both() {
    let (french, english) = (locale("fr"), locale("en"));
    let mut found = Vec::new();
    for (key, text) in french
        .iter()
        .filter(|(key, text)| english.get(*key) == Some(*text))
    {
        let is_alike = |word: &&str| ALIKE.contains(&word.to_lowercase().as_str());
        let pieces = text
            .split("{{")
            .map(|piece| piece.split_once("}}").map_or(piece, |(_, rest)| rest));
        let words = pieces.flat_map(|piece| piece.split(|c: char| !c.is_alphabetic()));
        let mut strange = words.filter(|word| !word.is_empty() && !is_alike(word));
        found.extend(
            strange
                .next()
                .map(|word| format!("{key}: « {text} » has « {word} »")),
        );
    }
    nothing(found, "texts that were not translated");
}

/// Words of a view: a text of three letters in a row between `>` and `<`, or in what is read out.
#[test]
fn no_view_writes_words_itself() {
    let mut found = Vec::new();
    for sheet in sheets(&["web/src"], &["rs"]) {
        let code = sheet
            .text
            .split("\n#[cfg(test)]")
            .next()
            .unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.trim();
            if line.starts_with("//") {
                continue;
            }
            let heads = [
                ">\"",
                "placeholder=\"",
                "aria-label=\"",
                "title=\"",
                "alt=\"",
                "aria-description=\"",
            ];
            let is_written = heads.iter().any(|head| {
                line.match_indices(head).any(|(at, _)| {
                    let text = line[at + head.len()..]
                        .split('"')
                        .next()
                        .unwrap_or_default();
                    has_words(text)
                })
            });
            // A line of a view that is nothing but a text.
            let is_text = line.matches('"').count() == 2
                && line.starts_with('"')
                && line.ends_with('"')
                && line.contains(' ')
                && has_words(line);
            if is_written || is_text {
                found.push(format!("{}:{}: {line}", sheet.name, number + 1));
            }
        }
    }
    nothing(found, "words on screen outside web/locales");
}

fn has_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() >= 3)
}
