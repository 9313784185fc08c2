//! Why a charter was not accepted.
//!
//! Read by whoever edits a charter file, at build or start; the page puts its
//! own sentence around it.

use thiserror::Error;

use super::parameter::Shape;

/// A charter that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CharterError {
    /// The file is not JSON of the expected shape.
    #[error("line {line}, column {column}: {reason}")]
    Unreadable {
        /// Line in the file, from 1.
        line: usize,
        /// Column in that line.
        column: usize,
        /// What the reader stumbled upon.
        reason: String,
    },
    /// The file reads well but contradicts itself.
    #[error("{path}: {flaw}")]
    Invalid {
        /// Where: `duties[CNP-1].owed_by`.
        path: String,
        /// What is wrong there.
        flaw: Flaw,
    },
}

impl CharterError {
    /// Keeps what the JSON reader said, and where.
    pub(super) fn unreadable(error: serde_json::Error) -> Self {
        Self::Unreadable {
            line: error.line(),
            column: error.column(),
            reason: error.to_string(),
        }
    }

    /// Names a flaw and its place.
    pub(super) fn invalid(path: impl Into<String>, flaw: Flaw) -> Self {
        Self::Invalid {
            path: path.into(),
            flaw,
        }
    }
}

/// What is wrong at one place of a charter.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Flaw {
    /// A text is empty or holds control characters.
    #[error("blank text or control character")]
    TextBlank,
    /// A code stands twice in a list where it must be unique.
    #[error("`{code}` stands twice")]
    Repeated {
        /// The code.
        code: String,
    },
    /// A code is mentioned that no list defines.
    #[error("no {what:?} `{code}`")]
    Unknown {
        /// What was looked for.
        what: Referent,
        /// The code.
        code: String,
    },
    /// Levels must be ranked 1, 2, 3… in the order they stand.
    #[error("rank {found}, expected {expected}")]
    RankOutOfOrder {
        /// The rank written.
        found: u8,
        /// The rank due at this place.
        expected: u8,
    },
    /// A parent must be of a higher or equal level; for areas, of a higher one.
    #[error("parent level {parent} is below level {child}")]
    ParentTooLow {
        /// Rank of the parent's level.
        parent: u8,
        /// Rank of the child's level.
        child: u8,
    },
    /// A list that must name somebody names nobody.
    #[error("nobody is named")]
    NobodyNamed,
    /// A count that must be at least one is zero.
    #[error("must be at least one")]
    Zero,
    /// A value does not have the shape its parameter asks for.
    #[error("`{value}` is not of shape {shape:?}")]
    ValueUnfit {
        /// The shape asked for.
        shape: Shape,
        /// The value written.
        value: String,
    },
    /// A duty with a rhythm needs a timing; one without has none.
    #[error("timing does not fit the rhythm")]
    TimingUnfit,
    /// A duty of open rhythm names the parameter that will settle it.
    #[error("an open rhythm names its parameter")]
    RhythmUnset,
    /// A parameter is used for something else than its topic.
    #[error("parameter `{code}` is on another topic")]
    TopicUnfit {
        /// Code of the parameter.
        code: String,
    },
    /// An end comes before its beginning.
    #[error("ends before it begins")]
    DatesReversed,
    /// The fields of a first fact are not those of its kind.
    #[error("{reason}")]
    FieldsUnfit {
        /// What the reader stumbled upon.
        reason: String,
    },
    /// A first fact says something else than the definition it follows.
    #[error("differs from its definition")]
    DefinitionDiffers,
}

/// What a code in the charter may refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// A source.
    Source,
    /// A level of bodies.
    Level,
    /// A level of areas.
    AreaLevel,
    /// A kind of body, written earlier in the file when it is a parent.
    Kind,
    /// A post of a kind of body.
    Post,
    /// A parameter.
    Parameter,
    /// A first fact of the right kind, written earlier in the file.
    Fact,
}
