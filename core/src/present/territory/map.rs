//! A map of areas that have outlines, laid out in whole units: paths, and where labels stand.
//!
//! Longitudes are drawn shorter by the cosine of the middle latitude (equirectangular): from 10 to
//! 25 degrees north, as Mali lies, no distance is off by more than a twentieth. Nothing here knows
//! what is shown on the map; areas on both sides of the 180th meridian would lie far apart.

use crate::facts::Area;
use crate::ids::AreaId;
use crate::order::InOrder as _;
use crate::outline::{Outline, Point, corners};

/// How wide a map is, in its units.
pub const MAP_WIDE: i64 = 10_000;
/// A map of nothing but a strip is still as high as this.
const LEAST_HIGH: i64 = 100;
/// One, as cosines are written.
const ONE: i64 = 1_000_000;
/// A finger needs 44 pixels of the 340 that a narrow screen leaves.
const FINGER: i64 = 1_300;
/// So wide is a name on a narrow screen, and so wide a figure.
const NAME: (i64, i64) = (2_400, 1_100);
const FIGURE: (i64, i64) = (1_000, 700);
/// Among so many parts of its height an area is searched for room for its label.
const LABEL_HEIGHTS: i64 = 12;
/// More marks than these would lie on one another: small areas are then left to the table.
const MOST_MARKS: usize = 12;

/// A map, laid out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AreaMap {
    /// How high it is, where it is [`MAP_WIDE`] wide.
    pub high: i64,
    /// The areas with an outline, in the order of the list.
    pub pieces: Vec<Piece>,
}

/// One area of a map.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Piece {
    /// The area.
    pub area: AreaId,
    /// Its outline as an SVG path in the units of the map, filled by the even-odd rule; empty where
    /// it is too small to be drawn.
    pub path: String,
    /// A point inside it, for its label: in ten-thousandths of the map's width and height.
    pub at: (i64, i64),
    /// What there is room for.
    pub room: Room,
}

/// What there is room for in an area, on a screen 360 pixels wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// Not even for a finger: it wants a mark that can be touched.
    Mark,
    /// For no label.
    Nothing,
    /// For its figure.
    Figure,
    /// For its name as well.
    Name,
}

impl AreaMap {
    /// Lays areas out; none where no area has an outline.
    pub(super) fn of<'a>(areas: impl Iterator<Item = (AreaId, &'a Area)>) -> Option<Self> {
        let drawn = areas.filter_map(|(id, area)| Some((id, area.outline()?)));
        let drawn: Vec<(AreaId, Outline)> = drawn.collect();
        if drawn.is_empty() {
            return None;
        }
        let sheet = Sheet::around(drawn.iter().map(|(_, outline)| outline));
        let mut pieces: Vec<Piece> = drawn
            .iter()
            .map(|(id, outline)| sheet.piece(*id, outline))
            .collect();
        let is_mark = |piece: &&mut Piece| piece.room == Room::Mark;
        if pieces.iter_mut().filter(is_mark).count() > MOST_MARKS {
            for piece in pieces.iter_mut().filter(is_mark) {
                piece.room = Room::Nothing;
            }
        }
        Some(Self {
            high: sheet.high,
            pieces,
        })
    }
}

/// A place on the map, in its units: to the right, and down.
type Spot = (i64, i64);

/// How degrees become units.
struct Sheet {
    west: i64,
    north: i64,
    /// How wide the map is in ten-thousandths of a degree of latitude, times [`ONE`].
    wide: i64,
    cosine: i64,
    high: i64,
}

impl Sheet {
    fn around<'a>(outlines: impl Iterator<Item = &'a Outline>) -> Self {
        let all: Vec<Point> = outlines
            .flat_map(|outline| {
                let (least, most) = outline.corners();
                [least, most]
            })
            .collect();
        let (least, most) = corners(all.iter());
        let [west, east] = [least, most].map(|corner| i64::from(corner.east));
        let [south, north] = [least, most].map(|corner| i64::from(corner.north));
        let cosine = cosine((south + north) / 2);
        // An outline encloses something: it is wider and higher than nought.
        let wide = ((east - west) * cosine).max(1);
        let high = i128::from(north - south) * i128::from(ONE * MAP_WIDE) / i128::from(wide);
        Self {
            west,
            north,
            wide,
            cosine,
            high: i64::try_from(high)
                .unwrap_or(i64::MAX)
                .clamp(LEAST_HIGH, 100 * MAP_WIDE),
        }
    }

    fn spot(&self, point: Point) -> Spot {
        let share = |part: i64, unit: i64| {
            // At most 3.6e6 × 1e6 × 1e4: below 2^63.
            (part * unit * MAP_WIDE + self.wide / 2) / self.wide
        };
        let right = share(i64::from(point.east) - self.west, self.cosine);
        (right, share(self.north - i64::from(point.north), ONE))
    }

    fn spots(&self, ring: &[Point]) -> Vec<Spot> {
        let mut spots: Vec<Spot> = ring.iter().map(|point| self.spot(*point)).collect();
        spots.dedup();
        if spots.len() > 1 && spots.first() == spots.last() {
            spots.pop();
        }
        spots
    }

    fn piece(&self, area: AreaId, outline: &Outline) -> Piece {
        let mut path = String::new();
        for ring in outline.rings() {
            draw(&self.spots(ring), &mut path);
        }
        let largest = self.spots(outline.largest());
        let (spot, wide, high) = inside(&largest);
        let size = |of: fn(&Spot) -> i64| {
            let (least, most) = (largest.iter().map(of).min(), largest.iter().map(of).max());
            least.zip(most).map_or(0, |(least, most)| most - least)
        };
        let fits = |(least_wide, least_high)| wide >= least_wide && high >= least_high;
        let room = if size(|spot| spot.0) < FINGER && size(|spot| spot.1) < FINGER {
            Room::Mark
        } else if fits(NAME) {
            Room::Name
        } else if fits(FIGURE) {
            Room::Figure
        } else {
            Room::Nothing
        };
        Piece {
            area,
            path,
            at: (spot.0, spot.1 * MAP_WIDE / self.high),
            room,
        }
    }
}

