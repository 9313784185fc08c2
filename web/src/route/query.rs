//! The filters of an address: `?au=2020-09-30&q=kayes&niveau=regional`.
//!
//! Kept in one order, so that the same filters are always the same address.
//! What cannot be decoded is kept as it was written: an address is typed,
//! pasted and cut short by hand.

use std::collections::BTreeMap;
use std::fmt;

/// Names and values, each name once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query(BTreeMap<String, String>);

impl Query {
    /// Reads what stands after the question mark.
    pub fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
                .map(|(name, value)| (decode(name), decode(&value.replace('+', "%20"))))
                .collect(),
        )
    }

    /// The value of a name, if it is there.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sets a name, or removes it when there is no value or an empty one.
    pub fn set(&mut self, name: &str, value: Option<&str>) {
        match value.filter(|value| !value.is_empty()) {
            Some(value) => self.0.insert(name.to_owned(), value.to_owned()),
            None => self.0.remove(name),
        };
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (name, value)) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("&")?;
            }
            write!(f, "{}={}", encode(name), encode(value))?;
        }
        Ok(())
    }
}

/// Writes a text so that it can stand between slashes or after an equals sign.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Undoes `encode`; returns the text itself when it is not well encoded.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (Some(high), Some(low)) = (rest.next().and_then(digit), rest.next().and_then(digit))
        else {
            return text.to_owned();
        };
        bytes.push(high * 16 + low);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_from_its_encoding() {
        for text in ["", "Kayes", "é&=?#/ %41", "ɛ ɔ ŋ", "🌳"] {
            assert_eq!(decode(&encode(text)), text);
        }
    }

    #[test]
    fn what_is_badly_encoded_is_kept_as_written() {
        for text in ["100%", "%zz", "%C3", "%e"] {
            assert_eq!(decode(text), text);
        }
    }

    #[test]
    fn an_empty_value_removes_its_name() {
        let mut query = Query::parse("q=kayes&niveau=local");
        query.set("q", Some(""));
        query.set("niveau", None);
        assert!(query.is_empty());
        query.set("au", Some("2020-09-30"));
        assert_eq!(query.to_string(), "au=2020-09-30");
    }
}
