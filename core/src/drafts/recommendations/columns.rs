//! What the columns of such a table hold, and what they are called.

use crate::drafts::table::{ColumnNames, Table, match_columns};

/// What a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// The number as printed.
    Number,
    /// What is asked.
    Text,
    /// The level of priority.
    Level,
    /// Who is to do it.
    Addressee,
    /// By when.
    DueOn,
    /// When it was made.
    MadeOn,
    /// How far it is, as its addressee says.
    State,
    /// How much is done.
    Percent,
}

impl Content {
    /// All, in the order of a letter.
    pub const ALL: [Self; 8] = [
        Self::Number,
        Self::Text,
        Self::Level,
        Self::Addressee,
        Self::DueOn,
        Self::MadeOn,
        Self::State,
        Self::Percent,
    ];

    /// Returns the field of the fact that it becomes.
    #[must_use]
    pub fn field(self) -> &'static str {
        NAMES.get(self as usize).map_or("", |names| names.code)
    }
}

/// In the order of [`Content::ALL`], without case, accents and signs: `N°` is `n`.
const NAMES: [ColumnNames; 8] = [
    ColumnNames {
        code: "number",
        names: &[
            "numero",
            "n",
            "no",
            "nº",
            "num",
            "number",
            "ref",
            "reference",
            "note",
            "notes",
            "code",
            "point",
            "item",
        ],
    },
    ColumnNames {
        code: "text",
        names: &[
            "recommandation",
            "recommandations",
            "recommendation",
            "recommendations",
            "intitule",
            "libelle",
            "texte",
            "text",
            "constat",
            "constats",
            "constatation",
            "constatations",
            "finding",
            "findings",
            "observation",
            "description",
            "action",
            "mesure",
        ],
    },
    ColumnNames {
        code: "level",
        names: &[
            "niveau",
            "priorite",
            "level",
            "priority",
            "degre",
            "importance",
            "gravite",
        ],
    },
    ColumnNames {
        code: "body",
        names: &[
            "responsable",
            "responsables",
            "destinataire",
            "adresse a",
            "structure",
            "entite",
            "charge",
            "acteur",
            "addressee",
            "responsible",
            "owner",
            "assigned",
        ],
    },
    ColumnNames {
        code: "due_on",
        names: &[
            "echeance",
            "date limite",
            "date d echeance",
            "date echeance",
            "delai",
            "delais",
            "date prevue",
            "date butoir",
            "due date",
            "due",
            "deadline",
            "target date",
        ],
    },
    ColumnNames {
        code: "made_on",
        names: &[
            "faite le",
            "date de la recommandation",
            "date de formulation",
            "date",
            "made on",
            "issued",
            "date made",
        ],
    },
    ColumnNames {
        code: "state",
        names: &[
            "statut",
            "etat",
            "avancement",
            "etat d avancement",
            "etat de mise en oeuvre",
            "mise en oeuvre",
            "status",
            "state",
            "progress",
            "implementation",
        ],
    },
    ColumnNames {
        code: "percent",
        names: &[
            "taux",
            "pourcentage",
            "taux de realisation",
            "taux d execution",
            "percent",
            "percentage",
            "rate",
            "completion",
        ],
    },
];

/// What stands in which column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The line of headings among the rows; none where all rows are content.
    pub headings: Option<usize>,
    places: [Option<usize>; 8],
}

impl Columns {
    /// Finds out what stands where: by the headings, or else by the longest texts.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        if let Some((at, matched)) = match_columns(table, &NAMES) {
            let mut places = [None; 8];
            for (place, found) in places.iter_mut().zip(matched) {
                *place = found;
            }
            return Self {
                headings: Some(at),
                places,
            };
        }
        let length = |at: usize| -> usize {
            let cells = table.rows.iter().map(|row| row.cell(at));
            cells.map(str::len).sum()
        };
        // Of equals the first is taken.
        let longest = (0..table.n_columns).rev().max_by_key(|at| length(*at));
        let mut columns = Self::default();
        columns.put(Content::Text, longest);
        columns
    }

    /// Returns the column that holds something.
    #[must_use]
    pub fn place(&self, content: Content) -> Option<usize> {
        self.places.get(content as usize).copied().flatten()
    }

    /// Says which column holds something; one that held something else no longer does.
    pub fn put(&mut self, content: Content, at: Option<usize>) {
        for place in self.places.iter_mut().filter(|place| **place == at) {
            *place = None;
        }
        if let Some(place) = self.places.get_mut(content as usize) {
            *place = at;
        }
    }

    /// Goes through the columns that hold nothing known: their number, from 1, and heading.
    #[must_use]
    pub fn left_out(&self, table: &Table) -> Vec<(usize, String)> {
        let headings = self.headings.and_then(|at| table.rows.get(at));
        let is_free = |at: &usize| !self.places.contains(&Some(*at));
        let named = |at: usize| {
            let heading = headings.map(|row| row.cell(at)).unwrap_or_default();
            (at + 1, heading.to_owned())
        };
        (0..table.n_columns).filter(is_free).map(named).collect()
    }
}
