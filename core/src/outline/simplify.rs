//! How much each point of a ring matters: Visvalingam and Whyatt's method, in integers.

use std::collections::BTreeSet;

use super::{Point, Ring};

/// A point that is never left out: one of the last three.
const LAST: i64 = i64::MAX;

/// Returns how much each point weighs: twice the area of the triangle with its neighbours when its
/// turn comes to go, and never less than what went before it. The last three weigh most.
pub(super) fn weights(ring: &[Point]) -> Vec<i64> {
    let n = ring.len();
    let mut walk = Walk {
        ring,
        before: (0..n).map(|at| (at + n - 1) % n.max(1)).collect(),
        after: (0..n).map(|at| (at + 1) % n.max(1)).collect(),
        areas: vec![0; n],
        open: BTreeSet::new(),
    };
    let mut weights = vec![LAST; n];
    for at in 0..n {
        walk.weigh(at);
    }
    let mut least = 0;
    while walk.open.len() > 3 {
        let Some((area, _, at)) = walk.open.pop_first() else {
            break;
        };
        least = least.max(area);
        if let Some(weight) = weights.get_mut(at) {
            *weight = least;
        }
        walk.leave_out(at);
    }
    weights
}

/// Returns the points that weigh more than a limit.
pub(super) fn kept_at(ring: &[Point], weights: &[i64], limit: i64) -> Ring {
    let points = ring.iter().zip(weights);
    let kept = points.filter(|(_, weight)| **weight > limit);
    kept.map(|(point, _)| *point).collect()
}

/// A ring on its way to fewer points.
struct Walk<'a> {
    ring: &'a [Point],
    before: Vec<usize>,
    after: Vec<usize>,
    areas: Vec<i64>,
    /// The points left, by area; alike ones by where they lie.
    open: BTreeSet<(i64, Point, usize)>,
}

impl Walk<'_> {
    fn neighbours(&self, at: usize) -> Option<(usize, usize)> {
        Some((*self.before.get(at)?, *self.after.get(at)?))
    }

    /// Weighs a point by its neighbours as they are.
    fn weigh(&mut self, at: usize) {
        let Some((before, after)) = self.neighbours(at) else {
            return;
        };
        let points = [before, at, after].map(|at| self.ring.get(at).copied());
        let [Some(before), Some(point), Some(after)] = points else {
            return;
        };
        let area = triangle(before, point, after);
        if let Some(place) = self.areas.get_mut(at) {
            self.open.remove(&(*place, point, at));
            *place = area;
            self.open.insert((area, point, at));
        }
    }

    fn leave_out(&mut self, at: usize) {
        let Some((before, after)) = self.neighbours(at) else {
            return;
        };
        if let Some(place) = self.after.get_mut(before) {
            *place = after;
        }
        if let Some(place) = self.before.get_mut(after) {
            *place = before;
        }
        self.weigh(before);
        self.weigh(after);
    }
}

/// Returns twice the area of a triangle.
fn triangle(one: Point, two: Point, three: Point) -> i64 {
    let side = |to: Point| {
        (
            i64::from(to.east) - i64::from(one.east),
            i64::from(to.north) - i64::from(one.north),
        )
    };
    let ((east, north), (east_too, north_too)) = (side(two), side(three));
    (east * north_too - east_too * north).abs()
}
