//! Amounts as people and spreadsheets write them: « 12 500 000 », « 12.500.000,00 », « 1,5E6 ».

use crate::facts::MAX_AMOUNT;

/// Why a text is no amount of whole francs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// No number, or one below nought.
    #[error("no number")]
    Unreadable,
    /// A part of a franc, or of a unit.
    #[error("not whole")]
    NotWhole,
    /// More than 2^53 − 1.
    #[error("too much")]
    TooMuch,
}

/// Reads an amount; none where nothing stands there, or the dash that accountants put for nothing.
///
/// Blanks of any sort, points, commas and apostrophes may part thousands; what follows the last
/// point or comma is a fraction where it is not three digits. A currency may follow.
///
/// # Errors
/// Why it is none. Nothing is rounded: a fraction other than nought is refused.
pub fn read_amount(text: &str) -> Result<Option<i64>, NotAnAmount> {
    let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, '\'' | '’');
    let bare: String = text.chars().filter(is_kept).collect();
    let bare = bare.to_ascii_uppercase();
    let bare = ["FRANCS", "FCFA", "CFA", "XOF", "F"]
        .iter()
        .find_map(|unit| bare.strip_suffix(unit))
        .unwrap_or(&bare);
    if matches!(bare, "" | "-" | "–" | "—") {
        return Ok(None);
    }
    let (mantissa, exponent) = match bare.split_once('E') {
        Some((mantissa, exponent)) => {
            let exponent = exponent.parse::<usize>().ok().filter(|places| *places < 40);
            (mantissa, Some(exponent.ok_or(NotAnAmount::Unreadable)?))
        }
        None => (bare, None),
    };
    let (whole, fraction) = parts(mantissa, exponent.is_some()).ok_or(NotAnAmount::Unreadable)?;
    let (shifted, rest) = match exponent {
        Some(places) => {
            let filled = format!("{fraction:0<places$}");
            let (shifted, rest) = filled.split_at_checked(places).unwrap_or((&filled, ""));
            (format!("{whole}{shifted}"), rest.to_owned())
        }
        None => (whole, fraction),
    };
    if rest.bytes().any(|digit| digit != b'0') {
        return Err(NotAnAmount::NotWhole);
    }
    let amount = shifted.parse::<i64>().ok();
    let amount = amount.filter(|amount| *amount <= MAX_AMOUNT);
    amount.map(Some).ok_or(NotAnAmount::TooMuch)
}

/// Parts the digits of a number into whole and fraction.
fn parts(number: &str, has_fraction: bool) -> Option<(String, String)> {
    let pieces: Vec<&str> = number.split(['.', ',']).collect();
    let is_digits = |piece: &&str| piece.bytes().all(|byte| byte.is_ascii_digit());
    if !pieces.iter().all(is_digits) || pieces.iter().all(|piece| piece.is_empty()) {
        return None;
    }
    let [whole @ .., last] = pieces.as_slice() else {
        return None;
    };
    let signs: Vec<char> = number.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let is_alike = signs.windows(2).all(|pair| pair.first() == pair.last());
    // 12.500 is twelve thousand five hundred: no franc has thousandths.
    let is_group = !has_fraction && last.len() == 3 && is_alike && !whole.is_empty();
    let (groups, fraction): (&[&str], &str) = match (whole.is_empty(), is_group) {
        (true, _) | (_, true) => (&pieces, ""),
        (false, false) => (whole, last),
    };
    let (first, others) = groups.split_first()?;
    // The sign before a fraction parts no thousands.
    let n_signs = groups.len().saturating_sub(1);
    let is_parted_alike = signs
        .get(..n_signs)
        .is_some_and(|signs| signs.windows(2).all(|pair| pair.first() == pair.last()));
    let is_parted = others.is_empty()
        || (is_parted_alike
            && (1..=3).contains(&first.len())
            && others.iter().all(|group| group.len() == 3));
    is_parted.then(|| (groups.concat(), fraction.to_owned()))
}
