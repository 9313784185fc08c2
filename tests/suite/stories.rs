//! Every story runs, and every reason to refuse is told from both sides.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::scenarios;
use acceptance::story::{Step, Story};

use crate::nothing;
use crate::shelf::{root, sheets};

fn stories() -> Vec<Story> {
    let folder = scenarios();
    let all = sheets(&["tests/scenarios"], &["txt"]);
    all.iter()
        .map(|sheet| Story::open(&folder, &root().join(&sheet.name)).unwrap())
        .collect()
}

#[test]
fn no_story_is_left_out() {
    let all = sheets(
        &["tests/scenarios"],
        &["txt", "md", "rs", "json", "story", "text", "bak"],
    );
    let stray = all.iter().filter(|sheet| {
        !sheet.name.ends_with(".txt") && !sheet.name.ends_with("scenarios/README.md")
    });
    nothing(
        stray.map(|sheet| sheet.name.clone()).collect(),
        "stories that nobody runs: they end in .txt",
    );
    let empty = stories().into_iter().filter(|story| {
        story
            .steps
            .iter()
            .filter(|step| step.outcome.is_some())
            .count()
            < 3
    });
    nothing(
        empty.map(|story| story.file).collect(),
        "stories in which nothing comes of anything",
    );
    for story in stories() {
        let told = std::fs::read_to_string(scenarios().join(&story.file)).unwrap();
        assert!(
            told.starts_with("# "),
            "{}: a story opens with a remark on what it is about",
            story.file
        );
    }
}

/// Returns the names of the variants of an enum, as its file writes them.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    let inside = text.split(&format!("pub enum {name} {{\n")).nth(1).unwrap();
    let inside = inside.split("\n}\n").next().unwrap();
    let lines = inside.lines().filter(|line| {
        line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_ascii_uppercase())
    });
    lines
        .map(|line| {
            line.trim()
                .trim_end_matches([',', ' ', '{'])
                .split(['(', ' '])
                .next()
                .unwrap()
                .to_owned()
        })
        .collect()
}

fn reasons(step: &Step) -> Vec<&str> {
    let refused = step
        .outcome
        .as_deref()
        .and_then(|outcome| outcome.strip_prefix("refused "));
    let reasons = refused
        .map(|reasons| reasons.split(" | ").collect::<Vec<_>>())
        .unwrap_or_default();
    reasons
        .iter()
        .filter_map(|reason| reason.split_whitespace().next())
        .collect()
}

/// In one paragraph the same verb is once refused for this reason, and once allowed.
#[test]
fn every_refusal_is_told_from_both_sides() {
    let all = variants("core/src/rules/refusal.rs", "Refusal");
    assert!(all.len() > 25, "{all:?}");
    let mut told: BTreeSet<String> = BTreeSet::new();
    for story in stories() {
        let mut paragraphs: BTreeMap<usize, Vec<&Step>> = BTreeMap::new();
        for step in &story.steps {
            paragraphs.entry(step.paragraph).or_default().push(step);
        }
        for steps in paragraphs.values() {
            let is_allowed = |verb: &str| {
                steps
                    .iter()
                    .any(|step| step.verb() == verb && step.outcome.as_deref() == Some("ok"))
            };
            for step in steps.iter().filter(|step| is_allowed(step.verb())) {
                told.extend(reasons(step).into_iter().map(str::to_owned));
            }
        }
    }
    let missing: Vec<String> = all.difference(&told).cloned().collect();
    nothing(
        missing,
        "reasons to refuse without a paragraph where the same act is once allowed and once refused",
    );
}

#[test]
fn every_concern_has_a_story() {
    let all = variants("core/src/register/concern.rs", "Concern");
    let told: BTreeSet<String> = stories()
        .iter()
        .flat_map(|story| &story.steps)
        .filter(|step| step.verb() == "concerns")
        .flat_map(|step| {
            step.outcome
                .iter()
                .flat_map(|outcome| outcome.split(" | "))
                .filter_map(|one| one.split_whitespace().next())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    // The chains are asked for by a question of their own.
    let missing: Vec<String> = all
        .difference(&told)
        .filter(|name| *name != "Chain")
        .cloned()
        .collect();
    nothing(missing, "concerns without a story");
}
