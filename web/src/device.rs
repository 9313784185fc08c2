//! This tablet: its clock, its random names, its settings.
//!
//! `core` knows no clock and no chance; both enter here, as plain values. The clock is for
//! people to read: order never depends on it.

mod settings;

use chrono::{NaiveDate, NaiveDateTime};
use js_sys::Date;

pub(crate) use settings::{Author, Filing, Settings, Theme};

/// Letters of an actor id.
const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// How many of them make one: with 36^10 names, two tabs never choose alike.
const LENGTH: usize = 10;

/// Makes a random name for this running copy of the app.
pub(crate) fn new_actor() -> String {
    let mut name = String::new();
    while name.len() < LENGTH {
        name.extend((random_bytes().iter()).filter_map(|byte| letter(*byte)));
    }
    name.truncate(LENGTH);
    name
}

/// Returns the wall clock in UTC, to the second: `2026-11-23T10:42:07Z`.
pub(crate) fn now() -> String {
    let now = String::from(Date::new_0().to_iso_string());
    match now.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => now,
    }
}

/// Returns today's date where the tablet is.
pub(crate) fn today() -> NaiveDate {
    local_now().date()
}

/// Returns the wall clock where the tablet is, to the second.
pub(crate) fn local_now() -> NaiveDateTime {
    let now = Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        .and_then(|date| date.and_hms_opt(now.get_hours(), now.get_minutes(), now.get_seconds()))
        .unwrap_or_default()
}

/// Returns the letter a random byte stands for; none for the few that would favour some letters.
fn letter(byte: u8) -> Option<char> {
    let fair = 252;
    (byte < fair).then(|| char::from(LETTERS[usize::from(byte % 36)]))
}

fn random_bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if !matches!(filled, Some(Ok(_))) {
        // No browser we know comes here; a weaker name is better than none.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_as_likely() {
        let mut counts = std::collections::BTreeMap::new();
        for letter in (0..=u8::MAX).filter_map(letter) {
            *counts.entry(letter).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 36);
        assert!(counts.values().all(|count| *count == 7));
    }
}
