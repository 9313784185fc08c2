//! The icon, drawn from `icon.svg` in every size a home screen asks for.

mod shape;

use crate::{png, styles, trouble::Trouble};
use shape::{Shape, Stroke};

/// How far the drawing shrinks where the system cuts the icon to its own
/// shape: all of the tree then lies in the circle that is never cut.
const MASKABLE_SCALE: f64 = 0.86;

/// The icon, its colours settled.
pub(crate) struct Icon {
    /// The drawing as a file of its own.
    pub(crate) svg: String,
    shapes: Vec<Shape>,
}

impl Icon {
    /// Reads the drawing, one element a line, and takes its colours from the
    /// tokens.
    pub(crate) fn read(drawing: &str, tokens: &str) -> Result<Self, Trouble> {
        let svg = settle_colours(drawing, tokens)?;
        let elements = svg.lines().map(str::trim);
        let elements = elements.filter(|line| line.ends_with("/>"));
        let shapes = elements.map(Shape::read).collect::<Result<_, _>>()?;
        Ok(Self { svg, shapes })
    }

    /// Returns the drawing as an address that holds it.
    pub(crate) fn address(&self) -> String {
        let packed: String = self.svg.lines().map(str::trim).collect();
        let packed = packed.replace('"', "'").replace('#', "%23");
        let packed = packed.replace('<', "%3C").replace('>', "%3E");
        format!("data:image/svg+xml,{packed}")
    }

    /// Returns the drawing as a square PNG; a maskable one fills the square.
    pub(crate) fn png(&self, size: u32, maskable: bool) -> Result<Vec<u8>, Trouble> {
        let scale = if maskable { MASKABLE_SCALE } else { 1.0 };
        let step = shape::SIDE / f64::from(size) / scale;
        let place = |index: u32| (f64::from(index) + 0.5 - f64::from(size) / 2.0) * step;
        let rows = (0..size).flat_map(|y| (0..size).map(move |x| [x, y]));
        let pixels = rows.map(|[x, y]| self.pixel([place(x), place(y)], step, maskable));
        png::encode(size, &pixels.collect::<Vec<_>>())
    }

    /// Returns the colour at a point, measured from the middle.
    fn pixel(&self, point: [f64; 2], step: f64, maskable: bool) -> [u8; 4] {
        let mut seen = [0.0; 4];
        for shape in &self.shapes {
            let background = maskable && matches!(shape.stroke, Stroke::Tile { .. });
            let cover = if background {
                1.0
            } else {
                shape.cover(point, step)
            };
            let alpha = cover + seen[3] * (1.0 - cover);
            if alpha > 0.0 {
                for (old, new) in seen.iter_mut().zip(shape.colour) {
                    *old += (new - *old) * cover / alpha;
                }
            }
            seen[3] = alpha;
        }
        let [red, green, blue, alpha] = seen;
        // Each lies between 0 and 255, so nothing is cut off.
        [red, green, blue, alpha * 255.0].map(|value| value.round() as u8)
    }
}

/// Replaces each `var(--name)` by the token's light value: outside the page
/// nobody knows the tokens.
fn settle_colours(drawing: &str, tokens: &str) -> Result<String, Trouble> {
    let mut settled = String::new();
    let mut rest = drawing;
    while let Some((before, after)) = rest.split_once("var(--") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        settled.push_str(before);
        settled.push_str(&styles::colour(tokens, name)?);
        rest = after;
    }
    settled.push_str(rest);
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = "--paper: #102030;--tree: #ff0000;";
    const DRAWING: &str = r#"<svg>
        <rect width="64" height="64" rx="14" fill="var(--paper)"/>
        <circle cx="32" cy="32" r="8" fill="var(--tree)"/>
        <polyline points="4,60 32,60 60,60" stroke="var(--tree)" stroke-width="2"/>
    </svg>"#;
    const RED: [u8; 4] = [255, 0, 0, 255];
    const PAPER: [u8; 4] = [16, 32, 48, 255];

    #[test]
    fn shapes_cover_one_another() -> Result<(), Trouble> {
        let icon = Icon::read(DRAWING, TOKENS)?;
        assert_eq!(icon.pixel([0.0, 0.0], 1.0, false), RED);
        assert_eq!(icon.pixel([10.0, 28.0], 1.0, false), RED);
        assert_eq!(icon.pixel([20.0, 0.0], 1.0, false), PAPER);
        Ok(())
    }

    #[test]
    fn only_a_maskable_icon_fills_its_corners() -> Result<(), Trouble> {
        let icon = Icon::read(DRAWING, TOKENS)?;
        assert_eq!(icon.pixel([31.9, 31.9], 1.0, false), [0, 0, 0, 0]);
        assert_eq!(icon.pixel([31.9, 31.9], 1.0, true), PAPER);
        Ok(())
    }

    #[test]
    fn an_unknown_shape_is_refused() {
        assert!(Icon::read(r##"<path d="M0 0" fill="#000000"/>"##, TOKENS).is_err());
    }
}
