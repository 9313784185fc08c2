//! The few shapes an icon is made of.
//!
//! Broken lines with round ends, circles and one rounded tile: each has an
//! exact distance, so that its edge is smooth at any size, and no drawing
//! library is needed. Points are measured from the middle.

use crate::trouble::Trouble;

/// The side of the drawing, as its `viewBox` says.
pub(crate) const SIDE: f64 = 64.0;

/// One shape and its colour.
pub(crate) struct Shape {
    pub(crate) stroke: Stroke,
    /// Red, green and blue, from 0 to 255.
    pub(crate) colour: [f64; 3],
}

/// Where the ink goes.
pub(crate) enum Stroke {
    /// A line through these points.
    Line { points: Vec<[f64; 2]>, width: f64 },
    /// A full circle.
    Circle { centre: [f64; 2], radius: f64 },
    /// The background: a full square in the middle, its corners rounded.
    Tile { side: f64, corner: f64 },
}

impl Shape {
    /// Reads one element of the drawing.
    pub(crate) fn read(element: &str) -> Result<Self, Trouble> {
        let wrong = |what: &str| Trouble::Drawing(format!("`{element}`: {what}"));
        let number = |name: &str| {
            let value = attribute(element, name).and_then(|value| value.parse::<f64>().ok());
            value.ok_or_else(|| wrong(name))
        };
        let (stroke, paint) = match element.split(' ').next() {
            Some("<polyline") => {
                let points = attribute(element, "points").and_then(points);
                let points = points.ok_or_else(|| wrong("points"))?;
                let width = number("stroke-width")?;
                (Stroke::Line { points, width }, "stroke")
            }
            Some("<circle") => {
                let centre = [number("cx")? - SIDE / 2.0, number("cy")? - SIDE / 2.0];
                let radius = number("r")?;
                (Stroke::Circle { centre, radius }, "fill")
            }
            Some("<rect") => {
                let (side, corner) = (number("width")?, number("rx")?);
                (Stroke::Tile { side, corner }, "fill")
            }
            _ => return Err(wrong("not a polyline, a circle or a rect")),
        };
        let colour = attribute(element, paint).and_then(hexadecimal);
        let colour = colour.ok_or_else(|| wrong(paint))?;
        Ok(Self { stroke, colour })
    }

    /// Returns how much of a pixel the shape covers, from 0 to 1.
    pub(crate) fn cover(&self, point: [f64; 2], pixel: f64) -> f64 {
        (0.5 - self.stroke.distance(point) / pixel).clamp(0.0, 1.0)
    }
}

impl Stroke {
    /// Returns how far a point lies outside (or, below zero, inside).
    fn distance(&self, [x, y]: [f64; 2]) -> f64 {
        match self {
            Self::Line { points, width } => {
                let parts = points.windows(2);
                let nearest = parts.map(|part| from_segment([x, y], part[0], part[1]));
                nearest.fold(f64::INFINITY, f64::min) - width / 2.0
            }
            Self::Circle { centre, radius } => (x - centre[0]).hypot(y - centre[1]) - radius,
            Self::Tile { side, corner } => {
                let beyond = [x, y].map(|place| place.abs() - side / 2.0 + corner);
                let [right, below] = beyond.map(|place| place.max(0.0));
                right.hypot(below) + beyond[0].max(beyond[1]).min(0.0) - corner
            }
        }
    }
}

fn from_segment([x, y]: [f64; 2], [ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
    let along = along.clamp(0.0, 1.0);
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = element.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

fn points(list: &str) -> Option<Vec<[f64; 2]>> {
    let centred = |value: &str| Some(value.parse::<f64>().ok()? - SIDE / 2.0);
    let point = |pair: &str| {
        let (x, y) = pair.split_once(',')?;
        Some([centred(x)?, centred(y)?])
    };
    list.split(' ').map(point).collect()
}

fn hexadecimal(colour: &str) -> Option<[f64; 3]> {
    let value = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some([red, green, blue].map(f64::from))
}
