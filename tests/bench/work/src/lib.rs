//! The work that is measured, and how ours does it.
//!
//! Apart from the measuring, so that the very same code runs natively and as wasm.

pub mod ours;
pub mod workload;
