//! What follows from the facts on a day: nobody writes a status, everybody reads the same.
//!
//! One file per question.

pub mod mandates;
pub mod parameters;
pub mod vacancies;

pub use mandates::{Term, days_left, term};
pub use parameters::{Notice, in_force};
pub use vacancies::{Seats, Tally, seats_of, tallies};
