//! Concerns: what people must look at, after tablets worked apart.

use crate::ids::EntryId;
use crate::journal::ChainFault;
use crate::order::InOrder as _;
use crate::rules::Refusal;

use super::{Mark, Register};

/// Something that is not as it should be, and that no machine may settle.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// A field with several values in force.
    Contested {
        /// The fact.
        fact: EntryId,
        /// The field.
        field: &'static str,
    },
    /// Two entries bear one name.
    Clash {
        /// That name.
        entry: EntryId,
    },
    /// A chain does not hold.
    Chain(ChainFault),
    /// A rule that the merged state breaks.
    Breach {
        /// The fact.
        fact: EntryId,
        /// The rule.
        refusal: Refusal,
    },
    /// A fact was withdrawn by one and amended by another, apart.
    AmendedApart {
        /// The fact.
        fact: EntryId,
        /// The amendment.
        amendment: EntryId,
    },
    /// Acts on a fact that has not arrived.
    Awaited {
        /// The fact.
        fact: EntryId,
    },
    /// An act replaces another that has not arrived.
    ActAwaited {
        /// The fact.
        fact: EntryId,
        /// The act.
        act: EntryId,
    },
    /// The fields of a fact do not make one.
    Unreadable {
        /// The fact.
        fact: EntryId,
    },
    /// A newer version wrote this: kept, shown as such, and not changed by this one.
    Newer {
        /// The fact or entry.
        entry: EntryId,
    },
}

impl Register {
    /// Returns all that people must look at, in a stable order.
    ///
    /// Goes through the whole state: a page asks for it once per change, not per row. The
    /// chains are checked apart, as that digests every line: [`crate::journal::Journal::chain_faults`].
    #[must_use]
    pub fn concerns(&self) -> Vec<Concern> {
        let mut concerns: Vec<Concern> = self.marked();
        for (fact, found) in self.programme.facts() {
            let refusals = self.breaches(fact, found);
            concerns.extend(
                refusals
                    .into_iter()
                    .map(|refusal| Concern::Breach { fact, refusal }),
            );
        }
        concerns.extend(
            self.journal
                .clashes()
                .map(|(entry, _)| Concern::Clash { entry }),
        );
        concerns.extend(
            self.strange
                .iter()
                .map(|entry| Concern::Newer { entry: *entry }),
        );
        concerns.in_order();
        concerns.dedup();
        concerns
    }

    /// Returns what people must look at about one fact, in a stable order.
    #[must_use]
    pub fn concerns_of(&self, fact: EntryId) -> Vec<Concern> {
        let mark = self.marks.get(&fact);
        let mut concerns: Vec<Concern> = mark.map(|mark| said(fact, mark)).unwrap_or_default();
        if let Some(found) = self.programme.fact(fact) {
            let refusals = self.breaches(fact, found);
            concerns.extend(
                refusals
                    .into_iter()
                    .map(|refusal| Concern::Breach { fact, refusal }),
            );
        }
        concerns.extend(
            self.journal
                .is_clashing(fact)
                .then_some(Concern::Clash { entry: fact }),
        );
        concerns.in_order();
        concerns.dedup();
        concerns
    }

    /// Tells whether people must look at just this; nothing of the links of chains.
    pub(crate) fn has_concern(&self, concern: &Concern) -> bool {
        match concern {
            Concern::Newer { entry } if self.strange.contains(entry) => true,
            Concern::Clash { entry } => self.journal.is_clashing(*entry),
            Concern::Contested { fact, .. }
            | Concern::Breach { fact, .. }
            | Concern::AmendedApart { fact, .. }
            | Concern::Awaited { fact }
            | Concern::ActAwaited { fact, .. }
            | Concern::Unreadable { fact }
            | Concern::Newer { entry: fact } => self.concerns_of(*fact).contains(concern),
            Concern::Chain(_) => false,
        }
    }

    /// Returns what there is to say about facts, without asking the rules.
    fn marked(&self) -> Vec<Concern> {
        self.marks
            .iter()
            .flat_map(|(fact, mark)| said(*fact, mark))
            .collect()
    }
}

/// Returns what a mark says of its fact.
fn said(fact: EntryId, mark: &Mark) -> Vec<Concern> {
    let mut concerns = Vec::new();
    if mark.withdrawn.is_none() {
        concerns.extend(
            mark.contested
                .iter()
                .map(|field| Concern::Contested { fact, field }),
        );
    }
    concerns.extend(mark.apart.iter().map(|amendment| Concern::AmendedApart {
        fact,
        amendment: *amendment,
    }));
    concerns.extend(
        mark.missing
            .iter()
            .map(|act| Concern::ActAwaited { fact, act: *act }),
    );
    concerns.extend(mark.is_awaited.then_some(Concern::Awaited { fact }));
    concerns.extend(mark.is_unreadable.then_some(Concern::Unreadable { fact }));
    concerns.extend(mark.is_newer.then_some(Concern::Newer { entry: fact }));
    concerns
}
