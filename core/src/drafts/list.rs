//! Facts ticked one by one: a form holds their names in one text, with spaces.

use crate::ids::EntryId;

/// Goes through the facts that a text names.
pub fn ids_in(text: &str) -> impl Iterator<Item = EntryId> + '_ {
    text.split_whitespace().filter_map(|name| name.parse().ok())
}

/// Returns the text with one fact added or taken away.
#[must_use]
pub fn with_id(text: &str, id: EntryId, is_in: bool) -> String {
    let others = ids_in(text).filter(|other| *other != id);
    let all = others.chain(is_in.then_some(id));
    all.map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}
