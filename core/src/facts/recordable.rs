//! What a kind of fact brings, and which of its fields refer to others.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Fact, Kind, Placement, Role};
use crate::ids::{EntryId, Refers};

/// What a kind of fact brings. Written by `recordable!`.
pub trait Recordable: Serialize + DeserializeOwned + Clone {
    /// Its kind.
    const KIND: Kind;

    /// Visits every reference to another fact.
    fn each_reference(&self, visit: &mut dyn FnMut(Role, EntryId));

    /// Lets every reference to another fact be turned to a third.
    fn turn_references(&mut self, turn: &mut dyn FnMut(Role, &mut EntryId));

    /// Wraps it.
    fn into_fact(self) -> Fact;
}

/// Makes a struct a kind of fact: its fields that refer to other facts, each with the role in
/// which it does.
macro_rules! recordable {
    ($kind:ident { $($field:ident: $role:ident),* $(,)? }) => {
        impl $crate::facts::Recordable for $kind {
            const KIND: $crate::facts::Kind = $crate::facts::Kind::$kind;

            fn each_reference(
                &self,
                visit: &mut dyn FnMut($crate::facts::Role, $crate::ids::EntryId),
            ) {
                let _ = &visit;
                $($crate::ids::Refers::each_id(&self.$field, &mut |id| {
                    visit($crate::facts::Role::$role, id);
                });)*
            }

            fn turn_references(
                &mut self,
                turn: &mut dyn FnMut($crate::facts::Role, &mut $crate::ids::EntryId),
            ) {
                let _ = &turn;
                $($crate::ids::Refers::turn_ids(&mut self.$field, &mut |id| {
                    turn($crate::facts::Role::$role, id);
                });)*
            }

            fn into_fact(self) -> $crate::facts::Fact {
                $crate::facts::Fact::$kind(self.into())
            }
        }
    };
}

pub(super) use recordable;

impl Refers for Placement {
    fn each_id(&self, visit: &mut dyn FnMut(EntryId)) {
        visit(self.parent);
    }

    fn turn_ids(&mut self, turn: &mut dyn FnMut(&mut EntryId)) {
        turn(&mut self.parent);
    }
}
