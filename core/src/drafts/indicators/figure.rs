//! A figure as people write it, with the decimals of its indicator.

use crate::facts::{MAX_AMOUNT, MAX_DECIMALS};
use crate::rules::Refusal;

/// Reads a figure into whole numbers of the least parts: `48,9` and `48.9` are 489 with one
/// decimal. Spaces part thousands; nothing is rounded.
///
/// # Errors
/// That it is no such number, has more decimals than the indicator, or is beyond 2^53 − 1; each
/// with the field.
pub fn read_figure(field: &'static str, text: &str, decimals: u32) -> Result<i64, Refusal> {
    let malformed = Refusal::Malformed { field };
    let decimals = usize::try_from(decimals.min(MAX_DECIMALS)).unwrap_or_default();
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, rest) = bare.split_once([',', '.']).unwrap_or((&bare, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_point = bare.contains([',', '.']);
    if whole.is_empty() || !is_digits(whole) || !is_digits(rest) || has_point == rest.is_empty() {
        return Err(malformed);
    }
    // Noughts at the end say nothing: « 48,0 » is a whole number.
    let rest = rest.trim_end_matches('0');
    if rest.len() > decimals {
        return Err(malformed);
    }
    let digits = format!("{whole}{rest:0<decimals$}");
    let figure = digits.parse::<i64>().ok();
    figure
        .filter(|figure| *figure <= MAX_AMOUNT)
        .ok_or(Refusal::TooMuch { field })
}

/// Writes a figure as a form shows it: `48,9`; the whole alone where there is no more.
#[must_use]
pub fn write_figure(figure: i64, decimals: u32) -> String {
    let decimals = decimals.min(MAX_DECIMALS);
    let scale = 10_i64.pow(decimals);
    let (whole, rest) = (figure.div_euclid(scale), figure.rem_euclid(scale));
    if rest == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(decimals).unwrap_or_default();
    let rest = format!("{rest:0>width$}");
    format!("{whole},{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_reads_back_as_written_and_nothing_is_rounded() {
        for (figure, decimals, text) in [
            (0, 0, "0"),
            (79_168, 0, "79168"),
            (489, 1, "48,9"),
            (480, 1, "48"),
            (4_805, 2, "48,05"),
            (5, 3, "0,005"),
            (MAX_AMOUNT, 6, "9007199254,740991"),
        ] {
            assert_eq!(write_figure(figure, decimals), text);
            assert_eq!(read_figure("figure", text, decimals), Ok(figure), "{text}");
        }
        assert_eq!(read_figure("figure", "576 907", 0), Ok(576_907));
        assert_eq!(read_figure("figure", "48.90", 1), Ok(489));
        assert_eq!(read_figure("figure", "48,00", 0), Ok(48));
    }

    #[test]
    fn anything_else_is_a_flaw_of_its_field() {
        let field = "figure";
        for text in [
            "", ",5", "48,", "48,95", "-3", "+3", "4e3", "1,2,3", "abc", "½", "٣",
        ] {
            let flaw = Err(Refusal::Malformed { field });
            assert_eq!(read_figure(field, text, 1), flaw, "{text}");
        }
        for text in ["9007199254740992", "99999999999999999999999999"] {
            let flaw = Err(Refusal::TooMuch { field });
            assert_eq!(read_figure(field, text, 0), flaw, "{text}");
        }
        assert_eq!(
            read_figure(field, "9007199254740991", 1),
            Err(Refusal::TooMuch { field })
        );
    }
}
