//! View models: what each page shows, as plain data and without a sentence.
//!
//! Codes, numbers, days and names only; the page writes them out in its language.

pub mod bodies;
pub mod body;
pub mod campaigns;
pub mod choices;
mod clock;
pub mod creations;
mod crowding;
pub mod demonstration;
pub mod duties;
pub mod exchange;
pub mod glance;
pub mod home;
pub mod indicators;
pub mod journal;
mod label;
mod perimeter;
pub mod plans;
pub mod recommendation;
pub mod recommendations;
pub mod reports;
pub mod search;
pub mod session;
pub mod sessions;
pub mod staff;
pub mod story;
pub mod territory;
pub mod validation;

pub use clock::{ClockDoubt, clock_doubt, last_day};
pub use crowding::{holders_on, told_once};
pub use label::{Label, ReportName, SessionName, Shown};

#[cfg(test)]
pub(crate) mod sample;
