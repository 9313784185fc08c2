//! Whom a cell means: a body by its short or whole name, or a post by its name.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::ids::EntryId;
use crate::register::{Register, fold_name};

/// The names of all bodies and posts of a day.
#[derive(Debug)]
pub(super) struct Addressees {
    bodies: BTreeMap<String, Vec<EntryId>>,
    posts: BTreeMap<String, Vec<EntryId>>,
}

/// What became of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    One(EntryId),
    Several,
    None,
}

impl Addressees {
    pub(super) fn on(register: &Register, day: NaiveDate) -> Self {
        let programme = register.programme();
        let (mut bodies, mut posts) = (BTreeMap::new(), BTreeMap::new());
        let name = |names: &mut BTreeMap<String, Vec<EntryId>>, name: &str, id: EntryId| {
            let named: &mut Vec<EntryId> = names.entry(fold_name(name)).or_default();
            if !named.contains(&id) {
                named.push(id);
            }
        };
        for (id, body) in programme.bodies() {
            if body.life().is_over(day) {
                continue;
            }
            name(&mut bodies, &body.name, id.0);
            if let Some(short) = &body.short {
                name(&mut bodies, short, id.0);
            }
        }
        for (id, post) in programme.posts() {
            if !post.life().is_over(day) {
                name(&mut posts, &post.name, id.0);
            }
        }
        Self { bodies, posts }
    }

    /// Finds whom a name means; a body before a post.
    pub(super) fn find(&self, name: &str) -> Found {
        let name = fold_name(name);
        let meant = |names: &BTreeMap<String, Vec<EntryId>>| match names.get(&name)?.as_slice() {
            [one] => Some(Found::One(*one)),
            _ => Some(Found::Several),
        };
        meant(&self.bodies)
            .or_else(|| meant(&self.posts))
            .unwrap_or(Found::None)
    }
}
