//! Many facts put in together, as when a journal is opened.
//!
//! Each table is made of its sorted keys in one go: several times as quick as one insertion after
//! another, and no room is left in it.

use super::Programme;
use crate::facts::{Fact, Kind, Role};
use crate::ids::EntryId;

impl Programme {
    /// Puts facts in, each in place of what stood under its name, and takes out what no longer
    /// holds. A name comes once.
    pub(crate) fn take_in(&mut self, changes: Vec<(EntryId, Option<Fact>)>) {
        // Tables are made anew where most of them is.
        if changes.len() > self.facts.len() {
            return self.take_in_together(changes);
        }
        for (id, fact) in changes {
            match fact {
                Some(fact) => self.put(id, fact),
                None => self.remove(id),
            }
        }
    }

    /// One table after the other, so that the keys of one alone stand twice in memory.
    fn take_in_together(&mut self, mut changes: Vec<(EntryId, Option<Fact>)>) {
        let mut references: Vec<(EntryId, Role, EntryId)> = Vec::with_capacity(2 * changes.len());
        for (id, fact) in &mut changes {
            self.remove(*id);
            if let Some(fact) = fact {
                fact.each_reference(&mut |role, to| {
                    *to = self.resolve(*to);
                    references.push((*to, role, *id));
                });
            }
        }
        // In place, where the tree's own sorting takes half as much room again.
        references.sort_unstable();
        self.references
            .append(&mut references.into_iter().collect());
        let holding = || {
            let holding = changes.iter();
            holding.filter_map(|(id, fact)| Some((*id, fact.as_ref()?)))
        };
        self.figures.note_all(holding());
        let kinds = holding().map(|(id, fact)| (id, fact.kind()));
        self.kinds.append(&mut kinds.collect());
        let named = |(id, fact): (EntryId, Option<Fact>)| -> Option<((Kind, EntryId), Fact)> {
            fact.map(|fact| ((fact.kind(), id), fact))
        };
        self.facts
            .append(&mut changes.into_iter().filter_map(named).collect());
    }
}
