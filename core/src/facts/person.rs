//! People, as far as governance needs them.

use serde::{Deserialize, Serialize};

use super::{Field, Shape, recordable};

/// Somebody who can sit in a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The function held elsewhere, such as « directeur régional du développement social ».
    pub function: Option<String>,
    /// How to reach them.
    pub contact: Option<String>,
    /// Woman or man, where it is known: the programme counts both in its committees.
    pub sex: Option<Sex>,
}

/// Woman or man.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// A woman.
    Woman,
    /// A man.
    Man,
}

impl Person {
    pub(super) const FIELDS: &[Field] = &[
        Field::required("name", Shape::Line(200)),
        Field::optional("function", Shape::Line(200)),
        Field::optional("contact", Shape::Line(200)),
        Field::optional("sex", Shape::Choice(&["woman", "man"])),
    ];
}

recordable!(Person {});
