//! What the page sees: the bodies of the day, cut by the filters of the address.

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::present::bodies::{BodyIndex, Chart, Filter, Group, GroupKey};
use leptos::prelude::*;

use crate::route::{Address, Query, Route, Router};
use crate::state::App;

/// Words to search for.
pub(super) const WORDS: &str = "q";
/// The level.
pub(super) const LEVEL: &str = "niveau";
/// The area.
pub(super) const AREA: &str = "zone";
/// Which list is shown in place of the chart.
const LIST: &str = "voir";
/// What the address says of posts with vacant seats.
pub(in crate::pages) const VACANT: (&str, &str) = (LIST, "vacants");
/// What the address says of mandates that end soon.
pub(in crate::pages) const ENDING: (&str, &str) = (LIST, "echeances");
/// Which groups are open.
const OPEN: &str = "ouvert";

/// What stands below the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listed {
    /// The chart.
    Chart,
    /// Posts with vacant seats.
    Vacant,
    /// Mandates that end soon.
    Ending,
    /// Bodies that were dissolved.
    Ended,
}

impl Listed {
    const LISTS: [(Self, &'static str); 3] = [
        (Self::Vacant, VACANT.1),
        (Self::Ending, ENDING.1),
        (Self::Ended, "dissoutes"),
    ];

    fn parse(text: Option<&str>) -> Self {
        let found = Self::LISTS.iter().find(|(_, code)| Some(*code) == text);
        found.map_or(Self::Chart, |(listed, _)| *listed)
    }

    fn code(self) -> Option<&'static str> {
        let found = Self::LISTS.iter().find(|(listed, _)| *listed == self);
        found.map(|(_, code)| *code)
    }
}

/// The bodies of the day, and the part of them that is asked for.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    router: Router,
    pub(super) index: Memo<Arc<BodyIndex>>,
    pub(super) filter: Memo<Filter>,
    pub(super) chart: Memo<Arc<Chart>>,
    pub(super) listed: Memo<Listed>,
    open: Memo<BTreeSet<GroupKey>>,
}

impl Seen {
    /// Follows the register, the date and the filters.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let index = Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| BodyIndex::on(register, day)))
        });
        let (words, level, area) = (
            router.filter(WORDS),
            router.filter(LEVEL),
            router.filter(AREA),
        );
        let filter = Memo::new(move |_| Filter {
            words: words.get().unwrap_or_default(),
            level: level.get(),
            area: area.get().and_then(|area| area.parse().ok()),
        });
        let (opened, list) = (router.filter(OPEN), router.filter(LIST));
        let open = Memo::new(move |_| {
            let opened = opened.get().unwrap_or_default();
            let keys = opened.split(',').filter(|key| !key.is_empty());
            keys.map(GroupKey::from_text).collect::<BTreeSet<_>>()
        });
        let chart = Memo::new(move |_| {
            let chart = |index: &Arc<BodyIndex>| {
                filter.with(|filter| open.with(|open| index.chart(filter, open)))
            };
            Arc::new(index.with(chart))
        });
        Self {
            router,
            index,
            filter,
            chart,
            listed: Memo::new(move |_| list.with(|list| Listed::parse(list.as_deref()))),
            open,
        }
    }

    /// One group of the chart, as it stands.
    pub(super) fn group(self, key: GroupKey) -> Memo<Option<Group>> {
        Memo::new(move |_| self.chart.with(|chart| chart.group(&key).cloned()))
    }

    /// Opens a closed group, or closes it.
    pub(super) fn toggle(self, key: &GroupKey) {
        let mut open = self.open.get_untracked();
        if !open.remove(key) {
            open.insert(key.clone());
        }
        let keys: Vec<&str> = open.iter().map(GroupKey::text).collect();
        self.router.set_filter(OPEN, Some(&keys.join(",")));
    }

    /// Lets everything through again.
    pub(super) fn clear(self) {
        for name in [WORDS, LEVEL, AREA] {
            self.router.set_filter(name, None);
        }
    }

    /// The address of a list, or of the chart, with the same filters.
    pub(super) fn link(self, to: Listed) -> String {
        let mut query = Query::default();
        let here = Address::parse(&self.router.href(&Route::Bodies));
        query.set("au", here.query.value("au"));
        self.filter.with(|filter| {
            query.set(WORDS, Some(&filter.words));
            query.set(LEVEL, filter.level.as_deref());
            query.set(AREA, filter.area.map(|area| area.to_string()).as_deref());
        });
        query.set(LIST, to.code());
        Address {
            route: Route::Bodies,
            query,
        }
        .to_string()
    }
}

/// What the page above sees.
pub(super) fn use_seen() -> Seen {
    expect_context()
}
