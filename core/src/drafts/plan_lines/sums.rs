//! What the table adds up to, kept up to date: a row that is worked on is taken out of the sums
//! and put back once it has changed. Nobody adds up twenty thousand rows for one amount.

use super::LineRow;
use crate::status::doubts::{unlike, usual_of};

/// What the table adds up to, and what is to be done with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// The amounts of all rows that stay, by quarter.
    pub quarters: [i128; 4],
    /// How many rows stay.
    pub n_rows: usize,
    /// How many differ from what is recorded.
    pub n_changed: usize,
    /// How many of them are taken back.
    pub n_removed: usize,
    /// How many cells have something wrong with them.
    pub n_flaws: usize,
    /// The amount that is usual in a row of it, where there are enough rows to tell.
    pub usual: Option<i128>,
    /// How many rows have an amount unlike the others: asked, never refused.
    pub n_doubts: usize,
}

impl Tally {
    /// Returns the amount of the year.
    #[must_use]
    pub fn total(&self) -> i128 {
        self.quarters.iter().sum()
    }
}

/// The sums of some rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// What is counted and added; what is usual is worked out when it is asked.
    counted: Tally,
    /// The amounts above nought of the rows that stay, the least first.
    amounts: Vec<i128>,
}

impl Sums {
    /// Adds up rows.
    pub(super) fn of(rows: &[LineRow]) -> Self {
        let mut sums = Self::default();
        for row in rows {
            sums.count(row, true);
        }
        let amounts = rows.iter().filter_map(amount_of);
        sums.amounts = amounts.collect();
        sums.amounts.sort_unstable();
        sums
    }

    /// Adds rows.
    pub(super) fn put(&mut self, rows: &[LineRow]) {
        for row in rows {
            self.count(row, true);
            if let Some(amount) = amount_of(row) {
                let at = self.amounts.partition_point(|other| *other < amount);
                self.amounts.insert(at, amount);
            }
        }
    }

    /// Takes rows out that were added as they stand.
    pub(super) fn take(&mut self, rows: &[LineRow]) {
        for row in rows {
            self.count(row, false);
            let place = amount_of(row).and_then(|amount| self.amounts.binary_search(&amount).ok());
            if let Some(at) = place {
                self.amounts.remove(at);
            }
        }
    }

    /// Tells what it all comes to.
    pub(super) fn tally(&self) -> Tally {
        let usual = usual_of(&self.amounts);
        // The further from the usual amount, the more unlike it.
        let is_low = |amount: &i128| usual.is_some_and(|usual| *amount < usual);
        let is_unlike = |amount: &i128| unlike(*amount, usual).is_some();
        let n_low = self
            .amounts
            .partition_point(|amount| is_low(amount) && is_unlike(amount));
        let n_not_high = self
            .amounts
            .partition_point(|amount| is_low(amount) || !is_unlike(amount));
        Tally {
            usual,
            n_doubts: n_low + self.amounts.len() - n_not_high,
            ..self.counted
        }
    }

    fn count(&mut self, row: &LineRow, is_put: bool) {
        let add = |number: &mut usize, n: usize| match is_put {
            true => *number += n,
            false => *number = number.saturating_sub(n),
        };
        let counted = &mut self.counted;
        add(&mut counted.n_changed, usize::from(row.is_changed()));
        add(&mut counted.n_removed, usize::from(row.is_removed));
        if row.is_removed {
            return;
        }
        add(&mut counted.n_rows, usize::from(!row.is_empty()));
        add(&mut counted.n_flaws, row.flaws.len());
        for (sum, amount) in counted.quarters.iter_mut().zip(row.amounts) {
            match is_put {
                true => *sum += i128::from(amount),
                false => *sum -= i128::from(amount),
            }
        }
    }
}

/// The amount of a row that stays, where it has one.
fn amount_of(row: &LineRow) -> Option<i128> {
    let amount = row.total();
    (!row.is_removed && amount > 0).then_some(amount)
}