/// Draws a ring; nothing where fewer than three of its points can be told apart.
fn draw(spots: &[Spot], path: &mut String) {
    let [first, rest @ ..] = spots else {
        return;
    };
    if rest.len() < 2 {
        return;
    }
    path.push_str(&format!("M{} {}l", first.0, first.1));
    let mut before = *first;
    for (at, spot) in rest.iter().enumerate() {
        let gap = if at > 0 { " " } else { "" };
        let (right, down) = (spot.0 - before.0, spot.1 - before.1);
        path.push_str(&format!("{gap}{right} {down}"));
        before = *spot;
    }
    path.push('z');
}

/// Finds the point inside a ring with the most room for a label around it, and how much that is
/// across and down: at the height of its centre or, where that is narrower, at one of a few others.
fn inside(ring: &[Spot]) -> (Spot, i64, i64) {
    let Some(centre) = centre(ring) else {
        return (ring.first().copied().unwrap_or_default(), 0, 0);
    };
    let heights = || ring.iter().map(|spot| spot.1);
    let (top, bottom) = (heights().min(), heights().max());
    let (top, high) = top
        .zip(bottom)
        .map_or((centre.1, 0), |(top, bottom)| (top, bottom - top));
    let others = (1..LABEL_HEIGHTS).map(|part| top + high * part / LABEL_HEIGHTS);
    let mut best = (centre, 0, 0);
    for height in std::iter::once(centre.1).chain(others) {
        let found = at_height(ring, height);
        // A label is about twice as wide as high.
        let space = |(_, wide, high): (Spot, i64, i64)| wide.min(2 * high);
        if let Some(found) = found.filter(|found| space(*found) > space(best)) {
            best = found;
        }
    }
    best
}

/// Finds the middle of the widest stretch of a ring at a height, and the room around it.
fn at_height(ring: &[Spot], height: i64) -> Option<(Spot, i64, i64)> {
    let (left, right) = stretches(ring, height)
        .into_iter()
        .max_by_key(|(left, right)| (right - left, -left))?;
    let spot = ((left + right) / 2, height);
    let turned: Vec<Spot> = ring.iter().map(|(right, down)| (*down, *right)).collect();
    let column = stretches(&turned, spot.0);
    let around = column
        .iter()
        .find(|(top, bottom)| (*top..=*bottom).contains(&spot.1));
    // Twice the way to the nearer end: a label stands in the middle.
    let room = around.map_or(0, |(top, bottom)| 2 * (spot.1 - top).min(bottom - spot.1));
    Some((spot, right - left, room))
}

/// Returns where a line across at a height is inside a ring.
fn stretches(ring: &[Spot], height: i64) -> Vec<(i64, i64)> {
    let mut crossings = Vec::new();
    let Some(mut before) = ring.last().copied() else {
        return Vec::new();
    };
    for spot in ring {
        if (before.1 <= height) != (spot.1 <= height) {
            let (run, rise) = (spot.0 - before.0, spot.1 - before.1);
            crossings.push(before.0 + (height - before.1) * run / rise);
        }
        before = *spot;
    }
    crossings.in_order();
    let pairs = crossings.chunks_exact(2);
    pairs
        .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
        .collect()
}

/// Returns the centre of what a ring encloses; none where that is nothing.
fn centre(ring: &[Spot]) -> Option<Spot> {
    let mut before = *ring.last()?;
    let (mut twice, mut right, mut down) = (0_i128, 0_i128, 0_i128);
    for spot in ring {
        let cross = i128::from(before.0 * spot.1 - spot.0 * before.1);
        twice += cross;
        right += i128::from(before.0 + spot.0) * cross;
        down += i128::from(before.1 + spot.1) * cross;
        before = *spot;
    }
    let share = |sum: i128| i64::try_from(sum.checked_div(3 * twice)?).ok();
    Some((share(right)?, share(down)?))
}

/// Returns the cosine of a latitude in ten-thousandths of a degree, in millionths, by its series up
/// to the tenth power; at least a hundredth, so that a map of a pole is still one.
fn cosine(north: i64) -> i64 {
    const PI: i128 = 3_141_592_654;
    const NANO: i128 = 1_000_000_000;
    let angle = i128::from(north) * PI / 1_800_000;
    let square = angle * angle / NANO;
    let mut term = NANO;
    let mut sum = NANO;
    for power in [2, 4, 6, 8, 10] {
        term = -term * square / (NANO * (power - 1) * power);
        sum += term;
    }
    let micro = i64::try_from(sum / 1000).unwrap_or(ONE);
    micro.clamp(ONE / 100, ONE)
}

#[cfg(test)]
mod tests;
