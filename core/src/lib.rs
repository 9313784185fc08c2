//! The governance of a social-safety-net programme: who sits where, what was decided,
//! what is owed; kept as a journal of facts that many tablets write apart and merge.
//!
//! Reading order: [`ids`], [`facts`], [`journal`], [`register`] (the front door), then
//! [`programme`], [`rules`], [`charter`], [`exchange`], [`present`].
//!
//! What is absent on purpose, so that nobody looks for it:
//! - No clock, randomness, storage, thread, hash-map iteration or sentence for users. Time,
//!   identity and storage are handed in as plain values.
//! - The journal is only added to. A correction is a new entry that names what it corrects.
//! - Same entries in any order on any tablet: same state. Merging twice changes nothing.
//! - Replay never fails: it gives a state and a list of concerns.
//! - Only journal entries and the exchange file are serialised. Everything else is rebuilt.

#![forbid(unsafe_code)]

pub mod calendar;
pub mod charter;
pub mod degrees;
pub mod digest;
pub mod drafts;
pub mod exchange;
pub mod exports;
pub mod facts;
pub mod ids;
pub mod journal;
pub mod money;
mod order;
pub mod outline;
pub mod present;
pub mod programme;
pub mod register;
pub mod rules;
pub mod status;
pub mod workbook;
