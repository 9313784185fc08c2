//! Words of a line: plain ones, and `name=value` pairs whose value may stand in quotes.

use std::fmt;

/// A word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// A word alone.
    Plain(String),
    /// `name=value`.
    Pair(String, Text),
}

/// A value as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What it says, escapes read and repetition carried out.
    pub text: String,
    /// Whether it stood in quotes, and so is text whatever it looks like.
    pub is_quoted: bool,
}

/// Why a line cannot be cut into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadWord {
    /// Quotes that do not close.
    Unclosed,
    /// An escape that is none of `\n \t \" \\ \u{…}`.
    Escape,
    /// After `*` stands no number.
    Count,
}

impl fmt::Display for BadWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unclosed => "quotes do not close",
            Self::Escape => "an escape is none of \\n \\t \\\" \\\\ \\u{…}",
            Self::Count => "after * stands no number",
        })
    }
}

/// Cuts a line into words.
///
/// `name="Comité"` is a pair; `name="é"*201` repeats the text; `reason=""` is empty text.
///
/// # Errors
/// What cannot be read.
pub fn words(line: &str) -> Result<Vec<Word>, BadWord> {
    let mut rest = line.trim_start();
    let mut words = Vec::new();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c.is_whitespace() || c == '"' || c == '=')
            .unwrap_or(rest.len());
        let (head, after) = rest.split_at(end);
        if let Some(value) = after.strip_prefix('=') {
            let (text, left) = value_of(value)?;
            words.push(Word::Pair(head.to_owned(), text));
            rest = left.trim_start();
        } else if after.starts_with('"') {
            let (text, left) = quoted(after)?;
            words.push(Word::Plain(text.text));
            rest = left.trim_start();
        } else {
            words.push(Word::Plain(head.to_owned()));
            rest = after.trim_start();
        }
    }
    Ok(words)
}

fn value_of(value: &str) -> Result<(Text, &str), BadWord> {
    if value.starts_with('"') {
        return quoted(value);
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    let (text, rest) = value.split_at(end);
    let text = Text {
        text: text.to_owned(),
        is_quoted: false,
    };
    Ok((text, rest))
}

/// Reads quoted text, and how often it is repeated.
fn quoted(value: &str) -> Result<(Text, &str), BadWord> {
    let mut text = String::new();
    let mut chars = value.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let rest = value.get(at + 1..).unwrap_or_default();
                return repeated(text, rest);
            }
            '\\' => text.push(escape(&mut chars)?),
            c => text.push(c),
        }
    }
    Err(BadWord::Unclosed)
}

fn repeated(text: String, rest: &str) -> Result<(Text, &str), BadWord> {
    let Some(count) = rest.strip_prefix('*') else {
        return Ok((
            Text {
                text,
                is_quoted: true,
            },
            rest,
        ));
    };
    let end = count
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(count.len());
    let (count, rest) = count.split_at(end);
    let count: usize = count.parse().map_err(|_| BadWord::Count)?;
    let text = Text {
        text: text.repeat(count),
        is_quoted: true,
    };
    Ok((text, rest))
}

fn escape(chars: &mut impl Iterator<Item = (usize, char)>) -> Result<char, BadWord> {
    match chars.next().map(|(_, c)| c) {
        Some('n') => Ok('\n'),
        Some('t') => Ok('\t'),
        Some(c @ ('"' | '\\')) => Ok(c),
        Some('u') => {
            let code: String = chars
                .map(|(_, c)| c)
                .skip_while(|c| *c == '{')
                .take_while(|c| *c != '}')
                .collect();
            let code = u32::from_str_radix(&code, 16).map_err(|_| BadWord::Escape)?;
            char::from_u32(code).ok_or(BadWord::Escape)
        }
        _ => Err(BadWord::Escape),
    }
}
