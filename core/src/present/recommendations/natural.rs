//! Numbers as printed, in the order in which a letter prints them: 1.1.2 before 1.1.10.

use crate::register::fold_name;

/// What numbers are sorted by.
pub(super) type NaturalKey = Vec<Part>;

/// A run of digits, or of letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Digits come first, by what they are worth.
    Digits(u64),
    /// Then letters.
    Letters(String),
}

/// Takes a number apart.
pub(super) fn natural_key(number: &str) -> NaturalKey {
    let mut parts: NaturalKey = Vec::new();
    let mut is_apart = true;
    for c in fold_name(number).chars() {
        let digit = c.to_digit(10).map(u64::from);
        match (parts.last_mut(), digit) {
            _ if c == ' ' => {
                is_apart = true;
                continue;
            }
            (Some(Part::Digits(known)), Some(digit)) if !is_apart => {
                *known = known.saturating_mul(10).saturating_add(digit);
            }
            (Some(Part::Letters(known)), None) if !is_apart => known.push(c),
            (_, Some(digit)) => parts.push(Part::Digits(digit)),
            (_, None) => parts.push(Part::Letters(c.to_string())),
        }
        is_apart = false;
    }
    parts
}
