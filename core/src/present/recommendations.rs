//! What was asked of the programme: where each recommendation stands on a day, and what is late.
//!
//! [`RecommendationIndex`] goes once through the programme whenever that changes. Tables,
//! boards, figures and the ageing chart are cut out of it whenever a filter changes.

mod ageing;
mod filter;
mod index;
mod line;
mod missions;
mod natural;

pub use ageing::{AgeBucket, Ageing, Segment};
pub use filter::{Filter, MISSION_KINDS, NotASource, Sort, SourceFilter, kind_code};
pub use index::{Column, Figures, RecommendationIndex};
pub use line::{Addressed, RecommendationLine, SourceName};
pub use missions::{MissionLine, OriginOffer, mission_lines, origins};

#[cfg(test)]
mod tests;
