//! Exact rates. Amounts are whole francs; sums of them are taken in 128 bits, which no plan fills.

/// A rate, or a difference of rates, in hundredths of a percentage point: 4849 is 48.49 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(i64);

impl Rate {
    /// All of what was forecast.
    pub const WHOLE: Self = Self(10_000);

    /// Takes a number of hundredths of a point.
    #[must_use]
    pub fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// Returns how many hundredths of a point it is.
    #[must_use]
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// Computes what share of a whole a part is, rounded half up; none where there is no whole,
    /// or the share is beyond all reason.
    #[must_use]
    pub fn of(part: i128, whole: i128) -> Option<Self> {
        if whole <= 0 {
            return None;
        }
        let twice = whole.checked_mul(2)?;
        let rounded = part
            .checked_mul(20_000)?
            .checked_add(whole)?
            .div_euclid(twice);
        i64::try_from(rounded).ok().map(Self)
    }

    /// Computes by what share something grew, rounded half up; less than nought where it shrank.
    #[must_use]
    pub fn of_growth(before: i128, after: i128) -> Option<Self> {
        Self::of(after.checked_sub(before)?, before)
    }

    /// Returns how far two rates are apart.
    #[must_use]
    pub fn apart(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// Tells whether it exceeds a number of points, as parameters write it: `0.05`. Nothing
    /// exceeds what cannot be read.
    #[must_use]
    pub fn exceeds(self, points: &str) -> bool {
        let (whole, decimals) = points.split_once('.').unwrap_or((points, ""));
        let Ok(scale) = u32::try_from(decimals.len()) else {
            return false;
        };
        let (Ok(points), Some(scale)) = (
            format!("{whole}{decimals}").parse::<i128>(),
            10_i128.checked_pow(scale),
        ) else {
            return false;
        };
        let bound = points.checked_mul(100);
        let here = i128::from(self.0).checked_mul(scale);
        here.zip(bound).is_some_and(|(here, bound)| here > bound)
    }
}

#[cfg(test)]
mod tests;
