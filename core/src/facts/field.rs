//! What the fields of a fact may hold.

use super::Kind;

/// One field of a kind of fact.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The name that it is stored under.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether a fact without it is none.
    pub required: bool,
}

/// What a field may hold.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// One line of text, of so many characters at most.
    Line(usize),
    /// Text of several lines, of so many characters at most.
    Text(usize),
    /// A day, `2026-11-23`.
    Day,
    /// A day, and the time where it is known: `2026-11-23T09:30`, as clocks there show it.
    Moment,
    /// A whole number from 1 to this.
    Count(u32),
    /// A whole number from 0 to this.
    Tally(u32),
    /// A whole number from 0 to 2^53 − 1: francs, or the units of a quantity.
    Amount,
    /// Whole millionths of a degree, from so many degrees below nought to as many above.
    MicroDegrees(u32),
    /// An outline as text, of so many characters at most: see [`Outline`](crate::outline::Outline).
    Outline(usize),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A fact of this kind.
    Reference(Kind),
    /// Facts of this kind, each named once.
    References(Kind),
    /// Dated parents, facts of this kind.
    Placements(Kind),
}

impl Field {
    pub(super) const fn required(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            required: true,
        }
    }

    pub(super) const fn optional(name: &'static str, shape: Shape) -> Self {
        Self {
            name,
            shape,
            required: false,
        }
    }
}
