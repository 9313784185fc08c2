//! Degrees of longitude and latitude, exactly: whole millionths, a tenth of a metre.
//!
//! Lists of places give up to fifteen decimals; what is beyond the sixth is rounded half away
//! from zero, on the digits as written and never through a float, so that every tablet reads the
//! same place.

/// Millionths in a degree.
pub const MICRO: i64 = 1_000_000;

/// More signs than any number of degrees has.
const MAX_SIGNS: usize = 64;
/// So many digits before the sixth decimal fit; more lie far off the globe.
const MAX_DIGITS: usize = 18;

/// Reads degrees as lists and forms write them, in millionths: `-11.57370966`, `14,5385`,
/// `1.2e1`, `12.65°`.
///
/// None where it is no such number. One that is far too great is read as the greatest: whoever
/// asks for a range refuses it.
#[must_use]
pub fn read_degrees(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('°').trim_end();
    if text.len() > MAX_SIGNS {
        return None;
    }
    let (is_negative, rest) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (number, power) = match rest.split_once(['e', 'E']) {
        Some((number, power)) => (number, power.parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !are_digits(whole) || !are_digits(part) {
        return None;
    }
    let digits = format!("{whole}{part}");
    // Where the sixth decimal stands among the digits.
    let kept = i64::from(power) + 6 + i64::try_from(whole.len()).ok()?;
    let micro = rounded(&digits, kept);
    Some(if is_negative { -micro } else { micro })
}

/// Returns the number that the first `kept` digits make, rounded by the next one.
fn rounded(digits: &str, kept: i64) -> i64 {
    let is_nought = digits.bytes().all(|digit| digit == b'0');
    let Ok(kept) = usize::try_from(kept) else {
        return 0;
    };
    if is_nought {
        return 0;
    }
    let leading = digits.len() - digits.trim_start_matches('0').len();
    if kept > leading + MAX_DIGITS {
        return i64::MAX;
    }
    let (whole, rest) = digits.split_at(kept.min(digits.len()));
    let missing = kept - whole.len();
    let mut micro: i64 = whole.parse().unwrap_or(0);
    for _ in 0..missing {
        micro = micro.saturating_mul(10);
    }
    let rounds_up = missing == 0 && rest.bytes().next().is_some_and(|digit| digit >= b'5');
    micro + i64::from(rounds_up)
}

/// Writes millionths of a degree as degrees with a point, without noughts at the end.
#[must_use]
pub fn write_degrees(micro: i64) -> String {
    let sign = if micro < 0 { "-" } else { "" };
    let (whole, part) = (
        micro.unsigned_abs() / 1_000_000,
        micro.unsigned_abs() % 1_000_000,
    );
    let text = format!("{sign}{whole}.{part:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_to_the_millionth_as_written() {
        for (text, micro) in [
            ("-11.57370966", -11_573_710),
            ("14.6311046000001", 14_631_105),
            ("14,5385158500001", 14_538_516),
            ("0", 0),
            ("-0.0000004", 0),
            ("0.0000005", 1),
            ("\u{2212}7.98°", -7_980_000),
            ("+3.84", 3_840_000),
            ("1.2e1", 12_000_000),
            ("12650000e-6", 12_650_000),
            ("5e-7", 1),
            ("5e-300", 0),
            ("0e999", 0),
            ("180", 180_000_000),
            ("0000000000000000000000000000012", 12_000_000),
        ] {
            assert_eq!(read_degrees(text), Some(micro), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_degrees_is_not_read() {
        for text in [
            "",
            "-",
            "NA",
            ".5",
            "1.2.3",
            "1,2,3",
            "14°38'N",
            "0x10",
            "1e",
            "e5",
            "1e99999999999",
            "--1",
            "1 000",
        ] {
            assert_eq!(read_degrees(text), None, "{text}");
        }
        assert_eq!(read_degrees(&"1".repeat(100_000)), None);
    }

    #[test]
    fn what_is_far_too_great_is_great_whatever_its_power() {
        for text in ["1e300", "9999999999999999999999999", "1e2147483647"] {
            assert_eq!(read_degrees(text), Some(i64::MAX), "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for micro in [
            0,
            1,
            -1,
            999_999,
            -11_573_710,
            180_000_000,
            -90_000_000,
            12_650_000,
        ] {
            assert_eq!(read_degrees(&write_degrees(micro)), Some(micro));
        }
        assert_eq!(write_degrees(-11_500_000), "-11.5");
        assert_eq!(write_degrees(100_000_000), "100");
    }
}
