//! Quick steps over what this version writes: no white space, mostly no escapes.

use super::Scanner;

impl<'a> Scanner<'a> {
    /// Takes these very bytes, if they come next without white space.
    #[inline(always)]
    pub(crate) fn literal(&mut self, literal: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let found = rest.starts_with(literal.as_bytes());
        self.at += if found { literal.len() } else { 0 };
        found
    }

    /// Takes what stands before the next quote, if it holds no escape; the quote as well.
    #[inline]
    pub(crate) fn until_quote(&mut self) -> Option<&'a str> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let end = start + plain_bytes(bytes.get(start..)?);
        if bytes.get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// Takes so many bytes and the quote behind them.
    #[inline]
    pub(crate) fn up_to_quote(&mut self, n_bytes: usize) -> Option<&'a str> {
        let piece = self.text.get(self.at..self.at + n_bytes)?;
        let end = self.at + n_bytes;
        (self.text.as_bytes().get(end) == Some(&b'"')).then(|| self.at = end + 1)?;
        Some(piece)
    }

    /// Takes a run of digits.
    #[inline]
    pub(crate) fn run_of_digits(&mut self) -> &'a str {
        let start = self.at;
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Takes an object that is written closely and has but one field, a text without escapes;
    /// returns its key, and its value as written. Most amendments are such.
    #[inline]
    pub(crate) fn pair(&mut self) -> Option<(&'a str, &'a str)> {
        let mut ahead = *self;
        ahead.literal("{\"").then_some(())?;
        let key = ahead.until_quote()?;
        ahead.literal(":").then_some(())?;
        let start = ahead.at;
        ahead.literal("\"").then_some(())?;
        ahead.until_quote()?;
        let value = ahead.text.get(start..ahead.at)?;
        ahead.literal("}").then_some(())?;
        *self = ahead;
        Some((key, value))
    }
}

/// Counts the bytes before the first quote, backslash or control character, eight at a time.
#[inline]
pub(super) fn plain_bytes(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let has_zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let mut n_plain = 0;
    for chunk in bytes.chunks_exact(8) {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        let word = u64::from_le_bytes(word);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
        let found = control
            | has_zero(word ^ (ONES * u64::from(b'"')))
            | has_zero(word ^ (ONES * u64::from(b'\\')));
        if found != 0 {
            // The lowest mark is exact; only higher ones may be false.
            return n_plain + found.trailing_zeros() as usize / 8;
        }
        n_plain += 8;
    }
    let rest = bytes.get(n_plain..).unwrap_or_default();
    let is_plain = |byte: &&u8| **byte >= 0x20 && **byte != b'"' && **byte != b'\\';
    n_plain + rest.iter().take_while(is_plain).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_at_a_time_finds_what_one_at_a_time_does() {
        for special in ['"', '\\', '\n', '\u{1f}', '\u{0}'] {
            for before in 0..40 {
                let text = format!("{}{special}é\u{7f}\u{80}{special}", "aé".repeat(before));
                assert_eq!(
                    plain_bytes(text.as_bytes()),
                    before * 3,
                    "{special:?} after {before}"
                );
            }
        }
        assert_eq!(
            plain_bytes("é\u{7f}\u{80}\u{ff}abcdef !#[]".as_bytes()),
            "é\u{7f}\u{80}\u{ff}abcdef !#[]".len()
        );
    }
}
