//! The charter this build carries. The one line another programme changes.

/// Text of the charter file, read by [`Charter::shipped`](super::Charter::shipped).
pub const SHIPPED: &str = include_str!("../../charter/jigisemejiri.json");
