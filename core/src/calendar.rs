//! Days and spans of days. Knows no "today": the device hands it in.

use chrono::NaiveDate;

/// From a day to a day, both included; open where a side is unknown or not yet fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Life {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Life {
    /// Makes a life of its two days.
    #[must_use]
    pub fn new(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        Self { from, to }
    }

    /// Tells whether a day lies in it.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Tells whether it is over on a day.
    #[must_use]
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Tells whether it ends before it starts.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    /// Tells whether every day that `inner` names lies in it.
    ///
    /// An open end of `inner` lies within: a mandate without an end ends with its body.
    #[must_use]
    pub fn covers(&self, inner: &Self) -> bool {
        inner.from.is_none_or(|from| self.contains(from))
            && inner.to.is_none_or(|to| self.contains(to))
    }

    /// Returns the days common to both, which may be none (reversed).
    #[must_use]
    pub fn within(&self, outer: &Self) -> Self {
        Self {
            from: self.from.max(outer.from),
            to: match (self.to, outer.to) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        }
    }
}

/// Reads a day as people and files write it: `2014-08-13`, `13/08/2014` or `13.8.2014`.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return (text.len() == 10).then_some(day);
    }
    let mut parts = text.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(from: &str, to: &str) -> Life {
        Life::new(read_day(from), read_day(to))
    }

    #[test]
    fn both_days_belong_to_a_life() {
        let year = life("2019-01-01", "2019-12-31");
        assert!(year.contains(read_day("2019-01-01").unwrap()));
        assert!(year.contains(read_day("31/12/2019").unwrap()));
        assert!(!year.contains(read_day("1.1.2020").unwrap()));
    }

    #[test]
    fn an_open_end_lies_within() {
        let year = life("2019-01-01", "2019-12-31");
        assert!(year.covers(&life("2019-05-01", "")));
        assert!(!year.covers(&life("2018-12-31", "")));
        assert!(!year.covers(&life("2019-05-01", "2020-01-01")));
        assert_eq!(
            life("2019-05-01", "").within(&year),
            life("2019-05-01", "2019-12-31")
        );
    }

    #[test]
    fn days_that_are_none_are_not_read() {
        for text in ["", "2019-02-30", "30/02/2019", "2019-2-3", "1/2/19", "hier"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
