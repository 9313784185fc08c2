//! Two facts that are probably one, side by side.

use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::Shown;
use crate::present::journal::Subject;
use crate::register::{Double, Register};

/// Two facts that are probably one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DoubleRow {
    /// Their kind.
    pub kind: Kind,
    /// The one recorded first.
    pub first: Side,
    /// The other.
    pub second: Side,
    /// Every field that one of them has, in the order of their kind.
    pub fields: Vec<Compared>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Side {
    /// The fact.
    pub subject: Subject,
    /// When it was recorded, by its device, and by whom.
    pub recorded: Option<(String, String)>,
    /// How many facts refer to it.
    pub n_referring: usize,
}

/// One field of both.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Compared {
    /// The field.
    pub field: &'static str,
    /// What the first says.
    pub first: Shown,
    /// What the other says.
    pub second: Shown,
}

/// Puts the two side by side.
#[must_use]
pub fn double_row(register: &Register, double: &Double) -> DoubleRow {
    let shown = |fact: EntryId, field: &str| match register.value(fact, field) {
        Some(json) => Shown::of(register, Some(double.kind), field, &json),
        None => Shown::Nothing,
    };
    let compared = double.kind.fields().iter().map(|field| Compared {
        field: field.name,
        first: shown(double.first, field.name),
        second: shown(double.second, field.name),
    });
    DoubleRow {
        kind: double.kind,
        first: side(register, double.first),
        second: side(register, double.second),
        fields: compared
            .filter(|compared| {
                (&compared.first, &compared.second) != (&Shown::Nothing, &Shown::Nothing)
            })
            .collect(),
    }
}

fn side(register: &Register, fact: EntryId) -> Side {
    let record = register.journal().entry(fact);
    Side {
        subject: Subject::of(register, fact),
        recorded: record.map(|entry| (entry.at().to_owned(), entry.by())),
        n_referring: register.programme().referring_any(fact).count(),
    }
}
