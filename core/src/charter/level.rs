//! Levels: how high a body sits, how wide an area is.

use serde::Deserialize;

use super::words::Words;

/// One level of bodies or of areas.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Code that facts carry.
    pub code: String,
    /// 1 is the highest or widest; ranks follow one another without a gap.
    pub rank: u8,
    /// How people call it.
    pub label: Words,
}
