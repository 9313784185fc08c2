//! The rates that the programme published, and the edges of the arithmetic.

use super::*;

const M: i128 = 1_000_000;

fn hundredths(part: i128, whole: i128) -> Option<i64> {
    Rate::of(part, whole).map(Rate::hundredths)
}

#[test]
fn the_published_rates_of_the_programme() {
    let known = [
        // First half of 2014, and all of it.
        (667_562_353, 944_248_410, 7070),
        (1_703_162_773, 4_898_898_270, 3477),
        // Nine months of 2016: 48.9 % was published.
        (5_302 * M, 10_934 * M, 4849),
        (8_679 * M, 14_523 * M, 5976),
        (2_659 * M, 15_545 * M, 1711),
        (4_239 * M, 18_064 * M, 2347),
        // Households with access to transfers, of those aimed at.
        (79_168, 80_000, 9896),
    ];
    for (part, whole, rate) in known {
        assert_eq!(hundredths(part, whole), Some(rate), "{part} of {whole}");
    }
    let growth = Rate::of_growth(15_545 * M, 19_386 * M);
    assert_eq!(growth.map(Rate::hundredths), Some(2471));
}

#[test]
fn halves_round_up_and_nothing_is_no_whole() {
    assert_eq!(hundredths(1, 20_000), Some(1));
    assert_eq!(hundredths(1, 20_001), Some(0));
    assert_eq!(hundredths(-1, 20_000), Some(0));
    assert_eq!(hundredths(-3, 20_000), Some(-1));
    assert_eq!(hundredths(1, 0), None);
    assert_eq!(hundredths(1, -1), None);
}

#[test]
fn the_greatest_amounts_have_rates() {
    let most = i128::from(crate::facts::MAX_AMOUNT);
    assert_eq!(hundredths(most, most), Some(10_000));
    assert_eq!(hundredths(most, most - 1), Some(10_000));
    assert_eq!(hundredths(most * 20_000, most * 20_000), Some(10_000));
    // Beyond all reason, as a rate.
    assert_eq!(hundredths(most, 1), None);
    assert_eq!(hundredths(i128::MAX, 1), None);
}

#[test]
fn a_difference_exceeds_points_and_their_parts() {
    let apart = Rate::from_hundredths(4890).apart(Rate::from_hundredths(4849));
    assert_eq!(apart.hundredths(), 41);
    assert!(apart.exceeds("0.05"));
    assert!(apart.exceeds("0.409"));
    assert!(!apart.exceeds("0.41"));
    assert!(!apart.exceeds("5"));
    assert!(!apart.exceeds("beaucoup"));
}
