//! The outline of an area, exactly: rings of points in whole ten-thousandths of a degree.
//!
//! A ten-thousandth is eleven metres, less than a line on any map is wide. Published outlines have
//! thousands of points; an area keeps as many as its field holds. Points are left out in the order
//! in which they matter least (Visvalingam and Whyatt, 1993), in integers, and ties are settled by
//! where a point lies and not by where it stands in its ring: along a border that two areas share,
//! both leave out nearly the same.
//!
//! Whether a point is inside is told by the even-odd rule, so parts and holes need no telling
//! apart. Simplified rings may touch or cross themselves: an outline is drawn, and measures nothing.

mod simplify;
mod text;

use crate::order::InOrder as _;
use simplify::{kept_at, weights};

/// The most characters of an outline as text: what the field of an area holds.
pub const MAX_OUTLINE: usize = 4000;
/// The most points of a published outline that are read, of all its rings.
pub const MAX_POINTS: usize = 250_000;
/// Ten-thousandths in a degree.
const PARTS: i32 = 10_000;
/// Millionths of a degree in a ten-thousandth.
const MICRO_IN_PART: i64 = 100;

/// A point of an outline, in ten-thousandths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// How far east, or west below nought.
    pub east: i32,
    /// How far north, or south below nought.
    pub north: i32,
}

impl Point {
    /// Reads a place in millionths of a degree, rounded half away from nought; none off the globe.
    #[must_use]
    pub fn of_micro(east: i64, north: i64) -> Option<Self> {
        let part = |micro: i64| {
            let half = MICRO_IN_PART / 2 * micro.signum();
            i32::try_from(micro.checked_add(half)? / MICRO_IN_PART).ok()
        };
        let (east, north) = (part(east)?, part(north)?);
        Self { east, north }.on_globe()
    }

    /// Returns the place in millionths of a degree: longitude and latitude.
    #[must_use]
    pub fn micro(self) -> (i32, i32) {
        // On the globe, the product is below 2^31.
        (self.east * 100, self.north * 100)
    }

    fn on_globe(self) -> Option<Self> {
        let is_there = self.east.abs() <= 180 * PARTS && self.north.abs() <= 90 * PARTS;
        is_there.then_some(self)
    }
}

/// One closed line: three points at least; the first follows the last.
pub type Ring = Vec<Point>;

/// The outline of an area.
///
/// At least one ring; each has at least three points, all on the globe; as text it is no longer
/// than [`MAX_OUTLINE`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Outline {
    rings: Vec<Ring>,
}

/// Why rings are no outline. Rings count from 1, as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum OutlineFlaw {
    /// A ring of fewer than four points, the last of which is the first again.
    #[error("ring {ring} has {n} points")]
    TooFewPoints {
        /// The ring.
        ring: usize,
        /// How many points it has.
        n: usize,
    },
    /// A ring that does not end where it began.
    #[error("ring {ring} is not closed")]
    Unclosed {
        /// The ring.
        ring: usize,
    },
    /// More points than are read.
    #[error("{n} points, more than {max}")]
    TooManyPoints {
        /// The most.
        max: usize,
        /// How many there are.
        n: usize,
    },
    /// Nothing lies within any ring.
    #[error("encloses nothing")]
    EnclosesNothing,
}

impl Outline {
    /// Makes an outline of rings as they are published: each ends with the point it began with.
    ///
    /// What a ring begins with, which way round it goes, and the order of the rings do not matter.
    /// A ring that is nothing at this scale is left out.
    ///
    /// # Errors
    /// What is wrong with the first ring that is none, or that nothing is left.
    pub fn of(published: &[Ring]) -> Result<Self, OutlineFlaw> {
        let n = published.iter().map(Vec::len).sum();
        if n > MAX_POINTS {
            return Err(OutlineFlaw::TooManyPoints { max: MAX_POINTS, n });
        }
        let mut rings = Vec::with_capacity(published.len());
        for (at, ring) in published.iter().enumerate() {
            let number = at + 1;
            if ring.len() < 4 {
                let n = ring.len();
                return Err(OutlineFlaw::TooFewPoints { ring: number, n });
            }
            if ring.first() != ring.last() {
                return Err(OutlineFlaw::Unclosed { ring: number });
            }
            rings.extend(in_form(ring));
        }
        rings.in_order();
        rings.dedup();
        Self::simplified(&rings).ok_or(OutlineFlaw::EnclosesNothing)
    }

