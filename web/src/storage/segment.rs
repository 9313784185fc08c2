//! A segment: a batch of journal lines kept under one key, with its checksum.
//!
//! Pure: how a segment is named, sealed with a checksum and written as one string for local
//! storage. Once written under a key, a segment never changes; it may only be united with others
//! into a new one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// How many lines go into one sealed segment.
pub(super) const CHUNK: usize = 4_000;

/// The name under which IndexedDB keeps this tablet's settings, beside the segments.
pub(super) const SETTINGS: &str = "device";

/// What a segment holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// Packed text: a small segment, as written by one act.
    Text(String),
    /// Gzip of packed text: a sealed segment.
    Sealed(Vec<u8>),
}

/// A batch of lines under one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// `<actor>/<n>` of the tab that wrote it.
    pub(super) key: String,
    /// First 16 hex digits of the SHA-256 of the body's bytes, the same in both stores.
    pub(super) sum: String,
    /// Seconds since 1970 by the writer's clock. Only decides what local storage lets go first.
    pub(super) made: u64,
    /// The lines.
    pub(super) body: Body,
}

impl Segment {
    /// Makes a segment and its checksum.
    pub(super) fn new(key: String, made: u64, body: Body) -> Self {
        let sum = checksum(&body);
        Self {
            key,
            sum,
            made,
            body,
        }
    }

    /// Returns the segment if its parts fit together.
    pub(super) fn checked(key: &str, sum: &str, made: u64, body: Body) -> Option<Self> {
        ((is_key(key) || key == SETTINGS) && checksum(&body) == sum).then(|| Self {
            key: key.to_owned(),
            sum: sum.to_owned(),
            made,
            body,
        })
    }

    /// Writes the value kept in local storage: `<sum> <enc> <made> <payload>`.
    pub(super) fn to_local(&self) -> String {
        let Self {
            sum, made, body, ..
        } = self;
        match body {
            Body::Text(text) => format!("{sum} t {made} {text}"),
            Body::Sealed(bytes) => format!("{sum} z {made} {}", BASE64.encode(bytes)),
        }
    }

    /// Reads a value kept in local storage; `None` if it is damaged.
    pub(super) fn from_local(key: &str, value: &str) -> Option<Self> {
        let mut parts = value.splitn(4, ' ');
        let (sum, enc) = (parts.next()?, parts.next()?);
        let (made, payload) = (parts.next()?.parse().ok()?, parts.next()?);
        let body = match enc {
            "t" => Body::Text(payload.to_owned()),
            "z" => Body::Sealed(BASE64.decode(payload).ok()?),
            _ => return None,
        };
        Self::checked(key, sum, made, body)
    }

    /// Returns the text of a small segment.
    pub(super) fn into_text(self) -> Option<String> {
        match self.body {
            Body::Text(text) => Some(text),
            Body::Sealed(_) => None,
        }
    }

    /// Whether the segment is compressed, and so meant to stay.
    pub(super) fn is_sealed(&self) -> bool {
        matches!(self.body, Body::Sealed(_))
    }

    /// Returns about how many characters it takes in local storage, its key included.
    pub(super) fn local_size(&self) -> usize {
        let payload = match &self.body {
            Body::Text(text) => text.len(),
            Body::Sealed(bytes) => bytes.len().div_ceil(3) * 4,
        };
        payload + self.key.len() + 40
    }
}

/// Names the segment number `n` of a tab.
pub(super) fn key(actor: &str, n: u32) -> String {
    format!("{actor}/{n:06}")
}

/// Whether this is a segment's name: ten of `a-z0-9`, a slash, at least six digits.
pub(super) fn is_key(key: &str) -> bool {
    let Some((actor, n)) = key.split_once('/') else {
        return false;
    };
    let is_actor = actor.len() == 10
        && (actor.bytes()).all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    is_actor && n.len() >= 6 && n.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the checksum of a body.
fn checksum(body: &Body) -> String {
    let digest = match body {
        Body::Text(text) => Sha256::digest(text.as_bytes()),
        Body::Sealed(bytes) => Sha256::digest(bytes),
    };
    (digest.iter().take(8))
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: &str) -> Segment {
        Segment::new(key("k3f9a2m7q1", 17), 42, Body::Text(body.to_owned()))
    }

    fn sealed(bytes: &[u8]) -> Segment {
        Segment::new(key("k3f9a2m7q1", 18), 43, Body::Sealed(bytes.to_vec()))
    }

    #[test]
    fn a_segment_reads_back_as_written() {
        for segment in [
            text(""),
            text("{\"a\":1}\n{\"b\":\"é ☼ 😀\"}"),
            sealed(&[]),
            sealed(&[0, 255, 10, 13]),
        ] {
            let read = Segment::from_local(&segment.key, &segment.to_local());
            assert_eq!(read, Some(segment));
        }
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        // First half of the well-known SHA-256 of "abc".
        assert_eq!(text("abc").sum, "ba7816bf8f01cfea");
        assert_eq!(sealed(b"abc").sum, "ba7816bf8f01cfea");
    }

    #[test]
    fn every_damaged_byte_of_the_sum_or_body_is_seen() {
        let value = text("{\"a\":1}").to_local();
        let made_at = value.find(" t ").unwrap() + 3;
        for at in (0..value.len()).filter(|at| !(made_at..made_at + 2).contains(at)) {
            let mut bytes = value.clone().into_bytes();
            bytes[at] ^= 1;
            let damaged = String::from_utf8(bytes).unwrap();
            assert_eq!(
                Segment::from_local("k3f9a2m7q1/000017", &damaged),
                None,
                "{damaged}"
            );
        }
    }

    #[test]
    fn a_truncated_or_foreign_value_is_damaged() {
        let value = sealed(&[1, 2, 3]).to_local();
        for at in 0..value.len() {
            assert_eq!(Segment::from_local("k3f9a2m7q1/000018", &value[..at]), None);
        }
        assert_eq!(Segment::from_local("k3f9a2m7q1/000018", "{}"), None);
    }

    #[test]
    fn only_names_of_segments_are_names() {
        assert!(is_key(&key("k3f9a2m7q1", 1)));
        assert!(is_key(&key("k3f9a2m7q1", 1_000_000)));
        for name in [
            "",
            "k3f9a2m7q1",
            "k3f9a2m7q1/1",
            "K3f9a2m7q1/000001",
            "k3f9/000001",
            "k3f9a2m7q1/00000x",
        ] {
            assert!(!is_key(name), "{name}");
        }
    }
}
