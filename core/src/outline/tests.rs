//! Outlines as they are published, as they are kept, and as somebody forges them.

use super::*;

fn ring(points: &[(i32, i32)]) -> Ring {
    let points = points.iter();
    points
        .map(|(east, north)| Point {
            east: *east,
            north: *north,
        })
        .collect()
}

fn square(east: i32, north: i32, side: i32) -> Ring {
    let (far, high) = (east + side, north + side);
    ring(&[
        (east, north),
        (far, north),
        (far, high),
        (east, high),
        (east, north),
    ])
}

/// A coast of so many points, back and forth, never straight.
fn coast(n: i32) -> Ring {
    let mut points: Vec<(i32, i32)> = (0..n)
        .map(|at| (-120_000 + at * 3, 100_000 + at * 7919 % 613 + at * 31 % 97))
        .collect();
    points.extend([(50_000, 250_000), points[0]]);
    ring(&points)
}

#[test]
fn what_is_written_reads_back() {
    let triangle = Outline::of(&[ring(&[(0, 0), (1, 0), (0, 1), (0, 0)])]).unwrap();
    assert_eq!(triangle.to_string(), "AACADC");
    for rings in [
        vec![square(-79_000, 126_000, 900)],
        vec![
            square(0, 0, 1000),
            square(200, 200, 100),
            square(-5000, -5000, 7),
        ],
        vec![square(-1_800_000, -900_000, 1_800_000)],
        vec![coast(300)],
    ] {
        let outline = Outline::of(&rings).unwrap();
        assert_eq!(Outline::parse(&outline.to_string()), Some(outline));
    }
}

#[test]
fn where_a_ring_begins_which_way_it_goes_and_their_order_do_not_matter() {
    let (one, hole) = (square(0, 0, 1000), square(200, 200, 100));
    let expected = Outline::of(&[one.clone(), hole.clone()]).unwrap();
    let mut turned: Ring = one[1..].to_vec();
    turned.push(one[1]);
    turned.reverse();
    assert_eq!(Outline::of(&[hole, turned]), Ok(expected.clone()));
    assert_eq!(expected.rings().len(), 2);
    assert_eq!(expected.largest().len(), 4);
}

#[test]
fn points_on_a_line_go_and_no_shape_with_them() {
    let with_middles = ring(&[
        (0, 0),
        (5, 0),
        (10, 0),
        (10, 10),
        (5, 10),
        (0, 10),
        (0, 3),
        (0, 0),
    ]);
    let outline = Outline::of(&[with_middles]).unwrap();
    assert_eq!(outline, Outline::of(&[square(0, 0, 10)]).unwrap());
}

#[test]
fn a_long_coast_is_cut_down_to_what_is_kept_and_stays_a_ring() {
    let published = coast(20_000);
    let outline = Outline::of(&[published.clone(), square(-90_000, 200_000, 3)]).unwrap();
    assert!(outline.to_string().len() <= MAX_OUTLINE);
    assert!(outline.n_points() > 200, "{}", outline.n_points());
    assert!(
        outline.rings()[0]
            .iter()
            .all(|point| published.contains(point))
    );
    let (whole, kept) = (area(&published), area(outline.largest()));
    assert!((whole - kept).abs() < whole / 500, "{whole} {kept}");
    // A thousand islands: the largest stay.
    let islands: Vec<Ring> = (0..2000)
        .map(|at| {
            square(
                at * 500 - 900_000,
                at % 7 * 4000,
                10 + (at % 600) * (at % 600) / 100,
            )
        })
        .collect();
    let outline = Outline::of(&islands).unwrap();
    assert!(outline.to_string().len() <= MAX_OUTLINE && outline.rings().len() > 20);
    assert!(outline.rings().iter().all(|ring| ring.len() >= 3));
}

#[test]
fn two_that_share_a_border_leave_out_the_same_of_it() {
    let shared = |at: i32| (at * 50, at * 7919 % 613);
    let mut north: Vec<(i32, i32)> = (0..3000).map(shared).collect();
    let mut south = north.clone();
    south.reverse();
    let (first, last) = (north[0], north[2999]);
    north.extend([(last.0, 80_000), (first.0, 80_000), first]);
    south.extend([(first.0, -80_000), (last.0, -80_000), last]);
    let kept = |points: &[(i32, i32)]| {
        let outline = Outline::of(&[ring(points)]).unwrap();
        let mut border: Vec<Point> = outline.rings()[0].clone();
        border.retain(|point| point.north.abs() < 1000);
        border.sort();
        border
    };
    assert_eq!(kept(&north), kept(&south));
}

#[test]
fn what_is_no_outline_is_told() {
    let open = ring(&[(0, 0), (9, 0), (9, 9), (0, 9)]);
    let short = ring(&[(0, 0), (9, 0), (0, 0)]);
    let flat = ring(&[(0, 0), (9, 0), (5, 0), (0, 0)]);
    let good = square(0, 0, 9);
    for (rings, flaw) in [
        (vec![], OutlineFlaw::EnclosesNothing),
        (vec![vec![]], OutlineFlaw::TooFewPoints { ring: 1, n: 0 }),
        (
            vec![good.clone(), short],
            OutlineFlaw::TooFewPoints { ring: 2, n: 3 },
        ),
        (vec![open], OutlineFlaw::Unclosed { ring: 1 }),
        (vec![flat.clone()], OutlineFlaw::EnclosesNothing),
    ] {
        assert_eq!(Outline::of(&rings), Err(flaw), "{rings:?}");
    }
    assert!(
        Outline::of(&[good, flat]).is_ok(),
        "nothing beside something"
    );
    let n = 1_000_000;
    let max = MAX_POINTS;
    let many = vec![Point { east: 1, north: 1 }; n];
    assert_eq!(
        Outline::of(&[many]),
        Err(OutlineFlaw::TooManyPoints { max, n })
    );
}

#[test]
fn what_is_forged_is_not_read() {
    let long = "A".repeat(MAX_OUTLINE + 1);
    for text in [
        "",
        ";",
        "AACAD",
        "AACADC;",
        ";AACADC",
        "AACA",
        "AACADC AA",
        "AACADé",
        "gAACADC",
        "BACADC",
        "////////AACADC",
        "wvjtBAACAAD",
        "AACADC;AA",
        &long,
    ] {
        assert_eq!(Outline::parse(text), None, "{text}");
    }
}

#[test]
fn places_are_rounded_half_away_from_nought_and_stay_on_the_globe() {
    let of = |east, north| Point::of_micro(east, north).map(|point| (point.east, point.north));
    assert_eq!(of(-7_929_350, 12_681_749), Some((-79_294, 126_817)));
    assert_eq!(of(180_000_000, -90_000_000), Some((1_800_000, -900_000)));
    assert_eq!(of(180_000_100, 0), None);
    assert_eq!(of(0, i64::MAX), None);
    assert_eq!(Point { east: -5, north: 7 }.micro(), (-500, 700));
}
