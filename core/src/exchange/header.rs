//! What a file says of itself before its entries.

use std::collections::BTreeMap;

use super::error::ImportError;
use super::read::damaged;
use super::{FORMAT, Realm, Scope, VERSION};
use crate::digest::Digest;
use crate::ids::{Actor, EntryId};
use crate::journal::entry::unescape;
use crate::journal::scan::Scanner;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Which journal.
    pub realm: Realm,
    /// When it was made, in UTC.
    pub made_at: String,
    /// By which device.
    pub device: String,
    /// What is in it.
    pub scope: Scope,
    /// Each actor's last sequence and digest.
    pub heads: BTreeMap<Actor, (u32, Digest)>,
    /// The digests of what it leaves out.
    pub omitted: BTreeMap<EntryId, Digest>,
}

/// Reads up to the first entry.
pub(super) fn read_header(scanner: &mut Scanner<'_>, text: &str) -> Result<Header, ImportError> {
    let at_fault = |fault| damaged(text, fault, 0);
    if scanner.peek() != Some(b'{') {
        return Err(ImportError::NotOurs);
    }
    scanner.expect(b'{').map_err(at_fault)?;
    let mut parts: BTreeMap<&str, &str> = BTreeMap::new();
    loop {
        let key = scanner.key().map_err(at_fault)?;
        if key == "entries" && parts.contains_key("format") {
            scanner.expect(b'[').map_err(at_fault)?;
            break;
        }
        let value = scanner.value().map_err(at_fault)?;
        if parts.is_empty() && (key, value.trim_matches('"')) != ("format", FORMAT) {
            return Err(ImportError::NotOurs);
        }
        if key == "version" {
            check_version(value)?;
        }
        if parts.insert(key, value).is_some() {
            return Err(ImportError::Header { part: "duplicate" });
        }
        if !scanner.take(b',') {
            scanner.expect(b'}').map_err(at_fault)?;
            return Err(ImportError::Header { part: "entries" });
        }
    }
    header_of(&parts)
}

fn check_version(value: &str) -> Result<(), ImportError> {
    match value.parse::<u32>() {
        Ok(VERSION) => Ok(()),
        Ok(version) if version > VERSION => Err(ImportError::Newer { version }),
        _ => Err(ImportError::Header { part: "version" }),
    }
}

fn header_of(parts: &BTreeMap<&str, &str>) -> Result<Header, ImportError> {
    let text = |part: &'static str| {
        let value = parts
            .get(part)
            .copied()
            .ok_or(ImportError::Header { part })?;
        let inside = value
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        inside.map(unescape).ok_or(ImportError::Header { part })
    };
    parts
        .get("version")
        .ok_or(ImportError::Header { part: "version" })?;
    let heads = digests(parts, "heads", |actor, scanner, into| {
        let (sequence, digest) = pair(scanner)?;
        into.push((EntryId { actor, sequence }, digest));
        Some(())
    })?;
    let omitted = digests(parts, "omitted", |actor, scanner, into| {
        let mut is_sound = true;
        let walked = scanner.array(|scanner| {
            match pair(scanner) {
                Some((sequence, digest)) => into.push((EntryId { actor, sequence }, digest)),
                None => is_sound = false,
            }
            if is_sound {
                Ok(())
            } else {
                Err(scanner.fault())
            }
        });
        walked.ok()
    })?;
    Ok(Header {
        realm: Realm::named(&text("workspace")?)
            .ok_or(ImportError::Header { part: "workspace" })?,
        made_at: text("made_at")?,
        device: text("device")?,
        scope: parts
            .get("scope")
            .and_then(|json| Scope::read(json))
            .ok_or(ImportError::Header { part: "scope" })?,
        heads: heads
            .into_iter()
            .map(|(id, digest)| (id.actor, (id.sequence, digest)))
            .collect(),
        omitted: omitted.into_iter().collect(),
    })
}

type Digests = Vec<(EntryId, Digest)>;

fn digests(
    parts: &BTreeMap<&str, &str>,
    part: &'static str,
    each: impl Fn(Actor, &mut Scanner<'_>, &mut Digests) -> Option<()>,
) -> Result<Digests, ImportError> {
    let json = parts.get(part).ok_or(ImportError::Header { part })?;
    let mut found = Vec::new();
    let mut scanner = Scanner::new(json);
    let walked = scanner.object(|scanner, key| {
        let actor = key.parse::<Actor>().ok();
        match actor.and_then(|actor| each(actor, scanner, &mut found)) {
            Some(()) => Ok(()),
            None => Err(scanner.fault()),
        }
    });
    walked
        .map(|()| found)
        .map_err(|_| ImportError::Header { part })
}

/// Reads `[17,"…"]`.
fn pair(scanner: &mut Scanner<'_>) -> Option<(u32, Digest)> {
    scanner.expect(b'[').ok()?;
    let sequence = scanner.value().ok()?.parse().ok()?;
    scanner.expect(b',').ok()?;
    let digest = Digest::parse(scanner.string().ok()?)?;
    scanner.expect(b']').ok()?;
    Some((sequence, digest))
}
