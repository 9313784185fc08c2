//! What answers to the words typed: pages and acts first, then facts.

use std::sync::Arc;

use governance::facts::Kind;
use governance::present::search::{Hit, Opens, SearchIndex};
use governance::register::fold_name;
use leptos::prelude::*;

use super::commands::commands;
use crate::i18n::{Locale, t_string};
use crate::pages::WITHIN_AREA;
use crate::route::{Route, Router};
use crate::state::App;
use crate::text;

/// So many facts are shown; more would not be read.
const SHOWN: usize = 30;
/// So many pages and acts are shown before them.
const COMMANDS: usize = 6;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// What it is called.
    pub(super) label: String,
    /// What it is.
    pub(super) detail: String,
    /// What else it goes by: looked through, and not shown.
    also: &'static str,
    /// Where it leads.
    pub(super) href: String,
}

impl Item {
    /// One that goes by its label alone.
    pub(super) fn new(label: &str, detail: &str, href: String) -> Self {
        Self {
            label: label.to_owned(),
            detail: detail.to_owned(),
            also: "",
            href,
        }
    }

    /// The same, found by other words too.
    pub(super) fn also(self, also: &'static str) -> Self {
        Self { also, ..self }
    }
}

/// All that can be found, made once for each state of the journal.
#[derive(Clone, Copy)]
pub(super) struct Index(StoredValue<Option<(Made, Arc<SearchIndex>)>>);

/// Of how long a journal, and with the words of which language.
type Made = (usize, Locale);

impl Default for Index {
    fn default() -> Self {
        Self(StoredValue::new(None))
    }
}

impl Index {
    /// Makes it, where the journal has grown since; the page may be gone by then.
    pub(super) fn make(self, app: App, i18n: text::Words) -> Option<Arc<SearchIndex>> {
        app.read_untracked(|register| {
            let made = (register.journal().len(), i18n.get_locale_untracked());
            let known = self.0.try_get_value()?;
            if let Some((_, index)) = known.filter(|(of, _)| *of == made) {
                return Some(index);
            }
            let named = |kind| names(i18n, kind);
            let index = Arc::new(SearchIndex::of(register, &named));
            self.0.try_set_value(Some((made, Arc::clone(&index))));
            Some(index)
        })
    }
}

/// What people call a kind of fact, and what they look for on its page.
fn names(i18n: text::Words, kind: Kind) -> String {
    let also = match kind {
        Kind::Session => t_string!(i18n, find.also_session),
        Kind::WorkPlan => t_string!(i18n, find.also_plan),
        _ => "",
    };
    format!("{} {also}", text::kind(i18n, kind))
}

/// Returns what answers, and how many facts more do.
pub(super) fn answers(
    app: App,
    i18n: text::Words,
    router: Router,
    index: Index,
    typed: &str,
) -> (Vec<Item>, usize) {
    let folded = fold_name(typed);
    let holds = |item: &Item| {
        let name = fold_name(&format!("{} {}", item.label, item.also));
        folded.split(' ').all(|word| name.contains(word))
    };
    let mut items: Vec<Item> = commands(app, i18n, router);
    items.retain(holds);
    items.truncate(COMMANDS);
    let Some(index) = index.make(app, i18n) else {
        return (items, 0);
    };
    let (hits, n_all) = app.read(|register| index.find(register, typed, SHOWN));
    let n_more = n_all.saturating_sub(hits.len());
    items.extend(hits.into_iter().map(|hit| item(i18n, router, hit)));
    (items, n_more)
}

fn item(i18n: text::Words, router: Router, hit: Hit) -> Item {
    let kind = hit.label.kind.map(|kind| text::kind(i18n, kind).to_owned());
    let detail: Vec<String> = kind.into_iter().chain(hit.told).collect();
    let label = text::name(i18n, &hit.label);
    Item::new(&label, &detail.join(" · "), href(router, hit.opens))
}

fn href(router: Router, opens: Opens) -> String {
    let route = match opens {
        Opens::Body(id) => Route::Body(id.to_string()),
        Opens::Session(id) => Route::Session(id.to_string()),
        Opens::Plan(year) => Route::Plan(year.to_string()),
        Opens::Recommendation(id) => Route::Recommendation(id.to_string()),
        Opens::Indicator(id) => Route::Indicator(id.to_string()),
        Opens::Report(id) => Route::Report(id.to_string()),
        Opens::Area(id) => {
            let id = id.to_string();
            return router.href_with(&Route::Territory, WITHIN_AREA, Some(&id));
        }
        Opens::Campaigns => Route::Campaigns,
    };
    router.href(&route)
}