    /// Leaves out as few points as it takes: every one that weighs no more than a limit that
    /// doubles until the text is short enough, and every ring that is no larger, but the largest.
    fn simplified(rings: &[Ring]) -> Option<Self> {
        let weighed: Vec<(&Ring, Vec<i64>)> =
            rings.iter().map(|ring| (ring, weights(ring))).collect();
        let largest = rings.iter().map(|ring| area(ring)).max()?;
        let mut limit = 0;
        loop {
            let is_kept = |ring: &Ring| area(ring) > limit || area(ring) == largest;
            let kept = weighed.iter().filter(|(ring, _)| is_kept(ring));
            let kept = kept.map(|(ring, weights)| kept_at(ring, weights, limit));
            let outline = Self {
                rings: kept.collect(),
            };
            if outline.to_string().len() <= MAX_OUTLINE {
                return Some(outline);
            }
            // Beyond the largest, one triangle is left of each of the largest alone.
            if limit > largest {
                let first = outline.rings.into_iter().next()?;
                return Some(Self { rings: vec![first] });
            }
            limit = (limit * 2).max(1);
        }
    }

    /// Reads an outline as it is written; none where the text is none, to the last sign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > MAX_OUTLINE {
            return None;
        }
        let rings = text::read(text)?;
        let are_rings = !rings.is_empty() && rings.iter().all(|ring| ring.len() >= 3);
        let mut points = rings.iter().flatten();
        let is_sound = are_rings && points.all(|point| point.on_globe().is_some());
        let outline = Self { rings };
        (is_sound && outline.to_string() == text).then_some(outline)
    }

    /// Returns the rings: parts and holes alike.
    #[must_use]
    pub fn rings(&self) -> &[Ring] {
        &self.rings
    }

    /// Counts the points of all rings.
    #[must_use]
    pub fn n_points(&self) -> usize {
        self.rings.iter().map(Vec::len).sum()
    }

    /// Returns the least box around it: its south-western and its north-eastern corner.
    #[must_use]
    pub fn corners(&self) -> (Point, Point) {
        corners(self.rings.iter().flatten())
    }

    /// Returns the ring that encloses most.
    #[must_use]
    pub fn largest(&self) -> &[Point] {
        let mut largest: &[Point] = &[];
        let mut most = -1;
        for ring in &self.rings {
            let area = area(ring);
            if area > most {
                (largest, most) = (ring, area);
            }
        }
        largest
    }
}

impl std::fmt::Display for Outline {
    /// Writes it as its field holds it: see [`Outline::parse`].
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        text::write(&self.rings, to)
    }
}

/// Returns the corners of the least box around points; nought where there are none.
pub(crate) fn corners<'a>(points: impl Iterator<Item = &'a Point>) -> (Point, Point) {
    let mut found: Option<(Point, Point)> = None;
    for point in points {
        let (least, most) = found.get_or_insert((*point, *point));
        least.east = least.east.min(point.east);
        least.north = least.north.min(point.north);
        most.east = most.east.max(point.east);
        most.north = most.north.max(point.north);
    }
    let nought = Point { east: 0, north: 0 };
    found.unwrap_or((nought, nought))
}

/// Brings a closed ring into one form, its last point left out: from its least point, the way
/// round that has what it encloses on the left; none where it encloses nothing.
fn in_form(closed: &[Point]) -> Option<Ring> {
    let mut ring: Ring = Vec::with_capacity(closed.len());
    for point in closed {
        if ring.last() != Some(point) {
            ring.push(*point);
        }
    }
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    let turn = turned(&ring);
    if turn == 0 || ring.len() < 3 {
        return None;
    }
    if turn < 0 {
        ring.reverse();
    }
    let least = (0..ring.len()).min_by_key(|at| ring.get(*at).copied())?;
    ring.rotate_left(least);
    Some(ring)
}

/// Returns twice the area that a ring encloses, below nought where it goes clockwise, in square
/// ten-thousandths of a degree.
fn turned(ring: &[Point]) -> i64 {
    let Some(last) = ring.last() else {
        return 0;
    };
    let mut sum: i64 = 0;
    let mut before = *last;
    for point in ring {
        // At most 6.5e12 each, and 250,000 of them: below 2^63.
        sum += i64::from(before.east) * i64::from(point.north)
            - i64::from(point.east) * i64::from(before.north);
        before = *point;
    }
    sum
}

fn area(ring: &[Point]) -> i64 {
    turned(ring).abs()
}

#[cfg(test)]
mod tests;
