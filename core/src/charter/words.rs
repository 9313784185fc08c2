//! Words of the charter, in both languages of the page.
//!
//! They are data of the programme, not labels of the product: they come and go
//! with the charter file, so they live in it rather than in the page's locales.

use serde::Deserialize;

use super::error::Flaw;

/// A phrase in French and in English, neither of them blank.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "Phrase")]
pub struct Words {
    fr: String,
    en: String,
}

impl Words {
    /// Returns the phrase in French.
    pub fn fr(&self) -> &str {
        &self.fr
    }

    /// Returns the phrase in English.
    pub fn en(&self) -> &str {
        &self.en
    }
}

/// The text a statement rests on, and the source it is known from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Names the text.
    pub text: Words,
    /// Code of the source.
    pub source: String,
}

/// Two phrases as read, before anything is known of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrase {
    fr: String,
    en: String,
}

impl TryFrom<Phrase> for Words {
    type Error = Flaw;

    fn try_from(Phrase { fr, en }: Phrase) -> Result<Self, Flaw> {
        if is_legible(&fr) && is_legible(&en) {
            Ok(Self { fr, en })
        } else {
            Err(Flaw::TextBlank)
        }
    }
}

/// Tells whether a text says something and hides no control character.
pub(super) fn is_legible(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(char::is_control)
}
