//! What the columns of such a table hold, and what they are called.

use crate::drafts::table::{ColumnNames, Columns, Table};

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

/// Finds out what stands where: by the headings, or else by the longest texts.
#[must_use]
pub fn columns_of(table: &Table) -> Columns {
    let mut columns = Columns::of(table, &NAMES);
    if columns.headings.is_none() {
        let length = |at: usize| -> usize {
            let cells = table.rows.iter().map(|row| row.cell(at));
            cells.map(str::len).sum()
        };
        // Of equals the first is taken.
        let longest = (0..table.n_columns).rev().max_by_key(|at| length(*at));
        columns.put(Content::Text as usize, longest);
    }
    columns
}
