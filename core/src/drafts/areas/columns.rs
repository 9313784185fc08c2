//! What the columns of a list of areas hold, and what they are called.
//!
//! The lists of the humanitarian community (OCHA's common operational datasets) name the levels
//! from 0, the country, downwards: `admin1Name`, `admin1Pcod`; `ADM1_FR`, `ADM1_PCODE`;
//! `adm1_name`, `adm1_pcode`. A column of settlements, or of a plain list, names each row's own
//! area.

use crate::drafts::table::{ColumnNames, Columns, Table};

/// So many levels such lists name, the country included.
pub const N_DEPTHS: usize = 6;

/// What a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// The name of the row's own area.
    Name,
    /// Its code.
    Code,
    /// The code of the area it lies in.
    Parent,
    /// Its level.
    Level,
    /// How far east it lies, in degrees.
    Longitude,
    /// How far north, in degrees.
    Latitude,
    /// What it covers: a GeoJSON geometry.
    Outline,
    /// The name of the area so many levels below the country that it lies in, or is.
    NameAt(usize),
    /// The code of that area.
    CodeAt(usize),
}

impl Content {
    /// All, in the order of a list.
    pub const ALL: [Self; 7 + 2 * N_DEPTHS] = [
        Self::Name,
        Self::Code,
        Self::Parent,
        Self::Level,
        Self::Longitude,
        Self::Latitude,
        Self::Outline,
        Self::NameAt(0),
        Self::CodeAt(0),
        Self::NameAt(1),
        Self::CodeAt(1),
        Self::NameAt(2),
        Self::CodeAt(2),
        Self::NameAt(3),
        Self::CodeAt(3),
        Self::NameAt(4),
        Self::CodeAt(4),
        Self::NameAt(5),
        Self::CodeAt(5),
    ];

    /// Returns its place among all: what [`Columns`] call it.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::Name => 0,
            Self::Code => 1,
            Self::Parent => 2,
            Self::Level => 3,
            Self::Longitude => 4,
            Self::Latitude => 5,
            Self::Outline => 6,
            Self::NameAt(depth) => 7 + 2 * depth,
            Self::CodeAt(depth) => 8 + 2 * depth,
        }
    }

    /// Returns the code that it goes by.
    #[must_use]
    pub fn code(self) -> &'static str {
        NAMES.get(self.place()).map_or("", |names| names.code)
    }
}

macro_rules! name_at {
    ($n:literal) => {
        ColumnNames {
            code: concat!("name_", $n),
            names: &[
                concat!("admin", $n, "name"),
                concat!("adm", $n, " fr"),
                concat!("adm", $n, " name"),
                concat!("adm", $n, " en"),
                concat!("adm", $n, "name"),
                concat!("admin", $n, " name"),
                concat!("admin", $n, "nam"),
                concat!("adm", $n, " nom"),
                concat!("name ", $n),
            ],
        }
    };
}

macro_rules! code_at {
    ($n:literal) => {
        ColumnNames {
            code: concat!("code_", $n),
            names: &[
                concat!("admin", $n, "pcod"),
                concat!("admin", $n, "pcode"),
                concat!("adm", $n, " pcode"),
                concat!("adm", $n, "pcode"),
                concat!("admin", $n, " pcode"),
                concat!("adm", $n, " code"),
                concat!("adm", $n, "code"),
                concat!("admin", $n, "code"),
                concat!("gid ", $n),
            ],
        }
    };
}

