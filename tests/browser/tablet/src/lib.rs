//! A tablet to test with: a real Chromium, an empty profile, two hands and eyes.
//!
//! Chromium is spoken to over its own DevTools pipe rather than through a
//! WebDriver: console errors, downloads and loads then arrive as events, nothing
//! polls or sleeps, no driver, port or runtime is needed, and a browser whose
//! test has died in any way closes by itself because its pipe does.
//!
//! Reading order: [`Tablet`] (the device), [`Page`] (one tab of it), [`Thing`]
//! (what a person sees on the page, by role and name), [`Trouble`] (what goes
//! wrong around the page), [`Site`] (a web server that can fall silent).
//!
//! Everything here ends a test by panicking with what was expected and what was
//! on the screen, so that a story reads as a list of acts.
#![allow(clippy::expect_used, reason = "a failure here is a failed test")]

mod chromium;
mod complaint;
mod downloads;
mod keys;
mod page;
mod screen;
mod site;
mod tablet;
mod thing;
mod trouble;
mod wire;

pub use page::Page;
pub use screen::Screen;
pub use site::{App, Site};
pub use tablet::Tablet;
pub use thing::Thing;
pub use trouble::Trouble;

/// How long a story waits for something that ought to happen. Only a failing
/// test ever waits this long.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);
