//! An outline as text: base-64 digits, as source maps write numbers, and `;` between rings.
//!
//! Each point is written as what it lies east and north of the one before, the first of all from
//! nought: the points 0,0 1,0 0,1 are `AACADC`. A number is put into digits of five bits, the least
//! first, each but the last with 32 added; its sign is the lowest bit of the first.

use std::fmt::{Formatter, Result, Write as _};

use super::{Point, Ring};

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Parts one ring from the next.
const BETWEEN: char = ';';
/// Added to a digit that another follows.
const FOLLOWED: u32 = 32;
/// No number of an outline takes more bits.
const MAX_BITS: u32 = 25;

pub(super) fn write(rings: &[Ring], to: &mut Formatter<'_>) -> Result {
    let mut before = Point { east: 0, north: 0 };
    for (at, ring) in rings.iter().enumerate() {
        if at > 0 {
            to.write_char(BETWEEN)?;
        }
        for point in ring {
            number(point.east - before.east, to)?;
            number(point.north - before.north, to)?;
            before = *point;
        }
    }
    Ok(())
}

fn number(value: i32, to: &mut Formatter<'_>) -> Result {
    let mut left = value.unsigned_abs() << 1 | u32::from(value < 0);
    loop {
        let (digit, rest) = (left % FOLLOWED, left / FOLLOWED);
        let digit = if rest > 0 { digit + FOLLOWED } else { digit };
        let digit = DIGITS.get(digit as usize).copied().unwrap_or(b'A');
        to.write_char(char::from(digit))?;
        if rest == 0 {
            return Ok(());
        }
        left = rest;
    }
}

/// Reads rings; none at the first sign that is out of place. What the points say is not checked.
pub(super) fn read(text: &str) -> Option<Vec<Ring>> {
    let mut before = Point { east: 0, north: 0 };
    let mut rings = Vec::new();
    for part in text.split(BETWEEN) {
        let mut ring = Ring::new();
        let mut digits = part.bytes();
        while let Some(east) = read_number(&mut digits)? {
            let north = read_number(&mut digits)??;
            before = Point {
                east: before.east.checked_add(east)?,
                north: before.north.checked_add(north)?,
            };
            ring.push(before);
        }
        rings.push(ring);
    }
    Some(rings)
}

/// Reads one number; the inner none: there is none left.
#[allow(clippy::option_option, reason = "a fault, and an end")]
fn read_number(digits: &mut impl Iterator<Item = u8>) -> Option<Option<i32>> {
    let (mut value, mut bits) = (0_u32, 0);
    loop {
        let Some(byte) = digits.next() else {
            return (bits == 0).then_some(None);
        };
        let digit = DIGITS.iter().position(|digit| *digit == byte)?;
        let digit = u32::try_from(digit).ok()?;
        if bits >= MAX_BITS {
            return None;
        }
        value |= (digit % FOLLOWED) << bits;
        bits += 5;
        if digit < FOLLOWED {
            let size = i32::try_from(value >> 1).ok()?;
            return Some(Some(if value & 1 == 1 { -size } else { size }));
        }
    }
}
