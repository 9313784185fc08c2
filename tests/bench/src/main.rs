//! Measures the page against its rivals.
//!
//! `cargo xtask bench [section…]`, or
//! `cargo run --release --manifest-path tests/bench/Cargo.toml -- [section…]`.
//! Every ratio is of two figures of the same run, taken in turn; what is printed is
//! the median. A figure that misses its target is shown, and the run ends with an error.
#![allow(
    clippy::expect_used,
    reason = "a bench that cannot go on has nothing to say"
)]

mod measure;
mod rivals;
mod sections;
mod seeded;
mod segments;
mod table;
mod tiddlywiki;
mod wasm;

use std::path::Path;
use std::process::ExitCode;

use table::Table;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, folder] = &words[..]
        && flag == "--load"
    {
        sections::load(Path::new(folder));
        return ExitCode::SUCCESS;
    }
    if let Some(unknown) = words
        .iter()
        .find(|word| sections::ALL.iter().all(|section| section.name != **word))
    {
        eprintln!("no section « {unknown} »; there are:");
        for section in &sections::ALL {
            eprintln!("  {:10} {}", section.name, section.about);
        }
        return ExitCode::FAILURE;
    }
    let mut table = Table::default();
    for section in &sections::ALL {
        if words.is_empty() || words.iter().any(|word| word == section.name) {
            eprintln!("── {}: {}", section.name, section.about);
            (section.run)(&mut table);
        }
    }
    println!("{}", table.markdown());
    if table.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
