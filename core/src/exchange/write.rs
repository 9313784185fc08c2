//! Writes the file.

use std::collections::BTreeMap;

use super::{FORMAT, Realm, Scope, VERSION};
use crate::digest::Digest;
use crate::ids::Actor;
use crate::journal::Entry;
use crate::journal::write::push_string;
use crate::register::Register;

/// What a file says of itself; the device hands it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover<'a> {
    /// Which journal.
    pub realm: Realm,
    /// When, in UTC.
    pub made_at: &'a str,
    /// By which device.
    pub device: &'a str,
    /// What is in it.
    pub scope: Scope,
}

/// Writes the entries in scope, as first written.
#[must_use]
pub fn write(register: &Register, cover: &Cover<'_>) -> String {
    let covered = cover.scope.cover(register);
    let journal = register.journal();
    let is_covered = |entry: &Entry| {
        covered
            .as_ref()
            .is_none_or(|facts| entry.fact().is_some_and(|fact| facts.contains(&fact)))
    };
    let mut file = String::with_capacity(journal.len() * 200 + 1000);
    push_cover(&mut file, cover);
    push_heads(&mut file, register);
    push_omitted(
        &mut file,
        journal.entries().filter(|entry| !is_covered(entry)),
    );
    file.push_str(",\"entries\":[");
    let rivals: BTreeMap<_, _> = journal.clashes().collect();
    let mut separator = "\n";
    for entry in journal.entries().filter(|entry| is_covered(entry)) {
        let mut push = |line: &str| {
            file.push_str(separator);
            file.push_str(line);
            separator = ",\n";
        };
        match rivals.get(&entry.id()) {
            Some(lines) => lines.iter().for_each(|line| push(line.as_str())),
            None => push(entry.line()),
        }
    }
    file.push_str("\n]}\n");
    file
}

fn push_cover(file: &mut String, cover: &Cover<'_>) {
    file.push_str("{\"format\":\"");
    file.push_str(FORMAT);
    file.push_str("\",\"version\":");
    file.push_str(&VERSION.to_string());
    file.push_str(",\"workspace\":\"");
    file.push_str(cover.realm.name());
    file.push_str("\",\"made_at\":");
    push_string(file, cover.made_at);
    file.push_str(",\"device\":");
    push_string(file, cover.device);
    file.push_str(",\"scope\":");
    file.push_str(&cover.scope.to_json());
}

fn push_heads(file: &mut String, register: &Register) {
    file.push_str(",\"heads\":{");
    for (place, (id, digest)) in register.journal().heads().enumerate() {
        if place > 0 {
            file.push(',');
        }
        file.push_str(&format!("\"{}\":[{},\"{digest}\"]", id.actor, id.sequence));
    }
    file.push('}');
}

fn push_omitted<'a>(file: &mut String, entries: impl Iterator<Item = &'a Entry>) {
    let mut omitted: BTreeMap<Actor, Vec<(u32, Digest)>> = BTreeMap::new();
    for entry in entries {
        let id = entry.id();
        omitted
            .entry(id.actor)
            .or_default()
            .push((id.sequence, entry.digest()));
    }
    file.push_str(",\"omitted\":{");
    for (place, (actor, digests)) in omitted.iter().enumerate() {
        if place > 0 {
            file.push(',');
        }
        let list: Vec<String> = digests
            .iter()
            .map(|(sequence, digest)| format!("[{sequence},\"{digest}\"]"))
            .collect();
        file.push_str(&format!("\"{actor}\":[{}]", list.join(",")));
    }
    file.push('}');
}
