//! Digests: the links of each actor's chain, and the checksums of what is kept.
//!
//! The first 128 bits of SHA-256, in hexadecimal, so that an auditor can check a line
//! with nothing but `sha256sum`.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The first 16 bytes of a SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// Length of its text.
    pub const LENGTH: usize = 32;

    /// Digests a text as its UTF-8 bytes.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    /// Digests bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let whole = Sha256::digest(bytes);
        let mut first = [0; 16];
        first.copy_from_slice(whole.split_at(16).0);
        Self(first)
    }

    /// Reads 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        if text.len() != Self::LENGTH {
            return None;
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
            for digit in pair {
                let digit = match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return None,
                };
                *byte = *byte << 4 | digit;
            }
        }
        Some(Self(bytes))
    }

    /// Tells whether a text is this digest as it is written.
    pub(crate) fn reads(self, text: &str) -> bool {
        self.digits().as_slice() == text.as_bytes()
    }

    fn digits(self) -> [u8; Self::LENGTH] {
        let mut digits = [0; Self::LENGTH];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
            for (digit, nibble) in pair.iter_mut().zip([byte >> 4, byte & 15]) {
                *digit = nibble + if nibble < 10 { b'0' } else { b'a' - 10 };
            }
        }
        digits
    }

    /// The first 64 bits as a number, to draw stable names from a text.
    #[must_use]
    pub fn number(self) -> u64 {
        let mut first = [0; 8];
        first.copy_from_slice(self.0.split_at(8).0);
        u64::from_be_bytes(first)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.digits()).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Appends a digest's text to a line; quicker than formatting it.
pub(crate) fn push(text: &mut String, digest: Digest) {
    text.push_str(std::str::from_utf8(&digest.digits()).unwrap_or_default());
}

/// Tells whether a text is written as a digest is: 32 lower-case hexadecimal digits.
///
/// Looks at every byte, whatever it finds: so the compiler takes many at a time.
pub(crate) fn is_written(text: &[u8]) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit() | matches!(byte, b'a'..=b'f');
    text.len() == Digest::LENGTH && text.iter().fold(true, |all, byte| all & is_digit(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_sha256sum() {
        // printf 'abc' | sha256sum | cut -c1-32
        assert_eq!(
            Digest::of("abc").to_string(),
            "ba7816bf8f01cfea414140de5dae2223"
        );
    }

    #[test]
    fn reads_back_and_refuses_the_rest() {
        let digest = Digest::of("abc");
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        assert_eq!(Digest::parse("BA7816BF8F01CFEA414140DE5DAE2223"), None);
        assert_eq!(Digest::parse("ba78"), None);
    }
}
