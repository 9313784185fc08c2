//! Whether a tablet's clock can be right, judged by what the journal knows.

use chrono::{Days, NaiveDate};

use crate::calendar::read_day;
use crate::register::Register;

/// Why a clock and the journal do not agree; which of the two is wrong, a person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockDoubt {
    /// The clock is earlier than the charter itself.
    BeforeCharter {
        /// The day the charter was settled.
        edition: NaiveDate,
    },
    /// Something was recorded on a day that the clock has not reached.
    BehindEntries {
        /// That day, the last of all.
        latest: NaiveDate,
    },
}

/// Returns what speaks against today being today.
#[must_use]
pub fn clock_doubt(register: &Register, today: NaiveDate) -> Option<ClockDoubt> {
    let edition = register.charter().edition();
    if today < edition {
        return Some(ClockDoubt::BeforeCharter { edition });
    }
    let latest = last_day(register)?;
    // A day more may be another place on earth, or another side of midnight.
    let limit = today.checked_add_days(Days::new(1))?;
    (latest > limit).then_some(ClockDoubt::BehindEntries { latest })
}

/// Returns the last day on which anything was recorded, by the clocks of the tablets.
#[must_use]
pub fn last_day(register: &Register) -> Option<NaiveDate> {
    // Written alike, moments stand in the order of time.
    let latest = register.journal().entries().map(|entry| entry.at()).max()?;
    read_day(latest.get(..10)?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_clock_is_doubted_before_the_charter_and_behind_the_journal() {
        let mut sample = Sample::new();
        let edition = sample.register.charter().edition();
        assert_eq!(
            clock_doubt(&sample.register, day("1970-01-01")),
            Some(ClockDoubt::BeforeCharter { edition })
        );
        assert_eq!(clock_doubt(&sample.register, edition), None);
        sample.stamp.at = "2035-05-03T08:00:00Z".to_owned();
        sample.record(Kind::Person, json!({"name": "Awa"}));
        let latest = day("2035-05-03");
        assert_eq!(
            clock_doubt(&sample.register, day("2035-05-01")),
            Some(ClockDoubt::BehindEntries { latest })
        );
        assert_eq!(clock_doubt(&sample.register, day("2035-05-02")), None);
    }
}
