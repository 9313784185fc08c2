//! What the page sees: the recommendations of the day, cut by the filters of the address.

use std::sync::Arc;

use governance::present::recommendations::{
    Figures, Filter, RecommendationIndex, RecommendationLine, Sort, SourceFilter,
};
use governance::status::Stage;
use leptos::prelude::*;

use crate::route::{AS_OF, Address, Query, Route, Router};
use crate::state::App;

/// Words to search for.
pub(super) const WORDS: &str = "q";
/// Where they come from.
pub(super) const SOURCE: &str = "source";
/// The body that answers for them.
pub(super) const BODY: &str = "resp";
/// Their level of priority.
pub(super) const LEVEL: &str = "niveau";
/// The area of that body.
pub(super) const AREA: &str = "zone";
/// How far they are.
pub(super) const STAGE: &str = "etat";
/// Whether only those overdue.
pub(super) const OVERDUE: &str = "retard";
/// What the address says of those overdue alone.
pub(in crate::pages) const ONLY_OVERDUE: (&str, &str) = (OVERDUE, "1");
/// In what order.
pub(super) const SORT: &str = "tri";
/// What is shown.
const VIEW: &str = "vue";

/// What is shown below the figures, or in place of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    Table,
    Board,
    Missions,
    Paste,
}

impl View {
    const ALL: [Self; 4] = [Self::Table, Self::Board, Self::Missions, Self::Paste];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Table => "tableau",
            Self::Board => "colonnes",
            Self::Missions => "missions",
            Self::Paste => "importer",
        }
    }

    pub(super) fn parse(text: Option<&str>) -> Self {
        let found = Self::ALL.into_iter().find(|view| Some(view.key()) == text);
        found.unwrap_or(Self::Table)
    }
}

/// Stages, as the address names them.
pub(super) const STAGES: [(Stage, &str); 5] = [
    (Stage::Open, "ouverte"),
    (Stage::UnderWay, "en-cours"),
    (Stage::Declared, "a-verifier"),
    (Stage::Verified, "verifiee"),
    (Stage::CarriedOver, "reconduite"),
];

/// Orders, as the address names them.
pub(super) const SORTS: [(Sort, &str); 4] = [
    (Sort::Due, "echeance"),
    (Sort::Number, "numero"),
    (Sort::Age, "anciennete"),
    (Sort::Level, "niveau"),
];

fn named<T: Copy>(all: &[(T, &str)], text: Option<&str>) -> Option<T> {
    let found = all.iter().find(|(_, code)| Some(*code) == text);
    found.map(|(value, _)| *value)
}

/// The recommendations of the day, and the part of them that is asked for.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    router: Router,
    pub(super) index: Memo<Arc<RecommendationIndex>>,
    pub(super) filter: Memo<Filter>,
    pub(super) lines: Memo<Vec<Arc<RecommendationLine>>>,
    /// Counted without stage and lateness, which the figures lead to.
    pub(super) figures: Memo<Figures>,
    pub(super) view: Memo<View>,
    /// Whether there is no recommendation at all.
    pub(super) is_empty: Memo<bool>,
    /// Whether the filters let nothing through.
    pub(super) cuts_all: Memo<bool>,
}

impl Seen {
    /// Follows the register, the date and the filters.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let index = Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| RecommendationIndex::on(register, day)))
        });
        let filter = filter(router);
        let sort = router.filter(SORT);
        let sort = Memo::new(move |_| {
            sort.with(|sort| named(&SORTS, sort.as_deref()).unwrap_or_default())
        });
        let view = router.filter(VIEW);
        let lines = Memo::new(move |_| {
            index.with(|index| filter.with(|filter| index.matching(filter, sort.get())))
        });
        Self {
            router,
            index,
            filter,
            lines,
            figures: Memo::new(move |_| {
                index.with(|index| filter.with(|filter| index.figures(&filter.without_stage())))
            }),
            view: Memo::new(move |_| view.with(|view| View::parse(view.as_deref()))),
            is_empty: Memo::new(move |_| index.with(|index| index.is_empty())),
            cuts_all: Memo::new(move |_| lines.with(Vec::is_empty)),
        }
    }

    /// Shows another view, with the same filters.
    pub(super) fn show(self, view: View) {
        let key = Some(view.key()).filter(|_| view != View::Table);
        self.router.set_filter(VIEW, key);
    }

    /// Lets everything through again.
    pub(super) fn clear(self) {
        for name in [WORDS, SOURCE, BODY, LEVEL, AREA, STAGE, OVERDUE] {
            self.router.set_filter(name, None);
        }
    }

    /// The address of the table cut to a stage, or to what is overdue, beside the other filters.
    pub(super) fn link(self, stage: Option<Stage>, is_overdue: bool) -> String {
        let mut query = Query::default();
        let here = Address::parse(&self.router.href(&Route::Recommendations));
        query.set(AS_OF, here.query.value(AS_OF));
        self.filter.with(|filter| {
            let text = |value: Option<String>| value;
            let parts = [
                (WORDS, Some(filter.words.clone())),
                (SOURCE, text(filter.source.map(|source| source.to_string()))),
                (BODY, text(filter.body.map(|body| body.to_string()))),
                (LEVEL, text(filter.level.map(|level| level.to_string()))),
                (AREA, text(filter.area.map(|area| area.to_string()))),
            ];
            for (name, value) in parts {
                query.set(name, value.as_deref());
            }
        });
        let code = STAGES.iter().find(|(known, _)| Some(*known) == stage);
        query.set(STAGE, code.map(|(_, code)| *code));
        query.set(OVERDUE, is_overdue.then_some("1"));
        Address {
            route: Route::Recommendations,
            query,
        }
        .to_string()
    }

    /// The address of all that one mission made.
    pub(super) fn link_to_source(self, source: SourceFilter) -> String {
        let here = Address::parse(&self.router.href(&Route::Recommendations));
        let mut query = here.query;
        query.set(SOURCE, Some(&source.to_string()));
        Address {
            route: Route::Recommendations,
            query,
        }
        .to_string()
    }
}

/// Follows the filters of the address.
fn filter(router: Router) -> Memo<Filter> {
    let names = [WORDS, SOURCE, BODY, LEVEL, AREA, STAGE, OVERDUE];
    let [words, source, body, level, area, stage, overdue] = names.map(|name| router.filter(name));
    Memo::new(move |_| Filter {
        words: words.get().unwrap_or_default(),
        source: source.get().and_then(|source| source.parse().ok()),
        body: body.get().and_then(|body| body.parse().ok()),
        level: level.get().and_then(|level| level.parse().ok()),
        area: area.get().and_then(|area| area.parse().ok()),
        stage: stage.with(|stage| named(&STAGES, stage.as_deref())),
        is_overdue: overdue.with(Option::is_some),
    })
}

/// What the page above sees.
pub(super) fn use_seen() -> Seen {
    expect_context()
}
