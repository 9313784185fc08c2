//! Packs lines for keeping: leaves out each link that the line before it implies.
//!
//! A link is a digest, which no compression makes smaller; recomputing it is cheap. A line
//! is only packed when unpacking gives its very bytes back.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::entry::Entry;
use super::line::Line;
use super::scan::Quick;
use crate::digest::{self, Digest};
use crate::ids::Actor;

const LINK: &str = ",\"prev\":\"";
/// Stands where a link was left out.
const GAP: &str = ",\"prev\":\"\"";
/// Stands before a line with a gap; no entry starts so.
const MARK: &str = "~";

/// Packs lines, in their order, into one text. A line holds no line break: what does is no entry.
pub fn pack<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut packed = String::new();
    let mut last: BTreeMap<Actor, Digest> = BTreeMap::new();
    for line in lines {
        if !packed.is_empty() {
            packed.push('\n');
        }
        match implied_link(line, &last) {
            Some(at) => {
                packed.push_str(MARK);
                packed.push_str(line.get(..at).unwrap_or_default());
                packed.push_str(GAP);
                let after = at + LINK.len() + Digest::LENGTH + 1;
                packed.push_str(line.get(after..).unwrap_or_default());
            }
            None => packed.push_str(line),
        }
        if let Some(actor) = actor_of(line) {
            last.insert(actor, Digest::of(line));
        }
    }
    packed
}

/// Gives back the lines of a packed text; what it does not recognise stays as it is.
///
/// They share one text: a copy of each, apart, would cost as much again as reading it.
#[must_use]
pub fn unpack(packed: &str) -> Vec<Line> {
    let lines = || packed.split('\n').filter(|line| !line.is_empty());
    let n_lines = lines().count();
    let mut whole = String::with_capacity(packed.len() + n_lines * Digest::LENGTH);
    let mut ranges = Vec::with_capacity(n_lines);
    let mut last: BTreeMap<Actor, Digest> = BTreeMap::new();
    for line in lines() {
        let start = whole.len();
        let marked = line.strip_prefix(MARK);
        let gap = marked.and_then(first_gap);
        let actor = actor_of(marked.unwrap_or(line));
        let link = actor.and_then(|actor| last.get(&actor));
        match (marked, gap, link) {
            (Some(line), Some(at), Some(digest)) => fill(&mut whole, line, at, *digest),
            _ => whole.push_str(line),
        }
        if let Some(actor) = actor {
            last.insert(actor, Digest::of(whole.get(start..).unwrap_or_default()));
        }
        ranges.push(start..whole.len());
    }
    let whole = Arc::new(whole);
    // Each was appended whole, so none is left out.
    let cut = |range| Line::cut(&whole, range);
    ranges.into_iter().filter_map(cut).collect()
}

fn fill(whole: &mut String, line: &str, at: usize, digest: Digest) {
    whole.push_str(line.get(..at).unwrap_or_default());
    whole.push_str(LINK);
    digest::push(whole, digest);
    whole.push_str(line.get(at + GAP.len() - 1..).unwrap_or_default());
}

/// Finds the first gap of a line: mostly right behind its heading, in which none can stand.
fn first_gap(line: &str) -> Option<usize> {
    let is_gap = |at: &usize| line.get(*at..).is_some_and(|rest| rest.starts_with(GAP));
    heading(line).filter(is_gap).or_else(|| line.find(GAP))
}

/// Returns where the heading of a line ends, if it is written as this version writes.
fn heading(line: &str) -> Option<usize> {
    let mut quick = Quick::new(line.as_bytes());
    quick.literal("{\"id\":\"").then_some(())?;
    quick.until_quote()?;
    quick.literal(",\"tick\":").then_some(())?;
    quick.whole_number()?;
    quick.literal(",\"at\":\"").then_some(())?;
    quick.until_quote()?;
    quick.literal(",\"by\":\"").then_some(())?;
    quick.until_quote()?;
    Some(quick.position())
}

/// Finds the link of a line, if it is the one its predecessor implies and the gap would be
/// found again at that very place.
fn implied_link(line: &str, last: &BTreeMap<Actor, Digest>) -> Option<usize> {
    let digest = last.get(&actor_of(line)?)?;
    let at = line.find(LINK)?;
    let start = at + LINK.len();
    let link = Digest::parse(line.get(start..start + Digest::LENGTH)?)?;
    let closed = line.as_bytes().get(start + Digest::LENGTH) == Some(&b'"');
    // The first gap of the line must be the one made here.
    let is_first = !line.get(..at)?.contains(GAP);
    (link == *digest && closed && is_first).then_some(at)
}

fn actor_of(line: &str) -> Option<Actor> {
    let rest = line.strip_prefix("{\"id\":\"")?;
    Actor::parse(rest.as_bytes().get(..10)?)
}

/// Reads the entries of lines; returns those that are none beside them, untouched.
#[must_use]
pub fn read_lines(lines: Vec<Line>) -> (Vec<Entry>, Vec<Line>) {
    let mut entries = Vec::with_capacity(lines.len());
    let mut strange = Vec::new();
    for line in lines {
        match Entry::read(line.clone()) {
            Ok(entry) => entries.push(entry),
            Err(_) => strange.push(line),
        }
    }
    (entries, strange)
}