/// In the order of [`Content::ALL`], without case, accents and signs: `ADM1_FR` is `adm1 fr`.
const NAMES: [ColumnNames; 7 + 2 * N_DEPTHS] = [
    ColumnNames {
        code: "name",
        names: &[
            "featurenam",
            "featurename",
            "name",
            "nom",
            "libelle",
            "denomination",
            "village",
            "localite",
            "shapename",
        ],
    },
    ColumnNames {
        code: "code",
        names: &["pcode", "p code", "code", "featurepcode", "shapeid"],
    },
    ColumnNames {
        code: "parent",
        names: &[
            "parent code",
            "code parent",
            "parent pcode",
            "pcode parent",
            "parent",
            "code du parent",
            "code of parent",
            "within",
            "lies in",
        ],
    },
    ColumnNames {
        code: "level",
        names: &["level", "niveau", "admin level", "echelon"],
    },
    ColumnNames {
        code: "longitude",
        names: &[
            "longitude",
            "lon",
            "long",
            "lng",
            "point x",
            "center lon",
            "x",
        ],
    },
    ColumnNames {
        code: "latitude",
        names: &["latitude", "lat", "point y", "center lat", "y"],
    },
    ColumnNames {
        code: "outline",
        names: &["geojson", "contour"],
    },
    name_at!("0"),
    code_at!("0"),
    name_at!("1"),
    code_at!("1"),
    name_at!("2"),
    code_at!("2"),
    name_at!("3"),
    code_at!("3"),
    name_at!("4"),
    code_at!("4"),
    name_at!("5"),
    code_at!("5"),
];

/// Finds out what stands where by the headings.
#[must_use]
pub fn columns_of(table: &Table) -> Columns {
    Columns::of(table, &NAMES)
}

/// Tells whether columns say enough to read areas: a name and a code of one area at least.
#[must_use]
pub fn are_enough(columns: &Columns) -> bool {
    has_own(columns) || (0..N_DEPTHS).any(|depth| has_depth(columns, depth))
}

/// Tells whether each row names an area of its own, beside those of the levels above.
pub(super) fn has_own(columns: &Columns) -> bool {
    let has = |content: Content| columns.place(content.place()).is_some();
    has(Content::Name) && has(Content::Code)
}

/// Tells whether rows name the area of a level.
pub(super) fn has_depth(columns: &Columns, depth: usize) -> bool {
    columns.place(Content::CodeAt(depth).place()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::table::{Bounds, read_table};

    fn found(headings: &str) -> Vec<(&'static str, usize)> {
        let text = format!("{headings}\n{}", headings.replace(|c: char| c != ',', "x"));
        let table = read_table(&text, None, Bounds::LETTER).unwrap();
        let columns = columns_of(&table);
        let place = |content: &Content| Some((content.code(), columns.place(content.place())?));
        Content::ALL.iter().filter_map(place).collect()
    }

    #[test]
    fn contents_stand_in_their_place() {
        for (at, content) in Content::ALL.into_iter().enumerate() {
            assert_eq!(content.place(), at);
            assert!(!content.code().is_empty());
        }
    }

    #[test]
    fn headings_of_every_edition_are_known() {
        let both = [("name_0", 0), ("code_0", 1), ("name_1", 2), ("code_1", 3)];
        for headings in [
            "admin0Name,admin0Pcod,admin1Name,admin1Pcod",
            "ADM0_FR,ADM0_PCODE,ADM1_FR,ADM1_PCODE",
            "adm0_name,adm0_pcode,adm1_name,adm1_pcode,valid_on",
            "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM1_REF,ADM1ALT1EN",
            "admin0Name_fr,admin0Pcode,admin1Name_fr,admin1Pcode",
        ] {
            assert_eq!(found(headings), both, "{headings}");
        }
    }

    #[test]
    fn settlements_and_plain_lists_name_their_own_areas() {
        assert_eq!(
            found("featureNam,pcode,featureRef,admin0Name,admin0Pcod,date,longitude,latitude"),
            [
                ("name", 0),
                ("code", 1),
                ("longitude", 6),
                ("latitude", 7),
                ("name_0", 3),
                ("code_0", 4)
            ]
        );
        assert_eq!(
            found("Code,Nom,Code parent,Niveau,Lon,Lat"),
            [
                ("name", 1),
                ("code", 0),
                ("parent", 2),
                ("level", 3),
                ("longitude", 4),
                ("latitude", 5)
            ]
        );
    }
}
