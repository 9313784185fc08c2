//! What an area covers, as a GeoJSON geometry says: a polygon, or several.
//!
//! A polygon is a list of rings, the first around it and the others its holes; a ring is a list of
//! positions, the last of which is the first again; a position is longitude, latitude, and perhaps
//! a height (RFC 7946, 3.1.6).

use super::flaw::Why;
use super::geojson::members;
use super::row::NOT_AVAILABLE;
use crate::degrees::{MICRO, read_degrees};
use crate::journal::scan::{Fault, Scanner};
use crate::outline::{MAX_POINTS, Outline, OutlineFlaw, Point, Ring};

/// Reads the outline of a row; none where its cell is empty.
///
/// # Errors
/// Why the cell holds none.
pub(super) fn read_outline(cell: &str) -> Result<Option<Outline>, Why> {
    if cell.is_empty() || cell == NOT_AVAILABLE {
        return Ok(None);
    }
    let mut reader = Reader::default();
    let walked = reader.geometry(cell);
    if let Some(why) = reader.refused {
        return Err(why);
    }
    let n = reader.n_points;
    if n > MAX_POINTS {
        return Err(Why::Outline(OutlineFlaw::TooManyPoints {
            max: MAX_POINTS,
            n,
        }));
    }
    match walked {
        Ok(true) => Outline::of(&reader.rings).map(Some).map_err(Why::Outline),
        Ok(false) | Err(_) => Err(Why::NotAnOutline),
    }
}

#[derive(Default)]
struct Reader {
    rings: Vec<Ring>,
    n_points: usize,
    /// Why a position is none; reading stops there.
    refused: Option<Why>,
}

