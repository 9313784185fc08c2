//! A GeoJSON feature collection, as a table: one row per feature.
//!
//! Its properties are the columns, by their names; a point gives two more, and polygons one that
//! holds them as they are written. Nothing is built of it but the cells: what polygons say is read
//! row by row, later, and numbers stay as they are written.

use std::collections::BTreeMap;

use crate::drafts::table::{Bounds, MAX_COLUMNS, Row, Table, TableError};
use crate::journal::scan::{Fault, FaultKind, Scanner};

/// Why a text is no collection of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GeoJsonError {
    /// JSON, but no feature collection.
    #[error("no feature collection")]
    NotACollection,
    /// Cut off or altered.
    #[error("damaged at line {line}, byte {at}")]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// The byte of the text, from 0.
        at: usize,
    },
    /// Nested deeper than any such file is.
    #[error("nested too deep at byte {at}")]
    TooDeep {
        /// The byte of the text, from 0.
        at: usize,
    },
    /// More columns or rows than are taken in.
    #[error("{0}")]
    Table(#[from] TableError),
}

/// The columns that a geometry gives, before those of the properties.
const GEOMETRY: [&str; 3] = ["longitude", "latitude", "geojson"];

/// Tells whether a text is meant to be JSON, and no table.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('{') || text.starts_with("[{")
}

/// Reads a feature collection; the line of each row is the number of its feature, from 1.
///
/// # Errors
/// That it is none, or where it is damaged.
pub(super) fn read_features(text: &str, bounds: Bounds) -> Result<Table, GeoJsonError> {
    let mut reader = Reader {
        columns: BTreeMap::new(),
        headings: GEOMETRY.map(str::to_owned).to_vec(),
        rows: Vec::new(),
        refused: None,
        max_rows: bounds.rows,
    };
    let mut scanner = Scanner::new(text.trim_start_matches('\u{feff}'));
    let walked = reader.collection(&mut scanner);
    if let Some(refused) = reader.refused {
        return Err(refused);
    }
    match walked {
        Ok(true) => Ok(reader.table()?),
        Ok(false) => Err(GeoJsonError::NotACollection),
        Err(fault) => Err(located(text, fault)),
    }
}

fn located(text: &str, fault: Fault) -> GeoJsonError {
    if fault.what == FaultKind::TooDeep {
        return GeoJsonError::TooDeep { at: fault.at };
    }
    let before = text.as_bytes().get(..fault.at).unwrap_or_default();
    GeoJsonError::Damaged {
        line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
        at: fault.at,
    }
}

struct Reader {
    /// The place of each property among the cells.
    columns: BTreeMap<String, usize>,
    headings: Vec<String>,
    rows: Vec<Row>,
    /// Why reading was given up, where that is no fault of the JSON.
    refused: Option<GeoJsonError>,
    max_rows: usize,
}

impl Reader {
    /// Takes the whole; tells whether it says that it is a collection of features.
    fn collection(&mut self, scanner: &mut Scanner<'_>) -> Result<bool, Fault> {
        let (mut is_collection, mut has_features) = (false, false);
        if scanner.peek() != Some(b'{') {
            return Ok(false);
        }
        members(scanner, |scanner, key| {
            match key {
                "type" => is_collection = scanner.value()? == "\"FeatureCollection\"",
                "features" if scanner.peek() == Some(b'[') => {
                    has_features = true;
                    scanner.array(|scanner| self.feature(scanner))?;
                }
                _ => drop(scanner.value()?),
            }
            Ok(())
        })?;
        scanner.end()?;
        Ok(is_collection && has_features)
    }

