//! How finely a source states an amount.

use serde::{Deserialize, Serialize};

use super::Shape;

/// The most francs that every program reads exactly: 2^53 − 1.
pub const MAX_AMOUNT: i64 = (1 << 53) - 1;

/// The unit in which a source states an amount; what is stored is always whole francs.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Every franc.
    #[default]
    Franc,
    /// Rounded to a million francs.
    Million,
    /// Rounded to a billion francs.
    Billion,
}

impl Precision {
    pub(super) const SHAPE: Shape = Shape::Choice(&["franc", "million", "billion"]);

    /// Returns how many francs one unit is.
    #[must_use]
    pub fn francs(self) -> i64 {
        match self {
            Self::Franc => 1,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}
