//! Kinds of bodies: what every body of one kind has in common.
//!
//! Bodies themselves are facts, created and dissolved by people. A kind says
//! where such a body sits, what it rests on and which posts it opens with.

use serde::Deserialize;

use super::words::{Basis, Words};

/// A kind of body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyKind {
    /// Code that bodies carry.
    pub code: String,
    /// Whether it sits or works.
    pub nature: Nature,
    /// Name.
    pub name: Words,
    /// Code of the level its bodies sit at.
    pub level: String,
    /// Code of the kind it reports to; none at the top.
    pub parent: Option<String>,
    /// Who it answers to outside the programme, where it does.
    #[serde(default)]
    pub answers_to: Option<Words>,
    /// Code of the level of the areas it serves.
    pub serves: String,
    /// The text that founds it.
    pub basis: Basis,
    /// Who sits on it; none where no text found says.
    pub composition: Option<Words>,
    /// Posts a new body of this kind opens with.
    pub posts: Vec<PostPattern>,
}

impl BodyKind {
    /// Returns the post of this code.
    pub fn post(&self, code: &str) -> Option<&PostPattern> {
        self.posts.iter().find(|post| post.code == code)
    }
}

/// Whether a body of this kind sits in session or works all year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Meets, deliberates, decides with a quorum.
    Committee,
    /// Staff under a head.
    Unit,
}

/// A post that a new body of some kind opens with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostPattern {
    /// Code, unique within the kind.
    pub code: String,
    /// Name.
    pub name: Words,
    /// How many may hold it at once; none where no text found says.
    pub seats: Option<u32>,
    /// Code of the source; none where the post is only foreseen.
    pub source: Option<String>,
}
