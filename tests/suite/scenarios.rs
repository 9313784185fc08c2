//! Every story of `scenarios/` comes out as told, and a wrong one is found out.

use std::path::{Path, PathBuf};

use acceptance::story::Story;
use acceptance::{run, scenarios};

/// Returns every story's file, in a stable order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = item.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_story_comes_out_as_told() {
    let folder = scenarios();
    let all = files(&folder);
    assert!(
        all.len() >= 20,
        "only {} stories found in {}",
        all.len(),
        folder.display()
    );
    let mut told = Vec::new();
    for path in &all {
        match Story::open(&folder, path) {
            Ok(story) => told.extend(run(&story).iter().map(ToString::to_string)),
            Err(mismatch) => told.push(mismatch.to_string()),
        }
    }
    assert!(told.is_empty(), "\n{}\n", told.join("\n"));
}

/// Returns what the runner says of a text.
fn verdict(text: &str) -> String {
    match Story::read("essai.txt", text) {
        Ok(story) => run(&story)
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n"),
        Err(mismatch) => mismatch.to_string(),
    }
}

#[test]
fn a_wrong_story_names_file_line_expected_and_found() {
    let told = verdict(
        "# A remark.\n\nA  record person awa  name=\"Awa Diarra\"  -> refused Missing field=name",
    );
    assert_eq!(
        told,
        "scenarios/essai.txt:3: A  record person awa  name=\"Awa Diarra\"  -> refused Missing field=name\n    \
         expected  refused Missing field=name\n    found     ok (tablet A)"
    );
    let told = verdict("A record person awa  -> refused Missing field=contact");
    assert!(
        told.ends_with("found     refused Missing field=name (tablet A)"),
        "{told}"
    );
}

#[test]
fn a_story_that_makes_no_sense_is_found_out() {
    for (text, why) in [
        ("A  record person awa  name=\"Awa", "quotes do not close"),
        ("A  record person awa  name=Awa", "a line without outcome"),
        ("A  dance  -> ok", "unknown words"),
        ("A  show awa  -> holds", "nothing is called awa"),
        ("E  entries  -> 0", "there is no tablet E"),
        (
            "A  record person awa  name=Awa  -> ok\nA  settle awa  name=Aoua  -> ok",
            "is contested",
        ),
        ("sync A Z", "there is no tablet Z"),
    ] {
        let told = verdict(text);
        assert!(told.contains(why), "{text}: {told}");
    }
}

#[test]
fn all_tablets_must_agree_on_a_starred_line() {
    let told = verdict(
        "A  record person awa  name=Awa  -> ok\nsync A B\nB  amend awa  name=Aoua  -> ok\n*  show awa name  -> Awa",
    );
    assert!(told.ends_with("found     Aoua (tablet B)"), "{told}");
}
