//! Whose rules look at whom: what must be asked again when a fact has changed.
//!
//! Each rule that looks at more than a fact and what it refers to has its line here. After every
//! merge of a debug build the answer is held against that of the whole state.

use std::collections::BTreeSet;

use crate::facts::{Fact, Role};
use crate::ids::EntryId;
use crate::programme::Programme;

/// The facts whose rules may say something else now that some have changed.
#[derive(Debug, Default)]
pub(crate) struct Onlookers {
    /// All of them.
    found: BTreeSet<EntryId>,
    /// Those among them through which others look further.
    passed: BTreeSet<EntryId>,
    open: Vec<EntryId>,
    /// Who was asked for already, of the state that is looked at.
    asked: BTreeSet<(EntryId, Role)>,
}

impl Onlookers {
    /// Finds who looks at facts that are not in one state what they are in the other.
    pub(crate) fn of(
        changed: &BTreeSet<EntryId>,
        before: &Programme,
        after: &Programme,
    ) -> BTreeSet<EntryId> {
        let mut onlookers = Self::default();
        for id in changed {
            onlookers.pass(*id);
        }
        // Who looked there before may have been told something of what is gone.
        for id in changed {
            onlookers.look(before, *id);
        }
        onlookers.asked.clear();
        while let Some(id) = onlookers.open.pop() {
            onlookers.look(after, id);
        }
        onlookers.found
    }

    fn pass(&mut self, id: EntryId) {
        self.found.insert(id);
        if self.passed.insert(id) {
            self.open.push(id);
        }
    }

    /// Adds those who look at a fact.
    fn look(&mut self, programme: &Programme, id: EntryId) {
        for (_, referring) in programme.referring_any(id) {
            self.pass(referring);
        }
        let Some(fact) = programme.fact(id) else {
            return;
        };
        if let Fact::Measurement(one) = fact {
            let day = one.cut_off..=one.cut_off;
            let same = programme.figures(one.indicator, one.area, day);
            self.found.extend(same.map(|(id, _)| id.0));
        }
        fact.each_reference(&mut |role, to| match role {
            // A post has so many seats.
            Role::MembershipPost => {
                self.found.insert(to);
                self.beside(programme, to, role);
            }
            // Whose turn it is to validate depends on the validations that stand, and on the
            // bodies that there are in a territory.
            Role::Supersedes | Role::BodyOf => self.pass(to),
            // Votes are counted among those who are there.
            Role::AttendanceAt => self.beside(programme, to, Role::DecidedIn),
            // Once only.
            Role::AttendanceOf
            | Role::MinutesOf
            | Role::ReportBy
            | Role::TargetOf
            | Role::ValidatesMeasurement
            | Role::ValidatesMinutes
            | Role::ValidatesReport => self.beside(programme, to, role),
            _ => {}
        });
    }

    /// Adds those who refer to the same fact in a role.
    fn beside(&mut self, programme: &Programme, to: EntryId, role: Role) {
        if self.asked.insert((to, role)) {
            self.found.extend(programme.referring(to, role));
        }
    }
}
