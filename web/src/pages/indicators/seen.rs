//! What the page sees: the table, in the whole or in one area, and what the address narrows it to.

use std::sync::Arc;

use governance::ids::{AreaId, EntryId};
use governance::present::indicators::{
    Flag, Group, IndicatorFilter, IndicatorTable, indicator_table,
};
use leptos::prelude::*;

use crate::route::Router;
use crate::state::App;
use crate::text::measures::flag_code;

/// Words to search for.
pub(super) const WORDS: &str = "q";
/// What to look at.
pub(super) const FLAG: &str = "regard";
/// The component.
pub(super) const COMPONENT: &str = "composante";
/// Who answers.
pub(super) const BODY: &str = "responsable";
/// The level of territory that is measured.
pub(super) const LEVEL: &str = "niveau";
/// The area that sees them; the page of one indicator names it alike.
pub(in crate::pages) const AREA: &str = "territoire";

/// What the page sees.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    router: Router,
    pub(super) table: Memo<Arc<IndicatorTable>>,
    pub(super) area: Memo<Option<AreaId>>,
    pub(super) filter: Memo<IndicatorFilter>,
    pub(super) groups: Memo<Vec<Group>>,
}

impl Seen {
    /// Follows the register, the date and the address.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let asked = router.filter(AREA);
        // An area that is not here is passed over.
        let area = Memo::new(move |_| {
            let id = asked.with(|area| area.as_deref()?.parse::<EntryId>().ok())?;
            let is_here = app.read(|register| register.programme().area(AreaId(id)).is_some());
            is_here.then_some(AreaId(id))
        });
        let table = Memo::new(move |_| {
            let (area, day) = (area.get(), app.as_of());
            Arc::new(app.read(|register| indicator_table(register, area, day)))
        });
        let [words, flag, component, body, level] =
            [WORDS, FLAG, COMPONENT, BODY, LEVEL].map(|name| router.filter(name));
        let filter = Memo::new(move |_| {
            let id = |of: Memo<Option<String>>| of.with(|id| id.as_deref()?.parse().ok());
            IndicatorFilter {
                words: words.get().unwrap_or_default(),
                flag: flag.with(|flag| named(flag.as_deref()?)),
                component: id(component),
                body: id(body),
                level: level.get(),
            }
        });
        let groups =
            Memo::new(move |_| filter.with(|filter| table.with(|table| table.groups(filter))));
        Self {
            router,
            table,
            area,
            filter,
            groups,
        }
    }

    /// Takes every filter away; the area stays.
    pub(super) fn clear(self) {
        for name in [WORDS, FLAG, COMPONENT, BODY, LEVEL] {
            self.router.set_filter(name, None);
        }
    }
}

/// What the page sees, as given to all below.
pub(super) fn use_seen() -> Seen {
    expect_context()
}

fn named(code: &str) -> Option<Flag> {
    Flag::ALL.into_iter().find(|flag| flag_code(*flag) == code)
}
