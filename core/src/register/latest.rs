//! When something was last said of a fact, by the clock of whoever said it.

use super::Register;
use crate::ids::EntryId;

impl Register {
    /// Returns the latest moment, in UTC, at which a fact was recorded, amended or withdrawn.
    ///
    /// None of a fact whose record has not arrived. Moments are what the clocks of tablets said:
    /// for people to read, never for order.
    #[must_use]
    pub fn latest_act_on(&self, fact: EntryId) -> Option<&str> {
        let history = self.history_of(fact)?;
        let places = history.record.iter().chain(&history.acts);
        // Written alike, moments stand in the order of time.
        let moments = places.filter_map(|place| Some(self.journal.at(*place)?.at()));
        moments.max()
    }
}
