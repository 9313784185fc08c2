//! Where a statement of the charter is known from, and how far to trust it.

use serde::Deserialize;

/// A text, page or data set the charter draws on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Code by which the charter and its first facts refer to it.
    pub code: String,
    /// What it is, in French: a source is cited in its own language.
    pub title: String,
    /// Address, where it has one.
    pub url: Option<String>,
    /// How far to trust it.
    pub reliability: Reliability,
}

/// How far a source can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Reliability {
    /// Official, or the programme's own page.
    A,
    /// Press that agrees with itself, or a figure that can be recomputed.
    B,
    /// One source alone, or one known only by mention.
    C,
    /// Inferred, to be confirmed by the programme.
    D,
}

impl Reliability {
    /// Returns the mark printed beside a source.
    pub fn mark(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}
