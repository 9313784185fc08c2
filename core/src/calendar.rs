//! Days and spans of days. Knows no "today": the device hands it in.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// A day, and the time of that day where it is known, as clocks on the spot show it.
///
/// In JSON `"2026-11-23"` or `"2026-11-23T09:30"`. A moment without a time stands for the whole
/// day, and comes before all its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: NaiveDate,
    /// The minute of the day, from 0; none where it is not known.
    pub minute: Option<u16>,
}

impl Moment {
    /// Reads a moment as the journal writes it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = match text.split_once('T') {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let day = read_day(day).filter(|_| day.len() == 10 && day.contains('-'))?;
        let minute = match time {
            None => None,
            Some(time) => Some(minute_of(time)?),
        };
        Some(Self { day, minute })
    }

    /// Returns hour and minute, where the time is known.
    #[must_use]
    pub fn time(self) -> Option<(u16, u16)> {
        self.minute.map(|minute| (minute / 60, minute % 60))
    }
}

impl From<NaiveDate> for Moment {
    fn from(day: NaiveDate) -> Self {
        Self { day, minute: None }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        match self.time() {
            Some((hour, minute)) => write!(f, "T{hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        Self::parse(text).ok_or_else(|| serde::de::Error::custom("not a moment"))
    }
}

/// Reads `09:30`.
fn minute_of(time: &str) -> Option<u16> {
    let (hour, minute) = time.split_once(':')?;
    let number = |text: &str, below: u16| -> Option<u16> {
        let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse()
            .ok()
            .filter(|number| is_number && *number < below)
    };
    Some(number(hour, 24)? * 60 + number(minute, 60)?)
}

/// Reads a moment as the journal or a form writes it: `2026-11-23T09:30`, `23/11/2026 09:30`.
#[must_use]
pub fn read_moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (day, Some(time.trim())),
        None => (text, None),
    };
    let minute = match time {
        None => None,
        Some(time) => Some(minute_of(time)?),
    };
    Some(Moment {
        day: read_day(day)?,
        minute,
    })
}

/// Reads a day as people and files write it: `2014-08-13`, `13/08/2014` or `13.8.2014`.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(day) = plain_day(text.as_bytes()) {
        return Some(day);
    }
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

/// Reads `2014-08-13`, as files write nearly every day: a journal holds a million of them.
fn plain_day(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let number = |digits: &[&u8]| {
        let step = |number: u32, digit: &&u8| {
            let digit = digit.is_ascii_digit().then(|| u32::from(**digit - b'0'))?;
            Some(number * 10 + digit)
        };
        digits.iter().try_fold(0, step)
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
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
    fn moments_read_back_as_written_and_anything_else_is_refused() {
        for text in ["2026-11-23", "2026-11-23T00:00", "2026-11-23T23:59"] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026-11-23T",
            "2026-11-23T24:00",
            "2026-11-23T9:30",
            "23/11/2026",
            "2026-11-23T09:30:00",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_are_none_are_not_read() {
        for text in ["", "2019-02-30", "30/02/2019", "2019-2-3", "1/2/19", "hier"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
