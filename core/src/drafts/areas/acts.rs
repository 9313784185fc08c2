//! What to carry out: the lines that somebody chose.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::survey::{AreaLine, Changes, Survey, Verdict, Within};
use crate::drafts::Step;
use crate::facts::{Kind, Placement};
use crate::ids::EntryId;
use crate::outline::Outline;
use crate::register::Intent;

/// What somebody chose to take in of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Areas that are not recorded.
    pub new: bool,
    /// Names that differ.
    pub names: bool,
    /// Places that differ, or are not recorded.
    pub places: bool,
    /// Parents that differ.
    pub parents: bool,
    /// Outlines that differ, or are not recorded.
    pub outlines: bool,
    /// The codes of areas that are left out, one by one.
    pub left_out: BTreeSet<String>,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            new: true,
            names: true,
            places: true,
            parents: true,
            outlines: true,
            left_out: BTreeSet::new(),
        }
    }
}

/// What comes of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Chosen {
    /// Areas that are recorded.
    pub n_new: usize,
    /// Areas that are amended.
    pub n_amended: usize,
    /// New areas that fall with the one that they lie in, which is left out.
    pub n_falling: usize,
}

/// What comes of one line.
enum Act {
    Record,
    Amend(EntryId, Changes),
}

impl Survey {
    /// Counts what comes of a choice.
    #[must_use]
    pub fn chosen(&self, choice: &Choice) -> Chosen {
        self.acts(choice).1
    }

    /// Returns what to carry out, areas before those that lie in them: all together or nothing.
    #[must_use]
    pub fn steps(&self, choice: &Choice) -> Vec<Step> {
        let (acts, chosen) = self.acts(choice);
        let mut steps: Vec<Step> = Vec::with_capacity(chosen.n_new + chosen.n_amended);
        let mut places: Vec<Option<usize>> = vec![None; self.lines.len()];
        for (at, line) in self.lines.iter().enumerate() {
            if let Some(Some(Act::Record)) = acts.get(at)
                && let Some(place) = places.get_mut(at)
            {
                *place = Some(steps.len());
                let parent = parent_of(line, &places);
                steps.push(self.record(line, parent));
            }
        }
        for (line, act) in self.lines.iter().zip(acts) {
            if let Some(Act::Amend(fact, changes)) = act {
                steps.push(amend(fact, line, changes, parent_of(line, &places)));
            }
        }
        steps
    }

    /// Returns what comes of each line, and counts it.
    fn acts(&self, choice: &Choice) -> (Vec<Option<Act>>, Chosen) {
        let mut chosen = Chosen::default();
        let mut acts: Vec<Option<Act>> = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let is_in = !choice.left_out.contains(&line.code);
            let stands = match line.within {
                Some(Within::New(at)) => matches!(acts.get(at), Some(Some(Act::Record))),
                _ => true,
            };
            let act = match &line.verdict {
                Verdict::New if is_in && choice.new && stands => Some(Act::Record),
                Verdict::New if is_in && choice.new => {
                    chosen.n_falling += 1;
                    None
                }
                Verdict::Amended(id, changes) if is_in => {
                    let mut changes = changes.clone();
                    changes.name = changes.name.filter(|_| choice.names);
                    changes.place = changes.place.filter(|_| choice.places);
                    let can = |parent: &super::NewParent| !parent.needs_day();
                    changes.parent = changes.parent.filter(can);
                    changes.parent = changes.parent.filter(|_| choice.parents && stands);
                    changes.outline &= choice.outlines;
                    (!changes.is_empty()).then_some(Act::Amend(id.0, changes))
                }
                _ => None,
            };
            match &act {
                Some(Act::Record) => chosen.n_new += 1,
                Some(Act::Amend(..)) => chosen.n_amended += 1,
                None => {}
            }
            acts.push(act);
        }
        (acts, chosen)
    }

    fn record(&self, line: &AreaLine, parent: Option<Parent>) -> Step {
        let (code, name, place) = (line.code.clone(), line.name.clone(), line.place);
        let level = self.levels.code(line.level).to_owned();
        let outline = line.outline.as_ref().map(Outline::to_string);
        let (from, source) = (self.terms.valid_from, self.terms.source.clone());
        Box::new(move |ids| {
            let mut fields = Map::new();
            let mut put = |field: &str, value: Value| drop(fields.insert(field.to_owned(), value));
            put("name", Value::from(name.as_str()));
            put("code", Value::from(code.as_str()));
            put("level", Value::from(level.as_str()));
            if let Some(parent) = parent.and_then(|parent| parent.id(ids)) {
                let placement = Placement {
                    parent,
                    from,
                    to: None,
                };
                put("parents", placements(&[placement]));
            }
            if let Some(from) = from {
                put("from", Value::from(from.to_string()));
            }
            if let Some((east, north)) = place {
                put("longitude", Value::from(east));
                put("latitude", Value::from(north));
            }
            if let Some(outline) = &outline {
                put("outline", Value::from(outline.as_str()));
            }
            if let Some(source) = &source {
                put("source", Value::from(source.as_str()));
            }
            Intent::Record {
                kind: Kind::Area,
                fields,
            }
        })
    }
}

/// The area that another lies in, named once it is recorded.
#[derive(Clone, Copy)]
enum Parent {
    Known(EntryId),
    Step(usize),
}

impl Parent {
    fn id(self, ids: &[EntryId]) -> Option<EntryId> {
        match self {
            Self::Known(id) => Some(id),
            Self::Step(step) => ids.get(step).copied(),
        }
    }
}

fn parent_of(line: &AreaLine, places: &[Option<usize>]) -> Option<Parent> {
    match line.within? {
        Within::Known(id) => Some(Parent::Known(id.0)),
        Within::New(at) => places.get(at).copied().flatten().map(Parent::Step),
    }
}

fn amend(fact: EntryId, line: &AreaLine, changes: Changes, parent: Option<Parent>) -> Step {
    let name = changes.name.map(|_| line.name.clone());
    let place = changes.place.and(line.place);
    let outline = line.outline.as_ref().filter(|_| changes.outline);
    let outline = outline.map(Outline::to_string);
    let placed = changes.parent.and_then(|parent| parent.placements);
    Box::new(move |ids| {
        let mut fields = Map::new();
        let mut put = |field: &str, value: Value| drop(fields.insert(field.to_owned(), value));
        if let Some(name) = &name {
            put("name", Value::from(name.as_str()));
        }
        if let Some((east, north)) = place {
            put("longitude", Value::from(east));
            put("latitude", Value::from(north));
        }
        if let Some(outline) = &outline {
            put("outline", Value::from(outline.as_str()));
        }
        if let (Some(placed), Some(parent)) = (&placed, parent.and_then(|parent| parent.id(ids))) {
            let mut placed = placed.clone();
            if let Some(newest) = placed.last_mut() {
                newest.parent = parent;
            }
            put("parents", placements(&placed));
        }
        Intent::Amend { fact, fields }
    })
}

fn placements(all: &[Placement]) -> Value {
    // A list of structs, which always becomes one; the register refuses anything else.
    serde_json::to_value(all).unwrap_or(Value::Null)
}
