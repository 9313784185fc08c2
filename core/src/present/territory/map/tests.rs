//! Areas laid out: where they stand, where their labels do, and what there is room for.

use super::*;

fn area(rings: &[&[(i32, i32)]]) -> Outline {
    let ring = |points: &&[(i32, i32)]| {
        let closed = points.iter().chain(points.first());
        closed
            .map(|(east, north)| Point {
                east: *east,
                north: *north,
            })
            .collect()
    };
    Outline::of(&rings.iter().map(ring).collect::<Vec<Vec<Point>>>()).unwrap()
}

fn laid_out(outlines: &[Outline]) -> (Sheet, Vec<Piece>) {
    let sheet = Sheet::around(outlines.iter());
    let id = AreaId(crate::ids::EntryId::LEAST);
    let pieces = outlines.iter().map(|outline| sheet.piece(id, outline));
    let pieces = pieces.collect();
    (sheet, pieces)
}

#[test]
fn cosines_are_those_of_the_tables() {
    for (degrees, expected) in [
        (0, 1_000_000),
        (15, 965_926),
        (-17, 956_305),
        (45, 707_107),
        (60, 500_000),
        (90, 10_000),
    ] {
        let found = cosine(degrees * 10_000);
        assert!((found - expected).abs() <= 1, "{degrees}: {found}");
    }
}

#[test]
fn two_squares_side_by_side_fill_the_map() {
    let west = area(&[&[(0, -5000), (10_000, -5000), (10_000, 5000), (0, 5000)]]);
    let east = area(&[&[
        (10_000, -5000),
        (20_000, -5000),
        (20_000, 5000),
        (10_000, 5000),
    ]]);
    let (sheet, pieces) = laid_out(&[west, east]);
    assert_eq!(sheet.high, 5000, "at the equator");
    assert_eq!(pieces[0].path, "M0 5000l5000 0 0 -5000 -5000 0z");
    assert_eq!(pieces[1].path, "M5000 5000l5000 0 0 -5000 -5000 0z");
    assert_eq!([pieces[0].at, pieces[1].at], [(2500, 5000), (7500, 5000)]);
    assert_eq!(pieces[0].room, Room::Name);
}

#[test]
fn degrees_of_longitude_are_shorter_in_the_north() {
    let square = [
        (0, 595_000),
        (10_000, 595_000),
        (10_000, 605_000),
        (0, 605_000),
    ];
    let (sheet, _) = laid_out(&[area(&[&square])]);
    assert_eq!(sheet.high, 20_000, "half as wide as high at 60 degrees");
}

#[test]
fn a_label_stands_inside_also_of_a_bent_area_and_beside_its_bay() {
    // A horseshoe: its centre lies in the bay, and its bend has more room than its legs.
    let shoe = [
        (0, 0),
        (30_000, 0),
        (30_000, 30_000),
        (20_000, 30_000),
        (20_000, 10_000),
        (10_000, 10_000),
        (10_000, 30_000),
        (0, 30_000),
    ];
    let (_, pieces) = laid_out(&[area(&[&shoe])]);
    let (right, down) = pieces[0].at;
    assert!(
        (1000..9000).contains(&right) && down > 6667,
        "{right} {down}"
    );
}

#[test]
fn a_small_area_has_a_mark_and_one_too_small_to_draw_has_one_too() {
    let country = area(&[&[(0, 0), (160_000, 0), (160_000, 100_000), (0, 100_000)]]);
    let town = area(&[&[
        (50_000, 50_000),
        (51_700, 50_000),
        (51_700, 51_700),
        (50_000, 51_700),
    ]]);
    let speck = area(&[&[(70_000, 70_000), (70_001, 70_000), (70_001, 70_001)]]);
    let (_, pieces) = laid_out(&[country, town, speck]);
    let rooms: Vec<Room> = pieces.iter().map(|piece| piece.room).collect();
    assert_eq!(rooms, [Room::Name, Room::Mark, Room::Mark]);
    assert_eq!(pieces[2].path, "");
    assert!(
        pieces[2].at.0 > 4000 && pieces[2].at.1 > 2000,
        "{:?}",
        pieces[2].at
    );
}

#[test]
fn the_whole_globe_and_a_sliver_are_maps() {
    let globe = area(&[&[
        (-1_800_000, -900_000),
        (1_800_000, -900_000),
        (1_800_000, 900_000),
        (-1_800_000, 900_000),
    ]]);
    assert_eq!(laid_out(&[globe]).0.high, 5000);
    let sliver = area(&[&[(0, -900_000), (1, 900_000), (0, 900_000)]]);
    assert!(laid_out(&[sliver]).0.high <= 100 * MAP_WIDE);
}
