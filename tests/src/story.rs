//! A story as read from its file: who does what, and what comes of it.

use std::path::Path;

use crate::outcome::Mismatch;
use crate::words::{BadWord, Word, words};

/// A story.
#[derive(Debug, Clone)]
pub struct Story {
    /// Its file, from the folder of stories.
    pub file: String,
    /// Its lines, without remarks.
    pub steps: Vec<Step>,
}

/// One line of a story.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its number in the file, from 1.
    pub line: usize,
    /// The paragraph it stands in, from 1.
    pub paragraph: usize,
    /// As written.
    pub text: String,
    /// What is done, word by word.
    pub words: Vec<Word>,
    /// What comes of it; none where the line only moves entries or clocks.
    pub outcome: Option<String>,
}

/// What stands between an act and its outcome.
const ARROW: &str = "->";
/// The lines that have no outcome.
pub const STAGE: [&str; 7] = [
    "charter", "found", "sync", "send", "clock", "author", "copy",
];

impl Story {
    /// Reads a story.
    ///
    /// # Errors
    /// The first line that is none of a story.
    pub fn read(file: &str, text: &str) -> Result<Self, Box<Mismatch>> {
        let mut steps = Vec::new();
        let mut paragraph = 0;
        let mut is_open = false;
        for (index, whole) in text.lines().enumerate() {
            let trimmed = whole.trim();
            if trimmed.is_empty() {
                is_open = false;
            } else if !trimmed.starts_with('#') {
                paragraph += usize::from(!is_open);
                is_open = true;
                let step = Step::read(index + 1, paragraph, trimmed);
                steps.push(
                    step.map_err(|bad| Mismatch::unreadable(file, index + 1, trimmed, &bad))?,
                );
            }
        }
        let file = file.to_owned();
        Ok(Self { file, steps })
    }

    /// Reads the story of a file.
    ///
    /// # Errors
    /// The first line that is none of a story, or that the file cannot be read.
    pub fn open(folder: &Path, path: &Path) -> Result<Self, Box<Mismatch>> {
        let file = path
            .strip_prefix(folder)
            .unwrap_or(path)
            .display()
            .to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| Mismatch::unreadable(&file, 0, "", &error))?;
        Self::read(&file, &text)
    }
}

impl Step {
    fn read(line: usize, paragraph: usize, text: &str) -> Result<Self, BadWord> {
        let is_stage = text
            .split_whitespace()
            .next()
            .is_some_and(|word| STAGE.contains(&word));
        let (act, outcome) = match text.rfind(ARROW) {
            Some(at) if !is_stage => {
                let (act, outcome) = text.split_at(at);
                (
                    act,
                    outcome
                        .get(ARROW.len()..)
                        .map(|outcome| outcome.trim().to_owned()),
                )
            }
            _ => (text, None),
        };
        Ok(Self {
            line,
            paragraph,
            text: text.to_owned(),
            words: words(act)?,
            outcome,
        })
    }

    /// Returns the words that stand alone.
    #[must_use]
    pub fn plain(&self) -> Vec<&str> {
        self.words
            .iter()
            .filter_map(|word| match word {
                Word::Plain(text) => Some(text.as_str()),
                Word::Pair(..) => None,
            })
            .collect()
    }

    /// Returns the verb of an act; the first word of any other line.
    #[must_use]
    pub fn verb(&self) -> &str {
        let plain = self.plain();
        let place = usize::from(self.outcome.is_some());
        plain.get(place).copied().unwrap_or_default()
    }
}
