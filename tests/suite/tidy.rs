//! The tree is as it should be: what a reviewer would otherwise say again and again.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod pages;
mod shelf;
mod stories;
mod words;

use shelf::{Sheet, root, sheets};

/// The longest file, its own tests not counted.
const MAX_LINES: usize = 400;

/// Fails with everything found, so that one run shows all.
pub(crate) fn nothing(found: Vec<String>, what: &str) {
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

fn rust() -> Vec<Sheet> {
    sheets(&["core", "web", "tests", "xtask"], &["rs"])
}

#[test]
fn a_file_is_short_and_says_what_it_is() {
    let mut found = Vec::new();
    for sheet in rust() {
        if !sheet.text.starts_with("//! ") {
            found.push(format!("{}: no //! on its first line", sheet.name));
        }
        let n_lines = sheet.lines_without_tests();
        if n_lines > MAX_LINES {
            found.push(format!(
                "{}: {n_lines} lines, look for the second idea",
                sheet.name
            ));
        }
        if sheet.name.ends_with("/mod.rs") {
            found.push(format!("{}: foo.rs beside foo/ instead", sheet.name));
        }
    }
    nothing(found, "files");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let markers = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X "],
        ["dbg", "!("],
        ["todo", "!("],
        ["unimplemented", "!("],
    ]
    .map(|halves| halves.concat());
    let mut found = Vec::new();
    for sheet in sheets(
        &["core", "web", "tests", "xtask", "index.html", "README.md"],
        &["rs", "css", "js", "html", "md", "toml", "txt"],
    ) {
        for (number, line) in sheet.text.lines().enumerate() {
            if markers.iter().any(|marker| line.contains(marker.as_str())) {
                found.push(format!("{}:{}: {}", sheet.name, number + 1, line.trim()));
            }
        }
    }
    nothing(found, "stray markers");
}

#[test]
fn the_workspace_forbids_unsafe_code() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}

#[test]
fn every_crate_forbids_unsafe_code() {
    let mut found = Vec::new();
    for manifest in sheets(&["core", "web", "tests", "xtask"], &["toml"]) {
        if !manifest.name.ends_with("Cargo.toml") {
            continue;
        }
        let folder = root().join(manifest.name.trim_end_matches("Cargo.toml"));
        let is_in_root = ["src/lib.rs", "src/main.rs"].iter().any(|name| {
            let text = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
            text.contains("#![forbid(unsafe_code)]")
        });
        // Members share the lints of the workspace, which forbid it.
        let is_in_manifest = manifest.text.contains("[lints]\nworkspace = true")
            || manifest.text.contains("unsafe_code = \"forbid\"");
        if !is_in_root && !is_in_manifest {
            found.push(format!(
                "{}: neither its lints nor its root forbid unsafe code",
                manifest.name
            ));
        }
    }
    nothing(found, "crates");
}

#[test]
fn core_reaches_for_nothing() {
    let banned = [
        "HashMap",
        "HashSet",
        "std::time",
        "std::fs",
        "std::thread",
        "std::env",
        "println!",
        "f32",
        "f64",
        "web_sys",
        "js_sys",
    ];
    let mut found = Vec::new();
    for sheet in sheets(&["core/src"], &["rs"]) {
        for (number, line) in sheet.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let is_word = |word: &&&str| {
                let mut places = code.match_indices(**word);
                places
                    .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            };
            found.extend(
                banned
                    .iter()
                    .find(is_word)
                    .map(|word| format!("{}:{}: {word}", sheet.name, number + 1)),
            );
        }
    }
    nothing(
        found,
        "core has no clock, randomness, storage, thread, hash map or float",
    );
}

#[test]
fn no_file_names_a_machine() {
    let paths = [
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["C:", "\\\\"],
        ["\"/t", "mp/"],
    ]
    .map(|halves| halves.concat());
    let mut found = Vec::new();
    for sheet in sheets(
        &[""],
        &[
            "rs", "toml", "css", "js", "json", "html", "md", "txt", "lock", "run",
        ],
    ) {
        for (number, line) in sheet.text.lines().enumerate() {
            if paths.iter().any(|path| line.contains(path.as_str())) {
                found.push(format!("{}:{}: {}", sheet.name, number + 1, line.trim()));
            }
        }
    }
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap_or_default();
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    for line in lock
        .lines()
        .filter(|line| line.starts_with("source = ") && *line != public)
    {
        found.push(format!("Cargo.lock: {line}"));
    }
    let config = std::fs::read_to_string(root().join(".cargo/config.toml")).unwrap_or_default();
    for line in config
        .lines()
        .filter(|line| line.contains("registry") || line.starts_with("[source"))
    {
        found.push(format!(".cargo/config.toml: {line}"));
    }
    nothing(found, "paths and hosts of one machine");
}
