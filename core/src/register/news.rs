//! What people must look at that they had not to before: asked of what arrived and of whoever
//! looks there, and not of a million facts that stand as they stood.

use std::collections::BTreeSet;

use crate::ids::EntryId;
use crate::order::InOrder as _;
use crate::rules::Onlookers;

use super::{Concern, Double, Register};

/// What is new in a state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct News {
    /// What people must look at.
    pub(crate) concerns: Vec<Concern>,
    /// Facts that are probably recorded twice.
    pub(crate) doubles: Vec<Double>,
}

impl Register {
    /// Returns what is new since an earlier state of this register: what the whole says now and did
    /// not say then, the links of chains aside. `touched` are the facts that entries admitted since
    /// are about, and the entries themselves that are about none.
    pub(crate) fn news(&self, before: &Self, touched: &BTreeSet<EntryId>) -> News {
        let news = if self.is_new_throughout(before, touched) {
            self.news_of_all(before)
        } else {
            self.news_of(before, touched)
        };
        debug_assert_eq!(news, self.news_of_all(before));
        news
    }

    /// Tells whether facts may stand otherwise that nothing is said of: under another name, or by
    /// another entry of their name. Where most is new, the whole is asked more quickly.
    fn is_new_throughout(&self, before: &Self, touched: &BTreeSet<EntryId>) -> bool {
        let (now, then) = (self.programme.aliases(), before.programme.aliases());
        touched.len() > self.journal.len() / 4
            || self.journal.clashes().next().is_some()
            || !now.eq(then)
    }

    fn news_of_all(&self, before: &Self) -> News {
        self.unheard(before, self.concerns(), self.doubles())
    }

    fn news_of(&self, before: &Self, touched: &BTreeSet<EntryId>) -> News {
        let asked = Onlookers::of(touched, &before.programme, &self.programme);
        let of_facts = asked.iter().flat_map(|fact| self.concerns_of(*fact));
        let strange = self.strange.intersection(touched);
        let strange = strange.map(|entry| Concern::Newer { entry: *entry });
        let mut concerns: Vec<Concern> = of_facts.chain(strange).collect();
        concerns.in_order();
        concerns.dedup();
        self.unheard(before, concerns, self.doubles_of(touched))
    }

    fn unheard(&self, before: &Self, mut concerns: Vec<Concern>, mut doubles: Vec<Double>) -> News {
        concerns.retain(|concern| !before.has_concern(concern));
        doubles.retain(|double| !before.is_double(double.first, double.second));
        News { concerns, doubles }
    }
}

#[cfg(test)]
mod tests;