impl Reader {
    /// Takes a geometry; tells whether it says that it is polygons.
    fn geometry(&mut self, cell: &str) -> Result<bool, Fault> {
        let (mut kind, mut coordinates) = ("", "");
        let mut scanner = Scanner::new(cell);
        members(&mut scanner, |scanner, key| {
            match key {
                "type" => kind = scanner.value()?,
                "coordinates" => coordinates = scanner.value()?,
                _ => drop(scanner.value()?),
            }
            Ok(())
        })?;
        scanner.end()?;
        let mut scanner = Scanner::new(coordinates);
        match kind {
            "\"Polygon\"" => self.polygon(&mut scanner)?,
            "\"MultiPolygon\"" => scanner.array(|scanner| self.polygon(scanner))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn polygon(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        scanner.array(|scanner| {
            let mut ring = Ring::new();
            scanner.array(|scanner| self.position(scanner, &mut ring))?;
            self.rings.push(ring);
            Ok(())
        })
    }

    fn position(&mut self, scanner: &mut Scanner<'_>, ring: &mut Ring) -> Result<(), Fault> {
        let mut both = [None; 2];
        let mut places = both.iter_mut();
        scanner.array(|scanner| {
            let value = scanner.value()?;
            if let Some(place) = places.next() {
                *place = read_degrees(value);
            }
            Ok(())
        })?;
        self.n_points += 1;
        if self.n_points > MAX_POINTS {
            // Counted, not kept.
            return Ok(());
        }
        let [Some(east), Some(north)] = both else {
            self.refused = Some(Why::NotDegrees);
            return Err(scanner.fault());
        };
        match Point::of_micro(east, north) {
            Some(point) => {
                ring.push(point);
                Ok(())
            }
            None => {
                self.refused = Some(off_the_globe(east, north));
                Err(scanner.fault())
            }
        }
    }
}

/// Says what is wrong with a position that is nowhere, in millionths of a degree.
fn off_the_globe(east: i64, north: i64) -> Why {
    let is_within = |micro: i64, most: i64| micro.unsigned_abs() <= (most * MICRO).unsigned_abs();
    match (
        is_within(east, 180),
        is_within(east, 90) && is_within(north, 180),
    ) {
        (_, true) => Why::Swapped,
        (false, _) => Why::OffTheGlobe { max: 180 },
        (true, _) => Why::OffTheGlobe { max: 90 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = "[[0,0],[1,0],[1,1.5e0,310],[0,1],[0,0]]";

    fn read(kind: &str, coordinates: &str) -> Result<Option<Outline>, Why> {
        read_outline(&format!(
            r#"{{"type":"{kind}","coordinates":{coordinates}}}"#
        ))
    }

    #[test]
    fn polygons_parts_and_holes_are_rings() {
        let hole = "[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]";
        let one = read("Polygon", &format!("[{SQUARE}]")).unwrap().unwrap();
        assert_eq!(
            one.rings(),
            [[(0, 0), (10_000, 0), (10_000, 15_000), (0, 10_000)]
                .map(|(east, north)| Point { east, north })]
        );
        let several = read("MultiPolygon", &format!("[[{SQUARE},{hole}]]"));
        let holed = read("Polygon", &format!("[{SQUARE},{hole}]"));
        assert_eq!(several, holed);
        assert_eq!(holed.unwrap().unwrap().rings().len(), 2);
        assert_eq!(read_outline(""), Ok(None));
        assert_eq!(read_outline("NA"), Ok(None));
    }

    #[test]
    fn what_is_no_outline_is_told() {
        let flaw = |coordinates: &str| read("Polygon", coordinates).unwrap_err();
        for coordinates in ["[]", "[[[0,0],[1,0],[2,0],[0,0]]]"] {
            let nothing = Why::Outline(OutlineFlaw::EnclosesNothing);
            assert_eq!(flaw(coordinates), nothing);
        }
        let few = Why::Outline(OutlineFlaw::TooFewPoints { ring: 1, n: 3 });
        assert_eq!(flaw("[[[0,0],[1,0],[0,0]]]"), few);
        let open = Why::Outline(OutlineFlaw::Unclosed { ring: 1 });
        assert_eq!(flaw("[[[0,0],[1,0],[1,1],[0,1]]]"), open);
        assert_eq!(flaw("[[[0,0],[13,110],[1,1],[0,0]]]"), Why::Swapped);
        assert_eq!(
            flaw("[[[0,0],[200,10],[1,1],[0,0]]]"),
            Why::OffTheGlobe { max: 180 }
        );
        assert_eq!(
            flaw("[[[0,0],[100,91],[1,1],[0,0]]]"),
            Why::OffTheGlobe { max: 90 }
        );
        assert_eq!(
            flaw("[[[0,0],[1e300,0],[1,1],[0,0]]]"),
            Why::OffTheGlobe { max: 180 }
        );
        for position in ["[1]", "[]", "[\"1\",2]", "[null,null]", "[[1],[2]]"] {
            let coordinates = format!("[[[0,0],{position},[1,1],[0,0]]]");
            assert_eq!(flaw(&coordinates), Why::NotDegrees, "{position}");
        }
        for coordinates in [
            "1",
            "[1,2]",
            "[[0,0],[1,1]]",
            "null",
            "\"x\"",
            "[[[0,0],[1,1]",
        ] {
            assert_eq!(flaw(coordinates), Why::NotAnOutline, "{coordinates}");
        }
        for cell in [
            "POLYGON((0 0,1 1))",
            "{}",
            "[]",
            "{\"type\":\"Point\",\"coordinates\":[1,2]}",
        ] {
            assert_eq!(read_outline(cell), Err(Why::NotAnOutline), "{cell}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(flaw(&deep), Why::NotAnOutline);
    }

    #[test]
    fn a_million_points_are_counted_and_not_kept() {
        let points = "[1.5,2.5],".repeat(999_999);
        let n = 1_000_000;
        let many = Why::Outline(OutlineFlaw::TooManyPoints { max: MAX_POINTS, n });
        assert_eq!(read("Polygon", &format!("[[{points}[1,1]]]")), Err(many));
    }
}
