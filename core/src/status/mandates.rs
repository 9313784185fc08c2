//! Is this mandate running, and how long yet?
//!
//! A mandate without an end runs until its post or its body ends, so its days are always
//! looked at within theirs.

use chrono::NaiveDate;

use crate::calendar::Life;
use crate::facts::Membership;
use crate::programme::Programme;

/// Where a mandate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// It runs.
    Running,
    /// It has not begun.
    Coming,
    /// It is over.
    Over,
}

impl Term {
    /// Returns where a span of days stands on a day.
    #[must_use]
    pub fn of(life: &Life, day: NaiveDate) -> Self {
        if life.contains(day) {
            Self::Running
        } else if life.is_over(day) {
            Self::Over
        } else {
            Self::Coming
        }
    }
}

/// Returns the days of a mandate, cut to the life of its post and body.
#[must_use]
pub fn term(programme: &Programme, membership: &Membership) -> Life {
    let body = programme.body(membership.body).map(|body| body.life());
    let post = membership
        .post
        .and_then(|post| programme.post(post))
        .map(|post| post.life());
    membership
        .life()
        .within(&post.unwrap_or_default())
        .within(&body.unwrap_or_default())
}

/// Returns how many days a span still has on one of its days; its last day has none left.
///
/// None where it does not run that day, or has no end.
#[must_use]
pub fn days_left(life: &Life, day: NaiveDate) -> Option<u32> {
    let end = life.to.filter(|_| life.contains(day))?;
    u32::try_from((end - day).num_days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::read_day;

    fn day(text: &str) -> NaiveDate {
        read_day(text).unwrap()
    }

    fn life(from: &str, to: &str) -> Life {
        Life::new(read_day(from), read_day(to))
    }

    #[test]
    fn the_last_day_still_counts_and_has_none_left() {
        let mandate = life("2019-01-01", "2019-12-31");
        assert_eq!(days_left(&mandate, day("2019-12-31")), Some(0));
        assert_eq!(days_left(&mandate, day("2019-10-02")), Some(90));
        assert_eq!(days_left(&mandate, day("2020-01-01")), None);
        assert_eq!(days_left(&mandate, day("2018-12-31")), None);
        assert_eq!(days_left(&life("2019-01-01", ""), day("2019-06-01")), None);
    }

    #[test]
    fn a_mandate_comes_runs_and_is_over() {
        let mandate = life("2019-01-01", "2019-12-31");
        let standing =
            ["2018-12-31", "2019-01-01", "2020-01-01"].map(|text| Term::of(&mandate, day(text)));
        assert_eq!(standing, [Term::Coming, Term::Running, Term::Over]);
    }
}
