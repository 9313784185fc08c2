//! Parts of a year: the year, its halves, its quarters, its months.

use chrono::{Days, NaiveDate};

use crate::facts::Half;

/// Part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year.
    pub year: i32,
    /// In how many parts it is cut: 1, 2, 4 or 12.
    pub n_parts: u8,
    /// Which part, from 1.
    pub part: u8,
}

impl Period {
    /// Returns a whole year.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Self {
            year,
            n_parts: 1,
            part: 1,
        }
    }

    /// Goes through the parts of a year.
    pub fn parts(year: i32, n_parts: u8) -> impl Iterator<Item = Self> {
        (1..=n_parts).map(move |part| Self {
            year,
            n_parts,
            part,
        })
    }

    /// Returns its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        let n_months = 12 / u32::from(self.n_parts.max(1));
        let month = u32::from(self.part.saturating_sub(1)) * n_months + 1;
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// Returns its last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.next().before()
    }

    /// Returns the day before it.
    #[must_use]
    pub fn before(self) -> NaiveDate {
        let first = self.first();
        first.checked_sub_days(Days::new(1)).unwrap_or(first)
    }

    /// Returns the part that follows it.
    #[must_use]
    pub fn next(self) -> Self {
        if self.part < self.n_parts {
            return Self {
                part: self.part + 1,
                ..self
            };
        }
        Self {
            year: self.year.saturating_add(1),
            part: 1,
            ..self
        }
    }

    /// Returns the part before it.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.part > 1 {
            return Self {
                part: self.part - 1,
                ..self
            };
        }
        Self {
            year: self.year.saturating_sub(1),
            part: self.n_parts,
            ..self
        }
    }

    /// Returns the half of a year that it is; none for other parts of a year.
    #[must_use]
    pub fn half(self) -> Option<Half> {
        match (self.n_parts, self.part) {
            (2, 1) => Some(Half::First),
            (2, _) => Some(Half::Second),
            _ => None,
        }
    }

    /// Tells whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first()..=self.last()).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::read_day;

    #[test]
    fn parts_follow_each_other_without_a_gap() {
        for n_parts in [1, 2, 4, 12] {
            let parts: Vec<Period> = Period::parts(2024, n_parts).collect();
            assert_eq!(
                parts.first().unwrap().first(),
                read_day("2024-01-01").unwrap()
            );
            assert_eq!(
                parts.last().unwrap().last(),
                read_day("2024-12-31").unwrap()
            );
            for (one, next) in parts.iter().zip(parts.iter().skip(1)) {
                assert_eq!(one.next(), *next);
                assert_eq!(next.previous(), *one);
                assert_eq!(one.last(), next.before());
            }
        }
        assert_eq!(
            Period::parts(2024, 4).next().unwrap().last(),
            read_day("2024-03-31").unwrap()
        );
    }
}
