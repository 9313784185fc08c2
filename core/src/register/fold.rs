//! Folds the acts on one fact into the values that hold.
//!
//! Each act names the acts that its author knew and that were not yet replaced: the acts
//! on a fact form a graph. A value holds when no later act that knew it set the field
//! again. Two such values, set apart, are *contested*: until people settle it, the value
//! that both sides last knew stays in force, and all versions are shown. Fields that one
//! side alone changed are all taken.

mod graph;

use self::graph::Graph;
use crate::facts::{Kind, SAME_AS};
use crate::ids::EntryId;
use crate::journal::entry::{Change, Entry};
use crate::journal::line::Span;
use crate::journal::{Journal, Place};

/// Every act on one fact.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    /// The act that recorded it, once arrived.
    pub(crate) record: Option<Place>,
    /// All other acts; by order once folded.
    pub(crate) acts: Vec<Place>,
}

/// What the acts on a fact come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// The values in force, by field.
    pub(crate) values: Vec<(&'static str, Value)>,
    /// Fields with several values in force.
    pub(crate) contested: Vec<(&'static str, Vec<Value>)>,
    /// Acts that none has replaced.
    pub(crate) heads: Vec<EntryId>,
    /// Whether acts were made apart.
    pub(crate) is_parallel: bool,
    /// The first withdrawal in force.
    pub(crate) withdrawn: Option<EntryId>,
    /// Amendments that no withdrawal knew of.
    pub(crate) apart: Vec<EntryId>,
    /// Acts named as replaced that are not here.
    pub(crate) missing: Vec<EntryId>,
    /// Whether a newer version wrote something of it.
    pub(crate) is_newer: bool,
}

/// A value, where it stands in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value {
    /// The act that set it.
    pub(crate) place: Place,
    /// Where in that act's line.
    pub(crate) span: Span,
}

impl Value {
    /// Returns the value as written.
    pub(crate) fn json(self, journal: &Journal) -> &str {
        journal
            .at(self.place)
            .map_or("null", |entry| self.span.of(entry.line()))
    }
}

/// One field set by one act.
type Setting = (&'static str, Value);

/// Finds the kind of a fact that was recorded, when this version knows it.
pub(crate) fn kind_of(journal: &Journal, history: &History) -> Option<Kind> {
    let entry = journal.at(history.record?)?;
    match entry.change() {
        Change::Record { kind, .. } => Kind::named(kind.of(entry.line())),
        _ => None,
    }
}

/// Returns the fields of a fact as it was recorded, if nobody acted on it since: so are nearly all.
pub(crate) fn untouched<'a>(journal: &'a Journal, history: &History) -> Option<&'a str> {
    let entry = journal.at(history.record.filter(|_| history.acts.is_empty())?)?;
    match entry.change() {
        Change::Record { fields, .. } => Some(fields.of(entry.line())),
        _ => None,
    }
}

/// Folds a fact of a known kind.
pub(crate) fn fold(journal: &Journal, history: &History, kind: Kind) -> Folded {
    fold_line(journal, history, kind)
        .unwrap_or_else(|| fold_graph(&acts(journal, history).collect::<Vec<_>>(), kind))
}

fn acts<'a>(journal: &'a Journal, history: &'a History) -> impl Iterator<Item = Act<'a>> {
    let places = history.record.iter().chain(&history.acts);
    places.filter_map(|place| {
        Some(Act {
            place: *place,
            entry: journal.at(*place)?,
        })
    })
}

#[derive(Clone, Copy)]
struct Act<'a> {
    place: Place,
    entry: &'a Entry,
}

impl Act<'_> {
    fn follows(&self, before: &Self) -> bool {
        matches!(self.entry.change(), Change::Amend { .. })
            && self.entry.replaces() == [before.entry.id()]
    }

    /// Goes through the fields that it sets; returns whether it sets one that is not known.
    fn settings(&self, kind: Kind, mut each: impl FnMut(Setting)) -> bool {
        let line = self.entry.line();
        let mut is_newer = matches!(self.entry.change(), Change::Unknown { .. });
        self.entry.each_field(|key, json| {
            let known = match kind.field(key) {
                Some(field) => Some(field.name),
                None if key == SAME_AS => Some(SAME_AS),
                None => None,
            };
            match known {
                Some(name) => each((
                    name,
                    Value {
                        place: self.place,
                        span: Span::within(line, json),
                    },
                )),
                None => is_newer = true,
            }
        });
        is_newer
    }
}

/// Folds acts of which each replaces the one before it, the common case; nothing where they are
/// others.
fn fold_line(journal: &Journal, history: &History, kind: Kind) -> Option<Folded> {
    let mut folded = Folded {
        values: Vec::with_capacity(kind.fields().len()),
        ..Folded::default()
    };
    let mut before: Option<Act<'_>> = None;
    for act in acts(journal, history) {
        if before.is_some_and(|before| !act.follows(&before)) {
            return None;
        }
        let values = &mut folded.values;
        folded.is_newer |= act.settings(kind, |(name, value)| put(values, name, value));
        before = Some(act);
    }
    folded.heads = before.map(|act| act.entry.id()).into_iter().collect();
    Some(folded)
}

