//! What the adoption of a plan rests on: the version, its activities and its budget lines.

use std::collections::BTreeSet;

use super::Since;
use crate::digest::Digest;
use crate::facts::Kind;
use crate::ids::{DecisionId, EntryId, WorkPlanId};
use crate::register::Register;
use crate::status::plans::{activities_of, lines_of};

impl Register {
    /// Returns the digest of all entries about a version of a plan, its activities and its lines.
    #[must_use]
    pub fn plan_digest(&self, plan: WorkPlanId) -> Digest {
        self.digest_of(self.plan_entries(plan).into_iter().map(|(id, _)| id))
    }

    /// Returns what changed of a version of a plan since a decision adopted it; none where nothing
    /// did, or where the decision does not say what it rested on.
    ///
    /// An adopted plan cannot be changed: what is found here was recorded by whoever did not know
    /// of the adoption yet.
    #[must_use]
    pub fn changed_since_adoption(&self, plan: WorkPlanId, adoption: DecisionId) -> Option<Since> {
        let sealed = self.programme.decision(adoption)?.digest.as_deref()?;
        let now = self.plan_entries(plan);
        self.since(sealed, adoption.0, now, |tick| {
            self.left_plan_since(plan, tick)
        })
    }

    fn plan_entries(&self, plan: WorkPlanId) -> Vec<(EntryId, EntryId)> {
        self.entries_under(self.under_plan(plan))
    }

    fn under_plan(&self, plan: WorkPlanId) -> BTreeSet<EntryId> {
        let mut facts = BTreeSet::from([plan.0]);
        for (id, _) in activities_of(&self.programme, plan) {
            facts.insert(id.0);
            facts.extend(lines_of(&self.programme, id).map(|(line, _)| line.0));
        }
        facts
    }

    /// Finds the activities and lines of a plan that an entry above a tick took back or moved.
    fn left_plan_since(&self, plan: WorkPlanId, tick: u64) -> BTreeSet<EntryId> {
        let here = self.under_plan(plan);
        let touched = self.touched_since(tick, &["plan", "activity"]);
        let gone: BTreeSet<EntryId> = touched.filter(|fact| !here.contains(fact)).collect();
        let named = |ids: &BTreeSet<EntryId>| -> BTreeSet<String> {
            ids.iter().map(|id| format!("\"{id}\"")).collect()
        };
        let (plans, mut activities) = (named(&BTreeSet::from([plan.0])), named(&here));
        let of_plan = |fact: &EntryId| {
            self.kind(*fact) == Some(Kind::Activity)
                && self.was(*fact, "plan", |value| plans.contains(value))
        };
        let mut left: BTreeSet<EntryId> = gone.iter().copied().filter(of_plan).collect();
        // The lines of an activity that left went with it.
        activities.extend(named(&left));
        let of_activity = |fact: &EntryId| {
            self.kind(*fact) == Some(Kind::BudgetLine)
                && self.was(*fact, "activity", |value| activities.contains(value))
        };
        left.extend(gone.iter().copied().filter(of_activity));
        left
    }
}

#[cfg(test)]
mod tests;
