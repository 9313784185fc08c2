//! What may be wrong with a row of a list, told by its cell; and what is only asked about.

use super::columns::Content;
use crate::ids::AreaId;
use crate::outline::OutlineFlaw;
use crate::rules::Refusal;

/// A row of one of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// Which list, from 0.
    pub list: usize,
    /// Its line there, or the number of its feature, from 1.
    pub line: usize,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellFlaw {
    /// The column.
    pub content: Content,
    /// What is wrong.
    pub why: Why,
}

/// What may be wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is empty, and must not be.
    Missing,
    /// No code: codes have letters, digits, hyphens, points and underscores, 40 at most.
    NotACode,
    /// It is too long.
    TooLong {
        /// The most characters.
        max: usize,
        /// How many there are.
        length: usize,
    },
    /// It has a character that nobody sees.
    Hidden,
    /// A level that the charter does not have.
    UnknownLevel,
    /// It is no number of degrees.
    NotDegrees,
    /// More degrees than the globe has.
    OffTheGlobe {
        /// The most, on either side of nought.
        max: u32,
    },
    /// A latitude that only a longitude can be, beside a longitude that may be a latitude.
    Swapped,
    /// No outline: neither a polygon nor several, or a geometry that is damaged.
    NotAnOutline,
    /// An outline that cannot be taken.
    Outline(OutlineFlaw),
    /// Another row says something else of the same code: neither is taken.
    Repeated {
        /// That row.
        at: At,
    },
    /// Another row says that this area lies elsewhere, or stands on another level.
    Differs {
        /// That row.
        at: At,
    },
    /// A new area of which no row says where it lies.
    NoParent,
    /// It lies in an area that is neither in the lists nor recorded.
    UnknownParent {
        /// The code of that area.
        code: String,
    },
    /// It lies in an area that is itself set aside.
    ParentSetAside {
        /// The code of that area.
        code: String,
    },
    /// It would lie in an area of its own level, or of a narrower one.
    ParentNotWider {
        /// The code of that area.
        code: String,
    },
    /// It would lie in itself, through others.
    Cycle,
    /// The area recorded under this code stands on another level.
    OtherLevel {
        /// The level recorded.
        recorded: String,
    },
    /// Several areas are recorded under this code: they are united first.
    RecordedTwice,
    /// Another parent is recorded from that very day.
    PlacedThatDay {
        /// That parent.
        parent: AreaId,
    },
    /// It has changed its parent more often than is kept.
    TooManyParents,
}

impl CellFlaw {
    pub(super) fn new(content: Content, why: Why) -> Self {
        Self { content, why }
    }

    /// Says what a refused text is refused for.
    pub(super) fn of_text(content: Content, refusal: &Refusal) -> Self {
        let why = match refusal {
            Refusal::TooLong { max, length, .. } => Why::TooLong {
                max: *max,
                length: *length,
            },
            _ => Why::Hidden,
        };
        Self { content, why }
    }
}

/// What looks odd of an area and hinders nothing: a person looks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Perhaps one of these, recorded without a code: same name, level and parent.
    PerhapsSame(Vec<AreaId>),
    /// Longitude and latitude stand the other way round, judged by all other places.
    PerhapsSwapped,
    /// Rows of areas within it spell its name otherwise; that of its own row is taken.
    SpelledOtherwise {
        /// As spelled there.
        name: String,
        /// The first such row.
        at: At,
    },
}

/// A row that is set aside, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FlawedRow {
    /// The row.
    pub at: At,
    /// The code of its own area, as written.
    pub code: String,
    /// Its name, as written.
    pub name: String,
    /// The rank of its level among those of the charter, from 0; none where that is not known.
    pub level: Option<usize>,
    /// What is wrong with it.
    pub flaws: Vec<CellFlaw>,
}
