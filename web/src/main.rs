//! The page: leptos, in the browser, over the governance core.
//!
//! Reading order: `app` (the frame and the page the address asks for), `route`
//! (addresses), `frame` (what stays around every page), `ui` (parts that know
//! no governance).

// A component's properties are public by the macro's making, and nothing outside
// uses this crate.
#![allow(unreachable_pub)]

/// Every word on screen, in both languages; made from `locales/` by `build.rs`.
#[allow(missing_docs, clippy::all, clippy::unwrap_used, clippy::expect_used)]
mod words {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

pub mod app;
mod device;
mod failure;
mod files;
mod find;
mod form;
pub mod frame;
mod moments;
mod pages;
mod picture;
pub mod route;
mod said;
mod state;
mod storage;
mod story;
mod text;
pub mod ui;

pub use words::i18n;

fn main() {
    failure::watch();
    leptos::mount::mount_to_body(app::App);
}
