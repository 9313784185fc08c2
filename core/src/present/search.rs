//! One search over everything that has a page: bodies, posts and people's functions, sessions,
//! decisions, plan lines, recommendations, indicators, areas.
//!
//! Each word that somebody types is looked for in every word of every fact: as it is written, at its
//! beginning, within it, as it sounds, and with a slip of the pen. All words must be found.

mod index;
mod sound;
mod texts;

pub use index::{Hit, SearchIndex};
pub use texts::Opens;

#[cfg(test)]
mod tests;
