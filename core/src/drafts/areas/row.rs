//! One row of a list: its own area, and those around it that it names.

use super::columns::{Content, N_DEPTHS, has_depth, has_own};
use super::flaw::{CellFlaw, Why};
use super::geometry::read_outline;
use super::levels::Levels;
use crate::degrees::{MICRO, read_degrees};
use crate::drafts::table::{Columns, Row};
use crate::outline::Outline;
use crate::rules::check_text;

/// The most characters of a name.
const MAX_NAME: usize = 200;
/// The most characters of a code.
const MAX_CODE: usize = 40;
/// What statistical programs write for a value that is not there.
pub(super) const NOT_AVAILABLE: &str = "NA";

/// An area that a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention<'t> {
    /// Where its code stands.
    pub(super) content: Content,
    pub(super) code: &'t str,
    /// Empty where the row does not say.
    pub(super) name: String,
    /// The rank of its level, from 0; none where it follows from the parent's.
    pub(super) level: Option<usize>,
    /// The code of the area that it lies in.
    pub(super) parent: Option<&'t str>,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct RowRead<'t> {
    /// The areas around, the widest first.
    pub(super) above: Vec<Mention<'t>>,
    /// Its own; none where its flaws do not let it be one.
    pub(super) own: Option<Mention<'t>>,
    /// Where it lies: longitude and latitude, in millionths of a degree.
    pub(super) place: Option<(i32, i32)>,
    /// What it covers.
    pub(super) outline: Option<Outline>,
    /// What is wrong with it.
    pub(super) flaws: Vec<CellFlaw>,
    /// The level of its own area, where that is known, whatever else is wrong.
    pub(super) level: Option<usize>,
    /// Its code and name as written.
    pub(super) written: (&'t str, &'t str),
}

/// How the rows of one list are read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) levels: &'a Levels,
    /// The rank of the level of each row's own area, where no column says it.
    pub(super) level: Option<usize>,
}

