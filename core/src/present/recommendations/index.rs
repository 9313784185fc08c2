//! Every recommendation of a day, ready to be cut, sorted and counted.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::natural::{NaturalKey, natural_key};
use super::{Ageing, Filter, RecommendationLine, Sort};
use crate::ids::{AreaId, BodyId};
use crate::order::InOrder as _;
use crate::present::bodies::AreaChoice;
use crate::present::bodies::territory::Territory;
use crate::register::{Register, fold_name};
use crate::status::Stage;
use crate::status::recommendations::made_on;

/// Every recommendation made by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationIndex {
    lines: Vec<Indexed>,
    territory: Territory,
}

/// A line with what it is cut and sorted by.
#[derive(Debug, Clone, PartialEq)]
struct Indexed {
    line: Arc<RecommendationLine>,
    area: Option<AreaId>,
    natural: NaturalKey,
}

/// How many stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Figures {
    /// Nothing declared.
    pub n_open: usize,
    /// Under way.
    pub n_under_way: usize,
    /// Declared done, not verified.
    pub n_declared: usize,
    /// Verified.
    pub n_verified: usize,
    /// Carried over by a later one.
    pub n_carried: usize,
    /// Of those not closed, how many are overdue.
    pub n_overdue: usize,
    /// The most days that one of them is overdue.
    pub most_overdue: u32,
}

/// One column of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// How far what stands in it is.
    pub stage: Stage,
    /// What stands in it.
    pub lines: Vec<Arc<RecommendationLine>>,
}

impl Figures {
    /// Returns how many there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.n_open + self.n_under_way + self.n_declared + self.n_verified + self.n_carried
    }
}

impl RecommendationIndex {
    /// The columns of the board, in order.
    pub const STAGES: [Stage; 5] = [
        Stage::Open,
        Stage::UnderWay,
        Stage::Declared,
        Stage::Verified,
        Stage::CarriedOver,
    ];

