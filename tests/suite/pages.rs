//! Colours stand in one sheet.

use crate::nothing;
use crate::shelf::sheets;

/// Returns a colour that a line writes out, if it does.
fn colour(line: &str, is_style: bool) -> Option<String> {
    let lower = line.to_ascii_lowercase();
    let functions = [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
    ];
    let whole =
        |at: usize| !lower[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
    for function in functions {
        if lower.match_indices(function).any(|(at, _)| whole(at)) {
            return Some(function.to_owned());
        }
    }
    for (at, _) in lower.match_indices('#') {
        let digits: String = lower[at + 1..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect();
        let is_hex = [3, 4, 6, 8].contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        // A selector such as `#add` stands before a brace; a value after a colon or a quote.
        let is_value = lower[..at].contains([':', '"', '\'', '=']);
        if is_hex && is_value && !lower[..at].ends_with(['/', '&']) {
            return Some(format!("#{digits}"));
        }
    }
    // A mask is drawn in black: what shows through it is a token.
    let value = lower
        .split("url(")
        .next()
        .and_then(|line| line.split_once(':'))
        .map(|(_, value)| value)
        .filter(|_| is_style)?;
    let names = [
        "white", "black", "red", "green", "blue", "grey", "gray", "orange", "yellow", "silver",
    ];
    let mut words = value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.find(|word| names.contains(word)).map(str::to_owned)
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let mut found = Vec::new();
    for sheet in sheets(&["web"], &["css", "rs", "js", "svg"]) {
        if sheet.name == "web/style/tokens.css" {
            continue;
        }
        let is_style = sheet.name.ends_with(".css");
        let mut is_remark = false;
        for (number, line) in sheet.text.lines().enumerate() {
            is_remark |= line.trim_start().starts_with("/*");
            let code = if sheet.name.ends_with(".rs") || sheet.name.ends_with(".js") {
                line.split("//").next().unwrap_or_default()
            } else {
                line
            };
            if let (false, Some(colour)) = (is_remark, colour(code, is_style)) {
                found.push(format!("{}:{}: {colour}", sheet.name, number + 1));
            }
            is_remark &= !line.contains("*/");
        }
    }
    nothing(found, "colours outside web/style/tokens.css");
}

#[test]
fn colours_are_recognised() {
    for line in [
        "color: #fff;",
        "fill=\"#0a0b0c\"",
        "background: rgb(0 0 0 / 10%);",
        "color: white;",
        "x: oklch(1 0 0)",
    ] {
        assert!(colour(line, true).is_some(), "{line}");
    }
    for line in [
        "#add { color: var(--ink) }",
        "href=\"#/journal\"",
        "color: var(--white);",
        "white-space: nowrap;",
        "url(\"#abc-def\")",
        "--motif: url(\"data:image/svg+xml,stroke='black'\");",
    ] {
        assert_eq!(colour(line, true), None, "{line}");
    }
}
