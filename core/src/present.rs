//! View models: what each page shows, as plain data and without a sentence.
//!
//! Codes, numbers, days and names only; the page writes them out in its language.

pub mod bodies;
pub mod body;
pub mod choices;
pub mod exchange;
pub mod journal;
mod label;

pub use label::{Label, Shown};

#[cfg(test)]
pub(crate) mod sample;
