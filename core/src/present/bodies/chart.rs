//! The chart itself: levels, kinds within them, areas within those.
//!
//! A few bodies are drawn as cards. Many are folded into one group with its counts; opened,
//! it shows its bodies, or its areas where they are too many to read.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::charter::words::Words;
use crate::ids::{AreaId, BodyId};
use crate::register::fold_name;
use crate::status::Tally;

use super::index::BodyIndex;
use super::line::Indexed;
use super::{BodyLine, Filter};

/// Up to so many bodies of a kind are drawn as cards.
const FEW: usize = 12;

/// Above so many, an open group shows areas before bodies.
const MANY: usize = 200;

/// The chart of the bodies that a filter lets through.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The levels asked for, highest first; those without a body too, unless words are searched.
    pub levels: Vec<Level>,
    /// How many bodies there are.
    pub n_bodies: usize,
    /// How many of them have a vacant seat.
    pub n_with_vacancies: usize,
    /// Their seats together.
    pub tally: Tally,
}

/// One level of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Its code; none for bodies whose level the charter does not have.
    pub code: Option<String>,
    /// How people call it.
    pub label: Option<Words>,
    /// How many bodies stand on it.
    pub n_bodies: usize,
    /// Their seats together.
    pub tally: Tally,
    /// Its bodies, by kind.
    pub groups: Vec<Group>,
}

/// Bodies of one kind on one level, or those of them in one area.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Names it, so that it can be opened.
    pub key: GroupKey,
    /// Its kind: code and name; none for bodies without one.
    pub kind: Option<(String, Words)>,
    /// The area, for a group within a group.
    pub area: Option<String>,
    /// How many bodies it has.
    pub n_bodies: usize,
    /// Their seats together.
    pub tally: Tally,
    /// What it shows.
    pub content: Content,
}

/// What a group shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Its few bodies, one card each.
    Cards(Vec<Arc<BodyLine>>),
    /// Its counts alone.
    Folded,
    /// Its bodies, one row each.
    Rows(Vec<Arc<BodyLine>>),
    /// Its areas, folded or not.
    Areas(Vec<Group>),
}

impl Content {
    /// Tells whether it can be opened and closed; cards always show.
    #[must_use]
    pub fn is_foldable(&self) -> bool {
        !matches!(self, Self::Cards(_))
    }
}

/// Names a group, in an address too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey(String);

impl GroupKey {
    /// Reads one from an address.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Returns it as an address writes it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl BodyIndex {
    /// Draws the chart; groups named in `open` are opened.
    #[must_use]
    pub fn chart(&self, filter: &Filter, open: &BTreeSet<GroupKey>) -> Chart {
        let lines = self.matching(filter);
        let rank = filter
            .area
            .and_then(|area| self.territory.node(area))
            .map_or(2, |node| node.rank.saturating_add(1).max(2));
        let drawing = Drawing {
            index: self,
            open,
            rank,
        };
        let mut levels: Vec<Level> = lines
            .chunk_by(|one, other| one.level == other.level)
            .map(|lines| drawing.level(lines))
            .collect();
        if fold_name(&filter.words).is_empty() {
            self.add_empty(&mut levels, filter.level.as_deref());
        }
        Chart {
            n_bodies: lines.len(),
            n_with_vacancies: lines
                .iter()
                .filter(|line| line.line.tally.n_vacant > 0)
                .count(),
            tally: tally(&lines),
            levels,
        }
    }

    /// Adds the levels of the charter that have no body: what is missing shows too.
    fn add_empty(&self, levels: &mut Vec<Level>, only: Option<&str>) {
        for (place, (code, label)) in self.levels.iter().enumerate() {
            let is_asked = only.is_none_or(|only| only == code);
            let is_there = levels.iter().any(|level| level.code.as_ref() == Some(code));
            if is_asked && !is_there {
                let empty = Level {
                    code: Some(code.clone()),
                    label: Some(label.clone()),
                    n_bodies: 0,
                    tally: Tally::default(),
                    groups: Vec::new(),
                };
                levels.insert(place.min(levels.len()), empty);
            }
        }
    }
}

/// What every part of a chart under way needs.
struct Drawing<'a> {
    index: &'a BodyIndex,
    open: &'a BTreeSet<GroupKey>,
    /// The rank of the areas that large groups are cut into.
    rank: u8,
}

