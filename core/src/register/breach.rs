//! What an act would break: here, and for all that refers to the fact.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::facts::Fact;
use crate::ids::EntryId;
use crate::journal::entry::Entry;
use crate::rules::{Lens, Refusal, check, frozen};

use super::{Concern, Register};

impl Register {
    /// Returns the rules that a fact would break, were it so.
    pub(super) fn breaches(&self, id: EntryId, fact: &Fact) -> Vec<Refusal> {
        let lens = Lens {
            programme: &self.programme,
            charter: &self.charter,
            over: Some((id, fact)),
        };
        check(&lens, id, fact)
    }

    /// Returns the rules that an amendment would break, here and for those that refer to the
    /// fact. What a merge has already broken is a concern, and no reason to refuse a repair.
    pub(super) fn new_breaches(
        &self,
        id: EntryId,
        before: Option<&Fact>,
        after: &Fact,
    ) -> Vec<Refusal> {
        let known = before
            .map(|fact| self.breaches(id, fact))
            .unwrap_or_default();
        let mut refusals = self.breaches(id, after);
        refusals.retain(|refusal| !known.iter().any(|known| refusal.is_no_worse_than(known)));
        let now = Lens {
            programme: &self.programme,
            charter: &self.charter,
            over: None,
        };
        let then = Lens {
            over: Some((id, after)),
            ..now
        };
        for (_, referring) in self.programme.referring_any(id) {
            let Some(fact) = self.programme.fact(referring) else {
                continue;
            };
            let broken = check(&then, referring, fact);
            // Of a thousand sessions of a body hardly one breaks a rule: only then is it asked
            // whether it did so before.
            if broken.is_empty() {
                continue;
            }
            let known = check(&now, referring, fact);
            let new = broken
                .into_iter()
                .find(|refusal| !known.iter().any(|known| refusal.is_no_worse_than(known)));
            refusals.extend(new.map(|refusal| Refusal::Elsewhere {
                fact: referring,
                refusal: Box::new(refusal),
            }));
        }
        refusals
    }

    /// Returns the rules that the whole state would break after an entry, and does not before.
    /// For rare acts that change what many facts refer to.
    pub(super) fn breaches_after(&self, entry: &Entry) -> Vec<Refusal> {
        let mut trial = self.clone();
        trial.admit(entry.clone());
        let touched = BTreeSet::from([entry.fact().unwrap_or(entry.id())]);
        let new = trial.news(self, &touched).concerns.into_iter();
        new.filter_map(|concern| match concern {
            Concern::Breach { fact, refusal } => Some(Refusal::Elsewhere {
                fact,
                refusal: Box::new(refusal),
            }),
            _ => None,
        })
        .collect()
    }

    /// Refuses what would change a plan that was adopted.
    pub(super) fn refuse_frozen(
        &self,
        id: Option<EntryId>,
        fact: &Fact,
        changes: Option<&Map<String, Value>>,
    ) -> Result<(), Vec<Refusal>> {
        frozen(&self.programme, &self.charter, id, fact, changes)
            .map_or(Ok(()), |refusal| Err(vec![refusal]))
    }
}
