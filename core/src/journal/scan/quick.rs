//! Quick steps over what this version writes: no white space, mostly no escapes.
//!
//! [`Quick`] goes over bytes and hands out places: a piece between two quotes of a text is a text,
//! and need not be looked at again to know that.

use super::Scanner;
use crate::ids::EntryId;
use crate::journal::line::Span;

/// A place in a line, from its start.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quick<'a> {
    line: &'a [u8],
    at: usize,
}

impl<'a> Quick<'a> {
    /// Starts at the beginning of a line; what follows the line may stand behind it.
    pub(crate) fn new(line: &'a [u8]) -> Self {
        Self { line, at: 0 }
    }

    /// Returns the byte offset reached.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// Goes on to a place further on.
    pub(crate) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    fn rest(&self) -> &'a [u8] {
        self.line.get(self.at..).unwrap_or_default()
    }

    /// Tells whether a character of one byte comes next.
    pub(crate) fn comes(&self, letter: char) -> bool {
        self.rest().first().copied().map(char::from) == Some(letter)
    }

    /// Takes these very bytes, if they come next.
    #[inline(always)]
    pub(crate) fn literal(&mut self, literal: &str) -> bool {
        let found = self.rest().starts_with(literal.as_bytes());
        self.at += if found { literal.len() } else { 0 };
        found
    }

    /// Takes what stands before the next quote, if it holds no escape; the quote as well.
    #[inline]
    pub(crate) fn until_quote(&mut self) -> Option<Span> {
        let end = next_quote(self.line, self.at)?;
        let span = Span::between(self.at, end);
        self.at = end + 1;
        Some(span)
    }

    /// Takes so many bytes and the quote behind them, if they are as they should be.
    #[inline]
    pub(crate) fn up_to_quote(
        &mut self,
        n_bytes: usize,
        fits: impl Fn(&[u8]) -> bool,
    ) -> Option<Span> {
        let end = self.at + n_bytes;
        let is_whole = self.line.get(end) == Some(&b'"');
        (is_whole && fits(self.line.get(self.at..end)?)).then_some(())?;
        let span = Span::between(self.at, end);
        self.at = end + 1;
        Some(span)
    }

    /// Takes a whole number of at most 16 digits, written without zeros before it.
    #[inline]
    pub(crate) fn whole_number(&mut self) -> Option<u64> {
        let digits = self.rest();
        let mut number = 0;
        let mut n_digits = 0;
        while let Some(digit @ b'0'..=b'9') = digits.get(n_digits) {
            number = number * 10 + u64::from(digit - b'0');
            n_digits += 1;
            if n_digits > 16 {
                return None;
            }
        }
        let has_zeros = n_digits > 1 && digits.first() == Some(&b'0');
        (n_digits > 0 && !has_zeros).then_some(())?;
        self.at += n_digits;
        Some(number)
    }

    /// Takes the name of an entry and the quote behind it; the name is likely by the same actor as
    /// another, read before, which is given with its text.
    #[inline]
    pub(crate) fn name(&mut self, other: Option<(EntryId, &[u8])>) -> Option<EntryId> {
        let rest = self.rest();
        let (id, n_bytes) = match other {
            Some((other, text)) => EntryId::read_beside(rest, other, text)?,
            None => EntryId::read(rest)?,
        };
        (rest.get(n_bytes) == Some(&b'"')).then_some(())?;
        self.at += n_bytes + 1;
        Some(id)
    }
}

impl<'a> Scanner<'a> {
    /// Takes what stands before the next quote, if it holds no escape; the quote as well.
    #[inline]
    pub(crate) fn until_quote(&mut self) -> Option<&'a str> {
        let start = self.at;
        let end = next_quote(self.text.as_bytes(), start)?;
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// Takes an object that is written closely and has but one field, if a plain one; returns its
    /// value.
    #[inline]
    pub(super) fn only_field(&mut self) -> Option<&'a str> {
        let mut ahead = *self;
        let takes = |scanner: &mut Self, byte| {
            let found = scanner.text.as_bytes().get(scanner.at) == Some(&byte);
            scanner.at += 1;
            found
        };
        takes(&mut ahead, b'{').then_some(())?;
        let (_, value) = ahead.plain_field()?;
        takes(&mut ahead, b'}').then_some(())?;
        *self = ahead;
        Some(value)
    }

    /// Takes a field that is written closely, and whose value is a text without escapes or a whole
    /// number: nearly all are such. Returns its key, and its value as written.
    #[inline]
    pub(super) fn plain_field(&mut self) -> Option<(&'a str, &'a str)> {
        let mut quick = Quick::new(self.text.as_bytes());
        quick.go_to(self.at);
        quick.literal("\"").then_some(())?;
        let key = quick.until_quote()?;
        quick.literal(":").then_some(())?;
        let start = quick.position();
        if quick.literal("\"") {
            quick.until_quote()?;
        } else {
            quick.whole_number()?;
            (quick.comes(',') || quick.comes('}')).then_some(())?;
        }
        self.at = quick.position();
        Some((key.of(self.text), self.text.get(start..self.at)?))
    }
}

/// Finds the quote that ends a text without escapes.
#[inline]
fn next_quote(bytes: &[u8], start: usize) -> Option<usize> {
    let end = start + plain_bytes(bytes.get(start..)?);
    (bytes.get(end) == Some(&b'"')).then_some(end)
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
    fn a_whole_number_is_written_in_one_way() {
        let read = |text: &str| Quick::new(text.as_bytes()).whole_number();
        assert_eq!((read("0,"), read("7")), (Some(0), Some(7)));
        assert_eq!(read("9007199254740991"), Some(9_007_199_254_740_991));
        for text in ["", "x", "-1", "01", "00", "90071992547409910"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

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
