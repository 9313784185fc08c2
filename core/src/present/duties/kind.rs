//! All bodies of a kind in one year, and what the page offers to choose from.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::Body;
use crate::ids::BodyId;
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::duties::Period;

use super::cell::owed_in;
use super::{Cell, Honour};

/// A kind of bodies that owe something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// How many bodies of it there are, dissolved ones too.
    pub n_bodies: usize,
}

/// The bodies of a kind in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindView {
    /// The kind: code and name.
    pub kind: (String, Words),
    /// The year.
    pub year: i32,
    /// Its duties, with how many bodies stand how.
    pub duties: Vec<KindDuty>,
    /// One line for each body, by name.
    pub rows: Vec<KindRow>,
}

/// One duty of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KindDuty {
    /// Its code.
    pub code: String,
    /// What is owed.
    pub text: Words,
    /// How many bodies stand how.
    pub counts: Vec<(Honour, usize)>,
}

/// One body of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KindRow {
    /// The body.
    pub body: BodyId,
    /// Its name.
    pub name: String,
    /// The territory that it serves.
    pub area: Option<String>,
    /// One cell for each duty.
    pub cells: Vec<Cell>,
}

/// What a page is asked to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// One body.
    Body(BodyId),
    /// All bodies of a kind: its code.
    Kind(String),
    /// A body or kind that is not here.
    Unknown,
    /// Nothing: no body owes anything yet.
    Nothing,
}

/// Finds what an address asks for: a body, a kind, or else the highest that owes something. A
/// kind of which there is one body is that body.
#[must_use]
pub fn subject(register: &Register, body: Option<&str>, kind: Option<&str>) -> Subject {
    let programme = register.programme();
    if let Some(text) = body {
        let id = text.parse().map(|id| BodyId(programme.resolve(id)));
        return match id.ok().filter(|id| programme.body(*id).is_some()) {
            Some(id) => Subject::Body(id),
            None => Subject::Unknown,
        };
    }
    let choices = kind_choices(register);
    let chosen = match kind {
        Some(code) => choices.iter().find(|choice| choice.code == code),
        None => choices.iter().find(|choice| choice.n_bodies > 0),
    };
    let Some(chosen) = chosen else {
        return match kind {
            Some(_) => Subject::Unknown,
            None => Subject::Nothing,
        };
    };
    let mut bodies = programme
        .bodies()
        .filter(|(_, body)| body.kind.as_ref() == Some(&chosen.code));
    match (bodies.next(), chosen.n_bodies) {
        (Some((only, _)), 1) => Subject::Body(only),
        _ => Subject::Kind(chosen.code.clone()),
    }
}

/// Returns the kinds that owe something, highest first.
#[must_use]
pub fn kind_choices(register: &Register) -> Vec<KindChoice> {
    let charter = register.charter();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, body) in register.programme().bodies() {
        if let Some(kind) = &body.kind {
            *counts.entry(kind).or_default() += 1;
        }
    }
    let owing = charter
        .kinds()
        .iter()
        .filter(|kind| charter.duties_of(&kind.code).next().is_some());
    owing
        .map(|kind| KindChoice {
            code: kind.code.clone(),
            name: kind.name.clone(),
            n_bodies: counts.get(kind.code.as_str()).copied().unwrap_or_default(),
        })
        .collect()
}

/// Returns the bodies of a kind, by name; dissolved ones too, since they owed what they owed.
#[must_use]
pub fn bodies_of(register: &Register, kind: &str) -> Vec<(BodyId, String)> {
    let all = register.programme().bodies();
    let mut named: Vec<_> = all
        .filter(|(_, body)| body.kind.as_deref() == Some(kind))
        .map(|(id, body)| (id, body.name.clone()))
        .collect();
    named.order_by_cached_key(|(id, name)| (fold_name(name), *id));
    named
}

/// Returns where each body of a kind that lived in a year stands, as seen on a day; of those
/// whose name or territory holds these words.
#[must_use]
pub fn kind_view(
    register: &Register,
    kind: &str,
    year: i32,
    words: &str,
    day: NaiveDate,
) -> Option<KindView> {
    let (programme, charter) = (register.programme(), register.charter());
    let kind = charter.kind(kind)?;
    let duties: Vec<_> = charter.duties_of(&kind.code).collect();
    let wanted = fold_name(words);
    let (first, last) = (Period::year(year).first(), Period::year(year).last());
    let mut rows = Vec::new();
    for (id, body) in programme.bodies() {
        let lived =
            body.from.is_none_or(|from| from <= last) && body.to.is_none_or(|to| to >= first);
        let area = area_of(programme, body);
        let is_wanted = || {
            fold_name(&body.name).contains(&wanted)
                || area
                    .as_deref()
                    .is_some_and(|area| fold_name(area).contains(&wanted))
        };
        if body.kind.as_deref() != Some(&kind.code) || !lived || !is_wanted() {
            continue;
        }
        let owed = owed_in(programme, charter, id, year, day);
        let cells = duties.iter().map(|duty| {
            let own: Vec<_> = owed
                .iter()
                .filter(|owed| owed.duty == duty.code)
                .cloned()
                .collect();
            Cell::of(&duty.code, year, &own, day)
        });
        rows.push(KindRow {
            body: id,
            name: body.name.clone(),
            cells: cells.collect(),
            area,
        });
    }
    rows.order_by_cached_key(|row| (fold_name(&row.name), row.body));
    let duties = duties.iter().enumerate().map(|(place, duty)| {
        let mut counts: BTreeMap<Honour, usize> = BTreeMap::new();
        for cell in rows.iter().filter_map(|row| row.cells.get(place)) {
            *counts.entry(cell.honour).or_default() += 1;
        }
        KindDuty {
            code: duty.code.clone(),
            text: duty.text.clone(),
            counts: counts.into_iter().collect(),
        }
    });
    Some(KindView {
        kind: (kind.code.clone(), kind.name.clone()),
        year,
        duties: duties.collect(),
        rows,
    })
}

fn area_of(programme: &Programme, body: &Body) -> Option<String> {
    Some(programme.area(body.area?)?.name.clone())
}
