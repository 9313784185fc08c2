//! The journal page: every entry ever made, by whom, over what; and whether the chains hold.

mod brief;
mod chain;
mod detail;
mod filters;
mod link;
mod row;
mod subject_link;

use std::sync::Arc;

use governance::ids::EntryId;
use governance::present::journal::JournalIndex;
use leptos::prelude::*;

use self::chain::ChainView;
use self::detail::DetailDialog;
use self::filters::{Filters, FiltersView};
use self::row::journal_row;
use super::exchange::Reports;
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{EmptyState, LinkButton, Shape, VirtualList};

pub(super) use brief::EntryBrief;
pub(super) use link::journal_link;
pub(super) use subject_link::SubjectLink;

/// The height of a row, in `rem`: two lines of words and one of who and when.
const ROW: f64 = 5.25;

/// Shows every entry.
#[component]
pub fn JournalPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let index = Memo::new(move |_| app.read(|register| Arc::new(JournalIndex::of(register))));
    let filters = Filters::of_address();
    // Read once: an import is confirmed on another page.
    let reports = StoredValue::new(Reports::load(app.workspace()).unwrap_or_default());
    let found = Memo::new(move |_| {
        let wanted = filters.wanted(app);
        let mut ids = index.with(|index| index.matching(&wanted));
        if let Some(at) = filters.import() {
            reports.with_value(
                |reports| match reports.iter().find(|report| report.at == at) {
                    Some(report) => ids.retain(|id| report.has_brought(*id)),
                    None => ids.clear(),
                },
            );
        }
        if !filters.is_oldest_first() {
            ids.reverse();
        }
        ids
    });
    let count = move || {
        let (found, all) = (found.with(Vec::len), index.with(|index| index.len()));
        text::journal::found(i18n, found, all)
    };
    view! {
        <PageHead title=move || t_string!(i18n, journal.title) note=move || t_string!(i18n, journal.note)>
            <LinkButton href=move || router.href(&Route::Exchange) + "?vue=imports">
                {t!(i18n, journal.see_imports)}
            </LinkButton>
        </PageHead>
        <ChainView />
        <Show
            when=move || index.with(|index| !index.is_empty())
            fallback=move || view! {
                <EmptyState
                    shape=Shape::Journal
                    title=move || t_string!(i18n, journal.empty)
                    note=move || t_string!(i18n, journal.empty_note)
                />
            }
        >
            <section class="stack" aria-labelledby="journal-entries">
                <h2 id="journal-entries">{t!(i18n, journal.entries)}</h2>
                <FiltersView filters index />
                <p role="status">{count}</p>
                <VirtualList
                    label=move || t_string!(i18n, journal.entries)
                    rows=found
                    key=EntryId::clone
                    row=journal_row
                    row_height=ROW
                />
            </section>
        </Show>
        <DetailDialog reports />
    }
}
