//! The charter this build carries. The one line another programme changes.

/// Text of the charter file, for [`Charter::parse`](super::Charter::parse).
pub const SHIPPED: &str = include_str!("../../charter/jigisemejiri.json");
