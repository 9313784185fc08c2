//! Other programs: found, run with their words in sight, and not misled.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{project, trouble::Trouble};

/// What cargo and rustup set for this tool and must not reach another cargo,
/// which would take the wrong compiler or the wrong libraries.
const LEAKS: [&str; 8] = [
    "CARGO",
    "RUSTC",
    "RUSTDOC",
    "RUSTUP_TOOLCHAIN",
    "RUST_RECURSION_COUNT",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_ENCODED_RUSTFLAGS",
    "LD_LIBRARY_PATH",
];

/// Prepares a program to run in the checkout.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::root());
    command
}

/// Prepares the cargo that runs this tool.
pub(crate) fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Prepares a program of another toolchain than the one running this tool.
pub(crate) fn stranger(name: impl AsRef<OsStr>) -> Command {
    let mut command = program(name);
    for leak in LEAKS {
        command.env_remove(leak);
    }
    command
}

/// Runs a command to its end, its output on the screen.
pub(crate) fn run(command: &mut Command) -> Result<(), Trouble> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failure(command, &status.to_string())),
        Err(error) => Err(failure(command, &error.to_string())),
    }
}

/// Returns what a command prints, or nothing if it fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

fn failure(command: &Command, outcome: &str) -> Trouble {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    Trouble::Command {
        command: words.join(" "),
        outcome: outcome.to_owned(),
    }
}

/// Finds the first of these programs on the path.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let places = names.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    places.into_iter().find(|place| is_program(place))
}

fn is_program(place: &Path) -> bool {
    place.is_file()
}