fn put(values: &mut Vec<Setting>, name: &'static str, value: Value) {
    match values
        .iter_mut()
        .find(|(known, _)| std::ptr::eq(*known, name))
    {
        Some((_, known)) => *known = value,
        None => values.push((name, value)),
    }
}

/// The general case.
fn fold_graph(acts: &[Act<'_>], kind: Kind) -> Folded {
    let mut folded = Folded::default();
    let graph = Graph::of(acts, &mut folded.missing);
    folded.heads = graph.heads(acts);
    folded.is_parallel = folded.heads.len() > 1 || graph.has_branched();
    let mut settings: Vec<(usize, Setting)> = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        folded.is_newer |= act.settings(kind, |setting| settings.push((index, setting)));
    }
    let names: Vec<&'static str> = kind
        .fields()
        .iter()
        .map(|field| field.name)
        .chain([SAME_AS])
        .collect();
    for name in names {
        let setters: Vec<(usize, Value)> = settings
            .iter()
            .filter(|(_, (known, _))| *known == name)
            .map(|(index, (_, value))| (*index, *value))
            .collect();
        fold_field(acts, &graph, name, &setters, &mut folded);
    }
    fold_withdrawals(acts, &graph, &mut folded);
    folded
}

fn fold_field(
    acts: &[Act<'_>],
    graph: &Graph,
    name: &'static str,
    setters: &[(usize, Value)],
    folded: &mut Folded,
) {
    let indexes: Vec<usize> = setters.iter().map(|(index, _)| *index).collect();
    let known = graph.ancestors(&indexes);
    let open: Vec<(usize, Value)> = setters
        .iter()
        .filter(|(index, _)| !known.get(*index).copied().unwrap_or(false))
        .copied()
        .collect();
    let Some((_, newest)) = open.last().copied() else {
        return;
    };
    let json = |value: Value| {
        acts.iter()
            .find(|act| act.place == value.place)
            .map(|act| value.span.of(act.entry.line()))
    };
    if open.iter().all(|(_, value)| json(*value) == json(newest)) {
        folded.values.push((name, newest));
        return;
    }
    let common = graph.common_ancestors(&open.iter().map(|(index, _)| *index).collect::<Vec<_>>());
    let in_force = setters
        .iter()
        .rev()
        .find(|(index, _)| common.get(*index).copied().unwrap_or(false))
        // Acts between may not have arrived: what was recorded keeps the fact standing.
        .or(setters.first().filter(|(index, _)| *index == 0));
    if let Some((_, value)) = in_force {
        folded.values.push((name, *value));
    }
    folded
        .contested
        .push((name, open.into_iter().map(|(_, value)| value).collect()));
}

/// A withdrawal holds until an act that knew it restores the fact.
fn fold_withdrawals(acts: &[Act<'_>], graph: &Graph, folded: &mut Folded) {
    let withdrawals: Vec<usize> = acts
        .iter()
        .enumerate()
        .filter(|(_, act)| matches!(act.entry.change(), Change::Withdraw { .. }))
        .map(|(index, _)| index)
        .collect();
    let amendments: Vec<usize> = acts
        .iter()
        .enumerate()
        .filter(|(_, act)| matches!(act.entry.change(), Change::Amend { .. }))
        .map(|(index, _)| index)
        .collect();
    let lifted = graph.ancestors(&amendments);
    let in_force: Vec<usize> = withdrawals
        .into_iter()
        .filter(|index| !lifted.get(*index).copied().unwrap_or(false))
        .collect();
    let id = |index: &usize| acts.get(*index).map(|act| act.entry.id());
    folded.withdrawn = in_force.first().and_then(id);
    if folded.withdrawn.is_some() {
        let known = graph.ancestors(&in_force);
        let apart = amendments
            .iter()
            .filter(|index| !known.get(**index).copied().unwrap_or(false));
        folded.apart = apart.filter_map(id).collect();
    }
}

/// Tells whether every act replaces the one before it.
fn is_line(acts: &[Act<'_>]) -> bool {
    acts.iter()
        .zip(acts.iter().skip(1))
        .all(|(before, act)| act.follows(before))
}

/// Tells whether an act was made apart from one that is not among `arrived` (sorted): neither
/// knew the other.
pub(crate) fn is_made_apart(
    journal: &Journal,
    history: &History,
    id: EntryId,
    arrived: &[EntryId],
) -> bool {
    let acts: Vec<Act<'_>> = acts(journal, history).collect();
    if is_line(&acts) {
        return false;
    }
    let Some(index) = acts.iter().position(|act| act.entry.id() == id) else {
        return false;
    };
    let graph = Graph::of(&acts, &mut Vec::new());
    let known = graph.ancestors(&[index]);
    acts.iter().enumerate().any(|(other, act)| {
        let knew_it = || {
            graph
                .ancestors(&[other])
                .get(index)
                .copied()
                .unwrap_or(false)
        };
        other != index
            && arrived.binary_search(&act.entry.id()).is_err()
            && !known.get(other).copied().unwrap_or(false)
            && !knew_it()
    })
}