    fn feature(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        let number = self.rows.len() + 1;
        if number > self.max_rows {
            return self.give_up(scanner, TableError::TooManyRows { max: self.max_rows });
        }
        let mut cells = vec![String::new(); self.headings.len()];
        members(scanner, |scanner, key| {
            match (key, scanner.peek()) {
                ("properties", Some(b'{')) => {
                    members(scanner, |scanner, key| {
                        let cell = cell(scanner.value()?);
                        let Some(at) = self.column(key) else {
                            let wide = TableError::TooManyColumns {
                                line: number,
                                columns: self.headings.len() + 1,
                                max: MAX_COLUMNS,
                            };
                            return self.give_up(scanner, wide);
                        };
                        if cells.len() <= at {
                            cells.resize(at + 1, String::new());
                        }
                        if let Some(place) = cells.get_mut(at) {
                            *place = cell;
                        }
                        Ok(())
                    })?;
                }
                ("geometry", Some(b'{')) => {
                    let given = geometry(scanner.value()?)?;
                    for (place, given) in cells.iter_mut().zip(given) {
                        given.unwrap_or_default().clone_into(place);
                    }
                }
                _ => drop(scanner.value()?),
            }
            Ok(())
        })?;
        self.rows.push(Row {
            line: number,
            cells,
        });
        Ok(())
    }

    fn column(&mut self, name: &str) -> Option<usize> {
        if let Some(at) = self.columns.get(name) {
            return Some(*at);
        }
        let at = self.headings.len();
        if at >= MAX_COLUMNS {
            return None;
        }
        self.headings.push(name.to_owned());
        self.columns.insert(name.to_owned(), at);
        Some(at)
    }

    /// Stops the walk for a reason that is none of JSON's.
    fn give_up(&mut self, scanner: &Scanner<'_>, why: TableError) -> Result<(), Fault> {
        self.refused = Some(why.into());
        Err(scanner.fault())
    }

    fn table(self) -> Result<Table, TableError> {
        if self.rows.is_empty() {
            return Err(TableError::Empty);
        }
        let headings = Row {
            line: 0,
            cells: self.headings,
        };
        let mut rows = Vec::with_capacity(self.rows.len() + 1);
        rows.push(headings);
        rows.extend(self.rows);
        Ok(Table {
            separator: None,
            n_columns: rows.iter().map(|row| row.cells.len()).max().unwrap_or(0),
            rows,
        })
    }
}

/// Takes an object, handing each key, its escapes read, with the scanner before its value.
pub(super) fn members<'a>(
    scanner: &mut Scanner<'a>,
    mut each: impl FnMut(&mut Scanner<'a>, &str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    scanner.expect(b'{')?;
    if scanner.take(b'}') {
        return Ok(());
    }
    loop {
        let key = scanner.string()?;
        scanner.expect(b':')?;
        if key.contains('\\') {
            each(scanner, &unescaped(key))?;
        } else {
            each(scanner, key)?;
        }
        if !scanner.take(b',') {
            return scanner.expect(b'}');
        }
    }
}

/// Returns what a value shows as in a cell; lists and objects show nothing.
fn cell(value: &str) -> String {
    match value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(text) => unescaped(text).trim().to_owned(),
        None if value == "null" || value.starts_with(['{', '[']) => String::new(),
        None => value.to_owned(),
    }
}

fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    // Half a pair of surrogates is no letter: it is shown as it was written.
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_else(|_| text.to_owned())
}

/// Returns what a geometry gives, as written: longitude and latitude of a point, or polygons whole.
/// Lines, and collections of several, give nothing.
fn geometry(written: &str) -> Result<[Option<&str>; 3], Fault> {
    let (mut kind, mut coordinates) = ("", "");
    members(&mut Scanner::new(written), |scanner, key| {
        match key {
            "type" => kind = scanner.value()?,
            "coordinates" => coordinates = scanner.value()?,
            _ => drop(scanner.value()?),
        }
        Ok(())
    })?;
    let mut given = [None; 3];
    match kind {
        "\"Point\"" if coordinates.starts_with('[') => {
            let mut places = given.iter_mut().take(2);
            Scanner::new(coordinates).array(|scanner| {
                let value = scanner.value()?;
                if let Some(place) = places.next() {
                    *place = Some(value);
                }
                Ok(())
            })?;
        }
        "\"Polygon\"" | "\"MultiPolygon\"" => given = [None, None, Some(written)],
        _ => {}
    }
    Ok(given)
}
