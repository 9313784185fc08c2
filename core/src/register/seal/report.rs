//! What a report rests on: itself, its sections, the version of the plan with its activities,
//! budget lines and components, and what was recorded of these for the cut-off day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Since;
use crate::digest::Digest;
use crate::facts::{Kind, Role};
use crate::ids::{EntryId, ReportId, WorkPlanId};
use crate::register::Register;
use crate::status::plans::{activities_of, lines_of};

impl Register {
    /// Returns the digest of all entries that a report rests on.
    #[must_use]
    pub fn report_digest(&self, report: ReportId) -> Digest {
        self.digest_of(self.report_entries(report).into_iter().map(|(id, _)| id))
    }

    /// Returns how many entries a report rests on.
    #[must_use]
    pub fn n_report_entries(&self, report: ReportId) -> usize {
        self.report_entries(report).len()
    }

    /// Returns what changed of all that a report rests on since it was put forward; none where
    /// nothing did, or it was not.
    #[must_use]
    pub fn changed_since_report(&self, report: ReportId) -> Option<Since> {
        let sealed = self.programme.report(report)?.digest.as_deref()?;
        let now = self.report_entries(report);
        self.since(sealed, report.0, now, |tick| self.left_since(report, tick))
    }

    /// Returns every entry that a report rests on with its fact, by name.
    fn report_entries(&self, report: ReportId) -> Vec<(EntryId, EntryId)> {
        self.entries_under(self.under_report(report))
    }

    fn under_report(&self, id: ReportId) -> BTreeSet<EntryId> {
        let programme = &self.programme;
        let mut facts = BTreeSet::from([id.0]);
        facts.extend(programme.referring(id.0, Role::SectionOf));
        let report = programme.report(id);
        let Some((plan, cut_off)) = report.and_then(|one| Some((one.plan?, one.cut_off()?))) else {
            return facts;
        };
        for (role, thing) in self.counted(plan) {
            facts.insert(thing);
            let recorded = role
                .into_iter()
                .flat_map(|role| programme.referring(thing, role));
            facts.extend(recorded.filter(|id| self.is_recorded_for(*id, cut_off)));
        }
        facts
    }

    /// Returns a version of a plan and what stands in it, each with the role in which progress
    /// refers to it.
    fn counted(&self, plan: WorkPlanId) -> Vec<(Option<Role>, EntryId)> {
        let mut counted = vec![(Some(Role::ProgressOfPlan), plan.0)];
        for (id, activity) in activities_of(&self.programme, plan) {
            counted.push((Some(Role::ProgressOfActivity), id.0));
            counted.extend(activity.component.map(|component| (None, component.0)));
            let lines = lines_of(&self.programme, id);
            counted.extend(lines.map(|(line, _)| (Some(Role::ProgressOfLine), line.0)));
        }
        counted
    }

    fn is_recorded_for(&self, progress: EntryId, cut_off: NaiveDate) -> bool {
        let progress = self.programme.progress(crate::ids::ProgressId(progress));
        progress.is_some_and(|progress| progress.cut_off == cut_off)
    }

    /// Finds the facts that a report rested on and that an entry above a tick took back, or moved
    /// to another day, plan or report.
    fn left_since(&self, report: ReportId, tick: u64) -> BTreeSet<EntryId> {
        let here = self.under_report(report);
        let touched = self.touched_since(tick, &MOVING);
        let named: BTreeSet<String> = here.iter().map(|id| format!("\"{id}\"")).collect();
        let cut_off = self.programme.report(report).and_then(|one| one.cut_off());
        let cut_off = cut_off.map(|day| format!("\"{day}\""));
        touched
            .filter(|fact| !here.contains(fact))
            .filter(|fact| {
                let of = |field: &str| self.was(*fact, field, |value| named.contains(value));
                match self.kind(*fact) {
                    Some(Kind::ReportSection) => of("report"),
                    Some(Kind::Activity) => of("plan"),
                    Some(Kind::BudgetLine) => of("activity"),
                    Some(Kind::Progress) => {
                        let on = |value: &str| Some(value) == cut_off.as_deref();
                        self.was(*fact, "cut_off", on)
                            && (of("plan") || of("activity") || of("line"))
                    }
                    _ => false,
                }
            })
            .collect()
    }
}

/// The fields that tie a fact to a report, or to what it counts.
const MOVING: [&str; 5] = ["cut_off", "plan", "activity", "line", "report"];

#[cfg(test)]
mod tests;
