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
                fact.turn_references(&mut |role, to| {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use crate::facts::Kind;
    use crate::journal::Entry;
    use crate::present::sample::Sample;
    use crate::register::{Intent, Register};

    #[test]
    fn facts_put_in_together_or_one_by_one_give_the_same_programme() {
        let (mut sample, id) = Sample::with_charter();
        let fields = json!({"code": "M", "name": "Ménages", "unit": "ménages",
            "direction": "up", "aggregation": "sum"});
        let indicator = sample.record(Kind::Indicator, fields).to_string();
        let mut measure = |cut_off: &str| {
            let area = id("kayes").to_string();
            let fields =
                json!({"indicator": indicator, "area": area, "cut_off": cut_off, "figure": 1});
            sample.record(Kind::Measurement, fields)
        };
        let (moved, fact) = (measure("2020-03-31"), measure("2020-06-30"));
        sample.amend(moved, json!({"area": id("gao").to_string()}));
        let reason = "Noté deux fois".to_owned();
        sample.try_to(&Intent::Withdraw { fact, reason }).unwrap();
        let journal = sample.register.journal();
        let entries: Vec<Entry> = journal.entries().cloned().collect();
        let empty = Register::new(Arc::new(sample.register.charter().clone()));
        let mut singly = empty.clone();
        for entry in entries.clone() {
            singly.admit(entry);
        }
        assert!(singly.programme().facts().count() > 20);
        // Onto nothing, and onto facts that stand as they were before they were changed or taken out.
        let here = |id| journal.entry(id).cloned();
        for held in [vec![], vec![here(moved)], vec![here(moved), here(fact)]] {
            let mut together = empty.clone();
            together.admit_all(held.into_iter().flatten());
            together.admit_all(entries.clone());
            assert!(together.programme() == singly.programme());
        }
    }
}
