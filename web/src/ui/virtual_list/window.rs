//! Which rows are in sight. Pure, so that it is tested without a screen.

/// How many rows are drawn beyond each edge, so that a flick shows no gap.
const SPARE: usize = 8;

/// The rows drawn: from `first`, up to but not including `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first row drawn.
    pub first: usize,
    /// The row after the last one drawn.
    pub end: usize,
}

impl Window {
    /// Returns the rows to draw for a place `(scrolled, height)`, in pixels.
    pub fn at((scrolled, height): (f64, f64), row: f64, n_rows: usize) -> Self {
        let top = first_in_sight(scrolled, row);
        let bottom = first_in_sight(scrolled + height, row) + 1;
        // A list that became shorter may still be scrolled beyond its end.
        let end = (bottom + SPARE).min(n_rows);
        Self {
            first: top.saturating_sub(SPARE).min(end),
            end,
        }
    }
}

/// The row at the top edge.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn first_in_sight(scrolled: f64, row: f64) -> usize {
    // A float-to-integer cast keeps within bounds: a negative place is row 0.
    (scrolled / row) as usize
}

/// Where to scroll so that a row is wholly in sight, moving as little as need be.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
pub fn scroll_to_show(at: usize, scrolled: f64, height: f64, row: f64) -> i32 {
    let top = at as f64 * row;
    let lowest = (top + row - height).max(0.0);
    scrolled.clamp(lowest.min(top), top) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_drawn() {
        let window = Window::at((48_000.0, 480.0), 48.0, 18_000);
        assert_eq!(
            window,
            Window {
                first: 992,
                end: 1_019
            }
        );
    }

    #[test]
    fn a_list_that_became_shorter_shows_its_end() {
        let window = Window::at((48_000.0, 480.0), 48.0, 20);
        assert_eq!(window.end, 20);
        assert!(window.first <= window.end);
        assert_eq!(
            Window::at((0.0, 480.0), 48.0, 0),
            Window { first: 0, end: 0 }
        );
    }

    #[test]
    fn a_row_in_sight_moves_nothing() {
        assert_eq!(scroll_to_show(5, 100.0, 480.0, 48.0), 100);
        assert_eq!(scroll_to_show(0, 100.0, 480.0, 48.0), 0);
        assert_eq!(scroll_to_show(20, 0.0, 480.0, 48.0), 528);
    }
}
