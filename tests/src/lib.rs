//! Stories: what happens on a few tablets, told as data, run against the real register.
//!
//! A story is a text file in `scenarios/`. One line is one act of one tablet and its
//! outcome, so that somebody who runs such a programme can read it, and write one.
//! The whole language is described in `scenarios/README.md`.
//! Beside them, random lives of several tablets for the laws: [`life`], [`picture`]; and a national
//! programme made up, of any size, for the bench and the suite: [`scale`].
//! Reading order: [`story`], [`words`], [`world`], [`acts`], [`questions`], [`outcome`].

#![forbid(unsafe_code)]

pub mod acts;
pub mod life;
pub mod newer;
pub mod outcome;
pub mod picture;
pub mod questions;
pub mod scale;
pub mod state;
pub mod story;
pub mod tablet;
pub mod telling;
pub mod values;
pub mod words;
pub mod world;

use std::path::{Path, PathBuf};

use outcome::Mismatch;
use story::Story;
use world::World;

/// Returns the folder that holds the stories.
#[must_use]
pub fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// Runs a story to its end; returns the lines whose outcome is another than told.
///
/// An act that did not come out as told is not undone: what follows from it is shown too.
#[must_use]
pub fn run(story: &Story) -> Vec<Mismatch> {
    let mut world = match World::new(story) {
        Ok(world) => world,
        Err(mismatch) => return vec![*mismatch],
    };
    let results = story.steps.iter().map(|step| world.take(story, step));
    results
        .filter_map(|result| result.err().map(|mismatch| *mismatch))
        .collect()
}
