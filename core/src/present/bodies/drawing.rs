//! Draws the chart: cuts the bodies that a filter lets through into levels, kinds and areas.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::ids::AreaId;
use crate::register::fold_name;
use crate::status::Tally;

use super::index::BodyIndex;
use super::line::Indexed;
use super::{BodyLine, Chart, Content, Filter, Group, GroupKey, Level};

/// Up to so many bodies of a kind are drawn as cards.
const FEW: usize = 12;

/// Above so many, an open group shows areas before bodies.
const MANY: usize = 200;

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