impl Reader<'_> {
    /// Reads a row.
    pub(super) fn read<'t>(&self, row: &'t Row) -> RowRead<'t> {
        let mut read = RowRead::default();
        self.read_above(row, &mut read);
        match has_own(self.columns) {
            true => self.read_own(row, &mut read),
            false => {
                // The last one is the row's own, whether or not it is sound.
                read.own = read.above.pop();
                if read.own.is_none() && read.flaws.is_empty() {
                    let first = (0..N_DEPTHS).find(|depth| has_depth(self.columns, *depth));
                    let content = Content::CodeAt(first.unwrap_or(0));
                    read.flaws.push(CellFlaw::new(content, Why::Missing));
                }
            }
        }
        self.read_place(row, &mut read);
        match read_outline(self.cell(row, Content::Outline)) {
            Ok(outline) => read.outline = outline,
            Err(why) => read.flaws.push(CellFlaw::new(Content::Outline, why)),
        }
        if !read.flaws.is_empty() {
            read.own = None;
        }
        read
    }

    fn cell<'t>(&self, row: &'t Row, content: Content) -> &'t str {
        let place = self.columns.place(content.place());
        place.map(|at| row.cell(at)).unwrap_or_default()
    }

    fn name_beside<'t>(&self, row: &'t Row, code: Content) -> &'t str {
        match code {
            Content::CodeAt(depth) => self.cell(row, Content::NameAt(depth)),
            _ => self.cell(row, Content::Name),
        }
    }

    /// Reads the areas of the levels that the list names, the country first.
    fn read_above<'t>(&self, row: &'t Row, read: &mut RowRead<'t>) {
        let mut parent = None;
        let is_own = !has_own(self.columns);
        // Below a code that cannot be read nobody knows what lies in what.
        let mut is_broken = false;
        for depth in (0..N_DEPTHS).filter(|depth| has_depth(self.columns, *depth)) {
            let content = Content::CodeAt(depth);
            let (code, name) = (self.cell(row, content), self.name_beside(row, content));
            // A country may well be NA: Namibia.
            let is_absent = |cell: &str| cell.is_empty() || depth > 0 && cell == NOT_AVAILABLE;
            let (no_code, no_name) = (is_absent(code), is_absent(name));
            if no_code && no_name {
                continue;
            }
            if is_own {
                read.written = (code, name);
                read.level = Some(depth).filter(|depth| *depth < self.levels.len());
            }
            let checked = match (no_code, depth < self.levels.len()) {
                _ if is_broken => None,
                (true, _) => flawed(content, Why::Missing, &mut read.flaws),
                (_, false) => flawed(content, Why::UnknownLevel, &mut read.flaws),
                (false, true) => checked(code, content, &mut read.flaws),
            };
            let Some(code) = checked else {
                is_broken = true;
                continue;
            };
            let name = if no_name { "" } else { name };
            read.above.push(Mention {
                content,
                code,
                name: text(name, Content::NameAt(depth), &mut read.flaws),
                level: Some(depth),
                parent,
            });
            parent = Some(code);
        }
    }

    fn read_own<'t>(&self, row: &'t Row, read: &mut RowRead<'t>) {
        let (code, name) = (self.cell(row, Content::Code), self.cell(row, Content::Name));
        read.written = (code, name);
        read.level = self.own_level(row, &mut read.flaws);
        let around = self.cell(row, Content::Parent);
        let parent = match around {
            "" | NOT_AVAILABLE => read.above.last().map(|above| above.code),
            around => checked(around, Content::Parent, &mut read.flaws),
        };
        // A country may well be NA: Namibia.
        let no_code = code == NOT_AVAILABLE && read.level != Some(0);
        let checked_code = match no_code {
            true => flawed(Content::Code, Why::Missing, &mut read.flaws),
            false => checked(code, Content::Code, &mut read.flaws),
        };
        let is_missing = name.is_empty() || name == NOT_AVAILABLE;
        let name = text(name, Content::Name, &mut read.flaws);
        if is_missing {
            read.flaws.push(CellFlaw::new(Content::Name, Why::Missing));
        }
        read.own = checked_code.map(|code| Mention {
            content: Content::Code,
            code,
            name,
            level: read.level,
            parent,
        });
    }

    /// Finds the level of the row's own area: as its cell says, as was said of the list, else the
    /// narrowest, where the list names those above; else it follows from the parent's.
    fn own_level(&self, row: &Row, flaws: &mut Vec<CellFlaw>) -> Option<usize> {
        let cell = self.cell(row, Content::Level);
        if !cell.is_empty() && cell != NOT_AVAILABLE {
            let level = self.levels.named(cell);
            if level.is_none() {
                flaws.push(CellFlaw::new(Content::Level, Why::UnknownLevel));
            }
            return level;
        }
        let names_above = (0..N_DEPTHS).any(|depth| has_depth(self.columns, depth));
        let narrowest = || self.levels.len().checked_sub(1).filter(|_| names_above);
        self.level.or_else(narrowest)
    }

    fn read_place(&self, row: &Row, read: &mut RowRead<'_>) {
        let mut n_flaws = 0;
        let mut degrees = |content, max: i64| {
            let cell = self.cell(row, content);
            if cell.is_empty() || cell == NOT_AVAILABLE {
                return None;
            }
            let micro = read_degrees(cell);
            let is_beyond = |micro: &i64| micro.unsigned_abs() > (max * MICRO).unsigned_abs();
            if micro.is_none() {
                n_flaws += 1;
                read.flaws.push(CellFlaw::new(content, Why::NotDegrees));
            }
            micro.map(|micro| (micro, is_beyond(&micro)))
        };
        let longitude = degrees(Content::Longitude, 180);
        let latitude = degrees(Content::Latitude, 90);
        match (longitude, latitude) {
            (Some((east, false)), Some((north, false))) => {
                read.place = i32::try_from(east).ok().zip(i32::try_from(north).ok());
            }
            (Some((east, east_beyond)), Some((north, _))) => {
                let may_swap = !east_beyond
                    && east.unsigned_abs() <= (90 * MICRO).unsigned_abs()
                    && north.unsigned_abs() <= (180 * MICRO).unsigned_abs();
                let (content, why) = match (may_swap, east_beyond) {
                    (true, _) => (Content::Latitude, Why::Swapped),
                    (false, true) => (Content::Longitude, Why::OffTheGlobe { max: 180 }),
                    (false, false) => (Content::Latitude, Why::OffTheGlobe { max: 90 }),
                };
                read.flaws.push(CellFlaw::new(content, why));
            }
            (Some(_), None) if n_flaws == 0 => {
                read.flaws
                    .push(CellFlaw::new(Content::Latitude, Why::Missing));
            }
            (None, Some(_)) if n_flaws == 0 => {
                read.flaws
                    .push(CellFlaw::new(Content::Longitude, Why::Missing));
            }
            _ => {}
        }
    }
}

/// Returns a code that may be one; says what is wrong with it else.
fn checked<'t>(code: &'t str, content: Content, flaws: &mut Vec<CellFlaw>) -> Option<&'t str> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let begins = code
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphanumeric());
    if code.is_empty() {
        return flawed(content, Why::Missing, flaws);
    }
    match begins && code.len() <= MAX_CODE && code.bytes().all(is_part) {
        true => Some(code),
        false => flawed(content, Why::NotACode, flaws),
    }
}

/// Notes a flaw; there is no code.
fn flawed<'t>(content: Content, why: Why, flaws: &mut Vec<CellFlaw>) -> Option<&'t str> {
    flaws.push(CellFlaw::new(content, why));
    None
}

/// Returns a name on one line; nothing, and what is wrong, where it cannot be one.
fn text(name: &str, content: Content, flaws: &mut Vec<CellFlaw>) -> String {
    let name = match name.contains(['\n', '\t', '\u{a0}']) || name.contains("  ") {
        true => name.split_whitespace().collect::<Vec<_>>().join(" "),
        false => name.to_owned(),
    };
    match check_text("name", &name, MAX_NAME, false) {
        Some(refusal) => {
            flaws.push(CellFlaw::of_text(content, &refusal));
            String::new()
        }
        None => name,
    }
}
