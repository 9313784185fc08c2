//! One session: its agenda, who is there, its quorum, what it decides, its minutes.

pub mod attendance;
pub mod decisions;
pub mod minutes;
pub mod quorum;

#[cfg(test)]
pub(crate) mod stage;
