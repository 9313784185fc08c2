//! Packs the app for the page: LZMA, then letters that a page may hold.
//!
//! The letters carry 7 bits in one byte where HTML allows that byte (96 do),
//! and else 13 or 11 bits in the two bytes of a letter from U+00A0 on: 18 %
//! more than the bytes themselves, where base64 takes 33 %. No control
//! character, no `<`. `web/shell/letters.js` and `web/shell/unpack.js` read it back.

use std::io::Write as _;

use liblzma::stream::{LzmaOptions, PRESET_EXTREME, Stream};
use liblzma::write::XzEncoder;

use crate::{digest, trouble::Trouble};

/// The best there is; it takes seconds, and reading is as quick as ever.
const LEVEL: u32 = 9 | PRESET_EXTREME;
/// Compiled code is not laid out in steps of four bytes: where a byte stands tells nothing, and
/// the byte before it all the more.
const CONTEXT_BITS: u32 = 4;
/// Where the header states the size of what was packed.
const SIZE: std::ops::Range<usize> = 5..13;
/// The largest prime below 2^16, as Adler-32 has it.
const PRIME: u32 = 65_521;
/// The first letter that stands for more bits than one byte can carry.
const WIDE: u32 = 0xA0;

/// Bytes, as text for the page.
pub(crate) struct Packed {
    /// The letters.
    pub(crate) text: String,
    /// How many bytes they stand for.
    pub(crate) size: usize,
    /// Adler-32 of those bytes: a damaged copy says so.
    pub(crate) sum: u32,
    /// SHA-256 of the bytes before they were packed, in base64: what was kept unpacked is known by it.
    pub(crate) digest: String,
}

/// Packs bytes.
pub(crate) fn pack(bytes: &[u8]) -> Result<Packed, Trouble> {
    let small = lzma(bytes).map_err(|error| Trouble::Glue(error.into()))?;
    Ok(Packed {
        text: letters(&small),
        size: small.len(),
        sum: adler32(&small),
        digest: digest::base64(bytes),
    })
}

/// Packs bytes with a header that states their size.
fn lzma(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut options = LzmaOptions::new_preset(LEVEL)?;
    options
        .literal_context_bits(CONTEXT_BITS)
        .literal_position_bits(0)
        .position_bits(0)
        .nice_len(273);
    let stream = Stream::new_lzma_encoder(&options)?;
    let mut packer = XzEncoder::new_stream(Vec::new(), stream);
    packer.write_all(bytes)?;
    let mut small = packer.finish()?;
    // The packer, which reads on without knowing the end, leaves this to be filled in.
    if let Some(size) = small.get_mut(SIZE) {
        size.copy_from_slice(&(bytes.len() as u64).to_le_bytes());
    }
    Ok(small)
}

fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 6 / 5);
    let mut place = 0;
    while place < bytes.len() * 8 {
        let first = bits(bytes, place, 7);
        let (letter, width) = match first {
            0..96 => (narrow(first), 7),
            96..124 => (WIDE + bits(bytes, place, 13) - (96 << 6), 13),
            _ => (WIDE + (28 << 6) + bits(bytes, place, 11) - (124 << 4), 11),
        };
        text.extend(char::from_u32(letter));
        place += width;
    }
    text
}

/// Returns the one-byte letter of a value below 96: tab, line feed, then all
/// that prints but `<`.
fn narrow(value: u32) -> u32 {
    match value {
        0 | 1 => 9 + value,
        2..30 => 30 + value,
        _ => 31 + value,
    }
}

/// Returns `width` bits, highest first, and zeros after the last byte.
fn bits(bytes: &[u8], place: usize, width: usize) -> u32 {
    let three = (0..3).fold(0, |held, next| {
        held << 8 | u32::from(bytes.get(place / 8 + next).copied().unwrap_or_default())
    });
    three >> (24 - place % 8 - width) & ((1 << width) - 1)
}

fn adler32(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % PRIME;
        (low, (high + low) % PRIME)
    });
    high << 16 | low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_states_its_size() -> std::io::Result<()> {
        let small = lzma(&[7; 70_000])?;
        assert_eq!(small[SIZE], 70_000_u64.to_le_bytes());
        assert!(small.len() < 100);
        Ok(())
    }

    #[test]
    fn a_known_sum() {
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn every_letter_may_stand_in_a_page() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        let text = letters(&all);
        let allowed = |letter: char| {
            matches!(letter, '\t' | '\n' | ' '..='~' | '\u{A0}'..='\u{7DF}') && letter != '<'
        };
        assert!(text.chars().all(allowed));
        assert!(text.len() * 100 < all.len() * 125, "{}", text.len());
    }

    #[test]
    fn each_width_has_its_letters() {
        assert_eq!(letters(&[0b0000_0000]), "\t\t");
        assert_eq!(letters(&[0b1100_0000, 0, 0]), "\u{A0}\t\t");
        assert_eq!(letters(&[0xFF, 0xFF]), "\u{7DF}\u{7A0}");
    }
}
