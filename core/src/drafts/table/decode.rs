//! From bytes to text: UTF-8, UTF-16 with its mark, or the code page of older French
//! spreadsheets.

use super::{Bounds, TableError};

/// How a file writes its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As nearly everything does today.
    Utf8,
    /// As some spreadsheets write "Unicode text".
    Utf16,
    /// As older French and English spreadsheets do.
    Windows1252,
}

/// What windows-1252 has between 0x80 and 0x9F; the five places without a letter keep their
/// control character, which no table has.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads bytes as text; finds out how it is written where that is not said.
///
/// # Errors
/// When it is too large, or not written as said.
pub fn decode(
    bytes: &[u8],
    said: Option<Encoding>,
    bounds: Bounds,
) -> Result<(String, Encoding), TableError> {
    bounds.check(bytes.len())?;
    let utf8 = || String::from_utf8(bytes.to_vec());
    match said {
        Some(Encoding::Utf16) => utf16(bytes).map(|text| (text, Encoding::Utf16)),
        Some(Encoding::Windows1252) => Ok((windows_1252(bytes), Encoding::Windows1252)),
        Some(Encoding::Utf8) => match utf8() {
            Ok(text) => Ok((text, Encoding::Utf8)),
            Err(error) => Err(TableError::NotText {
                at: error.utf8_error().valid_up_to(),
            }),
        },
        None if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") => {
            utf16(bytes).map(|text| (text, Encoding::Utf16))
        }
        None => Ok(match utf8() {
            Ok(text) => (text, Encoding::Utf8),
            Err(_) => (windows_1252(bytes), Encoding::Windows1252),
        }),
    }
}

fn windows_1252(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => UPPER.get(usize::from(byte - 0x80)).copied(),
        other => Some(char::from(*other)),
    };
    bytes.iter().filter_map(letter).collect()
}

fn utf16(bytes: &[u8]) -> Result<String, TableError> {
    let is_big = bytes.starts_with(b"\xfe\xff");
    let unit = |pair: &[u8]| match (pair, is_big) {
        ([one, other], true) => u16::from_be_bytes([*one, *other]),
        ([one, other], false) => u16::from_le_bytes([*one, *other]),
        // Half a unit at the end is none.
        _ => 0xd800,
    };
    let mut text = String::with_capacity(bytes.len() / 2);
    for (at, read) in char::decode_utf16(bytes.chunks(2).map(unit)).enumerate() {
        text.push(read.map_err(|_| TableError::NotText { at: at * 2 })?);
    }
    Ok(text)
}
