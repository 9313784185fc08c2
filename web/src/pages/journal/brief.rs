//! One entry in a few lines, wherever entries are listed.

use governance::present::journal::EntryRow;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::use_app;
use crate::text;

/// Tells an entry: what, on what, by whom, when.
#[component]
pub(in crate::pages) fn EntryBrief(row: EntryRow) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let (act, fact) = (row.act, row.fact.clone());
    let (at, by) = (row.at.clone(), row.by.clone());
    let what = move || match &fact {
        Some(fact) => text::journal::subject(i18n, fact),
        None => String::new(),
    };
    let changes = move || app.read(|register| text::journal::changes(i18n, register, &row));
    view! {
        <div class="entry-brief">
            <p><b>{move || text::journal::act(i18n, act)}</b> " " {what}</p>
            <p>{changes}</p>
            <p class="soft">{move || text::exchange::written(i18n, &at, &by)}</p>
        </div>
    }
}
