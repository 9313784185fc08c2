//! What the columns of such a table hold, and what they are called.

use crate::drafts::table::{ColumnNames, Columns, Table};
use crate::facts::Kind;

/// What a column holds, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The number of the activity.
    Code,
    /// What is to be done.
    Name,
    /// Its component.
    Component,
    /// Who is responsible.
    Body,
    /// Where.
    Area,
    /// The quarter in which it begins.
    FromQuarter,
    /// The quarter in which it ends.
    ToQuarter,
    /// How much is aimed at.
    Target,
    /// What is counted.
    Unit,
    /// The source of funding.
    Funding,
    /// The amount of the first quarter.
    Q1,
    /// The amount of the second quarter.
    Q2,
    /// The amount of the third quarter.
    Q3,
    /// The amount of the fourth quarter.
    Q4,
}

impl Column {
    /// All, in the order of the table.
    pub const ALL: [Self; 14] = [
        Self::Code,
        Self::Name,
        Self::Component,
        Self::Body,
        Self::Area,
        Self::FromQuarter,
        Self::ToQuarter,
        Self::Target,
        Self::Unit,
        Self::Funding,
        Self::Q1,
        Self::Q2,
        Self::Q3,
        Self::Q4,
    ];

    /// Tells whether it says something of the activity, not of its money.
    #[must_use]
    pub fn is_of_activity(self) -> bool {
        self < Self::Funding
    }

    /// Returns the kind of fact and its field that a column becomes.
    #[must_use]
    pub fn field(self) -> (Kind, &'static str) {
        let kind = match self.is_of_activity() {
            true => Kind::Activity,
            false => Kind::BudgetLine,
        };
        (
            kind,
            NAMES.get(self as usize).map_or("", |names| names.code),
        )
    }

    /// Returns the kind of fact that its cells name, where they name one.
    #[must_use]
    pub fn names(self) -> Option<Kind> {
        match self {
            Self::Component => Some(Kind::Component),
            Self::Body => Some(Kind::Body),
            Self::Area => Some(Kind::Area),
            Self::Funding => Some(Kind::FundingSource),
            _ => None,
        }
    }

    /// Tells whether its cells hold numbers.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::FromQuarter
                | Self::ToQuarter
                | Self::Target
                | Self::Q1
                | Self::Q2
                | Self::Q3
                | Self::Q4
        )
    }
}

/// Finds out which column of a table holds what, by its headings.
#[must_use]
pub fn columns_of(table: &Table) -> Columns {
    Columns::of(table, &NAMES)
}

/// In the order of [`Column::ALL`], without case, accents and signs: `N°` is `n`.
const NAMES: [ColumnNames; 14] = [
    ColumnNames {
        code: "code",
        names: &[
            "code",
            "n",
            "no",
            "numero",
            "ref",
            "reference",
            "number",
            "code activite",
        ],
    },
    ColumnNames {
        code: "name",
        names: &[
            "activite",
            "activites",
            "intitule",
            "libelle",
            "designation",
            "description",
            "tache",
            "activity",
            "activities",
            "title",
            "name",
        ],
    },
    ColumnNames {
        code: "component",
        names: &[
            "composante",
            "sous composante",
            "volet",
            "component",
            "sub component",
        ],
    },
    ColumnNames {
        code: "body",
        names: &[
            "responsable",
            "instance responsable",
            "structure",
            "entite",
            "acteur",
            "instance",
            "responsible body",
            "responsible",
            "owner",
        ],
    },
    ColumnNames {
        code: "area",
        names: &[
            "territoire",
            "zone",
            "localite",
            "region",
            "lieu",
            "cercle",
            "commune",
            "area",
            "location",
        ],
    },
    ColumnNames {
        code: "from_quarter",
        names: &[
            "du trimestre",
            "trimestre de debut",
            "debut",
            "trimestre debut",
            "de",
            "from quarter",
            "start",
            "from",
        ],
    },
    ColumnNames {
        code: "to_quarter",
        names: &[
            "au trimestre",
            "trimestre de fin",
            "fin",
            "trimestre fin",
            "a",
            "to quarter",
            "end",
            "to",
        ],
    },
    ColumnNames {
        code: "target",
        names: &[
            "cible",
            "quantite",
            "cible physique",
            "objectif",
            "target",
            "quantity",
        ],
    },
    ColumnNames {
        code: "unit",
        names: &["unite", "unite de mesure", "unit"],
    },
    ColumnNames {
        code: "funding",
        names: &[
            "source de financement",
            "source",
            "financement",
            "bailleur",
            "bailleurs",
            "ptf",
            "funding source",
            "funding",
            "donor",
        ],
    },
    ColumnNames {
        code: "q1",
        names: &[
            "t1",
            "trimestre 1",
            "1er trimestre",
            "q1",
            "quarter 1",
            "janvier mars",
        ],
    },
    ColumnNames {
        code: "q2",
        names: &[
            "t2",
            "trimestre 2",
            "2e trimestre",
            "2eme trimestre",
            "q2",
            "quarter 2",
            "avril juin",
        ],
    },
    ColumnNames {
        code: "q3",
        names: &[
            "t3",
            "trimestre 3",
            "3e trimestre",
            "3eme trimestre",
            "q3",
            "quarter 3",
            "juillet septembre",
        ],
    },
    ColumnNames {
        code: "q4",
        names: &[
            "t4",
            "trimestre 4",
            "4e trimestre",
            "4eme trimestre",
            "q4",
            "quarter 4",
            "octobre decembre",
        ],
    },
];
