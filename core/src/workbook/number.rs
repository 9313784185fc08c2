//! Numbers as a workbook keeps them: binary fractions written out, days counted from 1900.

use chrono::{Days, NaiveDate};

use crate::facts::MAX_AMOUNT;

/// So many digits a spreadsheet itself shows: what comes after is how the machine counts.
const DIGITS: usize = 15;
/// Numbers of more places than this are none that anybody wrote.
const MOST_PLACES: usize = 40;

/// Writes out a number without exponent, rounded as spreadsheets show it: `1.5E3` is `1500`, and
/// `0.30000000000000004` is `0.3`. None for what is no number.
pub(super) fn plain(written: &str) -> Option<String> {
    // A whole number is written out whole: nothing is to be rounded.
    match written.parse::<i64>() {
        Ok(whole) if whole.unsigned_abs() <= MAX_AMOUNT.unsigned_abs() => Some(whole.to_string()),
        _ => scaled(written, 0),
    }
}

/// Writes out a number of hundredths as percent.
pub(super) fn percent(written: &str) -> Option<String> {
    scaled(written, 2).map(|number| number + " %")
}

/// Finds the day that a number counts; the time of day is left out.
pub(super) fn day(written: &str, counts_from_1904: bool) -> Option<NaiveDate> {
    let number = plain(written)?;
    let whole = number.split('.').next()?;
    let days: u64 = whole.parse().ok()?;
    let first = match (counts_from_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        // 1900 is taken for a leap year: what comes before its 29th of February is a day off.
        (false, 0..=59) => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    first.checked_add_days(Days::new(days))
}

fn scaled(written: &str, places: i32) -> Option<String> {
    let (sign, size) = match written.strip_prefix('-') {
        Some(size) => ("-", size),
        None => ("", written),
    };
    let (mantissa, exponent) = match size.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (size, 0),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: Vec<u8> = whole.bytes().chain(part.bytes()).collect();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) || digits.len() > MOST_PLACES {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()?;
    let point = point.checked_add(exponent)?.checked_add(places)?;
    let (digits, point) = rounded(digits, point);
    let number = laid_out(&digits, point)?;
    match number.as_str() {
        "0" => Some(number),
        _ => Some(format!("{sign}{number}")),
    }
}

/// Rounds half up to so many digits that count, and takes away the noughts around them.
fn rounded(digits: Vec<u8>, mut point: i32) -> (Vec<u8>, i32) {
    let n_noughts = digits.iter().take_while(|digit| **digit == b'0').count();
    let mut kept: Vec<u8> = digits.into_iter().skip(n_noughts).collect();
    point = point.saturating_sub(i32::try_from(n_noughts).unwrap_or(i32::MAX));
    let is_up = kept.get(DIGITS).is_some_and(|next| *next >= b'5');
    kept.truncate(DIGITS);
    if is_up {
        let n_nines = kept
            .iter()
            .rev()
            .take_while(|digit| **digit == b'9')
            .count();
        kept.truncate(kept.len() - n_nines);
        match kept.last_mut() {
            Some(last) => *last += 1,
            None => {
                kept.push(b'1');
                point = point.saturating_add(1);
            }
        }
    }
    while kept.last() == Some(&b'0') {
        kept.pop();
    }
    (kept, point)
}

/// Writes digits with the point after so many of them.
fn laid_out(digits: &[u8], point: i32) -> Option<String> {
    let most = i32::try_from(MOST_PLACES).ok()?;
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    if !(-most..=most).contains(&point) {
        return None;
    }
    let text = String::from_utf8(digits.to_vec()).ok()?;
    let Ok(n_whole) = usize::try_from(point) else {
        let noughts = "0".repeat(usize::try_from(-point).ok()?);
        return Some(format!("0.{noughts}{text}"));
    };
    if n_whole >= text.len() {
        return Some(format!("{text}{}", "0".repeat(n_whole - text.len())));
    }
    let (whole, part) = text.split_at_checked(n_whole)?;
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(format!("{whole}.{part}"))
}
