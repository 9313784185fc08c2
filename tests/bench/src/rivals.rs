//! The general merge engines that ours is measured against.
//!
//! Each module does the same work by its engine's own recommended means: one
//! commit per act, one exported binary per tablet, then import of all of them
//! and a full reading of the resulting state. Wall times and authors, which
//! ours keeps for every act, are not asked of them.

pub mod automerge;
pub mod loro;
