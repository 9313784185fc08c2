//! Stories that only a real browser can prove.
//!
//! One file per subject. Each test has tablets of its own with empty profiles,
//! finds things by role and name, and neither sleeps nor tries twice. A page that
//! complains in the console fails its story.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a failure here is a failed test"
)]

mod agent;
mod author;
mod damage;
mod exchange;
mod field;
mod files;
mod forms;
mod founding;
mod glance;
mod harness;
mod indicators;
mod keeping;
mod keyboard;
mod letter;
mod lines;
mod loading;
mod map;
mod markup;
mod money;
mod newer;
mod past;
mod reports;
mod rescue;
mod routes;
mod served;
mod sitting;
mod steps;
mod storage_faults;
mod story;
mod tabs;
mod territory;
mod validation;