    /// Goes through the recommendations made by a day; one whose day is not known is among them.
    #[must_use]
    pub fn on(register: &Register, day: NaiveDate) -> Self {
        let programme = register.programme();
        let territory = Territory::on(programme, register.charter(), day);
        let made = programme.recommendations().filter(|(_, recommendation)| {
            made_on(programme, recommendation).is_none_or(|made| made <= day)
        });
        let lines = made.map(|(id, recommendation)| {
            let line = RecommendationLine::of(register, id, recommendation, day);
            let body = line.addressee.as_ref().map(|addressed| addressed.body);
            Indexed {
                area: body.and_then(|body| programme.body(body)?.area),
                natural: natural_key(line.number.as_deref().unwrap_or_default()),
                line: Arc::new(line),
            }
        });
        Self {
            lines: lines.collect(),
            territory,
        }
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns what a filter lets through, in an order.
    #[must_use]
    pub fn matching(&self, filter: &Filter, sort: Sort) -> Vec<Arc<RecommendationLine>> {
        let mut found: Vec<&Indexed> = self.cut(filter);
        match sort {
            Sort::Due => found.order_by_key(|one| {
                let line = &one.line;
                (line.is_closed(), line.due_on.is_none(), line.due_on)
            }),
            Sort::Age => found.order_by_key(|one| (one.line.age.is_none(), Reverse(one.line.age))),
            Sort::Level => found.order_by_key(|one| {
                let line = &one.line;
                (line.level.is_none(), line.level, line.is_closed())
            }),
            Sort::Number => {}
        }
        found.into_iter().map(|one| Arc::clone(&one.line)).collect()
    }

    /// Returns what a filter lets through, by how far it is.
    #[must_use]
    pub fn board(&self, filter: &Filter) -> Vec<Column> {
        let lines = self.matching(filter, Sort::Due);
        let column = |stage: Stage| Column {
            stage,
            lines: lines
                .iter()
                .filter(|line| line.stage == stage)
                .map(Arc::clone)
                .collect(),
        };
        Self::STAGES.map(column).into()
    }

    /// Counts what a filter lets through.
    #[must_use]
    pub fn figures(&self, filter: &Filter) -> Figures {
        let mut figures = Figures::default();
        for one in self.cut_unsorted(filter) {
            let count = match one.line.stage {
                Stage::Open => &mut figures.n_open,
                Stage::UnderWay => &mut figures.n_under_way,
                Stage::Declared => &mut figures.n_declared,
                Stage::Verified => &mut figures.n_verified,
                Stage::CarriedOver => &mut figures.n_carried,
            };
            *count += 1;
            if let Some(days) = one.line.overdue {
                figures.n_overdue += 1;
                figures.most_overdue = figures.most_overdue.max(days);
            }
        }
        figures
    }

    /// Tells for how long what a filter lets through has waited.
    #[must_use]
    pub fn ageing(&self, filter: &Filter) -> Ageing {
        Ageing::of(self.cut_unsorted(filter).map(|one| one.line.as_ref()))
    }

    /// Returns the bodies that answer for any, by name.
    #[must_use]
    pub fn bodies(&self) -> Vec<(BodyId, String)> {
        let addressed = self
            .lines
            .iter()
            .filter_map(|one| one.line.addressee.as_ref());
        let named: BTreeMap<BodyId, &str> = addressed
            .map(|addressed| (addressed.body, addressed.called.as_str()))
            .collect();
        let mut bodies: Vec<(BodyId, String)> = named
            .into_iter()
            .map(|(id, called)| (id, called.to_owned()))
            .collect();
        bodies.order_by_cached_key(|(id, called)| (fold_name(called), *id));
        bodies
    }

    /// Returns the levels there are, the most urgent first.
    #[must_use]
    pub fn levels(&self) -> Vec<u32> {
        let levels = self.lines.iter().filter_map(|one| one.line.level);
        levels.collect::<BTreeSet<u32>>().into_iter().collect()
    }

    /// Returns the areas of the bodies that answer for any, and those around, in reading order.
    #[must_use]
    pub fn areas(&self, register: &Register) -> Vec<AreaChoice> {
        let own: BTreeSet<AreaId> = self.lines.iter().filter_map(|one| one.area).collect();
        self.territory.choices(register.charter(), own)
    }

    /// Cuts by a filter, in the order of numbers.
    fn cut(&self, filter: &Filter) -> Vec<&Indexed> {
        let mut found: Vec<&Indexed> = self.cut_unsorted(filter).collect();
        // What has no number comes last.
        found.order_by(|one, other| {
            let has_none = |one: &Indexed| one.natural.is_empty();
            let (first, second) = (has_none(one), has_none(other));
            let natural = first.cmp(&second).then(one.natural.cmp(&other.natural));
            natural.then(one.line.id.cmp(&other.line.id))
        });
        found
    }

    fn cut_unsorted(&self, filter: &Filter) -> impl Iterator<Item = &Indexed> {
        let folded = fold_name(&filter.words);
        let wanted = filter.clone();
        let places = filter.area.map(|area| {
            let node = self.territory.node(area);
            node.map_or(0..0, |node| node.places.clone())
        });
        self.lines.iter().filter(move |one| {
            let line = &one.line;
            let lies_there = |places: &std::ops::Range<u32>| {
                let node = one.area.and_then(|area| self.territory.node(area));
                node.is_some_and(|node| places.contains(&node.places.start))
            };
            let comes_from = |source| line.source.as_ref().is_some_and(|own| own.fits(source));
            let body = line.addressee.as_ref().map(|addressed| addressed.body);
            wanted.stage.is_none_or(|stage| line.stage == stage)
                && (!wanted.is_overdue || line.overdue.is_some())
                && wanted.level.is_none_or(|level| line.level == Some(level))
                && wanted.body.is_none_or(|wanted| body == Some(wanted))
                && wanted.source.is_none_or(comes_from)
                && places.as_ref().is_none_or(lies_there)
                && line.has_words(&folded.split_whitespace().collect::<Vec<_>>())
        })
    }
}
