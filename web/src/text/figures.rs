//! Figures, grouped by thousands as each language writes them.

use governance::degrees::write_degrees;

use super::Words;
use crate::i18n::Locale;

/// Returns the mark between a whole number and its decimals.
#[must_use]
pub fn decimal_mark(i18n: Words) -> char {
    match i18n.get_locale() {
        Locale::fr => ',',
        Locale::en => '.',
    }
}

/// Writes a count: `18 000` with narrow spaces that do not break, `18,000`.
#[must_use]
pub fn count(i18n: Words, count: usize) -> String {
    let separator = match i18n.get_locale() {
        Locale::fr => '\u{202F}',
        Locale::en => ',',
    };
    grouped(&count.to_string(), separator)
}

/// Writes a whole number, below nought too: `−12 886`.
#[must_use]
pub fn whole(i18n: Words, number: i128) -> String {
    let separator = match i18n.get_locale() {
        Locale::fr => '\u{202F}',
        Locale::en => ',',
    };
    let digits = grouped(&number.unsigned_abs().to_string(), separator);
    match number < 0 {
        true => format!("−{digits}"),
        false => digits,
    }
}

/// Puts the sign of a number before what was written of it; none before nought.
#[must_use]
pub fn with_sign(i18n: Words, number: i128, written: String) -> String {
    signed(i18n.get_locale(), number, written)
}

fn signed(language: Locale, number: i128, written: String) -> String {
    let sign = match number {
        ..0 => '−',
        0 => return written,
        1.. => '+',
    };
    match language {
        Locale::fr => format!("{sign}\u{202F}{written}"),
        Locale::en => format!("{sign}{written}"),
    }
}

/// Writes degrees, held in millionths: `−11,57371°`, `−11.57371°`.
#[must_use]
pub fn degrees(i18n: Words, micro: i64) -> String {
    let plain = write_degrees(micro).replace('-', "−");
    format!("{}°", plain.replace('.', &decimal_mark(i18n).to_string()))
}

/// Writes a place in a row: `1ʳᵉ`, `15ᵉ`; `1st`, `15th`.
#[must_use]
pub fn ordinal(i18n: Words, number: u32) -> String {
    in_a_row(i18n.get_locale(), number)
}

fn in_a_row(language: Locale, number: u32) -> String {
    let ending = match (language, number % 10, number % 100) {
        (Locale::fr, ..) if number == 1 => "ʳᵉ",
        (Locale::fr, ..) => "ᵉ",
        (Locale::en, 1, tens) if tens != 11 => "st",
        (Locale::en, 2, tens) if tens != 12 => "nd",
        (Locale::en, 3, tens) if tens != 13 => "rd",
        (Locale::en, ..) => "th",
    };
    format!("{number}{ending}")
}

fn grouped(digits: &str, separator: char) -> String {
    let mut written = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{grouped, in_a_row, signed};
    use crate::i18n::Locale;

    #[test]
    fn places_in_a_row_end_as_each_language_says_them() {
        for (number, french, english) in [
            (1, "1ʳᵉ", "1st"),
            (2, "2ᵉ", "2nd"),
            (3, "3ᵉ", "3rd"),
            (11, "11ᵉ", "11th"),
            (12, "12ᵉ", "12th"),
            (15, "15ᵉ", "15th"),
            (21, "21ᵉ", "21st"),
            (113, "113ᵉ", "113th"),
        ] {
            assert_eq!(in_a_row(Locale::fr, number), french);
            assert_eq!(in_a_row(Locale::en, number), english);
        }
    }

    #[test]
    fn a_sign_stands_apart_in_french_alone() {
        let signed = |language, number| signed(language, number, "5".to_owned());
        assert_eq!(signed(Locale::fr, 5), "+\u{202F}5");
        assert_eq!(signed(Locale::en, 5), "+5");
        assert_eq!(signed(Locale::en, -5), "−5");
        assert_eq!(signed(Locale::fr, 0), "5");
    }

    #[test]
    fn thousands_stand_apart() {
        for (digits, written) in [
            ("0", "0"),
            ("700", "700"),
            ("18000", "18,000"),
            ("1234567", "1,234,567"),
        ] {
            assert_eq!(grouped(digits, ','), written);
        }
    }
}
