//! The programme this build carries. The two lines another programme changes.

/// Text of the charter file, read by [`Charter::shipped`](super::Charter::shipped).
pub const SHIPPED: &str = include_str!("../../charter/jigisemejiri.json");

/// Text of what is known of its past, for [`History::parse`](super::history::History::parse).
pub const HISTORY: &str = include_str!("../../charter/history.json");
