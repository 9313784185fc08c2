//! `bench`: the page, then the program that measures it. The rival engines
//! are that program's dependencies, so no other command compiles them.

use crate::{
    chromium::Chromium,
    command::{cargo, run},
    dist, test,
    trouble::Trouble,
};

/// Builds the page and hands `words` to the measuring program.
pub(crate) fn run_all(words: &[&str]) -> Result<(), Trouble> {
    println!("{}", dist::build()?);
    let chromium = Chromium::find()?;
    let mut bench = cargo();
    bench
        .args([
            "run",
            "--release",
            "--manifest-path",
            "tests/bench/Cargo.toml",
            "--",
        ])
        .args(words);
    run(test::with_page(&mut bench, &chromium))
}
