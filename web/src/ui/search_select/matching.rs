//! Finding choices by what is typed, whatever the accents.
//!
//! Tablets without a Bambara keyboard type e for ɛ and o for ɔ, so the letters
//! are folded on both sides.

use crate::ui::Choice;

/// How many are shown: more would not be read, and would slow the typing.
const SHOWN: usize = 40;

/// The choices, each with its folded words.
#[derive(Debug, PartialEq)]
pub(super) struct Indexed(Vec<(String, Choice)>);

/// What was found: the first ones, and how many more there are.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Found {
    pub(super) shown: Vec<Choice>,
    pub(super) n_more: usize,
}

impl Indexed {
    pub(super) fn new(choices: &[Choice]) -> Self {
        let fold_one = |choice: &Choice| {
            let words = format!("{} {}", fold(&choice.label), fold(&choice.detail));
            (words, choice.clone())
        };
        Self(choices.iter().map(fold_one).collect())
    }

    /// Returns the value of the one choice that is called so.
    pub(super) fn named(&self, typed: &str) -> Option<String> {
        let typed = fold(typed.trim());
        let is_called = |(words, choice): &&(String, Choice)| {
            !typed.is_empty() && words.starts_with(&typed) && fold(&choice.label) == typed
        };
        let mut called = self.0.iter().filter(is_called);
        let (_, choice) = called.next()?;
        called.next().is_none().then(|| choice.value.clone())
    }
}

/// Returns the choices that hold every word typed, those that start with the
/// first one before the others.
pub(super) fn find(indexed: &Indexed, typed: &str) -> Found {
    let typed = fold(typed);
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let holds_all = |words: &str| wanted.iter().all(|word| words.contains(word));
    let starts = |words: &str| wanted.first().is_none_or(|word| words.starts_with(word));
    let hits: Vec<&(String, Choice)> = indexed
        .0
        .iter()
        .filter(|(words, _)| holds_all(words))
        .collect();
    let first = hits.iter().filter(|(words, _)| starts(words));
    let others = hits.iter().filter(|(words, _)| !starts(words));
    let shown: Vec<Choice> = first
        .chain(others)
        .take(SHOWN)
        .map(|(_, choice)| choice.clone())
        .collect();
    Found {
        n_more: hits.len() - shown.len(),
        shown,
    }
}

/// Lower case, without accents, apostrophes and hyphens as spaces.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

const fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ɛ' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' | 'ŋ' | 'ɲ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'ɔ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '\'' | '’' | '-' | '‑' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indexed(labels: &[&str]) -> Indexed {
        let choice = |label: &&str| Choice {
            label: (*label).to_owned(),
            ..Choice::default()
        };
        Indexed::new(&labels.iter().map(choice).collect::<Vec<_>>())
    }

    fn labels(found: &Found) -> Vec<&str> {
        found
            .shown
            .iter()
            .map(|choice| choice.label.as_str())
            .collect()
    }

    #[test]
    fn accents_case_and_hyphens_do_not_matter() {
        let all = indexed(&["Comité de Sévaré", "CCL de Kɔrɔ", "N’Tillit"]);
        assert_eq!(labels(&find(&all, "SEVARE")), ["Comité de Sévaré"]);
        assert_eq!(labels(&find(&all, "koro")), ["CCL de Kɔrɔ"]);
        assert_eq!(labels(&find(&all, "n-tillit")), ["N’Tillit"]);
    }

    #[test]
    fn every_word_counts_and_what_starts_alike_comes_first() {
        let all = indexed(&["Antenne de Kayes", "Kayes", "Kayes Ndi"]);
        assert_eq!(
            labels(&find(&all, "kay")),
            ["Kayes", "Kayes Ndi", "Antenne de Kayes"]
        );
        assert_eq!(labels(&find(&all, "kayes ant")), ["Antenne de Kayes"]);
    }

    #[test]
    fn a_choice_is_named_by_its_whole_label_alone_and_by_one_that_no_other_has() {
        let all = indexed(&["Kayes", "Kayes Ndi", "Founia", "Founia"]);
        let named = |typed: &str| all.named(typed).is_some();
        assert!(named(" kayes") && named("KAYES-NDI"));
        assert!(!named("kay") && !named("founia") && !named("gao") && !named(" "));
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let many: Vec<String> = (0..100).map(|n| format!("Village {n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let found = find(&indexed(&many), "");
        assert_eq!((found.shown.len(), found.n_more), (SHOWN, 100 - SHOWN));
    }
}
