//! A keyboard.

use serde_json::json;

use crate::page::Page;

/// Keys that write nothing, with the code that pages may look at.
const NAMED: [(&str, u32); 14] = [
    ("Enter", 13),
    ("Tab", 9),
    ("Escape", 27),
    ("Backspace", 8),
    ("Delete", 46),
    ("Home", 36),
    ("End", 35),
    ("PageUp", 33),
    ("PageDown", 34),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
    ("F1", 112),
];

/// Presses and releases a chord such as `Shift+Tab`.
#[track_caller]
pub(crate) fn press(page: &Page, chord: &str) {
    let mut modifiers = 0;
    let mut key = chord;
    while let Some((modifier, rest)) = key.split_once('+').filter(|(_, rest)| !rest.is_empty()) {
        modifiers |= match modifier {
            "Alt" => 1,
            "Control" => 2,
            "Meta" => 4,
            "Shift" => 8,
            other => panic!("no such modifier: {other}"),
        };
        key = rest;
    }
    let (code, text) = match NAMED.iter().find(|(name, _)| *name == key) {
        Some((_, code)) => (*code, if key == "Enter" { "\r" } else { "" }),
        None if key == "Space" => (32, " "),
        None if key.chars().count() == 1 => (
            u32::from(key.to_uppercase().chars().next().unwrap_or(' ')),
            key,
        ),
        None => panic!("no such key: {key}"),
    };
    // A chord with Control, Alt or Meta commands; it writes nothing.
    let text = if modifiers & 7 == 0 { text } else { "" };
    stroke(
        page,
        if key == "Space" { " " } else { key },
        code,
        text,
        modifiers,
    );
}

/// Types a text key by key.
#[track_caller]
pub(crate) fn types(page: &Page, text: &str) {
    for letter in text.chars() {
        match letter {
            '\n' => press(page, "Enter"),
            '\t' => press(page, "Tab"),
            letter => {
                let code = if letter.is_ascii_alphanumeric() {
                    u32::from(letter.to_ascii_uppercase())
                } else {
                    0
                };
                let letter = letter.to_string();
                stroke(page, &letter, code, &letter, 0);
            }
        }
    }
}

#[track_caller]
fn stroke(page: &Page, key: &str, code: u32, text: &str, modifiers: u32) {
    let kind = if text.is_empty() {
        "rawKeyDown"
    } else {
        "keyDown"
    };
    let name = match key {
        " " => "Space".to_owned(),
        letter if letter.len() == 1 => format!("Key{}", letter.to_uppercase()),
        named => named.to_owned(),
    };
    let mut event = json!({
        "type": kind, "key": key, "code": name, "windowsVirtualKeyCode": code, "text": text, "modifiers": modifiers,
    });
    page.devtools("Input.dispatchKeyEvent", event.clone());
    event["type"] = json!("keyUp");
    event["text"] = json!("");
    page.devtools("Input.dispatchKeyEvent", event);
}
