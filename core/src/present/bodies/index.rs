//! Every body on one day, ready to be charted, searched and counted.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::charter::parameter::Topic;
use crate::charter::words::Words;
use crate::facts::Body;
use crate::ids::{AreaId, BodyId};
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::register::{Register, fold_name};
use crate::status::{Notice, Tally, Term, tallies};

use super::line::Indexed;
use super::territory::Territory;
use super::{BodyLine, Filter};

/// Every body that exists on a day, in the order of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyIndex {
    pub(super) day: NaiveDate,
    pub(super) lines: Vec<Indexed>,
    pub(super) levels: Vec<(String, Words)>,
    pub(super) kinds: Vec<(String, Words)>,
    pub(super) territory: Territory,
    pub(super) notice: Notice,
    n_ended: usize,
    /// The first day of the first body that is yet to come.
    next: Option<NaiveDate>,
    is_empty: bool,
}

/// An area that the chart can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaChoice {
    /// The area.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// How people call its level.
    pub level: Option<Words>,
    /// The name of the area it lies in.
    pub within: Option<String>,
}

impl BodyIndex {
    /// Goes through the programme as it was on a day.
    #[must_use]
    pub fn on(register: &Register, day: NaiveDate) -> Self {
        let (programme, charter) = (register.programme(), register.charter());
        let notice = Notice::on(programme, charter, Topic::MandateWarning, day);
        let territory = Territory::on(programme, charter, day);
        let tallies = tallies(programme, &notice, day);
        let named = |list: Vec<(&String, &Words)>| -> Vec<(String, Words)> {
            list.into_iter()
                .map(|(code, words)| (code.clone(), words.clone()))
                .collect()
        };
        let mut index = Self {
            day,
            lines: Vec::with_capacity(programme.bodies().count()),
            levels: named(
                charter
                    .levels()
                    .iter()
                    .map(|level| (&level.code, &level.label))
                    .collect(),
            ),
            kinds: named(
                charter
                    .kinds()
                    .iter()
                    .map(|kind| (&kind.code, &kind.name))
                    .collect(),
            ),
            territory,
            notice,
            n_ended: 0,
            next: None,
            is_empty: programme.bodies().is_empty(),
        };
        for (id, body) in programme.bodies() {
            match Term::of(&body.life(), day) {
                Term::Running => {
                    let tally = tallies.get(&id).copied().unwrap_or_default();
                    let is_contested = !register.contested_fields(id.0).is_empty();
                    let line = index.line(programme, id, body, tally, is_contested);
                    index.lines.push(line);
                }
                Term::Over => index.n_ended += 1,
                Term::Coming => {
                    let days = [index.next, body.from];
                    index.next = days.into_iter().flatten().min();
                }
            }
        }
        index
            .lines
            .order_by(|one, other| one.order().cmp(&other.order()));
        index
    }

    fn line(
        &self,
        programme: &Programme,
        id: BodyId,
        body: &Body,
        tally: Tally,
        is_contested: bool,
    ) -> Indexed {
        let node = body.area.and_then(|area| self.territory.node(area));
        let around = node.and_then(|node| self.territory.node(node.parent?));
        let under = body
            .parent_on(self.day)
            .and_then(|parent| programme.body(parent));
        let position = |list: &[(String, Words)], code: Option<&str>| {
            list.iter()
                .position(|(known, _)| Some(known.as_str()) == code)
                .unwrap_or(list.len())
        };
        let mut folded = fold_name(&body.name);
        if let Some(short) = &body.short {
            folded.push(' ');
            folded.push_str(&fold_name(short));
        }
        if let Some(node) = node {
            folded.push(' ');
            folded.push_str(&node.folded);
        }
        Indexed {
            level: position(&self.levels, Some(&body.level)),
            kind: position(&self.kinds, body.kind.as_deref()),
            area: body.area.filter(|_| node.is_some()),
            place: node.map_or(u32::MAX, |node| node.places.start),
            folded,
            line: Arc::new(BodyLine {
                id,
                name: body.name.clone(),
                short: body.short.clone(),
                area: node.map(|node| node.name.clone()),
                around: around.map(|node| node.name.clone()),
                under: under.map(|under| under.short.clone().unwrap_or_else(|| under.name.clone())),
                tally,
                is_contested,
            }),
        }
    }

    /// Tells whether no body was ever recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Returns how many bodies were dissolved before that day.
    #[must_use]
    pub fn n_ended(&self) -> usize {
        self.n_ended
    }

    /// Returns the day on which the first body began, where that day is still to come.
    #[must_use]
    pub fn begins_on(&self) -> Option<NaiveDate> {
        self.next
            .filter(|_| self.lines.is_empty() && self.n_ended == 0)
    }

    /// Returns the notice before a mandate ends, common to all kinds; none where not set.
    #[must_use]
    pub fn notice_days(&self) -> Option<u32> {
        self.notice.common()
    }

    /// Returns the levels of bodies, with the code that a filter names.
    #[must_use]
    pub fn levels(&self) -> &[(String, Words)] {
        &self.levels
    }

    /// Returns the areas that some body serves, and those around them, in reading order.
    #[must_use]
    pub fn areas(&self, register: &Register) -> Vec<AreaChoice> {
        let mut areas: Vec<AreaId> = self.lines.iter().filter_map(|one| one.area).collect();
        // Bodies of one area stand together.
        areas.dedup();
        self.territory.choices(register.charter(), areas)
    }

    /// Returns the name of an area.
    #[must_use]
    pub fn area_name(&self, area: AreaId) -> Option<&str> {
        self.territory.node(area).map(|node| node.name.as_str())
    }

    /// Goes through the bodies that a filter lets through.
    pub(super) fn matching<'a>(&'a self, filter: &Filter) -> Vec<&'a Indexed> {
        let folded = fold_name(&filter.words);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let level = filter
            .level
            .as_ref()
            .map(|code| self.levels.iter().position(|(known, _)| known == code));
        let places = filter.area.map(|area| {
            self.territory
                .node(area)
                .map_or(0..0, |node| node.places.clone())
        });
        self.lines
            .iter()
            .filter(|line| level.is_none_or(|level| level == Some(line.level)))
            .filter(|line| {
                places
                    .as_ref()
                    .is_none_or(|places| places.contains(&line.place))
            })
            .filter(|line| line.has_words(&words))
            .collect()
    }
}

impl Indexed {
    fn order(&self) -> (usize, usize, u32, &str, BodyId) {
        (
            self.level,
            self.kind,
            self.place,
            &self.folded,
            self.line.id,
        )
    }
}
