//! The chart itself: levels, kinds within them, areas within those.
//!
//! A few bodies are drawn as cards. Many are folded into one group with its counts; opened,
//! it shows its bodies, or its areas where they are too many to read.

use std::sync::Arc;

use crate::charter::words::Words;
use crate::ids::BodyId;
use crate::status::Tally;

use super::BodyLine;

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
pub struct GroupKey(pub(super) String);

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