impl Drawing<'_> {
    fn level(&self, lines: &[&Indexed]) -> Level {
        let named = lines
            .first()
            .and_then(|line| self.index.levels.get(line.level));
        Level {
            code: named.map(|(code, _)| code.clone()),
            label: named.map(|(_, label)| label.clone()),
            n_bodies: lines.len(),
            tally: tally(lines),
            groups: lines
                .chunk_by(|one, other| one.kind == other.kind)
                .map(|lines| self.kind(lines))
                .collect(),
        }
    }

    fn kind(&self, lines: &[&Indexed]) -> Group {
        let kind = lines
            .first()
            .and_then(|line| self.index.kinds.get(line.kind))
            .cloned();
        let level = lines.first().map_or(0, |line| line.level);
        // Bodies without a kind may stand on any level.
        let key = GroupKey(
            kind.as_ref()
                .map_or_else(|| format!("-{level}"), |(code, _)| code.clone()),
        );
        let content = if lines.len() <= FEW {
            Content::Cards(rows(lines))
        } else if !self.open.contains(&key) {
            Content::Folded
        } else {
            self.opened(&key, lines)
        };
        Group {
            key,
            kind,
            area: None,
            n_bodies: lines.len(),
            tally: tally(lines),
            content,
        }
    }

    fn opened(&self, key: &GroupKey, lines: &[&Indexed]) -> Content {
        let around = |line: &Indexed| {
            line.area
                .and_then(|area| self.index.territory.at_rank(area, self.rank))
                .map(|(id, _)| id)
        };
        let groups: Vec<&[&Indexed]> = lines
            .chunk_by(|one, other| around(one) == around(other))
            .collect();
        if lines.len() <= MANY || groups.len() < 2 {
            return Content::Rows(rows(lines));
        }
        let group = |lines: &&[&Indexed]| {
            self.area(key, lines.first().and_then(|line| around(line)), lines)
        };
        Content::Areas(groups.iter().map(group).collect())
    }

    fn area(&self, key: &GroupKey, area: Option<AreaId>, lines: &[&Indexed]) -> Group {
        let place = area.map_or_else(|| "-".to_owned(), |area| area.to_string());
        let key = GroupKey(format!("{}.{place}", key.text()));
        let is_open = self.open.contains(&key);
        Group {
            kind: lines
                .first()
                .and_then(|line| self.index.kinds.get(line.kind))
                .cloned(),
            area: area
                .and_then(|area| self.index.territory.node(area))
                .map(|node| node.name.clone()),
            n_bodies: lines.len(),
            tally: tally(lines),
            content: if is_open {
                Content::Rows(rows(lines))
            } else {
                Content::Folded
            },
            key,
        }
    }
}

fn rows(lines: &[&Indexed]) -> Vec<Arc<BodyLine>> {
    lines.iter().map(|line| Arc::clone(&line.line)).collect()
}

fn tally(lines: &[&Indexed]) -> Tally {
    let mut tally = Tally::default();
    for line in lines {
        tally.add(line.line.tally);
    }
    tally
}

impl Chart {
    /// Finds a group, also one within a group.
    #[must_use]
    pub fn group(&self, key: &GroupKey) -> Option<&Group> {
        let groups = self.levels.iter().flat_map(|level| &level.groups);
        groups.into_iter().find_map(|group| match &group.content {
            _ if group.key == *key => Some(group),
            Content::Areas(areas) => areas.iter().find(|area| area.key == *key),
            _ => None,
        })
    }

    /// Goes through the bodies that are drawn, folded ones not included.
    #[must_use]
    pub fn drawn(&self) -> Vec<BodyId> {
        let mut ids = Vec::new();
        for group in self.levels.iter().flat_map(|level| &level.groups) {
            group.drawn(&mut ids);
        }
        ids
    }
}

impl Group {
    fn drawn(&self, ids: &mut Vec<BodyId>) {
        match &self.content {
            Content::Cards(lines) | Content::Rows(lines) => {
                ids.extend(lines.iter().map(|line| line.id))
            }
            Content::Areas(groups) => groups.iter().for_each(|group| group.drawn(ids)),
            Content::Folded => {}
        }
    }
}
