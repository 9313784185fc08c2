//! Walks JSON strictly and hands out slices of it, so that what was written is kept as written.
//!
//! A general reader would build values and write them anew, which loses the bytes that the
//! digests are of, and is several times slower over a hundred thousand lines. Grammar:
//! RFC 8259. Nesting is bounded, so a hostile file ends in a fault, not in a full stack.

mod quick;

use super::line::Span;

pub(crate) use quick::Quick;

/// How deep values may nest.
pub const MAX_DEPTH: usize = 32;

/// Where the text stops being what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Byte offset in the scanned text.
    pub at: usize,
    /// What is wrong there.
    pub what: FaultKind,
}

/// What can be wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The text ends too early.
    Truncated,
    /// A character that cannot stand there.
    Unexpected,
    /// Values nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// One object names a key twice.
    DuplicateKey,
}

/// An object, as written, none of whose keys stands twice.
pub(super) struct Object<'a> {
    pub(super) text: &'a str,
    /// The value of its only field, where both are written closely, as in `{"key":"value"}`, and
    /// the value is a plain one: see [`Scanner::plain_field`].
    pub(super) only: Option<&'a str>,
}

/// A place in a JSON text.
#[derive(Debug, Clone, Copy)]
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// Starts at the beginning of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Starts in the middle of a text; `at` must be the start of a token.
    #[must_use]
    pub fn at(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// Returns the byte offset reached.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// Returns the next byte that is not white space, without taking it.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                other => return other.copied(),
            }
        }
    }

    /// Takes one expected byte.
    ///
    /// # Errors
    /// A fault where another byte stands, or none.
    #[inline]
    pub fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.peek() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(self.fault())
    }

    /// Takes a byte if it comes next.
    #[inline]
    pub fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Checks that nothing but white space follows.
    ///
    /// # Errors
    /// A fault at the first byte that does.
    pub fn end(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.fault()),
        }
    }

    /// Takes a string and returns what stands between its quotes, escapes and all.
    ///
    /// # Errors
    /// A fault where the string is not one.
    #[inline]
    pub fn string(&mut self) -> Result<&'a str, Fault> {
        self.expect(b'"')?;
        match self.until_quote() {
            Some(inside) => Ok(inside),
            None => self.rest_of_string(),
        }
    }

    /// Takes a string whose first quote is taken, and which holds an escape or a fault.
    fn rest_of_string(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        loop {
            self.at += quick::plain_bytes(bytes.get(self.at..).unwrap_or_default());
            match bytes.get(self.at) {
                Some(b'"') => {
                    let inside = self.text.get(start..self.at).ok_or(self.fault())?;
                    self.at += 1;
                    return Ok(inside);
                }
                Some(b'\\') => self.escape()?,
                Some(0..0x20) | None => return Err(self.fault()),
                Some(_) => self.at += 1,
            }
        }
    }

    /// Takes an object key and its colon.
    ///
    /// # Errors
    /// A fault where there is none, or where the key is written with escapes: two spellings
    /// of one key would let a file say two things at once.
    #[inline]
    pub fn key(&mut self) -> Result<&'a str, Fault> {
        self.expect(b'"')?;
        let start = self.at - 1;
        match self.until_quote() {
            Some(key) => self.expect(b':').map(|()| key),
            None => {
                self.rest_of_string()?;
                Err(Fault {
                    at: start,
                    what: FaultKind::Unexpected,
                })
            }
        }
    }

    /// Takes any value and returns it as written.
    ///
    /// # Errors
    /// A fault where it is not JSON, or nests too deep.
    pub fn value(&mut self) -> Result<&'a str, Fault> {
        self.peek();
        let start = self.at;
        self.skip(MAX_DEPTH)?;
        self.text.get(start..self.at).ok_or(self.fault())
    }

    /// Takes an object, calling `each` with each key, at the start of its value.
    ///
    /// # Errors
    /// A fault where it is not one, or where `each` returns one.
    pub fn object(
        &mut self,
        mut each: impl FnMut(&mut Self, &'a str) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.expect(b'{')?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.key()?;
            each(self, key)?;
            if !self.take(b',') {
                return self.expect(b'}');
            }
        }
    }

    /// Takes an object, handing out each key with its value as written.
    ///
    /// # Errors
    /// A fault where it is not one, or where `each` returns one.
    pub fn fields(
        &mut self,
        mut each: impl FnMut(&'a str, &'a str) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.expect(b'{')?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let (key, value) = match self.plain_field() {
                Some(field) => field,
                None => (self.key()?, self.value()?),
            };
            each(key, value)?;
            if !self.take(b',') {
                return self.expect(b'}');
            }
        }
    }

    /// Takes an object none of whose keys stands twice.
    ///
    /// # Errors
    /// A fault where it is not one.
    pub(super) fn distinct_object(&mut self) -> Result<Object<'a>, Fault> {
        self.peek();
        let start = self.at;
        let text = self.text;
        if let Some(value) = self.only_field() {
            let text = text.get(start..self.at).ok_or(self.fault())?;
            return Ok(Object {
                text,
                only: Some(value),
            });
        }
        let mut seen: [&str; 16] = [""; 16];
        let mut more: std::collections::BTreeSet<&str> = std::collections::BTreeSet::new();
        let mut n_keys = 0;
        self.fields(|key, _| {
            let twice = seen.iter().take(n_keys).any(|other| *other == key) || more.contains(key);
            match seen.get_mut(n_keys) {
                Some(place) => *place = key,
                None => drop(more.insert(key)),
            }
            n_keys += 1;
            match twice {
                true => Err(Fault {
                    at: Span::within(text, key).start as usize,
                    what: FaultKind::DuplicateKey,
                }),
                false => Ok(()),
            }
        })?;
        let text = text.get(start..self.at).ok_or(self.fault())?;
        Ok(Object { text, only: None })
    }

    /// Takes an array, calling `each` at the start of each element.
    ///
    /// # Errors
    /// A fault where it is not one, or where `each` returns one.
    pub fn array(
        &mut self,
        mut each: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.expect(b'[')?;
        if self.take(b']') {
            return Ok(());
        }
        loop {
            each(self)?;
            if !self.take(b',') {
                return self.expect(b']');
            }
        }
    }

    /// Returns the fault of the byte reached.
    #[must_use]
    pub fn fault(&self) -> Fault {
        Fault {
            at: self.at,
            what: if self.at < self.text.len() {
                FaultKind::Unexpected
            } else {
                FaultKind::Truncated
            },
        }
    }

    fn skip(&mut self, depth: usize) -> Result<(), Fault> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'{') => {
                let depth = self.deeper(depth)?;
                self.object(|scanner, _| scanner.skip(depth))
            }
            Some(b'[') => {
                let depth = self.deeper(depth)?;
                self.array(|scanner| scanner.skip(depth))
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => Err(self.fault()),
        }
    }

    fn deeper(&self, depth: usize) -> Result<usize, Fault> {
        depth.checked_sub(1).ok_or(Fault {
            at: self.at,
            what: FaultKind::TooDeep,
        })
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        for byte in word.bytes() {
            if self.text.as_bytes().get(self.at) != Some(&byte) {
                return Err(self.fault());
            }
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Fault> {
        let bytes = self.text.as_bytes();
        self.at += usize::from(bytes.get(self.at) == Some(&b'-'));
        if bytes.get(self.at) == Some(&b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(bytes.get(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(bytes.get(self.at), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.fault());
        }
        Ok(())
    }

    fn escape(&mut self) -> Result<(), Fault> {
        self.at += 1;
        match self.text.as_bytes().get(self.at) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                for _ in 0..4 {
                    if !self
                        .text
                        .as_bytes()
                        .get(self.at)
                        .is_some_and(u8::is_ascii_hexdigit)
                    {
                        return Err(self.fault());
                    }
                    self.at += 1;
                }
            }
            _ => return Err(self.fault()),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Result<&str, Fault> {
        let mut scanner = Scanner::new(text);
        let value = scanner.value()?;
        scanner.end()?;
        Ok(value)
    }

    #[test]
    fn agrees_with_a_general_reader_on_what_is_json() {
        let texts = [
            "{}",
            "[]",
            "null",
            "true",
            "fals",
            "0",
            "01",
            "-",
            "-0",
            "1.",
            "1.5e+3",
            "1e",
            "\"\"",
            "\"a\\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u00e9\"",
            "\"\u{1}\"",
            "[1,2]",
            "[1,]",
            "[1 2]",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":{\"b\":[null,false]}} ",
            "1 2",
            "",
            " ",
            "\"",
            "\"\\",
        ];
        for text in texts {
            let general = serde_json::from_str::<serde_json::Value>(text).is_ok();
            assert_eq!(whole(text).is_ok(), general, "{text}");
        }
    }

    #[test]
    fn stops_at_a_hundred_thousand_levels() {
        let deep = "[".repeat(100_000);
        assert_eq!(whole(&deep).unwrap_err().what, FaultKind::TooDeep);
    }

    #[test]
    fn says_where_a_text_was_cut() {
        let fault = whole("{\"a\":[1,").unwrap_err();
        assert_eq!((fault.at, fault.what), (8, FaultKind::Truncated));
    }
}
