//! The tool behind the two commands of the README.
//!
//! Reading order: `dist` makes the page; `serve`, `test` and `bench` use it.
//! Around them: `toolchain`, `chromium` and `axe` find or install what is needed,
//! `page`, `policy`, `scripts`, `styles`, `drawing` and `offline` make the
//! files, `command`, `project`, `progress` and `trouble` are the plumbing.
//!
//! Absent on purpose: configuration, and any knowledge of governance.

mod axe;
mod bench;
mod chromium;
mod command;
mod digest;
mod dist;
mod drawing;
mod glue;
mod names;
mod offline;
mod packages;
mod packing;
mod page;
mod png;
mod policy;
mod progress;
mod project;
mod scripts;
mod serve;
mod server;
mod styles;
mod test;
mod toolchain;
mod trouble;
mod watch;

use std::process::ExitCode;

use trouble::Trouble;

const HELP: &str = "\
cargo xtask <command>

  serve   build the page, serve it on 127.0.0.1 and open the browser
            --port N    this port and no other (otherwise 8080, or a free one)
            --no-open   do not open the browser
            --watch     build again whenever a source changes
  test    format, lints, documentation, the page, then every test
  dist    build dist/index.html, the whole app in one file
  bench   measure it; what follows is handed to the measuring program

The page's compiler is rustup's when it has the wasm32-unknown-unknown target
or can fetch it, else Debian's; XTASK_WASM=rustup or =debian insists on one.
CHROMIUM and CHROMEDRIVER name a browser and its driver, when not on the path.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n✗ {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Result<(), Trouble> {
    match words {
        ["serve", rest @ ..] => serve::run(&serve::Wishes::read(rest)?),
        ["test"] => test::run_all(),
        ["dist"] => dist::build().map(|dist| println!("{dist}")),
        ["bench", rest @ ..] => bench::run_all(rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        [word, ..] => Err(Trouble::Word((*word).to_owned())),
    }
}
