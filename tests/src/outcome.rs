//! What came of a line, beside what the story says.

use std::fmt;

/// What came of an act or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The act was recorded.
    Ok,
    /// The rules said no: each reason as words, its name first.
    Refused(Vec<Vec<String>>),
    /// Remarks, each as words, their name first; in no order.
    Told(Vec<Vec<String>>),
    /// Exactly this.
    Says(String),
}

impl Outcome {
    /// Tells whether this is what the story says.
    ///
    /// A reason or remark is told by its name and by as many of its details as matter.
    #[must_use]
    pub fn is(&self, told: &str) -> bool {
        match self {
            Self::Ok => told == "ok",
            Self::Refused(found) => told
                .strip_prefix("refused ")
                .is_some_and(|told| all_match(&split(told), found)),
            Self::Told(found) if told == "none" => found.is_empty(),
            Self::Told(found) => all_match(&split(told), found),
            Self::Says(found) => found == told,
        }
    }
}

fn split(told: &str) -> Vec<Vec<&str>> {
    told.split(" | ")
        .map(|one| one.split_whitespace().collect())
        .collect()
}

/// Tells whether each told remark is found, and none is found beside.
fn all_match(told: &[Vec<&str>], found: &[Vec<String>]) -> bool {
    let mut left: Vec<&Vec<String>> = found.iter().collect();
    // The most detailed first, so that a short one does not take what a long one needs.
    let mut told: Vec<&Vec<&str>> = told.iter().collect();
    told.sort_by_key(|words| std::cmp::Reverse(words.len()));
    for words in told {
        let Some(place) = left.iter().position(|found| is_told(words, found)) else {
            return false;
        };
        left.remove(place);
    }
    left.is_empty()
}

fn is_told(words: &[&str], found: &[String]) -> bool {
    let first = found.first().map(String::as_str);
    words.first().copied() == first
        && words
            .iter()
            .all(|word| found.iter().any(|found| found == word))
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = |all: &[Vec<String>]| {
            all.iter()
                .map(|words| words.join(" "))
                .collect::<Vec<_>>()
                .join(" | ")
        };
        match self {
            Self::Ok => f.write_str("ok"),
            Self::Refused(reasons) => write!(f, "refused {}", join(reasons)),
            Self::Told(remarks) if remarks.is_empty() => f.write_str("none"),
            Self::Told(remarks) => f.write_str(&join(remarks)),
            Self::Says(text) => f.write_str(text),
        }
    }
}

/// A line that did not come out as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The story.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// As written.
    pub text: String,
    /// What the story says, and of which tablet.
    pub expected: String,
    /// What happened.
    pub found: String,
}

impl Mismatch {
    /// Says that a line is none of a story.
    pub fn unreadable(file: &str, line: usize, text: &str, why: &dyn fmt::Display) -> Box<Self> {
        Box::new(Self {
            file: file.to_owned(),
            line,
            text: text.to_owned(),
            expected: "a line of a story".to_owned(),
            found: why.to_string(),
        })
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "scenarios/{}:{}: {}", self.file, self.line, self.text)?;
        writeln!(f, "    expected  {}", self.expected)?;
        write!(f, "    found     {}", self.found)
    }
}

impl std::error::Error for Mismatch {}
