//! People, as far as governance needs them.

use serde::{Deserialize, Serialize};

use super::{Fact, Field, Kind, Recordable, Role, Shape};
use crate::ids::EntryId;

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

impl Recordable for Person {
    const KIND: Kind = Kind::Person;

    fn each_reference(&mut self, _visit: &mut dyn FnMut(Role, &mut EntryId)) {}

    fn into_fact(self) -> Fact {
        Fact::Person(self.into())
    }
}
